//! The user's decisions about how a table is understood, and their memory for the next table with the same header.

use super::change::change;
use super::joined::{accept_alike, dismiss_unmatched, is_no_prior, keep_apart};
use crate::app::effect::Effect;
use crate::app::state::{App, Cure, asked_together, column_at, floods, is_filtered, rows_meant};
use crate::grid::{CellAddress, CellEdit, StoredValue, grid_from_legacy};
use crate::number::Notation;
use crate::sheet::{AboutSettings, Cause, Edit, Flood, Sheet, name_repairs};
use crate::store::{Remembered, header_of};
use crate::table::{Decisions, Role, RowKind, Understand};

/// Carries out the user's answer to a doubt.
pub(crate) fn apply_cure(app: &mut App, cure: Cure) -> Vec<Effect> {
    match cure {
        Cure::Reading { column, notation } => set_notation(app, column, notation),
        Cure::ReadingOfAll { column, notation } => set_notation_of_all(app, column, notation),
        Cure::ConfirmRole { column } => match column_at(app, column).and_then(|c| c.role) {
            Some(role) => set_role(app, column, Some(role)),
            None => Vec::new(),
        },
        Cure::LeaveOutRepeated => leave_out_repeated(app),
        Cure::MarksAreNothing => marks_are_nothing(app),
        Cure::Seen(flood) => see(app, flood),
        Cure::IsCumulative { column } => set_role(app, column, Some(Role::ActualCumulative)),
        Cure::RowIs { row, kind } => set_body_row(app, row, kind),
        Cure::ConvertLegacy => convert_legacy(app),
        Cure::RepairNames => repair_names(app),
        Cure::IsPrior { column } => set_role(app, column, Some(Role::Prior)),
        Cure::NotPrior { column } => is_no_prior(app, column),
        Cure::JoinUnit { join, row, there } => accept_alike(app, join, row, there),
        Cure::KeepApart { join, row } => keep_apart(app, join, row),
        Cure::UnmatchedSeen { join } => dismiss_unmatched(app, join),
    }
}

pub(crate) fn set_role(app: &mut App, column: u32, role: Option<Role>) -> Vec<Effect> {
    let name = role.map_or("", |r| r.name()).to_owned();
    remember(app, |remembered| {
        remembered.roles.insert(column, name);
    });
    let mut decisions = app.sheet().decisions().clone();
    decisions.roles.insert(column, role);
    let mut effects = change(app, Edit::Decide(Box::new(decisions)), Cause::Role);
    effects.push(Effect::KeepMemory);
    effects
}

pub(crate) fn set_notation(app: &mut App, column: u32, notation: Notation) -> Vec<Effect> {
    set_notations(app, &[column], notation)
}

/// The notation of this column and of all that are in the same doubt, as one step.
fn set_notation_of_all(app: &mut App, column: u32, notation: Notation) -> Vec<Effect> {
    let columns = asked_together(app, column);
    set_notations(app, &columns, notation)
}

fn set_notations(app: &mut App, columns: &[u32], notation: Notation) -> Vec<Effect> {
    let comma = notation == Notation::CommaDecimal;
    remember(app, |remembered| {
        remembered.commas.extend(columns.iter().map(|column| (*column, comma)));
    });
    let mut decisions = app.sheet().decisions().clone();
    decisions.notations.extend(columns.iter().map(|column| (*column, notation)));
    let mut effects = change(app, Edit::Decide(Box::new(decisions)), Cause::Notation);
    effects.push(Effect::KeepMemory);
    effects
}

/// Takes a body row as the user says.
fn set_body_row(app: &mut App, row: u32, kind: RowKind) -> Vec<Effect> {
    let row = app.sheet().table().body.start + row;
    let mut decisions = app.sheet().decisions().clone();
    decisions.rows.insert(row, kind);
    change(app, Edit::Decide(Box::new(decisions)), Cause::Understand)
}

/// Understands the active row or column, or the header, as the user says.
pub(crate) fn understand(app: &mut App, otherwise: Understand) -> Vec<Effect> {
    let CellAddress { row, column } = app.caret.selection.caret;
    let header = app.sheet().table().header.clone();
    let mut decisions = app.sheet().decisions().clone();
    match otherwise {
        Understand::Comma => return set_notation(app, column, Notation::CommaDecimal),
        Understand::Point => return set_notation(app, column, Notation::PointDecimal),
        Understand::Unit => _ = decisions.rows.insert(row, RowKind::Data),
        Understand::Total => _ = decisions.rows.insert(row, RowKind::Total),
        Understand::Subtotal => _ = decisions.rows.insert(row, RowKind::Subtotal),
        Understand::Part => _ = decisions.rows.insert(row, RowKind::Part),
        Understand::Note => _ = decisions.rows.insert(row, RowKind::Note),
        Understand::LongerHeader => decisions.header = Some(header.start..header.end + 1),
        Understand::ShorterHeader if header.is_empty() => return Vec::new(),
        Understand::ShorterHeader => decisions.header = Some(header.start..header.end - 1),
    }
    let mut effects = change(app, Edit::Decide(Box::new(decisions)), Cause::Understand);
    effects.push(Effect::FocusGrid);
    effects
}

/// Says what a row is. If several rows are selected and this one is among them, it is said of all of them.
pub(crate) fn set_row_kind(app: &mut App, row: u32, kind: Option<RowKind>) -> Vec<Effect> {
    let rows = rows_meant(app, row);
    let body = app.sheet().table().body.clone();
    let rows = (*rows.start()).max(body.start)..(rows.end() + 1).min(body.end);
    let mut decisions = app.sheet().decisions().clone();
    let rows: Vec<u32> = rows.filter(|row| !is_filtered(app, *row)).collect();
    for row in rows {
        match kind {
            Some(kind) => decisions.rows.insert(row, kind),
            None => decisions.rows.remove(&row),
        };
    }
    decide(app, decisions)
}

