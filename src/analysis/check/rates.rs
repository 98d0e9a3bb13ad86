//! Checks pasted ratios and changes: whether each can come from the columns it is computed from, allowing for rounding
//! in print. If not, the warning carries both figures, the interval and the likely causes.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::held::{CheckedFigure, LISTED, differences, figure_rows, printed, rounded_from};
use super::named_years::of_years_named;
use super::nearest::nearest;
use super::others::is_made_of_others;
use super::recomputed::Recomputed;
use crate::analysis::column::{PastedRate, TableFacts, difference_of};
use crate::analysis::compute::BoundIndicator;
use crate::analysis::growths::{is_one_way, says_decrease};
use crate::analysis::indicator::Indicator;
use crate::analysis::partner::has_prior_period;
use crate::indicator::{LikelyCause, Verdict, judge};
use crate::number::{CellKind, exact_sum, scaled};
use crate::table::{Column, Doubt, Role, RowKind, Table, Warning};

/// A few failing rows do not make a column misunderstood, even if they are most of its rows.
const FEW: usize = 3;

/// A pasted column that can be recomputed.
struct Pasted {
    column: usize,
    role: Role,
    /// Plain numbers in it are percent.
    in_percent: bool,
}

/// What came of checking the pasted rates and changes.
#[derive(Default)]
pub(super) struct CheckedRates {
    /// For those that do not come out.
    pub warnings: Vec<Warning>,
    /// The columns for which inputs were found.
    pub with_inputs: HashSet<usize>,
    /// How many figures of a column come out.
    pub recomputed: Vec<Recomputed>,
}

/// Checks the pasted rates and changes. Columns with a formula in the header are not checked here.
pub(super) fn check_rates(
    facts: &TableFacts<'_>,
    planned: &[Indicator],
    rates: &[PastedRate],
    has_formula: impl Fn(usize) -> bool,
) -> CheckedRates {
    let mut checked = CheckedRates::default();
    for pasted in pasted_figures(facts, rates) {
        let candidates = candidates(facts, planned, &pasted);
        if !candidates.is_empty() {
            checked.with_inputs.insert(pasted.column);
        }
        if !has_formula(pasted.column)
            && let Some((warnings, recomputed)) = check_column(facts, &candidates, rates, &pasted)
        {
            checked.warnings.extend(warnings);
            checked.recomputed.push(recomputed);
        }
    }
    checked
}

fn pasted_figures(facts: &TableFacts<'_>, rates: &[PastedRate]) -> Vec<Pasted> {
    let of_rate = |r: &PastedRate| Some(Pasted { column: r.column, role: r.role?, in_percent: r.in_percent });
    let mut found: Vec<Pasted> = rates.iter().filter_map(of_rate).collect();
    for (column, (c, known)) in facts.table.columns.iter().zip(&facts.columns).enumerate() {
        if c.role == Some(Role::Change) && known.holds_amounts && !is_one_way(facts.table, column) {
            found.push(Pasted { column, role: Role::Change, in_percent: false });
        }
    }
    found.sort_by_key(|p| p.column);
    found
}

fn check_column(
    facts: &TableFacts<'_>,
    candidates: &[Indicator],
    rates: &[PastedRate],
    pasted: &Pasted,
) -> Option<(Vec<Warning>, Recomputed)> {
    let held = candidates.iter().map(|indicator| hold(facts, pasted, *indicator));
    // If the column can be computed in several ways, the one that fits most of its rows is meant.
    let held = held.enumerate().max_by_key(|(i, held)| (fitting(held), Reverse(*i)));
    let (place, held) = held.filter(|(_, held)| !held.is_empty())?;
    let failing = held.len() - fitting(&held);
    // A pasted growth among months is as often of the same month a year before, which the table does not have.
    if candidates[place].is_over_rows() && failing * 2 > held.len() {
        return None;
    }
    let column = u32::try_from(pasted.column).ok();
    let inputs = candidates[place].inputs().map(|(_, input)| input);
    let recomputed = Recomputed::of(pasted.column, inputs, held.len() - failing, held.len());
    if failing == 0 {
        return Some((Vec::new(), recomputed));
    }
    // "Chênh lệch" behind two columns without a role is of these.
    if pasted.role == Role::Change
        && let Some((first, second)) = difference_of(facts.table, pasted.column)
    {
        let all = Recomputed::of(pasted.column, [first, second].into_iter(), held.len(), held.len());
        return Some((Vec::new(), all));
    }
    if failing > FEW.min(held.len() / 2)
        && is_made_of_others(facts, (pasted.column, pasted.role), candidates[place])
    {
        return None;
    }
    let differing = held.iter().filter(|h| !h.fits()).take(LISTED);
    let causes = Causes::of(facts, rates, pasted, candidates[place]);
    let with_causes = differing.map(|h| (h, causes.of_figure(h)));
    if failing > FEW && failing * 2 > held.len() {
        let causes = common(with_causes.map(|(_, causes)| causes));
        let doubt = Doubt::RatiosDiffer { differing: count(failing), of: count(held.len()), causes };
        return Some((vec![Warning { doubt, row: None, column }], recomputed));
    }
    let percent = pasted.role != Role::Change;
    let warnings = with_causes.map(|(h, causes)| h.warning(column, percent, causes)).collect();
    Some((warnings, recomputed))
}

