//! What the user decides about a table, which overrides what was found.

use std::collections::BTreeMap;
use std::ops::Range;

use super::role::Role;
use super::row_kind::RowKind;
use crate::number::Notation;

/// A way to understand the caret's row or column, or the header, differently.
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

/// The user's decisions about a table, which override what was understood. Kept in the document and undone like any
/// edit.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Decisions {
    /// Role of a column; `None` inside means "no role".
    pub roles: BTreeMap<u32, Option<Role>>,
    /// Notation of a column.
    pub notations: BTreeMap<u32, Notation>,
    /// Grid rows of the header if the user chose them; empty if the table has none.
    pub header: Option<Range<u32>>,
    /// Kind of a grid row.
    pub rows: BTreeMap<u32, RowKind>,
}
