//! What the user can do about a doubt.

use crate::number::Notation;

/// Something to be done about a doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cure {
    /// A column is read so.
    Reading {
        /// Column of the grid.
        column: u32,
        /// How.
        notation: Notation,
    },
    /// A column is cumulative since the start of the year.
    IsCumulative {
        /// Column of the grid.
        column: u32,
    },
    /// Words in the fonts of TCVN3 become Unicode.
    ConvertLegacy,
    /// Names that lost letters get them back, where it is sure which.
    RepairNames,
    /// A column that came by a join is of the same period of the year before.
    IsPrior {
        /// Column of the grid.
        column: u32,
    },
    /// It is not.
    NotPrior {
        /// Column of the grid.
        column: u32,
    },
    /// A unit is one of a joined table: it gets that one's figures.
    JoinUnit {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
        /// The unit's row.
        row: u32,
        /// The row of the other one in its table.
        there: u32,
    },
    /// A unit is none of those of a joined table that it may be.
    KeepApart {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
        /// The unit's row.
        row: u32,
    },
    /// The units without a partner were seen.
    UnmatchedSeen {
        /// See [`crate::sheet::Joining::column`].
        join: u32,
    },
}
