//! Finds columns that their figures show to be made of others in the same row, whatever their titles say: what is left, the
//! level at the end of a time. A row in which the figures do not come out is told.

use std::collections::HashSet;

use super::held::{CheckedFigure, LISTED, decimals, figure_rows, number, printed, rounded_from};
use super::recomputed::Recomputed;
use super::totals::adds_up;
use crate::indicator::Printed;
use crate::number::exact_sum;
use crate::table::{Column, Role, RowKind, Table, Warning, slack};

/// Rows in which columns are tried with each other.
pub(super) const ROWS_TRIED: usize = 60;

/// More columns are not tried with each other.
pub(super) const MOST_COLUMNS: usize = 12;

/// The figures must come out in at least so many rows.
pub(super) const ENOUGH: usize = 3;

/// For one row in which they do not come out, they must come out in so many.
pub(super) const TIMES: usize = 3;

/// The digits of all figures that come out must be so many in all: far more than chance needs among the ways to put twelve
/// columns together.
pub(super) const NO_CHANCE: f64 = 7.0;

/// A column made of others in the same row.
struct Made<'a> {
    column: usize,
    /// The others; with `false`, one that is taken away.
    parts: &'a [(usize, bool)],
}

/// Warnings for the figures that do not come out, and how many come out. A column that another check has already compared
/// with its inputs is left out. So is one that would be made of the same columns as one of the `known`, put together in another
/// way.
pub(super) fn check_made(
    table: &Table,
    known: &[Recomputed],
    checked: impl Fn(usize) -> bool,
) -> (Vec<Warning>, Vec<Recomputed>) {
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
        let found = two(table, &tried, column, &free).or_else(|| three(table, &tried, column, &free));
        let Some(parts) = found else { continue };
        // The same columns put together in another way would accuse a second figure of one row.
        if known.iter().any(|held| held.is_of(column, parts.iter().map(|(part, _)| *part))) {
            continue;
        }
        let made = Made { column, parts: &parts };
        told.insert(column);
        // A total that its own units make up is right: where it does not come out of the others, a unit lacks one of these.
        let rows = figure_rows(table).filter(|row| !is_sum_of_units(table, column, *row));
        let held: Vec<CheckedFigure> = rows.filter_map(|row| made.hold(table, row)).collect();
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
pub(super) fn is_amount(column: &Column) -> bool {
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

/// Whether a row is the total and its figure is the sum of the units' figures.
fn is_sum_of_units(table: &Table, column: usize, row: usize) -> bool {
    let Some(column) = table.columns.get(column).filter(|_| table.rows.get(row) == Some(&RowKind::Total))
    else {
        return false;
    };
    let units = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
    let figures: Vec<f64> = units.filter_map(|unit| column.value(unit)).collect();
    let sum = exact_sum(figures.iter().copied());
    column.value(row).is_some_and(|total| (total - sum).abs() <= slack(column, figures.len()))
}

/// The two columns of which a column is the difference or the sum, by its figures.
fn two(table: &Table, tried: &[usize], column: usize, others: &[usize]) -> Option<Vec<(usize, bool)>> {
    let pairs = others.iter().flat_map(|&a| others.iter().map(move |&b| (a, b)));
    let ways = pairs.filter(|(a, b)| a != b).flat_map(|(a, b)| {
        let less = [(a, true), (b, false)];
        let sum = (a < b).then_some([(a, true), (b, true)]);
        std::iter::once(less).chain(sum)
    });
    let mut found = ways.filter(|parts| Made { column, parts }.is_found(table, tried));
    found.next().map(Vec::from)
}

/// The three columns before it that give the level at the end of a time: the level at the beginning, what came, and what
/// went, in this order.
fn three(table: &Table, tried: &[usize], column: usize, others: &[usize]) -> Option<Vec<(usize, bool)>> {
    let before: Vec<usize> = others.iter().copied().filter(|other| *other < column).collect();
    for (at, &opening) in before.iter().enumerate() {
        for (next, &came) in before.iter().enumerate().skip(at + 1) {
            for &went in &before[next + 1..] {
                let parts = [(opening, true), (came, true), (went, false)];
                if (Made { column, parts: &parts }).is_found(table, tried) {
                    return Some(parts.to_vec());
                }
            }
        }
    }
    None
}

impl Made<'_> {
    /// Whether the figures come out, in enough rows and not by chance.
    fn is_found(&self, table: &Table, tried: &[usize]) -> bool {
        let unit = |column: usize| table.columns[column].unit;
        if self.parts.iter().any(|(part, _)| unit(*part) != unit(self.column)) {
            return false;
        }
        let (mut fitting, mut differing, mut digits) = (0_usize, 0_usize, 0.0);
        for &row in tried {
            let Some((pasted, made, slack)) = self.figures(table, row) else { continue };
            let is_none =
                self.parts.iter().filter(|(part, _)| number(&table.columns[*part], row) != Some(0.0)).count()
                    < 2;
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
        let pasted = number(&table.columns[self.column], row)?;
        let (mut made, mut slack) = (0.0, half(&table.columns[self.column], row));
        for (part, is_added) in self.parts {
            let figure = number(&table.columns[*part], row)?;
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
        Some(CheckedFigure::new(row, published, recomputed, interval))
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

/// Half of a figure's last printed digit; none of what is counted.
pub(super) fn half(column: &Column, row: usize) -> f64 {
    let [low, high] = rounded_from(column, row, 0.0);
    if column.decimals == 0 { 0.0 } else { (high - low) / 2.0 }
}

/// How many digits a figure has.
pub(super) fn digits_of(column: &Column, row: usize, figure: f64) -> f64 {
    (figure.abs() * 10_f64.powi(i32::from(decimals(column, row)))).max(1.0).log10()
}
