//! The pipeline from a grid to a table: finds its parts, reads its numbers, lists what is doubtful.

use super::check::doubts;
use super::column::{ColumnDraft, Profile, column_roles, measure, profile, profile_of_read, weigh};
use super::header::{TableParts, formulas, headings, layout};
use super::model::{ColumnFormula, Decisions, Doubt, MeasureUnit, Table, Warning, warning};
use super::row::{RowLabels, label_columns, row_kinds, row_periods};
use super::settle::{notation, rate};
use crate::grid::{Grid, grid_from_legacy, legacy_encoding};
use crate::number::Notation;
use std::collections::BTreeSet;
use std::ops::Range;

/// Understands a grid; the user's decisions override what is found.
///
/// ```
/// use chi_tieu::source::grid_from_clipboard;
/// use chi_tieu::table::{Decisions, Role, understand};
///
/// let text = "Đơn vị\tKế hoạch\tThực hiện\nHải Châu\t100\t90\nThanh Khê\t80\t84";
/// let table = understand(&grid_from_clipboard(None, Some(text)), &Decisions::default());
/// assert_eq!(table.columns[1].role, Some(Role::Plan));
/// assert_eq!(table.columns[2].value(1), Some(84.0));
/// ```
pub fn understand(grid: &Grid, decisions: &Decisions) -> Table {
    understand_telling(grid, decisions, &mut |_| ())
}

/// Like [`understand`], reporting after each column how much of the work is done, from 0 to 1.
pub fn understand_telling(grid: &Grid, decisions: &Decisions, tell: &mut dyn FnMut(f32)) -> Table {
    if legacy_encoding(grid).is_none() {
        return understand_unicode(grid, decisions, tell);
    }
    // The words are read as their font shows them. The cells stay as they are until the user converts them.
    let mut table = understand_unicode(&grid_from_legacy(grid), decisions, tell);
    table.warnings.push(Warning { doubt: Doubt::LegacyEncoding, row: None, column: None });
    warning::sort(&mut table.warnings);
    table
}

/// By which rows the cells of a grid are read. Made before cells are edited, for [`understand_edited`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRows {
    header: Range<u32>,
    body: Range<u32>,
    index: Vec<u32>,
    repeated: Vec<u32>,
}

impl ReadRows {
    /// Those of a grid.
    pub fn of(grid: &Grid, decisions: &Decisions) -> ReadRows {
        ReadRows::of_parts(&layout(grid, decisions))
    }

    fn of_parts(parts: &TableParts) -> ReadRows {
        let TableParts { header, body, index, repeated, .. } = parts;
        ReadRows {
            header: header.clone(),
            body: body.clone(),
            index: index.clone(),
            repeated: repeated.clone(),
        }
    }
}

/// Understands a grid that was understood before with other decisions: the same as [`understand`], but cells that would
/// be read as they were are not read again.
pub fn understand_again(grid: &Grid, decisions: &Decisions, before: Table, decided: &Decisions) -> Table {
    understand_edited(grid, decisions, before, &ReadRows::of(grid, decided), &BTreeSet::new())
}

/// Understands a grid after cells of some columns were edited: the same as [`understand`], but the cells of other columns are
/// not read again. `rows` is how the rows were before.
pub fn understand_edited(
    grid: &Grid,
    decisions: &Decisions,
    before: Table,
    rows: &ReadRows,
    edited: &BTreeSet<u32>,
) -> Table {
    let parts = layout(grid, decisions);
    let is_converted = before.warnings.iter().any(|w| w.doubt == Doubt::LegacyEncoding)
        || !edited.is_empty() && legacy_encoding(grid).is_some();
    let is_other = *rows != ReadRows::of_parts(&parts)
        || (&before.header, &before.body) != (&parts.header, &parts.body)
        || before.columns.len() != grid.columns() as usize;
    if is_converted || is_other {
        return understand(grid, decisions);
    }
    let warnings = &before.warnings;
    let rounded = |index: u32| {
        let first = warnings.iter().find(|w| w.column == Some(index) && w.doubt == Doubt::RoundedDisplay);
        first.and_then(|w| w.row)
    };
    let columns = (0..).zip(before.columns);
    let profile = |(index, column): (u32, _)| match edited.contains(&index) {
        true => profile(grid, index, &parts),
        false => profile_of_read(grid, index, &parts, column, rounded(index)),
    };
    let profiles = columns.map(profile).collect();
    from_profiles(grid, &parts, profiles, decisions)
}