/// The causes that all of several figures share.
fn common(mut causes: impl Iterator<Item = Vec<LikelyCause>>) -> Vec<LikelyCause> {
    let first = causes.next().unwrap_or_default();
    causes.fold(first, |shared, own| shared.into_iter().filter(|c| own.contains(c)).collect())
}

fn fitting(held: &[CheckedFigure]) -> usize {
    held.iter().filter(|h| h.fits()).count()
}

/// The indicators that a pasted column may be: those whose columns agree with it, or all of its kind if none does.
fn candidates(facts: &TableFacts<'_>, planned: &[Indicator], pasted: &Pasted) -> Vec<Indicator> {
    let is_of_kind = |i: &&Indicator| {
        use Indicator::*;
        match pasted.role {
            Role::PlanCompletion => matches!(i, PlanCompletion { .. }),
            Role::GrowthRate => {
                matches!(i, Growth { .. } | GrowthByIncrease { .. } | GrowthOverRows { .. })
            }
            Role::IndexToPrior => matches!(i, IndexToPrior { .. }),
            Role::Coverage => {
                matches!(i, Coverage { .. } | CoverageOfLabourForce { .. } | CoverageOfStudents { .. })
            }
            Role::ArrearsRate => matches!(i, ArrearsRate { .. } | ArrearsRateOfPlan { .. }),
            Role::Change => matches!(i, Change { .. } | ChangeOverRows { .. }),
            _ => false,
        }
    };
    // "ƯTH2025/TH2024", "2025/2024": the years say which columns are meant.
    let of_years = of_years_named(facts, (pasted.column, pasted.role));
    if !of_years.is_empty() {
        return of_years;
    }
    let mut found: Vec<Indicator> = planned.iter().filter(is_of_kind).copied().collect();
    found.extend(completion_of_the_left(facts, &found, pasted));
    let subject = &facts.columns[pasted.column].subject;
    let agrees = |i: &Indicator| subject.agreement(&facts.columns.get(i.first_input())?.subject);
    let best = found.iter().filter_map(agrees).max();
    found.retain(|i| best.is_some() && agrees(i) == best);
    let mut found = nearest(found, pasted.column, |i| i.first_input());
    // A pasted arrears rate may be of the plan even if the table has a receivable column.
    let owed: Vec<usize> = found
        .iter()
        .filter_map(|i| match i {
            Indicator::ArrearsRate { arrears, .. } => Some(*arrears),
            _ => None,
        })
        .collect();
    if !owed.is_empty() {
        let columns = facts.table.columns.iter().enumerate();
        let plans: Vec<usize> =
            columns.filter(|(_, c)| c.role == Some(Role::Plan)).map(|(plan, _)| plan).collect();
        for plan in nearest(plans, pasted.column, |plan| *plan) {
            found.extend(owed.iter().map(|arrears| Indicator::ArrearsRateOfPlan { arrears: *arrears, plan }));
        }
    }
    found
}

