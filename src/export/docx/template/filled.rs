//! [`filled_template`]: the parts of a template one after the other.

use std::collections::BTreeSet;

use super::error::TemplateError;
use super::fill::{Filling, LeftMarks, marks_alone};
use super::layout::{Layout, attribute, layout_of};
use super::mark::Mark;
use super::package::{Package, each_element, relations_of};
use super::style_names::TemplateStyles;
use crate::export::docx::content::Content;
use crate::export::docx::measure::{Page, Room};
use crate::export::docx::media::Media;
use crate::export::docx::package::{check_tables, relation, relations_part};
use crate::export::form_words::form_words;
use crate::export::report::Report;

/// A template that was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FilledTemplate {
    /// The .docx.
    pub bytes: Vec<u8>,
    /// Whether anything was filled in.
    pub has_filled: bool,
    /// Names in braces that mean nothing here; they were left.
    pub unknown_marks: Vec<String>,
    /// Marks for which the report has nothing (`{{bang_3}}` where there are two tables); they were left.
    pub empty_marks: Vec<String>,
}

/// Fills the marks of the user's own .docx with a report: in its text, headers, footers, notes and cells, also where Word
/// has split a mark over several runs. What has no mark stays byte for byte.
///
/// # Errors
///
/// [`TemplateError`] says what is wrong with the file; the file is untrusted, so what is too large is refused.
pub fn filled_template(template: &[u8], report: &Report) -> Result<FilledTemplate, TemplateError> {
    check_tables(report).map_err(TemplateError::Report)?;
    let mut package = Package::open(template)?;
    let mut parts = Vec::new();
    for name in package.text_parts()? {
        if let Some(xml) = package.text(&name)? {
            let layout = layout_of(&name, &xml)?;
            parts.push(Part { name, xml, layout });
        }
    }
    let Some(first) = parts.first() else { return Err(TemplateError::NotWord) };
    let page = first.layout.room(0).unwrap_or(Room::of(Page::new(false)));
    let styles_name = styles_of(&mut package, &first.name)?;
    let styles_xml = match &styles_name {
        Some(name) => package.text(name)?.unwrap_or_default(),
        None => String::new(),
    };
    let styles = TemplateStyles::read(&styles_xml);
    let media = media_after(&mut package, &parts)?;
    let mut content = Content::new(form_words(report.language), styles.ids.clone(), media, page);
    let mut left = LeftMarks::default();
    let mut placed: BTreeSet<Mark> = marks_alone(&first.layout).collect();
    for (at, part) in parts.iter().enumerate() {
        let Part { name, xml, layout } = part;
        let (content, left) = (&mut content, &mut left);
        // In headers and the like a mark within a text is a caption: they have no room for more.
        let mut elsewhere = all_blocks(report);
        let placed = if at == 0 { &mut placed } else { &mut elsewhere };
        let filled = Filling { xml, layout, report, page, content, left, placed }.filled();
        if let Some(filled) = filled {
            package.changed.insert(name.clone(), filled.into_bytes());
            add_pictures(&mut package, name, &mut content.media)?;
        }
    }
    let used: BTreeSet<_> = std::mem::take(&mut content.used);
    if let (Some(name), Some(xml)) = (styles_name, styles.with_missing(&styles_xml, used.into_iter())) {
        package.changed.insert(name, xml.into_bytes());
    }
    let LeftMarks { unknown, empty } = left;
    let has_filled = !package.changed.is_empty();
    Ok(FilledTemplate { bytes: package.packed()?, has_filled, unknown_marks: unknown, empty_marks: empty })
}

/// The marks of all tables, pictures and appendices.
fn all_blocks(report: &Report) -> BTreeSet<Mark> {
    let tables = (0..report.tables().count()).map(Mark::Table);
    tables.chain((0..report.pictures().count()).map(Mark::Picture)).chain([Mark::Appendix]).collect()
}

/// A part that may hold marks.
struct Part {
    name: String,
    xml: String,
    layout: Layout,
}

