//! References in A1 form.

use crate::grid::CellAddress;
use crate::source::file::book::{MOST_COLUMNS, MOST_ROWS};

/// The address that "AB12" names; `$` is ignored.
pub(super) fn address(text: &str) -> Option<CellAddress> {
    let text = text.trim();
    let mut column = 0u32;
    let mut row = 0u32;
    for b in text.bytes().filter(|b| *b != b'$') {
        match b.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' if row == 0 => {
                column = column.checked_mul(26)?.checked_add(u32::from(letter - b'A') + 1)?;
            }
            digit @ b'0'..=b'9' => row = row.checked_mul(10)?.checked_add(u32::from(digit - b'0'))?,
            _ => return None,
        }
    }
    let at = CellAddress { row: row.checked_sub(1)?, column: column.checked_sub(1)? };
    (at.row < MOST_ROWS && at.column < MOST_COLUMNS).then_some(at)
}

/// The corners that "A1:C3" or "A1" names.
pub(super) fn area(text: &str) -> Option<(CellAddress, CellAddress)> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let (first, last) = (address(first)?, address(last)?);
    Some((
        CellAddress { row: first.row.min(last.row), column: first.column.min(last.column) },
        CellAddress { row: first.row.max(last.row), column: first.column.max(last.column) },
    ))
}
