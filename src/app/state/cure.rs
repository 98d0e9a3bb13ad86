//! The answers that a user can give to a doubt.

use crate::number::Notation;
use crate::sheet::Flood;
use crate::table::RowKind;

/// An answer to a doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cure {
    /// A column is written in this notation.
    Reading {
        /// Column of the grid.
        column: u32,
        /// How.
        notation: Notation,
    },
    /// This column and all that are in the same doubt are written in this notation.
    ReadingOfAll {
        /// One of the columns.
        column: u32,
        /// How.
        notation: Notation,
    },
    /// A role that was guessed is right.
    ConfirmRole {
        /// Column of the grid.
        column: u32,
    },
    /// The rows that name a unit again do not count.
    LeaveOutRepeated,
    /// The marks for none of which nothing tells what they stand for are 0.
    MarksAreNothing,
    /// Doubts of a kind were looked at, and nothing is to be done about them.
    Seen(Flood),
    /// A column counts from the start of the year.
    IsCumulative {
        /// Column of the grid.
        column: u32,
    },
    /// A body row is of this kind.
    RowIs {
        /// Body row.
        row: u32,
        /// What it is.
        kind: RowKind,
    },
    /// Text in TCVN3 fonts is converted to Unicode.
    ConvertLegacy,
    /// Names that lost letters are repaired, if it is certain how.
    RepairNames,
    /// A column that came by a join holds the same period of the year before.
    IsPrior {
        /// Column of the grid.
        column: u32,
    },
    /// It does not.
    NotPrior {
        /// Column of the grid.
        column: u32,
    },
    /// A unit is the same as a candidate of the joined table, and gets its figures.
    JoinUnit {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
        /// The unit's row.
        row: u32,
        /// The candidate's row in its table.
        there: u32,
    },
    /// A unit matches none of its candidates.
    KeepApart {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
        /// The unit's row.
        row: u32,
    },
    /// The list of units without a match was seen.
    UnmatchedSeen {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
    },
}
