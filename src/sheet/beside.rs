//! What the user wrote around a table and beside its figures, when the next month's table takes its place.

use std::collections::BTreeMap;

use super::worksheet::Sheet;
use crate::form::CellForm;
use crate::formula::Formula;
use crate::grid::{CellAddress, CellRange};
use crate::number::fold;
use crate::table::{RowKind, Table};

/// What found no place beside a new table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftBehind {
    /// Notes of cells.
    pub notes: usize,
    /// Cells outside of the table.
    pub cells: usize,
}

/// A new table with the notes of the former one, on the same unit and column, and with the cells that stood outside of it, as
/// far as the new one does not cover them. Both have the same columns.
pub fn with_what_stood_beside(former: &Sheet, sheet: Sheet) -> (Sheet, LeftBehind) {
    let places = Places::of(former, &sheet);
    let mut left = LeftBehind::default();
    let mut grid = sheet.grid().clone();
    let mut formulas = sheet.formulas().clone();
    let mut settings = sheet.settings().clone();
    let mut free: Vec<CellAddress> = Vec::new();
    for at in cells_outside(former) {
        let text = former.grid().text(at);
        let to = places.of_free(at).filter(|to| sheet.grid().text(*to).is_empty());
        match to {
            Some(to) => {
                grid.set(to, text, former.grid().stored(at));
                let formula = former.formulas().get(&at).map(|formula| (to, moved_to(formula, at, to)));
                formulas.extend(formula);
                copy_form(former, at, to, &mut settings.forms);
                free.push(at);
            }
            // A line below the former table that stands in the new one too came with it.
            None if has_line(&sheet, text) => {}
            None => left.cells += 1,
        }
    }
    for (at, note) in former.settings().forms.notes().filter(|(at, _)| !free.contains(at)) {
        match places.of_note(at) {
            Some(to) => {
                let note = note.to_owned();
                settings.forms.change(CellRange::between(to, to), &|form| form.note = Some(note.clone()));
            }
            None => left.notes += 1,
        }
    }
    if free.is_empty() && former.settings().forms.notes().next().is_none() {
        return (sheet, left);
    }
    let (decisions, kept) = (sheet.decisions().clone(), sheet.kept().to_vec());
    let after = Sheet::new(&sheet.name, grid, decisions, settings);
    (after.with_formulas(formulas).with_kept(kept), left)
}

fn moved_to(formula: &Formula, from: CellAddress, to: CellAddress) -> Formula {
    match from == to {
        true => formula.clone(),
        false => crate::formula::moved(formula, i64::from(to.row) - i64::from(from.row), 0),
    }
}

fn copy_form(former: &Sheet, at: CellAddress, to: CellAddress, forms: &mut crate::form::Forms) {
    if let Some(form) = former.settings().forms.get(at) {
        let own: CellForm = form.clone();
        forms.change(CellRange::between(to, to), &|form| form.clone_from(&own));
    }
}

/// Whether some cell of a sheet has this text.
fn has_line(sheet: &Sheet, text: &str) -> bool {
    let (grid, end) = (sheet.grid(), table_end(sheet));
    let below = end..grid.rows();
    let mut cells = below.flat_map(|row| (0..grid.columns()).map(move |column| CellAddress { row, column }));
    cells.any(|at| grid.text(at).trim() == text.trim())
}

/// The filled cells of a sheet below its table and to the right of it.
fn cells_outside(sheet: &Sheet) -> impl Iterator<Item = CellAddress> + '_ {
    let (grid, end, width) = (sheet.grid(), table_end(sheet), table_width(sheet.table()));
    let top = sheet.table().header.start.min(sheet.table().body.start);
    (0..grid.columns()).flat_map(move |column| {
        let first = if column < width { end } else { top };
        let rows = (first..grid.rows()).map(move |row| CellAddress { row, column });
        rows.filter(|at| !grid.text(*at).is_empty())
    })
}

