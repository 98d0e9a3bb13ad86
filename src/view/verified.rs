//! What was verified about the shown table, in sentences.

use crate::analysis::{CountedRows, proved_nothing, ranked_rates, sums_that_hold};
use crate::app::{App, Panel, seen_floods};
use crate::number::{Reason, Ruling, Unit};
use crate::table::{Column, Role, names_periods};
use crate::view::cells::counted;

/// One line of what was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedLine {
    /// The line.
    pub text: String,
    /// Whether it says that something was found right, and not that there was nothing to hold it against.
    pub is_right: bool,
}

impl VerifiedLine {
    fn right(text: String) -> VerifiedLine {
        VerifiedLine { text, is_right: true }
    }

    fn open(text: String) -> VerifiedLine {
        VerifiedLine { text, is_right: false }
    }
}

/// What was verified: which rows count, sums, rates, notation, units of measure. Empty for an empty sheet, and while
/// another panel is shown.
pub fn verified_view(app: &App) -> Vec<VerifiedLine> {
    if app.sheet().grid().is_empty() || app.frame.panel != Panel::Check {
        return Vec::new();
    }
    let words = app.words();
    let table = app.sheet().table();
    let rows = words.rows_that_count(counted(app), &CountedRows::of(table));
    let mut lines = vec![VerifiedLine::right(words.as_sentence(&rows))];
    let (totals, subtotals) = sums_that_hold(table);
    let sums = [(totals, false), (subtotals, true)];
    let sums = sums.into_iter().filter(|(sums, _)| sums.count() > 0);
    lines.extend(sums.map(|(sums, of_groups)| VerifiedLine::right(words.sums_hold(sums, of_groups))));
    if totals.count() + subtotals.count() == 0 {
        lines.push(VerifiedLine::open(words.no_totals().to_owned()));
    }
    let recomputed = app.sheet().recomputed();
    lines.extend(recomputed.iter().map(|held| {
        let title = table.columns.get(held.column as usize).map_or("", |c| c.title.as_str());
        VerifiedLine { text: words.recomputed(held, title), is_right: held.fitting == held.of }
    }));
    let open = not_recomputed(app);
    if recomputed.is_empty() && open.is_none() {
        lines.push(VerifiedLine::open(words.no_rates().to_owned()));
    }
    lines.extend(open);
    lines.extend(nothings(app));
    lines.extend(readings(app));
    lines.extend(units(app));
    lines.extend(hidden_rows(app));
    let seen = seen_floods(app).into_iter();
    lines.extend(seen.map(|(flood, count)| VerifiedLine::right(words.seen(flood, count))));
    lines
}

/// The pasted rates that no columns give: nothing says whether they are right.
fn not_recomputed(app: &App) -> Option<VerifiedLine> {
    let recomputed = app.sheet().recomputed();
    let is_held = |column: u32| recomputed.iter().any(|held| held.column == column);
    let rates = ranked_rates(app.sheet().table()).into_iter();
    let columns: Vec<u32> = rates.filter_map(|rate| u32::try_from(rate.column).ok()).collect();
    let open: Vec<u32> = columns.into_iter().filter(|column| !is_held(*column)).collect();
    (!open.is_empty()).then(|| VerifiedLine::open(app.words().not_recomputed(&open)))
}

/// Rows that are hidden, and count as before.
fn hidden_rows(app: &App) -> Option<VerifiedLine> {
    /// More ranges are told by the first ones.
    const MOST: usize = 8;
    let body = &app.sheet().table().body;
    let hidden = app.sheet().hidden_rows();
    let ranges = hidden.ranges().filter(|range| range.start < body.end && range.end > body.start);
    let mut named: Vec<String> = ranges
        .map(|range| match range.len() {
            1 => range.end.to_string(),
            _ => format!("{}–{}", range.start + 1, range.end),
        })
        .collect();
    let more = named.len() > MOST;
    named.truncate(MOST);
    let named = named.join(", ") + if more { "…" } else { "" };
    (!named.is_empty()).then(|| VerifiedLine::right(app.words().hidden_rows_count(&named)))
}

/// Marks for none that stand for nothing.
fn nothings(app: &App) -> Option<VerifiedLine> {
    let found = proved_nothing(app.sheet().table());
    let columns: Vec<u32> = found.iter().filter_map(|(column, _)| u32::try_from(*column).ok()).collect();
    let count = found.iter().map(|(_, rows)| rows.len()).sum();
    (!columns.is_empty()).then(|| VerifiedLine::right(app.words().nothings_in(&columns, count)))
}

/// The columns of figures.
fn measures(app: &App) -> impl Iterator<Item = (u32, &Column)> {
    let is_measure = |column: &Column| {
        !matches!(column.role, Some(Role::RowNumber | Role::Code | Role::Rank))
            && !names_periods(column)
            && column.kinds.iter().any(|k| k.has_value())
    };
    (0u32..).zip(&app.sheet().table().columns).filter(move |(_, column)| is_measure(column))
}

/// How numbers were read: columns that were read alike for the same reason share a line.
fn readings(app: &App) -> Vec<VerifiedLine> {
    let mut groups: Vec<(Ruling, Vec<u32>)> = Vec::new();
    for (index, column) in measures(app) {
        let Some(ruling) = column.notation.filter(|r| r.reason != Reason::NothingToDecide && !r.ambiguous)
        else {
            continue;
        };
        match groups.iter_mut().find(|(other, _)| *other == ruling) {
            Some((_, columns)) => columns.push(index),
            None => groups.push((ruling, vec![index])),
        }
    }
    let line = |(ruling, columns): &(Ruling, Vec<u32>)| app.words().read_so(columns, *ruling);
    groups.iter().map(line).map(VerifiedLine::right).collect()
}

/// The units of measure of the columns.
fn units(app: &App) -> Vec<VerifiedLine> {
    let of_table = app.sheet().table().measure_unit.as_ref();
    // A column that says what each row counts is asked for every figure without a unit of its own.
    let by_column = app.sheet().table().column_of(Role::MeasureUnit);
    let mut groups: Vec<(Option<Unit>, Vec<u32>)> = Vec::new();
    for (index, column) in measures(app) {
        match groups.iter_mut().find(|(unit, _)| *unit == column.unit) {
            Some((_, columns)) => columns.push(index),
            None => groups.push((column.unit, vec![index])),
        }
    }
    let name = |unit: &Option<Unit>| of_table.filter(|u| Some(u.unit) == *unit).map(|u| u.text.as_str());
    let line = |(unit, columns): &(Option<Unit>, Vec<u32>)| match by_column.filter(|_| unit.is_none()) {
        Some(by) => {
            let by = u32::try_from(by).unwrap_or_default();
            VerifiedLine::right(app.words().measured_by_row(columns, by))
        }
        None => VerifiedLine {
            text: app.words().measured_so(columns, *unit, name(unit)),
            is_right: unit.is_some(),
        },
    };
    groups.iter().map(line).collect()
}
