//! The strings that the cells of a workbook share, and text made of runs.

use quick_xml::events::BytesStart;

use crate::grid::LONGEST_TEXT;
use crate::source::file::container::{XmlHandler, attributes, without_escapes};
use crate::source::raised::raised;

#[derive(Debug, Default)]
pub(super) struct Strings {
    arena: String,
    ends: Vec<usize>,
}

impl Strings {
    /// A text by its number.
    pub(crate) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.arena.get(start..end)
    }

    /// Adds a text.
    pub(crate) fn push(&mut self, text: &str) {
        self.arena.push_str(text);
        self.ends.push(self.arena.len());
    }
}

/// Text in runs (`<si>`, `<is>`): their texts joined, without phonetic hints. Raised digits, which mark a footnote, are
/// written in raised characters.
#[derive(Debug, Default)]
pub(super) struct RunsReader {
    text: String,
    in_text: bool,
    in_phonetic: bool,
    superscript: bool,
}

impl RunsReader {
    /// Begins another text.
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.superscript = false;
    }

    /// The text so far.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// An element inside begins.
    pub(crate) fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "t" => self.in_text = true,
            "r" => self.superscript = false,
            "rPh" => self.in_phonetic = true,
            "vertAlign" => {
                self.superscript = attributes(element).any(|(name, v)| name == "val" && v == "superscript");
            }
            _ => {}
        }
    }

    /// An element inside ends.
    pub(crate) fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "r" => self.superscript = false,
            "rPh" => self.in_phonetic = false,
            _ => {}
        }
    }

    /// Text inside.
    pub(crate) fn push(&mut self, text: &str) {
        // An escape takes seven characters for one.
        let has_room = self.text.len() <= 8 * LONGEST_TEXT;
        if self.in_text && !self.in_phonetic && has_room {
            self.text.push_str(&if self.superscript { raised(text) } else { text.into() });
        }
    }
}

#[derive(Default)]
pub(super) struct StringsReader {
    pub(super) strings: Strings,
    runs: RunsReader,
}

impl XmlHandler for StringsReader {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "si" => self.runs.clear(),
            _ => self.runs.start(name, element),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "si" => self.strings.push(&without_escapes(self.runs.text())),
            _ => self.runs.end(name),
        }
    }

    fn text(&mut self, text: &str) {
        self.runs.push(text);
    }
}
