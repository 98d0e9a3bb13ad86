//! xlsx: workbooks of Excel since 2007.

mod reference;
mod sheet;
mod strings;
mod styles;
mod workbook;

pub(crate) use styles::NumberFormats;
pub(crate) use workbook::read;
