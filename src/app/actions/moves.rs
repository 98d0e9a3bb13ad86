//! Moves of the active cell.

/// A move of the active cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
    /// To the first column of the row.
    RowStart,
    /// To the last column.
    RowEnd,
    /// One screen up, by so many rows.
    PageUp(u32),
    /// One screen down, by so many rows.
    PageDown(u32),
    /// To the first cell.
    First,
    /// To the last cell.
    Last,
    /// To the edge of the filled cells.
    EdgeLeft,
    /// To the edge of the filled cells.
    EdgeRight,
    /// To the edge of the filled cells.
    EdgeUp,
    /// To the edge of the filled cells.
    EdgeDown,
    /// Stay.
    Nowhere,
}
