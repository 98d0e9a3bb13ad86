//! The sums of a table by the values of one or two of its columns: a sheet of formulas over the sheet that it is made of.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::sheet_draft::SheetDraft;
use crate::analysis::{adds_up_over_units, is_difference_of_rates};
use crate::formula::{Formula, read};
use crate::grid::{CellAddress, Grid, column_letters};
use crate::number::{Decimals, Notation, UnitKind, exact_sum, find_unit};
use crate::sheet::{NotGrouped, Settings, Sheet};
use crate::table::{Column, Role, RowKind, Table};
use crate::words::Words;
use unicode_normalization::UnicodeNormalization;

/// Cells that all formulas together may look through: more would keep the engine busy after each edit.
const MOST_LOOKED_THROUGH: usize = 4_000_000;

/// Separate ranges of units that a formula may name.
const MOST_RANGES: usize = 40;

/// What is to be summed, and by what.
pub(crate) struct GroupingOrder<'a> {
    /// The sheet with the figures.
    pub(crate) sheet: &'a Sheet,
    /// Its name, as formulas call it.
    pub(crate) name: &'a str,
    /// The one or two columns whose values make the groups.
    pub(crate) keys: &'a [usize],
    pub(crate) words: Words,
}

/// A sheet of sums.
pub(crate) struct Grouped {
    pub(crate) sheet: Sheet,
    /// How many groups there are.
    pub(crate) groups: usize,
    /// Whether its cells are formulas, so that they follow the sheet.
    pub(crate) follows: bool,
}

/// The units of one group.
struct Group {
    /// Its values, as first written.
    names: Vec<String>,
    /// Body rows.
    rows: Vec<usize>,
}

/// Makes the sheet.
///
/// # Errors
///
/// If there is nothing to add up, or nothing to add it up by.
pub(crate) fn grouped(order: &GroupingOrder<'_>) -> Result<Grouped, NotGrouped> {
    let table = order.sheet.table();
    let is_summed = |(place, column): &(usize, &Column)| {
        !order.keys.contains(place)
            && !table.mixed_measures
            && adds_up_over_units(column)
            && !is_difference_of_rates(table, *place)
    };
    let summed: Vec<(usize, &Column)> = table.columns.iter().enumerate().filter(is_summed).collect();
    if summed.is_empty() {
        return Err(NotGrouped::NoSums);
    }
    let groups = groups(order)?;
    let formulas = Formulas::of(order, &groups, summed.len());
    let mut made = SheetDraft::under(
        &order.words.grouped_title(order.name),
        &table.columns[order.keys[0]].title,
        order.sheet.notation(),
    );
    let first_sum = place(order.keys.len());
    for (at, key) in (0..).zip(order.keys) {
        let is_last = at + 1 == first_sum;
        made.column(at, &table.columns[*key].title, is_last.then_some(Role::UnitName));
    }
    made.column(first_sum, order.words.rows_counted(), None);
    for (at, (_, column)) in (first_sum + 1..).zip(&summed) {
        made.column(at, &titled(column, order.words), column.role.filter(|role| *role != Role::Period));
    }
    let mut cells: BTreeMap<CellAddress, Formula> = BTreeMap::new();
    let all: Vec<usize> = groups.iter().flat_map(|group| group.rows.iter().copied()).collect();
    let lines = groups.iter().map(|group| (Some(group), &group.rows)).chain([(None, &all)]);
    for (row, (group, rows)) in (SheetDraft::FIRST..).zip(lines) {
        match group {
            Some(group) => {
                (0..).zip(&group.names).for_each(|(column, name)| made.text(row, column, name));
                made.kind(row, RowKind::Data);
            }
            None => {
                made.text(row, 0, order.words.total_label());
                made.kind(row, RowKind::Total);
            }
        }
        let own_row = group.map(|_| row);
        made.figure(row, first_sum, rows.len() as f64, Decimals::Fixed(0));
        let counted = formulas.as_ref().and_then(|f| f.count(own_row));
        cells.extend(counted.map(|formula| (CellAddress::new(row, first_sum), formula)));
        for (at, (source, column)) in (first_sum + 1..).zip(&summed) {
            let sum = exact_sum(rows.iter().filter_map(|row| column.value(*row)));
            made.figure(row, at, sum, Decimals::Fixed(column.decimals));
            let formula = formulas.as_ref().and_then(|f| f.sum(*source, own_row));
            cells.extend(formula.map(|formula| (CellAddress::new(row, at), formula)));
        }
    }
    let follows = formulas.is_some();
    let name = order.words.grouped_name(&table.columns[order.keys[0]].title);
    let sheet = made.sheet(&name, Settings::default()).with_formulas(cells);
    Ok(Grouped { sheet, groups: groups.len(), follows })
}

