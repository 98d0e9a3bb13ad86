//! Two tables become one: the rows of one below the other (*nối dòng*), or its columns beside, row by row or by the
//! names of the units. Nothing is guessed: what finds no place is told.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Sheet;
use super::joining::{Alike, Candidate, Joining};
use crate::analysis::has_prior_period;
use crate::indicator::{Joined, Likeness, Matched, UnitName, join, may_be_one, name_likeness, scaled};
use crate::ingest::{CellAddress, Column, Decisions, Grid, Merge, Role, RowKind, StoredValue};
use crate::number::{Because, CellKind, Decimals, Notation, fold, print_number};

/// A table made of two, and what did not fit.
#[derive(Clone, Debug)]
pub struct Combined {
    /// The table.
    pub sheet: Sheet,
    /// Rows added, or rows that found their unit.
    pub matched: u32,
    /// Units of the first table that the second does not have, or that stand in both tables when rows are added below.
    pub unmatched: Vec<String>,
    /// Units, or columns, of the second table that found no place.
    pub left_out: Vec<String>,
    /// Units of the first table with those of the second that they may be: nothing was taken over for them.
    pub alike: Vec<Alike>,
}

impl Combined {
    /// What became of a table, and then of a further one with what came of that.
    pub fn followed_by(self, more: Combined) -> Combined {
        let both = |mut a: Vec<String>, b: Vec<String>| {
            a.extend(b);
            a
        };
        Combined {
            sheet: more.sheet,
            matched: self.matched + more.matched,
            unmatched: both(self.unmatched, more.unmatched),
            left_out: both(self.left_out, more.left_out),
            alike: self.alike.into_iter().chain(more.alike).collect(),
        }
    }
}

/// Puts the units' rows of `added` below those of `base`, column by column of the same title, else of the same role.
/// Totals are not taken over; the base keeps its own. `None` if no column fits.
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
    let (mine, theirs) = (units(base), units(added));
    let met = Meeting::of(&mine, &theirs);
    let twice: BTreeSet<usize> = met.sure.iter().map(|m| m.right).chain(met.again.iter().copied()).collect();
    let twice = twice.into_iter().filter_map(|r| theirs.get(r)).map(|(_, name)| name.clone()).collect();
    let alike = met.alike(&mine, &theirs, &|_| Vec::new());
    let left_out =
        places.iter().zip(&other.columns).filter(|(p, _)| p.is_none()).map(|(_, c)| c.title.clone());
    let left_out = left_out.filter(|t| !t.is_empty()).collect();
    let sheet = Sheet::new(&base.name, grid, decisions, base.settings().clone());
    Some(Combined { sheet, matched: count, unmatched: twice, left_out, alike })
}

