//! The two amounts that an indicator puts together, unit by unit, with their texts: plan and actual, this period and the
//! prior one.

use super::bars::{is_total_in_doubt, ranked_figure};
use super::page::remark;
use crate::analysis::{Computed, Indicator, factor_between};
use crate::app::{App, computed_of, computed_text, data_rows};
use crate::chart::PageSpec;
use crate::number::{CellKind, Decimals, print_number, scaled};
use crate::sheet::Measure;
use crate::table::RowKind;
use crate::view::cells::counted;

/// One row of such a pair.
#[derive(Clone, Debug, Default)]
pub(super) struct Pair {
    /// The unit's name.
    pub label: String,
    /// The first input, in its own unit of measure, with its text; empty if there is none.
    pub first: (Option<f64>, String),
    /// The second input in the first one's unit of measure, with its text in its own.
    pub second: (Option<f64>, String),
    /// What is computed of the two.
    pub value: Option<f64>,
    /// The same as printed, or the reason why there is none.
    pub text: String,
    /// The body row; `None` for a computed total.
    pub row: Option<usize>,
    /// Whether it is a total.
    pub is_total: bool,
}

/// The indicator that a chart of such pairs is about: the one of the measure if it is of the kind, or else the first; of
/// several months each against the one before, that of the last month.
pub(super) fn pairing(
    app: &App,
    measure: Option<Measure>,
    is_meant: impl Fn(Indicator) -> bool,
) -> Option<&Computed> {
    let of_measure = measure.and_then(|measure| computed_of(app, measure)).filter(|c| is_meant(c.indicator));
    let first = || app.sheet().computed().iter().find(|c| is_meant(c.indicator) && has_figure(c));
    let latest = |first: &'_ Computed| {
        let latest = app.sheet().latest_alike(Measure::Computed(first.indicator));
        computed_of(app, latest).filter(|c| is_meant(c.indicator))
    };
    of_measure.or_else(|| first().map(|first| latest(first).unwrap_or(first)))
}

fn has_figure(computed: &Computed) -> bool {
    computed.values.iter().flatten().any(Result::is_ok)
}

/// Units, by their body rows, with what is computed for them.
pub(super) fn values(computed: &Computed, rows: Vec<usize>) -> Vec<(usize, Option<f64>)> {
    let value = |row: usize| computed.values.get(row).copied().flatten().and_then(Result::ok);
    rows.into_iter().map(|row| (row, value(row))).collect()
}

/// A column's amount in a body row, as the grid has it.
pub(super) fn amount(app: &App, column: usize, row: usize) -> Option<f64> {
    let column = app.sheet().table().columns.get(column)?;
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

/// An amount of a column as printed.
pub(super) fn amount_text(app: &App, column: usize, amount: Option<f64>) -> String {
    let decimals = app.sheet().table().columns.get(column).map_or(0, |c| c.decimals);
    let print = |amount| print_number(amount, Decimals::Fixed(decimals), app.language().notation());
    amount.map(print).unwrap_or_default()
}

/// An amount of a column in the unit of measure of another.
pub(super) fn in_unit_of(app: &App, first: usize, column: usize, amount: Option<f64>) -> Option<f64> {
    let columns = &app.sheet().table().columns;
    let factor = factor_between(columns.get(first)?, columns.get(column)?)?;
    amount.map(|amount| scaled(amount, factor))
}

/// The pair of a body row.
pub(super) fn pair(app: &App, computed: &Computed, row: usize, is_total: bool) -> Pair {
    let figure = ranked_figure(app, Measure::Computed(computed.indicator), row, is_total);
    let inputs = computed.indicator;
    let first = amount(app, inputs.first_input(), row);
    let second = inputs.second_input().and_then(|column| amount(app, column, row));
    Pair {
        label: figure.label,
        value: figure.value,
        text: figure.text,
        row: Some(row),
        is_total,
        ..of_amounts(app, computed, first, second)
    }
}

fn of_amounts(app: &App, computed: &Computed, first: Option<f64>, second: Option<f64>) -> Pair {
    let column = computed.indicator.first_input();
    let other = computed.indicator.second_input().unwrap_or(column);
    Pair {
        first: (first, amount_text(app, column, first)),
        second: (in_unit_of(app, column, other, second), amount_text(app, other, second)),
        ..Pair::default()
    }
}

/// The pasted totals; after them the computed one if none was pasted or one is in doubt, and there are several units.
pub(super) fn totals(app: &App, computed: &Computed) -> Vec<Pair> {
    let rows = app.sheet().table().rows.iter().enumerate();
    let rows = rows.filter(|(_, kind)| **kind == RowKind::Total);
    let mut totals: Vec<Pair> =
        rows.map(|(row, _)| pair(app, computed, row, true)).filter(|pair| pair.value.is_some()).collect();
    let inputs: Vec<usize> = computed.indicator.inputs().map(|(_, column)| column).collect();
    let stand_alone = !totals.is_empty() && !is_total_in_doubt(app, &inputs);
    if stand_alone || data_rows(app).len() < 2 {
        return totals;
    }
    let (Some((first, second)), Ok(value)) = (computed.sums(), computed.total.value) else {
        return totals;
    };
    totals.push(Pair {
        label: app.words().computed_total().to_owned(),
        value: Some(value),
        text: computed_text(app, computed.indicator, computed.total.value),
        is_total: true,
        ..of_amounts(app, computed, Some(first), Some(second))
    });
    totals
}

/// Says below a chart that its computed total adds the units with both figures only, where some lack one: the grid adds each
/// column for itself.
pub(super) fn tell_partial_total(app: &App, page: &mut PageSpec, computed: &Computed, pairs: &[Pair]) {
    let Some(second) = computed.indicator.second_input() else { return };
    if !pairs.iter().any(|pair| pair.is_total && pair.row.is_none()) {
        return;
    }
    let units = data_rows(app);
    let has_both = |row: &&usize| {
        amount(app, computed.indicator.first_input(), **row).is_some() && amount(app, second, **row).is_some()
    };
    let added = units.iter().filter(has_both).count();
    if added < units.len() {
        remark(page, &app.words().total_of_both(counted(app), added, units.len()));
    }
}
