//! Edits: the only way a document changes. Applying one returns its inverse.

use super::settings::SettingsEdit;
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::grid::CellEdit;
use crate::table::Decisions;

/// A change to one sheet, to the list of sheets, or another document.
#[derive(Clone, Debug)]
pub enum Edit {
    /// New content for some cells; the grid then has this size at least, or exactly if `shrink` is set.
    Cells {
        /// The cells.
        cells: Vec<CellEdit>,
        /// Rows and columns to cut the grid back to: set by an inverse whose edit had made the grid grow.
        shrink: Option<(u32, u32)>,
    },
    /// Another sheet in its place: what a paste of a whole table is, whatever its size. The sheet that goes is kept
    /// with all that was computed for it, so that undoing is immediate.
    Replace(Box<Sheet>),
    /// Another name on its tab.
    Rename(String),
    /// A sheet more, at this place among the others, which is then shown.
    InsertSheet {
        /// Its place.
        at: usize,
        /// What it holds.
        sheet: Box<Sheet>,
    },
    /// Takes the sheet at a place away; the last one stays.
    RemoveSheet {
        /// Its place.
        at: usize,
    },
    /// Gives a sheet another place.
    MoveSheet {
        /// Its place now.
        from: usize,
        /// Its place then.
        to: usize,
    },
    /// Several changes in one step, each with the sheet it is about.
    All(Vec<(usize, Edit)>),
    /// Another document in place of this one: all its sheets, and its identity.
    Begin(Box<Workbook>),
    /// Other decisions about roles, notations, rows.
    Decide(Box<Decisions>),
    /// Another state of one group of settings: the plan, the chart, the columns …
    Set(SettingsEdit),
}