/// Puts the columns of `added` beside those of `base`: each unit's figures in the row of the unit of that name, or in
/// the same row where `by_name` is not asked for. `None` if no row fits.
pub fn join_columns(base: &Sheet, added: &Sheet, by_name: bool) -> Option<Combined> {
    let (table, other) = (base.table(), added.table());
    let (mine, theirs) = (units(base), units(added));
    let name = |of: &[(u32, String)], at: &usize| of.get(*at).map(|(_, name)| name.clone());
    let met = if by_name { Meeting::of(&mine, &theirs).asking(&mine, &theirs) } else { Meeting::default() };
    let mut unmatched: Vec<String> = met.joined.left_only.iter().filter_map(|l| name(&mine, l)).collect();
    let mut left_out: Vec<String> = met.joined.right_only.iter().filter_map(|r| name(&theirs, r)).collect();
    let row = |of: &[(u32, String)], at: usize| of.get(at).map(|(row, _)| *row);
    let mut pairs: Vec<(u32, u32)> = match by_name {
        true => met.sure.iter().filter_map(|m| Some((row(&mine, m.left)?, row(&theirs, m.right)?))).collect(),
        // Rows that have none beside them go below: nothing is lost.
        false => {
            let below = base.grid().rows()..;
            let to = table.body.clone().chain(below.skip_while(|row| *row < table.body.end));
            to.zip(other.body.clone()).collect()
        }
    };
    if !by_name {
        let by_row = |units: &[(u32, String)]| units.iter().cloned().collect::<BTreeMap<u32, String>>();
        let (mine, theirs) = (by_row(&mine), by_row(&theirs));
        for (to, from) in &pairs {
            match (mine.get(to), theirs.get(from)) {
                (Some(own), Some(other)) if UnitName::of(own) != UnitName::of(other) => {
                    unmatched.push(format!("{own} / {other}"));
                }
                _ if *to < table.body.end => {}
                (_, Some(other)) => left_out.push(other.clone()),
                _ => left_out.push(added.grid().text(CellAddress::new(*from, 0)).to_owned()),
            }
        }
    }
    let matched = pairs.len() as u32;
    if pairs.is_empty() && met.open.is_empty() {
        return None;
    }
    if by_name {
        pairs.extend(total_pair(base, added));
    }
    let is_taken = |(_, c): &(usize, &Column)| {
        !matches!(c.role, Some(Role::UnitName | Role::RowNumber | Role::Code)) || !by_name
    };
    let columns: Vec<(usize, &Column)> = other.columns.iter().enumerate().filter(is_taken).collect();
    let mut grid = base.grid().clone();
    let mut decisions = settled(base);
    let mut roles = Vec::new();
    let mut asked = Vec::new();
    for ((from, column), to) in columns.iter().zip(base.grid().columns()..) {
        put_title(&mut grid, &table.header, to, &title_with_unit(added, column));
        for (row, source) in &pairs {
            let at = CellAddress::new(*source, *from as u32);
            let cell = added.grid().cell(at);
            grid.set(CellAddress::new(*row, to), cell.text, cell.stored);
        }
        if let Some(notation) = known_notation(column) {
            decisions.notations.insert(to, notation);
        }
        // A second "actual" is no second actual of the same table: what it is there, the user says.
        let twin = |c: &Column| is_one_role(c.role, column.role) && c.group == column.group;
        let is_twin = table.columns.iter().any(twin) || roles.iter().any(|r| is_one_role(*r, column.role));
        let role = if is_twin { None } else { column.role };
        let has_prior = |c: &Column| c.role == Some(Role::Prior) && c.group == column.group;
        if is_twin && column.role.is_some_and(has_prior_period) && !table.columns.iter().any(has_prior) {
            asked.push(to);
        }
        roles.push(role);
        decisions.roles.insert(to, role);
    }
    let cells = |row: u32| {
        let cell = |(column, _): &(usize, &Column)| {
            let cell = added.grid().cell(CellAddress::new(row, *column as u32));
            (cell.text.to_owned(), cell.stored)
        };
        columns.iter().map(cell).collect()
    };
    let alike = met.alike(&mine, &theirs, &cells);
    let joining = Joining {
        from: if added.name.is_empty() { other.title.first().cloned() } else { Some(added.name.clone()) }
            .unwrap_or_default(),
        column: base.grid().columns(),
        unmatched: unmatched.clone(),
        left_out: left_out.clone(),
        alike: alike.clone(),
        asked,
    };
    let mut settings = base.settings().clone();
    settings.joined.tables.extend(Some(joining).filter(|j| !j.is_done()));
    let sheet = Sheet::new(&base.name, grid, decisions, settings);
    Some(Combined { sheet, matched, unmatched, left_out, alike })
}

/// Whether two columns would be the same thing of one table: a month's actual and a cumulative one are.
fn is_one_role(a: Option<Role>, b: Option<Role>) -> bool {
    let actual = |r: Role| matches!(r, Role::Actual | Role::ActualCumulative | Role::ActualEstimate);
    a.zip(b).is_some_and(|(a, b)| a == b || (actual(a) && actual(b)))
}

fn texts(units: &[(u32, String)]) -> Vec<&str> {
    units.iter().map(|(_, name)| name.as_str()).collect()
}

/// How the units of two tables meet: those surely one, and those a person must say.
#[derive(Default)]
struct Meeting {
    joined: Joined,
    /// Surely one: the same name, or one province in two spellings.
    sure: Vec<Matched>,
    /// Units of the first table with those that they may be.
    open: Vec<(usize, Vec<usize>)>,
    /// Units of the second table whose very name several of the first one have, or that have it several times.
    again: Vec<usize>,
}

