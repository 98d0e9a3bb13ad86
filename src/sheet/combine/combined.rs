//! The result of combining two tables: the new table, and what found no place in it.

use crate::sheet::settings::UndecidedMatch;
use crate::sheet::worksheet::Sheet;

/// A table made from two, and what found no place in it.
#[derive(Clone, Debug)]
pub struct Combined {
    /// The table.
    pub sheet: Sheet,
    /// How many rows were added, or how many rows found their unit.
    pub matched: u32,
    /// For a join, the units of the first table that the second lacks. For added rows, the units that are in both
    /// tables.
    pub unmatched: Vec<String>,
    /// The units, or columns, of the second table that found no place.
    pub left_out: Vec<String>,
    /// Units of the first table, each with the units of the second that it may be. Nothing was taken over for them.
    pub alike: Vec<UndecidedMatch>,
}

impl Combined {
    /// The results of two steps as one: `more` is the result of combining a further table.
    pub fn followed_by(self, more: Combined) -> Combined {
        let both = |mut a: Vec<String>, b: Vec<String>| {
            a.extend(b);
            a
        };
        Combined {
            sheet: more.sheet,
            matched: self.matched + more.matched,
            unmatched: both(self.unmatched, more.unmatched),
            left_out: both(self.left_out, more.left_out),
            alike: self.alike.into_iter().chain(more.alike).collect(),
        }
    }
}

/// A way to take a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CombineMode {
    /// As another sheet.
    NewSheet,
    /// Its rows go below (*nối dòng*).
    Below,
    /// Its columns go beside, each unit in its row.
    ByUnit,
    /// Its columns go beside, row by row.
    Beside,
}

/// What happened when tables were combined; see [`Combined`].
#[derive(Clone, Debug, PartialEq)]
pub struct CombineReport {
    /// The way that was chosen.
    pub taking: CombineMode,
    /// How many rows were added, or how many units found their row.
    pub matched: u32,
    /// The units that the other table lacks; for added rows, the units that are in both.
    pub unmatched: Vec<String>,
    /// The units, or columns, of the other table that found no place.
    pub left_out: Vec<String>,
    /// The units that may be the same as one of the other table, for which nothing was taken over.
    pub alike: Vec<UndecidedMatch>,
}
