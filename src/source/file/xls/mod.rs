//! xls: workbooks of Excel 5 to 2003. `workbook.rs` (open it first) reads the part before the sheets, `sheet.rs` each
//! sheet, both from the records of `records.rs`.

mod records;
mod sheet;
mod workbook;

pub(crate) use workbook::read;