impl Meeting {
    fn of(mine: &[(u32, String)], theirs: &[(u32, String)]) -> Meeting {
        let names = |of: &[(u32, String)]| of.iter().map(|(_, n)| UnitName::of(n)).collect::<Vec<_>>();
        let (left, right) = (names(mine), names(theirs));
        let joined = join(&texts(mine), &texts(theirs));
        let is_sure = |m: &Matched| match m.likeness {
            Likeness::Same | Likeness::Province => true,
            // A city is not the province of its name.
            Likeness::WithoutKind => left[m.left].province().is_some() == right[m.right].province().is_some(),
            Likeness::WithoutMarks | Likeness::Lossy => false,
        };
        let (sure, alike): (Vec<Matched>, Vec<Matched>) = joined.matched.iter().copied().partition(is_sure);
        let asked = joined.ambiguous.iter().map(|a| (a.left, a.candidates.clone()));
        let mut open: Vec<(usize, Vec<usize>)> =
            alike.iter().map(|m| (m.left, vec![m.right])).chain(asked).collect();
        open.sort_by_key(|(left, _)| *left);
        let same = |l: usize, r: &usize| left[l] == right[*r];
        let again = open.iter().flat_map(|(l, rs)| rs.iter().copied().filter(|r| same(*l, r)));
        let again = again.collect();
        Meeting { sure, again, open, joined }
    }

    /// Also asks about units without a partner whose names are only nearly the same.
    fn asking(mut self, mine: &[(u32, String)], theirs: &[(u32, String)]) -> Meeting {
        /// Pairs looked at, at most: beyond it the tables have little in common.
        const MOST: usize = 40_000;
        /// Those offered for one unit, at most.
        const OFFERED: usize = 3;
        let Joined { left_only, right_only, .. } = &mut self.joined;
        if left_only.len().saturating_mul(right_only.len()) > MOST {
            return self;
        }
        let names = |rows: &[usize], of: &[(u32, String)]| {
            rows.iter().map(|r| (*r, UnitName::of(&of[*r].1))).collect::<Vec<_>>()
        };
        let right = names(right_only, theirs);
        for (l, name) in names(left_only, mine) {
            let mut near: Vec<(f64, usize)> = right
                .iter()
                .filter(|(_, other)| may_be_one(&name, other))
                .map(|(r, other)| (name_likeness(&name, other), *r))
                .collect();
            near.sort_by(|a, b| b.0.total_cmp(&a.0));
            near.truncate(OFFERED);
            if !near.is_empty() {
                self.open.push((l, near.into_iter().map(|(_, r)| r).collect()));
            }
        }
        left_only.retain(|l| !self.open.iter().any(|(open, _)| open == l));
        right_only.retain(|r| !self.open.iter().any(|(_, rights)| rights.contains(r)));
        self.open.sort_by_key(|(left, _)| *left);
        self
    }

    /// The open ones with those they may be, and what `cells` brings from each one's row.
    fn alike(
        &self,
        mine: &[(u32, String)],
        theirs: &[(u32, String)],
        cells: &dyn Fn(u32) -> Vec<(String, StoredValue)>,
    ) -> Vec<Alike> {
        let of = |(left, rights): &(usize, Vec<usize>)| {
            let (row, name) = mine.get(*left)?;
            let own = UnitName::of(name);
            let candidate = |(row, name): &(u32, String)| Candidate {
                row: *row,
                name: name.clone(),
                likeness: name_likeness(&own, &UnitName::of(name)),
                cells: cells(*row),
            };
            let candidates = rights.iter().filter_map(|r| theirs.get(*r)).map(candidate).collect();
            Some(Alike { row: *row, name: name.clone(), candidates })
        };
        self.open.iter().filter_map(of).collect()
    }
}

/// The total of one table belongs beside the total of the other, whatever each is called.
fn total_pair(base: &Sheet, added: &Sheet) -> Option<(u32, u32)> {
    let total = |sheet: &Sheet| {
        let table = sheet.table();
        let mut rows =
            table.body.clone().zip(&table.rows).filter(|(_, k)| **k == RowKind::Total).map(|(r, _)| r);
        rows.next().filter(|_| rows.next().is_none())
    };
    Some((total(base)?, total(added)?))
}

