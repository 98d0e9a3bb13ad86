//! Puts the columns of one table beside those of another, row by row or by the names of units.

use std::collections::{BTreeMap, HashSet};

use super::cells::{known_notation, put_title, settled, title_with_unit};
use super::combined::Combined;
use super::meeting::Meeting;
use crate::analysis::{adds_up_over_units, has_prior_period};
use crate::grid::{CellAddress, StoredValue};
use crate::number::{Decimals, Notation, exact_sum, print_number};
use crate::place::UnitName;
use crate::sheet::settings::Joining;
use crate::sheet::units::rows_of_units_and_parts;
use crate::sheet::worksheet::Sheet;
use crate::table::{Column, Role, RowKind};

/// Puts the columns of `added` beside those of `base`: with `by_name`, each unit's figures go into the row of the unit
/// with that name; otherwise rows match by position. `None` if no row matches.
pub fn join_columns(base: &Sheet, added: &Sheet, by_name: bool) -> Option<Combined> {
    let (table, other) = (base.table(), added.table());
    let (mine, theirs) = (rows_of_units_and_parts(base), rows_of_units_and_parts(added));
    let name = |of: &[(u32, String)], at: &usize| of.get(*at).map(|(_, name)| name.clone());
    let met = if by_name { Meeting::of(&mine, &theirs).asking(&mine, &theirs) } else { Meeting::default() };
    let mut unmatched: Vec<String> = met.joined.left_only.iter().filter_map(|l| name(&mine, l)).collect();
    let mut left_out: Vec<String> = met.joined.right_only.iter().filter_map(|r| name(&theirs, r)).collect();
    let row = |of: &[(u32, String)], at: usize| of.get(at).map(|(row, _)| *row);
    let mut pairs: Vec<(u32, u32)> = match by_name {
        true => met.sure.iter().filter_map(|m| Some((row(&mine, m.left)?, row(&theirs, m.right)?))).collect(),
        // Rows of the longer table without a partner go below, so nothing is lost.
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
    // The other table's total is that of these units only if both have the same.
    let same_units = unmatched.is_empty() && left_out.is_empty() && met.open.is_empty();
    let totals = total_pair(base, added).filter(|_| by_name && same_units);
    pairs.extend(totals);
    let is_taken = |(_, c): &(usize, &Column)| {
        !matches!(c.role, Some(Role::UnitName | Role::RowNumber | Role::Code)) || !by_name
    };
    let columns: Vec<(usize, &Column)> = other.columns.iter().enumerate().filter(is_taken).collect();
    let mut grid = base.grid().clone();
    let mut decisions = settled(base);
    // The roles that the table has in each group of its header, and the roles of the columns that were added so far.
    let twins: HashSet<(Role, &Vec<String>)> =
        table.columns.iter().filter_map(|c| Some((as_one_role(c.role?), &c.group))).collect();
    let priors = table.columns.iter().filter(|c| c.role == Some(Role::Prior));
    let with_prior: HashSet<&Vec<String>> = priors.map(|c| &c.group).collect();
    let mut brought: HashSet<Option<Role>> = HashSet::new();
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
        let total = only_total(base).filter(|_| by_name && totals.is_none());
        if let (Some(total), Some(sum)) = (total, sum_of_all(base, column, &pairs, added)) {
            let notation = column.notation.map_or(Notation::CommaDecimal, |ruling| ruling.notation);
            let text = print_number(sum, Decimals::Fixed(column.decimals), notation);
            grid.set(CellAddress::new(total, to), &text, StoredValue::Number { value: sum, percent: false });
        }
        // A second column with the role "actual" has another meaning, and the user says which.
        let own = column.role.map(|role| (as_one_role(role), &column.group));
        let is_twin =
            own.is_some_and(|own| twins.contains(&own) || brought.contains(&column.role.map(as_one_role)));
        let role = if is_twin { None } else { column.role };
        if is_twin && column.role.is_some_and(has_prior_period) && !with_prior.contains(&column.group) {
            asked.push(to);
        }
        brought.insert(role.map(as_one_role));
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

/// The role that stands for all roles of which a table has one column in each group: the actual of a month, a
/// cumulative actual and an estimate count as the same.
fn as_one_role(role: Role) -> Role {
    match role {
        Role::ActualCumulative | Role::ActualEstimate => Role::Actual,
        role => role,
    }
}

/// The rows of the two totals, which match even if their names differ.
fn total_pair(base: &Sheet, added: &Sheet) -> Option<(u32, u32)> {
    Some((only_total(base)?, only_total(added)?))
}

/// The row of the total, if there is only one.
fn only_total(sheet: &Sheet) -> Option<u32> {
    let table = sheet.table();
    let mut rows = table.body.clone().zip(&table.rows).filter(|(_, k)| **k == RowKind::Total).map(|(r, _)| r);
    rows.next().filter(|_| rows.next().is_none())
}

/// What a joined column is for all units of the table: their sum, if each got a figure and figures of that kind add up.
fn sum_of_all(base: &Sheet, column: &Column, pairs: &[(u32, u32)], added: &Sheet) -> Option<f64> {
    if base.table().mixed_measures || !adds_up_over_units(column) || !column.doubts.is_empty() {
        return None;
    }
    let start = added.table().body.start;
    let taken: BTreeMap<u32, u32> = pairs.iter().copied().collect();
    let figure = |row: u32| column.value(taken.get(&row)?.checked_sub(start)? as usize);
    let units = base.table().body.clone().zip(&base.table().rows).filter(|(_, k)| **k == RowKind::Data);
    let figures: Option<Vec<f64>> = units.map(|(row, _)| figure(row)).collect();
    figures.filter(|all| all.len() > 1).map(|all| exact_sum(all.into_iter()))
}
