//! Understanding a grid whose rows or columns were inserted, removed or put in another order. What a cell is does not change
//! when it only moves, so cells are not read again; everything that is told from all of them is.

use super::cell::CellFacts;
use super::column::{Profile, cell_facts, profile, profile_of_read};
use super::header::{TableParts, layout};
use super::model::{Column, Decisions, Doubt, Table, Warning};
use super::understand::{from_profiles, understand};
use crate::grid::{Cell, CellAddress, Grid, LineSources, StoredValue, legacy_encoding};

/// A grid as it was, with what was decided and understood of it.
#[derive(Clone, Copy, Debug)]
pub struct Former<'a> {
    /// The grid.
    pub grid: &'a Grid,
    /// What the user decided about it.
    pub decisions: &'a Decisions,
    /// How it was understood.
    pub table: &'a Table,
}

impl Former<'_> {
    /// The parts of the grid, if its cells were read by them.
    fn parts(&self) -> Option<TableParts> {
        let parts = layout(self.grid, self.decisions);
        let is_read = (&self.table.header, &self.table.body) == (&parts.header, &parts.body);
        // Legacy text was understood from another grid than this one.
        let is_converted = self.table.warnings.iter().any(|w| w.doubt == Doubt::LegacyEncoding);
        (is_read && !is_converted).then_some(parts)
    }

    /// The first row of a column that shows fewer digits than its source holds.
    fn rounded(&self, column: u32) -> Option<u32> {
        let of = |w: &&Warning| w.column == Some(column) && w.doubt == Doubt::RoundedDisplay;
        self.table.warnings.iter().find(of).and_then(|w| w.row)
    }
}

/// Understands a grid whose rows were rearranged: the same as [`understand`]. Cells of the column `written` were written besides.
pub fn understand_moved_rows(
    grid: &Grid,
    decisions: &Decisions,
    former: Former<'_>,
    lines: &LineSources,
    written: Option<u32>,
) -> Table {
    let parts = layout(grid, decisions);
    match moved_rows(grid, &parts, former, lines, written) {
        Some(profiles) => from_profiles(grid, &parts, profiles, decisions),
        None => understand(grid, decisions),
    }
}

/// Understands a grid whose columns were rearranged: the same as [`understand`].
pub fn understand_moved_columns(
    grid: &Grid,
    decisions: &Decisions,
    former: Former<'_>,
    lines: &LineSources,
) -> Table {
    let parts = layout(grid, decisions);
    match moved_columns(grid, &parts, former, lines) {
        Some(profiles) => from_profiles(grid, &parts, profiles, decisions),
        None => understand(grid, decisions),
    }
}

fn moved_columns(
    grid: &Grid,
    parts: &TableParts,
    former: Former<'_>,
    lines: &LineSources,
) -> Option<Vec<Profile>> {
    let before = former.parts()?;
    let rows = |parts: &TableParts| (parts.body.clone(), parts.index.clone(), parts.repeated.clone());
    if rows(&before) != rows(parts) || legacy_encoding(grid).is_some() {
        return None;
    }
    let profile_of = |(index, source): (u32, &Option<u32>)| {
        let column = source.and_then(|source| Some((source, former.table.columns.get(source as usize)?)));
        match column {
            Some((source, column)) => {
                profile_of_read(grid, index, parts, column.clone(), former.rounded(source))
            }
            None => profile(grid, index, parts),
        }
    };
    let profiles: Vec<Profile> = (0..).zip(lines.sources()).map(profile_of).collect();
    (profiles.len() == grid.columns() as usize).then_some(profiles)
}

fn moved_rows(
    grid: &Grid,
    parts: &TableParts,
    former: Former<'_>,
    lines: &LineSources,
    written: Option<u32>,
) -> Option<Vec<Profile>> {
    let before = former.parts()?;
    let is_rounded = former.table.warnings.iter().any(|w| w.doubt == Doubt::RoundedDisplay);
    let same_columns = former.table.columns.len() == grid.columns() as usize;
    let titles = |rows: &[u32]| -> Option<Vec<u32>> { rows.iter().map(|row| lines.place(*row)).collect() };
    let same_titles = titles(&before.index).as_ref() == Some(&parts.index)
        && titles(&before.repeated).as_ref() == Some(&parts.repeated);
    if is_rounded || !same_columns || !same_titles || legacy_encoding(grid).is_some() {
        return None;
    }
    let places = BodyPlaces::of(&before, parts, lines)?;
    let profile_of = |(index, column): (u32, &Column)| match written == Some(index) {
        true => profile(grid, index, parts),
        false => {
            let moved = places.moved(column.clone(), former.grid, &before, index);
            profile_of_read(grid, index, parts, moved, None)
        }
    };
    Some((0..).zip(&former.table.columns).map(profile_of).collect())
}

/// Where the rows of a body come from, and where they are now.
struct BodyPlaces {
    /// For each row now, which it was; `None` for a blank one that was inserted.
    sources: Vec<Option<usize>>,
    /// For each row before, where it is now.
    places: Vec<Option<u32>>,
}

impl BodyPlaces {
    /// `None` if a row of the body was none before.
    fn of(before: &TableParts, parts: &TableParts, lines: &LineSources) -> Option<BodyPlaces> {
        let mut places = vec![None; before.body.len()];
        let mut sources = Vec::with_capacity(parts.body.len());
        for (now, row) in (0..).zip(parts.body.clone()) {
            let source = lines.sources().get(row as usize)?;
            let was = match source {
                Some(source) => Some(source.checked_sub(before.body.start)? as usize),
                None => None,
            };
            if let Some(was) = was {
                *places.get_mut(was)? = Some(now);
            }
            sources.push(was);
        }
        Some(BodyPlaces { sources, places })
    }

    /// A column with its rows in their new places.
    fn moved(&self, mut column: Column, former: &Grid, before: &TableParts, index: u32) -> Column {
        let blank = CellFacts::of(Cell { text: "", stored: StoredValue::None }, former.declared.is_some());
        let reading = &mut column.reading;
        for (row, _) in (0..).zip(&self.places).filter(|(_, place)| place.is_none()) {
            let at = CellAddress { row: before.body.start + row, column: index };
            reading.counts.remove(&cell_facts(former, before, at));
            reading.evidence.replace(row as usize, blank.vote);
        }
        self.sources.iter().filter(|source| source.is_none()).for_each(|_| reading.counts.add(&blank));
        reading.evidence.marks = self.rows(&reading.evidence.marks, blank.vote);
        column.kinds = self.rows(&column.kinds, blank.kind);
        column.values = self.rows(&column.values, blank.value);
        reading.open = self.listed(&reading.open);
        column.doubts = self.listed(&column.doubts);
        column
    }

    fn rows<T: Copy>(&self, former: &[T], blank: T) -> Vec<T> {
        let row = |source: &Option<usize>| source.and_then(|row| former.get(row)).copied().unwrap_or(blank);
        self.sources.iter().map(row).collect()
    }

    /// The new places of some rows, ascending.
    fn listed(&self, rows: &[u32]) -> Vec<u32> {
        let place = |row: &u32| self.places.get(*row as usize).copied().flatten();
        let mut listed: Vec<u32> = rows.iter().filter_map(place).collect();
        listed.sort_unstable();
        listed
    }
}
