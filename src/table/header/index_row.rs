//! The row under a header that numbers its columns: "A B 1 2 3=2/1", "(1) (2) (3)=(2)/(1)", "a b c d=c/b".

use std::ops::Range;

use crate::grid::{CellAddress, Grid};
use crate::table::title::{IndexEntry, entry};

/// Rows after the header that may be the index row.
const FIRST_ROWS: u32 = 3;

/// Longest entry of such a row.
const LONGEST: usize = 40;

/// The body rows that number the columns: one of the first rows, and its repetitions farther down a long table.
pub fn index_rows(grid: &Grid, body: Range<u32>) -> Vec<u32> {
    let first = (body.start..body.end.min(body.start.saturating_add(FIRST_ROWS)))
        .find(|&row| is_index_row(grid, row) && !is_lettered_unit(grid, row));
    let Some(first) = first else { return Vec::new() };
    let text = |row: u32, column: u32| grid.text(CellAddress { row, column }).trim();
    let repeats = |row: &u32| (0..grid.columns()).all(|column| text(*row, column) == text(first, column));
    let later = (first + 1..body.end).filter(repeats);
    std::iter::once(first).chain(later).collect()
}

/// Whether the units are lettered: a row "A 1 2" is a unit if a row "B …" follows it.
fn is_lettered_unit(grid: &Grid, row: u32) -> bool {
    let letter = |row: u32| {
        let mut texts = (0..grid.columns())
            .map(|column| grid.text(CellAddress { row, column }).trim())
            .filter(|t| !t.is_empty());
        match texts.next().map(str::as_bytes) {
            Some([letter]) if letter.is_ascii_alphabetic() => Some(*letter),
            _ => None,
        }
    };
    let before = row.checked_sub(1).and_then(letter);
    letter(row).is_some_and(|own| letter(row + 1) == Some(own + 1) || before == Some(own.saturating_sub(1)))
}

