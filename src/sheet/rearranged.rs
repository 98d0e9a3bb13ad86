//! A sheet whose rows or columns are inserted, removed or put in another order, with what was decided about them.

use std::collections::BTreeMap;

use super::filtered::filtered_out;
use super::kept::KeptFormula;
use super::settings::SettingsEdit;
use super::worksheet::Sheet;
use crate::formula::{Formula, moved as copied, rearranged as follow_lines};
use crate::grid::{CellAddress, Grid, LineSources};
use crate::table::{Decisions, Former, understand_moved_columns, understand_moved_rows};

/// Rows or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lines {
    /// Rows.
    Rows,
    /// Columns.
    Columns,
}

/// The sheet after its rows or columns were rearranged. Decisions, targets, charts and widths go with their lines. The
/// header stays the header: a blank row below it makes it no longer.
pub fn rearranged(sheet: &Sheet, lines: Lines, sources: &LineSources) -> Sheet {
    rearranged_with(sheet, lines, sources, None, &|_| ())
}

/// The same; `finish` writes what else is to be in the grid before it is understood, into cells of the column `written`.
pub(super) fn rearranged_with(
    sheet: &Sheet,
    lines: Lines,
    sources: &LineSources,
    written: Option<u32>,
    finish: &dyn Fn(&mut Grid),
) -> Sheet {
    let (mut decisions, mut settings) = (sheet.decisions().clone(), sheet.settings().clone());
    let mut grid = match lines {
        Lines::Rows => {
            settings.follow_rows(sources);
            decisions.rows = moved(decisions.rows, sources);
            decisions.header = decisions.header.and_then(|header| match header.is_empty() {
                true => Some(header),
                false => sources.span(header),
            });
            sheet.grid().with_rows(sources)
        }
        Lines::Columns => {
            settings.follow_columns(sources);
            decisions.roles = moved(decisions.roles, sources);
            decisions.notations = moved(decisions.notations, sources);
            sheet.grid().with_columns(sources)
        }
    };
    finish(&mut grid);
    let header = match lines {
        Lines::Rows => sources.span(sheet.table().header.clone()),
        Lines::Columns => Some(sheet.table().header.clone()),
    };
    let header = header.filter(|header| !header.is_empty());
    let formulas = formulas_after(sheet, lines, sources);
    let asked = settings.lines.filters.len();
    let lost_filter = asked < sheet.settings().lines.filters.len();
    let former = Former { grid: sheet.grid(), decisions: sheet.decisions(), table: sheet.table() };
    let table = match lines {
        Lines::Rows => understand_moved_rows(&grid, &decisions, former, sources, written),
        Lines::Columns => understand_moved_columns(&grid, &decisions, former, sources),
    };
    let after = Sheet::understood(grid, decisions, settings, table).named(sheet.name.clone());
    let after = after.with_formulas(formulas);
    let after =
        after.with_kept(sheet.kept().iter().filter_map(|kept| kept_after(kept, lines, sources)).collect());
    let after = if lost_filter { filtered_again(after) } else { after };
    match header {
        Some(header) if after.table().header != header => {
            let decisions = Decisions { header: Some(header), ..after.decisions().clone() };
            after.decided(decisions)
        }
        _ => after,
    }
}

/// The sheet with its rows asked again by its filters: a filter goes with its column.
fn filtered_again(mut sheet: Sheet) -> Sheet {
    let mut lines = sheet.settings().lines.clone();
    lines.filtered_rows = filtered_out(&sheet, &lines.filters);
    sheet.set(SettingsEdit::Lines(Box::new(lines)));
    sheet
}

/// The formulas of the sheet in their new places. Where lines were inserted or removed, what formulas name goes with its
/// lines; where units were sorted, a formula goes with its row as a copied one does, and others name the places that they
/// named.
fn formulas_after(sheet: &Sheet, lines: Lines, sources: &LineSources) -> BTreeMap<CellAddress, Formula> {
    let own = |name: Option<&str>| name.is_none_or(|name| name == sheet.name);
    // Asked once: it looks at every line.
    let keeps_order = sources.keeps_order();
    let now = |(at, formula): (&CellAddress, &Formula)| {
        let to = match lines {
            Lines::Rows => CellAddress { row: sources.place(at.row)?, ..*at },
            Lines::Columns => CellAddress { column: sources.place(at.column)?, ..*at },
        };
        let formula = match keeps_order {
            true => {
                let line = match lines {
                    Lines::Rows => (at.row, to.row),
                    Lines::Columns => (at.column, to.column),
                };
                follow_lines(formula, sources, lines == Lines::Rows, Some(line), own)
            }
            false => {
                let (rows, columns) =
                    (i64::from(to.row) - i64::from(at.row), i64::from(to.column) - i64::from(at.column));
                copied(formula, rows, columns)
            }
        };
        Some((to, formula))
    };
    sheet.formulas().iter().filter_map(now).collect()
}

fn kept_after(kept: &KeptFormula, lines: Lines, sources: &LineSources) -> Option<KeptFormula> {
    let at = match lines {
        Lines::Rows => CellAddress { row: sources.place(kept.at.row)?, ..kept.at },
        Lines::Columns => CellAddress { column: sources.place(kept.at.column)?, ..kept.at },
    };
    Some(KeptFormula { at, ..kept.clone() })
}

/// The formulas of another sheet that name cells of the rearranged one and follow these.
pub fn formulas_following(
    other: &Sheet,
    rearranged: &str,
    lines: Lines,
    sources: &LineSources,
) -> Vec<(CellAddress, Option<Formula>)> {
    if !sources.keeps_order() {
        return Vec::new();
    }
    let changed = |(at, formula): (&CellAddress, &Formula)| {
        let now = follow_lines(formula, sources, lines == Lines::Rows, None, |name| name == Some(rearranged));
        (now != *formula).then_some((*at, Some(now)))
    };
    other.formulas().iter().filter_map(changed).collect()
}

fn moved<T>(of: BTreeMap<u32, T>, sources: &LineSources) -> BTreeMap<u32, T> {
    of.into_iter().filter_map(|(line, value)| Some((sources.place(line)?, value))).collect()
}
