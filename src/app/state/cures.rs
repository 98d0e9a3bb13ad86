//! Which cures a doubt has: doubts about the table, and questions that joined tables left open.

use super::app::App;
use super::cure::Cure;
use crate::grid::CellAddress;
use crate::number::Notation;
use crate::sheet::{Joining, UndecidedMatch, name_repairs};
use crate::table::{Doubt, RowKind, Warning};

/// The columns of which the user must say whether they are of the year before, each with the join that brought it.
pub(crate) fn asked_columns(app: &App) -> impl Iterator<Item = (&Joining, u32)> {
    let sheet = app.sheet();
    let is_open =
        |column: u32| sheet.decisions().roles.get(&column) == Some(&None) && column < sheet.grid().columns();
    let joined = sheet.settings().joined.tables.iter();
    joined.flat_map(|j| j.asked.iter().map(move |column| (j, *column))).filter(move |(_, c)| is_open(*c))
}

/// Whether the user must say if a column is of the same period of the year before.
pub(crate) fn asks_for_period(app: &App, column: u32) -> bool {
    asked_columns(app).any(|(_, asked)| asked == column)
}

/// Whether the unit of an undecided match is still in its row, and got no figures from elsewhere.
pub(crate) fn is_alike_open(app: &App, joining: &Joining, alike: &UndecidedMatch) -> bool {
    let sheet = app.sheet();
    let count = alike.candidates.iter().map(|c| c.cells.len()).max().unwrap_or(0);
    let mut cells = (joining.column..).take(count).map(|c| sheet.grid().text(CellAddress::new(alike.row, c)));
    sheet.table().body.contains(&alike.row)
        && sheet.table().label(sheet.grid(), alike.row) == alike.name
        && cells.all(str::is_empty)
}

/// The cures of a warning. `can_repair` says whether some name that lost letters can be repaired.
pub(crate) fn cures_of(warning: &Warning, can_repair: bool) -> Vec<Cure> {
    match (&warning.doubt, warning.column) {
        (Doubt::AmbiguousNumber { .. }, Some(column)) => {
            let readings = [Notation::CommaDecimal, Notation::PointDecimal];
            readings.map(|notation| Cure::Reading { column, notation }).into()
        }
        (Doubt::MonthOfYear, Some(column)) => vec![Cure::IsCumulative { column }],
        (Doubt::MayBeTotal, _) => {
            let row = warning.row.unwrap_or_default();
            [RowKind::Total, RowKind::Data].map(|kind| Cure::RowIs { row, kind }).into()
        }
        (Doubt::LegacyEncoding, _) => vec![Cure::ConvertLegacy],
        (Doubt::LossyText | Doubt::LossyName { .. }, _) if can_repair => vec![Cure::RepairNames],
        _ => Vec::new(),
    }
}

/// Whether any doubt has a cure.
pub(crate) fn has_cures(app: &App) -> bool {
    let sheet = app.sheet();
    let is_left = |j: &Joining| {
        !j.unmatched.is_empty() || !j.left_out.is_empty() || j.alike.iter().any(|a| is_alike_open(app, j, a))
    };
    let is_lossy = |w: &Warning| matches!(w.doubt, Doubt::LossyText | Doubt::LossyName { .. });
    asked_columns(app).next().is_some()
        || sheet.settings().joined.tables.iter().any(is_left)
        || sheet.warnings().any(|w| !cures_of(w, false).is_empty())
        || (sheet.warnings().any(is_lossy) && !name_repairs(sheet).found.is_empty())
}
