//! Checks columns called a total against the columns beside them that they add up in most rows.

use super::held::{LISTED, decimals, figure_rows, rounded_from};
use crate::indicator::{Printed, likely_causes};
use crate::number::{CellKind, Unit, UnitKind, exact_sum, fold, round_half_away, scaled};
use crate::table::{Column, Doubt, Table, Warning};

/// Most columns that one total adds up.
const MOST_PARTS: usize = 10;

/// Warnings for totals that do not come out, for columns called a total that add up the columns beside them in most
/// rows.
pub(super) fn check_column_totals(table: &Table, checked: impl Fn(usize) -> bool) -> Vec<Warning> {
    let mut found = Vec::new();
    for (index, column) in table.columns.iter().enumerate() {
        let Ok(place) = u32::try_from(index) else { break };
        if !is_total(column) || !adds_up(column) || checked(index) {
            continue;
        }
        let fitting = |parts: &Vec<usize>| {
            let held = figure_rows(table).filter_map(|row| sum_of(table, index, parts, row));
            let (mut fitting, mut differing) = (0, 0);
            for (pasted, summed, slack) in held {
                let fits = (summed - pasted).abs() <= slack;
                fitting += usize::from(fits && pasted != 0.0);
                differing += usize::from(!fits);
            }
            (fitting, differing)
        };
        let best = runs(table, index).into_iter().map(|parts| (fitting(&parts), parts));
        let best =
            best.max_by_key(|((fitting, differing), parts)| (*fitting, usize::MAX - differing, parts.len()));
        let Some(((fitting, differing), parts)) = best else { continue };
        if fitting == 0 || differing > fitting {
            continue;
        }
        let differs = |row: usize| {
            let (pasted, summed, slack) = sum_of(table, index, &parts, row)?;
            let places = decimals(column, row).saturating_add(2);
            let interval = [summed - slack, summed + slack].map(|bound| round_half_away(bound, places));
            let causes = likely_causes(summed, Printed::new(pasted, decimals(column, row)));
            let doubt = Doubt::PartsDiffer { pasted, summed, interval, causes };
            let warning = Warning { doubt, row: u32::try_from(row).ok(), column: Some(place) };
            ((summed - pasted).abs() > slack).then_some(warning)
        };
        found.extend(figure_rows(table).filter_map(differs).take(LISTED));
    }
    found
}

/// Whether the title says only that the column is a total.
fn is_total(column: &Column) -> bool {
    let folded = fold(&column.title);
    let bare = folded.split('(').next().unwrap_or(&folded).trim_end_matches([':', '.', ' ']);
    let lines = column.group.iter().map(|line| fold(line));
    let says = |text: &str| {
        [
            "tong",
            "tong so",
            "tong cong",
            "cong",
            "toan bo",
            "total",
            "tong thu",
            "tong so thu",
            "tong so nguoi",
        ]
        .contains(&text)
            || text.strip_prefix("tong so ").is_some_and(|rest| rest.split(' ').count() <= 3)
            || text.strip_prefix("tong ").is_some_and(|rest| rest.split(' ').count() <= 3)
    };
    says(bare) || lines.into_iter().any(|line| says(line.trim()))
}

/// Whether a column holds amounts, by its unit and cells.
pub(super) fn adds_up(column: &Column) -> bool {
    let count = |kind: CellKind| column.kinds.iter().filter(|k| **k == kind).count();
    let share = |u: Unit| matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint);
    !column.unit.is_some_and(share) && count(CellKind::Number) > count(CellKind::Percent)
}

/// Runs of neighbouring columns, right beside the total, that count the same thing.
fn runs(table: &Table, total: usize) -> Vec<Vec<usize>> {
    let own = &table.columns[total];
    let alike = |&i: &usize| {
        let column = &table.columns[i];
        let same_unit = column.unit.map(|u| u.kind) == own.unit.map(|u| u.kind);
        adds_up(column) && same_unit && column.kinds.iter().any(|k| k.has_value())
    };
    let right: Vec<usize> = (total + 1..table.columns.len()).take_while(alike).take(MOST_PARTS).collect();
    let left: Vec<usize> = (0..total).rev().take_while(alike).take(MOST_PARTS).collect();
    let of_one_group = |run: &[usize]| {
        let group = |i: usize| &table.columns[i].group;
        run.iter().all(|&i| group(i) == group(run[0])) || run.iter().all(|&i| group(i) == &own.group)
    };
    let starts = |side: Vec<usize>| -> Vec<Vec<usize>> {
        (2..=side.len()).map(|n| side[..n].to_vec()).filter(|run| of_one_group(run)).collect()
    };
    starts(right).into_iter().chain(starts(left)).collect()
}

/// A row's total, the sum of its parts in the total's unit, and how far rounding may separate them. A missing part
/// counts as nothing.
pub(super) fn sum_of(table: &Table, total: usize, parts: &[usize], row: usize) -> Option<(f64, f64, f64)> {
    let number = |c: &Column| c.value(row).filter(|_| c.kinds.get(row) == Some(&CellKind::Number));
    let column = &table.columns[total];
    let pasted = number(column)?;
    let last_digit = |c: &Column| {
        let [low, high] = rounded_from(c, row, 0.0);
        if low == high { 0.0 } else { 0.5 * 10_f64.powi(-i32::from(decimals(c, row))) }
    };
    let factor = |c: &Column| c.scale() / column.scale();
    let figures: Vec<f64> = parts
        .iter()
        .filter_map(|&p| number(&table.columns[p]).map(|v| scaled(v, factor(&table.columns[p]))))
        .collect();
    if figures.is_empty() {
        return None;
    }
    let slack: f64 = parts.iter().map(|&p| last_digit(&table.columns[p]) * factor(&table.columns[p])).sum();
    let slack = (slack + last_digit(column)) * 1.000_001 + 1e-9 * pasted.abs();
    Some((pasted, exact_sum(figures.into_iter()), slack))
}
