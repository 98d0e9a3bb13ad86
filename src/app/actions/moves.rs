//! Steps of the caret.

/// A step of the caret.
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
    /// To the left edge of the figures, in this row.
    RowStart,
    /// To the last column.
    RowEnd,
    /// One screen up, of this many rows.
    PageUp(u32),
    /// One screen down.
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
