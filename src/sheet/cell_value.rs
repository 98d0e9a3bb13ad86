//! What a cell holds, for a formula: as Excel would hold it, read by our own reading.

use super::worksheet::Sheet;
use crate::formula::Value;
use crate::grid::{CellAddress, StoredValue};
use crate::number::{CellKind, Notation, Reason, Ruling, Scanned, days_from_civil, days_in_month, scan};
use unicode_normalization::UnicodeNormalization;

/// The day before the first of Excel's count, in days from 1970.
pub(super) const DAY_ZERO: i64 = -25_569;

impl Sheet {
    /// How the numbers of the sheet are written, as far as one can say of all.
    pub fn notation(&self) -> Notation {
        let rulings = || self.table().columns.iter().filter_map(|column| column.notation.as_ref());
        // A column of whole numbers, such as that of the row numbers, says nothing.
        let says = |ruling: &&Ruling| {
            !matches!(ruling.reason, Reason::NothingToDecide | Reason::StoredValues | Reason::Usage)
        };
        let decided: Vec<Notation> = rulings().filter(says).map(|ruling| ruling.notation).collect();
        let count = |notation: Notation| decided.iter().filter(|other| **other == notation).count();
        // Of two that are equally frequent the one on the left.
        let most = decided.iter().copied().rev().max_by_key(|notation| count(*notation));
        let guessed = || rulings().map(|ruling| ruling.notation).next();
        most.or(self.grid().declared).or_else(guessed).unwrap_or(Notation::CommaDecimal)
    }

    /// The number that a cell holds for a formula.
    pub fn number_at(&self, at: CellAddress) -> Option<f64> {
        match value_of(self, at) {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// What a cell holds.
pub(super) fn value_of(sheet: &Sheet, at: CellAddress) -> Value {
    let (text, stored) = (sheet.grid().text(at), sheet.grid().stored(at));
    match stored {
        StoredValue::Number { value, .. } => return Value::Number(value),
        StoredValue::Boolean(truth) => return Value::Boolean(truth),
        StoredValue::Error => return Value::Error(error(text)),
        StoredValue::Uncalculated => return Value::Error("#N/A".to_owned()),
        StoredValue::Date | StoredValue::None | StoredValue::Text => {}
    }
    if text.trim().is_empty() {
        return Value::Blank;
    }
    let table = sheet.table();
    let column = table.columns.get(at.column as usize);
    let body_row = table.body.contains(&at.row).then(|| (at.row - table.body.start) as usize);
    match (column, body_row) {
        (Some(column), Some(row)) => match column.kinds.get(row) {
            Some(CellKind::Percent) => {
                let notation = column.notation.as_ref().map_or_else(|| sheet.notation(), |r| r.notation);
                Value::Number(percentage(text, notation, column.value(row)))
            }
            Some(CellKind::Number) => column.value(row).map_or(Value::Blank, Value::Number),
            Some(CellKind::Error) => Value::Error(error(text)),
            Some(CellKind::Boolean) => truth(text),
            Some(CellKind::Blank) => Value::Blank,
            Some(CellKind::Date) => day(text, stored),
            _ => as_text(text),
        },
        _ => outside(sheet, text, stored),
    }
}

/// Whether a cell of the table holds a dash that is read as "none". Other marks for that, as "x" and "…", may mean that a
/// figure is not known.
pub(super) fn is_dash_for_none(sheet: &Sheet, at: CellAddress) -> bool {
    let table = sheet.table();
    let kind = table.body.contains(&at.row).then(|| {
        let column = table.columns.get(at.column as usize)?;
        column.kinds.get((at.row - table.body.start) as usize).copied()
    });
    kind.flatten() == Some(CellKind::Missing)
        && matches!(sheet.grid().text(at).trim(), "-" | "–" | "—")
        && !sheet.formulas().contains_key(&at)
}

/// A percentage: "36,45%" is 0.3645; "69,26" under "Tỷ lệ (%)" is the 69.26 that a spreadsheet holds there.
fn percentage(text: &str, notation: Notation, ratio: Option<f64>) -> f64 {
    let written = match scan(text) {
        Scanned::Number(numeral) if !numeral.percent => numeral.value(notation),
        _ => None,
    };
    written.or(ratio).unwrap_or(0.0)
}

/// A cell of the head or above it.
fn outside(sheet: &Sheet, text: &str, stored: StoredValue) -> Value {
    match scan(text) {
        Scanned::Number(numeral) if stored != StoredValue::Text && numeral.unit.is_none() => {
            numeral.value(sheet.notation()).map_or_else(|| as_text(text), Value::Number)
        }
        _ => day(text, stored),
    }
}

/// A day as its number; a month or a year in words is a text.
fn day(text: &str, stored: StoredValue) -> Value {
    match serial_of(text).filter(|_| stored != StoredValue::Text) {
        Some(days) => Value::Number(days),
        None => as_text(text),
    }
}

fn as_text(text: &str) -> Value {
    Value::Text(text.nfc().collect())
}

fn truth(text: &str) -> Value {
    match scan(text) {
        Scanned::Boolean(truth) => Value::Boolean(truth),
        _ => as_text(text),
    }
}

/// The name of an error, which other programs may write otherwise.
pub(super) fn error(text: &str) -> String {
    const NAMES: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
    let text = text.trim();
    NAMES.into_iter().find(|name| text.eq_ignore_ascii_case(name)).unwrap_or("#VALUE!").to_owned()
}

/// Whether a cell holds a day.
pub(super) fn is_date(sheet: &Sheet, at: CellAddress) -> bool {
    let stored = sheet.grid().stored(at);
    matches!(stored, StoredValue::Date | StoredValue::None) && serial_of(sheet.grid().text(at)).is_some()
}

/// The day that a text names, in Excel's count: "31/03/2017", "31.3.2017", "2017-03-31".
fn serial_of(text: &str) -> Option<f64> {
    let text = text.trim();
    let mark = text.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<&str> = text.split(mark).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let number = |part: &str, most: usize| {
        let fits = (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| part.parse::<i32>().ok()).flatten()
    };
    let (year, day) = match first.len() {
        4 => (number(first, 4)?, number(last, 2)?),
        _ => (number(last, 4).filter(|_| last.len() == 4)?, number(first, 2)?),
    };
    let (month, day) = (u8::try_from(number(month, 2)?).ok()?, u8::try_from(day).ok()?);
    let exists = (1900..10_000).contains(&year)
        && (1..=12).contains(&month)
        && day >= 1
        && u32::from(day) <= days_in_month(year, u32::from(month));
    let days = days_from_civil(i64::from(year), month, day) - DAY_ZERO;
    // Before March 1900 Excel counts a day that never was.
    (exists && days > 60).then_some(days as f64)
}
