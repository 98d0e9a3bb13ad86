//! Finds columns that their figures show to be made of others, whatever their titles say: what is left, the level at the end
//! of a time, a running total. The rows in which they are not are told.

use std::collections::HashSet;

use super::held::{CheckedFigure, LISTED, decimals, figure_rows, printed, rounded_from};
use super::recomputed::Recomputed;
use super::totals::adds_up;
use crate::indicator::{Printed, judge};
use crate::number::CellKind;
use crate::table::{Column, Role, RowKind, Table, Warning};

/// Rows in which columns are tried with each other, and the most columns that are.
const ROWS_TRIED: usize = 60;

const MOST_COLUMNS: usize = 12;

/// In at least so many rows the figures must come out, and in so many times as many as they do not.
const ENOUGH: usize = 3;

const TIMES: usize = 3;

/// Of how many figures the ones that come out are one, in digits over all rows: far more than there are ways to put twelve
/// columns together.
const NO_CHANCE: f64 = 7.0;

/// A column made of others in the same row.
struct Made {
    column: usize,
    /// With `false`, taken away.
    parts: Vec<(usize, bool)>,
}

/// Warnings for the figures that do not come out, and how many do. A column that another check has held against its inputs
/// is not asked.
pub(super) fn check_made(table: &Table, checked: impl Fn(usize) -> bool) -> (Vec<Warning>, Vec<Recomputed>) {
    let columns: Vec<usize> = (0..table.columns.len()).filter(|&i| is_amount(&table.columns[i])).collect();
    let (mut warnings, mut recomputed) = (Vec::new(), Vec::new());
    if columns.len() < 3 || columns.len() > MOST_COLUMNS {
        return (warnings, recomputed);
    }
    let tried: Vec<usize> = figure_rows(table).take(ROWS_TRIED).collect();
    let mut told: HashSet<usize> = HashSet::new();
    // From the right: what is made stands behind what it is made of.
    for &column in columns.iter().rev().filter(|column| !checked(**column)) {
        let others = || columns.iter().copied().filter(move |&other| other != column);
        let free: Vec<usize> = others().filter(|other| !told.contains(other)).collect();
        let Some(made) = two(table, &tried, column, &free).or_else(|| three(table, &tried, column, &free))
        else {
            continue;
        };
        told.insert(column);
        let held: Vec<CheckedFigure> = figure_rows(table).filter_map(|row| made.hold(table, row)).collect();
        let place = u32::try_from(column).ok();
        let differing = held.iter().filter(|h| !h.fits()).take(LISTED);
        warnings.extend(differing.map(|h| h.warning(place, false, h.own_causes())));
        let fitting = held.iter().filter(|h| h.fits()).count();
        let inputs = made.parts.iter().map(|(part, _)| *part);
        recomputed.push(Recomputed::of(column, inputs, fitting, held.len()));
    }
    (warnings, recomputed)
}

/// Whether a column holds amounts that can be added to others: no rates, ranks, scores, or years.
fn is_amount(column: &Column) -> bool {
    let counts = !matches!(
        column.role,
        Some(
            Role::RowNumber
                | Role::Code
                | Role::Rank
                | Role::UnitName
                | Role::MeasureUnit
                | Role::Note
                | Role::PlanCompletion
                | Role::GrowthRate
                | Role::IndexToPrior
                | Role::Coverage
                | Role::ArrearsRate
                | Role::Threshold
        )
    );
    counts && adds_up(column) && column.kinds.iter().any(|k| k.has_value())
}

/// A column that is one less another. One that is the sum of two is found as what one of these is of the others.
fn two(table: &Table, tried: &[usize], column: usize, others: &[usize]) -> Option<Made> {
    let pairs = others.iter().flat_map(|&a| others.iter().map(move |&b| (a, b)));
    let mut ways = pairs.filter(|(a, b)| a != b).flat_map(|(a, b)| {
        let less = Made { column, parts: vec![(a, true), (b, false)] };
        let sum = (a < b).then(|| Made { column, parts: vec![(a, true), (b, true)] });
        [Some(less), sum].into_iter().flatten()
    });
    ways.find(|made| made.is_found(table, tried))
}

