//! The pieces of a section: paragraphs, lists, tables, pictures, notes.

use super::content::Content;
use super::picture::picture;
use super::style::Style;
use super::table::table;
use crate::export::report::{Block, Paragraph};
use crate::language::Language;

/// Writes pieces one after the other.
pub(super) fn blocks(content: &mut Content<'_>, blocks: &[Block], language: Language) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => text(content, Style::Body, "", paragraph),
            Block::List(lines) => lines.iter().for_each(|line| text(content, Style::Bullet, "- ", line)),
            Block::Subheading(heading) => content.line(Style::Heading2, heading),
            Block::Table(shown) => table(content, shown, language),
            Block::Picture(shown) => picture(content, shown),
            Block::Note(note) => content.line(Style::TableNote, note),
        }
    }
}

/// A paragraph, if it says anything: one without words would be an empty line.
fn text(content: &mut Content<'_>, style: Style, before: &str, paragraph: &Paragraph) {
    if paragraph.runs.iter().all(|run| run.text.trim().is_empty()) {
        return;
    }
    content.begin(style, "");
    content.run(before, None);
    content.runs(paragraph);
    content.end();
}
