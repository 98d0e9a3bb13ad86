//! Plain text as spreadsheets put it on the clipboard → [`Grid`]: tabs between cells, line ends between rows.

use crate::grid::{Grid, GridBuilder};

/// The longest text that a spreadsheet puts into one cell, in bytes of UTF-8. A quote whose end is farther away is an
/// ordinary character.
const LONGEST_CELL: usize = 32_767 * 4;

/// Reads text with a separator between cells (on the clipboard a tab). A cell that holds a separator, a line end or a
/// quote may be quoted, with quotes inside doubled. A quote that does not close right before a separator is an ordinary
/// character. Rows end with LF, CRLF or CR.
pub fn grid_from_text(text: &str, separator: u8) -> Grid {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut builder = GridBuilder::over(text);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let end = match quoted_end(bytes, at, separator) {
            Some(closing) => {
                push_quoted(&mut builder, text, at + 1, closing);
                closing + 1
            }
            None => {
                let length = memchr::memchr3(separator, b'\n', b'\r', &bytes[at..]);
                let end = length.map_or(bytes.len(), |l| at + l);
                builder.push_range(at..end);
                end
            }
        };
        at = end;
        match bytes.get(at) {
            Some(b'\r') => {
                builder.end_row();
                at += if bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
            }
            Some(b'\n') => {
                builder.end_row();
                at += 1;
            }
            _ => at += 1,
        }
    }
    builder.finish()
}

/// The position at which the quote opened at `at` closes, if a separator, a line end or the end of the text follows.
fn quoted_end(bytes: &[u8], at: usize, separator: u8) -> Option<usize> {
    if bytes.get(at) != Some(&b'"') {
        return None;
    }
    let limit = bytes.len().min(at + LONGEST_CELL);
    let mut i = at + 1;
    while i < limit {
        if bytes[i] == b'"' {
            match bytes.get(i + 1) {
                Some(b'"') => i += 1,
                None | Some(b'\n' | b'\r') => return Some(i),
                Some(&b) if b == separator => return Some(i),
                Some(_) => return None,
            }
        }
        i += 1;
    }
    None
}

fn push_quoted(builder: &mut GridBuilder, text: &str, start: usize, end: usize) {
    let cell = text.get(start..end).unwrap_or_default();
    if cell.contains('"') || cell.contains('\r') {
        let cell = cell.replace("\"\"", "\"").replace("\r\n", "\n").replace('\r', "\n");
        builder.push(&cell, crate::grid::StoredValue::None);
    } else {
        builder.push_range(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::{CellAddress, Margins};

    fn rows(grid: &Grid) -> Vec<Vec<&str>> {
        (0..grid.rows())
            .map(|row| (0..grid.columns()).map(|column| grid.text(CellAddress { row, column })).collect())
            .collect()
    }

    #[test]
    fn tabs_line_ends_and_quotes() {
        for (text, expected) in [
            ("a\tb\r\nc\td\r\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a\tb\rc\td", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a\t\n\tb\n", vec![vec!["a", ""], vec!["", "b"]]),
            ("\"Số người\r\n(người)\"\t1", vec![vec!["Số người\n(người)", "1"]]),
            ("\"say \"\"no\"\"\"\t2", vec![vec!["say \"no\"", "2"]]),
            ("\"tự nguyện\" và khác\t3", vec![vec!["\"tự nguyện\" và khác", "3"]]),
            ("\"never closed\t4\nx\t5", vec![vec!["\"never closed", "4"], vec!["x", "5"]]),
            ("\u{FEFF}a\tb", vec![vec!["a", "b"]]),
            ("Hoa\u{300}\tb", vec![vec!["Hoà", "b"]]),
        ] {
            assert_eq!(rows(&grid_from_text(text, b'\t')), expected, "{text:?}");
        }
    }

    #[test]
    fn blank_margins_go_and_indentation_of_words_stays() {
        let grid = grid_from_text("\t\t\n\t\tNăm\t 12 \n\t\t   + Nam\t\u{a0}\n\t\t\t\n\n", b'\t');
        assert_eq!(rows(&grid), vec![vec!["Năm", "12"], vec!["   + Nam", ""]]);
        let margins = Margins { top: 1, left: 2, bottom: 2, right: 0 };
        assert_eq!(grid.margins, margins, "told, for they are part of a pasted rectangle");
        let margins = grid_from_text("\r\n5\t\r\n\t\r\n", b'\t').margins;
        assert_eq!(margins, Margins { top: 1, left: 0, bottom: 1, right: 1 });
        assert!(grid_from_text("\t\n\t\n", b'\t').is_empty());
        assert!(grid_from_text("", b'\t').is_empty());
    }
}
