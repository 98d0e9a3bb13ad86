//! Decides whether a source is read on the page, which waits for it, or in a worker.
//!
//! What counts is the number of cells it gives, not its bytes: a workbook of 486 bytes can unfold into nine million
//! cells, and a text of 44 KB into two thousand columns. Workbooks always go to the worker, because counting their
//! cells takes as long as reading them. Text and HTML of moderate length are quickly split into cells, which are then
//! counted. In doubt the worker reads: that costs about 50 ms and can be cancelled.

use super::read::{Incoming, is_document};
use crate::grid::{CellAddress, Grid};
use crate::source::{FileKind, grid_from_text, grids_from_html, kind_of_file, sheets_from_file};
use crate::store::document_in_picture;

/// Length of a text, in bytes or UTF-16 units, beyond which it always goes to the worker: about 30 000 cells.
pub const MOST_TEXT: usize = 256 << 10;

/// The same for HTML, whose cells take ten times as much text.
pub const MOST_HTML: usize = 512 << 10;

/// Bytes of a file beyond which it always goes to the worker.
pub const MOST_FILE: usize = 100_000;

/// Cells, including blank ones, that are understood while the page waits: less than a tenth of a second.
const MOST_CELLS: u64 = 30_000;

/// The same for a document, for which only an upper bound is known: other lists of texts are counted too.
const MOST_IN_DOCUMENT: u64 = 200_000;

/// Columns of one table: finding each role looks at the neighbours too.
const MOST_COLUMNS: u32 = 128;

/// Bytes of one cell. A longer cell is not a figure or title, but text that a stray quote made into one cell.
const LONGEST_CELL: usize = 4 << 10;

/// Tables, each of which becomes a sheet.
const MOST_TABLES: usize = 30;

/// Whether a source is to be read in a worker.
pub fn is_long(source: &Incoming) -> bool {
    match source {
        Incoming::Clipboard { html, text } => {
            html.as_deref().is_some_and(is_long_html) || text.as_deref().is_some_and(is_long_text)
        }
        Incoming::File { bytes, .. } if bytes.len() > MOST_FILE => true,
        Incoming::File { name, bytes } if is_document(name, bytes) => is_long_document(bytes),
        Incoming::File { name, bytes } => match document_in_picture(bytes) {
            Some(text) => text.is_ok_and(|text| is_long_document(text.as_bytes())),
            None => is_long_table(name, bytes),
        },
    }
}

fn is_long_table(name: &str, bytes: &[u8]) -> bool {
    match kind_of_file(name, bytes) {
        Ok(FileKind::Html) => is_long_html(&String::from_utf8_lossy(bytes)) || has_long_sheets(name, bytes),
        Ok(FileKind::Delimited) => has_long_sheets(name, bytes),
        Ok(_) => true,
        // Refusing it takes no time.
        Err(_) => false,
    }
}

fn is_long_text(text: &str) -> bool {
    text.len() > 2 * MOST_TEXT || are_long(&[grid_from_text(text, b'\t')])
}

/// Excel folds several blank rows into one; they are counted before they are unfolded.
fn is_long_html(html: &str) -> bool {
    html.len() > 2 * MOST_HTML
        || places(html, "<table").count() > MOST_TABLES
        || places(html, "xlrowspan:").map(leading_number).sum::<u64>() > MOST_CELLS
        || are_long(&grids_from_html(html))
}

fn has_long_sheets(name: &str, bytes: &[u8]) -> bool {
    sheets_from_file(name, bytes).is_ok_and(|content| {
        let grids: Vec<Grid> = content.sheets.into_iter().map(|sheet| sheet.grid).collect();
        are_long(&grids)
    })
}

fn are_long(grids: &[Grid]) -> bool {
    let cells: u64 = grids.iter().map(|grid| u64::from(grid.rows()) * u64::from(grid.columns())).sum();
    let is_long_cell = |grid: &Grid| {
        let mut places = (0..grid.rows())
            .flat_map(|row| (0..grid.columns()).map(move |column| CellAddress { row, column }));
        places.any(|at| grid.text(at).len() > LONGEST_CELL)
    };
    // The cells are examined last: there are few of them.
    grids.len() > MOST_TABLES
        || cells > MOST_CELLS
        || grids.iter().any(|grid| grid.columns() > MOST_COLUMNS || grid.capped > 0 || is_long_cell(grid))
}

/// A document's columns are lists of texts in JSON: it has at most as many cells as columns times the longest list.
fn is_long_document(bytes: &[u8]) -> bool {
    let (mut lists, mut longest, mut items) = (0_u64, 0_u64, 0_u64);
    let (mut in_text, mut escaped, mut has_text) = (false, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => (in_text, has_text) = (!in_text, true),
            _ if in_text => {}
            b'[' => (items, has_text) = (1, false),
            b',' => items += 1,
            b']' if has_text => (lists, longest) = (lists + 1, longest.max(items)),
            _ => {}
        }
    }
    lists * longest > MOST_IN_DOCUMENT
}

