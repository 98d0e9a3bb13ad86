//! Checks of what was pasted: totals against their parts, letters that were lost.

use super::rows::is_additive;
use super::{CellAddress, Column, Doubt, Grid, RowKind, Table, Warning};
use crate::number::{CellKind, UnitKind};

/// Rows looked at for damaged letters.
const ROWS_LOOKED_AT: u32 = 300;

/// Compares pasted totals with the sums of their parts.
pub fn check_totals(table: &Table) -> Vec<Warning> {
    (0..table.columns.len()).flat_map(|column| check_column(table, column)).collect()
}

/// Compares the totals of one column with the sums of their parts.
pub fn check_column(table: &Table, index: usize) -> Vec<Warning> {
    let Some(column) = table.columns.get(index).filter(|c| is_additive(c)) else { return Vec::new() };
    let rows = |kind: RowKind| (0..table.rows.len()).filter(move |&r| table.rows[r] == kind);
    let totals: Vec<(usize, f64)> =
        rows(RowKind::Total).filter_map(|row| Some((row, amount(column, row)?))).collect();
    if totals.is_empty() {
        return Vec::new();
    }
    let parts: Vec<f64> = rows(RowKind::Data).filter_map(|r| amount(column, r)).collect();
    if parts.len() < 2 {
        return Vec::new();
    }
    let summed = sum(parts.iter().copied());
    let subtotals = sum(rows(RowKind::Subtotal).filter_map(|r| amount(column, r)));
    let slack = slack(column, parts.len());
    let differs = |pasted: f64| {
        (summed - pasted).abs() > slack
            && (subtotals - pasted).abs() > slack
            && !is_split_several_ways(&parts, pasted, slack)
    };
    let warning = |row: usize, pasted: f64| Warning {
        doubt: Doubt::TotalDiffers { pasted, summed },
        row: u32::try_from(row).ok(),
        column: u32::try_from(index).ok(),
    };
    totals
        .into_iter()
        .filter(|(_, pasted)| differs(*pasted))
        .map(|(row, pasted)| warning(row, pasted))
        .collect()
}

/// A sum to the fifteen digits that decimals bear: fast enough to follow every edit.
pub fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut lost) = (0.0f64, 0.0f64);
    for value in values {
        let next = sum + value;
        lost += if sum.abs() >= value.abs() { (sum - next) + value } else { (value - next) + sum };
        sum = next;
    }
    let sum = sum + lost;
    format!("{sum:.14e}").parse().unwrap_or(sum)
}

/// A figure that is no percentage.
pub fn amount(column: &Column, row: usize) -> Option<f64> {
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

/// How far a sum of rounded parts may lie from its rounded total.
pub fn slack(column: &Column, parts: usize) -> f64 {
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
