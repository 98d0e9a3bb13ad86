//! What a formula that is being typed gets from the grid and from the list of functions. The text is in the field of the page:
//! what is written there is an effect, and comes back as typed.

use super::caret::{target_of, within_shown};
use super::edit::commit;
use crate::app::actions::{Action, Move, Pressed, TypingAction};
use crate::app::effect::Effect;
use crate::app::state::{
    App, FormulaTyping, Pointed, Selection, address, shown_columns, shown_rows, tab_name, titles_offered,
};
use crate::formula::{Typed, quoted_sheet};
use crate::grid::{CellAddress, CellRange, column_letters};

pub(crate) fn act_on_typing(app: &mut App, action: TypingAction) -> Vec<Effect> {
    match action {
        TypingAction::Typed { text, cursor } => typed(app, text, cursor),
        TypingAction::Press { text, at, extend } => press(app, text, at, extend),
        TypingAction::PressAlso { text, at } => press_also(app, text, at),
        TypingAction::Drag(at) => drag(app, at),
        TypingAction::Step(step, extend) => point_on(app, step, extend),
        TypingAction::Choose(next) => choose(app, next),
        TypingAction::Complete => complete(app, None),
        TypingAction::CompleteWith(place) => complete(app, Some(place)),
        TypingAction::CloseList => {
            if let Some(typing) = typing_mut(app) {
                typing.is_list_closed = true;
            }
            Vec::new()
        }
    }
}

/// Whether the formula that is typed points at cells.
pub(crate) fn is_pointing(app: &App) -> bool {
    app.formula_typing().is_some_and(|typing| typing.pointed.is_some())
}

fn typing_mut(app: &mut App) -> Option<&mut FormulaTyping> {
    app.caret.editing.as_mut()?.typing.as_mut()
}

fn typed(app: &mut App, text: String, cursor: usize) -> Vec<Effect> {
    let Some(editing) = app.caret.editing.as_mut().filter(|editing| editing.head.is_none()) else {
        return Vec::new();
    };
    if !text.starts_with('=') {
        editing.typing = None;
        return Vec::new();
    }
    let former = editing.typing.take().unwrap_or_default();
    let is_in_title = Typed { text: &text, cursor }.title().is_some();
    // They are looked up once for a title, and not at each letter.
    let titles = match is_in_title {
        true if former.titles.is_empty() => titles_offered(app),
        true => former.titles,
        false => Vec::new(),
    };
    let names = app.document.workbook.names().map(|named| named.name.to_owned()).collect();
    let Some(editing) = app.caret.editing.as_mut() else { return Vec::new() };
    let is_same = former.text == text;
    let before: String = text.chars().take(cursor).collect();
    editing.typing = Some(FormulaTyping {
        // Once something else is typed, the cells are no longer pointed at.
        pointed: former.pointed.filter(|pointed| before.ends_with(&pointed.written)),
        titles,
        names,
        chosen: if is_same { former.chosen } else { 0 },
        is_list_closed: is_same && former.is_list_closed,
        is_refused: former.is_refused,
        text,
        cursor,
    });
    Vec::new()
}

fn press(app: &mut App, text: String, at: Pressed, extend: bool) -> Vec<Effect> {
    let takes_cells = typing_mut(app).is_some_and(|typing| typing.takes_cells());
    if takes_cells && text.starts_with('=') {
        return point(app, at, extend);
    }
    let mut effects = commit(app, text, Move::Nowhere);
    // A formula that was refused stays open.
    if app.caret.editing.is_none() {
        effects.extend(app.update(match at {
            Pressed::Cell(at) => Action::Select { at, extend },
            Pressed::Row(row) => Action::SelectRow { row, extend },
            Pressed::Column(column) => Action::SelectColumns { column, columns: 1, extend },
        }));
    }
    effects
}

/// Points at further cells, which become an argument of their own; outside of a function's arguments it points as always.
fn press_also(app: &mut App, text: String, at: Pressed) -> Vec<Effect> {
    let separator = typing_mut(app).filter(|typing| typing.pointed.is_some());
    match separator.and_then(|typing| typing.typed().separator()) {
        Some(separator) => {
            if let Some(typing) = typing_mut(app) {
                typing.pointed = None;
            }
            let mut effects = point(app, at, false);
            // Only the cells are replaced when they are pointed at otherwise.
            for effect in &mut effects {
                if let Effect::TypeInFormula { text, .. } = effect {
                    text.insert(0, separator);
                }
            }
            effects
        }
        None => press(app, text, at, false),
    }
}

