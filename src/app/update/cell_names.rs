//! Names of cells: given, changed, removed, gone to.

use super::change::change;
use super::notify::notify;
use super::several::needs_one;
use super::turning::turn_to;
use crate::app::actions::NamesAction;
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, range_text, tab_name};
use crate::formula::{BadName, is_same_name, name_of};
use crate::grid::CellRange;
use crate::sheet::{Cause, Edit, NameSettings};
use crate::words::Notice;

pub(crate) fn act_on_names(app: &mut App, action: NamesAction) -> Vec<Effect> {
    match action {
        NamesAction::Give(name) => give(app, &name),
        NamesAction::Rename(name, other) => rename(app, &name, &other),
        NamesAction::Remove(name) => remove(app, &name),
        NamesAction::Show(name) => {
            app.frame.naming = false;
            show(app, &name).unwrap_or_default()
        }
    }
}

/// Selects the cells of a name; `None` if there is no such name.
pub(crate) fn show(app: &mut App, name: &str) -> Option<Vec<Effect>> {
    let (sheet, range) = app.document.workbook.named(name).map(|named| (named.sheet, named.range))?;
    turn_to(app, sheet);
    app.caret.selection = Selection::between(range.start, range.end);
    Some(vec![Effect::Reveal, Effect::FocusGrid])
}

/// Gives a name to the selected cells.
pub(crate) fn give(app: &mut App, text: &str) -> Vec<Effect> {
    if let Some(refused) = needs_one(app) {
        return refused;
    }
    let name = match free_name(app, text, None) {
        Ok(name) => name,
        Err(bad) => return notify(app, Notice::BadName(bad)),
    };
    let CellRange { start, end } = app.caret.selection.range();
    let last = app.sheet().pasted_columns().saturating_sub(1);
    if start.column > last {
        return notify(app, Notice::OnlyComputed);
    }
    let range = CellRange { start, end: crate::grid::CellAddress { column: end.column.min(last), ..end } };
    let shown = app.document.workbook.active();
    let mut edits = Vec::new();
    // Formulas of other sheets know a sheet by its own name.
    if app.sheet().name.is_empty() {
        edits.push((shown, Edit::Rename(tab_name(app, shown))));
    }
    let given = |names: &mut NameSettings| _ = names.ranges.insert(name.clone(), range);
    edits.extend(app.sheet().settings().changed(given).map(|edit| (shown, Edit::Set(edit))));
    let mut effects = change(app, Edit::All(edits), Cause::Name);
    effects.extend(notify(app, Notice::Named(name, range_text(app, range))));
    effects.push(Effect::FocusGrid);
    effects
}

fn rename(app: &mut App, name: &str, text: &str) -> Vec<Effect> {
    let other = match free_name(app, text, Some(name)) {
        Ok(other) if other == name => return Vec::new(),
        Ok(other) => other,
        Err(bad) => return notify(app, Notice::BadName(bad)),
    };
    let to = other.clone();
    change_name(app, name, Some(&other), move |names| {
        if let Some(range) = names.ranges.remove(name) {
            names.ranges.insert(to, range);
        }
    })
}

fn remove(app: &mut App, name: &str) -> Vec<Effect> {
    change_name(app, name, None, |names| _ = names.ranges.remove(name))
}

/// Changes a name, with the formulas that use it, in one step.
fn change_name(
    app: &mut App,
    name: &str,
    other: Option<&str>,
    set: impl FnOnce(&mut NameSettings),
) -> Vec<Effect> {
    let workbook = &app.document.workbook;
    let Some((sheet, of)) = workbook
        .named(name)
        .and_then(|named| Some((named.sheet, workbook.sheets().get(named.sheet)?.settings())))
    else {
        return Vec::new();
    };
    let Some(edit) = of.changed(set) else { return Vec::new() };
    let shown = workbook.active();
    let mut edits = workbook.following_cell_name(name, other);
    edits.push((sheet, Edit::Set(edit)));
    let effects = change(app, Edit::All(edits), Cause::Name);
    // The list stays open, over the sheet where it was opened.
    turn_to(app, shown);
    effects
}

/// The name that a text is, if no other cells have it. `own` is the name that it takes the place of.
fn free_name(app: &App, text: &str, own: Option<&str>) -> Result<String, BadName> {
    let name = name_of(text)?;
    let is_own = own.is_some_and(|own| is_same_name(own, &name));
    match app.document.workbook.named(&name) {
        Some(_) if !is_own => Err(BadName::Taken(name)),
        _ => Ok(name),
    }
}
