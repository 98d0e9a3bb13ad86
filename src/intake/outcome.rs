//! What a reading gives, as values and as bytes that carry it from one instance of the program to another.
//!
//! Domain types derive serde for this passage alone: both ends are one build, and nothing of it is ever stored.

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::sheet::{Sheet, Workbook};
use crate::source::{FileError, FileKind};

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Refusal {
    /// The clipboard held no cell.
    EmptyPaste,
    /// It says it is one of our documents, and is none.
    NotOurFile,
    /// It is one of our documents, damaged.
    DamagedFile,
    /// It was written by a later version.
    NewerFile,
    /// No table came out of the file.
    File(FileError),
}

/// What a reading gives, understood and computed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ReadOutcome {
    /// Nothing.
    Refused(Refusal),
    /// The tables pasted, as sheets without a name; at least one.
    Pasted(Vec<Sheet>),
    /// One of our documents.
    Document {
        /// Its sheets, and its identity, if it has one.
        workbook: Workbook,
        /// The language it was left in.
        language: Language,
    },
    /// Tables of a file.
    Tables {
        /// The file's name without its ending.
        name: String,
        /// Its sheets, at least one.
        sheets: Vec<Sheet>,
        /// The one to show.
        active: usize,
        /// What is to be said of the file.
        remarks: FileRemarks,
    },
}

impl ReadOutcome {
    /// As bytes for another instance of this very build.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// What [`ReadOutcome::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Option<ReadOutcome> {
        postcard::from_bytes(bytes).ok()
    }
}

/// What is worth saying of a file that was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FileRemarks {
    /// What it really is, if its name says otherwise.
    pub really: Option<FileKind>,
    /// Sheets that the file hides, which were not opened.
    pub hidden_sheets: u32,
    /// Sheets that were too many or too large.
    pub left_out_sheets: u32,
    /// It took the place of another table.
    pub replaced: bool,
    /// Tables that stood with others in one sheet, each a sheet of its own now; 0 if there were none.
    pub came_apart: u32,
}