/// The groups in the order in which the table names them. Units without a value are a group without a name.
fn groups(order: &GroupingOrder<'_>) -> Result<Vec<Group>, NotGrouped> {
    let table = order.sheet.table();
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<Vec<String>, usize> = HashMap::new();
    for row in (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data) {
        let names: Vec<String> = order.keys.iter().map(|key| value(order.sheet, row, *key)).collect();
        let same = names.iter().map(|name| spelt(name)).collect();
        let place = *places.entry(same).or_insert_with(|| {
            groups.push(Group { names, rows: Vec::new() });
            groups.len() - 1
        });
        groups[place].rows.push(row);
    }
    let units: usize = groups.iter().map(|group| group.rows.len()).sum();
    let has_names = groups.iter().any(|group| group.names.iter().any(|name| !name.is_empty()));
    if !has_names || order.keys.iter().any(|key| !is_key(&table.columns[*key])) {
        return Err(NotGrouped::NoGroups);
    }
    if groups.len() == units { Err(NotGrouped::AllDifferent) } else { Ok(groups) }
}

/// Whether a column can make groups: not if its figures are amounts. Years and codes can.
fn is_key(column: &Column) -> bool {
    !adds_up_over_units(column) || matches!(column.role, Some(Role::Period | Role::Code))
}

/// What a cell of a unit says; a merged cell says it of all its rows.
fn value(sheet: &Sheet, row: usize, column: usize) -> String {
    let at = CellAddress::new(sheet.table().body.start + place(row), place(column));
    let at = sheet.grid().merge_at(at).map_or(at, |merge| merge.origin);
    sheet.grid().text(at).trim().to_owned()
}

/// A value as formulas compare it: however its letters are composed, and whatever their case.
fn spelt(value: &str) -> String {
    value.nfc().collect::<String>().to_lowercase()
}

/// The title of a sum, with what is above it and its unit of measure, because neither is elsewhere.
fn titled(column: &Column, words: Words) -> String {
    let mut lines: Vec<&str> = column.group.iter().map(String::as_str).collect();
    lines.push(&column.title);
    lines.retain(|line| !line.trim().is_empty());
    let title = lines.join(" – ");
    match column.unit {
        Some(unit) if find_unit(&title).is_none() && (unit.kind, unit.scale) != (UnitKind::Count, 1.0) => {
            format!("{title} ({})", words.unit_of_measure(unit))
        }
        _ => title,
    }
}

/// The formulas of the sheet.
struct Formulas<'a> {
    order: &'a GroupingOrder<'a>,
    /// The first and last rows of the grid of units that stand together.
    ranges: Vec<(u32, u32)>,
}

