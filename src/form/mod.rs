//! How cells look beside what they hold: the formats of numbers, bold and italic letters, colours, where texts stand.
//!
//! A [`NumberFormat`] is a code of a spreadsheet program; `code.rs` takes it apart, `display.rs` shows numbers in it with
//! `digits.rs` and `date.rs`. A [`CellForm`] is what a user
//! chose for a cell, [`Forms`] keeps these for a sheet. Open `number_format.rs` and `forms.rs` first.
//!
//! Architecture invariant: a form changes what is shown, never what is computed.

mod cell_form;
mod code;
mod date;
mod digits;
mod display;
mod forms;
mod number_format;
mod shape;

pub use cell_form::{Align, Borders, CellForm, Line};
pub(crate) use date::iso_date;
pub(crate) use display::{DisplayFormat, built_in_code, hundredth};
pub use forms::Forms;
pub use number_format::NumberFormat;
pub use shape::{NumberKind, NumberShape};
