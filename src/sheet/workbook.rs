//! [`Workbook`]: the sheets of a document.

use super::settings::ChartStyle;
use super::worksheet::Sheet;

/// What distinguishes a document from others.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Identity {
    /// Copies of the document keep it; kept versions are found by it.
    pub id: String,
    /// The name that the user gave it; empty if none.
    pub name: String,
    /// Whether it came to be looked at only. It is not kept with the document: a saved copy of the page says so.
    pub is_read_only: bool,
    /// Whether it came locked by a password: then it leaves unlocked only if the user says so.
    pub is_protected: bool,
    /// That password, as far as this page knows it. It is written nowhere.
    #[serde(skip)]
    pub password: Password,
}

/// A password, empty if none is known. It is told nowhere, in no message of an error either.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Password(pub String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
}

impl Identity {
    /// The identity of a document that can be edited.
    pub fn new(id: String, name: String) -> Identity {
        Identity { id, name, ..Identity::default() }
    }
}

/// The sheets of a document.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Workbook {
    /// The document's identity and name.
    pub identity: Identity,
    /// At least one.
    sheets: Vec<Sheet>,
    /// The index of the shown sheet.
    active: usize,
    /// What all its charts have in common.
    style: ChartStyle,
}

impl Default for Workbook {
    fn default() -> Workbook {
        Workbook {
            identity: Identity::default(),
            sheets: vec![Sheet::default()],
            active: 0,
            style: ChartStyle::default(),
        }
    }
}

impl Workbook {
    /// A workbook with these sheets. An empty list gives one blank sheet.
    pub fn new(mut sheets: Vec<Sheet>, active: usize) -> Workbook {
        if sheets.is_empty() {
            sheets.push(Sheet::default());
        }
        let active = active.min(sheets.len() - 1);
        Workbook { identity: Identity::default(), sheets, active, style: ChartStyle::default() }
    }

    /// The same, with what all its charts have in common.
    #[must_use]
    pub fn styled(self, style: ChartStyle) -> Workbook {
        Workbook { style, ..self }
    }

    /// What all its charts have in common.
    pub fn style(&self) -> ChartStyle {
        self.style
    }

    /// Sets what all its charts have in common; returns what it was.
    pub(super) fn set_style(&mut self, style: ChartStyle) -> ChartStyle {
        std::mem::replace(&mut self.style, style)
    }

    /// Its sheets.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The index of the shown sheet.
    pub fn active(&self) -> usize {
        self.active
    }

    /// Shows another chart of the active sheet, by its place.
    pub fn show_chart(&mut self, index: usize) {
        self.sheets[self.active].show_chart(index);
    }

    /// The shown sheet.
    pub fn sheet(&self) -> &Sheet {
        &self.sheets[self.active]
    }

    /// Shows a sheet, if it exists. The document stores which sheet is shown, but the choice is not an edit.
    pub fn show(&mut self, sheet: usize) {
        if sheet < self.sheets.len() {
            self.active = sheet;
        }
    }

    /// The sheet at an index, to be changed.
    /// Makes room to type between the table of the shown sheet and its computed columns, which get other letters.
    pub fn open_columns(&mut self) {
        if let Some(sheet) = self.sheet_mut(self.active()) {
            sheet.opened_at = Some(sheet.grid().columns());
        }
    }

    pub(super) fn sheet_mut(&mut self, at: usize) -> Option<&mut Sheet> {
        self.sheets.get_mut(at)
    }

    /// Inserts a sheet and shows it. If the place is too far, it goes to the end. Returns its place.
    pub(super) fn insert(&mut self, at: usize, sheet: Sheet) -> usize {
        let at = at.min(self.sheets.len());
        self.sheets.insert(at, sheet);
        self.active = at;
        at
    }

    /// Removes a sheet and shows the one before it. `None` if it does not exist or is the only one.
    pub(super) fn remove(&mut self, at: usize) -> Option<Sheet> {
        if at >= self.sheets.len() || self.sheets.len() == 1 {
            return None;
        }
        let sheet = self.sheets.remove(at);
        self.active = if at > 0 { at - 1 } else { 0 };
        Some(sheet)
    }

    /// Moves a sheet and shows it. `None` if one of the places does not exist.
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