/// The text after each occurrence of a name, in capitals or not.
fn places<'a>(text: &'a str, name: &'static str) -> impl Iterator<Item = &'a [u8]> {
    let length = name.len();
    let windows = text.as_bytes().windows(length).enumerate();
    let found = windows.filter(move |(_, window)| window.eq_ignore_ascii_case(name.as_bytes()));
    found.filter_map(move |(at, _)| text.as_bytes().get(at + length..))
}

/// The whole number at the beginning of a text; 0 if there is none.
fn leading_number(text: &[u8]) -> u64 {
    let digits = text.trim_ascii_start().iter().take(10).take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number, digit| number * 10 + u64::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Incoming {
        Incoming::Clipboard { html: None, text: Some(text.to_owned()) }
    }

    fn html(html: &str) -> Incoming {
        Incoming::Clipboard { html: Some(html.to_owned()), text: None }
    }

    fn file(name: &str, bytes: &[u8]) -> Incoming {
        Incoming::File { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    #[test]
    fn an_ordinary_report_is_read_on_the_page() {
        let row = "Thành phố Hà Nội\t1.234.567,8\t1.100.000,5\t98,5\n";
        assert!(!is_long(&text(&row.repeat(700))));
        assert!(!is_long(&file("a.csv", row.repeat(700).as_bytes())));
        let cells = "<tr><td>Hà Nội<td>1.234.567,8<td rowspan=2>98,5";
        assert!(!is_long(&html(&format!("<table>{}</table>", cells.repeat(700)))));
        assert!(!is_long(&file("a.html", format!("<html><table>{}</table>", cells.repeat(70)).as_bytes())));
        // Excel folds blank rows below the table.
        let folded = "<tr style='mso-xlrowspan:20'><td></td></tr>";
        assert!(!is_long(&html(&format!("<table>{cells}{folded}{cells}</table>"))));
    }

    #[test]
    fn many_cells_in_few_bytes_are_read_in_a_worker() {
        // Rows times columns, columns alone, one cell of many lines.
        assert!(is_long(&text(&format!("{}\n{}", "a\t".repeat(100), "x\n".repeat(1_000)))));
        assert!(is_long(&text(&"Kế hoạch\t".repeat(600))));
        assert!(is_long(&text(&format!("\"{}\"\t1\n", "chữ và số\n".repeat(1_000)))));
        let wide = "<tr><td colspan=1000>a<td>b".repeat(40);
        assert!(is_long(&html(&format!("<table>{wide}</table>"))));
        let tall = "<tr><td rowspan=9999>a".repeat(300);
        assert!(is_long(&html(&format!("<table>{tall}</table>"))));
        assert!(is_long(&html("<tr><td>a<tr style='MSO-XLROWSPAN: 900000'><td><tr><td>b")));
        assert!(is_long(&html(&"<table><tr><td>a<td>1</table>".repeat(200))));
    }

    #[test]
    fn workbooks_are_read_in_a_worker_however_small() {
        let repeated = "<?xml version='1.0'?><office:document xmlns:office='opendocument'><table:table>\
            <table:table-row table:number-rows-repeated='1000000'><table:table-cell office:value-type='string' \
            table:number-columns-repeated='9'><text:p>1</text:p></table:table-cell></table:table-row></table:table>\
            </office:document>";
        assert!(is_long(&file("a.fods", repeated.as_bytes())));
        let xml = "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>";
        assert!(is_long(&file("a.xml", xml.as_bytes())));
        // What cannot be read is refused at once.
        assert!(!is_long(&file("a.pdf", b"%PDF-1.7")));
        assert!(!is_long(&file("a.xlsx", b"PK\x03\x04")));
    }

    #[test]
    fn a_document_is_long_by_its_lists() {
        let column = |rows: usize| format!("[{}\"x[,\\\"\"]", "\"1.234\",".repeat(rows));
        let document = |columns: usize, rows: usize| {
            format!("{{\"columns\":[{}]}}", vec![column(rows); columns].join(","))
        };
        assert!(!is_long(&file("a.chitieu", document(8, 63).as_bytes())));
        assert!(is_long(&file("a.chitieu", document(8, 5_000).as_bytes())));
        let ragged = format!("{{\"columns\":[{},{}]}}", column(3_000), vec!["[\"a\"]"; 3_000].join(","));
        assert!(is_long(&file("a.chitieu", ragged.as_bytes())));
    }
}
