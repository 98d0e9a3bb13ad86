//! The sheets of the document and their tabs.

use super::{App, Effect, Notice, Selection, Taking};
use crate::ingest::CellAddress;
use crate::sheet::{Cause, Edit, Sheet};

/// Something about the sheets.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetAction {
    /// Show one.
    Show(usize),
    /// Add a blank one after the one shown.
    Add,
    /// Give one a name.
    Rename(usize, String),
    /// Take one away.
    Remove(usize),
    /// Give one a place to the right, or to the left.
    Move {
        /// Which.
        sheet: usize,
        /// To the right.
        right: bool,
    },
    /// Take what just came in place of a table in otherwise.
    Take(Taking),
    /// Put another sheet together with the one shown.
    Combine {
        /// Which.
        sheet: usize,
        /// How: below, or by unit.
        taking: Taking,
    },
}

impl App {
    pub(super) fn act_on_sheets(&mut self, action: SheetAction) -> Vec<Effect> {
        let sheets = self.workbook.sheets().len();
        match action {
            SheetAction::Show(sheet) => {
                if sheet == self.workbook.active() || sheet >= sheets {
                    return Vec::new();
                }
                self.workbook.show(sheet);
                self.show_top()
            }
            SheetAction::Add => {
                let sheet = Box::new(Sheet::default().named(self.new_sheet_name()));
                self.on_sheets(Edit::InsertSheet { at: self.workbook.active() + 1, sheet })
            }
            SheetAction::Rename(sheet, name) => {
                let name = name.trim().to_owned();
                if name.is_empty() || self.workbook.sheets().get(sheet).is_none_or(|s| s.name == name) {
                    return Vec::new();
                }
                self.workbook.show(sheet);
                self.change(Edit::Rename(name), Cause::Sheets)
            }
            SheetAction::Remove(at) if sheets > 1 => self.on_sheets(Edit::RemoveSheet { at }),
            SheetAction::Remove(_) => Vec::new(),
            SheetAction::Move { sheet, right } => {
                let to = if right { sheet.checked_add(1) } else { sheet.checked_sub(1) };
                match to.filter(|to| *to < sheets) {
                    Some(to) => self.on_sheets(Edit::MoveSheet { from: sheet, to }),
                    None => Vec::new(),
                }
            }
            SheetAction::Take(taking) => self.retake(taking),
            SheetAction::Combine { sheet, taking } => self.combine_with(sheet, taking),
        }
    }

    fn on_sheets(&mut self, edit: Edit) -> Vec<Effect> {
        let mut effects = self.change(edit, Cause::Sheets);
        effects.extend(self.show_top());
        effects
    }

    /// Shows the sheet from its first cell.
    pub(super) fn show_top(&mut self) -> Vec<Effect> {
        self.editing = None;
        self.explaining = false;
        // What was chosen was about the sheet left.
        self.time = super::TimeForm::default();
        self.selection = Selection::cell(CellAddress::new(self.shown_rows().start, 0));
        vec![Effect::Reveal, Effect::FocusGrid]
    }

    /// A name that no sheet has yet: "Bảng 2".
    fn new_sheet_name(&self) -> String {
        let names: Vec<&str> = self.workbook.sheets().iter().map(|s| s.name.as_str()).collect();
        let name = |n: usize| self.words().sheet_name(n);
        (names.len() + 1..).map(name).find(|n| !names.contains(&n.as_str())).unwrap_or_default()
    }

    /// The names on the tabs; none while there is nothing yet.
    pub(super) fn tabs(&self) -> Vec<String> {
        let sheets = self.workbook.sheets();
        if sheets.len() == 1 && self.sheet().grid().is_empty() {
            return Vec::new();
        }
        (0..sheets.len()).map(|index| self.tab_name(index)).collect()
    }

    /// What a tab says: the sheet's name, or "Bảng 1".
    pub(super) fn tab_name(&self, index: usize) -> String {
        match self.workbook.sheets().get(index) {
            Some(sheet) if !sheet.name.is_empty() => sheet.name.clone(),
            _ => self.words().sheet_name(index + 1),
        }
    }

    /// Puts another sheet of the document together with the one shown; that one stays.
    fn combine_with(&mut self, sheet: usize, taking: Taking) -> Vec<Effect> {
        let Some(other) = self.workbook.sheets().get(sheet).filter(|_| sheet != self.workbook.active())
        else {
            return Vec::new();
        };
        let other = [other.clone()];
        self.choosing_join = false;
        self.combine(&other, taking).unwrap_or_else(|| self.tell(Notice::NothingFits))
    }
}
