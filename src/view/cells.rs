//! Single cells as shown.

use crate::app::App;
use crate::grid::CellAddress;
use crate::sheet::Counted;
use crate::table::Doubt;

/// The name of the unit in a row.
pub(crate) fn row_name(app: &App, row: u32) -> &str {
    use crate::table::Role;
    let table = app.sheet().table();
    let column = table.column_of(Role::UnitName).or_else(|| table.column_of(Role::Period));
    column
        .and_then(|c| u32::try_from(c).ok())
        .map_or("", |c| app.sheet().grid().text(CellAddress::new(row, c)).trim())
}

/// What the rows are called where they are counted.
pub(crate) fn counted(app: &App) -> &Counted {
    &app.sheet().settings().about.counted
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellLook {
    /// Words, at the left.
    Text,
    /// A figure, at the right.
    Figure,
    /// A computed figure.
    Computed,
    /// A word that says why there is no figure.
    Reason,
    /// An error value.
    Error,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    /// What it shows.
    pub text: String,
    /// How.
    pub look: CellLook,
    /// It must be looked at.
    pub flagged: bool,
}

/// The cells that carry a flag, in no order.
pub(crate) fn doubtful_cells(app: &App) -> impl Iterator<Item = CellAddress> + '_ {
    let start = app.sheet().table().body.start;
    let doubtful = |d: &Doubt| !matches!(d, Doubt::RoundedDisplay | Doubt::TextNumber);
    app.sheet()
        .warnings()
        .filter(move |w| doubtful(&w.doubt))
        .filter_map(move |w| Some(CellAddress::new(start + w.row?, w.column?)))
}
