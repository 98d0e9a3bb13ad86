//! Number formats of cells: what a stored value shows.

mod cell;
mod code;
mod date;
mod display;

pub(crate) use cell::CellFormat;
pub(crate) use date::iso_date;
pub(crate) use display::{DisplayFormat, built_in_code, hundredth};
