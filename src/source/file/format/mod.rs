//! How a file formats a cell. What its number format shows is decided in the room [`crate::form`].

mod cell;

pub(crate) use cell::CellFormat;
