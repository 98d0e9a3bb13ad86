//! [`Document`]: the content of a file in domain types, and its text.

use super::writer::DocumentWriter;
use crate::language::Language;
use crate::sheet::Workbook;

/// The ending of document files.
pub const FILE_ENDING: &str = ".chitieu";

/// The content of a file, in domain types.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Document {
    /// Copies of a document keep it; kept versions are found by it.
    pub id: String,
    /// Its name, without the ending.
    pub name: String,
    /// The language in which it was saved.
    pub language: Language,
    /// Its sheets.
    pub workbook: Workbook,
}

impl Document {
    /// The text of this document's file.
    pub fn to_text(&self) -> String {
        text_from_document(&self.id, &self.name, self.language, &self.workbook)
    }
}

/// The text of a document's file.
pub fn text_from_document(id: &str, name: &str, language: Language, workbook: &Workbook) -> String {
    let bytes = DocumentWriter::new(id, name, language, workbook).into_bytes();
    // The bytes are put together from texts. If they were not UTF-8, the tests would see an empty text.
    String::from_utf8(bytes).unwrap_or_default()
}
