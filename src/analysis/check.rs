//! Checks of pasted ratios and differences: can each come from the columns it is computed from, allowing for how they
//! are rounded in print? What cannot is a warning with both figures, the interval and what may have happened.

use std::cmp::Reverse;

use super::compute::Formula;
use super::formula_check::{check_column_totals, check_formula};
use super::point_check::{check_points, differences};
use super::spans::check_spans;
use super::{Indicator, PastedRate, pasted_rates, plan};
use crate::indicator::{LikelyCause, Printed, Verdict, exact_sum, judge, likely_causes, scaled};
use crate::ingest::{Column, Doubt, Role, RowKind, Table, Warning};
use crate::number::{CellKind, UnitKind};

/// Findings listed for one column: more say no more.
pub(super) const LISTED: usize = 100;
/// Rows in which a figure may fail though most of the column does: too few for a column to be thought misunderstood.
const FEW: usize = 3;

/// The pasted figures that cannot come from their inputs, column after column.
///
/// A column most of whose figures fail is likely made from something else than it was taken for: it gets one warning
/// as a whole.
pub fn check_pasted(table: &Table) -> Vec<Warning> {
    let planned = plan(table);
    let rates: Vec<PastedRate> = pasted_rates(table).into_iter().filter(PastedRate::is_ratio).collect();
    let pasted = pasted_figures(table, &rates);
    // What the header says of a column goes before what its title lets one think.
    let by_formula: Vec<(u32, Vec<Warning>)> =
        table.formulas.iter().filter_map(|f| Some((f.column, check_formula(table, f)?))).collect();
    let has_formula = |column: u32| by_formula.iter().any(|(c, _)| *c == column);
    let by_title = pasted.iter().filter(|p| !u32::try_from(p.column).is_ok_and(has_formula));
    let mut found: Vec<Warning> = by_title.flat_map(|p| check_column(table, &planned, &rates, p)).collect();
    let is_held = |column: usize| {
        let of_column = |p: &&Pasted| p.column == column && !candidates(table, &planned, p).is_empty();
        pasted.iter().find(of_column).is_some() || u32::try_from(column).is_ok_and(has_formula)
    };
    found.extend(check_points(table, &rates, is_held));
    found.extend(check_column_totals(table, has_formula));
    found.extend(check_spans(table, &planned));
    found.extend(by_formula.into_iter().flat_map(|(_, warnings)| warnings));
    found.sort_by_key(|w| (w.column, w.row));
    found
}

/// A pasted column that can be recomputed.
struct Pasted {
    column: usize,
    role: Role,
    /// Plain numbers in it are percent.
    in_percent: bool,
}

fn pasted_figures(table: &Table, rates: &[PastedRate]) -> Vec<Pasted> {
    let mut found: Vec<Pasted> =
        rates.iter().map(|r| Pasted { column: r.column, role: r.role, in_percent: r.in_percent }).collect();
    for (column, c) in table.columns.iter().enumerate() {
        if c.role == Some(Role::Change) && super::measure::holds_amounts(c) {
            found.push(Pasted { column, role: Role::Change, in_percent: false });
        }
    }
    found.sort_by_key(|p| p.column);
    found
}

/// One figure held against what its inputs give.
pub(super) struct Held {
    pub row: usize,
    /// As printed: a percentage as 36.45.
    pub published: Printed,
    pub recomputed: f64,
    pub interval: [f64; 2],
    pub verdict: Verdict,
}

impl Held {
    /// The warning that it does not come out.
    pub fn warning(&self, column: Option<u32>, percent: bool, causes: Vec<LikelyCause>) -> Warning {
        let doubt = Doubt::RatioDiffers {
            pasted: self.published.value,
            recomputed: self.recomputed,
            interval: self.interval,
            decimals: self.published.decimals,
            percent,
            causes,
        };
        Warning { doubt, row: u32::try_from(self.row).ok(), column }
    }

    /// What the two figures show by themselves.
    pub fn own_causes(&self) -> Vec<LikelyCause> {
        let truncated = (self.verdict == Verdict::Truncated).then_some(LikelyCause::Truncated);
        truncated.into_iter().chain(likely_causes(self.recomputed, self.published)).collect()
    }

    /// Whether it can come from its inputs.
    pub fn fits(&self) -> bool {
        !matches!(self.verdict, Verdict::Truncated | Verdict::Differs)
    }
}

