//! Pastes cells into the selection, as spreadsheet programs do, and copies and cuts within the page.

use super::block::{Block, turned};
use super::caret::point_at;
use super::change::change;
use super::decide::recalled;
use super::edit::{copied_formula, pasted_part};
use super::fill::{repeated, write};
use super::notify::notify;
use super::replace::show_sheets;
use super::several::needs_one;
use crate::app::effect::Effect;
use crate::app::state::{
    App, Crossing, CutCells, OwnCopy, Selection, chosen_pasted, filtered_in, is_filtered, is_several,
    part_of, pasted_columns, shown_rows,
};
use crate::formula::transposed;
use crate::grid::{CellAddress, CellEdit, CellRange};
use crate::number::Notation;
use crate::sheet::{
    Cause, Edit, Filling, Operated, PasteHow, Settings, Sheet, WholeLines, moved_between, moved_within,
    operated,
};
use crate::table::Decisions;
use crate::words::Notice;

/// Pastes a rectangle at the top left of the selection, as often as it fits: one cell fills the selection, and a
/// rectangle is repeated where the selection is a whole multiple of it. Then what was pasted is selected.
pub(crate) fn paste_block(
    app: &mut App,
    block: &Block<'_>,
    selected: CellRange,
    how: PasteHow,
) -> Vec<Effect> {
    if how == PasteHow::Transposed {
        let turned = turned(block.grid);
        let swap = |at: CellAddress| CellAddress::new(at.column, at.row);
        let formulas = block.formulas.iter().map(|(at, formula)| (swap(*at), formula.clone()));
        let block = Block {
            grid: &turned,
            origin: swap(block.origin),
            rows: block.columns,
            columns: block.rows,
            formulas: formulas.collect(),
            notations: Vec::new(),
            forms: None,
        };
        return lay_block(app, &block, selected, how);
    }
    lay_block(app, block, selected, how)
}

/// Pastes a single cell into each of several ranges.
fn lay_cell(app: &mut App, block: &Block<'_>, how: PasteHow) -> Vec<Effect> {
    let ranges = chosen_pasted(app);
    let notation = app.language().notation();
    let mut laying = Laying { sheet: app.sheet(), how, notation, filling: Filling::default(), left: 0 };
    let cells = ranges.iter().flat_map(|range| range.addresses()).filter(|at| !is_filtered(app, at.row));
    for at in cells {
        laying.lay(block, CellAddress::new(0, 0), at);
    }
    let Laying { filling, left, .. } = laying;
    let with_forms = matches!(how, PasteHow::Whole | PasteHow::SkipBlanks | PasteHow::Forms);
    let forms = block.forms.as_ref().filter(|_| with_forms);
    let forms = forms.and_then(|part| repeated(app, part, (1, 1), &ranges, how != PasteHow::Forms));
    let mut effects = write(app, filling, forms, Cause::Paste);
    if left > 0 {
        effects.extend(notify(app, Notice::KeptNoFigures(left)));
    }
    effects
}

fn lay_block(app: &mut App, block: &Block<'_>, selected: CellRange, how: PasteHow) -> Vec<Effect> {
    let is_here = app.caret.selection.range() == selected;
    if is_here && is_several(app) && (block.rows, block.columns) == (1, 1) {
        return lay_cell(app, block, how);
    }
    if let Some(effects) = needs_one(app).filter(|_| is_here) {
        return effects;
    }
    let CellAddress { row: top, column: left } = selected.start;
    let own = pasted_columns(app);
    if left >= own {
        return notify(app, Notice::ComputedIsReadOnly);
    }
    let selected = pasted_part(app, selected).unwrap_or(selected);
    let (down, across) = match (
        repeats(selected.rows() - filtered_in(app, selected), block.rows),
        repeats(selected.columns(), block.columns),
    ) {
        (Some(down), Some(across)) => (down, across),
        _ => (1, 1),
    };
    // The table grows to the right as far as it must; computed columns give way.
    let columns = block.columns.saturating_mul(across);
    // Blank rows below what is filled only empty cells that are there.
    let filled = block.origin.row.saturating_add(block.grid.rows());
    let rows = match down {
        1 => block.rows.min(app.sheet().grid().rows().saturating_sub(top).max(filled)),
        _ => block.rows.saturating_mul(down),
    };
    let notation = app.language().notation();
    // Rows that a filter leaves out are passed over.
    let filtered = &app.sheet().settings().lines.filtered_rows;
    let first = top - filtered.count_before(top);
    let last = filtered.outside(first.saturating_add(rows.saturating_sub(1)));
    let mut laying = Laying { sheet: app.sheet(), how, notation, filling: Filling::default(), left: 0 };
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let (Some(line), Some(at_column)) = (first.checked_add(row), left.checked_add(column)) else {
            continue;
        };
        let place = CellAddress::new(row % block.rows, column % block.columns);
        laying.lay(block, place, CellAddress::new(filtered.outside(line), at_column));
    }
    let Laying { filling, left: kept, .. } = laying;
    let over = CellRange::between(
        CellAddress::new(top, left),
        CellAddress::new(
            top.saturating_add(rows.saturating_sub(1)),
            left.saturating_add(columns.saturating_sub(1)),
        ),
    );
    let with_forms = matches!(how, PasteHow::Whole | PasteHow::SkipBlanks | PasteHow::Forms);
    let forms = block.forms.as_ref().filter(|_| with_forms && rows > 0 && columns > 0);
    let forms = forms
        .and_then(|part| repeated(app, part, (block.rows, block.columns), &[over], how != PasteHow::Forms));
    let mut effects = write(app, filling, forms, Cause::Paste);
    point_at(app, CellAddress::new(top, left), false);
    let end = CellAddress::new(last, left.saturating_add(columns.saturating_sub(1)));
    point_at(app, end, true);
    if kept > 0 {
        effects.extend(notify(app, Notice::KeptNoFigures(kept)));
    }
    effects
}

