//! References as they are written: `B2`, `$B$2:C9`, `B:B`.

use super::expression::{Corner, MOST_COLUMNS, MOST_ROWS, Reference};

/// The cells that a word names: `B2`, `$B$2:C9`, `B:B`.
pub(super) fn range_of(word: &str) -> Option<Reference> {
    let is_cell = |corner: &Corner| corner.column.is_some() && corner.row.is_some();
    let (first, last) = match word.split_once(':') {
        Some((first, last)) => (corner(first)?, Some(corner(last)?)),
        None => (corner(word).filter(is_cell)?, None),
    };
    let is_alike = |last: &Corner| {
        last.column.is_some() == first.column.is_some() && last.row.is_some() == first.row.is_some()
    };
    last.as_ref().is_none_or(is_alike).then_some(Reference { sheet: None, first, last })
}

/// The corner that a word names: `$B4`, or `B` and `4` alone as they stand in `B:B` and `4:4`.
pub(super) fn corner(word: &str) -> Option<Corner> {
    let (fixed_first, rest) = word.strip_prefix('$').map_or((false, word), |rest| (true, rest));
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, rest) = rest.split_at_checked(letters)?;
    let (fixed_row, digits) = match rest.strip_prefix('$') {
        Some(digits) => (true, digits),
        None => (letters.is_empty() && fixed_first, rest),
    };
    if letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let column = match letters.is_empty() {
        true => None,
        false => {
            let number =
                letters.bytes().fold(0_u32, |n, b| n * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1);
            Some(number.checked_sub(1).filter(|column| *column < MOST_COLUMNS)?)
        }
    };
    let row = match digits.is_empty() {
        true => None,
        false => Some(digits.parse::<u32>().ok()?.checked_sub(1).filter(|row| *row < MOST_ROWS)?),
    };
    let is_one = column.is_some() || row.is_some();
    is_one.then_some(Corner { column: column.map(|c| (c, fixed_first)), row: row.map(|r| (r, fixed_row)) })
}