/// The completion of a plan by the figure to the left of a pasted completion: each "Tỷ lệ" behind "Thực hiện đến 30/6" and
/// "Thực hiện đến 30/9" is of the one before it.
fn completion_of_the_left(facts: &TableFacts<'_>, found: &[Indicator], pasted: &Pasted) -> Option<Indicator> {
    let actual = pasted.column.checked_sub(1)?;
    let [Indicator::PlanCompletion { plan, .. }] = found[..] else { return None };
    let known = facts.columns.get(actual).filter(|known| known.holds_amounts)?;
    let role = facts.table.columns[actual].role?;
    let is_result = has_prior_period(role) || matches!(role, Role::Prior | Role::OtherBase);
    let fits = is_result && facts.unit_factor(actual, plan).is_some();
    (fits && known.subject.agreement(&facts.columns[plan].subject).is_some())
        .then_some(Indicator::PlanCompletion { actual, plan })
}

/// Compares every data and total row that has the figure and its inputs.
fn hold(facts: &TableFacts<'_>, pasted: &Pasted, indicator: Indicator) -> Vec<CheckedFigure> {
    let table = facts.table;
    let formula = BoundIndicator::new(table, indicator);
    let column = &table.columns[pasted.column];
    // For a change: the factor from its current figure's unit to the pasted column's.
    let unit_of_change = facts.unit_factor(pasted.column, indicator.first_input());
    figure_rows(table)
        .filter_map(|row| hold_row(table, &formula, indicator, pasted, (column, unit_of_change), row))
        .collect()
}

fn hold_row(
    table: &Table,
    formula: &BoundIndicator<'_>,
    indicator: Indicator,
    pasted: &Pasted,
    (column, unit_of_change): (&Column, Option<f64>),
    row: usize,
) -> Option<CheckedFigure> {
    let published = printed(column, row, is_percent(column, row, pasted))?;
    let (first, second) = formula.inputs(row);
    let (first, second) = (first?, second?);
    // A figure printed as a percentage, or as a number of percent, is judged in percent.
    let factor = match (pasted.role, column.kinds.get(row)) {
        (Role::Change, _) => unit_of_change?,
        (_, Some(CellKind::Percent)) => 100.0,
        _ if pasted.in_percent => 100.0,
        _ => 1.0,
    };
    // Under "Giảm (%)" a decrease may be printed as a positive number.
    let is_decrease =
        pasted.role == Role::GrowthRate && published.value > 0.0 && says_decrease(&column.title);
    let sign = if is_decrease { -1.0 } else { 1.0 };
    let recompute = |a: f64, b: f64| formula.apply(a, b).map(|v| scaled(v, factor) * sign);
    let recomputed = recompute(first, second).ok()?;
    let slack = 0.5 * 10_f64.powi(-i32::from(published.decimals));
    // Most figures are right and need no further check.
    let is_near = (recomputed - published.value).abs() < slack * (1.0 - 1e-9);
    let interval = if is_near {
        [recomputed, recomputed]
    } else {
        let bounds = |input: Option<usize>, value: f64| {
            let column = input.and_then(|c| table.columns.get(c));
            column.map_or([value, value], |c| rounded_from(c, row, value))
        };
        let mut interval = [recomputed, recomputed];
        let before = indicator.is_over_rows().then_some(indicator.first_input());
        for a in bounds(Some(indicator.first_input()), first) {
            for b in bounds(indicator.second_input().or(before), second) {
                interval = match recompute(a, b) {
                    Ok(corner) => [interval[0].min(corner), interval[1].max(corner)],
                    Err(_) => [f64::NEG_INFINITY, f64::INFINITY],
                };
            }
        }
        interval
    };
    let verdict = if is_near { Verdict::Matches } else { judge(recomputed, interval, published) };
    // Under a total that is told to be wrong, a rate may be that of the units' sum: it is right, and says nothing of the total.
    if matches!(verdict, Verdict::Differs | Verdict::Truncated) {
        let summed = |input: Option<usize>, value: f64| summed_at(table, input?, row).or(Some(value));
        let sums = (summed(Some(indicator.first_input()), first), summed(indicator.second_input(), second));
        if let (Some(a), Some(b)) = sums
            && (a, b) != (first, second)
            && recompute(a, b).is_ok_and(|v| judge(v, [v; 2], published) == Verdict::Matches)
        {
            return None;
        }
    }
    Some(CheckedFigure { row, published, recomputed, interval, verdict })
}