impl<'a> Formulas<'a> {
    /// `None` if formulas would not give the same: where merged cells stand for several rows, units have no value, a value
    /// would be taken for a pattern, or there is too much to look through.
    fn of(order: &'a GroupingOrder<'a>, groups: &[Group], sums: usize) -> Option<Formulas<'a>> {
        let table = order.sheet.table();
        let is_plain = |name: &String| {
            !name.is_empty() && !name.contains(['*', '?', '~', '"']) && !name.starts_with(['=', '<', '>'])
        };
        let is_merged = |key: &usize| covers(order.sheet.grid(), table, *key);
        let names = || groups.iter().flat_map(|group| &group.names);
        let looked_through = table.rows.len() * groups.len() * (sums + 1);
        if !names().all(is_plain) || order.keys.iter().any(is_merged) || looked_through > MOST_LOOKED_THROUGH
        {
            return None;
        }
        // A row that is no unit ends a range only if it has the name of a group, as the subtotal of "Huyện A" may.
        let first_names: HashSet<String> = groups.iter().map(|group| spelt(&group.names[0])).collect();
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        let mut is_open = false;
        for (row, kind) in table.rows.iter().enumerate() {
            let at = table.body.start + place(row);
            if *kind == RowKind::Data {
                match ranges.last_mut().filter(|_| is_open) {
                    Some((_, last)) => *last = at,
                    None => ranges.push((at, at)),
                }
                is_open = true;
            } else if first_names.contains(&spelt(&value(order.sheet, row, order.keys[0]))) {
                is_open = false;
            }
        }
        let is_read = |formulas: &Formulas<'_>| formulas.count(Some(SheetDraft::FIRST)).is_some();
        Some(Formulas { order, ranges }).filter(|f| f.ranges.len() <= MOST_RANGES && is_read(f))
    }

    fn range(&self, column: usize, (first, last): (u32, u32)) -> String {
        let (sheet, letters) = (self.order.name.replace('\'', "''"), column_letters(place(column)));
        format!("'{sheet}'!${letters}${}:${letters}${}", first + 1, last + 1)
    }

    /// The ranges of the keys, each with the cell of this row that it is compared with.
    fn criteria(&self, row: u32, range: (u32, u32)) -> String {
        let pair = |(at, key): (u32, &usize)| {
            format!("{},${}{}", self.range(*key, range), column_letters(at), row + 1)
        };
        (0..).zip(self.order.keys).map(pair).collect::<Vec<_>>().join(",")
    }

    fn over_ranges(&self, of: impl Fn((u32, u32)) -> String) -> Option<Formula> {
        let parts: Vec<String> = self.ranges.iter().map(|range| of(*range)).collect();
        read(&format!("={}", parts.join("+")), Notation::PointDecimal).ok()
    }

    /// How many units the group of a row has; without a row, how many there are in all. So a unit in no group shows: the
    /// groups then do not add up to the total.
    fn count(&self, row: Option<u32>) -> Option<Formula> {
        match row {
            Some(row) => self.over_ranges(|range| format!("COUNTIFS({})", self.criteria(row, range))),
            None => self.over_units(self.order.keys[0], "COUNTA"),
        }
    }

    /// What a column adds up to in the group of a row; without a row, over all units.
    fn sum(&self, column: usize, row: Option<u32>) -> Option<Formula> {
        match row {
            Some(row) => self.over_ranges(|range| {
                format!("SUMIFS({},{})", self.range(column, range), self.criteria(row, range))
            }),
            None => self.over_units(column, "SUM"),
        }
    }

    /// A function of the cells of units alone.
    fn over_units(&self, column: usize, function: &str) -> Option<Formula> {
        let table = self.order.sheet.table();
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for row in (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data) {
            let at = table.body.start + place(row);
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == at => *last = at,
                _ => runs.push((at, at)),
            }
        }
        if runs.len() > MOST_RANGES {
            return None;
        }
        let runs: Vec<String> = runs.into_iter().map(|run| self.range(column, run)).collect();
        read(&format!("={function}({})", runs.join(",")), Notation::PointDecimal).ok()
    }
}

/// Whether merged cells of a column stand for several units.
fn covers(grid: &Grid, table: &Table, column: usize) -> bool {
    let column = place(column);
    grid.merges.iter().any(|merge| {
        let columns = merge.origin.column..merge.origin.column + merge.columns;
        merge.rows > 1 && columns.contains(&column) && merge.origin.row >= table.body.start
    })
}

fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
