//! Finds and replaces texts.

use super::caret::{point_at, select_columns, show_top};
use super::change::change;
use super::edit::formulas;
use super::notify::notify;
use crate::app::actions::FindAction;
use crate::app::effect::Effect;
use crate::app::state::{
    App, Hit, Selection, find_from, find_scope, last_hit, look_again, shown_rows, typed_formula,
};
use crate::formula::Formula;
use crate::grid::{CellAddress, CellEdit};
use crate::sheet::{Cause, Edit, Needle, Replaced, replaced_in};
use crate::words::{Notice, Replacements};

pub(crate) fn act_on_find(app: &mut App, action: FindAction) -> Vec<Effect> {
    match action {
        FindAction::SetForm(form) => {
            app.finding.form = form;
            Vec::new()
        }
        FindAction::Next => find_next(app, true),
        FindAction::Previous => find_next(app, false),
        FindAction::Replace => replace_one(app),
        FindAction::ReplaceAll => replace_all(app),
        FindAction::Close => {
            app.finding.is_open = false;
            vec![Effect::FocusGrid]
        }
    }
}

/// Opens the bar, with the row that replaces or without it.
pub(crate) fn open_find(app: &mut App, replaces: bool) -> Vec<Effect> {
    app.finding.is_open = true;
    app.finding.replaces = replaces;
    vec![Effect::FocusFind]
}

/// Goes to the next cell that has it, or to the previous one, round and round.
pub(crate) fn find_next(app: &mut App, forward: bool) -> Vec<Effect> {
    if app.finding.form.text.is_empty() {
        return match app.finding.is_open {
            true => notify(app, Notice::NothingToFind),
            false => open_find(app, false),
        };
    }
    look_again(app);
    let (from, hits) = (find_from(app), app.finding.hits());
    let hit = match forward {
        true => hits.get(hits.partition_point(|hit| *hit <= from)).or_else(|| hits.first()),
        false => hits[..hits.partition_point(|hit| *hit < from)].last().or_else(|| hits.last()),
    };
    match hit.copied() {
        Some(hit) => go_to_hit(app, hit),
        None => {
            let text = app.finding.form.text.clone();
            notify(app, Notice::NotFound(text))
        }
    }
}

/// Makes the cell the active one. In several selected cells, these stay selected. A cell of the head is shown by its
/// column, and one above the head by the first cell.
fn go_to_hit(app: &mut App, hit: Hit) -> Vec<Effect> {
    let scope = find_scope(app);
    app.frame.notice = None;
    app.caret.editing = None;
    if hit.sheet != app.document.workbook.active() {
        app.document.workbook.show(hit.sheet);
        show_top(app);
    }
    let rows = shown_rows(app);
    if rows.contains(&hit.at.row) {
        let within = app.caret.selection.range();
        match scope.is_some() && within.contains(hit.at) {
            true => app.caret.selection = app.caret.selection.around(hit.at),
            false => point_at(app, hit.at, false),
        }
    } else if scope.is_none() {
        match app.sheet().table().header.contains(&hit.at.row) {
            true => {
                let merge = app.sheet().grid().merge_at(hit.at);
                select_columns(app, hit.at.column, merge.map_or(1, |merge| merge.columns), false);
            }
            false => app.caret.selection = Selection::cell(CellAddress::new(rows.start, 0)),
        }
    }
    app.finding.last = Some((hit, app.caret.selection));
    app.finding.scope = scope;
    vec![Effect::Reveal]
}

/// The needle of the form; an empty one is asked for.
fn needle_of(app: &App) -> Option<Needle> {
    Needle::new(&app.finding.form.text, app.finding.form.how)
}

/// Replaces it in the cell that was found, or in the active one if that has it, and goes on to the next.
fn replace_one(app: &mut App) -> Vec<Effect> {
    look_again(app);
    let Some(needle) = needle_of(app) else { return notify(app, Notice::NothingToFind) };
    let here = find_from(app);
    if app.finding.hits().binary_search(&here).is_err() {
        return find_next(app, true);
    }
    let scope = find_scope(app);
    let found = last_hit(app);
    let mut effects = match replacements(app, &needle, &[here]) {
        (edits, 0) => apply(app, edits),
        (_, _) => notify(app, Notice::NotReplaced),
    };
    let told = app.frame.notice.take();
    // A change of the cells is none of the selection: the search goes on from here, among the same cells.
    if found.is_some() {
        app.finding.last = found.map(|hit| (hit, app.caret.selection));
        app.finding.scope = scope;
    }
    look_again(app);
    if !app.finding.hits().is_empty() {
        effects.extend(find_next(app, true));
    }
    app.frame.notice = told;
    effects
}

