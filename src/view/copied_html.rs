//! The table on the clipboard as HTML: borders, merged cells and bold totals for Word; whole numbers with their formats for
//! Excel, LibreOffice and Google Sheets, each of which has attributes of its own for them.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::number_codes::{amount_code, computed_code, percent_code, stored_value};
use crate::app::{
    App, body_row, cell_form, cell_text, column_at, computed_at, formed_text, number_at, pasted_columns,
    shown_rows,
};
use crate::colour::colour_to_text;
use crate::export::escaped;
use crate::form::Align;
use crate::grid::CellAddress;
use crate::number::CellKind;
use crate::table::RowKind;

/// The attribute of a table that the page itself put on the clipboard, and with the value "computed" of its computed
/// cells, which the reader of HTML leaves out.
pub const MARK: &str = "data-chi-tieu";

/// What programs take for the beginning of a formula.
const FORMULA_SIGNS: [char; 4] = ['=', '+', '-', '@'];

/// The cells at these rows and columns as a table, below its title and its unit of measure if those go along.
pub(super) fn table_html(app: &App, rows: &[u32], columns: &[u32], with_title: bool) -> String {
    let mut html = String::new();
    let table = app.sheet().table();
    if with_title {
        for line in &table.title {
            paragraph(&mut html, "center", "font-weight:bold", line);
        }
        if let Some(unit) = &table.measure_unit {
            paragraph(&mut html, "right", "font-style:italic", &app.words().measured_in(&unit.text));
        }
    }
    // Writing to a string does not fail.
    let _ = write!(html, "<table {MARK}=\"\" style=\"border-collapse:collapse\">");
    for row in rows {
        html.push_str("<tr>");
        for column in columns {
            cell(&mut html, app, CellAddress::new(*row, *column), (rows, columns));
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    html
}

fn paragraph(html: &mut String, align: &str, style: &str, text: &str) {
    let _ = write!(html, "<p style=\"text-align:{align};{style}\">{}</p>", escaped(text));
}

fn cell(html: &mut String, app: &App, at: CellAddress, (rows, columns): (&[u32], &[u32])) {
    let Some((down, right)) = span(app, at, rows, columns) else { return };
    let is_header = at.row < shown_rows(app).start;
    let tag = if is_header { "th" } else { "td" };
    let _ = write!(html, "<{tag}");
    if computed_at(app, at.column).is_some() {
        let _ = write!(html, " {MARK}=\"computed\"");
    }
    for (name, count) in [("rowspan", down), ("colspan", right)] {
        if count > 1 {
            let _ = write!(html, " {name}=\"{count}\"");
        }
    }
    let text = if is_header { shown_text(app, at) } else { text_below(app, at) };
    let figure = if is_header { None } else { figure(app, at) };
    let format = match &figure {
        Some((value, code)) => {
            let _ =
                write!(html, " x:num=\"{value}\" sdval=\"{value}\" sdnum=\"1033;1033;{}\"", escaped(code));
            Some(Cow::Borrowed(code.as_str()))
        }
        // Else a program would take such a text for a formula.
        None if text.starts_with(FORMULA_SIGNS) => {
            html.push_str(" sdnum=\"1033;1033;@\"");
            Some(Cow::Borrowed("@"))
        }
        None => None,
    };
    let _ = write!(
        html,
        " style=\"border:1px solid #000;padding:2px 6px;{}",
        look(app, at, is_header, figure.is_some())
    );
    if let Some(code) = format {
        let _ = write!(html, ";mso-number-format:&quot;{}&quot;", escaped(&escaped_code(&code)));
    }
    let _ = write!(html, "\">{}</{tag}>", escaped(&text).replace('\n', "<br>"));
}

/// How many of the copied rows and columns a cell goes over; `None` for a cell that another one covers.
fn span(app: &App, at: CellAddress, rows: &[u32], columns: &[u32]) -> Option<(usize, usize)> {
    let Some(merge) = app.sheet().grid().merges.at(at).filter(|_| at.column < pasted_columns(app)) else {
        return Some((1, 1));
    };
    let within = |lines: &[u32], first: u32, count: u32| -> Vec<u32> {
        lines.iter().copied().filter(|line| (first..first + count).contains(line)).collect()
    };
    let rows = within(rows, merge.origin.row, merge.rows);
    let columns = within(columns, merge.origin.column, merge.columns);
    // The text of a merged cell stands in its first one; if that is not copied the others stay as they are.
    if merge.origin != CellAddress::new(*rows.first()?, *columns.first()?) {
        return Some((1, 1));
    }
    (at == merge.origin).then_some((rows.len(), columns.len()))
}

fn text_below(app: &App, at: CellAddress) -> String {
    if at.column < pasted_columns(app) { formed_text(app, at) } else { shown_text(app, at) }
}

/// The number of a cell as programs store it, and its format.
fn figure(app: &App, at: CellAddress) -> Option<(f64, String)> {
    let row = body_row(app, at.row);
    if let Some(computed) = computed_at(app, at.column) {
        let value = computed.values.get(row?).copied().flatten()?.ok()?;
        return Some((stored_value(computed.indicator, value), computed_code(app, computed.indicator)));
    }
    let value = number_at(app, at)?;
    if let Some(format) = cell_form(app, at).and_then(|form| form.number.as_ref()) {
        return Some((value, format.code().to_owned()));
    }
    let column = column_at(app, at.column)?;
    match row.and_then(|row| column.kinds.get(row).copied())? {
        CellKind::Percent => Some((value, percent_code(column.decimals))),
        CellKind::Number => Some((value, amount_code(column.decimals))),
        _ => None,
    }
}

/// The style of a cell: where its text stands, and what its user or its row makes of it.
fn look(app: &App, at: CellAddress, is_header: bool, is_figure: bool) -> String {
    let form = cell_form(app, at);
    let kind = body_row(app, at.row).and_then(|row| app.sheet().table().rows.get(row).copied());
    let is_sum = matches!(kind, Some(RowKind::Total | RowKind::Subtotal));
    let align = match form.map_or(Align::Usual, |form| form.align) {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
        Align::Usual if is_header => "center",
        Align::Usual if is_figure || computed_at(app, at.column).is_some() => "right",
        Align::Usual => "left",
    };
    let mut style = format!("text-align:{align}");
    if !is_header && (is_sum || form.is_some_and(|form| form.bold)) {
        style.push_str(";font-weight:bold");
    }
    if form.is_some_and(|form| form.italic) {
        style.push_str(";font-style:italic");
    }
    if form.is_some_and(|form| form.wrap) {
        style.push_str(";white-space:normal");
    }
    if let Some(fill) = form.and_then(|form| form.fill) {
        let _ = write!(style, ";background:{}", colour_to_text(fill));
    }
    if let Some(ink) = form.and_then(|form| form.ink) {
        let _ = write!(style, ";color:{}", colour_to_text(ink));
    }
    style
}

/// A format's code as a style sheet of Excel writes it: each sign after a backslash, a quote by its number.
fn escaped_code(code: &str) -> String {
    let mut escaped = String::with_capacity(code.len() * 2);
    for letter in code.chars() {
        match letter {
            '"' => escaped.push_str("\\0022"),
            letter if letter.is_ascii_alphanumeric() || !letter.is_ascii() => escaped.push(letter),
            sign => escaped.extend(['\\', sign]),
        }
    }
    escaped
}

/// What a cell of the header or below it says. A formula's header has its title in the last line.
pub(super) fn shown_text(app: &App, at: CellAddress) -> String {
    if at.row >= shown_rows(app).start {
        return cell_text(app, at);
    }
    match computed_at(app, at.column) {
        Some(computed) if at.row + 1 == shown_rows(app).start => app.words().computed_title(computed),
        Some(_) => String::new(),
        None => app.sheet().grid().text(at).to_owned(),
    }
}
