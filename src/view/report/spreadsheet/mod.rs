//! The shown sheet as sheets of cells for spreadsheets. Open `sheet.rs` first: the cells of the grid; `computed.rs` has the
//! computed columns, `charts.rs` charts of Excel's own, `formulas.rs` the formulas of Excel for them, `side_sheets.rs` the sheets beside the table.

mod charts;
mod computed;
mod formulas;
mod live;
mod sheet;
mod side_sheets;

pub(super) use sheet::spreadsheets;
