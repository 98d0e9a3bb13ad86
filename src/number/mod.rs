//! Reading and printing numbers: what a text may be, which notation a column uses, units, rounding.
//!
//! 1. [`scan()`] reads one text under both notations. It does not choose between them.
//! 2. [`Votes`] counts what the cells of a column show, and [`decide()`] takes these votes and other [`Evidence`] to a
//!    ruling on the column, with the reason for it: [`Ruling`].
//! 3. [`Numeral::value`] gives each cell its value under the notation decided.
//!
//! [`find_unit`] reads what a column counts; [`Numeral::counted_in`] uses that to rule out a reading. [`print_number`]
//! and the functions beside it print every figure.
//!
//! Architecture invariants: this room uses no other room and no locale, and it never parses a text as a
//! floating-point number before its separators have been decided.

mod cell_kind;
mod civil;
mod dates;
mod decide;
mod exact;
mod figure;
mod fold;
mod mark;
mod notation;
mod numeral;
mod plain;
mod print;
mod scan;
mod unit;
mod weigh;
mod written;

pub use cell_kind::CellKind;
pub use civil::{civil_from_days, days_from_civil, days_in_month};
pub use dates::is_year;
pub use decide::{Evidence, Expected, Reason, Ruling, Votes, decide};
pub use exact::{ExactDecimal, ExactSum, compare, difference, exact_sum, fifteen_digits, scaled};
pub(crate) use exact::{POWERS, decimal};
pub use fold::{base_letter, fold, fold_into, has_letter};
pub use notation::Notation;
pub use numeral::{CellError, Numeral, Scanned};
pub use print::{Decimals, print_change, print_number, print_percent, print_points, round_half_away};
pub use scan::{is_disguised, scan};
pub use unit::{NamedUnit, Unit, UnitKind, find_unit, find_units};
