//! Signs that letters were lost before the text was pasted.

use super::listed::LISTED;
use crate::grid::{CellAddress, Grid};
use crate::number::has_letter;
use crate::table::model::{Doubt, Role, Table, Warning};

/// Rows examined.
const ROWS_LOOKED_AT: u32 = 300;

/// A warning for every cell of the body with lost letters, if that is not a coincidence: one has a sign that means
/// nothing else, or is a unit's name, or there are too many for questions. If only the header lost letters, one warning
/// for the table.
pub fn lost_letters(grid: &Grid, table: &Table) -> Vec<Warning> {
    let names = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok());
    let (mut lossy, mut words, mut sure) = (0u32, 0u32, false);
    let mut places = Vec::new();
    for row in 0..grid.rows().min(table.body.start + ROWS_LOOKED_AT) {
        for column in 0..grid.columns() {
            let text = grid.text(CellAddress { row, column });
            if !has_letter(text) {
                continue;
            }
            words += 1;
            let is_name = names == Some(column) && row >= table.body.start && may_have_lost_letters(text);
            if is_name || has_lost_letters(text) {
                lossy += 1;
                sure |= is_name || must_have_lost_letters(text);
                places.extend(row.checked_sub(table.body.start).map(|row| (row, column)));
            }
        }
    }
    if lossy == 0 || !sure && lossy * 10 < words {
        return Vec::new();
    }
    let warning = |row, column| Warning { doubt: Doubt::LossyText, row, column };
    match &places[..] {
        [] => vec![warning(None, None)],
        _ => places.iter().take(LISTED).map(|(row, column)| warning(Some(*row), Some(*column))).collect(),
    }
}

/// Whether a text lost letters, provided that it is a name and therefore not a question.
pub fn may_have_lost_letters(text: &str) -> bool {
    text.contains(['?', '\u{FFFD}'])
}

/// Whether only lost letters can explain the text: a question mark before a letter, outside a web address, or the sign
/// for what could not be decoded.
fn must_have_lost_letters(text: &str) -> bool {
    let mut letters = text.chars().peekable();
    let mut asks = || {
        while let Some(c) = letters.next() {
            if c == '?' && letters.peek().is_some_and(|n| n.is_alphabetic()) {
                return true;
            }
        }
        false
    };
    text.contains('\u{FFFD}') || !text.contains("://") && asks()
}

/// Whether the text has a question mark inside or after a word, or the sign for what could not be decoded.
fn has_lost_letters(text: &str) -> bool {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let follows = letters.peek().is_some_and(|n| n.is_alphabetic());
        if c == '\u{FFFD}' || (c == '?' && (follows || (before.is_alphabetic() && letters.peek().is_some())))
        {
            return true;
        }
        before = c;
    }
    false
}
