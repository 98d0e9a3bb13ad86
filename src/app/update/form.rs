//! How the selected cells look: bold, colours, formats of numbers. What is computed never changes.

use super::caret::point_at;
use super::notify::notify;
use super::settings::set_settings;
use crate::app::actions::{BorderChoice, FormAction};
use crate::app::effect::Effect;
use crate::app::state::{App, cell_text, chosen_pasted, number_at};
use crate::form::{Borders, CellForm, Forms, Line, NumberFormat, NumberKind, NumberShape};
use crate::grid::{CellAddress, CellRange};
use crate::sheet::Cause;
use crate::words::Notice;

/// Most decimals that can be asked for.
const MOST_DECIMALS: u8 = 10;

pub(crate) fn act_on_form(app: &mut App, action: FormAction) -> Vec<Effect> {
    let ranges = chosen_pasted(app);
    if ranges.is_empty() {
        return notify(app, Notice::ComputedIsReadOnly);
    }
    let ranges = &ranges[..];
    let mut effects = match action {
        FormAction::Bold => {
            let bold = !form_at(app, app.caret.selection.caret).bold;
            set(app, ranges, &|form| form.bold = bold)
        }
        FormAction::Italic => {
            let italic = !form_at(app, app.caret.selection.caret).italic;
            set(app, ranges, &|form| form.italic = italic)
        }
        FormAction::Wrap => {
            let wrap = !form_at(app, app.caret.selection.caret).wrap;
            set(app, ranges, &|form| form.wrap = wrap)
        }
        FormAction::Fill(fill) => set(app, ranges, &|form| form.fill = fill),
        FormAction::Ink(ink) => set(app, ranges, &|form| form.ink = ink),
        FormAction::Align(align) => set(app, ranges, &|form| form.align = align),
        FormAction::Borders(choice) => set_borders(app, ranges, choice),
        FormAction::Usual => set(app, ranges, &|form| {
            // A note is no look.
            *form = CellForm { note: form.note.take(), ..CellForm::default() };
        }),
        FormAction::NumberAsIs => set(app, ranges, &|form| form.number = None),
        FormAction::Number(kind) => by_column(app, ranges, &|shape| with_kind(shape, kind)),
        FormAction::NumberWith(kind, decimals) => {
            by_column(app, ranges, &|_| NumberShape { kind, grouped: true, decimals })
        }
        FormAction::Decimals { more } => by_column(app, ranges, &|shape| NumberShape {
            decimals: match more {
                true => shape.decimals.saturating_add(1).min(MOST_DECIMALS),
                false => shape.decimals.saturating_sub(1),
            },
            ..shape
        }),
    };
    // The dialog stays open while one chooses.
    if !app.frame.formatting {
        effects.push(Effect::FocusGrid);
    }
    effects
}

/// Opens the dialog of all choices for the selected cells.
pub(crate) fn open_form(app: &mut App) -> Vec<Effect> {
    if chosen_pasted(app).is_empty() {
        return notify(app, Notice::ComputedIsReadOnly);
    }
    let caret = app.caret.selection.caret;
    if app.caret.editing.take().is_some() {
        point_at(app, caret, false);
    }
    app.frame.formatting = true;
    Vec::new()
}

fn form_at(app: &App, at: CellAddress) -> CellForm {
    app.sheet().settings().forms.get(at).cloned().unwrap_or_default()
}

fn set(app: &mut App, ranges: &[CellRange], change: &dyn Fn(&mut CellForm)) -> Vec<Effect> {
    let parts: Vec<CellRange> = ranges.iter().flat_map(|range| unfiltered(app, *range)).collect();
    let change_all = |forms: &mut Forms| parts.into_iter().for_each(|part| forms.change(part, change));
    set_settings(app, change_all, Cause::Form)
}

