//! Signs that letters were lost before the text came here.

use super::listed::LISTED;
use crate::grid::{CellAddress, Grid};
use crate::table::model::{Doubt, Role, Table, Warning};

/// Rows looked at.
const ROWS_LOOKED_AT: u32 = 300;

/// Every cell of the body with lost letters, if they are no accident: a sign that can be nothing else, a name of a unit
/// among them, or so many that they cannot be questions. Where only the header has lost some, one warning of the table.
pub fn lost_letters(grid: &Grid, table: &Table) -> Vec<Warning> {
    let names = table.column_of(Role::UnitName).and_then(|c| u32::try_from(c).ok());
    let (mut lossy, mut words, mut sure) = (0u32, 0u32, false);
    let mut places = Vec::new();
    for row in 0..grid.rows().min(table.body.start + ROWS_LOOKED_AT) {
        for column in 0..grid.columns() {
            let text = grid.text(CellAddress { row, column });
            if !text.chars().any(char::is_alphabetic) {
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

/// Whether letters were lost if the text is a name, which asks no question.
pub fn may_have_lost_letters(text: &str) -> bool {
    text.contains(['?', '\u{FFFD}'])
}

/// Whether nothing else explains a sign: a question mark before a letter, where no address of a page has one, or the
/// sign for what could not be decoded.
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

/// A question mark within a word or after one, or the sign for what could not be decoded.
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
