//! What a copy puts on the clipboard: text with tabs for programs, an HTML table with inline borders for Word.

use crate::app::{App, Crossing, cell_text, chosen, column_at, computed_at, is_filtered, shown_rows};
use crate::grid::CellAddress;

/// The content of the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// `text/plain`: tabs and line ends, with quotes where Excel sets them.
    pub text: String,
    /// `text/html`: a table.
    pub html: String,
}

/// The attribute of a table that the page itself put on the clipboard, and with the value "computed" of its computed
/// cells, which the reader of HTML leaves out.
pub const MARK: &str = "data-chi-tieu";

/// The cell as Excel writes it in plain text: in quotes if it contains a tab, a line end or a quote.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\n', "<br>")
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
    let rows = rows.filter(|row| !is_filtered(app, *row));
    let mut text = String::new();
    let mut html = format!("<table {MARK}=\"\" style=\"border-collapse:collapse\">");
    for row in rows {
        html.push_str("<tr>");
        for (place, column) in columns.lines().enumerate() {
            let at = CellAddress::new(row, column);
            let cell = if row < shown.start { header_text(app, at) } else { cell_text(app, at) };
            if place > 0 {
                text.push('\t');
            }
            text.push_str(&quoted(&cell));
            let is_figure = row >= shown.start && is_figure(app, at);
            let (tag, align) = match (row < shown.start, is_figure) {
                (true, _) => ("th", "center"),
                (false, true) => ("td", "right"),
                (false, false) => ("td", "left"),
            };
            let mark = match computed_at(app, column) {
                Some(_) => format!(" {MARK}=\"computed\""),
                None => String::new(),
            };
            html.push_str(&format!(
                "<{tag}{mark} style=\"border:1px solid #000;padding:2px 6px;text-align:{align}\">{}</{tag}>",
                escaped(&cell)
            ));
        }
        text.push_str("\r\n");
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    Copied { text, html }
}

fn header_text(app: &App, at: CellAddress) -> String {
    match computed_at(app, at.column) {
        Some(computed) if at.row + 1 == shown_rows(app).start => app.words().computed_title(computed),
        Some(_) => String::new(),
        None => app.sheet().grid().text(at).to_owned(),
    }
}

fn is_figure(app: &App, at: CellAddress) -> bool {
    let table = app.sheet().table();
    let row = at.row.checked_sub(table.body.start).map(|r| r as usize);
    computed_at(app, at.column).is_some()
        || row.is_some_and(|r| column_at(app, at.column).is_some_and(|c| c.value(r).is_some()))
}
