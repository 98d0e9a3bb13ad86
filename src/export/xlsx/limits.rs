//! What Excel takes: its limits, addresses within them, letters that its files can hold.

use crate::export::report::SheetSpan;

/// Excel's own limits.
pub(super) const ROWS: u32 = 1_048_576;
/// The same of columns.
pub(super) const COLUMNS: u32 = 16_384;

/// Without letters that XML cannot hold: the writer escapes them in texts only.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|letter| crate::export::markup::is_allowed(*letter)).collect()
}

/// A cell's address as the writer counts.
pub(super) fn address(row: u32, column: u32) -> Option<(u32, u16)> {
    (row < ROWS && column < COLUMNS).then_some(())?;
    Some((row, u16::try_from(column).ok()?))
}

/// Two corners of an area, if Excel has them and they are in order.
pub(super) fn corners(span: SheetSpan) -> Option<((u32, u16), (u32, u16))> {
    let is_ordered = span.first_row <= span.last_row && span.first_column <= span.last_column;
    let first = address(span.first_row, span.first_column).filter(|_| is_ordered)?;
    Some((first, address(span.last_row, span.last_column)?))
}
