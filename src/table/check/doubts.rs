//! What is said of a table as a whole, of its columns and of single cells: the list of its warnings.

use super::listed::LISTED;
use super::{lost_letters, names, scales, sums};
use crate::grid::{CellAddress, Grid};
use crate::table::cell::{Remark, read_cell};
use crate::table::column::ColumnDraft;
use crate::table::figures::{has_digit, holds_figures, is_malformed, is_measure, is_unread};
use crate::table::model::{Column, Doubt, RowKind, Table, Warning, warning};

/// Everything that is doubtful or wrong in a table.
pub fn warnings(grid: &Grid, table: &Table, columns: &[ColumnDraft]) -> Vec<Warning> {
    let mut warnings = of_grid(grid);
    let titled = columns.iter().rposition(|reader| reader.has_title());
    for reader in columns {
        let Some(column) = table.columns.get(reader.index as usize) else { continue };
        warnings.extend(of_column(column, reader, titled));
        warnings.extend(of_cells(grid, table, column, reader));
        warnings.extend(unread_cells(grid, table, reader.index));
    }
    warnings.extend(sums::check_totals(table));
    warnings.extend(scales::check_scales(table));
    warnings.extend(names::check_names(grid, table));
    warnings.extend(scales::check_merged(grid, table));
    let names = names::check_provinces(grid, table);
    // A name that can be told says it of the table too.
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
    ];
    found.into_iter().flatten().map(|doubt| Warning { doubt, row: None, column: None }).collect()
}

fn of_column(column: &Column, reader: &ColumnDraft, titled: Option<usize>) -> Vec<Warning> {
    let shown = column.reading.evidence.displayed;
    let mixed = shown.comma_only.min(shown.point_only) > 0;
    let rounded = reader.profile.rounded.map(|(row, _)| (Doubt::RoundedDisplay, Some(row)));
    let is_beyond = titled.is_some_and(|last| last < reader.index as usize) && holds_figures(column);
    let untitled = is_beyond.then_some((Doubt::Untitled, None));
    let found = [mixed.then_some((Doubt::MixedNotation, None)), untitled, rounded];
    let warning = |(doubt, row)| Warning { doubt, row, column: Some(reader.index) };
    found.into_iter().flatten().map(warning).collect()
}

fn of_cells(grid: &Grid, table: &Table, column: &Column, reader: &ColumnDraft) -> Vec<Warning> {
    let measured = is_measure(column);
    let kind = |row: u32| table.rows.get(row as usize).copied().unwrap_or(RowKind::Blank);
    let is_body = |row: u32| !matches!(kind(row), RowKind::Note | RowKind::Blank);
    let all: Vec<u32>;
    let rows = if reader.context.has_odd_units() {
        all = (0..u32::try_from(table.rows.len()).unwrap_or(0)).collect();
        &all
    } else {
        &reader.profile.open
    };
    let doubt = |&row: &u32| {
        let at = CellAddress { row: table.body.start + row, column: reader.index };
        let doubt = match read_cell(grid.cell(at), &reader.context).remark {
            _ if kind(row) == RowKind::Index => return None,
            Remark::Ambiguous { comma, point } => Doubt::AmbiguousNumber { comma, point },
            Remark::Bracketed => Doubt::BracketedNumber,
            Remark::UnitMissing => Doubt::UnitMissing,
            Remark::TextNumber if measured && is_body(row) => Doubt::TextNumber,
            Remark::OtherUnit if measured && is_body(row) => Doubt::UnitMismatch,
            Remark::Hidden => Doubt::HiddenValue,
            Remark::Uncalculated => Doubt::Uncalculated,
            _ => return None,
        };
        Some(Warning { doubt, row: Some(row), column: Some(reader.index) })
    };
    rows.iter().filter_map(doubt).take(LISTED).collect()
}

/// Cells among figures that have digits and are none; in a column that such cells make one of words too.
fn unread_cells(grid: &Grid, table: &Table, index: u32) -> Vec<Warning> {
    let text = |row: u32| grid.text(CellAddress { row: table.body.start + row, column: index });
    let is_of_figures = |column: &&Column| holds_figures(column) || is_malformed(column, text);
    let Some(column) = table.columns.get(index as usize).filter(is_of_figures) else {
        return Vec::new();
    };
    let cells = (0..).zip(table.rows.iter().zip(&column.kinds));
    let unread = cells.filter(|(row, (of, kind))| is_unread(**of, **kind) && has_digit(text(*row)));
    let other_unit = |row: u32| {
        let cell = grid.cell(CellAddress { row: table.body.start + row, column: index });
        read_cell(cell, &column.reading.context).remark == Remark::OtherUnit
    };
    let warning = |row| Warning { doubt: Doubt::UnreadCell, row: Some(row), column: Some(index) };
    unread.filter(|(row, _)| !other_unit(*row)).take(LISTED).map(|(row, _)| warning(row)).collect()
}