/// The part of the document's styles, by its relations.
fn styles_of(package: &mut Package<'_>, document: &str) -> Result<Option<String>, TemplateError> {
    let Some(relations) = package.text(&relations_of(document))? else { return Ok(None) };
    let mut found = None;
    each_element(&relations, |element| {
        if attribute(element, "Type").is_some_and(|kind| kind.ends_with("/relationships/styles")) {
            found = attribute(element, "Target");
        }
    });
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    Ok(found.map(|target| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if folder.is_empty() => target,
        None => format!("{folder}/{target}"),
    }))
}

/// Counts on from the pictures and drawings that the template has: it may be a file of ours.
fn media_after(package: &mut Package<'_>, parts: &[Part]) -> Result<Media, TemplateError> {
    let number = |text: &str, before: &str| {
        let rest = text.split_once(before).map(|(_, rest)| rest)?;
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        rest.get(..digits)?.parse::<usize>().ok()
    };
    let mut highest =
        package.names().iter().filter_map(|name| number(name, "/media/picture")).max().unwrap_or(0);
    for part in parts {
        let relations = package.text(&relations_of(&part.name))?.unwrap_or_default();
        each_element(&relations, |element| {
            let id = attribute(element, "Id").unwrap_or_default();
            highest = highest.max(number(&id, "rIdPicture").unwrap_or(0));
        });
    }
    // A number beyond all reason is not counted on from: ids must stay within what Word takes.
    let drawings =
        parts.iter().map(|part| part.layout.drawings).filter(|id| *id < 1 << 30).max().unwrap_or(0);
    Ok(Media { files: Vec::new(), files_before: highest.min(1 << 30), drawings })
}

/// Packs the pictures that a part now shows, with their relations and types.
fn add_pictures(package: &mut Package<'_>, part: &str, media: &mut Media) -> Result<(), TemplateError> {
    let files = std::mem::take(&mut media.files);
    if files.is_empty() {
        return Ok(());
    }
    media.files_before += files.len();
    let name = relations_of(part);
    // From the root, since the part may lie in any folder.
    let added: Vec<String> = files
        .iter()
        .map(|file| relation(&file.relation, "image", &format!("/word/media/{}", file.name)))
        .collect();
    let relations = match package.text(&name)? {
        Some(known) => with_inserted(&known, "</Relationships>", &added.concat())
            .or_else(|| Some(relations_part(&added)).filter(|_| !known.contains("<Relationship ")))
            .ok_or(TemplateError::Damaged {
                part: name.clone(),
                reason: "no list of relations".to_owned(),
            })?,
        None => relations_part(&added),
    };
    package.changed.insert(name, relations.into_bytes());
    for file in files {
        package.changed.insert(format!("word/media/{}", file.name), file.bytes);
    }
    add_types(package)
}

fn add_types(package: &mut Package<'_>) -> Result<(), TemplateError> {
    const TYPES: &str = "[Content_Types].xml";
    let Some(mut types) = package.text(TYPES)? else { return Ok(()) };
    for (ending, kind) in [("png", "image/png"), ("svg", "image/svg+xml")] {
        let lower = types.to_ascii_lowercase();
        if lower.contains(&format!("extension=\"{ending}\""))
            || lower.contains(&format!("extension='{ending}'"))
        {
            continue;
        }
        let added = format!(r#"<Default Extension="{ending}" ContentType="{kind}"/>"#);
        types = with_inserted(&types, "</Types>", &added).ok_or(TemplateError::Damaged {
            part: TYPES.to_owned(),
            reason: "no list of types".to_owned(),
        })?;
    }
    package.changed.insert(TYPES.to_owned(), types.into_bytes());
    Ok(())
}

/// The text with something put before its last closing tag.
fn with_inserted(xml: &str, before: &str, added: &str) -> Option<String> {
    let at = xml.rfind(before)?;
    let (head, tail) = xml.split_at(at);
    Some(format!("{head}{added}{tail}"))
}
