//! What is doubtful or wrong in a table, as enums with positions. `words` has the texts, `app` the cures.

use crate::indicator::LikelyCause;

/// One warning and its position.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Warning {
    /// What it is.
    pub doubt: Doubt,
    /// Body row, if it is about one.
    pub row: Option<u32>,
    /// Column, if it is about one.
    pub column: Option<u32>,
}

/// What is doubtful.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Doubt {
    /// The cell can be read in two ways, and nothing decides between them.
    AmbiguousNumber {
        /// The value if the comma marks decimals.
        comma: f64,
        /// The value if the point marks decimals.
        point: f64,
    },
    /// The number is in brackets, and nothing tells whether that is a negative, as spreadsheets write it, or a
    /// percentage without its sign, as reports do. It is read as a negative.
    BracketedNumber,
    /// The number names no unit although its neighbours in the column do, or the other way round, and the header names
    /// none: its unit may differ.
    UnitMissing,
    /// The number names a currency, and others of its column another one.
    CurrencyDiffers,
    /// A cell among figures that has digits and could not be read as one.
    UnreadCell,
    /// The cell is not written as the user says that its column is: it is read by its own separators, or with decimals
    /// where its neighbours have thousands.
    OtherNotation {
        /// As it is read.
        read: f64,
    },
    /// Some cells of the column are written `1.234,5` and some `1,234.5`.
    MixedNotation,
    /// The source stored it as text; it was read as a number.
    TextNumber,
    /// A pasted total is not the sum of its parts.
    TotalDiffers {
        /// The figure as pasted.
        pasted: f64,
        /// The sum of the data rows.
        summed: f64,
        /// The least and greatest sum that parts with the same printed digits could give.
        interval: [f64; 2],
        /// Likely causes, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// A pasted rate or difference cannot come from its inputs, even allowing for their rounding.
    RatioDiffers {
        /// The figure as printed: a percentage as 36.45.
        pasted: f64,
        /// What its inputs give, likewise.
        recomputed: f64,
        /// The least and greatest figure that inputs with the same printed digits could give.
        interval: [f64; 2],
        /// Decimals printed.
        decimals: u8,
        /// Whether it is in percent; else in the column's unit.
        percent: bool,
        /// Likely causes, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// Most figures of a column cannot come from the columns they would be computed from: the column likely means
    /// something else.
    RatiosDiffer {
        /// How many cannot.
        differing: u32,
        /// Of how many.
        of: u32,
        /// Likely causes common to all of them.
        causes: Vec<LikelyCause>,
    },
    /// A pasted subtotal is not the sum of its parts.
    SubtotalDiffers {
        /// The figure as pasted.
        pasted: f64,
        /// The sum of the rows above or below it.
        summed: f64,
        /// The least and greatest sum that parts with the same printed digits could give.
        interval: [f64; 2],
        /// Likely causes, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// A figure is not the sum of the columns that its header or its other rows say it adds up.
    PartsDiffer {
        /// The figure as pasted.
        pasted: f64,
        /// The sum of the columns, in its unit.
        summed: f64,
        /// The least and greatest sum that parts with the same printed digits could give.
        interval: [f64; 2],
        /// Likely causes, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// The cell has a unit that cannot be converted to the column's, so that it has no value.
    UnitMismatch,
    /// The column has another unit than the one it is compared with; the figures are converted.
    UnitsConverted {
        /// The other column.
        with: u32,
    },
    /// The column is about a thousand (or a power of it) times larger or smaller than the one it is compared with, and
    /// no header gives another unit.
    SuspectedScale {
        /// The other column.
        with: u32,
        /// How many times, a power of a thousand.
        factor: f64,
    },
    /// A figure of the column cannot be in the unit that its header names: no province collects a million tỷ.
    BeyondBounds {
        /// The largest figure, as printed.
        figure: f64,
        /// The number of base units in one of its units.
        scale: f64,
    },
    /// The header says that the column is in percent, but no figure exceeds 1,5 or they are quotients of other columns
    /// as they stand: they may be ratios.
    MayBeRatios,
    /// The column has figures and no title, right of columns with titles: rows may be longer than their header.
    Untitled,
    /// The unit is named in an earlier row too.
    DuplicateUnit {
        /// The body row that names it first.
        first: u32,
    },
    /// So many units have a figure below 0 in a column that rates are computed from: theirs are refused, the total's counts
    /// these figures.
    NegativeBases(u32),
    /// The cell holds a mark for none, a rate is computed from its column, and nothing tells whether it stands for 0: the
    /// unit is left out of the rate of all units.
    UndecidedMark,
    /// So many rows have more that take part than there are to be covered: more than 100 %. Either figure may be of other
    /// people or of another time.
    MoreThanAll {
        /// The column of those to be covered; the rate's own where it is pasted and none is.
        base: u32,
        /// How many.
        rows: u32,
    },
    /// The row has figures and no name, and is counted as a unit.
    NamelessUnit,
    /// With another number of noughts than it has, the figure would make the total come out.
    ScaledFigure {
        /// The figure that would.
        would_be: f64,
    },
    /// The row has figures and no words, stands apart under the table, and is not counted.
    StrayFigures,
    /// The row could be the total of all others: counted as a unit, it is added twice.
    MayBeTotal,
    /// The row could be a part of the one above under which parts are listed ("Trong đó: …"): counted as a unit, it is
    /// then added twice.
    MayBePart,
    /// The row could be a subtotal of the rows below it: counted as a unit, they are then added twice.
    MayBeSubtotal,
    /// The number is merged over several rows and is read in the first of them only.
    MergedValue,
    /// The column holds the figures of one month or quarter, and its plan is a year's. No plan completion is computed
    /// unless the user says that the column is cumulative.
    MonthOfYear,
    /// Rows hidden in the source were pasted along.
    HiddenRows(u32),
    /// Columns hidden in the source were pasted along.
    HiddenColumns(u32),
    /// Rows hidden in the source were not pasted.
    HiddenRowsLeftOut(u32),
    /// Columns hidden in the source were not pasted.
    HiddenColumnsLeftOut(u32),
    /// The cell showed `####` and its value is not in what was pasted.
    HiddenValue,
    /// The cell holds a formula and the source does not hold its result.
    Uncalculated,
    /// The stored value has more digits than the source shows.
    RoundedDisplay,
    /// Letters were lost (`?`) before the text came here.
    LossyText,
    /// Letters of a unit's name were lost, and it can only have been this one.
    LossyName {
        /// The name as the list of provinces has it.
        whole: String,
    },
    /// The names around it are provinces, but this one is not.
    UnmatchedUnit,
    /// The text is in a legacy encoding: for the fonts of TCVN3 or VNI, or UTF-8 read twice.
    LegacyEncoding,
    /// The table was too long or wide; this many cells were left out.
    Capped(u64),
    /// How many cells hold more characters than a spreadsheet's cell can, and were cut.
    TextsCut(u64),
}

/// Sorts warnings: first those about the whole table, then by column and row.
pub(crate) fn sort(warnings: &mut [Warning]) {
    let rank = |doubt: &Doubt| match doubt {
        Doubt::AmbiguousNumber { .. } | Doubt::OtherNotation { .. } => 0,
        Doubt::HiddenValue | Doubt::Uncalculated | Doubt::UnitMismatch => 1,
        Doubt::NamelessUnit
        | Doubt::StrayFigures
        | Doubt::ScaledFigure { .. }
        | Doubt::MayBeTotal
        | Doubt::MayBePart
        | Doubt::MayBeSubtotal
        | Doubt::TotalDiffers { .. }
        | Doubt::SubtotalDiffers { .. } => 2,
        Doubt::SuspectedScale { .. }
        | Doubt::BeyondBounds { .. }
        | Doubt::MayBeRatios
        | Doubt::UnitsConverted { .. } => 3,
        Doubt::MixedNotation => 4,
        _ => 5,
    };
    warnings.sort_by_key(|w| (w.column, w.row, rank(&w.doubt)));
}