fn decide(app: &mut App, decisions: Decisions) -> Vec<Effect> {
    if decisions == *app.sheet().decisions() {
        return vec![Effect::FocusGrid];
    }
    let mut effects = change(app, Edit::Decide(Box::new(decisions)), Cause::Understand);
    effects.push(Effect::FocusGrid);
    effects
}

/// The rows that name a unit again are notes: nothing in them counts.
fn leave_out_repeated(app: &mut App) -> Vec<Effect> {
    let sheet = app.sheet();
    let start = sheet.table().body.start;
    let repeated = sheet.warnings().filter(|w| Flood::of(&w.doubt) == Some(Flood::DuplicateUnits));
    let rows: Vec<u32> = repeated.filter_map(|w| Some(start + w.row?)).collect();
    let mut decisions = sheet.decisions().clone();
    decisions.rows.extend(rows.into_iter().map(|row| (row, RowKind::Note)));
    decide(app, decisions)
}

/// Writes 0 into the cells with a mark for none that are in doubt.
fn marks_are_nothing(app: &mut App) -> Vec<Effect> {
    let sheet = app.sheet();
    let start = sheet.table().body.start;
    let marks = sheet.warnings().filter(|w| Flood::of(&w.doubt) == Some(Flood::UndecidedMarks));
    let places = marks.filter_map(|w| Some(CellAddress::new(start + w.row?, w.column?)));
    let zero = |at| CellEdit { at, text: "0".to_owned(), stored: StoredValue::None };
    let cells: Vec<CellEdit> = places.map(zero).collect();
    change(app, Edit::Cells { cells, shrink: None }, Cause::Understand)
}

/// The user has looked at the doubts of a kind, as many as there are now.
fn see(app: &mut App, flood: Flood) -> Vec<Effect> {
    let count = floods(app).get(&flood).copied().unwrap_or(0);
    let seen = app.sheet().settings().changed(|about: &mut AboutSettings| {
        about.seen.insert(flood, count);
    });
    seen.map_or_else(Vec::new, |edit| change(app, Edit::Set(edit), Cause::Understand))
}

fn convert_legacy(app: &mut App) -> Vec<Effect> {
    let sheet = app.sheet();
    let grid = grid_from_legacy(sheet.grid());
    let (formulas, kept) = (sheet.formulas().clone(), sheet.kept().to_vec());
    let sheet = Sheet::new(&sheet.name, grid, sheet.decisions().clone(), sheet.settings().clone());
    change(app, Edit::Replace(Box::new(sheet.with_formulas(formulas).with_kept(kept))), Cause::Convert)
}

/// Repairs the names that lost letters, if it is certain how.
fn repair_names(app: &mut App) -> Vec<Effect> {
    let found = name_repairs(app.sheet()).found.into_iter();
    let cells: Vec<CellEdit> =
        found.map(|r| CellEdit { at: r.at, text: r.whole, stored: StoredValue::None }).collect();
    match cells.is_empty() {
        true => Vec::new(),
        false => change(app, Edit::Cells { cells, shrink: None }, Cause::Repair),
    }
}

fn remember(app: &mut App, change: impl FnOnce(&mut Remembered)) {
    if let Some(header) = header_of(app.sheet().table()) {
        app.memory.remember(header, change);
    }
}

/// The decisions about each sheet.
pub(crate) fn decided(app: &App) -> Vec<Decisions> {
    app.document.workbook.sheets().iter().map(|sheet| sheet.decisions().clone()).collect()
}

/// After an undo or redo of decisions, remembers the present ones for the next table.
pub(crate) fn remember_turned(app: &mut App, before: &[Decisions]) -> Option<Effect> {
    let before = before.get(app.document.workbook.active())?;
    let Decisions { roles, notations, .. } = app.sheet().decisions().clone();
    remember(app, |remembered| {
        for column in before.roles.keys().chain(roles.keys()) {
            match roles.get(column) {
                now if now == before.roles.get(column) => {}
                Some(role) => {
                    remembered.roles.insert(*column, role.map_or("", |r| r.name()).to_owned());
                }
                None => {
                    remembered.roles.remove(column);
                }
            }
        }
        for column in before.notations.keys().chain(notations.keys()) {
            match notations.get(column) {
                now if now == before.notations.get(column) => {}
                Some(notation) => {
                    remembered.commas.insert(*column, *notation == Notation::CommaDecimal);
                }
                None => {
                    remembered.commas.remove(column);
                }
            }
        }
    });
    Some(Effect::KeepMemory)
}

/// A sheet that was just read, with the decisions for the last table with the same header. A notation is recalled only
/// for a column in doubt: what a column's own cells prove always counts.
pub(crate) fn recalled(app: &mut App, sheet: Sheet) -> Sheet {
    let remembered = header_of(sheet.table()).and_then(|header| app.memory.recall(&header));
    let Some(remembered) = remembered else { return sheet };
    let mut decisions: Decisions = sheet.decisions().clone();
    for (column, role) in remembered.roles {
        decisions.roles.entry(column).or_insert_with(|| Role::from_name(&role));
    }
    for (column, comma) in remembered.commas {
        let read = sheet.table().columns.get(column as usize).and_then(|c| c.notation);
        if read.is_some_and(|n| n.ambiguous) {
            let notation = if comma { Notation::CommaDecimal } else { Notation::PointDecimal };
            decisions.notations.entry(column).or_insert(notation);
        }
    }
    if decisions == *sheet.decisions() {
        return sheet;
    }
    sheet.decided(decisions)
}
