//! Puts the rows of one table below those of another (*nối dòng*); columns match by title or role.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::hash::Hash;

use super::cells::{known_notation, settled};
use super::combined::Combined;
use super::meeting::Meeting;
use crate::grid::{CellAddress, Grid, LineSources, StoredValue};
use crate::number::{CellKind, Decimals, fold, print_number, scaled};
use crate::sheet::units::rows_of_units_and_parts;
use crate::sheet::worksheet::Sheet;
use crate::table::{Column, RowKind};

/// Puts the unit rows of `added` below those of `base`; columns match by title, or else by role. Totals of `added` are
/// left out, and `base` keeps its own. `None` if no column matches.
pub fn append_rows(base: &Sheet, added: &Sheet) -> Option<Combined> {
    let (table, other) = (base.table(), added.table());
    let places = column_places(base, added);
    if !places.iter().any(Option::is_some) {
        return None;
    }
    let is_row = |kind: &RowKind| matches!(kind, RowKind::Data | RowKind::Part | RowKind::Subtotal);
    let rows: Vec<u32> =
        other.body.clone().zip(&other.rows).filter(|(_, k)| is_row(k)).map(|(r, _)| r).collect();
    let last =
        table.rows.iter().rposition(is_row).map_or(table.body.start, |r| table.body.start + r as u32 + 1);
    let count = rows.len() as u32;
    let mut grid = with_rows(base.grid(), last, count);
    for (to, from) in (last..).zip(&rows) {
        for (column, place) in places.iter().enumerate() {
            let Some(place) = place else { continue };
            let (text, stored) = carried(added, column, *from, table.columns.get(*place as usize));
            if !text.is_empty() {
                grid.set(CellAddress::new(to, *place), &text, stored);
            }
        }
    }
    let mut decisions = settled(base);
    decisions.rows =
        base.decisions().rows.iter().map(|(r, k)| (if *r >= last { r + count } else { *r }, *k)).collect();
    let (mine, theirs) = (rows_of_units_and_parts(base), rows_of_units_and_parts(added));
    let met = Meeting::of(&mine, &theirs);
    let twice: BTreeSet<usize> = met.sure.iter().map(|m| m.right).chain(met.again.iter().copied()).collect();
    let twice = twice.into_iter().filter_map(|r| theirs.get(r)).map(|(_, name)| name.clone()).collect();
    let alike = met.alike(&mine, &theirs, &|_| Vec::new());
    let left_out =
        places.iter().zip(&other.columns).filter(|(p, _)| p.is_none()).map(|(_, c)| c.title.clone());
    let left_out = left_out.filter(|t| !t.is_empty()).collect();
    let mut settings = base.settings().clone();
    settings.follow_rows(&LineSources::inserted(base.grid().rows(), last, count));
    let sheet = Sheet::new(&base.name, grid, decisions, settings);
    Some(Combined { sheet, matched: count, unmatched: twice, left_out, alike })
}

/// For each column of `added`, the column of `base` that it goes into: the first free one with the same title, or else
/// with the same role and group. If `added` has no header and as many columns, columns match by position.
fn column_places(base: &Sheet, added: &Sheet) -> Vec<Option<u32>> {
    let (mine, theirs) = (&base.table().columns, &added.table().columns);
    let mut places = vec![None; theirs.len()];
    if added.table().header.is_empty() && mine.len() == theirs.len() {
        return (0..).zip(places).map(|(index, _)| Some(index)).collect();
    }
    let mut taken = vec![false; mine.len()];
    let title = |c: &Column| Some((c.group.iter().map(|g| fold(g)).collect::<Vec<_>>(), fold(&c.title)));
    let titled: Vec<usize> = (0..mine.len()).filter(|i| !mine[*i].title.is_empty()).collect();
    take_places(mine, theirs, &titled, title, &mut taken, &mut places);
    let all: Vec<usize> = (0..mine.len()).collect();
    take_places(mine, theirs, &all, |c| Some((c.role?, &c.group)), &mut taken, &mut places);
    places
}

/// Gives each column without a place the first free column on offer with the same key.
fn take_places<'a, K: Hash + Eq>(
    mine: &'a [Column],
    theirs: &'a [Column],
    offered: &[usize],
    key: impl Fn(&'a Column) -> Option<K>,
    taken: &mut [bool],
    places: &mut [Option<u32>],
) {
    let mut free: HashMap<K, VecDeque<usize>> = HashMap::new();
    for &index in offered.iter().filter(|index| !taken[**index]) {
        if let Some(key) = key(&mine[index]) {
            free.entry(key).or_default().push_back(index);
        }
    }
    for (place, column) in places.iter_mut().zip(theirs).filter(|(place, _)| place.is_none()) {
        let next = key(column).and_then(|key| free.get_mut(&key)?.pop_front());
        if let Some(index) = next {
            taken[index] = true;
            *place = u32::try_from(index).ok();
        }
    }
}

/// A cell as it must be written in a column of the other table: the number in that column's unit and notation.
fn carried(from: &Sheet, column: usize, row: u32, to: Option<&Column>) -> (String, StoredValue) {
    let cell = from.grid().cell(CellAddress::new(row, column as u32));
    let as_it_is = (cell.text.to_owned(), cell.stored);
    let (Some(source), Some(to)) = (from.table().columns.get(column), to) else { return as_it_is };
    let body_row = (row - from.table().body.start) as usize;
    let is_number = source.kinds.get(body_row) == Some(&CellKind::Number);
    let (Some(value), true) = (source.value(body_row), is_number) else { return as_it_is };
    let (Some(read), Some(write)) = (known_notation(source), to.notation.map(|n| n.notation)) else {
        return as_it_is;
    };
    // Only amounts of the same kind can be converted: money is not persons.
    let same_kind = source.unit.zip(to.unit).is_none_or(|(a, b)| a.kind == b.kind);
    let factor = if same_kind && source.unit.is_some() && to.unit.is_some() {
        source.scale() / to.scale()
    } else {
        1.0
    };
    if read == write && factor == 1.0 {
        return as_it_is;
    }
    let value = scaled(value, factor);
    (print_number(value, Decimals::Exact, write), StoredValue::Number { value, percent: false })
}

/// The grid with blank rows inserted.
fn with_rows(grid: &Grid, at: u32, count: u32) -> Grid {
    let mut wider = grid.clone();
    let moved = grid.rows().saturating_sub(at);
    for column in 0..grid.columns() {
        for row in (at..at + moved).rev() {
            let cell = grid.cell(CellAddress::new(row, column));
            wider.set(CellAddress::new(row + count, column), cell.text, cell.stored);
        }
        for row in at..(at + count).min(grid.rows()) {
            wider.set(CellAddress::new(row, column), "", StoredValue::None);
        }
    }
    wider.merges.move_down(at, count);
    for row in wider.hidden_rows.iter_mut().filter(|r| **r >= at) {
        *row += count;
    }
    wider
}
