//! The sheets of the document and their tabs; and how a table just pasted over another is taken in instead: as a sheet
//! of its own, below the other, or beside it.

use super::{App, Effect, Notice, Selection};
use crate::ingest::CellAddress;
use crate::sheet::{Cause, Combined, Edit, Sheet, append_rows, join_columns};

/// How a pasted table is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// As a sheet of its own.
    NewSheet,
    /// Its rows below those there (*nối dòng*).
    Below,
    /// Its columns beside those there, each unit in its row.
    ByUnit,
    /// Its columns beside those there, row by row.
    Beside,
}

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
    /// Take the table just pasted in otherwise.
    Take(Taking),
}

/// What became of two tables put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How.
    pub taking: Taking,
    /// Rows added, or units that found their row.
    pub matched: u32,
    /// Units of the table there that the pasted one does not have; below, units that stand in both.
    pub unmatched: Vec<String>,
    /// Units, or columns, of the pasted table that found no place.
    pub left_out: Vec<String>,
}

impl App {
    /// Whether the table shown was pasted over another, and can still be taken in otherwise.
    pub(super) fn may_retake(&self) -> bool {
        self.replaced_at == Some(self.revision)
    }

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

    /// Takes the paste back and takes the table in another way.
    fn retake(&mut self, taking: Taking) -> Vec<Effect> {
        if !self.may_retake() {
            return Vec::new();
        }
        let pasted = self.sheet().clone();
        let mut effects = self.turn_back(true);
        let combined = match taking {
            Taking::NewSheet => {
                let sheet = Box::new(pasted.named(self.new_sheet_name()));
                effects.extend(self.on_sheets(Edit::InsertSheet { at: self.workbook.active() + 1, sheet }));
                return effects;
            }
            Taking::Below => append_rows(self.sheet(), &pasted),
            Taking::ByUnit => join_columns(self.sheet(), &pasted, true),
            Taking::Beside => join_columns(self.sheet(), &pasted, false),
        };
        let Some(Combined { sheet, matched, unmatched, left_out }) = combined else {
            // The paste stands as it was.
            effects.extend(self.turn_back(false));
            self.replaced_at = Some(self.revision);
            effects.extend(self.tell(Notice::NothingFits));
            return effects;
        };
        let cause = if taking == Taking::Below { Cause::Append } else { Cause::Join };
        effects.extend(self.change(Edit::Replace(Box::new(sheet)), cause));
        let report = Report { taking, matched, unmatched, left_out };
        effects.extend(self.tell(Notice::Combined(Box::new(report))));
        effects
    }
}
