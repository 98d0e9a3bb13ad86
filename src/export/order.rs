//! [`Order`] and [`Written`]: which file is to be written for other programs, and what came of it, as plain data. The writers are in
//! the engine's WebAssembly, which the page starts when a report leaves it; both cross to its worker and back as bytes.

use super::docx::{DocxError, FilledTemplate, TemplateError, docx_from_report, filled_template};
use super::report::Report;
use super::xlsx::{XlsxError, xlsx_from_report};
use super::zip::zip_of;
use crate::store::LocalTime;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Order {
    /// The report as a .docx.
    Word(Report),
    /// The report as an .xlsx.
    Excel(Report),
    /// The user's own .docx, filled with the report.
    Template {
        /// The bytes of the .docx.
        template: Vec<u8>,
        /// What fills its marks.
        report: Report,
    },
    /// A ZIP of files that are compressed already.
    Zip {
        /// Each with its name and content.
        files: Vec<(String, Vec<u8>)>,
        /// When they were made.
        time: LocalTime,
    },
}

/// What came of an order.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Written {
    /// The bytes of the file.
    File(Vec<u8>),
    /// The template with its marks filled.
    Filled(FilledTemplate),
    /// Why there is no file.
    Failed(WriteError),
}

/// Why a file cannot be written. Nothing is half written.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum WriteError {
    /// Word cannot hold the report.
    Word(DocxError),
    /// Excel cannot hold the report.
    Excel(XlsxError),
    /// The template cannot be filled.
    Template(TemplateError),
    /// The files cannot be put into one: two have the same name.
    Zip,
    /// The writers ended before they were done: as a rule the memory did not suffice.
    Stopped,
}

impl Order {
    /// Writes the file.
    pub fn write(&self) -> Written {
        match self {
            Order::Word(report) => Written::of(docx_from_report(report), Written::File, WriteError::Word),
            Order::Excel(report) => Written::of(xlsx_from_report(report), Written::File, WriteError::Excel),
            Order::Template { template, report } => {
                Written::of(filled_template(template, report), Written::Filled, WriteError::Template)
            }
            Order::Zip { files, time } => {
                Written::of(zip_of(files, *time).ok_or(()), Written::File, |()| WriteError::Zip)
            }
        }
    }

    /// As bytes, for the writers in their worker. `None` if memory does not hold them.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Reads [`Order::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Order> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Written {
    fn of<T, E>(made: Result<T, E>, file: fn(T) -> Written, error: fn(E) -> WriteError) -> Written {
        made.map_or_else(|reason| Written::Failed(error(reason)), file)
    }

    /// As bytes, for the page. `None` if memory does not hold them.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Reads [`Written::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Written> {
        postcard::from_bytes(bytes).ok()
    }
}
