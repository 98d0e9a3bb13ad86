//! Re-adds a column of an earlier period on present units, puts it beside the present figures, and records its parts.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::cells::{put_title, settled, title_with_unit};
use crate::analysis::adds_up_over_units;
use crate::grid::{CellAddress, StoredValue};
use crate::number::{Decimals, Notation, exact_sum, print_number};
use crate::place::{Crosswalk, Recast};
use crate::sheet::settings::{Readded, ReaddedUnit};
use crate::sheet::units::unit_rows;
use crate::sheet::worksheet::Sheet;
use crate::table::{Column, Role, RowKind};

/// A column to be re-added, and how.
#[derive(Clone, Copy, Debug)]
pub struct FormerColumn<'a> {
    /// The sheet with former units.
    pub sheet: &'a Sheet,
    /// The column in that sheet.
    pub column: usize,
    /// The mapping from former units to present ones.
    pub crosswalk: &'a Crosswalk,
    /// The name of that sheet's tab.
    pub name: &'a str,
    /// The name of the sheet with the mapping; empty for the mapping that is built in.
    pub mapping: &'a str,
    /// The title of the new column.
    pub title: &'a str,
}

/// Why a column cannot be re-added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReadded {
    /// The column has rates or means, which do not add up.
    NoAmounts,
    /// Some of its numbers can be read in two ways, which must be decided first.
    Ambiguous,
    /// No unit leads to a unit of this table.
    NothingFits,
}

/// Puts a column of another sheet beside the present table, re-added on its units, and makes it the base of `current`.
/// If the same column of the same sheet was re-added before, it is replaced.
///
/// # Errors
/// [`NotReadded`] if that is not possible.
pub fn readd(
    today: &Sheet,
    source: FormerColumn<'_>,
    current: Option<u32>,
    notation: Notation,
) -> Result<Sheet, NotReadded> {
    let column = source.sheet.table().columns.get(source.column).ok_or(NotReadded::NothingFits)?;
    if !adds_up_over_units(column) {
        return Err(NotReadded::NoAmounts);
    }
    if !column.doubts.is_empty() {
        return Err(NotReadded::Ambiguous);
    }
    let former = unit_rows(source.sheet);
    let names: Vec<&str> = former.iter().map(|(_, name)| name.as_str()).collect();
    let values: Vec<Option<f64>> = former.iter().map(|(row, _)| column.value(*row)).collect();
    let recast = source.crosswalk.recast(&names, &values, column.decimals);
    let mine = unit_rows(today);
    let mut places =
        source.crosswalk.align(&recast, &mine.iter().map(|(_, n)| n.as_str()).collect::<Vec<_>>());
    // A unit with two rows here is left out: it is not known which row is meant.
    let mut rows_of: HashMap<usize, usize> = HashMap::new();
    places.iter().flatten().for_each(|place| *rows_of.entry(*place).or_default() += 1);
    for place in &mut places {
        *place = place.filter(|p| rows_of.get(p) == Some(&1));
    }
    if places.iter().all(Option::is_none) {
        return Err(NotReadded::NothingFits);
    }
    let mut record = record(&source, &column_title(column), &names, &recast, &mine, &places);
    record.total_before = exact_sum(values.iter().copied().flatten());
    record.total_after = exact_sum(record.units.iter().filter_map(ReaddedUnit::value));
    let units = record.units.iter();
    let rows = mine.iter().zip(&places).filter(|(_, place)| place.is_some()).map(|((row, _), _)| *row as u32);
    let figures: BTreeMap<u32, f64> =
        rows.zip(units).filter_map(|(row, u)| Some((row, u.value()?))).collect();
    Ok(with_column(today, &source, column, record, figures, current, notation))
}

/// A column's title, with its group.
fn column_title(column: &Column) -> String {
    let lines = column.group.iter().chain([&column.title]).filter(|line| !line.is_empty());
    lines.cloned().collect::<Vec<_>>().join(" – ")
}