/// Whether a row stands under titles and over names longer than a letter.
fn heads_names(grid: &Grid, row: u32) -> bool {
    let first = |row: u32| {
        let texts = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }).trim());
        texts.into_iter().find(|text| !text.is_empty())
    };
    row > 0 && first(row + 1).is_some_and(|name| name.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

/// Whether a row numbers columns. It has letters, numbers that count up from 1, and formulas, with at least two numbers
/// or formulas; or letters and a formula of letters; or the first letters and one number, "A B 1".
pub fn is_index_row(grid: &Grid, row: u32) -> bool {
    let mut last = 0;
    let (mut letters, mut alphabet) = (0u8, true);
    let (mut numbers, mut formulas, mut letter_formulas) = (0, 0, 0);
    let (mut in_order, mut in_brackets, mut has_first) = (true, true, false);
    let (mut errors, mut highest) = (0, 0);
    for column in 0..grid.columns() {
        let text = grid.text(CellAddress { row, column }).trim();
        if text.is_empty() {
            continue;
        }
        // Nearly every row is ruled out here, at its first long cell.
        if text.len() > LONGEST {
            return false;
        }
        if text.starts_with('#') {
            errors += 1;
            continue;
        }
        let read = entry(text);
        if let Some(IndexEntry::Number(n) | IndexEntry::Formula(n)) = read {
            (highest, has_first) = (highest.max(n), has_first || n == 1);
        }
        in_brackets &= text.starts_with('(');
        match read {
            Some(IndexEntry::Letter(letter)) => {
                alphabet &= letter == b'a'.saturating_add(letters);
                letters = letters.saturating_add(1);
            }
            Some(IndexEntry::LetterFormula(_)) => letter_formulas += 1,
            Some(IndexEntry::Number(n)) if n == last + 1 || (last == 0 && n <= 3) => {
                last = n;
                numbers += 1;
            }
            Some(IndexEntry::Formula(n)) if n > last => {
                last = n;
                formulas += 1;
            }
            Some(IndexEntry::BareFormula) => {
                last += 1;
                formulas += 1;
            }
            Some(IndexEntry::Number(_)) => (numbers, in_order) = (numbers + 1, false),
            Some(IndexEntry::Formula(_)) => (formulas, in_order) = (formulas + 1, false),
            _ => return false,
        }
    }
    if !in_order || errors > 0 {
        // "a b 1 8 4 12=1-4", "A B 1 2 #REF!", "A B 1 2 3 4 4": columns were moved, added, taken out.
        let is_marked = letters >= 2 && alphabet || letters >= 1 && formulas >= 1 || in_brackets;
        // "A 7 1 2": one column of names. Rows of units called so follow one another.
        let is_marked = is_marked || letters == 1 && alphabet && numbers >= 2 && heads_names(grid, row);
        let counted = numbers + formulas >= 2 && highest <= grid.columns().saturating_mul(2) + 4;
        return is_marked && has_first && counted && errors <= u32::from(letters) + numbers + formulas;
    }
    let counted = numbers + formulas >= 2 && (numbers >= 1 || formulas >= 2) && last >= 2;
    let lettered = letter_formulas >= 1 && letters >= 2;
    // "A 1", "A B 1": one column of figures.
    let single = letters >= 1 && alphabet && numbers == 1 && last == 1;
    counted || lettered || single
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::grid_from_text;

    #[test]
    fn column_numbers_are_told_from_figures() {
        for (row, expected) in [
            ("A\tB\t1\t2\t3\t4=3/1\t5=(3-2)/2\tC", true),
            ("(1)\t(2)\t(3)=(2)/(1)", true),
            ("1\t2\t3\t4", true),
            ("A\tB\t(1)\t(2)", true),
            ("1\t2\t3=2/1×100", true),
            ("(1)\t(2)\t=(2)/(1)", true),
            ("(1)\t(2)\t(3) = (2) – (1)\t(4) = (3) : (1)", true),
            ("a\tb\tc\td\te=d/c*100\tf\tg=d-f", true),
            ("A\t1", true),
            ("1\tHà Tĩnh\t3\t4", false),
            ("x\tdòng ẩn\t1\t2\t3", false),
            ("1\t20\t30", false),
            ("A\tB\tC", false),
            ("1", false),
            ("A\tB\t1", true),
            ("B\t1", false),
            ("A\t5", false),
            ("đ\tb\tc=b/đ", false),
            ("a\tb\t1\t8\t4\t12=1-4", true),
            ("A\tB\t1\t2\t#REF!", true),
            ("A\tB\t1\t2\t3\t4\t4", true),
            ("(1)\t(2)\t(5)\t(3)\t(4)=(3)/(2)", true),
            ("A\t1\t#REF!", false),
            ("A\t3\t1\t2", false),
            ("1\t#N/A\t2", false),
            ("A\tB\t30\t20", false),
        ] {
            assert_eq!(is_index_row(&grid_from_text(row, b'\t'), 0), expected, "{row}");
        }
    }

    #[test]
    fn index_rows_are_found_again_and_lettered_units_are_none() {
        for (text, expected) in [
            ("1\t2\t3\nx\t5\t6\n1\t2\t3\ny\t7\t8", vec![0, 2]),
            ("A\t1\t2\nB\t3\t4", vec![]),
            ("A\t1\nHà Tĩnh\t3", vec![0]),
            ("A\t1\nB\t3", vec![]),
            ("Xã\tKH\tTH\nA\t7\t1\nHà Tĩnh\t3\t4", vec![1]),
            ("Xã\tKH\tTH\nA\t7\t1\nB\t3\t4", vec![]),
            ("Xã\tKH\tTH\nA\t70\t1\nHà Tĩnh\t3\t4", vec![]),
        ] {
            let grid = grid_from_text(text, b'\t');
            assert_eq!(index_rows(&grid, 0..grid.rows()), expected, "{text}");
        }
    }
}