/// Draws lines around cells, or takes them away, also from the sides of the cells around that are the same lines.
fn set_borders(app: &mut App, ranges: &[CellRange], choice: BorderChoice) -> Vec<Effect> {
    let mut changes: Vec<BorderChange> = Vec::new();
    for range in ranges {
        let CellRange { start, end } = *range;
        let first_row = CellRange { start, end: CellAddress { row: start.row, ..end } };
        let last_row = CellRange { start: CellAddress { row: end.row, ..start }, end };
        let first_column = CellRange { start, end: CellAddress { column: start.column, ..end } };
        let last_column = CellRange { start: CellAddress { column: end.column, ..start }, end };
        match choice {
            BorderChoice::All => changes.push((*range, |borders| *borders = Borders::ALL)),
            BorderChoice::Outer => changes.extend([
                (first_row, (|borders| borders.top = Line::Thin) as fn(&mut Borders)),
                (last_row, |borders| borders.bottom = Line::Thin),
                (first_column, |borders| borders.left = Line::Thin),
                (last_column, |borders| borders.right = Line::Thin),
            ]),
            BorderChoice::Total => changes.extend([
                (first_row, (|borders| borders.top = Line::Thin) as fn(&mut Borders)),
                (last_row, |borders| borders.bottom = Line::Double),
            ]),
            BorderChoice::None => {
                changes.push((*range, |borders| *borders = Borders::default()));
                if let Some(row) = start.row.checked_sub(1) {
                    let above =
                        CellRange { start: CellAddress { row, ..start }, end: CellAddress { row, ..end } };
                    changes.push((above, |borders| borders.bottom = Line::None));
                }
                if let Some(column) = start.column.checked_sub(1) {
                    let (start, end) = (CellAddress { column, ..start }, CellAddress { column, ..end });
                    changes.push((CellRange { start, end }, |borders| borders.right = Line::None));
                }
                let row = end.row.saturating_add(1);
                let below =
                    CellRange { start: CellAddress { row, ..start }, end: CellAddress { row, ..end } };
                changes.push((below, |borders| borders.top = Line::None));
                let column = end.column + 1;
                let (start, end) = (CellAddress { column, ..start }, CellAddress { column, ..end });
                changes.push((CellRange { start, end }, |borders| borders.left = Line::None));
            }
        }
    }
    let parts: Vec<BorderChange> = changes
        .into_iter()
        .flat_map(|(range, change)| unfiltered(app, range).into_iter().map(move |part| (part, change)))
        .collect();
    let change_all = |forms: &mut Forms| {
        for (part, change) in parts {
            forms.change(part, &|form| change(&mut form.borders));
        }
    };
    set_settings(app, change_all, Cause::Form)
}

/// Some cells, and what becomes of the lines at their sides.
type BorderChange = (CellRange, fn(&mut Borders));

/// The parts of a range that filters leave in: what is filtered out keeps its looks, as it keeps its figures.
fn unfiltered(app: &App, range: CellRange) -> Vec<CellRange> {
    let mut parts = Vec::new();
    let mut next = range.start.row;
    let out = app.sheet().settings().lines.filtered_rows.ranges();
    // Behind the last one nothing is left out.
    let behind = range.end.row.saturating_add(1);
    for out in out.chain(std::iter::once(behind..behind)) {
        let until = out.start.min(behind);
        if next < until {
            let start = CellAddress { row: next, ..range.start };
            parts.push(CellRange { start, end: CellAddress { row: until - 1, ..range.end } });
        }
        next = next.max(out.end);
    }
    parts
}

/// Another kind; what is new begins with the decimals that suit it.
fn with_kind(shape: NumberShape, kind: NumberKind) -> NumberShape {
    let decimals = match kind {
        _ if kind == shape.kind => shape.decimals,
        NumberKind::Millions | NumberKind::Billions | NumberKind::Percent => shape.decimals.max(1),
        NumberKind::Dong | NumberKind::Thousands => 0,
        NumberKind::Plain => shape.decimals,
    };
    NumberShape { kind, grouped: true, decimals }
}

/// Changes the formats of numbers, in each column from how its numbers are shown now: percentages stay percentages beside
/// amounts.
fn by_column(
    app: &mut App,
    ranges: &[CellRange],
    change: &dyn Fn(NumberShape) -> NumberShape,
) -> Vec<Effect> {
    let mut changes: Vec<(CellRange, Option<NumberFormat>)> = Vec::new();
    for range in ranges {
        let parts = unfiltered(app, *range);
        for column in range.start.column..=range.end.column {
            let Some(shape) = shape_in(app, *range, column) else { continue };
            let format = change(shape).format();
            let of_column = |CellRange { start, end }: &CellRange| CellRange {
                start: CellAddress { column, ..*start },
                end: CellAddress { column, ..*end },
            };
            changes.extend(parts.iter().map(|part| (of_column(part), format.clone())));
        }
    }
    let change_all = |forms: &mut Forms| {
        for (part, format) in changes {
            forms.change(part, &|form| form.number = format.clone());
        }
    };
    set_settings(app, change_all, Cause::Form)
}

/// How numbers are shown in a column of a range: that of the active row, or the first. `None` if it has none.
fn shape_in(app: &App, range: CellRange, column: u32) -> Option<NumberShape> {
    let active = app.caret.selection.caret.row;
    let rows = range.start.row..=range.end.row.min(app.sheet().grid().rows());
    let mut rows = std::iter::once(active).filter(|row| rows.contains(row)).chain(rows.clone());
    rows.find_map(|row| {
        let at = CellAddress { row, column };
        let value = number_at(app, at)?;
        let chosen = form_at(app, at).number.as_ref().and_then(NumberShape::of);
        let shown = || NumberShape::as_shown(&cell_text(app, at), value);
        // The figure has marks of its own.
        let as_is = || {
            let decimals = app.sheet().table().columns.get(column as usize).map_or(0, |c| c.decimals);
            NumberShape { kind: NumberKind::Plain, grouped: true, decimals }
        };
        Some(chosen.or_else(shown).unwrap_or_else(as_is))
    })
}
