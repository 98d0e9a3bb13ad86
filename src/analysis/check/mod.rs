//! Checks pasted figures: rates, changes, totals and differences that cannot come from the columns they are computed
//! from.
//!
//! One file a kind of figure, in the order they are asked: [`formulas`] written in the header, [`rates`] and changes,
//! [`totals`] of columns, [`period_sums`] of months, [`points`] between two rates, [`shares`] of a total, [`running`] totals
//! over months, columns [`made`] of others by their figures, rates that [`any_quotient`] of two columns gives, [`spans`] of
//! month and year, [`bases`] below 0, [`marks`] for none, more [`covered`] than there are. [`held`] compares one figure with its inputs and makes the warning. Begin at [`check_pasted`].

mod any_quotient;
mod bases;
mod covered;
mod formulas;
mod held;
mod made;
mod marks;
mod named_years;
mod nearest;
mod others;
mod period_sums;
mod points;
mod rates;
mod recomputed;
mod running;
mod shares;
mod spans;
mod totals;

use std::collections::HashSet;

use crate::analysis::admitted::admitted;
use crate::analysis::column::{PastedRate, TableFacts, pasted_rates};
use crate::analysis::indicator::Indicator;
use crate::table::{Table, Warning};
pub use recomputed::Recomputed;

/// Warnings for the pasted figures that cannot come from their inputs, column by column.
///
/// If most figures of a column fail, the column was likely taken for something else than it is: it then gets a single
/// warning.
pub fn check_pasted(table: &Table) -> Vec<Warning> {
    let facts = TableFacts::of(table);
    check(&facts, &admitted(&facts)).0
}

/// [`check_pasted`] for a table whose facts and indicators are already known, and which columns were computed again.
pub(crate) fn check(facts: &TableFacts<'_>, planned: &[Indicator]) -> (Vec<Warning>, Vec<Recomputed>) {
    let table = facts.table;
    let rates: Vec<PastedRate> = pasted_rates(table).into_iter().filter(PastedRate::is_ratio).collect();
    // A formula in the header is trusted before what the title suggests.
    let by_formula: Vec<(Vec<Warning>, Recomputed)> =
        table.formulas.iter().filter_map(|f| formulas::check_formula(table, f)).collect();
    let columns: HashSet<usize> = by_formula.iter().map(|(_, held)| held.column as usize).collect();
    let has_formula = |column: usize| columns.contains(&column);
    let rates::CheckedRates { warnings: mut found, with_inputs, mut recomputed } =
        rates::check_rates(facts, planned, &rates, has_formula);
    let is_held = |column: usize| with_inputs.contains(&column) || has_formula(column);
    let (points, of_points) = points::check_points(table, &rates, is_held);
    found.extend(points);
    recomputed.extend(of_points);
    let totals = totals::check_column_totals(table, has_formula);
    let told: HashSet<Option<u32>> = totals.iter().map(|w| w.column).collect();
    found.extend(totals);
    let is_told = |column: usize| has_formula(column) || told.contains(&u32::try_from(column).ok());
    let (sums, added) = period_sums::check_period_sums(table, is_told);
    found.extend(sums);
    recomputed.extend(added);
    let is_known = |known: &[Recomputed], column: usize| {
        is_told(column) || is_held(column) || known.iter().any(|r| r.column as usize == column)
    };
    let (shares, of_shares) = shares::check_shares(table, |column| is_known(&recomputed, column));
    found.extend(shares);
    recomputed.extend(of_shares);
    let rows_follow = facts.later_rows_follow == Some(true);
    let (running, of_running) =
        running::check_running(table, rows_follow, |column| is_known(&recomputed, column));
    found.extend(running);
    recomputed.extend(of_running);
    let (made, of_made) = made::check_made(table, &recomputed, |column| is_known(&recomputed, column));
    found.extend(made);
    recomputed.extend(of_made);
    let (quotients, of_quotients) =
        any_quotient::check_any_quotient(table, &rates, |column| is_known(&recomputed, column));
    found.extend(quotients);
    recomputed.extend(of_quotients);
    found.extend(spans::check_spans(facts, planned));
    found.extend(bases::check_bases(table, planned));
    found.extend(covered::check_covered(table, planned, &rates));
    found.extend(marks::check_marks(table, planned));
    for (warnings, held) in by_formula {
        found.extend(warnings);
        recomputed.push(held);
    }
    found.sort_by_key(|w| (w.column, w.row));
    recomputed.sort_by_key(|held| held.column);
    (found, recomputed)
}
