//! What the public JSON says of a warning: the stable name of its kind, and a message in English.

use crate::indicator::LikelyCause;
use crate::number::fifteen_digits;
use crate::table::Doubt;

/// The name of a warning's kind, and its message with the figures.
pub(crate) fn kind_and_message(doubt: &Doubt) -> (&'static str, String) {
    match doubt {
        Doubt::AmbiguousNumber { comma, point } => {
            ("ambiguous_number", format!("reads as {comma} or as {point}; nothing decides"))
        }
        Doubt::BracketedNumber => {
            ("ambiguous_number", "in brackets: a negative or a bare percentage; nothing decides".into())
        }
        Doubt::UnitMissing => (
            "unit_mismatch",
            "some cells of the column name a unit and some do not, nor does the header".into(),
        ),
        Doubt::CurrencyDiffers => {
            ("currency_differs", "the cells of the column name different currencies".into())
        }
        Doubt::UnreadCell => {
            ("unread_cell", "among figures, has digits, and could not be read as one".into())
        }
        Doubt::OtherNotation { read } => {
            ("mixed_notation", format!("not written in the notation chosen for the column; read as {read}"))
        }
        Doubt::MixedNotation => {
            ("mixed_notation", "some cells have decimal commas, some decimal points".into())
        }
        Doubt::TextNumber => ("text_number", "a number that the source holds as text".into()),
        Doubt::TotalDiffers { pasted, summed, interval, causes } => (
            "total_differs",
            format!("the pasted total is {pasted}, the rows add up to {summed}{}", more(*interval, causes)),
        ),
        Doubt::RatioDiffers { pasted, recomputed, interval: [low, high], percent, causes, .. } => {
            let unit = if *percent { "%" } else { "" };
            let is_mean = causes.first() == Some(&LikelyCause::MeanOfRates);
            let causes = perhaps(causes);
            let message = format!(
                "pasted {pasted}{unit}, its inputs give {recomputed}{unit}{}{causes}",
                between(*low, *high)
            );
            (if is_mean { "mean_of_rates" } else { "ratio_differs" }, message)
        }
        Doubt::RatiosDiffer { differing, of, causes } => (
            "ratio_differs",
            format!(
                "{differing} of {of} figures of this column cannot come from its inputs{}",
                perhaps(causes)
            ),
        ),
        Doubt::SubtotalDiffers { pasted, summed, interval, causes } => (
            "subtotal_differs",
            format!(
                "the pasted subtotal is {pasted}, its rows add up to {summed}{}",
                more(*interval, causes)
            ),
        ),
        Doubt::PartsDiffer { pasted, summed, interval, causes } => (
            "total_differs",
            format!(
                "the pasted figure is {pasted}, the columns it adds up give {summed}{}",
                more(*interval, causes)
            ),
        ),
        Doubt::UnitMismatch => ("unit_mismatch", "its unit cannot be brought to that of the column".into()),
        Doubt::UnitsConverted { with } => {
            ("unit_mismatch", format!("counts in another unit than column {with}; brought together"))
        }
        Doubt::SuspectedScale { with, factor } => {
            ("suspected_scale", format!("about {factor} times column {with}, and names no unit"))
        }
        Doubt::BeyondBounds { figure, scale } => {
            ("suspected_scale", format!("{figure} is too much for a unit of {scale}"))
        }
        Doubt::MayBeRatios => (
            "suspected_scale",
            "headed in percent, with figures of the size of times: they may be ratios".into(),
        ),
        Doubt::Untitled => (
            "untitled_column",
            "figures without a title, right of the titled columns: rows may be longer than their header"
                .into(),
        ),
        Doubt::MayBeTotal => ("may_be_total", "may be the total of the other rows; counted as a unit".into()),
        Doubt::MayBePart => ("may_be_part", "may be a part of the unit above; counted as a unit".into()),
        Doubt::MayBeSubtotal => {
            ("may_be_subtotal", "may be the subtotal of the rows below; counted as a unit".into())
        }
        Doubt::NegativeBases(n) => (
            "negative_base",
            format!(
                "{n} units have a base below 0: their rates are refused, the total's counts these figures"
            ),
        ),
        Doubt::UndecidedMark => {
            ("undecided_mark", "a mark for none: 0, or no figure? Left out of the rate of all units".into())
        }
        Doubt::MoreThanAll { base, rows } => (
            "coverage_above_all",
            format!("{rows} rows have more that take part than column {base} has to be covered"),
        ),
        Doubt::ScaledFigure { would_be } => {
            ("scaled_figure", format!("the total comes out if the figure is {would_be}"))
        }
        Doubt::StrayFigures => {
            ("stray_figures", "figures without a name, apart under the table; not counted".into())
        }
        Doubt::NamelessUnit => ("nameless_unit", "figures without a name; counted as a unit".into()),
        Doubt::DuplicateUnit { first } => ("duplicate_unit", format!("named in row {first} too")),
        Doubt::MonthOfYear => (
            "month_against_year",
            "a month's figure, while the plan is a year's or does not say of when: no completion computed"
                .into(),
        ),
        Doubt::MergedValue => ("merged_value", "merged over several rows, read in the first".into()),
        Doubt::HiddenRowsLeftOut(n) => {
            ("hidden_rows", format!("{n} hidden rows of the source were left out"))
        }
        Doubt::HiddenColumnsLeftOut(n) => {
            ("hidden_columns", format!("{n} hidden columns of the source were left out"))
        }
        Doubt::HiddenRows(n) => ("hidden_rows", format!("{n} rows are hidden in the source")),
        Doubt::HiddenColumns(n) => ("hidden_columns", format!("{n} columns are hidden in the source")),
        Doubt::HiddenValue => ("hidden_value", "the source showed only ####".into()),
        Doubt::Uncalculated => ("uncalculated", "the file holds a formula here but not its result".into()),
        Doubt::RoundedDisplay => ("rounded_display", "the source shows fewer digits than it holds".into()),
        Doubt::LossyText => ("lossy_text", "letters were lost before the text came here".into()),
        Doubt::LossyName { whole } => {
            ("lossy_text", format!("letters were lost before the text came here; it can only be {whole}"))
        }
        Doubt::UnmatchedUnit => {
            ("unmatched_unit", "most names of the column are provinces; this is none of them".into())
        }
        Doubt::LegacyEncoding => {
            ("legacy_encoding", "the text is in a legacy encoding (TCVN3, VNI, or UTF-8 read twice)".into())
        }
        Doubt::Capped(n) => ("capped", format!("{n} cells were left out")),
        Doubt::TextsCut(n) => {
            ("texts_cut", format!("{n} cells were cut at the longest text a spreadsheet's cell can hold"))
        }
    }
}

