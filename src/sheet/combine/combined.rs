//! What comes of two tables put together: the table, and what found no place in it.

use crate::sheet::settings::UndecidedMatch;
use crate::sheet::worksheet::Sheet;

/// A table made of two, and what did not fit.
#[derive(Clone, Debug)]
pub struct Combined {
    /// The table.
    pub sheet: Sheet,
    /// Rows added, or rows that found their unit.
    pub matched: u32,
    /// Units of the first table that the second does not have, or that stand in both tables when rows are added below.
    pub unmatched: Vec<String>,
    /// Units, or columns, of the second table that found no place.
    pub left_out: Vec<String>,
    /// Units of the first table with those of the second that they may be: nothing was taken over for them.
    pub alike: Vec<UndecidedMatch>,
}

impl Combined {
    /// What became of a table, and then of a further one with what came of that.
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

/// How a table is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CombineMode {
    /// As a sheet of its own.
    NewSheet,
    /// Its rows below those there (*nối dòng*).
    Below,
    /// Its columns beside those there, each unit in its row.
    ByUnit,
    /// Its columns beside those there, row by row.
    Beside,
}

/// What became of tables put together.
#[derive(Clone, Debug, PartialEq)]
pub struct CombineReport {
    /// How.
    pub taking: CombineMode,
    /// Rows added, or units that found their row.
    pub matched: u32,
    /// Units of the table there that the other one does not have; below, units that stand in both.
    pub unmatched: Vec<String>,
    /// Units, or columns, of the other table that found no place.
    pub left_out: Vec<String>,
    /// Units that may be one of the other table, which was not taken for it.
    pub alike: Vec<UndecidedMatch>,
}
