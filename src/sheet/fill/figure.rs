//! A number as a member of a series, and how the series writes its numbers.

use crate::grid::{Cell, StoredValue};
use crate::number::{
    Decimals, ExactDecimal, Notation, Scanned, print_change, print_number, print_percent, scan,
};

/// A number in a cell. A percentage is counted in percent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    pub(super) value: ExactDecimal,
    pub(super) percent: bool,
    /// Decimals as printed.
    pub(super) decimals: u8,
    /// Whether thousands are grouped; `None` if it is too small to tell.
    pub(super) grouped: Option<bool>,
    /// Whether a positive one has a sign.
    pub(super) plus: bool,
    /// Whether the source stored the value beside the text.
    pub(super) stored: bool,
}

/// How numbers of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Habit {
    pub(super) notation: Notation,
    pub(super) grouped: bool,
}

/// The number in a cell, if it has nothing else: no unit, no footnote, no brackets.
pub(super) fn figure(cell: Cell<'_>, notation: Notation) -> Option<Figure> {
    let text = cell.text.trim();
    let Scanned::Number(number) = scan(text) else { return None };
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '%' | ' '));
    if !is_plain || number.unit.is_some() || number.bracketed || number.footnote {
        return None;
    }
    let decimals = number.decimals(notation);
    let (value, percent, stored) = match cell.stored {
        StoredValue::Number { value, percent } => (value, percent, true),
        StoredValue::None => (number.value(notation)?, number.percent, false),
        _ => return None,
    };
    let exact = ExactDecimal::of(value)?;
    let value = if percent { exact.hundredfold()? } else { exact };
    let separators = text.chars().filter(|c| matches!(c, '.' | ',' | ' ')).count();
    let separators = separators - usize::from(text.ends_with(" %"));
    let is_large = value.digits.unsigned_abs() / 10_u128.checked_pow(value.places)? >= 1000;
    let grouped = is_large.then_some(separators > usize::from(decimals > 0));
    Some(Figure { value, percent, decimals, grouped, plus: text.starts_with('+'), stored })
}

impl Figure {
    /// A number of the same kind, written alike: its text, and its value if that of this one is stored.
    pub(super) fn written(&self, value: f64, decimals: Decimals, habit: Habit) -> (String, StoredValue) {
        let (value, notation) = (if self.percent { value / 100.0 } else { value }, habit.notation);
        let text = match (self.percent, self.plus) {
            (true, _) => print_percent(value, decimals, notation),
            (false, true) => print_change(value, decimals, notation),
            (false, false) => print_number(value, decimals, notation),
        };
        let group = if notation == Notation::CommaDecimal { '.' } else { ',' };
        let text = if self.grouped.unwrap_or(habit.grouped) { text } else { text.replace(group, "") };
        let stored = match self.stored {
            true => StoredValue::Number { value, percent: self.percent },
            false => StoredValue::None,
        };
        (text, stored)
    }
}
