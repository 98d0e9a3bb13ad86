//! Which cells of a sheet have what is looked for, and what replaces it there.

use super::needle::Needle;
use crate::formula::printed;
use crate::grid::{CellAddress, CellEdit, CellRange, StoredValue};
use crate::number::Notation;
use crate::sheet::worksheet::Sheet;

/// The cells of a range that have it, in their texts or in their formulas as they are written in `notation`; row by row.
pub fn cells_with(sheet: &Sheet, needle: &Needle, notation: Notation, within: CellRange) -> Vec<CellAddress> {
    let grid = sheet.grid();
    let grouping: Vec<Option<char>> = (0..grid.columns()).map(|column| grouping_of(sheet, column)).collect();
    let body = &sheet.table().body;
    let has_formulas = !sheet.formulas().is_empty();
    let mut letters = Vec::new();
    let mut found = Vec::new();
    for row in within.start.row..within.end.row.saturating_add(1).min(grid.rows()) {
        for column in within.start.column..within.end.column.saturating_add(1).min(grid.columns()) {
            let at = CellAddress { row, column };
            let grouping = grouping.get(column as usize).copied().flatten().filter(|_| body.contains(&row));
            let formula = if has_formulas { sheet.formulas().get(&at) } else { None };
            if needle.is_in_read(grid.text(at), grouping, &mut letters)
                || formula.is_some_and(|f| {
                    needle.is_in_read(&printed(&sheet.shown_formula(f), notation), None, &mut letters)
                })
            {
                found.push(at);
            }
        }
    }
    // What is noted beside a cell is found there too; it is not replaced.
    let notes = sheet.settings().forms.notes();
    let noted: Vec<CellAddress> = notes
        .filter(|(at, note)| within.contains(*at) && needle.is_in(note, None))
        .map(|(at, _)| at)
        .collect();
    if !noted.is_empty() {
        found.extend(noted);
        found.sort_unstable();
        found.dedup();
    }
    found
}

/// What a cell is after what was looked for is replaced.
#[derive(Clone, Debug, PartialEq)]
pub enum Replaced {
    /// Another text, which is read anew.
    Cell(CellEdit),
    /// Another formula, as it is written.
    Formula(String),
}

/// A cell with it replaced; `None` if it stays as it is. Of a formula the writing is changed, and not its value.
pub fn replaced_in(
    sheet: &Sheet,
    needle: &Needle,
    with: &str,
    notation: Notation,
    at: CellAddress,
) -> Option<Replaced> {
    if let Some(formula) = sheet.formulas().get(&at) {
        return needle
            .replaced(&printed(&sheet.shown_formula(formula), notation), with, None)
            .map(Replaced::Formula);
    }
    let grouping = grouping_of(sheet, at.column).filter(|_| sheet.table().body.contains(&at.row));
    let text = needle.replaced(sheet.grid().text(at), with, grouping)?;
    Some(Replaced::Cell(CellEdit { at, text, stored: StoredValue::None }))
}

/// The sign that groups the digits of a column's figures.
fn grouping_of(sheet: &Sheet, column: u32) -> Option<char> {
    let ruling = sheet.table().columns.get(column as usize)?.notation?;
    Some(match ruling.notation {
        Notation::CommaDecimal => '.',
        Notation::PointDecimal => ',',
    })
}
