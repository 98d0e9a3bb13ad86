//! What sums add up where two columns name rows together: the rows of a unit, or those of one fund over all units.

use super::label::{LabelMeaning, label_meaning};
use super::labels::RowLabels;
use super::outline::place;
use crate::grid::Grid;
use crate::table::model::{MOST_OF_UNIT, RowKind, RowSum};

/// Sums by funds under one total, at most.
const MOST_OF_TOTAL: usize = 200;

/// The sums of such rows: "Cộng" of a unit, "BHYT" of the total. `first` is the grid's row of the first.
pub(super) fn unit_sums(grid: &Grid, first: u32, labels: &RowLabels, kinds: &[RowKind]) -> Vec<RowSum> {
    let Some(pair) = labels.columns.pair else { return Vec::new() };
    let unit = |row: usize| pair.unit(grid, first, first + place(row)).unwrap_or_default();
    let is_data = |row: &usize| kinds[*row] == RowKind::Data;
    let mut of_total = 0;
    let is_sum = |row: &usize| {
        let named = !pair.inner(grid, first + place(*row)).is_empty();
        named && kinds[*row] == RowKind::Subtotal && labels.own_meaning(*row) == LabelMeaning::PartSum
    };
    let sum = |row: usize| {
        let own = unit(row);
        let parts: Vec<u32> = if matches!(label_meaning(own), LabelMeaning::Total | LabelMeaning::Sum) {
            of_total += 1;
            if of_total > MOST_OF_TOTAL {
                return None;
            }
            let fund = labels.folded(row);
            (0..kinds.len()).filter(is_data).filter(|r| labels.folded(*r) == fund).map(place).collect()
        } else {
            let near = MOST_OF_UNIT as usize;
            let rows = row.saturating_sub(near)..kinds.len().min(row + near);
            rows.filter(is_data).filter(|r| unit(*r) == own).map(place).collect()
        };
        (!parts.is_empty()).then(|| RowSum { row: place(row), parts })
    };
    (0..kinds.len()).filter(is_sum).filter_map(sum).collect()
}