fn record(
    source: &FormerColumn<'_>,
    title: &str,
    names: &[&str],
    recast: &Recast,
    mine: &[(usize, String)],
    places: &[Option<usize>],
) -> Readded {
    let repeated: HashSet<usize> = recast.repeated.iter().copied().collect();
    let here: HashSet<usize> = places.iter().copied().flatten().collect();
    let named = |rows: &[usize]| rows.iter().map(|row| names[*row].to_owned()).collect::<Vec<_>>();
    let unit = |(place, (_, name)): (&Option<usize>, &(usize, String))| {
        let unit = recast.units.get((*place)?)?;
        let parts =
            unit.from.iter().zip(&unit.figures).map(|(row, figure)| (names[*row].to_owned(), *figure));
        Some(ReaddedUnit {
            unit: name.clone(),
            parts: parts.collect(),
            absent: unit.absent.clone(),
            repeated: unit.from.iter().any(|row| repeated.contains(row)),
        })
    };
    Readded {
        column: 0,
        from_sheet: source.name.to_owned(),
        title: title.to_owned(),
        mapping: source.mapping.to_owned(),
        units: places.iter().zip(mine).filter_map(unit).collect(),
        unmatched: named(&recast.unmatched),
        shared: named(&recast.shared),
        undivided: named(&recast.undivided),
        repeated: named(&recast.repeated),
        left_out: (0..recast.units.len())
            .filter(|i| !here.contains(i))
            .map(|i| recast.units[i].name.clone())
            .collect(),
        unit_assumed: false,
        total_before: 0.0,
        total_after: 0.0,
        without: mine.iter().zip(places).filter(|(_, p)| p.is_none()).map(|((_, n), _)| n.clone()).collect(),
    }
}

fn with_column(
    today: &Sheet,
    source: &FormerColumn<'_>,
    column: &Column,
    mut record: Readded,
    mut known: BTreeMap<u32, f64>,
    current: Option<u32>,
    notation: Notation,
) -> Sheet {
    let (table, mut grid) = (today.table(), today.grid().clone());
    let mut decisions = settled(today);
    let mut settings = today.settings().clone();
    let is_same = |r: &Readded| r.from_sheet == record.from_sheet && r.title == record.title;
    let before =
        settings.joined.readded.iter().position(is_same).map(|at| settings.joined.readded.remove(at).column);
    let to = before.unwrap_or(grid.columns());
    record.column = to;
    let of_current = current.and_then(|c| table.columns.get(c as usize)).and_then(|c| c.unit);
    let unit_here = of_current.or(table.measure_unit.as_ref().map(|u| u.unit));
    record.unit_assumed = column.unit.is_some() != unit_here.is_some();
    for row in table.body.clone() {
        if before.is_some() {
            grid.set(CellAddress::new(row, to), "", StoredValue::None);
        }
    }
    let named = Column { title: source.title.to_owned(), group: Vec::new(), ..column.clone() };
    let unit_line = table.measure_unit.as_ref().map(|u| u.unit);
    let title = match column.unit.is_some() && column.unit == unit_line {
        true => named.title,
        false => title_with_unit(source.sheet, &named),
    };
    put_title(&mut grid, &table.header, to, &title);
    // Totals add up the units of this table, and are blank unless all units are known.
    let sum = |rows: &[u32], known: &BTreeMap<u32, f64>| {
        let parts: Option<Vec<f64>> = rows.iter().map(|row| known.get(row).copied()).collect();
        parts.filter(|p| !p.is_empty()).map(|parts| exact_sum(parts.into_iter()))
    };
    let mut totals: Vec<(u32, f64)> = Vec::new();
    for of in &table.row_sums {
        totals.extend(sum(&of.parts, &known).map(|value| (of.row, value)));
    }
    let all: Vec<u32> = unit_rows(today).into_iter().map(|(row, _)| row as u32).collect();
    let rows = table.rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Total);
    let total_rows: Vec<u32> = rows.map(|(row, _)| row as u32).collect();
    if let ([total], Some(value), false) = (total_rows.as_slice(), sum(&all, &known), table.mixed_measures) {
        totals.push((*total, value));
    }
    known.extend(totals);
    for (row, value) in known {
        let text = print_number(value, Decimals::Fixed(column.decimals), notation);
        let at = CellAddress::new(table.body.start + row, to);
        grid.set(at, &text, StoredValue::Number { value, percent: false });
    }
    decisions.roles.insert(to, Some(Role::Prior));
    settings.columns.compared.extend(current.map(|current| (current, to)));
    settings.columns.compared.sort_unstable();
    settings.columns.compared.dedup();
    settings.joined.readded.push(record);
    Sheet::new(&today.name, grid, decisions, settings)
}
