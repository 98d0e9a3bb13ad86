//! Where the paragraphs, texts and sections of a part are, by the places of their bytes: what is not replaced is never
//! written anew.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::error::TemplateError;
use crate::export::docx::measure::{Page, Room};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The margins of a cell where the table does not say otherwise.
const USUAL_CELL_MARGINS: u32 = 216;
/// Deeper than any document; a file made to be deep must not make the reading slow.
const DEEPEST: usize = 400;

/// A text element: `<w:t>…</w:t>`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextPiece {
    /// The element.
    pub place: Range<usize>,
    /// Its text; a line end for what is no text but stands between texts.
    pub text: String,
    /// The properties of its run.
    pub properties: Option<Range<usize>>,
    /// Whether it is a text and not something between texts.
    pub is_text: bool,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FoundParagraph {
    /// The element.
    pub place: Range<usize>,
    /// Its `<w:pPr>`.
    pub properties: Option<Range<usize>>,
    /// Its texts in their order.
    pub pieces: Vec<TextPiece>,
    /// Bookmarks and ends of comments in it, which outlive its text.
    pub anchors: Vec<Range<usize>>,
    /// Whether it holds more than texts.
    pub has_other: bool,
    /// The width of the cell that it stands in.
    pub cell_width: Option<u32>,
}

/// What a part holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// Its paragraphs, inner before outer.
    pub paragraphs: Vec<FoundParagraph>,
    /// Where each section ends and the room on its pages.
    sections: Vec<(usize, Room)>,
    /// The highest id of a drawing.
    pub drawings: u32,
}

impl Layout {
    /// The room on the page at a place.
    pub fn room(&self, place: usize) -> Option<Room> {
        let at = self.sections.iter().find(|(end, _)| *end >= place).or(self.sections.last());
        at.map(|(_, room)| *room)
    }
}

/// What is open while reading.
#[derive(Default)]
struct Open {
    layout: Layout,
    paragraphs: Vec<FoundParagraph>,
    cells: Vec<Option<u32>>,
    /// How deep the reader is inside the properties of a paragraph, and where they began; then the same for a run.
    paragraph_properties: (usize, usize),
    run_properties: (usize, usize),
    /// The properties of the run; `None` outside of runs.
    run: Option<Option<Range<usize>>>,
    /// Where the text element and its text began.
    text: Option<(usize, usize)>,
    page: PageNumbers,
}

/// The numbers of a section's page, in twentieths of a point.
#[derive(Clone, Copy, Debug, Default)]
struct PageNumbers {
    width: Option<u32>,
    height: Option<u32>,
    beside: u32,
    above: u32,
}