/// Replaces it in all cells that have it, as one step, and tells how many these are.
fn replace_all(app: &mut App) -> Vec<Effect> {
    look_again(app);
    let Some(needle) = needle_of(app) else { return notify(app, Notice::NothingToFind) };
    let hits = app.finding.hits().to_vec();
    if hits.is_empty() {
        let text = app.finding.form.text.clone();
        return notify(app, Notice::NotFound(text));
    }
    let (edits, kept) = replacements(app, &needle, &hits);
    let cells = edits.iter().map(|(_, edit)| edit.cells.len() + edit.formulas.len()).sum();
    let (last, scope) = (app.finding.last, find_scope(app));
    let effects = apply(app, edits);
    app.finding.last = last;
    app.finding.scope = scope;
    app.frame.notice = Some(Notice::TextsReplaced(Replacements { cells, kept }));
    effects
}

/// What is replaced in one sheet.
#[derive(Default)]
struct OfSheet {
    cells: Vec<CellEdit>,
    formulas: Vec<(CellAddress, Formula)>,
}

/// What replaces it in these cells, by sheet, and how many stay as they are.
fn replacements(app: &App, needle: &Needle, hits: &[Hit]) -> (Vec<(usize, OfSheet)>, usize) {
    let notation = app.language().notation();
    let with = &app.finding.form.with;
    let mut edits: Vec<(usize, OfSheet)> = Vec::new();
    let mut kept = 0;
    for hit in hits {
        let Some(sheet) = app.document.workbook.sheets().get(hit.sheet) else { continue };
        let replaced = replaced_in(sheet, needle, with, notation, hit.at);
        let is_own_text = hit.at.column < sheet.grid().columns() && !sheet.formulas().contains_key(&hit.at);
        if edits.last().is_none_or(|(sheet, _)| *sheet != hit.sheet) {
            edits.push((hit.sheet, OfSheet::default()));
        }
        let Some((_, own)) = edits.last_mut() else { continue };
        match replaced {
            Some(Replaced::Cell(cell)) => match formula_of(app, hit, &cell.text) {
                Some(formula) => own.formulas.push((hit.at, formula)),
                None => own.cells.push(cell),
            },
            Some(Replaced::Formula(text)) => match formula_of(app, hit, &text) {
                Some(formula) => own.formulas.push((hit.at, formula)),
                None => kept += 1,
            },
            // Replaced by what was there.
            None if is_own_text => {}
            None => kept += 1,
        }
    }
    edits.retain(|(_, own)| !own.cells.is_empty() || !own.formulas.is_empty());
    (edits, kept)
}

/// The formula that a text is now, unless it is none or is refused.
fn formula_of(app: &App, hit: &Hit, text: &str) -> Option<Formula> {
    let formula = typed_formula(app, hit.sheet, hit.at, text)?.ok()?;
    // A formula that is mended keeps its format.
    let former = app.document.workbook.sheets().get(hit.sheet)?.formulas().get(&hit.at);
    Some(Formula { format: former.and_then(|former| former.format.clone()), ..formula })
}

/// Applies replacements as one step; the shown sheet stays the one that is shown.
fn apply(app: &mut App, edits: Vec<(usize, OfSheet)>) -> Vec<Effect> {
    let active = app.document.workbook.active();
    let mut made: Vec<(usize, Edit)> = Vec::new();
    for (sheet, own) in edits {
        if !own.cells.is_empty() {
            made.push((sheet, Edit::Cells { cells: own.cells, shrink: None }));
        }
        if !own.formulas.is_empty() {
            made.push((sheet, formulas(own.formulas)));
        }
    }
    if made.is_empty() {
        return Vec::new();
    }
    // The sheet that is changed last is shown.
    made.sort_by_key(|(sheet, _)| *sheet == active);
    let effects = change(app, Edit::All(made), Cause::Replace);
    app.document.workbook.show(active);
    effects
}
