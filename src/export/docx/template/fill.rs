//! Fills in one part: a mark alone in its paragraph gives way to tables, pictures and paragraphs, a mark within a text to a
//! text. Every other byte stays.

use std::collections::BTreeSet;
use std::ops::Range;

use super::layout::{FoundParagraph, Layout, TextPiece};
use super::mark::{Mark, WrittenMark, written_marks};
use super::values::{appendix_blocks, has_value, remarks, sentences, text_value};
use crate::export::docx::blocks::blocks;
use crate::export::docx::content::{Content, run_element, text_elements};
use crate::export::docx::measure::Room;
use crate::export::docx::picture::picture;
use crate::export::docx::style::Style;
use crate::export::docx::table::table;
use crate::export::report::{Paragraph, Report};
use crate::export::section_titles::section_titles;

/// The marks that were left as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LeftMarks {
    /// Marks that mean nothing.
    pub unknown: Vec<String>,
    /// Marks for which the report has nothing.
    pub empty: Vec<String>,
}

/// A part while it is filled in.
pub(super) struct Filling<'f, 'w> {
    /// The part.
    pub xml: &'f str,
    /// Where things are in it.
    pub layout: &'f Layout,
    /// What is filled in.
    pub report: &'f Report,
    /// The room where the part says nothing of pages.
    pub page: Room,
    /// Writes what is new.
    pub content: &'f mut Content<'w>,
    /// What was left.
    pub left: &'f mut LeftMarks,
    /// Tables, pictures and appendices that stand somewhere. A later mark of one within a text is its caption.
    pub placed: &'f mut BTreeSet<Mark>,
}

impl Filling<'_, '_> {
    /// The part filled in; `None` if nothing in it is replaced.
    pub fn filled(&mut self) -> Option<String> {
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        for paragraph in &self.layout.paragraphs {
            self.paragraph(paragraph, &mut edits);
        }
        if edits.is_empty() {
            return None;
        }
        edits.sort_by_key(|(place, _)| place.start);
        let mut out =
            String::with_capacity(self.xml.len() + edits.iter().map(|(_, text)| text.len()).sum::<usize>());
        let mut from = 0;
        for (place, text) in &edits {
            out.push_str(self.xml.get(from..place.start).unwrap_or(""));
            out.push_str(text);
            from = place.end;
        }
        out.push_str(self.xml.get(from..).unwrap_or(""));
        Some(out)
    }

    fn paragraph(&mut self, paragraph: &FoundParagraph, edits: &mut Vec<(Range<usize>, String)>) {
        let marks = written_marks(&joined(paragraph));
        let mut texts = Vec::new();
        let mut after = Vec::new();
        for written in &marks {
            let Some(mark) = self.known(written) else { continue };
            if is_alone(paragraph, written)
                && let Some(block) = self.in_place(mark, paragraph)
            {
                edits.push((paragraph.place.clone(), block));
                return;
            }
            // What no text can hold follows the paragraph, if it stands nowhere else.
            let follows = mark.is_block() && self.placed.insert(mark);
            after.extend(follows.then_some(mark));
            let text = if follows { String::new() } else { text_value(mark, self.report) };
            texts.push((written.place.clone(), text));
        }
        text_edits(&paragraph.pieces, &texts, edits);
        if !after.is_empty() {
            self.follow(paragraph, &after, edits);
        }
    }

    /// Writes what follows a paragraph. If the paragraph ends a section, that end comes after it.
    fn follow(
        &mut self,
        paragraph: &FoundParagraph,
        marks: &[Mark],
        edits: &mut Vec<(Range<usize>, String)>,
    ) {
        self.begin(paragraph);
        self.content.ends_in_table = false;
        for mark in marks {
            self.write(*mark, paragraph);
        }
        self.close(paragraph);
        let end = paragraph.place.end;
        edits.push((end..end, std::mem::take(&mut self.content.xml)));
        let Some(place) = paragraph.properties.clone() else { return };
        let properties = self.xml.get(place.clone()).unwrap_or("");
        if let (without, Some(_)) = without_section(properties) {
            edits.push((place, without));
        }
    }

    /// The mark, if it means something and the report has it; noted otherwise.
    fn known(&mut self, written: &WrittenMark) -> Option<Mark> {
        let mark = Mark::named(&written.name);
        let list = match mark {
            Some(mark) if has_value(mark, self.report) => return Some(mark),
            Some(_) => &mut self.left.empty,
            None => &mut self.left.unknown,
        };
        if !list.contains(&written.name) {
            list.push(written.name.clone());
        }
        None
    }

    /// What takes the place of a whole paragraph; `None` for marks that are texts: they keep the paragraph's looks.
    fn in_place(&mut self, mark: Mark, paragraph: &FoundParagraph) -> Option<String> {
        self.begin(paragraph);
        self.content.ends_in_table = self.before(paragraph).ends_with("</w:tbl>");
        if !self.write(mark, paragraph) {
            return None;
        }
        self.close(paragraph);
        let anchors: String =
            paragraph.anchors.iter().filter_map(|place| self.xml.get(place.clone())).collect();
        Some(anchors + &std::mem::take(&mut self.content.xml))
    }

    fn begin(&mut self, paragraph: &FoundParagraph) {
        let page = self.layout.room(paragraph.place.start).unwrap_or(self.page);
        self.content.room = Room { width: paragraph.cell_width.unwrap_or(page.width), height: page.height };
        self.content.xml.clear();
    }

