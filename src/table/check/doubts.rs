//! Collects the warnings about a table: about the whole of it, its columns and single cells.

use super::listed::LISTED;
use super::{lost_letters, names, scales, sums};
use crate::grid::{CellAddress, Grid};
use crate::number::CellKind;
use crate::table::cell::{Remark, read_cell};
use crate::table::column::ColumnDraft;
use crate::table::figures::{
    has_digit, holds_figures, holds_figures_from, is_measure, is_unread, should_hold_figures,
};
use crate::table::model::{Column, Decisions, Doubt, Role, RowKind, Table, Warning, warning};

/// Everything that is doubtful or wrong in a table.
pub fn warnings(grid: &Grid, table: &Table, columns: &[ColumnDraft], decisions: &Decisions) -> Vec<Warning> {
    let mut warnings = of_grid(grid);
    let titled = columns.iter().rposition(|reader| reader.has_title());
    for reader in columns {
        let Some(column) = table.columns.get(reader.index as usize) else { continue };
        warnings.extend(of_column(column, reader, titled));
        warnings.extend(of_cells(grid, table, column, reader));
        warnings.extend(unread_cells(grid, table, reader.index));
    }
    warnings.extend(sums::check_totals(table));
    warnings.extend(sums::possible_total(table));
    warnings.extend(sums::possible_parts(table));
    warnings.extend(scales::check_scales(table));
    warnings.extend(names::check_names(grid, table));
    warnings.extend(names::check_nameless(grid, table, decisions));
    warnings.extend(scales::check_merged(grid, table));
    let names = names::check_provinces(grid, table);
    // A name that can be restored also tells that the table lost letters.
    let repaired = |n: &Warning| matches!(n.doubt, Doubt::LossyName { .. });
    let told = |w: &Warning| names.iter().any(|n| repaired(n) && (n.row, n.column) == (w.row, w.column));
    warnings.extend(lost_letters::lost_letters(grid, table).into_iter().filter(|w| !told(w)));
    warnings.extend(names);
    warning::sort(&mut warnings);
    warnings
}

/// What the source hid or left out.
fn of_grid(grid: &Grid) -> Vec<Warning> {
    let count = |lines: &[u32]| u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let found = [
        (!grid.hidden_rows.is_empty()).then(|| Doubt::HiddenRows(count(&grid.hidden_rows))),
        (!grid.hidden_columns.is_empty()).then(|| Doubt::HiddenColumns(count(&grid.hidden_columns))),
        (grid.left_out_rows > 0).then_some(Doubt::HiddenRowsLeftOut(grid.left_out_rows)),
        (grid.left_out_columns > 0).then_some(Doubt::HiddenColumnsLeftOut(grid.left_out_columns)),
        (grid.capped > 0).then_some(Doubt::Capped(grid.capped)),
        (grid.cut_texts > 0).then_some(Doubt::TextsCut(grid.cut_texts)),
    ];
    found.into_iter().flatten().map(|doubt| Warning { doubt, row: None, column: None }).collect()
}

fn of_column(column: &Column, reader: &ColumnDraft, titled: Option<usize>) -> Vec<Warning> {
    let shown = column.reading.evidence.displayed;
    let mixed = shown.comma_only.min(shown.point_only) > 0;
    let rounded = reader.profile.rounded.map(|row| (Doubt::RoundedDisplay, Some(row)));
    let is_beyond = titled.is_some_and(|last| last < reader.index as usize) && holds_figures(column);
    let untitled = is_beyond.then_some((Doubt::Untitled, None));
    let found = [mixed.then_some((Doubt::MixedNotation, None)), untitled, rounded];
    let warning = |(doubt, row)| Warning { doubt, row, column: Some(reader.index) };
    let evidence = &column.reading.evidence;
    let against = (0..).zip(&evidence.marks).filter(|(row, mark)| {
        evidence.known.chosen.is_some() && evidence.is_against_choice(**mark) && !column.doubts.contains(row)
    });
    let read = |row: u32| column.value(row as usize).map(|read| (Doubt::OtherNotation { read }, Some(row)));
    let against = against.filter_map(|(row, _)| read(row)).take(LISTED);
    found.into_iter().flatten().chain(against).map(warning).collect()
}

fn of_cells(grid: &Grid, table: &Table, column: &Column, reader: &ColumnDraft) -> Vec<Warning> {
    let all: Vec<u32>;
    let rows = if reader.context.has_odd_units() {
        all = (0..u32::try_from(table.rows.len()).unwrap_or(0)).collect();
        &all
    } else {
        &reader.profile.open
    };
    rows.iter().filter_map(|&row| of_cell(grid, table, column, reader.index, row)).take(LISTED).collect()
}

/// What is doubtful about how a cell was read.
fn of_cell(grid: &Grid, table: &Table, column: &Column, index: u32, row: u32) -> Option<Warning> {
    let kind = table.rows.get(row as usize).copied().unwrap_or(RowKind::Blank);
    let is_read = || is_measure(column) && !matches!(kind, RowKind::Note | RowKind::Blank);
    let at = CellAddress { row: table.body.start + row, column: index };
    let doubt = match read_cell(grid.cell(at), &column.reading.context).remark {
        _ if kind == RowKind::Index => return None,
        Remark::Ambiguous { comma, point } => Doubt::AmbiguousNumber { comma, point },
        Remark::Bracketed => Doubt::BracketedNumber,
        Remark::UnitMissing => Doubt::UnitMissing,
        Remark::CurrencyDiffers => Doubt::CurrencyDiffers,
        Remark::TextNumber if is_read() => Doubt::TextNumber,
        Remark::OtherUnit if is_read() => Doubt::UnitMismatch,
        Remark::Hidden => Doubt::HiddenValue,
        Remark::Uncalculated => Doubt::Uncalculated,
        _ => return None,
    };
    Some(Warning { doubt, row: Some(row), column: Some(index) })
}