/// A column that is another with what came and without what went: the level at the end of a time. The level at the beginning
/// comes first and what went last.
fn three(table: &Table, tried: &[usize], column: usize, others: &[usize]) -> Option<Made> {
    let before: Vec<usize> = others.iter().copied().filter(|other| *other < column).collect();
    for (at, &opening) in before.iter().enumerate() {
        for (next, &came) in before.iter().enumerate().skip(at + 1) {
            for &went in &before[next + 1..] {
                let made = Made { column, parts: vec![(opening, true), (came, true), (went, false)] };
                if made.is_found(table, tried) {
                    return Some(made);
                }
            }
        }
    }
    None
}

impl Made {
    /// Whether the figures come out, in enough rows and not by chance.
    fn is_found(&self, table: &Table, tried: &[usize]) -> bool {
        let unit = |column: usize| table.columns[column].unit.map(|u| (u.kind, u.scale.to_bits()));
        if self.parts.iter().any(|(part, _)| unit(*part) != unit(self.column)) {
            return false;
        }
        let (mut fitting, mut differing, mut digits) = (0_usize, 0_usize, 0.0);
        for &row in tried {
            let Some((pasted, made, slack)) = self.figures(table, row) else { continue };
            let is_none =
                self.parts.iter().filter(|(part, _)| number(table, *part, row) != Some(0.0)).count() < 2;
            if is_none || is_turned(pasted, made, slack) {
                // Two equal figures say nothing of the third.
            } else if (pasted - made).abs() <= slack {
                fitting += 1;
                digits += digits_of(&table.columns[self.column], row, pasted);
            } else {
                differing += 1;
            }
            if differing > ENOUGH && differing * TIMES > fitting + ENOUGH {
                return false;
            }
        }
        fitting >= ENOUGH && fitting >= TIMES * differing && digits >= NO_CHANCE
    }

    /// The figure of a row, what the others make of it, and how far rounding may part them.
    fn figures(&self, table: &Table, row: usize) -> Option<(f64, f64, f64)> {
        let pasted = number(table, self.column, row)?;
        let (mut made, mut slack) = (0.0, half(&table.columns[self.column], row));
        for (part, is_added) in &self.parts {
            let figure = number(table, *part, row)?;
            made += if *is_added { figure } else { -figure };
            slack += half(&table.columns[*part], row);
        }
        Some((pasted, made, slack + 1e-9 * pasted.abs().max(made.abs()).max(1.0)))
    }

    fn hold(&self, table: &Table, row: usize) -> Option<CheckedFigure> {
        let column = &table.columns[self.column];
        let (pasted, recomputed, slack) = self.figures(table, row)?;
        let published = printed(column, row, false)?;
        let own = half(column, row);
        let interval = [recomputed - (slack - own), recomputed + (slack - own)];
        let recomputed = Printed::new(recomputed, self.most_decimals(table, row)).value;
        // What is left of a plan that was passed is nothing; what is less may be printed without its sign.
        let (recomputed, interval) = match is_turned(pasted, recomputed, slack) {
            true => (pasted, [pasted; 2]),
            false => (recomputed, interval),
        };
        Some(CheckedFigure {
            row,
            published,
            recomputed,
            interval,
            verdict: judge(recomputed, interval, published),
        })
    }

    fn most_decimals(&self, table: &Table, row: usize) -> u8 {
        let of = |column: usize| decimals(&table.columns[column], row);
        self.parts.iter().map(|(part, _)| of(*part)).fold(of(self.column), u8::max)
    }
}

/// Whether a figure below nothing is printed as nothing, or without its sign.
fn is_turned(pasted: f64, made: f64, slack: f64) -> bool {
    made < -slack && (pasted == 0.0 || (pasted + made).abs() <= slack)
}

