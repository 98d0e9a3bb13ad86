//! The shown sheet as sheets of cells.

use crate::app::App;
use crate::export::SpreadsheetSheet;

/// The sheets of a workbook: the shown table with live formulas, and the texts as they were pasted.
pub(super) fn spreadsheets(_app: &App) -> Vec<SpreadsheetSheet> {
    Vec::new()
}
