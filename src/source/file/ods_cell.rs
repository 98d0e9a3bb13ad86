//! One cell of an OpenDocument table: its attributes, and what is put into the grid for each of its repetitions.

use std::collections::HashMap;

use super::book::{SheetFiller, UNKNOWN_FORMULA};
use super::container::is_true;
use super::formula::from_open_document;
use crate::form::hundredth;
use crate::grid::{CellAddress, StoredValue};

/// A cell as its element describes it.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenCell {
    pub(crate) kind: String,
    pub(crate) value: String,
    pub(crate) text: String,
    pub(crate) formula: String,
    pub(crate) style: String,
    pub(crate) is_error: bool,
    pub(crate) is_array: bool,
    pub(crate) repeated: u32,
    pub(crate) columns: u32,
    pub(crate) rows: u32,
}

/// A cell worked out once, ready to be put as often as the file repeats it.
#[derive(Clone, Debug)]
pub(super) struct ReadCell {
    pub(crate) column: u32,
    pub(crate) repeated: u32,
    text: String,
    shown: CellText,
    formula: Option<String>,
    is_array: bool,
}

/// What a cell's text is.
#[derive(Clone, Copy, Debug)]
enum CellText {
    Value(StoredValue),
    /// An error's name.
    Error,
    /// Text with its steps of indentation.
    Text(u8),
    /// A formula without a result in the file.
    Uncalculated,
}

impl OpenCell {
    /// Works out what to put for the cell; `None` if it is blank.
    pub(crate) fn read(self, column: u32, indents: &HashMap<String, u8>) -> Option<ReadCell> {
        let cell = self;
        if cell.kind.is_empty() && cell.text.is_empty() && cell.formula.is_empty() {
            return None;
        }
        let formula = (!cell.formula.is_empty()).then(|| from_open_document(&cell.formula));
        let number = cell.value.parse::<f64>().ok().filter(|v| v.is_finite());
        let is_true = is_true(&cell.value);
        let has_no_text = cell.text.is_empty();
        let text = if has_no_text { cell.value } else { cell.text };
        let shown = match (cell.kind.as_str(), number) {
            _ if cell.is_error => CellText::Error,
            ("float" | "currency", Some(value)) => CellText::Value(shown_number(value, &text)),
            ("percentage", Some(value)) => CellText::Value(StoredValue::Number { value, percent: true }),
            ("date" | "time", _) => CellText::Value(StoredValue::Date),
            ("boolean", _) => CellText::Value(StoredValue::Boolean(is_true)),
            ("", _) if has_no_text => CellText::Uncalculated,
            _ => CellText::Text(indents.get(&cell.style).copied().unwrap_or(0)),
        };
        let is_blank = match shown {
            CellText::Value(_) | CellText::Error => false,
            CellText::Text(_) => text.trim().is_empty(),
            CellText::Uncalculated => true,
        };
        let (repeated, is_array) = (cell.repeated, cell.is_array);
        let read = ReadCell { column, repeated, text, shown, formula, is_array };
        (!is_blank || read.formula.is_some()).then_some(read)
    }
}

impl ReadCell {
    /// Puts the cell at an address.
    pub(crate) fn put(&self, at: CellAddress, filler: &mut SheetFiller) {
        let formula = self.formula.as_deref();
        if self.is_array {
            filler.of_array(at);
        }
        match self.shown {
            CellText::Error => filler.error(at, &self.text),
            CellText::Value(stored) => {
                filler.shown(at, &self.text, stored);
                if formula.is_some() {
                    filler.formatted_like(at, &self.text, stored);
                }
            }
            CellText::Text(indent) => filler.text(at, &self.text, indent),
            CellText::Uncalculated => {
                if let Some(formula) = formula {
                    filler.uncalculated(at, formula.to_owned());
                }
                return;
            }
        }
        if let Some(formula) = formula {
            let text = if filler.keeps_formula(false) { formula } else { UNKNOWN_FORMULA };
            filler.formula(at, text.to_owned());
        }
    }
}

/// If the format writes a `%` of its own after a number, the reader sees a percentage.
fn shown_number(value: f64, text: &str) -> StoredValue {
    if text.trim_end().ends_with('%') {
        StoredValue::Number { value: hundredth(value), percent: true }
    } else {
        StoredValue::Number { value, percent: false }
    }
}
