//! Reading and printing numbers: what a text may be, which notation a column uses, units, rounding.
//!
//! 1. [`scan()`] reads one text under both notations. It does not choose between them.
//! 2. [`Votes`] counts what the cells of a column show, and [`decide`] takes these votes and other [`Evidence`] to a
//!    ruling on the column, with the reason for it: [`Ruling`].
//! 3. [`Numeral::value`] gives each cell its value under the notation decided.
//!
//! [`find_unit`] reads what a column counts; [`Numeral::counted_in`] uses that to rule out a reading. [`print_number`]
//! and the functions beside it print every figure.
//!
//! Architecture invariants: this room uses no other room and no locale, and it never parses a text as a
//! floating-point number before its separators have been decided.

mod calendar;
mod civil;
mod figure;
mod fold;
mod mark;
mod notation;
mod plain;
mod print;
mod scan;
mod unit;
mod vocabulary;
mod weigh;
mod written;

pub use calendar::is_year;
pub use civil::{civil_from_days, days_from_civil, days_in_month};
pub use fold::{base_letter, fold, fold_into};
pub use notation::{Evidence, Expected, Notation, Reason, Ruling, Votes, decide};
pub use print::{Decimals, print_change, print_number, print_percent, print_points, round_half_away};
pub use scan::{CellError, Numeral, Scanned, scan};
pub use unit::{NamedUnit, Unit, UnitKind, find_unit, find_units};

/// What one cell was read as. A cell that is not `Number` or `Percent` has no value, never a silent 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[repr(u8)]
pub enum CellKind {
    /// Nothing was written.
    #[default]
    Blank,
    /// A mark for "none": `-`, `–`, `x`, `…`.
    Missing,
    /// Words.
    Text,
    /// A number; its value is as printed, not yet multiplied by the column's unit.
    Number,
    /// A percentage; its value is the ratio (36,45% is 0.3645).
    Percent,
    /// A date, month or year with words ("31.3.2017", "tháng 4.2025").
    Date,
    /// A code: leading zeros, phone numbers, identifiers.
    Code,
    /// "461/465", so many out of so many: not a number.
    Fraction,
    /// A spreadsheet error such as `#DIV/0!`.
    Error,
    /// ĐÚNG / SAI / TRUE / FALSE.
    Boolean,
}

impl CellKind {
    /// Whether a cell of this kind has a value.
    pub fn has_value(self) -> bool {
        matches!(self, CellKind::Number | CellKind::Percent)
    }
}
