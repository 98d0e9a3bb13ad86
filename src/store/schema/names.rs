//! The names of values in a file.

use crate::form::{Align, Line};
use crate::indicator::Comparison;
use crate::number::Notation;
use crate::sheet::{ChartKind, ChartLanguage, PlanStep, Preset};
use crate::table::RowKind;

/// The names of comparisons in a file.
pub(crate) const COMPARISONS: [(&str, Comparison); 4] = [
    (">=", Comparison::AtLeast),
    (">", Comparison::MoreThan),
    ("<=", Comparison::AtMost),
    ("<", Comparison::LessThan),
];

/// The names of row kinds in a file.
pub(crate) const ROW_KINDS: [(&str, RowKind); 8] = [
    ("data", RowKind::Data),
    ("total", RowKind::Total),
    ("subtotal", RowKind::Subtotal),
    ("part", RowKind::Part),
    ("average", RowKind::Average),
    ("index", RowKind::Index),
    ("note", RowKind::Note),
    ("blank", RowKind::Blank),
];

/// The names of a plan's steps in a file.
pub(crate) const STEPS: [(&str, PlanStep); 3] =
    [("month", PlanStep::Month), ("quarter", PlanStep::Quarter), ("week", PlanStep::Week)];

/// The names of kinds of charts in a file.
pub(crate) const CHART_KINDS: [(&str, ChartKind); 13] = [
    ("ranking", ChartKind::Ranking),
    ("plan_actual", ChartKind::PlanActual),
    ("periods", ChartKind::Periods),
    ("growth", ChartKind::Growth),
    ("composition", ChartKind::Composition),
    ("shares", ChartKind::Shares),
    ("target_gap", ChartKind::TargetGap),
    ("contribution", ChartKind::Contribution),
    ("trend", ChartKind::Trend),
    ("plan_path", ChartKind::PlanPath),
    ("multiples", ChartKind::Multiples),
    ("two_rates", ChartKind::TwoRates),
    ("table_picture", ChartKind::TablePicture),
];

/// The names of a chart's looks in a file.
pub(crate) const LOOKS: [(&str, Preset); 3] =
    [("screen", Preset::Screen), ("report", Preset::Report), ("slides", Preset::Slides)];

/// The names of the languages of charts in a file; that of the page has none.
pub(crate) const CHART_LANGUAGES: [(&str, ChartLanguage); 2] =
    [("vi", ChartLanguage::Vietnamese), ("en", ChartLanguage::English)];

/// The names of notations in a file.
pub(crate) const NOTATIONS: [(&str, Notation); 2] =
    [("comma_decimal", Notation::CommaDecimal), ("point_decimal", Notation::PointDecimal)];

/// The names of alignments in a file; the usual one has none.
pub(crate) const ALIGNMENTS: [(&str, Align); 3] =
    [("left", Align::Left), ("centre", Align::Centre), ("right", Align::Right)];

/// The names of lines at the sides of cells in a file.
pub(crate) const BORDER_LINES: [(&str, Line); 3] =
    [("none", Line::None), ("thin", Line::Thin), ("double", Line::Double)];

/// The name of a value in one of the tables above.
pub(crate) fn name_of<T: PartialEq + Copy>(names: &[(&'static str, T)], value: T) -> String {
    names.iter().find(|(_, v)| *v == value).map_or_else(String::new, |(name, _)| (*name).to_owned())
}

/// The value with this name in a file; `None` if this program does not know the name.
pub(crate) fn by_name<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(n, _)| *n == name).map(|(_, v)| *v)
}
