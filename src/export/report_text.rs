//! A report as plain text: sentences in lines, tables with tabs.

use super::report::{Block, Paragraph, Report, ReportTable};
use super::section_titles::section_titles;
use super::separated::rows_of;
use super::table_places::mark_note;

/// The report as text for a message or a plain clipboard: an empty line between its pieces, tables with tabs between their
/// columns (a cell that spans stands where it begins), pictures by their captions.
pub fn text_from_report(report: &Report) -> String {
    let mut pieces: Vec<String> = Vec::new();
    let title: Vec<&str> = [report.name.as_str()]
        .into_iter()
        .chain(report.subject.iter().map(String::as_str))
        .filter(|line| !line.is_empty())
        .collect();
    pieces.push(title.join("\n"));
    for (section, title) in report.sections.iter().zip(section_titles(report)) {
        let lines: Vec<String> =
            [title.label, title.heading].into_iter().filter(|line| !line.is_empty()).collect();
        pieces.push(lines.join("\n"));
        pieces.extend(section.blocks.iter().map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.text(),
            Block::List(lines) => list(lines),
            Block::Subheading(text) | Block::Note(text) => text.clone(),
            Block::Picture(picture) => picture.caption.clone(),
            Block::Table(table) => table_text(table, report),
        }));
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    let mut text = pieces.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn list(lines: &[Paragraph]) -> String {
    lines.iter().map(|line| format!("- {}", line.text())).collect::<Vec<_>>().join("\n")
}

fn table_text(table: &ReportTable, report: &Report) -> String {
    let mut lines: Vec<String> = vec![table.caption.clone(), table.unit_line.clone()];
    let one_line = |cell: &String| cell.replace(['\n', '\t', '\r'], " ");
    lines.extend(rows_of(table).iter().map(|row| row.iter().map(one_line).collect::<Vec<_>>().join("\t")));
    lines.extend(table.notes.iter().cloned().chain(mark_note(table, report.language)));
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

/// The sentences of a report alone, with the headings above them: without tables, pictures and the appendix.
pub fn sentences_from_report(report: &Report) -> String {
    let mut pieces: Vec<String> = Vec::new();
    for section in report.sections.iter().filter(|section| !section.is_appendix) {
        let told = section.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.text()),
            Block::List(lines) => Some(list(lines)),
            _ => None,
        });
        let told: Vec<String> = told.collect();
        if !told.is_empty() {
            pieces.extend(
                [section.heading.clone(), told.join("\n")].into_iter().filter(|text| !text.is_empty()),
            );
            pieces.push(String::new());
        }
    }
    let text = pieces.join("\n");
    let text = text.trim();
    if text.is_empty() { String::new() } else { format!("{text}\n") }
}