/// The interval as text, rounded to hide the noise of binary fractions.
fn between(low: f64, high: f64) -> String {
    format!(" (between {} and {})", fifteen_digits(low), fifteen_digits(high))
}

/// The rest of a message: the interval, if the inputs are rounded, and the likely causes.
fn more([low, high]: [f64; 2], causes: &[LikelyCause]) -> String {
    let between = if low < high { between(low, high) } else { String::new() };
    between + &perhaps(causes)
}

fn perhaps(causes: &[LikelyCause]) -> String {
    causes.iter().map(|cause| format!("; {}", cause_text(*cause))).collect()
}

fn cause_text(cause: LikelyCause) -> String {
    match cause {
        LikelyCause::Truncated => "decimals were cut off instead of rounded".into(),
        LikelyCause::MeanOfRates => "it is the mean of the units' rates".into(),
        LikelyCause::OtherBase => "it comes out with another base".into(),
        LikelyCause::UnitSlip(power) => format!("it is 10^{power} times what the inputs give"),
        LikelyCause::DigitsTransposed => "two digits changed places".into(),
        LikelyCause::SignLost => "its sign is the other one".into(),
        LikelyCause::PercentAsPoints => "it is relative growth, in percent, not percentage points".into(),
        LikelyCause::PointsAsPercent => "it is a difference of two rates, in percentage points".into(),
    }
}