fn check_column(table: &Table, planned: &[Indicator], rates: &[PastedRate], pasted: &Pasted) -> Vec<Warning> {
    let candidates = candidates(table, planned, pasted);
    let held = candidates.iter().map(|indicator| hold(table, pasted, *indicator));
    // Of several ways to make the column, the one that fits most of its rows is meant.
    let held = held.enumerate().max_by_key(|(i, held)| (fitting(held), Reverse(*i)));
    let Some((place, held)) = held.filter(|(_, held)| !held.is_empty()) else { return Vec::new() };
    let failing = held.len() - fitting(&held);
    let column = u32::try_from(pasted.column).ok();
    let differing = held.iter().filter(|h| !h.fits()).take(LISTED);
    let with_causes = differing.map(|h| (h, causes(table, rates, pasted, candidates[place], h)));
    if failing > FEW && failing * 2 > held.len() {
        let causes = common(with_causes.map(|(_, causes)| causes));
        let doubt = Doubt::RatiosDiffer { differing: count(failing), of: count(held.len()), causes };
        return vec![Warning { doubt, row: None, column }];
    }
    let percent = pasted.role != Role::Change;
    with_causes.map(|(h, causes)| h.warning(column, percent, causes)).collect()
}

/// The causes that all of several figures share.
fn common(mut causes: impl Iterator<Item = Vec<LikelyCause>>) -> Vec<LikelyCause> {
    let first = causes.next().unwrap_or_default();
    causes.fold(first, |shared, own| shared.into_iter().filter(|c| own.contains(c)).collect())
}

fn fitting(held: &[Held]) -> usize {
    held.iter().filter(|h| h.fits()).count()
}

/// The indicators that a pasted column may be, from the columns that agree with it; all of its kind if none does.
fn candidates(table: &Table, planned: &[Indicator], pasted: &Pasted) -> Vec<Indicator> {
    let is_of_kind = |i: &&Indicator| {
        use Indicator::*;
        match pasted.role {
            Role::PlanCompletion => matches!(i, PlanCompletion { .. }),
            Role::GrowthRate => matches!(i, Growth { .. } | GrowthByIncrease { .. }),
            Role::IndexToPrior => matches!(i, IndexToPrior { .. }),
            Role::Coverage => {
                matches!(i, Coverage { .. } | CoverageOfLabourForce { .. } | CoverageOfStudents { .. })
            }
            Role::ArrearsRate => matches!(i, ArrearsRate { .. } | ArrearsRateOfPlan { .. }),
            Role::Change => matches!(i, Change { .. }),
            _ => false,
        }
    };
    let mut found: Vec<Indicator> = planned.iter().filter(is_of_kind).copied().collect();
    // A pasted arrears rate may be against the plan though something receivable is there.
    let plans = table.columns.iter().enumerate().filter(|(_, c)| c.role == Some(Role::Plan));
    for (plan, _) in plans {
        let against = |i: &Indicator| match i {
            Indicator::ArrearsRate { arrears, .. } => {
                Some(Indicator::ArrearsRateOfPlan { arrears: *arrears, plan })
            }
            _ => None,
        };
        let more: Vec<Indicator> = found.iter().filter_map(against).collect();
        found.extend(more);
    }
    let subject = super::subject::Subject::of(&table.columns[pasted.column]);
    let agrees = |i: &Indicator| {
        let input = super::subject::Subject::of(&table.columns[i.first_input()]);
        subject.agreement(&input)
    };
    let best = found.iter().filter_map(agrees).max();
    found.retain(|i| best.is_some() && agrees(i) == best);
    found
}

/// Every data and total row that has the figure and its inputs.
fn hold(table: &Table, pasted: &Pasted, indicator: Indicator) -> Vec<Held> {
    let formula = Formula::new(table, indicator);
    let column = &table.columns[pasted.column];
    let is_figure = |row: &usize| {
        matches!(table.rows[*row], RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal)
    };
    (0..table.rows.len())
        .filter(is_figure)
        .filter_map(|row| hold_row(table, &formula, indicator, pasted, column, row))
        .collect()
}

fn hold_row(
    table: &Table,
    formula: &Formula<'_>,
    indicator: Indicator,
    pasted: &Pasted,
    column: &Column,
    row: usize,
) -> Option<Held> {
    let published = printed(column, row, is_percent(column, row, pasted))?;
    let (first, second) = formula.inputs(row);
    let (first, second) = (first?, second?);
    // A figure printed as a percentage, or as a percent number, is judged in percent.
    let factor = match (pasted.role, column.kinds.get(row)) {
        (Role::Change, _) => unit_of_change(table, pasted.column, indicator)?,
        (_, Some(CellKind::Percent)) => 100.0,
        _ if pasted.in_percent => 100.0,
        _ => 1.0,
    };
    let recompute = |a: f64, b: f64| formula.apply(a, b).map(|v| scaled(v, factor));
    let recomputed = recompute(first, second).ok()?;
    let slack = 0.5 * 10_f64.powi(-i32::from(published.decimals));
    // Most figures are right, and need no more than this.
    let is_near = (recomputed - published.value).abs() < slack * (1.0 - 1e-9);
    let interval = if is_near {
        [recomputed, recomputed]
    } else {
        let bounds = |input: Option<usize>, value: f64| {
            let column = input.and_then(|c| table.columns.get(c));
            column.map_or([value, value], |c| rounded_from(c, row, value))
        };
        let mut interval = [recomputed, recomputed];
        for a in bounds(Some(indicator.first_input()), first) {
            for b in bounds(indicator.second_input(), second) {
                interval = match recompute(a, b) {
                    Ok(corner) => [interval[0].min(corner), interval[1].max(corner)],
                    Err(_) => [f64::NEG_INFINITY, f64::INFINITY],
                };
            }
        }
        interval
    };
    let verdict = if is_near { Verdict::Matches } else { judge(recomputed, interval, published) };
    Some(Held { row, published, recomputed, interval, verdict })
}

