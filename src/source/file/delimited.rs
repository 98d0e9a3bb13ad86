//! Text files with cells between separators (`.csv`, `.tsv`, `.txt`), and web pages saved under any name.

use super::book::{Book, NamedGrid};
use crate::source::html::grids_from_html;
use crate::source::spaced;
use crate::source::text::grid_from_text;

/// Separators tried, the likelier first.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// Lines examined to find the separator.
const LINES_LOOKED_AT: usize = 400;

/// Bytes examined to find the separator.
const LOOKED_AT: usize = 256 << 10;

pub(super) fn sheet_from_text(text: &str) -> Book {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let spaced = declared(text).is_none().then(|| spaced::tabbed(text)).flatten();
    let (separator, rows) = match (declared(text), &spaced) {
        (Some(found), _) => found,
        (None, Some(tabs)) => (b'\t', tabs.as_str()),
        (None, None) => (likely_separator(text), text),
    };
    let grid = grid_from_text(rows, separator);
    Book { sheets: vec![NamedGrid { grid, ..NamedGrid::default() }], ..Book::default() }
}

/// The tables of a web page, the largest to be shown first. Tables of a single row or column, which only lay out the
/// page, are left out if there are others.
pub(super) fn sheets_from_html(text: &str) -> Book {
    let mut grids = grids_from_html(text);
    let is_table = |g: &crate::grid::Grid| g.rows() > 1 && g.columns() > 1;
    if grids.iter().any(is_table) {
        grids.retain(is_table);
    }
    let cells = |at: &usize| grids.get(*at).map_or(0, |g| u64::from(g.rows()) * u64::from(g.columns()));
    let first = (0..grids.len()).rev().max_by_key(cells).unwrap_or(0);
    let mut book = Book { first, ..Book::default() };
    for grid in grids {
        if book.has_room() {
            book.push(NamedGrid { grid, ..NamedGrid::default() });
        }
    }
    book
}

/// Excel's `sep=;` in the first line, and the text after it.
fn declared(text: &str) -> Option<(u8, &str)> {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let plain = line.trim_matches('"');
    let sign = plain.get(..4).filter(|s| s.eq_ignore_ascii_case("sep=")).and_then(|_| plain.get(4..))?;
    let &[separator] = sign.as_bytes() else { return None };
    let rest = text.get(line.len()..).unwrap_or_default();
    Some((separator, rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest)))
}

/// The separator that splits most lines into the same number of cells.
fn likely_separator(text: &str) -> u8 {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    let score = |separator: u8| -> f64 {
        let counts = cell_counts(head, separator);
        if counts.is_empty() || (separator == b',' && are_decimals(head)) {
            return 0.0;
        }
        let usual = most_frequent(&counts);
        if usual < 2 {
            return 0.0;
        }
        let alike = counts.iter().filter(|c| **c == usual).count();
        // Exact as a double: the counts are at most a few hundred.
        alike as f64 / counts.len() as f64
    };
    let mut best = (0.0, b'\t');
    for separator in SEPARATORS {
        let score = score(separator);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

/// For each line that is not empty, the number of its cells. A quoted cell may hold separators and line ends.
fn cell_counts(text: &str, separator: u8) -> Vec<u32> {
    let mut counts = Vec::new();
    let (mut cells, mut filled, mut quoted, mut at_start) = (1u32, false, false, true);
    for byte in text.bytes() {
        match byte {
            b'"' if quoted => quoted = false,
            b'"' if at_start => {
                (quoted, filled) = (true, true);
            }
            _ if quoted => {}
            b'\r' | b'\n' => {
                if filled {
                    counts.push(cells);
                }
                (cells, filled, at_start) = (1, false, true);
                if counts.len() >= LINES_LOOKED_AT {
                    return counts;
                }
                continue;
            }
            b if b == separator => {
                (cells, filled, at_start) = (cells + 1, true, true);
                continue;
            }
            b => filled |= !b.is_ascii_whitespace(),
        }
        at_start = false;
    }
    // The last line may be incomplete.
    if filled && (counts.is_empty() || text.len() < LOOKED_AT / 2) {
        counts.push(cells);
    }
    counts
}

fn most_frequent(counts: &[u32]) -> u32 {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let runs = sorted.chunk_by(|a, b| a == b);
    runs.max_by_key(|run| run.len()).and_then(|run| run.first()).copied().unwrap_or(0)
}

/// Whether commas only mark decimals, in a single column of numbers: each line is words or one number.
fn are_decimals(text: &str) -> bool {
    let mut numbers = 0;
    for line in text.lines().map(str::trim).filter(|l| l.contains(',')).take(LINES_LOOKED_AT) {
        let Some((whole, decimals)) = line.split_once(',') else { continue };
        let is_whole =
            !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.'));
        let is_part =
            !decimals.is_empty() && decimals.trim_end_matches('%').bytes().all(|b| b.is_ascii_digit());
        if !is_whole || !is_part {
            return false;
        }
        numbers += 1;
    }
    numbers > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::CellAddress;

    #[test]
    fn the_separator_is_told_by_lines_of_one_length() {
        for (text, separator) in [
            ("a;b;c\n1;2;3\n", b';'),
            ("a,b,c\n1,2,3\n", b','),
            ("a\tb\n1,5\t2\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("Đơn vị;Số thu\nA;1,5\nB;2,5\n", b';'),
            ("BÁO CÁO;;\nĐơn vị;KH;TH\nA;25,796;1.487.640\nB;12,159;471530\n", b';'),
            ("Đơn vị,KH,TH\n\"A, B\",\"1.234,5\",\"2,5\"\nC,\"3,5\",4\n", b','),
            ("\"x\ny\";1\n2;3\n", b';'),
            ("Đơn vị\nHà Nội\n", b'\t'),
            // Decimals of one column, not two columns.
            ("1,5\n2,7\n3,9\n", b'\t'),
            ("1,5\r\n", b'\t'),
        ] {
            assert_eq!(likely_separator(text), separator, "{text}");
        }
    }

    #[test]
    fn a_declared_separator_is_obeyed_and_is_no_row() {
        for (text, columns) in [("sep=;\r\na;b\r\n", 2), ("\"sep=,\"\na,b,c;d", 3), ("SEP=|\ra|b", 2)] {
            let book = sheet_from_text(text);
            let grid = &book.sheets[0].grid;
            assert_eq!((grid.rows(), grid.columns()), (1, columns), "{text}");
            assert_eq!(grid.text(CellAddress::new(0, 0)), "a");
        }
    }

    #[test]
    fn a_page_gives_its_tables_and_shows_the_largest() {
        let page = "<table><tr><td>menu</td></tr></table><table><tr><td>a<td>b<tr><td>c<td>d</table>
            <table><tr><td>1<td>2<tr><td>3<td>4<tr><td>5<td>6</table>";
        let book = sheets_from_html(page);
        assert_eq!((book.sheets.len(), book.first), (2, 1));
    }
}
