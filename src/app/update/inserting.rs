//! Whole rows or columns that were copied are inserted before the selection, as in Excel.

use super::copying::CopiedPart;
use super::lines::act_on_lines;
use super::paste::paste_copy;
use crate::app::actions::LinesAction;
use crate::app::effect::Effect;
use crate::app::state::{App, CopiedLines, Selection, shown_rows};
use crate::grid::{CellAddress, CellRange};
use crate::sheet::{Cause, Lines, PasteHow};

/// The whole lines that were copied last, if nothing has changed since and they can be inserted before the selection.
pub(crate) fn copied_lines(app: &App) -> Option<CopiedLines> {
    let copied = app.arrivals.own_copy.as_ref()?.lines?;
    let is_here = copied.revision == app.document.revision && copied.sheet == app.document.workbook.active();
    let before = place(app, copied.lines);
    let (first, last) = ends(&copied);
    // Between themselves they would be torn apart.
    (is_here && !(first < before && before <= last)).then_some(copied)
}

/// Inserts them, in one step to undo.
pub(crate) fn insert_copied(app: &mut App, copied: CopiedLines) -> Vec<Effect> {
    let lines = copied.lines;
    let before = place(app, lines);
    let (first, last) = ends(&copied);
    let count = last - first + 1;
    let steps = app.document.history.len();
    let mut effects = act_on_lines(app, LinesAction::Insert { lines, before, count });
    if app.document.history.len() == steps {
        return effects;
    }
    let moved = |line: u32| if line >= before { line + count } else { line };
    let from = move_ends(copied.range, lines, moved);
    let start = match lines {
        Lines::Rows => CellAddress { row: before, ..from.start },
        Lines::Columns => CellAddress { column: before, ..from.start },
    };
    app.caret.selection = selected(from, lines);
    if let Some(part) = CopiedPart::of(app, &[from]) {
        let copy = part.copy(app, "", None);
        app.caret.selection = selected(CellRange::between(start, start), lines);
        effects.extend(paste_copy(app, &copy, PasteHow::Whole));
        let now = app.document.history.len();
        app.document.history.join_last(now - steps, Cause::Insert);
    }
    effects
}

fn selected(range: CellRange, lines: Lines) -> Selection {
    let selection = Selection::between(range.start, range.end);
    if lines == Lines::Columns { selection.with_head() } else { selection }
}

/// The line before which they go.
fn place(app: &App, lines: Lines) -> u32 {
    let start = app.caret.selection.range().start;
    match lines {
        Lines::Rows => start.row.max(shown_rows(app).start),
        Lines::Columns => start.column,
    }
}

fn ends(copied: &CopiedLines) -> (u32, u32) {
    let CellRange { start, end } = copied.range;
    match copied.lines {
        Lines::Rows => (start.row, end.row),
        Lines::Columns => (start.column, end.column),
    }
}

fn move_ends(CellRange { start, end }: CellRange, lines: Lines, to: impl Fn(u32) -> u32) -> CellRange {
    match lines {
        Lines::Rows => CellRange {
            start: CellAddress { row: to(start.row), ..start },
            end: CellAddress { row: to(end.row), ..end },
        },
        Lines::Columns => CellRange {
            start: CellAddress { column: to(start.column), ..start },
            end: CellAddress { column: to(end.column), ..end },
        },
    }
}
