//! Whether rows count different things.

use crate::table::model::Role::*;

use super::labels::RowLabels;
use crate::grid::{CellAddress, Grid};
use crate::number::find_unit;
use crate::table::model::{RowKind, Table};

/// Whether the rows count different things, by the column of units or by what their names say in brackets ("Số người
/// (người)", "Số thu (tỷ đồng)").
pub fn rows_differ(grid: &Grid, table: &Table, labels: &RowLabels) -> bool {
    let column = table.column_of(MeasureUnit).and_then(|c| u32::try_from(c).ok());
    let mut first = None;
    let counts = |kind: &RowKind| matches!(kind, RowKind::Data | RowKind::Subtotal);
    for (row, _) in table.rows.iter().enumerate().filter(|(_, kind)| counts(kind)) {
        let grid_row = table.body.start + super::outline::place(row);
        let unit = match column {
            Some(column) => find_unit(grid.text(CellAddress { row: grid_row, column })),
            None => labels.text(row).trim_end().strip_suffix(')').and_then(|label| {
                let (_, inside) = label.rsplit_once('(')?;
                find_unit(inside)
            }),
        };
        let Some(unit) = unit else { continue };
        if *first.get_or_insert(unit) != unit {
            return true;
        }
    }
    false
}
