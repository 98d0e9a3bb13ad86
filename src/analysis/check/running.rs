//! Checks running totals over months: each figure is the one before and what the month adds.

use super::held::{CheckedFigure, LISTED, decimals, number, printed};
use super::made::{ENOUGH, MOST_COLUMNS, NO_CHANCE, ROWS_TRIED, TIMES, digits_of, half, is_amount};
use super::recomputed::Recomputed;
use crate::indicator::Printed;
use crate::table::{RowKind, Table, Warning};

/// One wrong figure of a running total spoils the step to it and the one from it.
const SPOILT: usize = 2;

/// A figure of a running total, as the one before it and the month's figure give it.
struct Step {
    before: usize,
    figure: CheckedFigure,
}

/// Warnings for figures of running totals that do not come out, and how many come out. `rows_follow`: whether the rows are
/// periods in their order.
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
    let tried = &rows[..rows.len().min(ROWS_TRIED)];
    let fitting = |steps: &[Step]| steps.iter().filter(|step| step.figure.fits()).count();
    for &total in columns.iter().filter(|column| !checked(**column)) {
        let months = columns.iter().copied().filter(|month| *month != total);
        let tried = months.map(|month| (fitting(&steps(table, tried, total, month)), month));
        // Of those that give as many the first.
        let Some((_, month)) = tried.reduce(|best, other| if other.0 > best.0 { other } else { best }) else {
            continue;
        };
        let held = steps(table, &rows, total, month);
        let fits = fitting(&held);
        let fitting_steps = held.iter().filter(|step| step.figure.fits());
        let digits =
            |step: &Step| digits_of(&table.columns[total], step.figure.row, step.figure.published.value);
        let is_by_chance = fitting_steps.map(digits).sum::<f64>() < NO_CHANCE;
        if fits < ENOUGH || held.len() - fits > SPOILT.max(fits / TIMES) || is_by_chance {
            continue;
        }
        let column = u32::try_from(total).ok();
        let mut wrong_before = None;
        let mut told = 0;
        for Step { before, figure } in held.iter().filter(|step| !step.figure.fits()) {
            // The step after a wrong figure is wrong because of it.
            if wrong_before.replace(figure.row) != Some(*before) && told < LISTED {
                warnings.push(figure.warning(column, false, figure.own_causes()));
                told += 1;
            }
        }
        recomputed.push(Recomputed::of(total, std::iter::once(month), fits, held.len()));
    }
    (warnings, recomputed)
}

/// The steps of a running total from row to row.
fn steps(table: &Table, rows: &[usize], total: usize, month: usize) -> Vec<Step> {
    let (column, added) = (&table.columns[total], &table.columns[month]);
    if column.unit != added.unit {
        return Vec::new();
    }
    let one = |pair: &[usize]| {
        let [before, row] = *pair else { return None };
        let (last, made) = (number(column, before)?, number(added, row)?);
        let published = printed(column, row, false)?;
        let recomputed = last + made;
        let slack = half(column, before) + half(added, row);
        let interval = [recomputed - slack, recomputed + slack];
        let most = decimals(column, row).max(decimals(added, row));
        let recomputed = Printed::new(recomputed, most).value;
        Some(Step { before, figure: CheckedFigure::new(row, published, recomputed, interval) })
    };
    rows.windows(2).filter_map(one).collect()
}
