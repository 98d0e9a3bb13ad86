//! Doubts that come by the hundred, and are told and answered together.

use crate::table::Doubt;

/// A doubt that may hold for hundreds of cells of one table. They share one line, and one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Flood {
    /// [`Doubt::TextNumber`].
    TextNumbers,
    /// [`Doubt::DuplicateUnit`].
    DuplicateUnits,
    /// [`Doubt::MergedValue`].
    MergedValues,
    /// [`Doubt::UndecidedMark`].
    UndecidedMarks,
}

impl Flood {
    /// All of them, with their names in a file.
    pub const NAMED: [(&str, Flood); 4] = [
        ("text_number", Flood::TextNumbers),
        ("duplicate_unit", Flood::DuplicateUnits),
        ("merged_value", Flood::MergedValues),
        ("undecided_mark", Flood::UndecidedMarks),
    ];

    /// The flood that a doubt belongs to, if it may come by the hundred.
    pub fn of(doubt: &Doubt) -> Option<Flood> {
        match doubt {
            Doubt::TextNumber => Some(Flood::TextNumbers),
            Doubt::DuplicateUnit { .. } => Some(Flood::DuplicateUnits),
            Doubt::MergedValue => Some(Flood::MergedValues),
            Doubt::UndecidedMark => Some(Flood::UndecidedMarks),
            _ => None,
        }
    }
}
