//! What one cell shows, and the name of the unit in a row.

use crate::app::{App, seen_floods};
use crate::grid::CellAddress;
use crate::number::find_units;
use crate::sheet::{Counted, Flood};
use crate::table::Doubt;

/// The name of the unit in a row. "Tổng cộng" may stand in the column of row numbers, merged with the next.
pub(crate) fn row_name(app: &App, row: u32) -> String {
    let sheet = app.sheet();
    sheet.table().label(sheet.grid(), row).into_owned()
}

/// The word for what the rows are, used where rows are counted.
pub(crate) fn counted(app: &App) -> &Counted {
    &app.sheet().settings().about.counted
}

/// The unit of measure of a column, as its header or the table's unit line names it.
pub(crate) fn unit_of_measure(app: &App, column: usize) -> Option<String> {
    let table = app.sheet().table();
    let column = table.columns.get(column)?;
    let own = column.group.iter().chain([&column.title]).rev().flat_map(|line| find_units(line)).next();
    own.map(|unit| unit.name).or_else(|| table.measure_unit.as_ref().map(|unit| unit.text.clone()))
}

/// How a cell is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellLook {
    /// At the left.
    Text,
    /// At the right.
    Figure,
    /// At the right, as computed.
    Computed,
    /// A word that says why there is no figure.
    Reason,
    /// An error value of a spreadsheet.
    Error,
}

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    /// The text to draw.
    pub text: String,
    pub look: CellLook,
    /// Whether the cell is marked as doubtful.
    pub flagged: bool,
    /// What is said of a figure that falls short of its column's threshold.
    pub falls_short: Option<String>,
}

/// The cells that a warning marks, in no particular order.
pub(crate) fn doubtful_cells(app: &App) -> impl Iterator<Item = CellAddress> + '_ {
    let start = app.sheet().table().body.start;
    let seen = seen_floods(app);
    let is_seen = move |d: &Doubt| Flood::of(d).is_some_and(|flood| seen.contains_key(&flood));
    let doubtful = move |d: &Doubt| !matches!(d, Doubt::RoundedDisplay | Doubt::TextNumber) && !is_seen(d);
    app.sheet()
        .warnings()
        .filter(move |w| doubtful(&w.doubt))
        .filter_map(move |w| Some(CellAddress::new(start + w.row?, w.column?)))
}
