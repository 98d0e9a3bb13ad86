//! Compares pasted totals and subtotals with the sums of their parts. Differences are reported; nothing is changed.

use std::collections::{HashMap, HashSet};

use super::listed::LISTED;
use crate::indicator::{LikelyCause, Printed, likely_causes};
use crate::number::{UnitKind, round_half_away, scaled};
use crate::table::figures::{amount, half_digit, is_additive, is_counted, slack, sum};
use crate::table::model::{Column, Doubt, Role, RowKind, Table, Warning};

/// Warnings for pasted totals that differ from the sums of their parts.
pub fn check_totals(table: &Table) -> Vec<Warning> {
    (0..table.columns.len()).flat_map(|column| check_column(table, column)).collect()
}

/// Asks about the row that could be the total of all others.
pub fn possible_total(table: &Table) -> Option<Warning> {
    let row = table.possible_total?;
    Some(Warning { doubt: Doubt::MayBeTotal, row: Some(row), column: table.label_columns.name })
}

/// Asks about the units that could be parts of one above, or subtotals of those below.
pub fn possible_parts(table: &Table) -> impl Iterator<Item = Warning> {
    let column = table.label_columns.name;
    let parts = table.possible_parts.iter().take(LISTED).map(|&row| (row, Doubt::MayBePart));
    let sums = table.possible_sums.iter().take(LISTED).map(|&row| (row, Doubt::MayBeSubtotal));
    parts.chain(sums).map(move |(row, doubt)| Warning { doubt, row: Some(row), column })
}

/// Warnings for the totals and subtotals of one column that differ from the sums of their parts.
pub fn check_column(table: &Table, index: usize) -> Vec<Warning> {
    let Some(column) = table.columns.get(index).filter(|c| is_additive(c)) else { return Vec::new() };
    // Over months, cumulative figures and levels at a moment do not add up.
    let is_level = column.role.is_some_and(Role::is_level);
    if is_level && !table.row_periods.is_empty() {
        return Vec::new();
    }
    if is_difference_of_percentages(table, index) {
        return Vec::new();
    }
    let has = |kind: RowKind| table.rows.contains(&kind);
    let mut found = Vec::new();
    let mut say = |row: usize, doubt: Doubt| {
        found.push(Warning { doubt, row: u32::try_from(row).ok(), column: u32::try_from(index).ok() });
    };
    let is_plain = |d: &Difference| column.role != Some(Role::Change) || !is_difference(table, column, d.row);
    let mut subtotals =
        if has(RowKind::Subtotal) { subtotals_that_differ(table, column) } else { Vec::new() };
    subtotals.retain(is_plain);
    if has(RowKind::Total) {
        let mut totals = totals_that_differ(table, column, !subtotals.is_empty());
        totals.retain(is_plain);
        for Difference { row, pasted, summed, parts } in totals {
            let (interval, causes) = (interval(column, summed, parts), causes(column, pasted, summed));
            if let Some((unit, would_be)) = scaled_figure(table, column, summed - pasted) {
                say(unit, Doubt::ScaledFigure { would_be });
            }
            say(row, Doubt::TotalDiffers { pasted, summed, interval, causes });
        }
    }
    for Difference { row, pasted, summed, parts } in subtotals {
        let (interval, causes) = (interval(column, summed, parts), causes(column, pasted, summed));
        say(row, Doubt::SubtotalDiffers { pasted, summed, interval, causes });
    }
    found
}

/// Whether a column is the difference of two columns that are not added up: of two rates, it is not added up either.
fn is_difference_of_percentages(table: &Table, index: usize) -> bool {
    /// Rows that it is tried on, and columns beyond which it is not.
    const TRIED: usize = 30;
    let column = &table.columns[index];
    if !matches!(column.role, None | Some(Role::Change)) || table.columns.len() > TRIED {
        return false;
    }
    let rates: Vec<&Column> = table
        .columns
        .iter()
        .filter(|c| {
            let is_rate = c.role.is_some_and(|role| {
                use Role::*;
                matches!(
                    role,
                    PlanCompletion | Coverage | ArrearsRate | GrowthRate | IndexToPrior | Threshold
                )
            });
            is_rate || c.unit.is_some_and(|unit| unit.kind == UnitKind::Percent)
        })
        .collect();
    let comes_out = |a: &Column, b: &Column| {
        let rows = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data).take(TRIED);
        let tried = rows.filter_map(|row| Some((column.value(row)?, a.value(row)? - b.value(row)?)));
        let (mut all, mut differs) = (0, false);
        for (pasted, made) in tried {
            if (pasted - made).abs() > 0.51 * 10_f64.powi(-i32::from(column.decimals)) {
                return false;
            }
            all += 1;
            differs |= pasted != 0.0;
        }
        all >= 2 && differs
    };
    rates.iter().any(|a| rates.iter().any(|b| !std::ptr::eq(*a, *b) && comes_out(a, b)))
}