    /// Writes what a mark stands for; false for marks that are texts.
    fn write(&mut self, mark: Mark, paragraph: &FoundParagraph) -> bool {
        let report = self.report;
        let language = report.language;
        match mark {
            Mark::Table(at) => {
                let found = report.tables().nth(at).map(|found| table(self.content, found, language));
                return found.is_some();
            }
            Mark::Picture(at) => {
                let found = report.pictures().nth(at).map(|found| picture(self.content, found));
                return found.is_some();
            }
            Mark::Sentences => self.sentences(&sentences(report), paragraph),
            Mark::Remarks => {
                let remarks = remarks(report);
                if remarks.is_empty() {
                    return false;
                }
                self.sentences(&remarks, paragraph);
            }
            Mark::Appendix => {
                for (section, title) in appendix_blocks(report, &section_titles(report)) {
                    for line in [&title.label, &title.heading].into_iter().filter(|line| !line.is_empty()) {
                        self.content.line(Style::AppendixHeading, line);
                    }
                    blocks(self.content, &section.blocks, language);
                }
            }
            Mark::Subject | Mark::Agency | Mark::Date => return false,
        }
        true
    }

    /// Sentences in the looks of the paragraph that they replace.
    fn sentences(&mut self, sentences: &[Paragraph], paragraph: &FoundParagraph) {
        let slice =
            |place: &Option<Range<usize>>| place.clone().and_then(|place| self.xml.get(place)).unwrap_or("");
        let properties = without_section(slice(&paragraph.properties)).0;
        let first = paragraph.pieces.iter().find(|piece| piece.text.contains('{'));
        let letters = first.map_or("", |piece| slice(&piece.properties));
        let strong = bold(letters);
        for Paragraph { runs } in sentences {
            let runs: String = runs
                .iter()
                .map(|run| run_element(&run.text, if run.is_strong { &strong } else { letters }))
                .collect();
            self.content.xml.push_str(&format!("<w:p>{properties}{runs}</w:p>"));
        }
        self.content.ends_in_table = false;
    }

    /// Keeps the end of a section that the paragraph held, and the paragraph that Word wants after a table.
    fn close(&mut self, paragraph: &FoundParagraph) {
        let properties = paragraph.properties.clone().and_then(|place| self.xml.get(place)).unwrap_or("");
        if let (_, Some(section)) = without_section(properties) {
            let section = section.to_owned();
            self.content.begin(Style::SectionEnd, &section);
            self.content.end();
        }
        let after = self.xml.get(paragraph.place.end..).unwrap_or("").trim_start();
        let needs_end =
            ["</w:", "<w:tbl>", "<w:tbl ", "<w:sectPr"].iter().any(|next| after.starts_with(next));
        if self.content.ends_in_table && needs_end {
            self.content.begin(Style::SectionEnd, "");
            self.content.end();
        }
    }

    fn before(&self, paragraph: &FoundParagraph) -> &str {
        self.xml.get(..paragraph.place.start).unwrap_or("").trim_end()
    }
}

/// The text of a paragraph.
fn joined(paragraph: &FoundParagraph) -> String {
    paragraph.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// Whether a mark is all that stands in a paragraph.
fn is_alone(paragraph: &FoundParagraph, written: &WrittenMark) -> bool {
    !paragraph.has_other && joined(paragraph).trim().len() == written.place.len()
}

/// The marks that stand alone in a paragraph of a part.
pub(super) fn marks_alone(layout: &Layout) -> impl Iterator<Item = Mark> {
    layout.paragraphs.iter().filter_map(|paragraph| match &written_marks(&joined(paragraph))[..] {
        [only] if is_alone(paragraph, only) => Mark::named(&only.name),
        _ => None,
    })
}

/// Replaces within texts: the first run that a mark touches takes the whole value, the others lose their share of it.
fn text_edits(
    pieces: &[TextPiece],
    texts: &[(Range<usize>, String)],
    edits: &mut Vec<(Range<usize>, String)>,
) {
    let mut start = 0;
    for piece in pieces {
        let end = start + piece.text.len();
        let mut text = piece.text.clone();
        for (place, value) in texts.iter().rev().filter(|(place, _)| place.start < end && place.end > start) {
            let inside = place.start.max(start) - start..place.end.min(end) - start;
            text.replace_range(inside, if place.start >= start { value } else { "" });
        }
        if piece.is_text && text != piece.text {
            edits.push((piece.place.clone(), text_elements(&text)));
        }
        start = end;
    }
}

/// Properties of a paragraph without the end of a section in them, and that end.
fn without_section(properties: &str) -> (String, Option<&str>) {
    let Some(start) = properties.find("<w:sectPr") else { return (properties.to_owned(), None) };
    let rest = properties.get(start..).unwrap_or("");
    let length =
        rest.find("</w:sectPr>").map(|at| at + "</w:sectPr>".len()).or(rest.find("/>").map(|at| at + 2));
    let Some(section) = length.and_then(|length| rest.get(..length)) else {
        return (properties.to_owned(), None);
    };
    (properties.replacen(section, "", 1), Some(section))
}

/// Properties of letters, made bold. The schema wants bold after the font.
fn bold(letters: &str) -> String {
    const BOLD: &str = "<w:b/><w:bCs/>";
    if letters.is_empty() {
        return format!("<w:rPr>{BOLD}</w:rPr>");
    }
    if ["<w:b/>", "<w:b "].iter().any(|known| letters.contains(known)) {
        return letters.to_owned();
    }
    let after = |tag: &str| {
        let start = letters.find(tag)?;
        letters.get(start..)?.find("/>").map(|at| start + at + 2)
    };
    let place =
        after("<w:rFonts").or_else(|| after("<w:rStyle")).or_else(|| letters.find('>').map(|at| at + 1));
    let (head, tail) = letters.split_at(place.unwrap_or(0));
    let without = tail.replace("<w:bCs/>", "");
    format!("{head}{BOLD}{without}")
}
