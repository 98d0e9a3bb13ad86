//! The sheet of sentences: headings, paragraphs, lists and notes of the report, a line each.

use rust_xlsxwriter::{FormatAlign, Worksheet};

use super::error::XlsxError;
use super::formats::usual;
use super::heights::{lines_of, set_lines};
use super::names::cut;
use crate::export::report::{Block, Report};
use crate::export::section_titles::section_titles;

/// The longest text of a cell.
const LONGEST: usize = 32_767;
/// The width of the column, in characters.
const WIDTH: f64 = 78.0;

/// A line and whether it is a heading.
type Line = (String, bool);

/// The lines; empty if the report says nothing.
pub(super) fn lines(report: &Report) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut has_sentence = false;
    for (section, title) in report.sections.iter().zip(section_titles(report)) {
        let begin = lines.len();
        for block in &section.blocks {
            match block {
                Block::Paragraph(paragraph) => lines.push((paragraph.text(), false)),
                Block::List(list) => {
                    lines.extend(list.iter().map(|line| (format!("- {}", line.text()), false)))
                }
                Block::Subheading(heading) => lines.push((heading.clone(), true)),
                Block::Note(note) => lines.push((note.clone(), false)),
                Block::Table(_) | Block::Picture(_) => {}
            }
        }
        lines.retain(|(line, _)| !line.trim().is_empty());
        has_sentence |= lines.iter().skip(begin).any(|(_, is_heading)| !is_heading);
        // A heading over tables alone says nothing here.
        if lines.len() > begin {
            let heads = [title.label, title.heading]
                .into_iter()
                .filter(|head| !head.is_empty())
                .map(|head| (head, true));
            lines.splice(begin..begin, heads);
        }
    }
    if has_sentence { lines } else { Vec::new() }
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
