//! Pasted rates that no indicator computes: held to whichever two columns of their rows give them, by their figures.

use super::held::{CheckedFigure, LISTED, figure_rows, number, rate, rounded_from};
use super::made::{MOST_COLUMNS, NO_CHANCE, ROWS_TRIED, is_amount};
use super::recomputed::Recomputed;
use crate::analysis::column::PastedRate;
use crate::table::{Role, Table, Warning};

/// How many figures must come out before a rate is held to two columns.
const ENOUGH: usize = 4;

/// How many must come out for each that does not.
const TIMES: usize = 3;

/// Warnings for the figures of a rate that differ from what two columns give, and how many agree. The two are those that give
/// most of its figures. A rate that another check has held to its columns is left out.
pub(super) fn check_any_quotient(
    table: &Table,
    rates: &[PastedRate],
    checked: impl Fn(usize) -> bool,
) -> (Vec<Warning>, Vec<Recomputed>) {
    let amounts: Vec<usize> = (0..table.columns.len()).filter(|&i| is_amount(&table.columns[i])).collect();
    let (mut warnings, mut recomputed) = (Vec::new(), Vec::new());
    if amounts.len() < 2 || amounts.len() > MOST_COLUMNS {
        return (warnings, recomputed);
    }
    // A growth has its own base, which the table may not have.
    let is_of_two = |rate: &&PastedRate| !matches!(rate.role, Some(Role::GrowthRate | Role::IndexToPrior));
    for pasted in rates.iter().filter(is_of_two).filter(|rate| !checked(rate.column)) {
        let pairs = amounts.iter().flat_map(|&of| amounts.iter().map(move |&base| (of, base)));
        let ways = pairs.filter(|(of, base)| of != base && *of != pasted.column && *base != pasted.column);
        let fitting = |held: &[CheckedFigure]| held.iter().filter(|h| h.fits()).count();
        // All pairs are tried on the first rows; the best is then held against every row.
        let tried = ways.map(|way| (way, fitting(&hold(table, pasted, way, ROWS_TRIED))));
        let best = tried.reduce(|best, other| if other.1 > best.1 { other } else { best });
        let Some(((of, base), _)) = best.filter(|(_, fits)| *fits >= ENOUGH) else { continue };
        let held = hold(table, pasted, (of, base), usize::MAX);
        let fits = fitting(&held);
        let digits: f64 = held.iter().filter(|h| h.fits()).map(digits_of).sum();
        if fits < ENOUGH || fits < TIMES * (held.len() - fits) || digits < NO_CHANCE {
            continue;
        }
        let place = u32::try_from(pasted.column).ok();
        let differing = held.iter().filter(|h| !h.fits()).take(LISTED);
        warnings.extend(differing.map(|h| h.warning(place, true, h.own_causes())));
        recomputed.push(Recomputed::of(pasted.column, [of, base].into_iter(), fits, held.len()));
    }
    (warnings, recomputed)
}

/// How many digits a rate has that is no round one: 100,0 and 0,0 come out of many columns.
fn digits_of(held: &CheckedFigure) -> f64 {
    let published = held.published;
    if published.value == 0.0 || published.value == 100.0 {
        return 0.0;
    }
    (published.value.abs() * 10_f64.powi(i32::from(published.decimals))).max(1.0).log10()
}

/// The first figures of a rate, each with what the quotient of two columns gives.
fn hold(table: &Table, pasted: &PastedRate, (of, base): (usize, usize), rows: usize) -> Vec<CheckedFigure> {
    let (part, whole) = (&table.columns[of], &table.columns[base]);
    let one = |row: usize| {
        let published = rate(table, pasted, row)?;
        let (a, b) = (number(part, row)?, number(whole, row)?);
        if b == 0.0 {
            return None;
        }
        let factor = 100.0 * part.scale() / whole.scale();
        let [low, high] = rounded_from(part, row, a);
        let [least, most] = rounded_from(whole, row, b);
        let corners = [low / least, low / most, high / least, high / most].map(|ratio| ratio * factor);
        let interval = corners.into_iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[from, to], corner| {
            [from.min(corner), to.max(corner)]
        });
        Some(CheckedFigure::new(row, published, factor * a / b, interval))
    };
    figure_rows(table).take(rows).filter_map(one).collect()
}
