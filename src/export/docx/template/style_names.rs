//! The styles of a template: those that it has are used as they are, those that it lacks are added.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::layout::attribute;
use crate::export::docx::style::Style;
use crate::export::docx::style_list::STYLES;
use crate::export::docx::styles::{StyleIds, style_element};

/// The styles of a template.
#[derive(Clone, Debug, Default)]
pub(super) struct TemplateStyles {
    /// Ours by the ids that they have, or will have, in it.
    pub ids: StyleIds,
    /// Ours that it has.
    known: Vec<Style>,
}

impl TemplateStyles {
    /// Reads the part of styles. Styles are the same if their names are: ids differ by the language of the Word that made
    /// the file.
    pub fn read(xml: &str) -> TemplateStyles {
        let theirs = styles_in(xml);
        let mut found = TemplateStyles::default();
        for style in STYLES.iter() {
            let same = theirs
                .iter()
                .find(|(kind, _, name)| kind == style.kind && name.eq_ignore_ascii_case(style.name));
            match same {
                Some((_, id, _)) => {
                    found.known.push(style.style);
                    found.ids.others.push((style.style, id.clone()));
                }
                None if theirs.iter().any(|(_, id, _)| id == style.id) => {
                    let free = (1..).map(|number| format!("{}{number}", style.id));
                    let free =
                        free.take(theirs.len() + 1).find(|id| theirs.iter().all(|(_, other, _)| other != id));
                    found.ids.others.extend(free.map(|id| (style.style, id)));
                }
                None => {}
            }
        }
        found
    }

    /// The part with what is missing of these styles; `None` if nothing is.
    pub fn with_missing(&self, xml: &str, used: impl Iterator<Item = Style>) -> Option<String> {
        let missing: String = used
            .filter(|style| !self.known.contains(style))
            // The file has its own idea of what is usual.
            .map(|style| style_element(style, &self.ids).replace(r#" w:default="1""#, ""))
            .collect();
        let end = xml.rfind("</w:styles>").filter(|_| !missing.is_empty())?;
        let (head, tail) = xml.split_at(end);
        Some(format!("{head}{missing}{tail}"))
    }
}

/// Kind, id and name of each style.
fn styles_in(xml: &str) -> Vec<(String, String, String)> {
    let mut found: Vec<(String, String, String)> = Vec::new();
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) if element.name().as_ref() == "w:style" => {
                let of = |name| attribute(&element, name).unwrap_or_default();
                found.push((of("w:type"), of("w:styleId"), String::new()));
            }
            Ok(Event::Empty(element)) if element.name().as_ref() == "w:name" => {
                if let (Some(last), Some(name)) = (found.last_mut(), attribute(&element, "w:val")) {
                    last.2 = name;
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}