/// The number of columns up to the last one that has a heading.
fn table_width(table: &Table) -> u32 {
    let headed = |column: &crate::table::Column| {
        column.group.iter().chain([&column.title]).any(|line| !line.trim().is_empty())
    };
    let last = table.columns.iter().rposition(headed);
    last.and_then(|last| u32::try_from(last + 1).ok()).unwrap_or_else(|| {
        // A table without headings has none beside it either.
        u32::try_from(table.columns.len()).unwrap_or(u32::MAX)
    })
}

/// The grid row after the last one of the table: what stands after a blank row with hardly any figure is outside of it.
fn table_end(sheet: &Sheet) -> u32 {
    let table = sheet.table();
    let width = table_width(table) as usize;
    let columns: Vec<_> =
        table.columns.iter().take(width).filter(|column| column.notation.is_some()).collect();
    let is_full = |row: usize| {
        let figures = columns.iter().filter(|column| column.value(row).is_some()).count();
        let grid_row = table.body.start + u32::try_from(row).unwrap_or(0);
        figures * 2 > columns.len() && !table.label(sheet.grid(), grid_row).is_empty()
    };
    let is_row = |row: &usize| !matches!(table.rows[*row], RowKind::Blank | RowKind::Note);
    let mut end =
        (0..table.rows.len()).rev().filter(is_row).find(|row| is_full(*row)).map_or(0, |row| row + 1);
    if columns.is_empty() {
        end = 0;
    }
    // Lines right below it belong to it.
    end += table.rows.iter().skip(end).take_while(|kind| **kind != RowKind::Blank).count();
    table.body.start + u32::try_from(end).unwrap_or(0)
}

/// Where rows of the former table stand in the new one.
struct Places {
    /// By grid rows.
    rows: BTreeMap<u32, u32>,
    /// The end of the former table, and the size of the new sheet.
    former_end: u32,
    size: (u32, u32),
    /// The former header's first row, the number of its rows, and the new one's first row.
    header: (u32, u32, u32),
    width: u32,
}

impl Places {
    fn of(former: &Sheet, sheet: &Sheet) -> Places {
        let mut by_name: BTreeMap<(String, usize), u32> = BTreeMap::new();
        for (row, name) in named_rows(sheet) {
            by_name.insert(name, row);
        }
        let rows = named_rows(former).filter_map(|(row, name)| Some((row, *by_name.get(&name)?))).collect();
        let header = former.table().header.clone();
        Places {
            rows,
            former_end: table_end(former),
            size: (table_end(sheet), sheet.grid().columns()),
            header: (header.start, header.end - header.start, sheet.table().header.start),
            width: table_width(former.table()),
        }
    }

    /// Where a cell outside of the former table goes; `None` if the new table covers it.
    fn of_free(&self, at: CellAddress) -> Option<CellAddress> {
        if at.column >= self.width && at.row < self.former_end {
            // Beside a unit it stays with the unit.
            let row = self.rows.get(&at.row).copied().or_else(|| self.of_header(at.row))?;
            return Some(CellAddress { row, ..at });
        }
        let is_covered = at.row < self.size.0 && at.column < self.size.1;
        (!is_covered).then_some(at)
    }

    /// Where the note of a cell goes.
    fn of_note(&self, at: CellAddress) -> Option<CellAddress> {
        let row = self.rows.get(&at.row).copied().or_else(|| self.of_header(at.row))?;
        Some(CellAddress { row, ..at })
    }

    fn of_header(&self, row: u32) -> Option<u32> {
        let (start, lines, new) = self.header;
        let line = row.checked_sub(start)?;
        (line < lines).then_some(new + line)
    }
}

/// The rows of a table with their names; the second row of a name is told from the first.
fn named_rows(sheet: &Sheet) -> impl Iterator<Item = (u32, (String, usize))> + '_ {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let table = sheet.table();
    (table.body.start..table_end(sheet)).filter_map(move |row| {
        let name = fold(&table.label(sheet.grid(), row));
        if name.is_empty() {
            return None;
        }
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        Some((row, (name, *times)))
    })
}
