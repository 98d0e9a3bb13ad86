//! Compares names of units with the list of provinces, to find names that lost letters and names that are not
//! provinces.

use std::collections::HashMap;

use super::scales::MOST_NAMES;
use crate::grid::{CellAddress, Grid};
use crate::number::{fold, has_letter};
use crate::place::{UnitName, is_whole_of_provinces, repaired};
use crate::table::figures::{amount, is_additive};
use crate::table::model::{Column, Decisions, Doubt, Role, RowKind, Table, Warning};
use crate::table::row::has_words;

/// At least so many names, and more than half of all, must be provinces before another name is reported.
const FEWEST_PROVINCES: usize = 3;

/// Rows without a name that are listed.
const MOST_NAMELESS: usize = 20;

/// Warnings for names that lost letters and can only be one province, and for names that are not provinces among names
/// that are.
pub fn check_provinces(grid: &Grid, table: &Table) -> Vec<Warning> {
    let Some(column) = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok()) else {
        return Vec::new();
    };
    if table.rows.len() > MOST_NAMES {
        return Vec::new();
    }
    let text = |row: u32| grid.text(CellAddress { row: table.body.start + row, column });
    let is_named = |kind: &RowKind| !matches!(kind, RowKind::Note | RowKind::Blank | RowKind::Index);
    let rows = (0..).zip(&table.rows).filter(|(row, kind)| is_named(kind) && !text(*row).trim().is_empty());
    let names: Vec<(u32, RowKind, UnitName)> =
        rows.map(|(row, kind)| (row, *kind, UnitName::of(text(row)))).collect();
    let any_lost = names.iter().any(|(_, _, name)| name.is_lossy());
    let whole = |row: u32| if any_lost { repaired(text(row)) } else { None };
    let warning = |row: u32, doubt: Doubt| Warning { doubt, row: Some(row), column: Some(column) };
    let mut found: Vec<Warning> = Vec::new();
    let (mut provinces, mut others) = (0usize, Vec::new());
    for (row, kind, name) in &names {
        let whole = whole(*row);
        found.extend(whole.map(|whole| warning(*row, Doubt::LossyName { whole: whole.to_owned() })));
        match kind {
            RowKind::Data if whole.is_some() || name.province().is_some() => provinces += 1,
            RowKind::Data if !name.is_empty() && !is_whole_of_provinces(name) => others.push(*row),
            _ => {}
        }
    }
    if provinces >= FEWEST_PROVINCES && provinces > others.len() {
        found.extend(others.into_iter().map(|row| warning(row, Doubt::UnmatchedUnit)));
    }
    found
}

/// Warnings for units named twice in a table without subtotals. "BHXH tỉnh Hà Tĩnh" and "Hà Tĩnh" are the same.
pub fn check_names(grid: &Grid, table: &Table) -> Vec<Warning> {
    let Some(column) = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok()) else {
        return Vec::new();
    };
    let grouped = table.rows.iter().any(|k| matches!(k, RowKind::Subtotal | RowKind::Part));
    if grouped || table.rows.len() > MOST_NAMES {
        return Vec::new();
    }
    let mut earlier: HashMap<String, Vec<(SpeltName, u32)>> = HashMap::new();
    let mut found = Vec::new();
    for (row, grid_row) in (0..).zip(table.body.clone()) {
        if table.rows.get(row as usize) != Some(&RowKind::Data) {
            continue;
        }
        // Where two columns name a row, both say which it is.
        let whole = table.label_columns.pair.map(|_| table.label(grid, grid_row));
        let text = whole.as_deref().unwrap_or_else(|| grid.text(CellAddress { row: grid_row, column }));
        let bare = bare_name(text);
        if bare.is_empty() {
            continue;
        }
        let name = SpeltName { marks: UnitName::of(text).without_kind(), has_none: text.is_ascii() };
        let alike = earlier.entry(bare).or_default();
        match alike.iter().find(|(other, _)| name.may_be(other)) {
            Some(&(_, first)) => {
                found.push(Warning {
                    doubt: Doubt::DuplicateUnit { first },
                    row: Some(row),
                    column: Some(column),
                });
            }
            None => alike.push((name, row)),
        }
    }
    found
}

