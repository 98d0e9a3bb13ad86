//! xls: workbooks of Excel 97–2003.

mod records;
mod sheet;
mod workbook;

pub(crate) use workbook::read;
