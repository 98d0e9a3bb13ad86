//! The shown sheet as sheets of cells for spreadsheets. Open `sheet.rs` first: the cells of the grid; `computed.rs` has the
//! computed columns, `charts.rs` charts of Excel's own, `formulas.rs` the formulas of Excel for them, `side_sheets.rs` the sheets
//! beside the table; `settled.rs` says which of the user's formulas leave as formulas.

mod charts;
mod computed;
mod formulas;
mod live;
mod settled;
mod sheet;
mod side_sheets;

pub(super) use charts::sheet_of_pictures;
pub(super) use settled::{Written, settle};
pub(super) use sheet::{Spreadsheets, spreadsheets};