/// What a paste writes.
struct Laying<'a> {
    sheet: &'a Sheet,
    how: PasteHow,
    notation: Notation,
    filling: Filling,
    /// How many cells stay as they are because they cannot be calculated with.
    left: usize,
}

impl Laying<'_> {
    fn lay(&mut self, block: &Block<'_>, place: CellAddress, at: CellAddress) {
        let cell = block.cell(place.row, place.column);
        let formula = block.formulas.get(&place);
        match (self.how, formula) {
            (PasteHow::Operate(operation), _) => {
                let read_in = block.notation(place.column, self.notation);
                match operated(self.sheet, at, operation, (cell, read_in), self.notation) {
                    Operated::Cell(edit) => self.filling.cells.push(edit),
                    Operated::Formula(formula) => self.filling.formulas.push((at, formula)),
                    Operated::Same => {}
                    Operated::NoFigure | Operated::ByZero => self.left += 1,
                }
            }
            (PasteHow::Transposed, Some((formula, from))) => {
                self.filling.formulas.push((at, transposed(formula, *from, at)));
            }
            (PasteHow::Forms, _) => {}
            (PasteHow::Whole | PasteHow::Formulas | PasteHow::SkipBlanks, Some((formula, from))) => {
                self.filling.formulas.push((at, copied_formula(formula, *from, at)));
            }
            // A blank over a blank would only make the table larger.
            _ if cell.text.is_empty()
                && (self.how == PasteHow::SkipBlanks || self.sheet.grid().text(at).is_empty()) => {}
            _ => self.filling.cells.push(CellEdit { at, text: cell.text.to_owned(), stored: cell.stored }),
        }
    }
}

/// How often a length fits a selected one: a single cell takes it once. `None` if it does not fit.
fn repeats(selected: u32, length: u32) -> Option<u32> {
    match selected {
        1 => Some(1),
        _ if length > 0 && selected.is_multiple_of(length) => Some(selected / length),
        _ => None,
    }
}

/// Leaves cut cells where they are; false if none wait.
pub(crate) fn leave_cut(app: &mut App) -> bool {
    if let Some(own) = &mut app.arrivals.own_copy {
        own.lines = None;
    }
    let waiting = app.cut_cells().is_some();
    if waiting {
        app.frame.notice = None;
    }
    if let Some(own) = &mut app.arrivals.own_copy {
        own.is_left |= own.cut.take().is_some();
    }
    waiting
}

/// Pastes what was copied or cut in the page itself. Computed cells are not among it.
pub(crate) fn paste_own(app: &mut App) -> Vec<Effect> {
    let how = app.arrivals.how.take().unwrap_or(PasteHow::Whole);
    let Some(mut own) = app.arrivals.own_copy.take() else { return Vec::new() };
    app.caret.editing = None;
    let cut = own.cut.take().filter(|cut| cut.revision == app.document.revision);
    let effects = match cut {
        _ if own.is_left => notify(app, Notice::CutWasLeft),
        _ if own.size.1 == 0 => notify(app, Notice::OnlyComputed),
        Some(cut) if how != PasteHow::Whole => {
            own.cut = Some(cut);
            notify(app, Notice::CutOnlyMoves)
        }
        Some(cut) => match needs_one(app) {
            Some(effects) => {
                own.cut = Some(cut);
                effects
            }
            None => {
                let to = app.caret.selection.range().start;
                move_cells(app, cut, to)
            }
        },
        None => paste_copy(app, &own, how),
    };
    // What was moved can be pasted again as a copy.
    app.arrivals.own_copy = Some(own);
    effects
}