/// The one unit whose figure, with another number of noughts, would take `excess` from the sum, and what the figure would be
/// then. `None` if there is no such unit, or several.
fn scaled_figure(table: &Table, column: &Column, excess: f64) -> Option<(usize, f64)> {
    /// From tenfold to a thousand million.
    const POWERS: [i32; 14] = [-9, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 9];
    let units = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
    let slack = slack(column, table.rows.len());
    // Of small figures many come near by chance.
    if excess.abs() <= 20.0 * slack {
        return None;
    }
    let otherwise = |row: usize| {
        let figure = amount(column, row).filter(|figure| *figure != 0.0)?;
        // Nearly all are ruled out before the figure is written out.
        let is_near = |factor: &f64| (figure - figure * factor - excess).abs() <= slack + 1e-9 * figure.abs();
        let mut factors = POWERS.iter().map(|power| 10_f64.powi(*power)).filter(is_near);
        // As the column writes its figures.
        let is_written_so =
            |other: f64| other.abs() >= slack && round_half_away(other, column.decimals) == other;
        let would_be = factors.find_map(|factor| {
            let other = scaled(figure, factor);
            ((figure - other - excess).abs() <= slack && is_written_so(other)).then_some(other)
        })?;
        Some((row, would_be))
    };
    let mut found = units.filter_map(otherwise);
    found.next().filter(|_| found.next().is_none())
}

/// A total that differs from the sum of its parts.
struct Difference {
    pub(crate) row: usize,
    pasted: f64,
    summed: f64,
    /// How many parts there are.
    pub(crate) parts: usize,
}

/// Whether a total of differences is itself the difference of two totals. Where a unit lacks one of its two figures it
/// has no difference to add, so that the sum of the differences is another one.
fn is_difference(table: &Table, column: &Column, row: usize) -> bool {
    let lacks_some = |(at, kind): (usize, &RowKind)| *kind == RowKind::Data && amount(column, at).is_none();
    let Some(pasted) = amount(column, row).filter(|_| table.rows.iter().enumerate().any(lacks_some)) else {
        return false;
    };
    let is_alike = |c: &Column| c.scale() == column.scale() || c.unit.is_none() || column.unit.is_none();
    let figures: Vec<f64> = table
        .columns
        .iter()
        .filter(|c| is_additive(c) && c.role != Some(Role::Change) && is_alike(c))
        .filter_map(|c| amount(c, row))
        .collect();
    let is_made_of = |a: &f64| figures.iter().any(|b| (a - b - pasted).abs() <= slack(column, 2));
    pasted != 0.0 && figures.iter().any(is_made_of)
}

/// The least and greatest sum that parts with the same printed digits could give.
fn interval(column: &Column, summed: f64, parts: usize) -> [f64; 2] {
    let slack = if is_counted(column) { 0.0 } else { half_digit(column) * parts as f64 };
    [summed - slack, summed + slack]
}

/// Likely causes of a difference between a total and the sum of its parts.
fn causes(column: &Column, pasted: f64, summed: f64) -> Vec<LikelyCause> {
    likely_causes(summed, Printed::new(pasted, column.decimals))
}

/// `told` if the difference is told at a subtotal, so that a total which the subtotals make up needs no word.
fn totals_that_differ(table: &Table, column: &Column, told: bool) -> Vec<Difference> {
    let rows = |kind: RowKind| (0..table.rows.len()).filter(move |&r| table.rows[r] == kind);
    let parts: Vec<f64> = rows(RowKind::Data).filter_map(|r| amount(column, r)).collect();
    if parts.is_empty() || rows(RowKind::Data).nth(1).is_none() {
        return Vec::new();
    }
    let summed = sum(parts.iter().copied());
    let subtotals = sum(outermost(table).filter_map(|r| amount(column, r)));
    let slack = slack(column, parts.len());
    // Equal totals are split alike, so that each is examined once.
    let mut known: HashMap<u64, bool> = HashMap::new();
    let mut differs = |pasted: f64| {
        (summed - pasted).abs() > slack
            && !(told && (subtotals - pasted).abs() <= slack)
            && !*known.entry(pasted.to_bits()).or_insert_with(|| is_split_several_ways(&parts, pasted, slack))
    };
    let totals = rows(RowKind::Total).filter_map(|row| Some((row, amount(column, row)?)));
    totals
        .filter(|(_, pasted)| differs(*pasted))
        .map(|(row, pasted)| Difference { row, pasted, summed, parts: parts.len() })
        .collect()
}

