//! Distances to a target: how far a rate is above or below it, in percentage points.

use super::column::ranked_rates;
use super::compute::{BoundIndicator, Computed, block_of, compute};
use super::indicator::{Indicator, RateKind};
use crate::indicator::{Ratio, Total, Undefined};
use crate::table::{RowKind, Table};

/// The distance of a pasted rate to its target.
pub fn distance_of_pasted(column: usize) -> Indicator {
    Indicator::Distance { of: RateKind::Pasted, first: column, second: column }
}

/// A target's figures, as ratios.
#[derive(Clone, Copy)]
pub struct TargetFigures<'a> {
    /// The target of a body row; `None` if none was set.
    pub of_row: &'a dyn Fn(usize) -> Option<f64>,
    /// The target of all rows together; `None` if each row has its own.
    pub of_all: Option<f64>,
}

/// Computes the distances of a whole column.
pub fn compute_distance(table: &Table, distance: Indicator, target: TargetFigures<'_>) -> Computed {
    let mut computed = match distance.rate() {
        Some(rate) => compute(table, rate),
        None => pasted(table, distance),
    };
    for (row, value) in computed.values.iter_mut().enumerate() {
        *value = value.map(|v| less(v, (target.of_row)(row)));
    }
    computed.total.value = less_for_all(computed.total.value, target);
    Computed { indicator: distance, whole: None, ..computed }
}

/// Recomputes one row after an edit to its rate or target, as [`super::compute::recompute_row`] does.
pub fn recompute_distance(table: &Table, computed: &mut Computed, row: usize, target: TargetFigures<'_>) {
    let distance = computed.indicator;
    let rate = distance.rate().filter(|r| !r.depends_on_other_rows());
    let (Some(rate), true) = (rate, computed.values.len() == table.rows.len()) else {
        *computed = compute_distance(table, distance, target);
        return;
    };
    let formula = BoundIndicator::new(table, rate);
    if formula.depends_on_other_rows() {
        *computed = compute_distance(table, distance, target);
        return;
    }
    let values = &mut computed.values;
    let place = block_of(row);
    if let Some(block) = computed.blocks.get_mut(place) {
        *block = formula.block(place, |row, value| {
            values[row] = value.map(|v| less(v, (target.of_row)(row)));
        });
        computed.total = formula.total(&computed.blocks);
        computed.total.value = less_for_all(computed.total.value, target);
    }
}

/// A pasted rate as a computed column, without a total: a total cannot be found from rates alone.
fn pasted(table: &Table, distance: Indicator) -> Computed {
    let rate = ranked_rates(table).into_iter().find(|r| r.column == distance.first_input());
    let value = |(row, kind): (usize, &RowKind)| {
        matches!(kind, RowKind::Data | RowKind::Total | RowKind::Subtotal | RowKind::Part)
            .then(|| rate.and_then(|r| r.value(table, row)).ok_or(Undefined::MissingInput(0)))
    };
    let column = table.columns.get(distance.first_input());
    Computed {
        indicator: distance,
        group: column.map(|c| c.group.clone()).unwrap_or_default(),
        of: column.map(|c| c.title.clone()).filter(|t| !t.is_empty()),
        whole: None,
        values: table.rows.iter().enumerate().map(value).collect(),
        total: Total { value: Err(Undefined::IncompleteParts), counted: 0, of: 0 },
        blocks: Vec::new(),
    }
}

/// The rate minus its target, as a difference of ratios. A missing target is reported as the third input.
fn less(rate: Result<f64, Undefined>, target: Option<f64>) -> Result<f64, Undefined> {
    let rate = rate?;
    let target = target.ok_or(Undefined::MissingInput(2))?;
    Ok((Ratio(rate) - Ratio(target)).0)
}

/// The total rate minus the common target. The units' own targets do not add up to a target for all of them.
fn less_for_all(rate: Result<f64, Undefined>, target: TargetFigures<'_>) -> Result<f64, Undefined> {
    let target = target.of_all.ok_or(Undefined::IncompleteParts)?;
    less(rate, Some(target))
}
