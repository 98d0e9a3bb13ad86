//! xlsx: workbooks of Excel since 2007. `workbook.rs` (open it first) finds the parts and reads the styles and shared
//! strings, then `sheet.rs` each sheet.

mod reference;
mod sheet;
mod strings;
mod styles;
mod workbook;

pub(crate) use styles::NumberFormats;
pub(crate) use workbook::read;
