//! How a row, a column or the header can be understood instead.

/// How the caret's row or column, or the header, is to be understood instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Understand {
    /// The column's numbers in doubt have a decimal comma.
    Comma,
    /// The column's numbers in doubt have a decimal point.
    Point,
    /// The row is a unit's.
    Unit,
    /// The row is the total.
    Total,
    /// The row is a subtotal.
    Subtotal,
    /// The row is a part of the one above, counted there.
    Part,
    /// The row is a note: nothing in it counts.
    Note,
    /// The header has one row more.
    LongerHeader,
    /// The header has one row less.
    ShorterHeader,
}
