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

impl Workbook {
    /// Applies an edit, shows the sheet it changed, and returns the edit that undoes it; `None` if it has no object.
    pub fn apply(&mut self, sheet: usize, edit: Edit) -> Option<Edit> {
        match edit {
            Edit::Begin(mut other) => {
                std::mem::swap(self, &mut other);
                Some(Edit::Begin(other))
            }
            Edit::All(edits) => {
                let undo = |(sheet, edit)| Some((sheet, self.apply(sheet, edit)?));
                let mut inverses: Vec<(usize, Edit)> = edits.into_iter().filter_map(undo).collect();
                inverses.reverse();
                Some(Edit::All(inverses))
            }
            Edit::InsertSheet { at, sheet } => Some(Edit::RemoveSheet { at: self.insert(at, *sheet) }),
            Edit::RemoveSheet { at } => {
                let sheet = Box::new(self.remove(at)?);
                Some(Edit::InsertSheet { at, sheet })
            }
            Edit::MoveSheet { from, to } => {
                self.move_sheet(from, to)?;
                Some(Edit::MoveSheet { from: to, to: from })
            }
            edit => {
                let inverse = self.sheet_mut(sheet).map(|s| s.apply(edit));
                self.show(sheet);
                inverse
            }
        }
    }
}

impl Sheet {
    fn apply(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::Cells { cells, shrink } => {
                let (cells, shrink) = self.set_cells(cells, shrink);
                Edit::Cells { cells, shrink }
            }
            Edit::Replace(mut other) => {
                std::mem::swap(self, &mut other);
                Edit::Replace(other)
            }
            Edit::Decide(decisions) => Edit::Decide(Box::new(self.decide(*decisions))),
            Edit::Set(group) => Edit::Set(self.set(group)),
            Edit::Rename(mut name) => {
                std::mem::swap(&mut self.name, &mut name);
                Edit::Rename(name)
            }
            // Not a sheet's matter: the workbook has done it.
            other => other,
        }
    }
}
