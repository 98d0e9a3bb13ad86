//! Sheets and what is derived from them.

use super::worksheet::Sheet;

/// What tells a document from others.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Identity {
    /// Stays with the document through copies; recovery is keyed by it.
    pub id: String,
    /// The name the user gave it; empty if none.
    pub name: String,
}

/// The sheets of a document.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Workbook {
    /// Which document it is.
    pub identity: Identity,
    /// At least one.
    sheets: Vec<Sheet>,
    /// The one shown.
    active: usize,
}

impl Default for Workbook {
    fn default() -> Workbook {
        Workbook { identity: Identity::default(), sheets: vec![Sheet::default()], active: 0 }
    }
}

impl Workbook {
    /// A workbook of these sheets; an empty list gives one blank sheet.
    pub fn new(mut sheets: Vec<Sheet>, active: usize) -> Workbook {
        if sheets.is_empty() {
            sheets.push(Sheet::default());
        }
        let active = active.min(sheets.len() - 1);
        Workbook { identity: Identity::default(), sheets, active }
    }

    /// Its sheets.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Which sheet is shown.
    pub fn active(&self) -> usize {
        self.active
    }

    /// The sheet shown.
    pub fn sheet(&self) -> &Sheet {
        &self.sheets[self.active]
    }

    /// Shows a sheet, if it is there. Which one is shown is kept in the document, but is no edit.
    pub fn show(&mut self, sheet: usize) {
        if sheet < self.sheets.len() {
            self.active = sheet;
        }
    }

    /// The sheet at a place, to be changed.
    pub(super) fn sheet_mut(&mut self, at: usize) -> Option<&mut Sheet> {
        self.sheets.get_mut(at)
    }

    /// Puts a sheet among the others, at the end if the place is beyond it, and shows it. Returns its place.
    pub(super) fn insert(&mut self, at: usize, sheet: Sheet) -> usize {
        let at = at.min(self.sheets.len());
        self.sheets.insert(at, sheet);
        self.active = at;
        at
    }

    /// Takes a sheet away and shows the one before it; `None` if there is none at this place, or no other.
    pub(super) fn remove(&mut self, at: usize) -> Option<Sheet> {
        if at >= self.sheets.len() || self.sheets.len() == 1 {
            return None;
        }
        let sheet = self.sheets.remove(at);
        self.active = if at > 0 { at - 1 } else { 0 };
        Some(sheet)
    }

    /// Gives a sheet another place and shows it; `None` if one of the two is no place.
    pub(super) fn move_sheet(&mut self, from: usize, to: usize) -> Option<()> {
        if from.max(to) >= self.sheets.len() {
            return None;
        }
        let sheet = self.sheets.remove(from);
        self.sheets.insert(to, sheet);
        self.active = to;
        Some(())
    }
}
