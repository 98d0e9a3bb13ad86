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
    /// One screen to the left, by so many columns.
    PageLeft(u32),
    /// One screen to the right, by so many columns.
    PageRight(u32),
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
    /// As Tab: to the next cell of the selection, row by row; to the right if only one cell is selected.
    Next,
    /// As Shift+Tab: the other way.
    Previous,
    /// As Enter: to the next cell of the selection, column by column. If only one cell is selected, down, and to the
    /// column where the row was begun if Tab led here.
    Below,
    /// As Shift+Enter: the other way.
    Above,
    /// To the next corner of the selection, clockwise.
    NextCorner,
    /// Nowhere; only the active cell stays selected.
    ToActive,
    /// Stay.
    Nowhere,
}
