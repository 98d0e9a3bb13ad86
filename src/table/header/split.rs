//! Divides a grid into its parts.

use std::ops::Range;

use super::find::{SEARCHED, find_header};
use super::index_row::{index_rows, is_index_row};
use super::parts::TableParts;
use super::unit_line::{is_unit_line, unit_beside_title, units_in_cells, units_of_line};
use crate::grid::{CellAddress, Grid};
use crate::number::{NamedUnit, base_letter};
use crate::table::model::{Decisions, RowKind};
use crate::table::text::{one_line, same_title};

/// Finds the parts of a grid.
pub fn layout(grid: &Grid, decisions: &Decisions) -> TableParts {
    let header = match &decisions.header {
        Some(chosen) => chosen.start.min(grid.rows())..chosen.end.min(grid.rows()),
        None => find_header(grid),
    };
    let body = header.end..grid.rows();
    let (title, units) = lines_above(grid, header.start);
    let mut index = index_rows(grid, body.clone());
    index.retain(|row| decisions.rows.get(row).is_none_or(|kind| *kind == RowKind::Index));
    let chosen = decisions.rows.iter().filter(|(_, kind)| **kind == RowKind::Index);
    index.extend(chosen.map(|(row, _)| *row));
    index.sort_unstable();
    let repeated = repeated_headers(grid, header.clone(), body.clone());
    TableParts { title, units, header, body, index, repeated }
}

/// The body rows that only repeat a line of the header.
fn repeated_headers(grid: &Grid, header: Range<u32>, body: Range<u32>) -> Vec<u32> {
    // Nearly every row is ruled out at the first letter of its first cell.
    let is_same = |a: &str, b: &str| {
        let first = |text: &str| text.chars().next().map(base_letter);
        first(a) == first(b) && a.len().abs_diff(b.len()) <= 6 && same_title(a, b)
    };
    let same = |row: u32, line: u32| {
        let mut filled = 0;
        let text = |row: u32, column: u32| grid.text(CellAddress { row, column }).trim();
        (0..grid.columns()).all(|column| {
            let own = text(row, column);
            filled += u32::from(!own.is_empty());
            own.is_empty() || own == text(line, column) || is_same(own, text(line, column))
        }) && filled >= 2
    };
    body.filter(|&row| header.clone().any(|line| same(row, line))).collect()
}

/// From the lines above the header: titles, and the units of the unit line.
fn lines_above(grid: &Grid, end: u32) -> (Vec<String>, Vec<NamedUnit>) {
    let (mut title, mut units) = (Vec::new(), Vec::new());
    for row in 0..end.min(SEARCHED) {
        if let Some(found) = units_in_cells(grid, row) {
            units = found;
            continue;
        }
        if let Some((line, found)) = unit_beside_title(grid, row) {
            title.push(one_line(&line));
            units = found;
            continue;
        }
        for column in 0..grid.columns() {
            let text = grid.text(CellAddress { row, column });
            if text.is_empty() {
                continue;
            }
            let found = units_of_line(text);
            if !found.is_empty() {
                units = found;
            }
            if units.is_empty() || !is_unit_line(text) {
                title.push(one_line(text));
            }
        }
    }
    (title, units)
}

/// All that the division of a grid reads of a row of the body, but what [`keeps_header`] asks.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutSummary {
    /// Rows that number the columns, where the row is near enough to have a say.
    index: Vec<u32>,
    /// Whether the row itself may number the columns.
    is_index: bool,
    /// Whether the row repeats a line of the header.
    is_repeated: bool,
}

impl LayoutSummary {
    /// Of a grid's row.
    pub fn of(grid: &Grid, header: &Range<u32>, body: &Range<u32>, row: u32) -> LayoutSummary {
        LayoutSummary {
            index: if row < body.start + 5 { index_rows(grid, body.clone()) } else { Vec::new() },
            is_index: is_index_row(grid, row),
            is_repeated: !repeated_headers(grid, header.clone(), row..row + 1).is_empty(),
        }
    }
}

/// Whether a header is found where it was after a row of the body was edited.
pub fn keeps_header(grid: &Grid, decisions: &Decisions, header: &Range<u32>, row: u32) -> bool {
    decisions.header.is_some() || row >= SEARCHED || find_header(grid) == *header
}
