//! What a damaged document has lost, to be told.

use serde::{Deserialize, Serialize};

/// What could not be trusted in a file, and was left out or must be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// Its name, or what its charts have in common.
    pub of_document: bool,
    /// The file ends too soon, or a part is missing that nothing names.
    pub rest: bool,
    /// The sheets that lost something.
    pub sheets: Vec<LostOfSheet>,
}

/// What one sheet has lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostOfSheet {
    /// Its name; empty if it has none, or if that is lost.
    pub name: String,
    /// Its place, from 0.
    pub place: usize,
    /// Columns of which cells are missing.
    pub missing: Vec<u32>,
    /// Columns that are shown, but whose seal does not fit: any figure in them may be another one.
    pub doubtful: Vec<u32>,
    /// Its name, merged cells and the like.
    pub about_grid: bool,
    /// How columns and rows were to be read.
    pub decisions: bool,
    /// Formulas, whose values remain.
    pub formulas: bool,
    /// Plans, charts, looks of cells and other settings.
    pub settings: bool,
}

impl Lost {
    /// Whether nothing is lost.
    pub fn is_nothing(&self) -> bool {
        *self == Lost::default()
    }

    /// Notes what a sheet lost, if it lost anything.
    pub(super) fn of_sheet(&mut self, lost: LostOfSheet) {
        let nothing = LostOfSheet { name: lost.name.clone(), place: lost.place, ..LostOfSheet::default() };
        if lost != nothing {
            self.sheets.push(lost);
        }
    }
}

impl LostOfSheet {
    /// Notes that the field with this name of the schema is lost.
    pub(super) fn field(&mut self, name: &str) {
        match name {
            "name" | "grid" => self.about_grid = true,
            "decisions" => self.decisions = true,
            "formulas" => self.formulas = true,
            _ => self.settings = true,
        }
    }
}
