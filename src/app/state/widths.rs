//! How wide the texts of a column are.

use super::app::App;
use super::shown::{body_row, cell_text, shown_rows, total_texts};
use crate::grid::CellAddress;
use crate::table::RowKind;

/// A generous width of a character in the grid, and the padding of a cell, in pixels.
pub(crate) const CHARACTER: f64 = 7.8;

pub(crate) const PADDING: f64 = 22.0;

/// The number of characters, with wide ones counted twice.
fn length(text: &str) -> usize {
    text.chars().map(|c| if c == '%' { 2 } else { 1 }).sum()
}

/// The same for a total, which is set in bold: an eighth wider.
pub(crate) fn total_length(total: &str) -> usize {
    match length(total) {
        0 => 0,
        length => length + length / 8 + 1,
    }
}

/// The length of the longest text in a column's first rows.
pub(crate) fn longest_text(app: &App, column: u32, most: u32) -> usize {
    let rows = shown_rows(app);
    (rows.start..rows.end.min(rows.start.saturating_add(most)))
        .map(|row| {
            let text = cell_text(app, CellAddress::new(row, column));
            let kind = body_row(app, row).and_then(|row| app.sheet().table().rows.get(row));
            match kind {
                Some(RowKind::Total | RowKind::Subtotal) => total_length(&text),
                _ => length(&text),
            }
        })
        .max()
        .unwrap_or(0)
}

/// The width at which every cell of a column shows its whole text, in pixels.
pub(crate) fn fitted_width(app: &App, column: u32) -> u16 {
    let totals = total_texts(app);
    let total = totals.get(column as usize).map_or(0, |t| total_length(t));
    let longest = longest_text(app, column, u32::MAX).max(total);
    let characters = f64::from(u16::try_from(longest).unwrap_or(u16::MAX));
    // The cast is safe: the value is clamped.
    (characters * CHARACTER * app.frame.type_width + PADDING).round().clamp(0.0, f64::from(u16::MAX)) as u16
}
