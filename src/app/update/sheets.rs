//! The actions on the sheets of the document.

use super::arrival::{combine, retake};
use super::caret::show_top;
use super::change::change;
use super::model::take_model;
use super::notify::notify;
use super::turning::{go_home, turn_to};
use super::visiting::visit;
use crate::app::actions::SheetAction;
use crate::app::effect::Effect;
use crate::app::state::{App, new_sheet_name, sheet_called, tab_name};
use crate::derived::{GroupingOrder, grouped};
use crate::sheet::{Cause, CombineMode, Edit, NotGrouped, Sheet};
use crate::words::Notice;

pub(crate) fn act_on_sheets(app: &mut App, action: SheetAction) -> Vec<Effect> {
    // A formula that was refused stays open until it is mended or left by Esc.
    match action {
        SheetAction::Renaming(_) => return leave_empty_formula(app),
        SheetAction::Show(sheet) if app.caret.editing.is_some() => return visit(app, sheet),
        _ if app.caret.editing.is_some() => return vec![Effect::FocusGrid],
        _ => {}
    }
    let sheets = app.document.workbook.sheets().len();
    match action {
        SheetAction::Renaming(_) => Vec::new(),
        SheetAction::Model { name, bytes } => take_model(app, &name, bytes),
        SheetAction::Show(sheet) => {
            if sheet == app.document.workbook.active() || sheet >= sheets {
                return Vec::new();
            }
            turn_to(app, sheet);
            let selection = app.caret.selection;
            let effects = show_top(app);
            app.caret.selection = selection;
            effects
        }
        SheetAction::Add => {
            let sheet = Box::new(Sheet::default().named(new_sheet_name(app)));
            on_sheets(app, Edit::InsertSheet { at: app.document.workbook.active() + 1, sheet })
        }
        SheetAction::Rename(sheet, name) => {
            let name = name.trim().to_owned();
            if name.is_empty() || app.document.workbook.sheets().get(sheet).is_none_or(|s| s.name == name) {
                return Vec::new();
            }
            // Formulas could mean either.
            if sheet_called(app, &name).is_some_and(|other| other != sheet) {
                return notify(app, Notice::SheetNameTaken(name));
            }
            let mut edits = app.document.workbook.following_name(sheet, &name);
            app.document.workbook.show(sheet);
            if edits.is_empty() {
                return change(app, Edit::Rename(name), Cause::Sheets);
            }
            // The renamed sheet last, because the sheet that is changed last is shown.
            edits.push((sheet, Edit::Rename(name)));
            change(app, Edit::All(edits), Cause::Sheets)
        }
        SheetAction::Remove(at) if sheets > 1 => on_sheets(app, Edit::RemoveSheet { at }),
        SheetAction::Remove(_) => Vec::new(),
        SheetAction::Move { sheet, right } => {
            let to = if right { sheet.checked_add(1) } else { sheet.checked_sub(1) };
            match to.filter(|to| *to < sheets) {
                Some(to) => on_sheets(app, Edit::MoveSheet { from: sheet, to }),
                None => Vec::new(),
            }
        }
        SheetAction::Take(taking) => retake(app, taking),
        SheetAction::Combine { sheet, taking } => combine_with(app, sheet, taking),
        SheetAction::SumBy(columns) => sum_by(app, &columns),
    }
}

/// Leaves a formula of which nothing is typed but its "=".
fn leave_empty_formula(app: &mut App) -> Vec<Effect> {
    match app.formula_typing() {
        Some(typing) if typing.says_nothing() => {
            go_home(app);
            app.caret.editing = None;
            Vec::new()
        }
        Some(_) => notify(app, Notice::FormulaIsOpen),
        None => Vec::new(),
    }
}

fn on_sheets(app: &mut App, edit: Edit) -> Vec<Effect> {
    app.caret.left.clear();
    let mut effects = change(app, edit, Cause::Sheets);
    effects.extend(show_top(app));
    effects
}

/// Combines another sheet of the document with the shown one; the other one stays.
fn combine_with(app: &mut App, sheet: usize, taking: CombineMode) -> Vec<Effect> {
    let Some(other) =
        app.document.workbook.sheets().get(sheet).filter(|_| sheet != app.document.workbook.active())
    else {
        return Vec::new();
    };
    let other = [other.clone()];
    app.frame.choosing_join = false;
    combine(app, &other, taking).unwrap_or_else(|| notify(app, Notice::NothingFits))
}

/// Sums by the columns of the selection, the first two at most.
pub(crate) fn sum_here(app: &mut App) -> Vec<Effect> {
    let selection = app.caret.selection;
    let range = selection.range();
    let pasted = app.sheet().grid().columns();
    let columns = match selection.with_head {
        true => (range.start.column..=range.end.column).take(2).collect(),
        false => vec![selection.caret.column],
    };
    sum_by(app, &columns.into_iter().filter(|column| *column < pasted).collect::<Vec<u32>>())
}

/// Makes a sheet with the sums of the shown one by the values of these columns, in one step to undo.
fn sum_by(app: &mut App, columns: &[u32]) -> Vec<Effect> {
    let shown = app.document.workbook.active();
    let keys: Vec<usize> = columns.iter().map(|column| *column as usize).collect();
    let is_column = |key: &usize| *key < app.sheet().table().columns.len();
    if keys.is_empty() || !keys.iter().all(is_column) {
        return notify(app, Notice::NotGrouped(NotGrouped::NoGroups));
    }
    // Formulas know a sheet by its own name.
    let name = tab_name(app, shown);
    let is_named = app.sheet().name == name;
    let order = GroupingOrder { sheet: app.sheet(), name: &name, keys: &keys, words: app.words() };
    let made = match grouped(&order) {
        Ok(made) => made,
        Err(reason) => return notify(app, Notice::NotGrouped(reason)),
    };
    let at = shown + 1;
    let insert = Edit::InsertSheet { at, sheet: Box::new(made.sheet) };
    let naming = (!is_named).then_some((shown, Edit::Rename(name)));
    let edits = naming.into_iter().chain([(shown, insert)]).collect();
    let mut effects = change(app, Edit::All(edits), Cause::Sheets);
    effects.extend(show_top(app));
    effects.extend(notify(app, Notice::Grouped(made.groups, made.follows)));
    effects
}