/// A pasted figure as printed: a percentage as 36.45.
pub(super) fn printed(column: &Column, row: usize, percent: bool) -> Option<Printed> {
    let value = column.value(row)?;
    Some(Printed::new(if percent { scaled(value, 100.0) } else { value }, decimals(column, row)))
}

fn is_percent(column: &Column, row: usize, pasted: &Pasted) -> bool {
    pasted.role != Role::Change && column.kinds.get(row) == Some(&CellKind::Percent)
}

fn decimals(column: &Column, row: usize) -> u8 {
    column.reading.evidence.marks.get(row).map_or(column.decimals, |m| m.decimals())
}

/// What a figure may have been rounded from. Persons are counted, not rounded.
pub(super) fn rounded_from(column: &Column, row: usize, value: f64) -> [f64; 2] {
    let decimals = decimals(column, row);
    let counted = column.unit.is_some_and(|u| u.kind == UnitKind::Count && u.scale == 1.0);
    if counted && decimals == 0 { [value, value] } else { Printed::new(value, decimals).bounds() }
}

/// What a change in the unit of its current figure is multiplied by to stand in the pasted column's.
fn unit_of_change(table: &Table, pasted: usize, indicator: Indicator) -> Option<f64> {
    super::measure::unit_factor(&table.columns[pasted], table.columns.get(indicator.first_input())?)
}

fn causes(
    table: &Table,
    rates: &[PastedRate],
    pasted: &Pasted,
    indicator: Indicator,
    held: &Held,
) -> Vec<LikelyCause> {
    let mut causes = Vec::new();
    let prints_alike = |value: f64| judge(value, [value, value], held.published) == Verdict::Matches;
    let is_total = matches!(table.rows.get(held.row), Some(RowKind::Total | RowKind::Subtotal));
    if is_total && pasted.role != Role::Change && mean(table, pasted).is_some_and(prints_alike) {
        causes.push(LikelyCause::MeanOfRates);
    }
    if others(table, indicator, held.row).into_iter().any(|v| prints_alike(v * 100.0)) {
        causes.push(LikelyCause::OtherBase);
    }
    if pasted.role == Role::GrowthRate
        && differences(table, rates, held.row, pasted.column).into_iter().any(prints_alike)
    {
        causes.push(LikelyCause::PointsAsPercent);
    }
    causes.extend(held.own_causes());
    causes
}

/// The mean of the units' pasted rates, as printed.
fn mean(table: &Table, pasted: &Pasted) -> Option<f64> {
    let column = &table.columns[pasted.column];
    let rates: Vec<f64> = (0..table.rows.len())
        .filter(|r| table.rows[*r] == RowKind::Data)
        .filter_map(|r| printed(column, r, is_percent(column, r, pasted)).map(|p| p.value))
        .collect();
    (rates.len() > 1).then(|| exact_sum(rates.iter().copied()) / rates.len() as f64)
}

/// What the row's figures give by other ways of dividing them.
fn others(table: &Table, indicator: Indicator, row: usize) -> Vec<f64> {
    let formula = Formula::new(table, indicator);
    let (Some(a), Some(b)) = formula.inputs(row) else { return Vec::new() };
    let b = formula.in_unit_of_first(b);
    let mut found = match indicator {
        // Against the current figure, as an index, or the other way round.
        Indicator::Growth { .. } => vec![(a - b) / a, a / b, (b - a) / a],
        Indicator::GrowthByIncrease { .. } => vec![b / a],
        Indicator::IndexToPrior { .. } => vec![(a - b) / b, b / a],
        _ => vec![b / a],
    };
    // Against another column of the base's role.
    let base_role = indicator.second_input().and_then(|c| table.columns[c].role);
    for (column, c) in table.columns.iter().enumerate() {
        let other = match indicator {
            Indicator::PlanCompletion { actual, .. } => Indicator::PlanCompletion { actual, plan: column },
            Indicator::Growth { current, .. } => Indicator::Growth { current, base: column },
            Indicator::IndexToPrior { current, .. } => Indicator::IndexToPrior { current, base: column },
            _ => continue,
        };
        let is_base = matches!(c.role, Some(Role::Prior | Role::OtherBase)) || c.role == base_role;
        if other != indicator && is_base {
            let formula = Formula::new(table, other);
            if let (Some(a), Some(b)) = formula.inputs(row) {
                found.extend(formula.apply(a, b));
            }
        }
    }
    found.retain(|v| v.is_finite());
    found
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
