//! Why a file gives no table: one kind for each sentence that helps the user.

use std::fmt;

use super::kind::FileKind;

/// Why a file could not be read. `Display` is the English message of the public analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum FileError {
    /// It has no bytes, or only white space.
    Empty,
    /// It has more bytes than are read.
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Bytes read at most.
        most: u64,
    },
    /// A small archive that becomes far too large when unpacked.
    InflatesTooMuch {
        /// Bytes read at most.
        most: u64,
    },
    /// The end of the file is missing.
    Truncated(FileKind),
    /// Its structure does not fit its kind.
    Damaged(FileKind),
    /// Locked by a password.
    Encrypted,
    /// A workbook of Excel 4 or older.
    OldWorkbook,
    /// A known kind of file whose tables are not read here.
    Foreign(ForeignKind),
    /// An unknown kind of file.
    Unknown,
    /// The file was read, but has no filled cell.
    NoTable(FileKind),
}

/// Kinds of files that are recognised but not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ForeignKind {
    /// PDF.
    Pdf,
    /// A word processor's document.
    Document,
    /// A presentation.
    Presentation,
    /// A picture.
    Image,
    /// A compressed folder.
    Archive,
    /// A web page with its pictures in one file (.mht).
    WebArchive,
    /// Another kind of compound file: a mail, an installer, an old drawing.
    Compound,
}

impl FileError {
    /// Its stable name in the public analysis.
    pub fn name(self) -> &'static str {
        match self {
            FileError::Empty => "empty",
            FileError::TooLarge { .. } => "too_large",
            FileError::InflatesTooMuch { .. } => "inflates_too_much",
            FileError::Truncated(_) => "truncated",
            FileError::Damaged(_) => "damaged",
            FileError::Encrypted => "encrypted",
            FileError::OldWorkbook => "old_workbook",
            FileError::Foreign(_) => "unsupported",
            FileError::Unknown => "unknown",
            FileError::NoTable(_) => "no_table",
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MIB: u64 = 1 << 20;
        match self {
            FileError::Empty => f.write_str("the file is empty"),
            FileError::TooLarge { bytes, most } => {
                write!(
                    f,
                    "the file has {} MiB, more than the {} MiB taken in",
                    bytes.div_ceil(MIB),
                    most / MIB
                )
            }
            FileError::InflatesTooMuch { most } => {
                write!(f, "unpacked, the file grows beyond the {} MiB taken in", most / MIB)
            }
            FileError::Truncated(kind) => write!(f, "the {} is cut off: its end is missing", kind.noun()),
            FileError::Damaged(kind) => write!(f, "the {} is damaged", kind.noun()),
            FileError::Encrypted => f.write_str("the workbook is locked by a password"),
            FileError::OldWorkbook => f.write_str("a workbook of Excel 4 or older, which is not read"),
            FileError::Foreign(kind) => write!(f, "the file is {}, which is not read", kind.noun()),
            FileError::Unknown => f.write_str("the file is of no known kind"),
            FileError::NoTable(kind) => write!(f, "the {} has no filled cell", kind.noun()),
        }
    }
}

impl std::error::Error for FileError {}

impl ForeignKind {
    fn noun(self) -> &'static str {
        match self {
            ForeignKind::Pdf => "a PDF",
            ForeignKind::Document => "a text document",
            ForeignKind::Presentation => "a presentation",
            ForeignKind::Image => "a picture",
            ForeignKind::Archive => "a compressed folder",
            ForeignKind::WebArchive => "a web archive (.mht)",
            ForeignKind::Compound => "no workbook",
        }
    }
}