fn understand_unicode(grid: &Grid, decisions: &Decisions, tell: &mut dyn FnMut(f32)) -> Table {
    let parts = layout(grid, decisions);
    let profiles = (0..grid.columns()).map(|column| {
        tell(column as f32 / grid.columns() as f32);
        profile(grid, column, &parts)
    });
    let profiles = profiles.collect();
    from_profiles(grid, &parts, profiles, decisions)
}

/// Everything after the pass over the cells of each column.
pub(super) fn from_profiles(
    grid: &Grid,
    parts: &TableParts,
    profiles: Vec<Profile>,
    decisions: &Decisions,
) -> Table {
    let mut columns = drafts(grid, parts, profiles, decisions);
    measure(&mut columns, parts);
    weigh(&mut columns, grid, decisions);
    let mut table = Table {
        title: parts.title.clone(),
        measure_unit: parts.units.first().map(|u| MeasureUnit { text: u.name.clone(), unit: u.unit }),
        header: parts.header.clone(),
        body: parts.body.clone(),
        formulas: column_formulas(grid, parts, &columns),
        columns: columns.iter_mut().map(|column| column.read(grid, parts)).collect(),
        ..Table::default()
    };
    find_rows(grid, parts, decisions, &mut table);
    // What the rows are is told from figures, so other figures are asked anew.
    if settle_notations(grid, parts, &mut columns, &mut table) {
        find_rows(grid, parts, decisions, &mut table);
    }
    rate::settle(&mut table);
    table.label_columns = label_columns(grid, &table.body, &table.columns);
    table.warnings = doubts::warnings(grid, &table, &columns, decisions);
    table
}

/// For each column, what its heading and cells suggest.
fn drafts(
    grid: &Grid,
    parts: &TableParts,
    profiles: Vec<Profile>,
    decisions: &Decisions,
) -> Vec<ColumnDraft> {
    let heads = headings(grid, parts.header.clone());
    let cells: Vec<_> = profiles.iter().map(|p| &p.cells.role).collect();
    let roles = column_roles(&heads, &cells, decisions);
    ColumnDraft::all(heads, profiles, roles)
}

/// The formulas that the header gives for columns.
fn column_formulas(grid: &Grid, parts: &TableParts, columns: &[ColumnDraft]) -> Vec<ColumnFormula> {
    let titles: Vec<&str> = columns.iter().map(|c| c.heading.title.as_str()).collect();
    formulas(grid, parts.index.first().copied(), &titles)
}

/// What the rows are, now that their cells are read.
pub(super) fn find_rows(grid: &Grid, parts: &TableParts, decisions: &Decisions, table: &mut Table) {
    let labels = RowLabels::of(grid, parts.body.clone(), &table.columns);
    table.row_periods = row_periods(grid, parts.body.clone(), &table.columns);
    let found = row_kinds(grid, parts, &table.columns, &labels, &table.row_periods, decisions);
    (table.rows, table.rows_by_figures, table.row_sums) = (found.kinds, found.by_figures, found.sums);
    table.possible_total = found.possible_total;
    (table.possible_parts, table.possible_sums) = (found.possible_parts, found.possible_sums);
    table.mixed_measures = found.differ;
}

/// Lets a pasted total or ratio decide what a column's own cells leave open. Whether that changed a figure.
fn settle_notations(grid: &Grid, parts: &TableParts, columns: &mut [ColumnDraft], table: &mut Table) -> bool {
    let mut is_changed = false;
    let by_figures = |table: &Table, index: usize| {
        let by_units = notation::notation_by_row_units(grid, table, index);
        by_units.or_else(|| notation::notation_by_arithmetic(table, index))
    };
    let mut settle = |found: &dyn Fn(&Table, usize) -> Option<Notation>| {
        for draft in columns.iter_mut() {
            let index = draft.index as usize;
            let in_doubt = table.columns.get(index).is_some_and(|column| !column.doubts.is_empty());
            if let Some(found) = in_doubt.then(|| found(table, index)).flatten()
                && let Some(column) = table.columns.get_mut(index)
            {
                let before = column.values.clone();
                *column = draft.read_again(grid, parts, std::mem::take(column), found);
                is_changed |= column.values != before;
            }
        }
    };
    settle(&by_figures);
    settle(&notation::notation_as_of_others);
    is_changed
}
