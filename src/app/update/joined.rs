//! The answers to questions that joined tables left open: each is one step that can be undone.

use super::change::change;
use super::notify::notify;
use crate::app::effect::Effect;
use crate::app::state::{App, asked_columns, has_cures};
use crate::sheet::{Cause, Edit, Joining, SettingsGroup};
use crate::words::Notice;

/// Opens the choice of a sheet to join to the shown one.
pub(crate) fn choose_join(app: &mut App) -> Vec<Effect> {
    if app.document.workbook.sheets().len() < 2 {
        return notify(app, Notice::NoSheetToJoin);
    }
    app.frame.choosing_join = true;
    Vec::new()
}

/// A unit is the same as this candidate, and gets its figures.
pub(crate) fn accept_alike(app: &mut App, join: u32, row: u32, there: u32) -> Vec<Effect> {
    let mut joined = app.sheet().settings().joined.clone();
    let Some(joining) = joined.tables.iter_mut().find(|j| j.column == join) else { return Vec::new() };
    let names = joining
        .alike
        .iter()
        .find(|a| a.row == row)
        .and_then(|a| Some((a.name.clone(), a.candidates.iter().find(|c| c.row == there)?.name.clone())));
    let (Some((name, taken)), Some(mut cells)) = (names, joining.accept(row, there)) else {
        return Vec::new();
    };
    let grid = app.sheet().grid();
    // A place outside the table means a damaged file.
    cells.retain(|c| c.at.row < grid.rows() && c.at.column < grid.columns() && !c.text.is_empty());
    joined.tables.retain(|j| !j.is_done());
    let sheet = app.document.workbook.active();
    let both = [Edit::Cells { cells, shrink: None }, Edit::Set(joined.into_edit())];
    let effects = change(app, Edit::All(both.map(|edit| (sheet, edit)).into()), Cause::Join);
    after_saying(app, effects, Some(Notice::UnitJoined(taken, name)))
}

/// A unit matches none of its candidates.
pub(crate) fn keep_apart(app: &mut App, join: u32, row: u32) -> Vec<Effect> {
    say_of(app, join, |joining| joining.keep_apart(row))
}

/// The list of units without a match was seen.
pub(crate) fn dismiss_unmatched(app: &mut App, join: u32) -> Vec<Effect> {
    say_of(app, join, |joining| {
        joining.unmatched.clear();
        joining.left_out.clear();
        true
    })
}

/// A column that came by a join does not hold the same period of the year before.
pub(crate) fn is_no_prior(app: &mut App, column: u32) -> Vec<Effect> {
    let join = asked_columns(app).find(|(_, asked)| *asked == column).map(|(joining, _)| joining.column);
    join.map_or_else(Vec::new, |join| {
        say_of(app, join, |joining| {
            joining.asked.retain(|asked| *asked != column);
            true
        })
    })
}

fn say_of(app: &mut App, join: u32, say: impl FnOnce(&mut Joining) -> bool) -> Vec<Effect> {
    let mut joined = app.sheet().settings().joined.clone();
    let Some(joining) = joined.tables.iter_mut().find(|j| j.column == join) else { return Vec::new() };
    if !say(joining) {
        return Vec::new();
    }
    joined.tables.retain(|j| !j.is_done());
    let effects = change(app, Edit::Set(joined.into_edit()), Cause::Join);
    after_saying(app, effects, None)
}

/// Gives the keyboard back to the grid if no button is left for it.
fn after_saying(app: &mut App, mut effects: Vec<Effect>, notice: Option<Notice>) -> Vec<Effect> {
    app.frame.notice = notice;
    if !has_cures(app) {
        effects.push(Effect::FocusGrid);
    }
    effects
}
