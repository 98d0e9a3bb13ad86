//! Sheets and what is derived from them.

use super::edit::Edit;
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
            Edit::InsertSheet { at, sheet } => {
                let at = at.min(self.sheets.len());
                self.sheets.insert(at, *sheet);
                self.active = at;
                Some(Edit::RemoveSheet { at })
            }
            Edit::RemoveSheet { at } => {
                if at >= self.sheets.len() || self.sheets.len() == 1 {
                    return None;
                }
                let sheet = Box::new(self.sheets.remove(at));
                self.active = if at > 0 { at - 1 } else { 0 };
                Some(Edit::InsertSheet { at, sheet })
            }
            Edit::MoveSheet { from, to } => {
                if from.max(to) >= self.sheets.len() {
                    return None;
                }
                let sheet = self.sheets.remove(from);
                self.sheets.insert(to, sheet);
                self.active = to;
                Some(Edit::MoveSheet { from: to, to: from })
            }
            edit => {
                let inverse = self.sheets.get_mut(sheet).map(|s| s.apply(edit));
                self.show(sheet);
                inverse
            }
        }
    }
}
