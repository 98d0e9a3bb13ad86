//! The parts of a file in version 3. What they hold has the form of version 2: see [`super::DocumentV2`].
//!
//! The cells come first, then decisions, then settings, so that a file that is cut loses what is missed least.

use serde::{Deserialize, Serialize};

use super::document::{ChartStyleV2, GridV2};
use super::omitted::is_default;
use super::stored::StoredV2;

/// The first part, `document`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DocumentPart {
    pub id: String,
    pub name: String,
    /// `vi` or `en`.
    pub language: String,
    /// The index of the shown sheet.
    pub active: usize,
    /// Whether it came locked by a password. A file that the user wants unlocked says nothing.
    #[serde(skip_serializing_if = "is_default")]
    pub protected: bool,
    #[serde(skip_serializing_if = "is_default")]
    pub charts: ChartStyleV2,
    /// How many sheets there are.
    pub sheets: usize,
}

/// A part `sheet`: a sheet without its cells.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct SheetPart {
    /// The place of the sheet.
    pub sheet: usize,
    pub name: String,
    /// The size of its grid.
    pub rows: u32,
    pub columns: u32,
    #[serde(skip_serializing_if = "is_default")]
    pub grid: GridV2,
}

/// A part `cells`: at most [`ROWS`] cells of one column. Every column has one for each so many rows of the grid.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CellsPart {
    pub sheet: usize,
    pub column: u32,
    /// The first row.
    pub row: u32,
    /// Up to the last one that is filled.
    pub texts: Vec<String>,
    /// Up to the last row that has something.
    pub stored: Vec<Option<StoredV2>>,
}

/// How many cells a part holds: well under a frame's time on a slow machine.
pub(crate) const ROWS: u32 = 8_192;

/// The part `end`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct EndPart {
    /// How many parts stand before it.
    pub parts: usize,
}
