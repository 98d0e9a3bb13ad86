//! A template as a package: which parts are filled in, what is added for pictures and styles; all else is copied raw.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::error::TemplateError;
use super::layout::attribute;

/// The largest part that is read; a document of a thousand pages has a tenth of it.
const LARGEST_PART: u64 = 64 << 20;
/// The most parts of a package.
const MOST_PARTS: usize = 10_000;
/// How a compound file begins: Word before 2007, or a package locked by a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The ends of the content types of parts that hold text.
const TEXT_KINDS: [&str; 6] =
    ["document.main+xml", "template.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"];

/// An untrusted package.
pub(super) struct Package<'t> {
    zip: ZipArchive<Cursor<&'t [u8]>>,
    /// Parts that are written anew, and new ones.
    pub changed: BTreeMap<String, Vec<u8>>,
}

impl<'t> Package<'t> {
    /// # Errors
    ///
    /// [`TemplateError::NotWord`], [`TemplateError::OldOrLocked`], [`TemplateError::TooLarge`].
    pub fn open(bytes: &'t [u8]) -> Result<Package<'t>, TemplateError> {
        if bytes.starts_with(COMPOUND) {
            return Err(TemplateError::OldOrLocked);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TemplateError::NotWord)?;
        if zip.len() > MOST_PARTS {
            return Err(TemplateError::TooLarge { part: String::new(), limit: MOST_PARTS as u64 });
        }
        Ok(Package { zip, changed: BTreeMap::new() })
    }

    /// The names of all parts.
    pub fn names(&self) -> Vec<String> {
        self.zip.file_names().flatten().map(|name| name.into_owned()).collect()
    }

    /// The text of a part; `None` if there is none of that name.
    ///
    /// # Errors
    ///
    /// [`TemplateError::TooLarge`] and [`TemplateError::Damaged`].
    pub fn text(&mut self, name: &str) -> Result<Option<String>, TemplateError> {
        if let Some(changed) = self.changed.get(name) {
            return Ok(Some(String::from_utf8_lossy(changed).into_owned()));
        }
        let damaged = |reason: String| TemplateError::Damaged { part: name.to_owned(), reason };
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(error.to_string())),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|error| damaged(error.to_string()))?;
        if bytes.len() as u64 > LARGEST_PART {
            return Err(TemplateError::TooLarge { part: name.to_owned(), limit: LARGEST_PART });
        }
        String::from_utf8(bytes).map(Some).map_err(|error| damaged(error.to_string()))
    }

    /// The parts that hold text, the document first.
    ///
    /// # Errors
    ///
    /// [`TemplateError::NotWord`] if no part is a document.
    pub fn text_parts(&mut self) -> Result<Vec<String>, TemplateError> {
        let types = self.text("[Content_Types].xml")?.ok_or(TemplateError::NotWord)?;
        let mut found = Vec::new();
        each_element(&types, |element| {
            let kind = attribute(element, "ContentType").unwrap_or_default();
            let kind =
                kind.replace(".macroEnabled.main+xml", ".main+xml").replace("ms-word.document", "document");
            let place = TEXT_KINDS.iter().position(|known| kind.ends_with(known));
            if let (Some(place), Some(name)) = (place, attribute(element, "PartName")) {
                found.push((place, name.trim_start_matches('/').to_owned()));
            }
        });
        found.sort();
        match found.first() {
            Some((0 | 1, _)) => Ok(found.into_iter().map(|(_, name)| name).collect()),
            _ => Err(TemplateError::NotWord),
        }
    }

    /// The whole package: what was changed anew, all else byte for byte and in its order.
    ///
    /// # Errors
    ///
    /// [`TemplateError::Container`].
    pub fn packed(mut self) -> Result<Vec<u8>, TemplateError> {
        self.try_packed().map_err(|error| TemplateError::Container(error.to_string()))
    }

    fn try_packed(&mut self) -> Result<Vec<u8>, ZipError> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let mut changed = std::mem::take(&mut self.changed);
        for at in 0..self.zip.len() {
            let file = self.zip.by_index_raw(at)?;
            let name = file.name().map(|name| name.into_owned()).unwrap_or_default();
            match changed.remove(&name) {
                None => out.raw_copy_file(file)?,
                Some(bytes) => write_part(&mut out, &name, &bytes)?,
            }
        }
        for (name, bytes) in &changed {
            write_part(&mut out, name, bytes)?;
        }
        Ok(out.finish()?.into_inner())
    }
}

fn write_part(out: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), ZipError> {
    out.start_file(name, SimpleFileOptions::default())?;
    out.write_all(bytes)?;
    Ok(())
}

/// Calls for each element of an XML text until it ends or is damaged.
pub(super) fn each_element(xml: &str, mut call: impl FnMut(&quick_xml::events::BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => call(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The name of the part that holds a part's relations.
pub(super) fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}
