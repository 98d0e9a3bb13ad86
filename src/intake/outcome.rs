//! The result of a reading, as values and as bytes that carry it from a worker to the page.
//!
//! Domain types derive serde for this passage only: both ends are the same build, and nothing of it is stored.

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::sheet::{Sheet, Workbook};
use crate::source::{FileError, FileKind};
use crate::store::{Lost, SavedPage};

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Refusal {
    /// The clipboard held no cell.
    EmptyPaste,
    /// It claims to be one of our documents but is not one.
    NotOurFile,
    /// It is one of our documents, but damaged.
    DamagedFile,
    /// It was written by a later version.
    NewerFile,
    /// It is a copy of this page without a document.
    EmptyPage,
    /// The file gave no table.
    File(FileError),
}

/// The result of a reading, understood and computed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ReadOutcome {
    /// Nothing could be read.
    Refused(Refusal),
    /// The tables pasted, as sheets without a name; at least one.
    Pasted(Vec<Sheet>),
    /// One of our documents.
    Document {
        /// Its sheets, and its identity, if it has one.
        workbook: Workbook,
        /// The language it was last shown in.
        language: Language,
        /// What its file has lost.
        lost: Lost,
    },
    /// A copy of this page whose document is locked by a password.
    Locked {
        /// Its name without its ending.
        name: String,
        /// What it carries.
        page: SavedPage,
    },
    /// Tables of a file.
    Tables {
        /// The file's name without its ending.
        name: String,
        /// Its sheets, at least one.
        sheets: Vec<Sheet>,
        /// The one to show.
        active: usize,
        /// What the user is told about the file.
        remarks: FileRemarks,
    },
}

impl ReadOutcome {
    /// Written as bytes for another instance of this same build.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Reads the bytes written by [`ReadOutcome::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<ReadOutcome> {
        postcard::from_bytes(bytes).ok()
    }
}

/// What the user is told about an opened file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FileRemarks {
    /// Its real kind, if its name says otherwise.
    pub really: Option<FileKind>,
    /// Sheets that the file hides, which were not opened.
    pub hidden_sheets: u32,
    /// Sheets that were left out because they were too many or too large.
    pub left_out_sheets: u32,
    /// It took the place of another table.
    pub replaced: bool,
    /// Tables that shared a sheet and are sheets of their own now; 0 if there were none.
    pub came_apart: u32,
}