/// Warnings for rows that have figures and no name among rows with names, unless the user said what they are.
pub fn check_nameless(grid: &Grid, table: &Table, decisions: &Decisions) -> Vec<Warning> {
    let Some(name) = table.label_columns.name else { return Vec::new() };
    let additive: Vec<&Column> = table.columns.iter().filter(|c| is_additive(c)).collect();
    let is_unit = |place: usize| {
        table.rows.get(place) == Some(&RowKind::Data) && additive.iter().any(|c| amount(c, place).is_some())
    };
    let has_name = |row: u32| {
        let words = |column: u32| grid.text(CellAddress { row, column }).chars().any(char::is_alphanumeric);
        // "Khối huyện" may stand under "STT"; a remark beside a blank name names nothing.
        let is_numeral = |column: u32| Some(column) == table.label_columns.number;
        let before = table.label_columns.leading.clone().filter(|c| *c < name && !is_numeral(*c));
        let in_number = |column: u32| has_letter(grid.text(CellAddress { row, column }));
        words(name)
            || before.into_iter().any(words)
            || table.label_columns.number.is_some_and(in_number)
            || table.label_columns.pair.is_some_and(|pair| pair.unit(grid, table.body.start, row).is_some())
    };
    let rows = (0..).zip(table.body.clone()).enumerate();
    let nameless = rows.clone().filter(|(place, (row, grid_row))| {
        is_unit(*place)
            && !has_name(*grid_row)
            && table.possible_total != Some(*row)
            && !decisions.rows.contains_key(grid_row)
    });
    let at = |doubt, row| Warning { doubt, row: Some(row), column: Some(name) };
    let total = table.rows.iter().rposition(|kind| *kind == RowKind::Total);
    let is_well_below = |place: usize| {
        let between = total.and_then(|total| table.rows.get(total + 1..place)).unwrap_or_default();
        between.windows(2).any(|two| two == [RowKind::Blank; 2])
    };
    // Left out because the total adds up without it.
    let last_unit = table.rows.iter().rposition(|kind| *kind == RowKind::Data);
    let is_under_units = |place: usize| {
        let between = last_unit.and_then(|last| table.rows.get(last + 1..place)).unwrap_or_default();
        total.is_some() && between.contains(&RowKind::Blank)
    };
    let is_stray = |(place, (_, grid_row)): &(usize, (u32, u32))| {
        table.rows.get(*place) == Some(&RowKind::Note)
            && additive.iter().any(|c| amount(c, *place).is_some())
            && (!has_words(grid, *grid_row) || is_well_below(*place) || is_under_units(*place))
            && !decisions.rows.contains_key(grid_row)
    };
    let stray = rows.clone().filter(is_stray).map(|(_, (row, _))| at(Doubt::StrayFigures, row));
    let nameless = nameless.map(|(_, (row, _))| at(Doubt::NamelessUnit, row));
    nameless.take(MOST_NAMELESS).chain(stray.take(MOST_NAMELESS)).collect()
}

/// A name as it is spelt: "Tân Thành" and "Tân Thạnh" are two names, "Tan Thanh" may be either.
struct SpeltName {
    marks: UnitName,
    has_none: bool,
}

impl SpeltName {
    fn may_be(&self, other: &SpeltName) -> bool {
        self.marks == other.marks
            || (self.has_none || other.has_none) && self.marks.same_but_for_marks(&other.marks)
    }
}

/// A unit's name without the office before it and without diacritics.
fn bare_name(text: &str) -> String {
    let folded = fold(text);
    let bare = folded.strip_prefix("bhxh ").unwrap_or(&folded);
    let bare = bare.strip_prefix("tinh ").unwrap_or(bare);
    bare.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}
