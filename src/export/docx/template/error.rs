//! Why a template cannot be filled in.

use std::fmt;

use crate::export::docx::error::DocxError;

/// Why a template cannot be filled in. Nothing is half written.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub enum TemplateError {
    /// It is no .docx: not a package, or one without a document in it.
    NotWord,
    /// It is a file of Word before 2007, or one locked by a password.
    OldOrLocked,
    /// It is saved as "Strict Open XML" or in another form that is not read here. Saving it as .docx in Word cures it.
    OtherForm,
    /// A part is larger when unpacked than a text of this kind can be, or there are too many parts.
    TooLarge {
        /// The part; empty if it is the number of parts.
        part: String,
        /// What is taken: bytes, or parts.
        limit: u64,
    },
    /// A part is damaged.
    Damaged {
        /// The part.
        part: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Word could not hold a table of the report.
    Report(DocxError),
    /// The parts cannot be packed into one file.
    Container(String),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TemplateError::NotWord => write!(f, "this is no .docx file"),
            TemplateError::OldOrLocked => write!(f, "this is an old .doc file, or one with a password"),
            TemplateError::OtherForm => write!(f, "this is a Strict Open XML file; save it as .docx"),
            TemplateError::TooLarge { part, limit } => write!(f, "{part:?} is larger than {limit}"),
            TemplateError::Damaged { part, reason } => write!(f, "{part} is damaged: {reason}"),
            TemplateError::Report(error) => error.fmt(f),
            TemplateError::Container(reason) => write!(f, "the file cannot be packed: {reason}"),
        }
    }
}

impl std::error::Error for TemplateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            TemplateError::Report(error) => Some(error),
            _ => None,
        }
    }
}
