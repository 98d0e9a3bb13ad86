//! Pasted rates: nothing is computed from them, but units can be ranked by them.

use super::amount::{holds_amounts, series};
use crate::number::{CellKind, UnitKind, fold, scaled};
use crate::table::{Column, Role, RowKind, Table, says_percent as title_says_percent};

/// A pasted column of rates that units can be ranked by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastedRate {
    /// The table column.
    pub column: usize,
    /// The role that its title gives it; `None` for a percentage of which no rule says what it is: "Công suất (%)".
    pub role: Option<Role>,
    /// Whether numbers without `%` are percent ("36,45" under "Tỷ lệ (%)"), and not ratios or scores.
    pub(crate) in_percent: bool,
}

impl PastedRate {
    /// The figure of a row: a ratio, or for a score the number itself.
    pub fn value(&self, table: &Table, row: usize) -> Option<f64> {
        let series = series(table.columns.get(self.column)?);
        let printed = series.printed(row)?;
        let plain = series.kinds.get(row) == Some(&CellKind::Number);
        Some(if plain && self.in_percent { scaled(printed, 0.01) } else { printed })
    }

    /// The decimals that its figures have as percentages, as pasted: two fewer where ratios are written.
    pub fn decimals(&self, table: &Table) -> u8 {
        let Some(column) = table.columns.get(self.column) else { return 0 };
        let are_ratios = !self.in_percent && !column.kinds.contains(&CellKind::Percent);
        column.decimals.saturating_sub(if are_ratios { 2 } else { 0 })
    }

    /// Whether its figures are ratios, printed as percentages.
    pub fn is_ratio(&self) -> bool {
        self.role != Some(Role::Score)
    }

    /// Whether the lower figure is the better one.
    pub fn lower_is_better(&self) -> bool {
        self.role == Some(Role::ArrearsRate)
    }
}

/// The pasted rate columns that have figures, in table order.
pub fn pasted_rates(table: &Table) -> Vec<PastedRate> {
    let rate = |(column, c): (usize, &Column)| {
        let role = c.role.filter(|r| {
            matches!(
                r,
                Role::PlanCompletion
                    | Role::GrowthRate
                    | Role::IndexToPrior
                    | Role::Coverage
                    | Role::ArrearsRate
                    | Role::Score
            )
        })?;
        c.kinds.iter().any(|k| k.has_value()).then_some(())?;
        let in_percent = role != Role::Score && (says_percent(c) || !are_ratios(table, c, role));
        Some(PastedRate { column, role: Some(role), in_percent })
    };
    table.columns.iter().enumerate().filter_map(rate).collect()
}

/// The pasted rates that units can be ranked by: those with a role, then the percentages without one, unless they are the
/// same for all units or shares of a whole.
pub fn ranked_rates(table: &Table) -> Vec<PastedRate> {
    let is_share = |c: &Column| {
        let title = fold(&c.title);
        ["ty trong", "ti trong", "co cau"].iter().any(|words| title.contains(words))
    };
    let differs = |c: &Column| {
        let units = (0..c.kinds.len()).filter(|row| table.rows.get(*row) == Some(&RowKind::Data));
        let mut figures = units.filter_map(|row| c.value(row));
        figures.next().is_some_and(|first| figures.any(|other| other != first))
    };
    let unknown = |(column, c): (usize, &Column)| {
        let is_rate = c.role.is_none() && is_percent(c) && !is_share(c) && differs(c);
        is_rate.then_some(PastedRate { column, role: None, in_percent: true })
    };
    let mut rates = pasted_rates(table);
    rates.retain(PastedRate::is_ratio);
    rates.extend(table.columns.iter().enumerate().filter_map(unknown));
    rates
}

/// Whether a column holds percentages, by its unit or by most of its cells.
fn is_percent(column: &Column) -> bool {
    let is_unit = |kind| column.unit.is_some_and(|u| u.kind == kind);
    is_unit(UnitKind::Percent) || !is_unit(UnitKind::PercentagePoint) && !holds_amounts(column)
}

/// The pasted columns that can hold a rate's targets, one for each row: "Chỉ tiêu giao (%)", "Mục tiêu", a plan in
/// percent. A column is left out unless its header, a `%` or the size of its figures shows that it holds rates.
pub fn target_columns(table: &Table) -> Vec<PastedRate> {
    let rate = |(column, c): (usize, &Column)| {
        let role = c.role.filter(|r| matches!(r, Role::Threshold | Role::Plan))?;
        let is_rate = says_percent(c) || !holds_amounts(c);
        let is_in_hundreds = role == Role::Threshold && !is_ratio_sized(table, c) && is_within_thousand(c);
        let counts_else = c.unit.is_some_and(|u| u.kind != UnitKind::Percent);
        (!counts_else && (is_rate || is_in_hundreds)).then_some(PastedRate {
            column,
            role: Some(role),
            in_percent: true,
        })
    };
    table.columns.iter().enumerate().filter_map(rate).collect()
}

/// Whether a header says that plain numbers under it are percent.
fn says_percent(column: &Column) -> bool {
    column.unit.is_some_and(|u| u.kind == UnitKind::Percent) || title_says_percent(&column.title)
}

/// Whether figures without "%" are ratios: all by their size; of what is near 1 as a rule, if most are.
fn are_ratios(table: &Table, column: &Column, role: Role) -> bool {
    if is_ratio_sized(table, column) {
        return true;
    }
    if !matches!(role, Role::PlanCompletion | Role::IndexToPrior | Role::Coverage) {
        return false;
    }
    let mut sizes: Vec<f64> = figures_of_units(table, column).into_iter().map(f64::abs).collect();
    sizes.sort_by(f64::total_cmp);
    let (middle, largest) = (sizes.get(sizes.len() / 2), sizes.last());
    // Units may do three times what they did before, and never as a rule a twentieth of it.
    let most = if role == Role::IndexToPrior { 5.0 } else { 3.0 };
    middle.is_some_and(|v| *v < most) && largest.is_some_and(|v| *v < 20.0)
}

/// Whether its figures have the size of ratios. Without "%" in the header, a rate is a ratio only if it has that size:
/// no cluster of units completes less than 2 % of its plans.
fn is_ratio_sized(table: &Table, column: &Column) -> bool {
    figures_of_units(table, column).into_iter().all(|v| v.abs() < 2.0)
}

/// The figures of the units; of all rows if no unit has one. The rate of a group of which only some units have a base may
/// be anything.
fn figures_of_units(table: &Table, column: &Column) -> Vec<f64> {
    let of = |is_meant: &dyn Fn(Option<&RowKind>) -> bool| -> Vec<f64> {
        let rows = (0..column.kinds.len()).filter(|row| is_meant(table.rows.get(*row)));
        rows.filter_map(|row| column.value(row)).collect()
    };
    let units = of(&|kind| kind == Some(&RowKind::Data));
    if units.is_empty() { of(&|kind| kind != Some(&RowKind::Index)) } else { units }
}

/// Whether its figures are small enough to be percentages rather than amounts.
fn is_within_thousand(column: &Column) -> bool {
    (0..column.kinds.len()).all(|row| column.value(row).is_none_or(|v| (0.0..=1000.0).contains(&v)))
}
