//! The formats of a file's cells: number formats are those of the room [`crate::form`].

mod cell;

pub(crate) use cell::CellFormat;
