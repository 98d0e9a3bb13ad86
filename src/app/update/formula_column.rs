//! A column of one formula: its dialog, and the column that it makes.

use super::change::change;
use super::edit::copied_formula;
use super::notify::notify;
use crate::app::actions::FormulaColumnAction;
use crate::app::effect::Effect;
use crate::app::state::{App, ColumnDraft, DraftNumber, Selection, drafted, first_unit, formula_text};
use crate::form::{NumberKind, NumberShape};
use crate::formula::{Formula, OverTotals};
use crate::grid::{CellAddress, CellEdit, StoredValue};
use crate::sheet::{Cause, Edit, Sheet};
use crate::table::{HeaderCells, RowKind};
use crate::words::Notice;

/// Decimals of a new column.
const DECIMALS: u8 = 2;

pub(crate) fn act_on_formula_column(app: &mut App, action: FormulaColumnAction) -> Vec<Effect> {
    match action {
        FormulaColumnAction::Open => open(app),
        FormulaColumnAction::Draft(draft) => {
            app.frame.drafting = app.frame.drafting.as_ref().map(|_| draft);
            Vec::new()
        }
        FormulaColumnAction::Apply => apply(app),
    }
}

/// Opens the dialog: of the active column if one formula stands in it, or else of a new one.
pub(crate) fn open(app: &mut App) -> Vec<Effect> {
    if first_unit(app.sheet()).is_none() {
        return notify(app, Notice::NoUnitsForColumn);
    }
    let column = app.caret.selection.caret.column;
    let former = app.sheet().column_formula(column).map(|(_, formula)| {
        let shape = formula.format.as_ref().and_then(NumberShape::of);
        let number = match shape.map(|shape| shape.kind) {
            Some(NumberKind::Percent) => DraftNumber::Percent,
            _ => DraftNumber::Plain,
        };
        ColumnDraft {
            column: Some(column),
            title: app
                .sheet()
                .table()
                .columns
                .get(column as usize)
                .map_or_else(String::new, |c| c.title.clone()),
            formula: formula_text(app, formula),
            number,
            decimals: shape.map_or(DECIMALS, |shape| shape.decimals),
        }
    });
    let new = || ColumnDraft { decimals: DECIMALS, ..ColumnDraft::default() };
    app.frame.drafting = Some(former.unwrap_or_else(new));
    Vec::new()
}

fn apply(app: &mut App) -> Vec<Effect> {
    let Some(draft) = app.frame.drafting.clone() else { return Vec::new() };
    // What is missing or refused is told in the dialog, which stays open.
    let Some(Ok((at, formula))) = drafted(app, &draft) else { return Vec::new() };
    let sheet = app.sheet();
    let title = match draft.title.trim() {
        "" => app.words().new_column().to_owned(),
        title => title.to_owned(),
    };
    let (mut cells, mut formulas) = (title_cell(sheet, at.column, title), Vec::new());
    let over_totals = formula.expression.over_totals(at.row);
    let mut own_columns = Vec::new();
    formula.expression.references(&mut |reference| {
        let range = reference.range();
        let is_own = reference.sheet.is_none() && reference.first.row == Some((at.row, false));
        own_columns.extend((range.start.column..=range.end.column).filter(|_| is_own));
    });
    let names_computed = formula.expression.names_computed();
    for (row, kind) in (sheet.table().body.start..).zip(&sheet.table().rows) {
        let place = CellAddress { row, ..at };
        let is_filled = own_columns.is_empty()
            || names_computed
            || own_columns
                .iter()
                .any(|column| !sheet.grid().text(CellAddress::new(row, *column)).trim().is_empty());
        let has_value = match kind {
            RowKind::Data | RowKind::Part => is_filled,
            RowKind::Total | RowKind::Subtotal => is_filled && over_totals != OverTotals::Unknown,
            RowKind::Average | RowKind::Index | RowKind::Note | RowKind::Blank => false,
        };
        let has_former = sheet.formulas().contains_key(&place);
        if has_value {
            cells.push(CellEdit { at: place, text: "…".to_owned(), stored: StoredValue::Uncalculated });
            let copy = copied_formula(&formula, at, place);
            formulas.push((place, Some(Formula { format: formula.format.clone(), ..copy })));
        } else if has_former {
            cells.push(CellEdit { at: place, text: String::new(), stored: StoredValue::None });
            formulas.push((place, None));
        }
    }
    app.frame.drafting = None;
    let cause = if draft.column.is_some() { Cause::Fill } else { Cause::AddColumn };
    let mut effects = change(app, Edit::Formulas { cells, shrink: None, formulas }, cause);
    app.caret.selection = Selection::cell(at);
    effects.extend([Effect::FocusGrid, Effect::Reveal]);
    effects
}

/// The edit of a column's title, if it has another.
fn title_cell(sheet: &Sheet, column: u32, title: String) -> Vec<CellEdit> {
    let header = sheet.table().header.clone();
    let former = HeaderCells::over(sheet.grid(), header.clone(), column).of_title();
    // In the first row of the header: in a lower one the title would belong to the group beside it.
    let at = former.or_else(|| header.clone().next().map(|row| CellAddress::new(row, column)));
    let changed = at.filter(|at| sheet.grid().text(*at).trim() != title);
    changed.map(|at| CellEdit { at, text: title, stored: StoredValue::None }).into_iter().collect()
}
