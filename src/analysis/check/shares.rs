//! Checks pasted shares ("Cơ cấu (%)") against the column whose total they divide.

use super::held::{CheckedFigure, LISTED, figure_rows, number, printed, rounded_from};
use super::recomputed::Recomputed;
use super::totals::adds_up;
use crate::number::{CellKind, exact_sum, fold};
use crate::table::{Column, RowKind, Table, Warning};

/// Figures that must come out before a column is taken for shares of another.
const ENOUGH: usize = 3;

/// Warnings for the pasted shares that are not what the amounts beside them give, and how many shares come out. A column is
/// taken for shares if its title says so and most of its figures come out.
pub(super) fn check_shares(
    table: &Table,
    checked: impl Fn(usize) -> bool,
) -> (Vec<Warning>, Vec<Recomputed>) {
    let (mut warnings, mut recomputed) = (Vec::new(), Vec::new());
    let columns = table.columns.iter().enumerate();
    for (index, _) in columns.filter(|(index, c)| !adds_up(c) && says_share(c) && !checked(*index)) {
        let amounts = (0..index).rev().filter(|&of| adds_up(&table.columns[of]));
        let held = amounts.take(ENOUGH).map(|of| (of, hold(table, index, of)));
        let fitting =
            |held: &[CheckedFigure]| held.iter().filter(|h| h.fits() && h.published.value != 0.0).count();
        // The nearest of those that give as many.
        let best = held.reduce(|best, other| if fitting(&other.1) > fitting(&best.1) { other } else { best });
        let Some((of, held)) = best else { continue };
        let fits = fitting(&held);
        if fits < ENOUGH || fits * 3 < held.len() * 2 {
            continue;
        }
        let place = u32::try_from(index).ok();
        let differing = held.iter().filter(|h| !h.fits()).take(LISTED);
        warnings.extend(differing.map(|h| h.warning(place, true, h.own_causes())));
        let all_fitting = held.iter().filter(|h| h.fits()).count();
        recomputed.push(Recomputed::of(index, std::iter::once(of), all_fitting, held.len()));
    }
    (warnings, recomputed)
}

fn says_share(column: &Column) -> bool {
    let title = fold(&column.title);
    ["co cau", "ty trong", "ti trong", "share"].iter().any(|words| title.contains(words))
}

/// The shares with those that a column's figures have in its total, or else in what its units add up to.
fn hold(table: &Table, shares: usize, of: usize) -> Vec<CheckedFigure> {
    let (column, amounts) = (&table.columns[shares], &table.columns[of]);
    let amount = |row: usize| number(amounts, row);
    let rows_of = |kind: RowKind| (0..table.rows.len()).filter(move |row| table.rows[*row] == kind);
    let summed = || exact_sum(rows_of(RowKind::Data).filter_map(amount));
    let whole = rows_of(RowKind::Total).find_map(amount).unwrap_or_else(summed);
    if whole <= 0.0 {
        return Vec::new();
    }
    let one = |row: usize| {
        let is_percent = column.kinds.get(row) == Some(&CellKind::Percent);
        let published = printed(column, row, is_percent)?;
        let part = amount(row)?;
        let interval = rounded_from(amounts, row, part).map(|bound| 100.0 * bound / whole);
        Some(CheckedFigure::new(row, published, 100.0 * part / whole, interval))
    };
    figure_rows(table).filter_map(one).collect()
}
