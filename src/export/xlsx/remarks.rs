//! The sheet of sentences: headings, paragraphs, lists and notes of the report, a line each.

use rust_xlsxwriter::{FormatAlign, Worksheet};

use super::error::XlsxError;
use super::formats::usual;
use super::heights::{lines_of, set_lines};
use super::names::cut;
use crate::export::report::{Block, Report, Section};
use crate::export::section_titles::titles_of;

/// The longest text of a cell.
const LONGEST: usize = 32_767;
/// The width of the column, in characters.
const WIDTH: f64 = 78.0;

/// A line and whether it is a heading.
type Line = (String, bool);

/// The lines; empty if the report says nothing. Sections of tables and charts alone say nothing here, and have no number.
pub(super) fn lines(report: &Report) -> Vec<Line> {
    let said: Vec<(&Section, Vec<Line>)> = report.sections.iter().map(|s| (s, lines_of_section(s))).collect();
    let said: Vec<(&Section, Vec<Line>)> = said.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
    if said.iter().flat_map(|(_, lines)| lines).all(|(_, is_heading)| *is_heading) {
        return Vec::new();
    }
    let sections: Vec<&Section> = said.iter().map(|(section, _)| *section).collect();
    let mut lines = Vec::new();
    for ((_, own), title) in said.into_iter().zip(titles_of(report.language, &sections)) {
        let heads = [title.label, title.heading].into_iter().filter(|head| !head.is_empty());
        lines.extend(heads.map(|head| (head, true)));
        lines.extend(own);
    }
    lines
}

fn lines_of_section(section: &Section) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for block in &section.blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push((paragraph.text(), false)),
            Block::List(list) => lines.extend(list.iter().map(|line| (format!("- {}", line.text()), false))),
            Block::Subheading(heading) => lines.push((heading.clone(), true)),
            Block::Note(note) => lines.push((note.clone(), false)),
            Block::Table(_) | Block::Picture(_) => {}
        }
    }
    lines.retain(|(line, _)| !line.trim().is_empty());
    lines
}

/// Writes the lines. One that is longer than a cell goes on in the next.
pub(super) fn write(sheet: &mut Worksheet, lines: &[Line]) -> Result<(), XlsxError> {
    let usual = usual().set_text_wrap().set_align(FormatAlign::Top);
    let heading = usual.clone().set_bold();
    sheet.set_column_width(0, WIDTH)?;
    let mut row = 0;
    for (line, is_heading) in lines {
        let mut rest = line.as_str();
        while !rest.is_empty() {
            let piece = cut(rest, LONGEST);
            sheet.write_string_with_format(row, 0, piece, if *is_heading { &heading } else { &usual })?;
            set_lines(sheet, row, lines_of(piece, WIDTH, *is_heading))?;
            rest = rest.get(piece.len()..).unwrap_or("");
            row += 1;
        }
    }
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}
