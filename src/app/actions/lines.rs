//! Actions on whole rows and columns.

use crate::sheet::Lines;

/// Inserts, removes, sorts, hides or shows whole rows or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinesAction {
    /// Blank lines before a line.
    Insert {
        /// Rows or columns.
        lines: Lines,
        /// The line that comes after them.
        before: u32,
        /// How many.
        count: u32,
    },
    /// Removes lines with all that is in them.
    Remove {
        /// Rows or columns.
        lines: Lines,
        /// The first.
        first: u32,
        /// The last.
        last: u32,
    },
    /// Puts the units in the order of a column; totals stay where they are, and groups together.
    Sort {
        /// The column, by its place on the screen.
        column: u32,
        /// The largest first, or Z before A.
        descending: bool,
    },
    /// Hides lines. They count as before.
    Hide {
        /// Rows or columns.
        lines: Lines,
        /// The first.
        first: u32,
        /// The last.
        last: u32,
    },
    /// Closes a group of lines, or opens it.
    Fold {
        /// Rows or columns.
        lines: Lines,
        /// The level of the group, 0 for the outermost.
        level: usize,
        /// A line of it.
        line: u32,
        /// Whether it is closed.
        closes: bool,
    },
    /// Shows the hidden lines among some, or else those right beside them.
    Show {
        /// Rows or columns.
        lines: Lines,
        /// The first.
        first: u32,
        /// The last.
        last: u32,
    },
}

/// A column by which units are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortLevel {
    /// The column, by its place on the screen.
    pub column: u32,
    /// By what of its cells.
    pub by: SortedBy,
}

/// By what of their cells units are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortedBy {
    /// Their figures or texts; `true` for the largest first, or Z before A.
    Value(bool),
    /// Those that a check flags first.
    Flag,
    /// Those with a colour behind them first, and each colour together.
    Fill,
}