/// Units' rows with their names.
fn units(sheet: &Sheet) -> Vec<(u32, String)> {
    let table = sheet.table();
    let rows =
        table.body.clone().zip(&table.rows).filter(|(_, k)| matches!(k, RowKind::Data | RowKind::Part));
    rows.map(|(row, _)| (row, table.label(sheet.grid(), row).into_owned()))
        .filter(|(_, n)| !n.is_empty())
        .collect()
}

/// For each column of `added` the column of `base` it belongs to.
fn column_places(base: &Sheet, added: &Sheet) -> Vec<Option<u32>> {
    let (mine, theirs) = (&base.table().columns, &added.table().columns);
    let title = |c: &Column| (c.group.iter().map(|g| fold(g)).collect::<Vec<_>>(), fold(&c.title));
    let mut taken = BTreeSet::new();
    let mut places = vec![None; theirs.len()];
    let same_title = |a: &Column, b: &Column| !a.title.is_empty() && title(a) == title(b);
    let same_role = |a: &Column, b: &Column| a.role.is_some() && a.role == b.role && a.group == b.group;
    let headless = added.table().header.is_empty() && mine.len() == theirs.len();
    for fits in [&same_title as &dyn Fn(&Column, &Column) -> bool, &same_role, &|_, _| headless] {
        for (index, column) in theirs.iter().enumerate() {
            let free = |i: &usize| !taken.contains(i) && fits(&mine[*i], column);
            if let (None, Some(place)) =
                (places[index], (0..mine.len()).find(|i| free(i) && (!headless || *i == index)))
            {
                taken.insert(place);
                places[index] = u32::try_from(place).ok();
            }
        }
    }
    places
}

/// A cell as it must be written in another table's column: a number in that column's unit and notation.
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
    // What a money column of another scale holds is not the same number.
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

/// How a column's numbers are written, where that is known.
fn known_notation(column: &Column) -> Option<Notation> {
    let decided = |because| !matches!(because, Because::Usage | Because::NothingToDecide);
    column.notation.filter(|n| !n.ambiguous && !n.mixed && decided(n.because)).map(|n| n.notation)
}

/// The user's decisions, and how each column is read now: more cells must not change that.
pub(super) fn settled(sheet: &Sheet) -> Decisions {
    let mut decisions = sheet.decisions().clone();
    for (index, column) in (0..).zip(&sheet.table().columns) {
        if let Some(notation) = known_notation(column) {
            decisions.notations.entry(index).or_insert(notation);
        }
    }
    if decisions.header.is_none() {
        decisions.header = Some(sheet.table().header.clone());
    }
    decisions
}

/// A title that says the unit which the table's unit line said.
pub(super) fn title_with_unit(sheet: &Sheet, column: &Column) -> String {
    let title =
        column.group.iter().chain([&column.title]).filter(|t| !t.is_empty()).cloned().collect::<Vec<_>>();
    let title = title.join(" – ");
    match &sheet.table().measure_unit {
        Some(line) if column.unit == Some(line.unit) && crate::number::find_unit(&column.title).is_none() => {
            format!("{title} ({})", line.text)
        }
        _ => title,
    }
}

/// Puts a title over a column of our own: merged over all the header's rows, that no group beside it be taken for its own.
pub(super) fn put_title(grid: &mut Grid, header: &Range<u32>, column: u32, title: &str) {
    if header.is_empty() {
        return;
    }
    for row in header.clone() {
        grid.set(CellAddress::new(row, column), "", StoredValue::None);
    }
    grid.merges.retain(|m| m.origin.column != column || !header.contains(&m.origin.row));
    let origin = CellAddress::new(header.start, column);
    grid.set(origin, title, StoredValue::None);
    if header.len() > 1 {
        grid.merges.push(Merge { origin, rows: header.end - header.start, columns: 1 });
    }
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
    for merge in wider.merges.iter_mut().filter(|m| m.origin.row >= at) {
        merge.origin.row += count;
    }
    for row in wider.hidden_rows.iter_mut().filter(|r| **r >= at) {
        *row += count;
    }
    wider
}
