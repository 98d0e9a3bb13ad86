//! What a copy puts on the clipboard: text with tabs for programs, an HTML table with inline borders for Word.

use super::copied_html::{shown_text, table_html};
use crate::app::{App, Crossing, chosen, is_filtered, pasted_columns, shown_rows};
use crate::grid::CellAddress;

/// The content of the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// `text/plain`: tabs and line ends, with quotes where Excel sets them.
    pub text: String,
    /// `text/html`: a table.
    pub html: String,
}

/// The cell as Excel writes it in plain text: in quotes if it contains a tab, a line end or a quote.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// The selected cells, with the header if columns were selected by their head. Of several ranges, the table that they make
/// together; nothing if they make none.
pub fn copied(app: &App) -> Copied {
    let Some(Crossing { rows, columns }) = Crossing::of(&chosen(app)).map(|all| all.of_table(app.sheet()))
    else {
        return Copied { text: String::new(), html: String::new() };
    };
    let Some(first) = rows.lines().next() else {
        return Copied { text: String::new(), html: String::new() };
    };
    let shown = shown_rows(app);
    let grid_rows = app.sheet().grid().rows().max(shown.start + 1);
    // The blank rows below the table are not copied.
    let rows: Vec<u32> = rows.lines().take_while(|row| *row < grid_rows || *row == first).collect();
    let has_all = first == shown.start && rows.len() == (grid_rows - first) as usize;
    let is_whole = has_all && (rows.len() > 1 || columns.len() > 1);
    let with_head = is_whole && app.caret.selection.with_head;
    let header = app.sheet().table().header.clone();
    let rows = header.filter(|_| with_head).chain(rows);
    // What a filter leaves out is not copied, as in Excel; what the user hid is.
    let rows: Vec<u32> = rows.filter(|row| !is_filtered(app, *row)).collect();
    let columns: Vec<u32> = columns.lines().collect();
    let mut text = String::new();
    for row in &rows {
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            text.push_str(&quoted(&shown_text(app, CellAddress::new(*row, *column))));
        }
        text.push_str("\r\n");
    }
    // The title goes along with the whole table.
    let with_title = with_head && columns.len() as u32 >= pasted_columns(app);
    Copied { text, html: table_html(app, &rows, &columns, with_title) }
}