/// The rows that make up a total: the subtotals recognised by name, else the subtotals and units that are no part of a
/// known sum.
fn outermost(table: &Table) -> impl Iterator<Item = usize> {
    let mut subtotals = (0..table.rows.len()).filter(|&r| table.rows[r] == RowKind::Subtotal);
    let known: HashSet<usize> = table.row_sums.iter().map(|s| s.row as usize).collect();
    let parts: HashSet<usize> =
        table.row_sums.iter().flat_map(|s| s.parts.iter().map(|&r| r as usize)).collect();
    let is_named = subtotals.any(|r| !known.contains(&r));
    (0..table.rows.len()).filter(move |&r| match table.rows[r] {
        RowKind::Subtotal if is_named => !known.contains(&r),
        RowKind::Subtotal => !parts.contains(&r),
        RowKind::Data => !is_named && !parts.contains(&r),
        _ => false,
    })
}

fn subtotals_that_differ(table: &Table, column: &Column) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for sum_of in &table.row_sums {
        let row = sum_of.row as usize;
        let parts: Vec<f64> = sum_of.parts.iter().filter_map(|&r| amount(column, r as usize)).collect();
        let is_sum = table.rows.get(row) == Some(&RowKind::Subtotal) && !parts.is_empty();
        if let Some(pasted) = amount(column, row).filter(|_| is_sum) {
            let summed = sum(parts.iter().copied());
            if (summed - pasted).abs() > slack(column, parts.len()) {
                found.push(Difference { row, pasted, summed, parts: parts.len() });
            }
        }
    }
    found.extend(named_subtotals_that_differ(table, column));
    found.sort_by_key(|d| d.row);
    found
}

/// Subtotals recognised only by name ("Cộng khối A", a region). Each is above or below its parts, whichever makes more
/// of them come out, or come nearer. A subtotal whose parts are subtotals is not examined.
fn named_subtotals_that_differ(table: &Table, column: &Column) -> Vec<Difference> {
    let known = |row: usize| table.row_sums.binary_search_by_key(&row, |s| s.row as usize).is_ok();
    let block = |rows: &mut dyn Iterator<Item = usize>| {
        let parts = rows
            .take_while(|&r| !matches!(table.rows[r], RowKind::Subtotal | RowKind::Total))
            .filter(|&r| table.rows[r] == RowKind::Data);
        parts.filter_map(|r| amount(column, r)).collect::<Vec<f64>>()
    };
    let is_named = |r: &usize| table.rows[*r] == RowKind::Subtotal && !known(*r);
    let subtotals = (0..table.rows.len()).filter(is_named);
    let subtotals: Vec<(usize, f64)> = subtotals.filter_map(|r| Some((r, amount(column, r)?))).collect();
    let differing = |parts_of: &dyn Fn(usize) -> Vec<f64>| -> (usize, f64, Vec<Difference>) {
        let (mut fitting, mut apart, mut differences) = (0, 0.0, Vec::new());
        for &(row, pasted) in &subtotals {
            let parts = parts_of(row);
            let summed = sum(parts.iter().copied());
            if parts.is_empty() {
                continue;
            }
            if (summed - pasted).abs() <= slack(column, parts.len()) {
                fitting += 1;
            } else {
                apart += (summed - pasted).abs() / pasted.abs().max(summed.abs());
                differences.push(Difference { row, pasted, summed, parts: parts.len() });
            }
        }
        (fitting, apart, differences)
    };
    let (over, apart_below, below) = differing(&|row| block(&mut (row + 1..table.rows.len())));
    let (under, apart_above, above) = differing(&|row| block(&mut (0..row).rev()));
    // If as many come out on both sides, those rows are meant that come nearer: a slip is small, other rows are far off.
    let is_nearer = below.is_empty() || !above.is_empty() && apart_above < apart_below;
    if under > over || under == over && is_nearer { above } else { below }
}

/// Whether the rows split the total in several ways, one after another ("Nam", "Nữ", "Thành thị", "Nông thôn").
fn is_split_several_ways(parts: &[f64], total: f64, slack: f64) -> bool {
    let (mut sum, mut times) = (0.0, 0);
    for part in parts {
        sum += part;
        if (sum - total).abs() <= slack {
            (sum, times) = (0.0, times + 1);
        }
    }
    times >= 2 && sum == 0.0
}
