//! How cells look beside what they hold: the formats of numbers.
//!
//! A [`NumberFormat`] is a code of a spreadsheet program; `code.rs` takes it apart, `display.rs` shows numbers in it with
//! `digits.rs` and `date.rs`. Open `number_format.rs` first.
//!
//! Architecture invariant: a form changes what is shown, never what is computed.

mod code;
mod date;
mod digits;
mod display;
mod number_format;
mod shape;

pub(crate) use date::iso_date;
pub(crate) use display::{DisplayFormat, built_in_code, hundredth};
pub use number_format::NumberFormat;
pub use shape::{NumberKind, NumberShape};
