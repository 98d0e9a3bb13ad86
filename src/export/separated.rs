//! A table as CSV and TSV.

use super::report::ReportTable;
use super::table_places::{HeadPlace, column_count, head_places};

/// Excel takes a file for UTF-8 only with this before it.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table as CSV for Excel in Vietnam: UTF-8 with its mark, `;` between cells, lines ended as in RFC 4180. A header cell that
/// spans stands where it begins. A text that a spreadsheet would compute (it begins with `=`, `+`, `-`, `@`, a tab or a
/// line end) gets a `'` before it; numbers are never touched, negative ones neither.
pub fn csv_from_table(table: &ReportTable) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    for row in rows_of(table) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&disarmed(cell))).collect();
        out.push_str(&cells.join(";"));
        out.push_str("\r\n");
    }
    out
}

/// A table with tabs between cells, for a clipboard or a program: a line end or tab within a cell becomes a space, and what
/// a spreadsheet would compute gets a `'` before it.
pub fn tsv_from_table(table: &ReportTable) -> String {
    let cell = |cell: &String| disarmed(cell).replace(['\t', '\n', '\r'], " ");
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t") + "\n";
    rows_of(table).iter().map(line).collect()
}

/// Header lines and rows as texts, all of one length.
pub(crate) fn rows_of(table: &ReportTable) -> Vec<Vec<String>> {
    let columns = column_count(table);
    let head = head_places(table).into_iter().map(|line| {
        let text = |place: HeadPlace<'_>| match place {
            HeadPlace::Begin { text, .. } => text.to_owned(),
            HeadPlace::Below { .. } | HeadPlace::Beside => String::new(),
        };
        line.into_iter().map(text).collect()
    });
    let rows = table.rows.iter().map(|row| {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
        cells.resize(columns, String::new());
        cells
    });
    head.chain(rows).collect()
}

/// A text that no spreadsheet computes.
fn disarmed(text: &str) -> String {
    let is_armed = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_armed && !is_number(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a text is a figure as printed: a sign, digits with separators, a percent sign. A dash alone, which says that there
/// is none, computes nothing either.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = digits.strip_suffix('%').unwrap_or(digits).trim_end();
    let is_figure = digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','));
    is_figure || text == "-"
}

fn quoted(text: &str) -> String {
    let needs_quotes =
        text.contains([';', '"', '\n', '\r', '\t', ',']) || text.starts_with(' ') || text.ends_with(' ');
    if needs_quotes { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
