//! A table: header lines that repeat on each page, rows that are never torn, widths said outright.

use std::fmt::Write as _;

use super::content::Content;
use super::style::Style;
use crate::export::column_widths::{LetterSize, column_widths, parts, spans_row};
use crate::export::markup::attribute;
use crate::export::report::{Align, ReportRow, ReportTable, RowClass};
use crate::export::table_places::{HeadPlace, head_places, mark_note};
use crate::language::Language;

/// A table, in parts if it is too wide for the page.
pub(super) fn table(content: &mut Content<'_>, table: &ReportTable, language: Language) {
    match parts(table, content.room.width, language) {
        Some(parts) => parts.iter().for_each(|part| whole_table(content, part, language)),
        None => whole_table(content, table, language),
    }
}

/// A table with what stands above and below it.
fn whole_table(content: &mut Content<'_>, table: &ReportTable, language: Language) {
    if !table.caption.is_empty() {
        content.line(Style::Caption, &table.caption);
    }
    if !table.unit_line.is_empty() {
        content.line(Style::UnitLine, &table.unit_line);
    }
    grid(content, table);
    for note in table.notes.iter().chain(mark_note(table, language).iter()) {
        content.line(Style::TableNote, note);
    }
}

fn grid(content: &mut Content<'_>, table: &ReportTable) {
    let columns = column_widths(table, content.room.width);
    if columns.widths.is_empty() || (table.header.is_empty() && table.rows.is_empty()) {
        return;
    }
    if content.ends_in_table {
        // Word makes one table of two that touch.
        content.begin(Style::SectionEnd, "");
        content.end();
    }
    let looks = Looks { widths: &columns.widths, size: columns.size };
    let style = content.style(Style::ReportTable);
    let total: u32 = columns.widths.iter().sum();
    // Writing to a string does not fail, here and below. LibreOffice needs both the grid and each cell's width.
    let _ = write!(
        content.xml,
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>{}</w:tblPr><w:tblGrid>"#,
        described(&table.caption)
    );
    for width in &columns.widths {
        let _ = write!(content.xml, r#"<w:gridCol w:w="{width}"/>"#);
    }
    content.xml.push_str("</w:tblGrid>");
    for line in head_places(table) {
        head_line(content, &line, &looks);
    }
    for (at, row) in table.rows.iter().enumerate() {
        let is_kept = keeps_next(table, at);
        body_row(content, row, table, &looks, is_kept);
    }
    content.xml.push_str("</w:tbl>");
    content.after_table();
}

/// Whether a row stays on the page of what follows: a total is not left alone, nor are the notes, nor a group's name.
fn keeps_next(table: &ReportTable, at: usize) -> bool {
    let is_heading = table.rows.get(at).is_some_and(|row| row.class == RowClass::Heading);
    match table.rows.get(at + 1) {
        Some(next) => is_heading || matches!(next.class, RowClass::Subtotal | RowClass::Total),
        None => !table.notes.is_empty(),
    }
}

/// The table's name for who hears it read.
fn described(caption: &str) -> String {
    if caption.is_empty() {
        String::new()
    } else {
        format!(r#"<w:tblCaption w:val="{}"/>"#, attribute(caption))
    }
}

/// How the cells of a table look.
struct Looks<'t> {
    widths: &'t [u32],
    size: LetterSize,
}

impl Looks<'_> {
    fn width(&self, first: usize, columns: usize) -> u32 {
        self.widths.iter().skip(first).take(columns).sum()
    }

    fn style(&self, align: Option<Align>) -> Style {
        let of_size = match align {
            None => [Style::TableHead, Style::SmallHead, Style::TinyHead],
            Some(Align::Left) => [Style::TableText, Style::SmallText, Style::TinyText],
            Some(Align::Centre) => [Style::TableCentre, Style::SmallCentre, Style::TinyCentre],
            Some(Align::Right) => [Style::TableFigure, Style::SmallFigure, Style::TinyFigure],
        };
        of_size[self.size as usize]
    }
}

fn head_line(content: &mut Content<'_>, line: &[HeadPlace<'_>], looks: &Looks<'_>) {
    content.xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, place) in line.iter().enumerate() {
        let (text, columns, merge) = match *place {
            HeadPlace::Begin { text, columns, lines: 1 } => (text, columns, ""),
            HeadPlace::Begin { text, columns, .. } => (text, columns, r#"<w:vMerge w:val="restart"/>"#),
            HeadPlace::Below { columns } => ("", columns, "<w:vMerge/>"),
            HeadPlace::Beside => continue,
        };
        begin_cell(content, looks.width(column, columns), columns, merge);
        content.line(looks.style(None), text);
        content.xml.push_str("</w:tc>");
    }
    content.xml.push_str("</w:tr>");
}

fn begin_cell(content: &mut Content<'_>, width: u32, columns: usize, merge: &str) {
    let _ = write!(content.xml, r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>"#);
    if columns > 1 {
        let _ = write!(content.xml, r#"<w:gridSpan w:val="{columns}"/>"#);
    }
    let _ = write!(content.xml, r#"{merge}<w:vAlign w:val="center"/></w:tcPr>"#);
}

fn body_row(
    content: &mut Content<'_>,
    row: &ReportRow,
    table: &ReportTable,
    looks: &Looks<'_>,
    is_kept: bool,
) {
    let kept = if is_kept { "<w:keepNext/>" } else { "" };
    content.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    let columns = looks.widths.len();
    if spans_row(row) {
        let text = row.cells.iter().map(|cell| cell.text.trim()).find(|text| !text.is_empty());
        begin_cell(content, looks.width(0, columns), columns, "");
        content.begin(looks.style(Some(Align::Left)), kept);
        content.run(text.unwrap_or(""), None);
        content.end();
        content.xml.push_str("</w:tc></w:tr>");
        return;
    }
    let is_bold = matches!(row.class, RowClass::Heading | RowClass::Subtotal | RowClass::Total);
    for column in 0..columns {
        let align = table.columns.get(column).map(|column| column.align).unwrap_or_default();
        begin_cell(content, looks.width(column, 1), 1, "");
        content.begin(looks.style(Some(align)), kept);
        if let Some(cell) = row.cells.get(column) {
            let style = match (cell.mark.is_empty(), is_bold) {
                (false, _) => Some(Style::Marked),
                (true, true) => Some(Style::Strong),
                (true, false) => None,
            };
            content.run(&cell.text, style);
        }
        content.end();
        content.xml.push_str("</w:tc>");
    }
    content.xml.push_str("</w:tr>");
}