/// Forgets how the next paste was to be taken.
pub(crate) fn leave_paste(app: &mut App) {
    if app.arrivals.how.take().is_some() && matches!(app.frame.notice, Some(Notice::PasteWaits(_))) {
        app.frame.notice = None;
    }
}

/// The user says how the clipboard is pasted. Where the page may not read it, the next Ctrl+V does.
pub(crate) fn paste_as(app: &mut App, how: PasteHow) -> Vec<Effect> {
    app.arrivals.how = Some(how);
    let mut effects = vec![Effect::FocusGrid];
    effects.extend(notify(app, Notice::PasteWaits(how)));
    effects.push(Effect::Paste);
    effects
}

pub(crate) fn paste_copy(app: &mut App, own: &OwnCopy, how: PasteHow) -> Vec<Effect> {
    if app.sheet().grid().is_empty() && own.header > 0 {
        let sheet = Sheet::new("", own.cells.clone(), Decisions::default(), Settings::default());
        let name = app.sheet().name.clone();
        let sheet = recalled(app, sheet).named(name);
        return show_sheets(app, vec![sheet], Cause::Paste);
    }
    let Selection { with_head, .. } = app.caret.selection;
    let mut selected = app.caret.selection.range();
    let (rows, columns) = own.size;
    let header = app.sheet().table().header.clone();
    // A head goes onto a head of as many lines; elsewhere only the rows below it are pasted.
    let lines = own.header;
    let skipped = if own.with_head && with_head && header.len() == lines as usize { 0 } else { lines };
    if skipped < lines {
        selected.start.row = selected.start.row.saturating_sub(lines);
    }
    let last = CellAddress::new(rows.saturating_sub(1), columns.saturating_sub(1));
    let whole = CellRange::between(CellAddress::new(skipped, 0), last);
    let body = part_of(&own.cells, &Crossing::of_range(whole));
    let below = |at: CellAddress| Some(CellAddress { row: at.row.checked_sub(skipped)?, ..at });
    let formulas = own.formulas.iter().filter_map(|(at, formula)| Some((below(*at)?, formula.clone())));
    let block = Block {
        grid: &body,
        origin: CellAddress::new(0, 0),
        rows: rows.saturating_sub(skipped),
        columns,
        formulas: formulas.collect(),
        notations: own.notations.clone(),
        forms: Some(own.forms.part(whole)),
    };
    paste_block(app, &block, selected, how)
}

/// Where cut cells land that are dropped here: whole rows stay whole rows, whole columns whole columns. Says why if they
/// cannot.
pub(crate) fn landing(app: &App, cut: &CutCells, mut to: CellAddress) -> Result<CellAddress, Notice> {
    if cut.whole_rows {
        to.column = 0;
    }
    if cut.header > 0 {
        // With their head, columns move beside others, not up or down.
        if app.sheet().table().header.len() != cut.header as usize {
            return Err(Notice::HeadDoesNotFit);
        }
        to.row = shown_rows(app).start.saturating_sub(cut.header);
    }
    match to.column >= pasted_columns(app) {
        true => Err(Notice::ComputedIsReadOnly),
        false => Ok(to),
    }
}

/// Moves cut cells to a place, as one step.
pub(crate) fn move_cells(app: &mut App, cut: CutCells, to: CellAddress) -> Vec<Effect> {
    let to = match landing(app, &cut, to) {
        Ok(to) => to,
        Err(notice) => return notify(app, notice),
    };
    let from = cut.range;
    let whole = WholeLines { rows: cut.whole_rows, columns: cut.header > 0 };
    let target = app.document.workbook.active();
    let Some(source) = app.document.workbook.sheets().get(cut.sheet) else { return Vec::new() };
    let edit = if cut.sheet == target {
        if from.start == to {
            return Vec::new();
        }
        Edit::Replace(Box::new(moved_within(source, from, to, whole)))
    } else {
        let (left, got) = moved_between(source, from, app.sheet(), to, whole);
        // The target last, because the sheet that is changed last is shown.
        Edit::All(vec![(cut.sheet, Edit::Replace(Box::new(left))), (target, Edit::Replace(Box::new(got)))])
    };
    let mut effects = change(app, edit, Cause::Move);
    point_at(app, to, false);
    let last = CellAddress::new(to.row + (from.rows() - 1), to.column + (from.columns() - 1));
    point_at(app, last, true);
    effects.extend([Effect::Reveal, Effect::FocusGrid]);
    effects
}