/// What the units of a total add up to, where that was told to differ from the figure written there.
fn summed_at(table: &Table, column: usize, row: usize) -> Option<f64> {
    let at = (u32::try_from(row).ok(), u32::try_from(column).ok());
    table.warnings.iter().filter(|w| (w.row, w.column) == at).find_map(|w| match w.doubt {
        Doubt::TotalDiffers { summed, .. } | Doubt::SubtotalDiffers { summed, .. } => Some(summed),
        _ => None,
    })
}

fn is_percent(column: &Column, row: usize, pasted: &Pasted) -> bool {
    pasted.role != Role::Change && column.kinds.get(row) == Some(&CellKind::Percent)
}

/// Finds the likely causes for a column's figures that do not come out.
struct Causes<'a> {
    table: &'a Table,
    rates: Vec<PastedRate>,
    pasted: &'a Pasted,
    indicator: Indicator,
    formula: BoundIndicator<'a>,
    /// The same figure with other columns of the base's role.
    other_bases: Vec<BoundIndicator<'a>>,
    /// The mean of the units' pasted rates, as printed.
    mean: Option<f64>,
}

impl<'a> Causes<'a> {
    fn of(
        facts: &TableFacts<'a>,
        rates: &[PastedRate],
        pasted: &'a Pasted,
        indicator: Indicator,
    ) -> Causes<'a> {
        let table = facts.table;
        let others = rates.iter().filter(|r| r.column != pasted.column).copied().collect();
        let base_role = indicator.second_input().and_then(|c| table.columns[c].role);
        let other_base = |(column, c): (usize, &Column)| {
            let other = match indicator {
                Indicator::PlanCompletion { actual, .. } => {
                    Indicator::PlanCompletion { actual, plan: column }
                }
                Indicator::Growth { current, .. } => Indicator::Growth { current, base: column },
                Indicator::IndexToPrior { current, .. } => Indicator::IndexToPrior { current, base: column },
                _ => return None,
            };
            let is_base = matches!(c.role, Some(Role::Prior | Role::OtherBase)) || c.role == base_role;
            (other != indicator && is_base).then_some(other)
        };
        let other_bases: Vec<Indicator> = table.columns.iter().enumerate().filter_map(other_base).collect();
        let other_bases =
            nearest(other_bases, pasted.column, |i| i.second_input().unwrap_or(i.first_input()));
        Causes {
            table,
            rates: nearest(others, pasted.column, |rate| rate.column),
            pasted,
            indicator,
            formula: BoundIndicator::new(table, indicator),
            other_bases: other_bases.into_iter().map(|i| BoundIndicator::new(table, i)).collect(),
            mean: if pasted.role == Role::Change { None } else { mean(table, pasted) },
        }
    }

    fn of_figure(&self, held: &CheckedFigure) -> Vec<LikelyCause> {
        let mut causes = Vec::new();
        let prints_alike = |value: f64| judge(value, [value, value], held.published) == Verdict::Matches;
        let is_total = matches!(self.table.rows.get(held.row), Some(RowKind::Total | RowKind::Subtotal));
        if is_total && self.mean.is_some_and(prints_alike) {
            causes.push(LikelyCause::MeanOfRates);
        }
        if self.otherwise_divided(held.row).into_iter().any(|v| prints_alike(v * 100.0)) {
            causes.push(LikelyCause::OtherBase);
        }
        if self.pasted.role == Role::GrowthRate
            && differences(self.table, &self.rates, held.row).into_iter().any(prints_alike)
        {
            causes.push(LikelyCause::PointsAsPercent);
        }
        causes.extend(held.own_causes());
        causes
    }

    /// What the row's figures give when divided in other ways.
    fn otherwise_divided(&self, row: usize) -> Vec<f64> {
        let (Some(a), Some(b)) = self.formula.inputs(row) else { return Vec::new() };
        let b = self.formula.in_unit_of_first(b);
        let mut found = match self.indicator {
            // Divided by the current figure, as an index, or with the sign reversed.
            Indicator::Growth { .. } => vec![(a - b) / a, a / b, (b - a) / a],
            Indicator::GrowthByIncrease { .. } => vec![b / a],
            Indicator::IndexToPrior { .. } => vec![(a - b) / b, b / a],
            _ => vec![b / a],
        };
        for other in &self.other_bases {
            if let (Some(a), Some(b)) = other.inputs(row) {
                found.extend(other.apply(a, b));
            }
        }
        found.retain(|v| v.is_finite());
        found
    }
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

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
