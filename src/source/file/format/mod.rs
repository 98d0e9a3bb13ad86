//! Number formats of cells: codes are parsed (`code.rs`) and show stored values (`display.rs`, open it first), dates
//! with `date.rs`.

mod cell;
mod code;
mod date;
mod display;

pub(crate) use cell::CellFormat;
pub(crate) use date::iso_date;
pub(crate) use display::{DisplayFormat, built_in_code, hundredth};
