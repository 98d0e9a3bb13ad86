//! The content of a part while it is written: paragraphs, pieces of text, and what else the package will need for them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::measure::Room;
use super::media::Media;
use super::style::Style;
use super::styles::StyleIds;
use crate::export::form_words::FormWords;
use crate::export::markup::push_escaped;
use crate::export::report::Paragraph;

/// Content of a part while it is written.
pub(super) struct Content<'w> {
    /// What was written so far.
    pub xml: String,
    /// The words that the writer puts in by itself.
    pub words: &'w FormWords,
    /// Pictures to pack.
    pub media: Media,
    /// The ids of the styles in this file.
    pub ids: StyleIds,
    /// The styles that the content uses.
    pub used: BTreeSet<Style>,
    /// The room between the margins, or within a cell.
    pub room: Room,
    /// Whether the last thing written is a table.
    pub ends_in_table: bool,
    /// Where the properties of the last paragraph end. If a section ends there, its properties are put in at this place.
    section_place: Option<usize>,
}

impl<'w> Content<'w> {
    pub fn new(words: &'w FormWords, ids: StyleIds, media: Media, room: Room) -> Content<'w> {
        Content {
            xml: String::new(),
            words,
            media,
            ids,
            used: BTreeSet::new(),
            room,
            ends_in_table: false,
            section_place: None,
        }
    }

    /// The id of a style, which is then known to be used.
    pub fn style(&mut self, style: Style) -> String {
        let mut next = Some(style);
        while let Some(used) = next.filter(|used| self.used.insert(*used)) {
            next = used.text().based_on;
        }
        self.ids.id(style).to_owned()
    }

    /// Begins a paragraph; `properties` is what follows the style in it.
    pub fn begin(&mut self, style: Style, properties: &str) {
        let id = self.style(style);
        // Writing to a string does not fail, here and below.
        let _ = write!(self.xml, r#"<w:p><w:pPr><w:pStyle w:val="{id}"/>{properties}"#);
        self.section_place = Some(self.xml.len());
        self.ends_in_table = false;
        self.xml.push_str("</w:pPr>");
    }

    /// Ends a paragraph.
    pub fn end(&mut self) {
        self.xml.push_str("</w:p>");
    }

    /// Notes that a table was written.
    pub fn after_table(&mut self) {
        self.ends_in_table = true;
        self.section_place = None;
    }

    /// A paragraph with one text.
    pub fn line(&mut self, style: Style, text: &str) {
        self.begin(style, "");
        self.run(text, None);
        self.end();
    }

    /// The pieces of a paragraph.
    pub fn runs(&mut self, paragraph: &Paragraph) {
        for run in &paragraph.runs {
            self.run(&run.text, run.is_strong.then_some(Style::Strong));
        }
    }

    /// Writes a piece of text. Its line ends and tabs become Word's own.
    pub fn run(&mut self, text: &str, style: Option<Style>) {
        if text.is_empty() {
            return;
        }
        let properties = match style {
            Some(style) => format!(r#"<w:rPr><w:rStyle w:val="{}"/></w:rPr>"#, self.style(style)),
            None => String::new(),
        };
        self.xml.push_str(&run_element(text, &properties));
    }

    /// A rule drawn as the lower border of a paragraph without text, as long as asked and in the middle of `width`.
    pub fn rule(&mut self, length: u32, width: u32) {
        let side = width.saturating_sub(length) / 2;
        self.begin(Style::Rule, &format!(r#"<w:ind w:left="{side}" w:right="{side}"/>"#));
        self.end();
    }

    /// Ends a section of pages: its properties go to its last paragraph.
    pub fn end_section(&mut self, properties: &str) {
        if self.section_place.is_none() {
            self.begin(Style::SectionEnd, "");
            self.end();
        }
        if let Some(place) = self.section_place.take() {
            self.xml.insert_str(place, properties);
        }
    }
}

/// A run with its properties. Nothing if there is no text.
pub(super) fn run_element(text: &str, properties: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("<w:r>{properties}{}</w:r>", text_elements(text))
}

/// The inside of a run: texts with the line ends and tabs between them.
pub(super) fn text_elements(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 40);
    for (line, of_line) in text.split('\n').enumerate() {
        if line > 0 {
            out.push_str("<w:br/>");
        }
        for (piece, of_piece) in of_line.split('\t').enumerate() {
            if piece > 0 {
                out.push_str("<w:tab/>");
            }
            if !of_piece.is_empty() {
                out.push_str(r#"<w:t xml:space="preserve">"#);
                push_escaped(&mut out, of_piece);
                out.push_str("</w:t>");
            }
        }
    }
    out
}
