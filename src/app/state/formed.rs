//! How cells look as their user chose: the number of a cell, and its text in the chosen format.

use super::app::App;
use super::shown::{cell_text, pasted_columns};
use crate::form::CellForm;
use crate::grid::{CellAddress, StoredValue};
use crate::number::{Decimals, Scanned, print_number, scan};

/// How a cell looks, if its user chose something. Computed cells have their own look.
pub(crate) fn cell_form(app: &App, at: CellAddress) -> Option<&CellForm> {
    app.sheet().settings().forms.get(at).filter(|_| at.column < pasted_columns(app))
}

/// The number that a cell holds as a spreadsheet would hold it; `None` for a text, a date, or a figure with a unit of its own.
pub(crate) fn number_at(app: &App, at: CellAddress) -> Option<f64> {
    let sheet = app.sheet();
    match sheet.grid().stored(at) {
        StoredValue::Number { value, .. } => Some(value),
        StoredValue::None => match scan(sheet.grid().text(at)) {
            Scanned::Number(numeral) if numeral.unit.is_none() && !numeral.bracketed => sheet.number_at(at),
            _ => None,
        },
        _ => None,
    }
}

/// The text that a cell shows: in the format that its user chose, if that fits what it holds.
pub(crate) fn formed_text(app: &App, at: CellAddress) -> String {
    let format = cell_form(app, at).and_then(|form| form.number.as_ref());
    match format.and_then(|format| Some((format, number_at(app, at)?))) {
        Some((format, value)) => format.show(value, app.sheet().notation()).0,
        None => cell_text(app, at),
    }
}

/// The whole text of a cell, as the formula bar shows it and an edit begins with: where a format was chosen and the source
/// stored more digits than it showed, the whole number.
pub(crate) fn whole_text(app: &App, at: CellAddress) -> String {
    let sheet = app.sheet();
    let is_formed = cell_form(app, at).is_some_and(|form| form.number.is_some());
    match sheet.grid().stored(at) {
        StoredValue::Number { value, percent } if is_formed => {
            let shown = if percent { value * 100.0 } else { value };
            let number = print_number(shown, Decimals::UpTo(12), sheet.notation());
            if percent { format!("{number}%") } else { number }
        }
        _ => cell_text(app, at),
    }
}
