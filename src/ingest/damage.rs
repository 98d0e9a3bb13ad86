//! Signs that letters were lost before the text came here.

use super::{CellAddress, Doubt, Grid, Table, Warning};

/// Rows looked at.
const ROWS_LOOKED_AT: u32 = 300;

/// A warning at the first cell with lost letters, if so many have lost some that it is no accident.
pub fn lost_letters(grid: &Grid, table: &Table) -> Option<Warning> {
    let (mut lossy, mut words) = (0u32, 0u32);
    let mut first = None;
    for row in 0..grid.rows().min(table.body.start + ROWS_LOOKED_AT) {
        for column in 0..grid.columns() {
            let text = grid.text(CellAddress { row, column });
            if !text.chars().any(char::is_alphabetic) {
                continue;
            }
            words += 1;
            if has_lost_letters(text) {
                lossy += 1;
                let place = row.checked_sub(table.body.start).map(|row| (row, column));
                first = first.or(place);
            }
        }
    }
    let (row, column) = first.unzip();
    (lossy > 0 && lossy * 10 >= words).then_some(Warning { doubt: Doubt::LossyText, row, column })
}

/// A question mark within a word, or the sign for what could not be decoded.
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