fn number(table: &Table, column: usize, row: usize) -> Option<f64> {
    let column = &table.columns[column];
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

/// Half of a figure's last printed digit; none of what is counted.
fn half(column: &Column, row: usize) -> f64 {
    let [low, high] = rounded_from(column, row, 0.0);
    if column.decimals == 0 { 0.0 } else { (high - low) / 2.0 }
}

/// How many digits a figure has.
fn digits_of(column: &Column, row: usize, figure: f64) -> f64 {
    (figure.abs() * 10_f64.powi(i32::from(decimals(column, row)))).max(1.0).log10()
}

/// Warnings for running totals over months that are not the one before with the month's figure, and how many are.
pub(super) fn check_running(
    table: &Table,
    rows_follow: bool,
    checked: impl Fn(usize) -> bool,
) -> (Vec<Warning>, Vec<Recomputed>) {
    let (mut warnings, mut recomputed) = (Vec::new(), Vec::new());
    let columns: Vec<usize> = (0..table.columns.len()).filter(|&i| is_amount(&table.columns[i])).collect();
    if !rows_follow || columns.len() > MOST_COLUMNS {
        return (warnings, recomputed);
    }
    let rows: Vec<usize> = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data).collect();
    for &total in columns.iter().filter(|column| !checked(**column)) {
        let held = columns
            .iter()
            .filter(|step| **step != total)
            .map(|&step| (step, steps(table, &rows, total, step)));
        let fitting = |held: &[CheckedFigure]| held.iter().filter(|h| h.fits()).count();
        let best = held.reduce(|best, other| if fitting(&other.1) > fitting(&best.1) { other } else { best });
        let Some((step, held)) = best else { continue };
        let fits = fitting(&held);
        let digits: f64 = held
            .iter()
            .filter(|h| h.fits())
            .map(|h| digits_of(&table.columns[total], h.row, h.published.value))
            .sum();
        // One wrong figure spoils two steps.
        if fits < ENOUGH || held.len() - fits > 2.max(fits / TIMES) || digits < NO_CHANCE {
            continue;
        }
        let place = u32::try_from(total).ok();
        let differs: Vec<usize> = held.iter().filter(|h| !h.fits()).map(|h| h.row).collect();
        // The step after a wrong figure is wrong because of it.
        let is_first = |h: &&CheckedFigure| {
            let before =
                rows.iter().position(|row| *row == h.row).and_then(|at| rows.get(at.wrapping_sub(1)));
            !h.fits() && !before.is_some_and(|before| differs.contains(before))
        };
        warnings.extend(
            held.iter().filter(is_first).take(LISTED).map(|h| h.warning(place, false, h.own_causes())),
        );
        recomputed.push(Recomputed::of(total, std::iter::once(step), fits, held.len()));
    }
    (warnings, recomputed)
}

/// The figures of a running total, each with the one before and the step that leads to it.
fn steps(table: &Table, rows: &[usize], total: usize, step: usize) -> Vec<CheckedFigure> {
    let column = &table.columns[total];
    let unit = |column: usize| table.columns[column].unit.map(|u| (u.kind, u.scale.to_bits()));
    if unit(total) != unit(step) {
        return Vec::new();
    }
    let one = |pair: &[usize]| {
        let (before, row) = (pair[0], pair[1]);
        let (last, made) = (number(table, total, before)?, number(table, step, row)?);
        let published = printed(column, row, false)?;
        let recomputed = last + made;
        let slack = half(column, before) + half(&table.columns[step], row);
        let interval = [recomputed - slack, recomputed + slack];
        let most = decimals(column, row).max(decimals(&table.columns[step], row));
        let recomputed = Printed::new(recomputed, most).value;
        Some(CheckedFigure {
            row,
            published,
            recomputed,
            interval,
            verdict: judge(recomputed, interval, published),
        })
    };
    rows.windows(2).filter_map(one).collect()
}
