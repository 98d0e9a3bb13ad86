//! The row under a header that numbers its columns: "A B 1 2 3=2/1".

use super::{CellAddress, Grid};

/// Whether a row numbers columns: letters, numbers that count up from 1, and formulas of them, at least two of the
/// latter kinds.
pub fn is_index_row(grid: &Grid, row: u32) -> bool {
    let mut last = 0;
    let (mut numbers, mut formulas) = (0, 0);
    for column in 0..grid.columns() {
        let text = grid.text(CellAddress { row, column }).trim();
        if text.is_empty() {
            continue;
        }
        // Nearly every row leaves here, at its first long cell.
        if text.len() > 40 || !text.is_ascii() {
            return false;
        }
        match entry(text) {
            Some(Entry::Letter) => {}
            Some(Entry::Number(n)) if n == last + 1 || (last == 0 && n <= 3) => {
                last = n;
                numbers += 1;
            }
            Some(Entry::Formula(n)) if n > last => {
                last = n;
                formulas += 1;
            }
            _ => return false,
        }
    }
    numbers + formulas >= 2 && (numbers >= 1 || formulas >= 2) && last >= 2
}

enum Entry {
    Letter,
    Number(u32),
    Formula(u32),
}

fn entry(text: &str) -> Option<Entry> {
    let compact: String = text.chars().filter(|c| !matches!(c, ' ' | '(' | ')' | '[' | ']')).collect();
    if let [letter] = compact.as_bytes()
        && letter.is_ascii_alphabetic()
    {
        return Some(Entry::Letter);
    }
    if let Some((name, formula)) = compact.split_once('=') {
        let is_formula = formula.bytes().any(|b| b.is_ascii_digit())
            && formula.bytes().all(|b| b.is_ascii_digit() || b"+-*/x:%,.".contains(&b));
        return (is_formula && name.len() <= 2).then(|| name.parse().ok().map(Entry::Formula)).flatten();
    }
    (compact.len() <= 2).then(|| compact.parse().ok().map(Entry::Number)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::grid_from_text;

    #[test]
    fn column_numbers_are_told_from_figures() {
        for (row, expected) in [
            ("A\tB\t1\t2\t3\t4=3/1\t5=(3-2)/2\tC", true),
            ("(1)\t(2)\t(3)=(2)/(1)", true),
            ("1\t2\t3\t4", true),
            ("A\tB\t(1)\t(2)", true),
            ("1\tHà Tĩnh\t3\t4", false),
            ("x\tdòng ẩn\t1\t2\t3", false),
            ("1\t20\t30", false),
            ("A\tB\tC", false),
            ("1", false),
        ] {
            assert_eq!(is_index_row(&grid_from_text(row, b'\t'), 0), expected, "{row}");
        }
    }
}
