//! `Document`: what a file holds, in domain types, and its text.

use super::writer::DocumentWriter;
use crate::language::Language;
use crate::sheet::Workbook;

/// The ending of document files.
pub const FILE_ENDING: &str = ".chitieu";

/// What a file holds, in domain types.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Document {
    /// Stays with the document through copies; recovery is keyed by it.
    pub id: String,
    /// Its name, without the ending.
    pub name: String,
    /// The language it was left in.
    pub language: Language,
    /// Its sheets.
    pub workbook: Workbook,
}

impl Document {
    /// This document as the text of a file.
    pub fn to_text(&self) -> String {
        text_from_document(&self.id, &self.name, self.language, &self.workbook)
    }
}

/// Writes a document as the text of a file.
pub fn text_from_document(id: &str, name: &str, language: Language, workbook: &Workbook) -> String {
    let bytes = DocumentWriter::new(id, name, language, workbook).into_bytes();
    // It is put together of texts, so it is one; an empty one would be seen by the tests.
    String::from_utf8(bytes).unwrap_or_default()
}
