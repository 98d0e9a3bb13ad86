//! The report as plain data: what its writers (Word, Excel, HTML, text) and its preview have in common, so that a figure is
//! the same wherever it leaves the page. Open `document.rs` first; `table.rs` is a table for reading, `spreadsheet.rs` a
//! sheet of cells whose figures go on computing.

mod document;
mod spreadsheet;
mod table;

pub use document::{Block, Letterhead, Paragraph, Report, ReportPicture, Run, Section, Signature};
pub use spreadsheet::{
    CellContent, ChartForm, ChartSeries, Condition, FormulaValue, NativeChart, SheetCell, SheetGroup,
    SheetImage, SheetSpan, SpreadsheetSheet,
};
pub use table::{Align, HeadCell, ReportCell, ReportColumn, ReportRow, ReportTable, RowClass};
