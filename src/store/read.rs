//! Reads documents: any bytes give a document, with what is lost of it, or the reason why they are not one.

use std::fmt;

use serde_json::Value;

use super::assemble::document_of_parts;
use super::decode;
use super::document::Document;
use super::fields::put_fields;
use super::lost::{Lost, LostOfSheet};
use super::rescue::{fitting, texts, value_before_the_break};
use super::schema::{DocumentV2, FORMAT, SheetV2, StoredV2, VERSION};
use super::seal::has_parts;
use super::version_1::DocumentV1;
use crate::language::Language;
use crate::sheet::Workbook;

/// Why a text is not a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// It is another kind of file.
    NotADocument,
    /// It begins like a document, but is damaged or cut short.
    Damaged,
    /// A later version of the program wrote it.
    Newer {
        /// The version that it names.
        version: u32,
    },
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::NotADocument => write!(f, "not a Chi Tieu document"),
            StoreError::Damaged => write!(f, "the document is damaged"),
            StoreError::Newer { version } => write!(f, "written by a later version ({version})"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Reads the text of a document file, if all of it can be trusted.
///
/// # Errors
/// [`StoreError::Damaged`] if anything is lost.
pub fn document_from_text(text: &str) -> Result<Document, StoreError> {
    match document_from_bytes(text.as_bytes())? {
        (document, lost) if lost.is_nothing() => Ok(document),
        _ => Err(StoreError::Damaged),
    }
}

/// Reads what can be trusted of a document file, and says what is lost: the cells come first, then decisions, then
/// settings. A file of before version 3 has no seal: there, only what cannot be read is known to be lost.
///
/// # Errors
/// If it is no document, a later one, or so damaged that no cell can be read.
pub fn document_from_bytes(bytes: &[u8]) -> Result<(Document, Lost), StoreError> {
    let ours = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    match version(ours) {
        Some(version) if version > VERSION => Err(StoreError::Newer { version }),
        // A file in parts is one of version 3, whatever its first line has become.
        _ if has_parts(ours) => document_of_parts(ours).ok_or(StoreError::Damaged),
        Some(VERSION) => Err(StoreError::Damaged),
        Some(version) => document_before_parts(ours, version),
        None if begins_like_ours(ours) => Err(StoreError::Damaged),
        None => Err(StoreError::NotADocument),
    }
}

/// Whether bytes begin as our documents do, even if they are cut within that.
fn begins_like_ours(bytes: &[u8]) -> bool {
    let begin = br#"{"format":"chi-tieu""#;
    let common = bytes.iter().zip(begin).take_while(|(a, b)| a == b).count();
    common == begin.len() || (common > 0 && common == bytes.len())
}

/// The version that a file of ours names in its beginning; `None` if it is not ours, or names none.
fn version(bytes: &[u8]) -> Option<u32> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    if let Ok(head) = serde_json::from_slice::<Head>(bytes) {
        return (head.format == FORMAT).then_some(head.version);
    }
    // Cut or broken: both stand first.
    let begin = String::from_utf8_lossy(bytes.get(..64).unwrap_or(bytes)).into_owned();
    let rest = begin.strip_prefix("{\"format\":\"chi-tieu\",\"version\":")?;
    rest.get(..rest.find(|c: char| !c.is_ascii_digit())?)?.parse().ok()
}

/// Reads a file of version 1 or 2, which is one object.
fn document_before_parts(bytes: &[u8], version: u32) -> Result<(Document, Lost), StoreError> {
    let mut lost = Lost::default();
    let whole = match version < 2 {
        true => serde_json::from_slice(bytes).map(DocumentV1::document),
        false => serde_json::from_slice(bytes).map(document),
    };
    if let Ok(document) = whole {
        return Ok((document, lost));
    }
    let text = String::from_utf8_lossy(bytes);
    lost.rest = matches!(text, std::borrow::Cow::Owned(_));
    let (value, is_all) = value_before_the_break(&text).ok_or(StoreError::Damaged)?;
    lost.rest |= !is_all;
    let document = match version < 2 {
        true => {
            let (document, is_all) = DocumentV1::fitting(value).ok_or(StoreError::Damaged)?;
            lost.rest |= !is_all;
            document
        }
        false => document_fitting(value, &mut lost).ok_or(StoreError::Damaged)?,
    };
    let has_cells = document.workbook.sheets().iter().any(|sheet| !sheet.grid().is_empty());
    if has_cells { Ok((document, lost)) } else { Err(StoreError::Damaged) }
}

fn document(stored: DocumentV2) -> Document {
    let sheets = stored.sheets.into_iter().map(decode::sheet).collect();
    let workbook = Workbook::new(sheets, stored.active).styled(decode::chart_style(&stored.charts));
    Document {
        id: stored.id,
        name: stored.name,
        language: Language::from_code(&stored.language).unwrap_or_default(),
        workbook,
    }
}

/// A document of version 2, without what does not fit.
fn document_fitting(mut value: Value, lost: &mut Lost) -> Option<Document> {
    let sheets = value.get_mut("sheets").map(Value::take);
    value.as_object_mut()?.remove("sheets");
    let (mut stored, is_all) = fitting::<DocumentV2>(value)?;
    lost.of_document |= !is_all;
    for (place, sheet) in sheets?.as_array_mut()?.iter_mut().enumerate() {
        match sheet_fitting(place, sheet.take(), lost) {
            Some(sheet) => stored.sheets.push(sheet),
            None => lost.rest = true,
        }
    }
    Some(document(stored))
}

fn sheet_fitting(place: usize, value: Value, lost: &mut Lost) -> Option<SheetV2> {
    let Value::Object(mut fields) = value else { return None };
    let columns = fields.remove("texts")?;
    let values = fields.remove("stored");
    let mut of_sheet = LostOfSheet { place, ..LostOfSheet::default() };
    let mut sheet = SheetV2::default();
    for (column, value) in (0..).zip(columns.as_array()?) {
        let (texts, is_all) = texts(Some(value));
        sheet.texts.push(texts);
        if !is_all {
            of_sheet.doubtful.push(column);
        }
    }
    for (column, values) in (0..).zip(values.iter().filter_map(Value::as_array).flatten()) {
        let stored = |value: &Value| serde_json::from_value::<Option<StoredV2>>(value.clone());
        let read: Vec<_> = values.as_array().into_iter().flatten().map(stored).collect();
        if read.iter().any(Result::is_err) || !values.is_array() {
            of_sheet.doubtful.push(column);
        }
        sheet.stored.push(read.into_iter().map(Result::unwrap_or_default).collect());
    }
    of_sheet.doubtful.sort_unstable();
    of_sheet.doubtful.dedup();
    put_fields(&mut sheet, fields, &mut of_sheet);
    of_sheet.name.clone_from(&sheet.name);
    lost.of_sheet(of_sheet);
    Some(sheet)
}