/// Reads where things are.
///
/// # Errors
///
/// [`TemplateError::Damaged`] if it is no well-formed XML, [`TemplateError::OtherForm`] if the names of Word's elements
/// are not bound as Word binds them.
pub(super) fn layout_of(part: &str, xml: &str) -> Result<Layout, TemplateError> {
    let damaged = |reason: String| TemplateError::Damaged { part: part.to_owned(), reason };
    let mut reader = Reader::from_str(xml);
    let mut open = Open::default();
    let (mut depth, mut is_root) = (0_usize, true);
    loop {
        let start = position(&reader);
        let event = reader.read_event().map_err(|error| damaged(error.to_string()))?;
        let place = start..position(&reader);
        match event {
            Event::Start(element) => {
                if std::mem::take(&mut is_root) && !binds_word(&element) {
                    return Err(TemplateError::OtherForm);
                }
                depth += 1;
                if depth > DEEPEST {
                    return Err(damaged("too deep".to_owned()));
                }
                open.start(&element, &place);
            }
            Event::Empty(element) => open.empty(&element, &place),
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                open.end(element.name().as_ref(), &place, xml);
            }
            Event::DocType(_) => return Err(damaged("it declares a document type".to_owned())),
            Event::Eof if depth > 0 || is_root => return Err(damaged("it ends too early".to_owned())),
            Event::Eof => return Ok(open.layout),
            _ => {}
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn binds_word(element: &BytesStart<'_>) -> bool {
    attribute(element, "xmlns:w").is_some_and(|value| value == WORD)
}

/// An attribute as it is written.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    Some(quick_xml::escape::unescape(&found.value).map_or(found.value.to_string(), |text| text.into_owned()))
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.parse().ok()
}

impl Open {
    fn is_inside_properties(&self) -> bool {
        self.paragraph_properties.0 > 0 || self.run_properties.0 > 0
    }

    fn start(&mut self, element: &BytesStart<'_>, place: &Range<usize>) {
        match element.name().as_ref() {
            "w:pPr" => {
                self.paragraph_properties.0 += 1;
                if self.paragraph_properties.0 == 1 {
                    self.paragraph_properties.1 = place.start;
                }
            }
            "w:rPr" if self.paragraph_properties.0 == 0 && self.run.is_some() => {
                self.run_properties.0 += 1;
                if self.run_properties.0 == 1 {
                    self.run_properties.1 = place.start;
                }
            }
            "w:sectPr" => self.page = PageNumbers::default(),
            _ if self.is_inside_properties() => {}
            "w:p" => {
                if let Some(outer) = self.paragraphs.last_mut() {
                    outer.has_other = true;
                }
                let cell_width = self.cells.last().copied().flatten();
                let place = place.start..place.end;
                self.paragraphs.push(FoundParagraph { place, cell_width, ..FoundParagraph::default() });
                self.run = None;
            }
            "w:r" => self.run = Some(None),
            "w:t" if self.run.is_some() => self.text = Some((place.start, place.end)),
            "w:tc" => self.cells.push(None),
            "wp:docPr" => self.drawing(element),
            _ if self.run.is_some() => self.between(),
            _ => {}
        }
    }

    fn empty(&mut self, element: &BytesStart<'_>, place: &Range<usize>) {
        match element.name().as_ref() {
            "w:pgSz" => {
                (self.page.width, self.page.height) = (number(element, "w:w"), number(element, "w:h"))
            }
            "w:pgMar" => {
                let of = |name| number(element, name).unwrap_or(0);
                self.page.beside = of("w:left").saturating_add(of("w:right"));
                self.page.above = of("w:top").saturating_add(of("w:bottom"));
            }
            "w:tcW" if attribute(element, "w:type").as_deref() == Some("dxa") => {
                let width =
                    number(element, "w:w").map(|width| width.saturating_sub(USUAL_CELL_MARGINS).max(300));
                if let Some(cell) = self.cells.last_mut() {
                    *cell = width;
                }
            }
            "wp:docPr" => self.drawing(element),
            "w:bookmarkStart" | "w:bookmarkEnd" | "w:commentRangeStart" | "w:commentRangeEnd" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.anchors.push(place.clone());
                }
            }
            _ if self.is_inside_properties() => {}
            "w:lastRenderedPageBreak" | "w:rPr" | "w:t" => {}
            _ if self.run.is_some() => self.between(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str, place: &Range<usize>, xml: &str) {
        match name {
            "w:pPr" => {
                self.paragraph_properties.0 = self.paragraph_properties.0.saturating_sub(1);
                if let (0, Some(paragraph)) = (self.paragraph_properties.0, self.paragraphs.last_mut()) {
                    paragraph.properties.get_or_insert(self.paragraph_properties.1..place.end);
                }
            }
            "w:rPr" if self.run_properties.0 > 0 => {
                self.run_properties.0 -= 1;
                if let (0, Some(run)) = (self.run_properties.0, &mut self.run) {
                    run.get_or_insert(self.run_properties.1..place.end);
                }
            }
            "w:sectPr" => self.section(place.end),
            _ if self.is_inside_properties() => {}
            "w:p" => {
                if let Some(mut paragraph) = self.paragraphs.pop() {
                    paragraph.place.end = place.end;
                    self.layout.paragraphs.push(paragraph);
                }
                self.run = None;
            }
            "w:r" => self.run = None,
            "w:t" => self.piece(place, xml),
            "w:tc" => drop(self.cells.pop()),
            _ => {}
        }
    }

    fn piece(&mut self, end: &Range<usize>, xml: &str) {
        let (Some((start, text_start)), Some(paragraph)) = (self.text.take(), self.paragraphs.last_mut())
        else {
            return;
        };
        let raw = xml.get(text_start..end.start).unwrap_or("");
        // A section of raw characters within a text is not touched.
        let Ok(text) = quick_xml::escape::unescape(raw).map(|text| text.into_owned()) else { return };
        if raw.contains('<') {
            return self.between();
        }
        let properties = self.run.clone().flatten();
        paragraph.pieces.push(TextPiece { place: start..end.end, text, properties, is_text: true });
    }

    /// Something that is no text: marks do not run across it.
    fn between(&mut self) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.has_other = true;
            paragraph.pieces.push(TextPiece {
                place: 0..0,
                text: "\n".to_owned(),
                properties: None,
                is_text: false,
            });
        }
    }

    fn drawing(&mut self, element: &BytesStart<'_>) {
        self.layout.drawings = self.layout.drawings.max(number(element, "id").unwrap_or(0));
        if self.run.is_some() {
            self.between();
        }
    }

    fn section(&mut self, end: usize) {
        let PageNumbers { width, height, beside, above } = self.page;
        let usual = Room::of(Page::new(false));
        let room = Room {
            width: width.map_or(usual.width, |width| width.saturating_sub(beside).max(1_000)),
            height: height.map_or(usual.height, |height| height.saturating_sub(above).max(1_000)),
        };
        self.layout.sections.push((end, room));
    }
}
