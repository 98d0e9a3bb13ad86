//! Checks of what was pasted: totals against their parts, letters that were lost.

use super::rows::is_additive;
use super::{CellAddress, Column, Doubt, Grid, RowKind, Table, Warning};
use crate::number::{CellKind, UnitKind};

/// Rows looked at for damaged letters.
const ROWS_LOOKED_AT: u32 = 300;

/// Compares pasted totals with the sums of their parts.
pub fn check_totals(table: &Table) -> Vec<Warning> {
    let mut found = Vec::new();
    for (index, column) in table.columns.iter().enumerate().filter(|(_, c)| is_additive(c)) {
        for row in (0..table.rows.len()).filter(|&r| table.rows[r] == RowKind::Total) {
            let Some(pasted) = amount(column, row) else { continue };
            let parts: Vec<f64> = (0..table.rows.len())
                .filter(|&r| table.rows[r] == RowKind::Data)
                .filter_map(|r| amount(column, r))
                .collect();
            if parts.len() < 2 {
                continue;
            }
            let summed = crate::indicator::exact_sum(parts.iter().copied());
            let slack = slack(column, parts.len());
            let subtotals: f64 = (0..table.rows.len())
                .filter(|&r| table.rows[r] == RowKind::Subtotal)
                .filter_map(|r| amount(column, r))
                .sum();
            let explained = (summed - pasted).abs() <= slack
                || (subtotals - pasted).abs() <= slack
                || is_split_several_ways(&parts, pasted, slack);
            if !explained {
                found.push(Warning {
                    doubt: Doubt::TotalDiffers { pasted, summed },
                    row: u32::try_from(row).ok(),
                    column: u32::try_from(index).ok(),
                });
            }
        }
    }
    found
}

fn amount(column: &Column, row: usize) -> Option<f64> {
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

/// How far a sum of rounded parts may lie from its rounded total.
fn slack(column: &Column, parts: usize) -> f64 {
    let single = column.unit.is_some_and(|u| matches!(u.kind, UnitKind::Count) && u.scale == 1.0);
    let last_digit = 10f64.powi(-i32::from(column.decimals));
    // Persons are counted, not rounded.
    if single && column.decimals == 0 { 1e-6 } else { 0.5 * last_digit * (parts as f64 + 1.0) * 1.000_001 }
}

/// Whether the rows split the total in several ways, one after the other ("Nam", "Nữ", "Thành thị", "Nông thôn").
fn is_split_several_ways(parts: &[f64], total: f64, slack: f64) -> bool {
    let (mut sum, mut times) = (0.0, 0);
    for part in parts {
        sum += part;
        if (sum - total).abs() <= slack {
            (sum, times) = (0.0, times + 1);
        }
    }
    times >= 2 && sum == 0.0
}

/// Signs that text was damaged before it came here.
pub fn damaged_text(grid: &Grid, table: &Table) -> Vec<Doubt> {
    let rows = grid.rows().min(table.body.start + ROWS_LOOKED_AT);
    let (mut lossy, mut legacy, mut words) = (0u32, 0u32, 0u32);
    for row in 0..rows {
        for column in 0..grid.columns() {
            let text = grid.text(CellAddress { row, column });
            if text.chars().any(char::is_alphabetic) {
                words += 1;
                lossy += u32::from(has_lost_letters(text));
                legacy += u32::from(looks_like_tcvn3(text));
            }
        }
    }
    let mut found = Vec::new();
    if lossy > 0 && lossy * 10 >= words {
        found.push(Doubt::LossyText);
    }
    if legacy >= 2 && legacy * 5 >= words {
        found.push(Doubt::LegacyEncoding);
    }
    found
}

/// A question mark within a word, or the sign for what could not be decoded.
fn has_lost_letters(text: &str) -> bool {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let joined = before.is_alphabetic() || letters.peek().is_some_and(|n| n.is_alphabetic());
        if c == '\u{FFFD}' || (c == '?' && joined && letters.peek().is_some()) {
            return true;
        }
        before = c;
    }
    false
}

/// Letters that TCVN3 uses for Vietnamese ones and Vietnamese itself never: "§¬n vÞ", "Thµnh phè".
fn looks_like_tcvn3(text: &str) -> bool {
    let marks = text.chars().filter(|c| {
        matches!(
            c,
            '§' | '¬'
                | 'µ'
                | '¶'
                | '¸'
                | '¹'
                | '®'
                | '¨'
                | '©'
                | 'ª'
                | '«'
                | '\u{AD}'
                | '»'
                | '¼'
                | '½'
                | '¾'
                | 'Æ'
                | 'Ç'
                | 'Ë'
                | 'Î'
                | 'Ï'
                | 'Ö'
                | '×'
                | 'Ø'
                | 'Ü'
                | 'Þ'
                | 'ß'
                | 'å'
                | 'æ'
                | 'ç'
                | 'ë'
                | 'î'
                | 'ï'
                | 'ñ'
                | 'ö'
                | '÷'
                | 'ø'
                | 'û'
                | 'ü'
                | 'þ'
                | 'ÿ'
                | '¡'
                | '¢'
                | '£'
                | '¤'
                | '¥'
                | '¦'
        )
    });
    marks.count() > 0 && !text.chars().any(|c| ('\u{1EA0}'..='\u{1EF9}').contains(&c))
}