/// Cells among figures that have digits but are not figures; also in a column that such cells turned into one of words.
fn unread_cells(grid: &Grid, table: &Table, index: u32) -> Vec<Warning> {
    let text = |row: u32| grid.text(CellAddress { row: table.body.start + row, column: index });
    let is_of_figures = |column: &&Column| of_figures(table, column) || should_hold_figures(column, text);
    let Some(column) = table.columns.get(index as usize).filter(is_of_figures) else {
        return Vec::new();
    };
    let rows = (0..u32::try_from(table.rows.len()).unwrap_or(0)).filter(|row| !text(*row).is_empty());
    rows.filter_map(|row| unread_cell(grid, table, column, index, row)).take(LISTED).collect()
}

/// Whether a column holds figures under the rows that number the columns.
fn of_figures(table: &Table, column: &Column) -> bool {
    let numbers = table.rows.iter().take_while(|kind| **kind == RowKind::Index).count();
    holds_figures_from(column, numbers) || holds_figures(column)
}

/// What is to be said of a cell in a column of figures that has digits and is none.
fn unread_cell(grid: &Grid, table: &Table, column: &Column, index: u32, row: u32) -> Option<Warning> {
    let at = CellAddress { row: table.body.start + row, column: index };
    let (of, kind) = (*table.rows.get(row as usize)?, *column.kinds.get(row as usize)?);
    let is_unread = (is_unread(of, kind) || is_rate_of_amounts(table, column, of, kind))
        && has_digit(grid.text(at))
        || is_word_among_amounts(column, of, kind);
    // Of some it is said otherwise that they are not read.
    let is_told = || {
        let remark = read_cell(grid.cell(at), &column.reading.context).remark;
        matches!(remark, Remark::OtherUnit | Remark::Hidden | Remark::Uncalculated)
    };
    let is_unread = is_unread && !is_told();
    is_unread.then_some(Warning { doubt: Doubt::UnreadCell, row: Some(row), column: Some(index) })
}

/// Whether a unit has words or an error where its amount should be: it has none, and is left out of every rate.
fn is_word_among_amounts(column: &Column, of: RowKind, kind: CellKind) -> bool {
    let is_of_amounts = column.role.is_some_and(Role::is_of_amounts) && column.confidence >= 0.75;
    of == RowKind::Data && matches!(kind, CellKind::Text | CellKind::Error) && is_of_amounts
}

/// Whether a cell is a percentage under a title of amounts: "50%" among so many tỷ collected counts as nothing.
fn is_rate_of_amounts(table: &Table, column: &Column, of: RowKind, kind: CellKind) -> bool {
    let is_of_amounts = column.role.is_some_and(Role::is_of_amounts) && column.confidence >= 0.75;
    of == RowKind::Data && kind == CellKind::Percent && is_of_amounts && !table.mixed_measures
}

/// Whether a doubt is about one cell alone.
pub fn is_of_cell(doubt: &Doubt) -> bool {
    is_of_reading(doubt) || matches!(doubt, Doubt::UnreadCell | Doubt::MergedValue)
}

fn is_of_reading(doubt: &Doubt) -> bool {
    use Doubt::*;
    matches!(
        doubt,
        AmbiguousNumber { .. }
            | BracketedNumber
            | UnitMissing
            | CurrencyDiffers
            | TextNumber
            | UnitMismatch
            | HiddenValue
            | Uncalculated
    )
}

/// What is doubtful about one cell of a table whose warnings are those before it was edited. `None` if that cannot be
/// said without looking at its column: only the first of many are listed.
pub fn of_one_cell(grid: &Grid, table: &Table, index: u32, row: u32) -> Option<Vec<Warning>> {
    let column = table.columns.get(index as usize)?;
    let text = |row: u32| grid.text(CellAddress { row: table.body.start + row, column: index });
    let unread = match of_figures(table, column) {
        true => unread_cell(grid, table, column, index, row),
        // Words, some of which may be figures that break the rules: few of them make the column one of figures.
        false if should_hold_figures(column, text) => return None,
        false => None,
    };
    let is_unread: fn(&Doubt) -> bool = |doubt| *doubt == Doubt::UnreadCell;
    let reading = of_cell(grid, table, column, index, row);
    let listed = |of: fn(&Doubt) -> bool, now: Option<Warning>| {
        let own = |w: &&Warning| w.column == Some(index) && w.row.is_some() && of(&w.doubt);
        let rows: Vec<u32> = table.warnings.iter().filter(own).filter_map(|w| w.row).collect();
        match rows.last() {
            Some(&last) if rows.len() >= LISTED && row > last => Some(None),
            Some(_) if rows.len() >= LISTED && rows.contains(&row) != now.is_some() => None,
            _ => Some(now),
        }
    };
    Some([listed(is_of_reading, reading)?, listed(is_unread, unread)?].into_iter().flatten().collect())
}
