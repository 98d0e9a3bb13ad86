//! A rectangle of a sheet, filled from a part of it.

use super::figure::{Figure, Habit, figure};
use super::line::{Filled, Item, Line};
use super::text::member;
use crate::formula::{Formula, moved};
use crate::grid::{CellAddress, CellEdit, CellRange, StoredValue};
use crate::number::Notation;
use crate::sheet::worksheet::Sheet;
use crate::table::Role;

/// What is filled, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FillHow {
    /// The cells that are continued.
    pub source: CellRange,
    /// These, and those that are filled on one side of them.
    pub whole: CellRange,
    /// Whether what would go on is copied, and one number goes on.
    pub inverted: bool,
    /// How numbers are written where the column does not say it.
    pub notation: Notation,
}

/// What a filling writes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filling {
    /// Texts; only cells that become others.
    pub cells: Vec<CellEdit>,
    /// Formulas.
    pub formulas: Vec<(CellAddress, Formula)>,
}

/// So many cells of a column say how its numbers are written.
const SEEN: u32 = 200;

/// What fills the cells beside the source.
pub fn filled(sheet: &Sheet, how: FillHow) -> Filling {
    let FillHow { source, whole, .. } = how;
    let down = whole.start.row < source.start.row || whole.end.row > source.end.row;
    let mut filling = Filling::default();
    let lines = match down {
        true => source.start.column..=source.end.column,
        false => source.start.row..=source.end.row,
    };
    for index in lines {
        let cell = |along: u32| match down {
            true => CellAddress::new(along, index),
            false => CellAddress::new(index, along),
        };
        let (own, all) = match down {
            true => (source.start.row..=source.end.row, whole.start.row..=whole.end.row),
            false => (source.start.column..=source.end.column, whole.start.column..=whole.end.column),
        };
        let numbers_rows = down && column_role(sheet, index) == Some(Role::RowNumber);
        let habit = habit(sheet, cell(*own.start()).column, how.notation);
        let items = own.clone().map(|along| item(sheet, cell(along), habit, numbers_rows)).collect();
        let line = Line::new(items, habit, how.inverted, numbers_rows);
        for along in all.filter(|along| !own.contains(along)) {
            let distance = i64::from(along) - i64::from(*own.start());
            let at = cell(along);
            match line.at(distance) {
                Filled::Text(text, stored) => push(sheet, &mut filling, CellEdit { at, text, stored }),
                Filled::Copy(index) => {
                    let from = cell(*own.start() + u32::try_from(index).unwrap_or(0));
                    copied_from(sheet, &mut filling, from, at);
                }
            }
        }
    }
    filling
}

/// Adds the copy of one cell in another, its formula as it reads there.
pub fn copied_from(sheet: &Sheet, filling: &mut Filling, from: CellAddress, at: CellAddress) {
    if let Some(formula) = sheet.formulas().get(&from) {
        let rows = i64::from(at.row) - i64::from(from.row);
        let columns = i64::from(at.column) - i64::from(from.column);
        // A copy has no value in a file to be compared with.
        let formula = Formula { opened: None, written: None, ..moved(formula, rows, columns) };
        filling.formulas.push((at, formula));
        return;
    }
    let cell = sheet.grid().cell(from);
    push(sheet, filling, CellEdit { at, text: cell.text.to_owned(), stored: cell.stored });
}

fn push(sheet: &Sheet, filling: &mut Filling, edit: CellEdit) {
    let now = sheet.grid().cell(edit.at);
    let changes = now.text != edit.text || now.stored != edit.stored;
    if changes || sheet.formulas().contains_key(&edit.at) {
        filling.cells.push(edit);
    }
}

fn column_role(sheet: &Sheet, column: u32) -> Option<Role> {
    sheet.table().columns.get(column as usize)?.role
}

fn item(sheet: &Sheet, at: CellAddress, habit: Habit, numbers_rows: bool) -> Item {
    if sheet.formulas().contains_key(&at) {
        return Item::Other;
    }
    let cell = sheet.grid().cell(at);
    let may_go_on = matches!(cell.stored, StoredValue::None | StoredValue::Text | StoredValue::Date);
    // "1.1" numbers a row, and the next is "1.2".
    let is_outline = numbers_rows && cell.text.contains(['.', ',']);
    match figure(cell, habit.notation).filter(|_| !is_outline) {
        Some(figure) => Item::Number(figure),
        None if may_go_on => member(cell, numbers_rows).map_or(Item::Other, Item::Member),
        None => Item::Other,
    }
}

/// How the numbers of a column are written.
pub(super) fn habit(sheet: &Sheet, column: u32, otherwise: Notation) -> Habit {
    let ruling = sheet.table().columns.get(column as usize).and_then(|c| c.notation);
    let notation = ruling.map(|r| r.notation).or(sheet.grid().declared).unwrap_or(otherwise);
    let first = sheet.table().body.start;
    let rows = first..sheet.grid().rows().min(first.saturating_add(SEEN));
    let seen = |row| figure(sheet.grid().cell(CellAddress::new(row, column)), notation);
    let grouped = rows.filter_map(seen).find_map(|figure: Figure| figure.grouped);
    Habit { notation, grouped: grouped.unwrap_or(true) }
}
