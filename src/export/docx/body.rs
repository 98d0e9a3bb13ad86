//! The body of the document: head, sections with their pages, foot before the first appendix.

use super::blocks::blocks;
use super::content::Content;
use super::letterhead::{foot, head};
use super::measure::{Page, Room, twips};
use super::media::Media;
use super::style::Style;
use super::styles::StyleIds;
use crate::export::form_words::form_words;
use crate::export::report::{Report, Section};
use crate::export::section_titles::{SectionTitle, section_titles};

/// The relation to the header with the number of the page.
pub(super) const HEADER: &str = "rIdHeader";
/// The relation to the header of the first page, which is empty.
pub(super) const FIRST_HEADER: &str = "rIdFirstHeader";

/// The main part and the pictures it needs.
pub(super) fn document_part(report: &Report) -> (String, Media) {
    let is_landscape = report.sections.first().is_some_and(|s| s.is_landscape && !s.is_appendix);
    let room = Room::of(Page::new(is_landscape));
    let mut content = Content::new(form_words(report.language), StyleIds::default(), Media::default(), room);
    head(&mut content, report);
    let mut pages = Pages { is_landscape, is_first: true };
    let titles = section_titles(report);
    // The foot closes the report itself; what explains it follows.
    let signed = report.sections.iter().rposition(|section| !section.is_appendix).map_or(0, |at| at + 1);
    for (at, (section, title)) in report.sections.iter().zip(&titles).enumerate() {
        if at == signed {
            foot(&mut content, &report.signature);
        }
        pages.turn(&mut content, section);
        heading(&mut content, section, title);
        blocks(&mut content, &section.blocks, report.language);
    }
    if signed == report.sections.len() {
        foot(&mut content, &report.signature);
    }
    if content.ends_in_table {
        // Word wants a paragraph after the last table.
        content.begin(Style::SectionEnd, "");
        content.end();
    }
    let last = pages.properties();
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{}{last}</w:body></w:document>"#,
        content.xml
    );
    (xml, content.media)
}

/// How the pages lie.
struct Pages {
    is_landscape: bool,
    is_first: bool,
}

impl Pages {
    /// Begins new pages where a section needs them: each appendix, and where the paper turns.
    fn turn(&mut self, content: &mut Content<'_>, section: &Section) {
        if !section.is_appendix && section.is_landscape == self.is_landscape {
            return;
        }
        content.end_section(&self.properties());
        (self.is_landscape, self.is_first) = (section.is_landscape, false);
        content.room = Room::of(Page::new(section.is_landscape));
    }

    fn properties(&self) -> String {
        let page = Page::new(self.is_landscape);
        let first = format!(r#"<w:headerReference w:type="first" r:id="{FIRST_HEADER}"/>"#);
        format!(
            r#"<w:sectPr><w:headerReference w:type="default" r:id="{HEADER}"/>{}<w:type w:val="nextPage"/><w:pgSz w:w="{}" w:h="{}"{}/><w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="{}" w:footer="{}" w:gutter="0"/>{}</w:sectPr>"#,
            if self.is_first { first.as_str() } else { "" },
            twips(page.width),
            twips(page.height),
            if self.is_landscape { r#" w:orient="landscape""# } else { "" },
            twips(Page::TOP),
            twips(Page::RIGHT),
            twips(Page::BOTTOM),
            twips(Page::LEFT),
            twips(Page::HEADER),
            twips(Page::HEADER),
            if self.is_first { "<w:titlePg/>" } else { "" },
        )
    }
}

fn heading(content: &mut Content<'_>, section: &Section, title: &SectionTitle) {
    if !title.label.is_empty() {
        content.line(Style::AppendixLabel, &title.label);
    }
    if !title.heading.is_empty() {
        let style = if section.is_appendix { Style::AppendixHeading } else { Style::Heading1 };
        content.line(style, &title.heading);
    }
}