fn drag(app: &mut App, at: Pressed) -> Vec<Effect> {
    let pointed = typing_mut(app).and_then(|typing| typing.pointed.clone());
    match (pointed, at) {
        (Some(pointed), Pressed::Cell(to)) if pointed.selection.end != within_shown(app, to) => {
            point(app, at, true)
        }
        (Some(_), Pressed::Row(_) | Pressed::Column(_)) => point(app, at, true),
        _ => Vec::new(),
    }
}

fn point_on(app: &mut App, step: Move, extend: bool) -> Vec<Effect> {
    let Some(editing) = &app.caret.editing else { return Vec::new() };
    let selection = match editing.typing.as_ref().and_then(|typing| typing.pointed.as_ref()) {
        Some(pointed) => pointed.selection,
        None => Selection::cell(editing.at),
    };
    let from = if extend { selection.end } else { selection.caret };
    let to = target_of(app, from, step);
    let to = within_shown(app, to);
    let selection = if extend { selection.extended(to) } else { Selection::cell(to) };
    let range = selection.range();
    let mut effects = write(app, selection, named(app, range));
    effects.push(Effect::Reveal);
    effects
}

fn point(app: &mut App, at: Pressed, extend: bool) -> Vec<Effect> {
    let former = typing_mut(app).and_then(|typing| typing.pointed.as_ref()).map(|pointed| pointed.selection);
    let begun = |first: CellAddress, last: CellAddress| match former.filter(|_| extend) {
        Some(former) => {
            let range = CellRange::between(former.anchor, last);
            let whole = CellRange::between(first, last);
            // Whole lines stay whole.
            Selection::between(
                CellAddress::new(
                    range.start.row.min(whole.start.row),
                    range.start.column.min(whole.start.column),
                ),
                CellAddress::new(range.end.row.max(whole.end.row), range.end.column.max(whole.end.column)),
            )
        }
        None => Selection::between(first, last),
    };
    let rows = shown_rows(app);
    let (last_row, last_column) = (rows.end.saturating_sub(1), shown_columns(app).saturating_sub(1));
    let (selection, text) = match at {
        Pressed::Cell(to) => {
            let to = within_shown(app, to);
            let selection = match former.filter(|_| extend) {
                Some(former) => former.extended(to),
                None => Selection::cell(to),
            };
            (selection, named(app, selection.range()))
        }
        Pressed::Row(row) => {
            let selection = begun(CellAddress::new(row, 0), CellAddress::new(row, last_column));
            let CellRange { start, end } = selection.range();
            (selection, format!("{}{}:{}", sheet_named(app), start.row + 1, end.row + 1))
        }
        Pressed::Column(column) => {
            let selection = begun(CellAddress::new(rows.start, column), CellAddress::new(last_row, column));
            let CellRange { start, end } = selection.range();
            let (first, last) = (column_letters(start.column), column_letters(end.column));
            (selection, format!("{}{first}:{last}", sheet_named(app)))
        }
    };
    write(app, selection, text)
}

fn named(app: &App, range: CellRange) -> String {
    let sheet = sheet_named(app);
    match range.cells() {
        1 => format!("{sheet}{}", address(app, range.start)),
        _ => format!("{sheet}{}:{}", address(app, range.start), address(app, range.end)),
    }
}

/// What stands before a reference to the shown sheet: its name, unless the formula stands there.
fn sheet_named(app: &App) -> String {
    let shown = app.document.workbook.active();
    match app.caret.editing.as_ref().is_none_or(|editing| editing.sheet == shown) {
        true => String::new(),
        false => quoted_sheet(&tab_name(app, shown)),
    }
}

fn write(app: &mut App, selection: Selection, text: String) -> Vec<Effect> {
    let Some(typing) = typing_mut(app) else { return Vec::new() };
    let replaces = typing.pointed.take().map(|pointed| pointed.written).unwrap_or_default();
    typing.pointed = Some(Pointed { selection, written: text.clone() });
    vec![Effect::TypeInFormula { replaces, text }]
}

fn choose(app: &mut App, next: bool) -> Vec<Effect> {
    if let Some(typing) = typing_mut(app) {
        let count = typing.completions().len().max(1);
        typing.chosen = (typing.chosen + if next { 1 } else { count - 1 }) % count;
    }
    Vec::new()
}

/// Writes a function with its open bracket, or a title with its closing one, instead of what is typed of it.
fn complete(app: &mut App, place: Option<usize>) -> Vec<Effect> {
    let Some(typing) = typing_mut(app) else { return Vec::new() };
    let found = typing.completions();
    let chosen = found.get(place.unwrap_or(typing.chosen).min(found.len().saturating_sub(1)));
    match (chosen, typing.begun()) {
        (Some(chosen), Some(begun)) => {
            vec![Effect::TypeInFormula { replaces: begun.to_owned(), text: chosen.written() }]
        }
        _ => Vec::new(),
    }
}
