//! What was doubtful or wrong in a table. Enums with positions: `words` says them, `app` offers the cures.

use crate::indicator::LikelyCause;

/// One warning and where it stands.
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
    /// The cell reads two ways and nothing decides between them.
    AmbiguousNumber {
        /// The value if the comma marks decimals.
        comma: f64,
        /// The value if the point marks decimals.
        point: f64,
    },
    /// The number stands in brackets, and nothing tells whether that is a negative, as spreadsheets write it, or a
    /// percentage without its sign, as reports do. It is read as a negative.
    BracketedNumber,
    /// The number names no unit where its neighbours in the column do, or the other way round, and the header names
    /// none: it may count in another one.
    UnitMissing,
    /// A cell among figures that has digits and could not be read as one.
    UnreadCell,
    /// Some cells of the column are written `1.234,5` and some `1,234.5`.
    MixedNotation,
    /// The source stored it as text, it was read as a number.
    TextNumber,
    /// A pasted total is not the sum of its parts.
    TotalDiffers {
        /// The figure as pasted.
        pasted: f64,
        /// The sum of the data rows.
        summed: f64,
        /// The least and greatest sum that parts printing alike could give.
        interval: [f64; 2],
        /// What may have happened, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// A pasted rate or difference cannot come from its inputs, even allowing for their rounding.
    RatioDiffers {
        /// The figure as printed: a percentage as 36.45.
        pasted: f64,
        /// What its inputs give, likewise.
        recomputed: f64,
        /// The least and greatest figure that inputs printing alike could give.
        interval: [f64; 2],
        /// Decimals printed.
        decimals: u8,
        /// Whether it is in percent; else in the column's unit.
        percent: bool,
        /// What may have happened, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// Most figures of a column cannot come from the columns they would be made from: likely it means something else.
    RatiosDiffer {
        /// How many cannot.
        differing: u32,
        /// Of how many.
        of: u32,
        /// What may have happened to all of them.
        causes: Vec<LikelyCause>,
    },
    /// A pasted subtotal is not the sum of its parts.
    SubtotalDiffers {
        /// The figure as pasted.
        pasted: f64,
        /// The sum of the rows it stands over or under.
        summed: f64,
        /// The least and greatest sum that parts printing alike could give.
        interval: [f64; 2],
        /// What may have happened, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// A figure is not the sum of the columns that it adds up, as its header or its other rows say.
    PartsDiffer {
        /// The figure as pasted.
        pasted: f64,
        /// The sum of the columns, in its unit.
        summed: f64,
        /// The least and greatest sum that parts printing alike could give.
        interval: [f64; 2],
        /// What may have happened, the likeliest first.
        causes: Vec<LikelyCause>,
    },
    /// The cell has a unit that cannot be brought to that of its column, so it has no value.
    UnitMismatch,
    /// The column counts in another unit than the one it is held against; the figures are brought together.
    UnitsConverted {
        /// The other column.
        with: u32,
    },
    /// The column is a thousand times or so larger or smaller than the one it is held against, and no header says
    /// that it counts in another unit.
    SuspectedScale {
        /// The other column.
        with: u32,
        /// How many times, a power of a thousand.
        factor: f64,
    },
    /// The header says that the column is in percent, and none of its figures passes 1,5: they may be ratios.
    MayBeRatios,
    /// The column has figures and no title, right of columns with titles: rows may be longer than their header.
    Untitled,
    /// The unit is named in an earlier row too.
    DuplicateUnit {
        /// The body row that names it first.
        first: u32,
    },
    /// The number is merged over several rows and is read in the first of them only.
    MergedValue,
    /// The column holds one month's or quarter's figures, and its plan is a year's: it is no completion of that plan,
    /// unless the column is cumulative after all.
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
    /// The names around it are provinces, and this is none.
    UnmatchedUnit,
    /// The text is in a legacy encoding (TCVN3).
    LegacyEncoding,
    /// The table was longer or wider than can be held; this many cells were left out.
    Capped(u64),
}

/// Puts warnings in the order of the table: those about all of it, then by column and row.
pub(crate) fn sort(warnings: &mut [Warning]) {
    let rank = |doubt: &Doubt| match doubt {
        Doubt::AmbiguousNumber { .. } => 0,
        Doubt::HiddenValue | Doubt::Uncalculated | Doubt::UnitMismatch => 1,
        Doubt::TotalDiffers { .. } | Doubt::SubtotalDiffers { .. } => 2,
        Doubt::SuspectedScale { .. } | Doubt::MayBeRatios | Doubt::UnitsConverted { .. } => 3,
        Doubt::MixedNotation => 4,
        _ => 5,
    };
    warnings.sort_by_key(|w| (w.column, w.row, rank(&w.doubt)));
}
