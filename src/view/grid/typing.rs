//! A formula while it is typed: the cells that it names, and what is known of the function at the cursor.

use crate::app::{App, Completion, FormulaTyping, sheet_meant, shown_columns};
use crate::grid::{CellAddress, CellRange};

/// Entries of the list that are shown at once.
const MOST_SHOWN: usize = 8;

/// Colours of named cells, before they begin again.
const COLOURS: usize = 6;

/// Cells that the formula names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedCells {
    /// The cells.
    pub range: CellRange,
    /// Which colour they have, from 0.
    pub colour: usize,
}

/// A function or a title of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompletionHint {
    /// Its place in the whole list.
    pub place: usize,
    /// Its name.
    pub name: String,
    /// What a function gives; empty for a title.
    pub gives: &'static str,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The function whose arguments are being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallHint {
    /// Its name.
    pub name: &'static str,
    /// Its arguments.
    pub arguments: Vec<&'static str>,
    /// Which of them is being typed.
    pub current: usize,
    /// What it gives.
    pub gives: &'static str,
}

/// What is said of a formula that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypingView {
    /// Whether a formula is being typed.
    pub is_formula: bool,
    /// The cells that it names, each range once.
    pub named: Vec<NamedCells>,
    /// What can be written at the cursor, the chosen entry among it.
    pub completions: Vec<CompletionHint>,
    /// The function at the cursor.
    pub call: Option<CallHint>,
}

/// Makes it for the present edit.
pub(super) fn typing_view(app: &App) -> TypingView {
    let Some(typing) = app.formula_typing() else { return TypingView::default() };
    let completions = completions(app, typing);
    let call = if completions.is_empty() { call(app, typing) } else { None };
    TypingView { is_formula: true, named: named(app, typing), completions, call }
}

fn named(app: &App, typing: &FormulaTyping) -> Vec<NamedCells> {
    let last = shown_columns(app).saturating_sub(1);
    let mut found: Vec<NamedCells> = Vec::new();
    let shown = app.document.workbook.active();
    let home = app.caret.editing.as_ref().map(|editing| editing.sheet);
    let here = |(sheet, range): (Option<String>, CellRange)| {
        let of = sheet.map_or(home, |name| sheet_meant(app, &name));
        (of == Some(shown)).then_some(range)
    };
    for CellRange { start, end } in typing.named().into_iter().filter_map(here) {
        let range = CellRange { start, end: CellAddress { column: end.column.min(last), ..end } };
        let is_known = found.iter().any(|named| named.range == range);
        if start.column <= last && !is_known {
            found.push(NamedCells { range, colour: found.len() % COLOURS });
        }
    }
    found
}

fn completions(app: &App, typing: &FormulaTyping) -> Vec<CompletionHint> {
    let found = typing.completions();
    let first = typing.chosen.saturating_sub(MOST_SHOWN - 1);
    let hint = |(place, completion): (usize, &Completion<'_>)| {
        let (name, gives) = match completion {
            Completion::Function(function) => (function.name, app.words().function_text(function.name).1),
            Completion::Title(name) | Completion::Name(name) => (*name, ""),
        };
        CompletionHint { place, name: name.to_owned(), gives, is_chosen: place == typing.chosen }
    };
    found.iter().enumerate().skip(first).take(MOST_SHOWN).map(hint).collect()
}

/// The place of an argument among those named. The ones before "…" are repeated: two of "[vùng 2]; [điều kiện 2]", one of
/// "[số 2]".
fn current_of(arguments: &[&str], argument: usize) -> usize {
    let Some(named) = arguments.iter().position(|name| *name == "…") else {
        return argument.min(arguments.len().saturating_sub(1));
    };
    let repeats = if named >= 4 { 2 } else { 1 };
    match argument < named {
        true => argument,
        false => named - repeats.min(named) + (argument - named) % repeats,
    }
}

fn call(app: &App, typing: &FormulaTyping) -> Option<CallHint> {
    let call = typing.typed().call()?;
    let (arguments, gives) = app.words().function_text(call.function.name);
    let arguments: Vec<&'static str> = arguments.split("; ").filter(|name| !name.is_empty()).collect();
    let current = current_of(&arguments, call.argument);
    Some(CallHint { name: call.function.name, arguments, current, gives })
}
