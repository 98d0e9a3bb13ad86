//! [`Edit`]: the only way to change a document. Applying an edit returns its inverse.

use super::settings::{ChartStyle, SettingsEdit};
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::formula::Formula;
use crate::grid::{CellAddress, CellEdit, CellRange};
use crate::table::Decisions;

/// A change of one sheet, of the list of sheets, or of the whole document.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub enum Edit {
    /// New content for some cells. The grid grows if it must; with `shrink`, it then gets exactly that size.
    Cells {
        /// The cells.
        cells: Vec<CellEdit>,
        /// Rows and columns. Set by the inverse of an edit that made the grid grow.
        shrink: Option<(u32, u32)>,
    },
    /// The same, with the formulas of these cells set or removed. (An edit of cells alone removes theirs.)
    Formulas {
        /// The cells, as above.
        cells: Vec<CellEdit>,
        /// As above.
        shrink: Option<(u32, u32)>,
        /// The formulas; `None` for a cell that has none.
        formulas: Vec<(CellAddress, Option<Formula>)>,
    },
    /// Replaces the sheet, as the paste of a whole table does. The former sheet is kept with all that was computed for
    /// it, so that undo takes no time.
    Replace(Box<Sheet>),
    /// Renames the sheet.
    Rename(String),
    /// Inserts a sheet at this place, and shows it.
    InsertSheet {
        /// Its place.
        at: usize,
        /// What it holds.
        sheet: Box<Sheet>,
    },
    /// Removes the sheet at this place, unless it is the only one.
    RemoveSheet {
        /// Its place.
        at: usize,
    },
    /// Moves a sheet.
    MoveSheet {
        /// Its place before.
        from: usize,
        /// Its place after.
        to: usize,
    },
    /// Several edits as one step, each with the index of its sheet.
    All(Vec<(usize, Edit)>),
    /// Replaces the whole document, its identity too.
    Begin(Box<Workbook>),
    /// Replaces the decisions about roles, notations and rows.
    Decide(Box<Decisions>),
    /// Replaces one group of settings, such as the plan, the chart or the columns.
    Set(SettingsEdit),
    /// Replaces what all charts of the document have in common.
    Style(ChartStyle),
}

impl Edit {
    /// Calls `see` with every formula that it writes into cells.
    pub fn each_formula(&self, see: &mut dyn FnMut(&Formula)) {
        match self {
            Edit::Formulas { formulas, .. } => formulas.iter().filter_map(|(_, f)| f.as_ref()).for_each(see),
            Edit::All(edits) => edits.iter().for_each(|(_, edit)| edit.each_formula(see)),
            _ => {}
        }
    }

    /// The cells that it writes into, from the first to the last, and their sheet; `own` is the sheet of the edit. `None` for
    /// what is no change of cells.
    pub(super) fn touched(&self, own: usize) -> Option<(usize, CellRange)> {
        match self {
            Edit::Cells { cells, .. } | Edit::Formulas { cells, .. } => {
                let ranges = cells.iter().map(|cell| CellRange::between(cell.at, cell.at));
                let all = ranges.reduce(|a, b| CellRange {
                    start: CellAddress::new(a.start.row.min(b.start.row), a.start.column.min(b.start.column)),
                    end: CellAddress::new(a.end.row.max(b.end.row), a.end.column.max(b.end.column)),
                });
                all.map(|range| (own, range))
            }
            Edit::All(edits) => edits.iter().find_map(|(sheet, edit)| edit.touched(*sheet)),
            _ => None,
        }
    }

    /// About how many cells it holds.
    pub(super) fn cells(&self) -> u64 {
        let of_sheet = |sheet: &Sheet| u64::from(sheet.grid().rows()) * u64::from(sheet.grid().columns());
        match self {
            Edit::Cells { cells, .. } | Edit::Formulas { cells, .. } => cells.len() as u64,
            Edit::Replace(sheet) | Edit::InsertSheet { sheet, .. } => of_sheet(sheet),
            Edit::Begin(workbook) => workbook.sheets().iter().map(of_sheet).sum(),
            Edit::All(edits) => edits.iter().map(|(_, edit)| edit.cells()).sum(),
            Edit::Decide(decisions) => decisions.rows.len() as u64,
            Edit::Set(_)
            | Edit::Style(_)
            | Edit::Rename(_)
            | Edit::RemoveSheet { .. }
            | Edit::MoveSheet { .. } => 1,
        }
    }
}

impl Workbook {
    /// Applies an edit, shows the sheet that it changed, and returns the inverse. `None` if the sheet does not exist.
    pub fn apply(&mut self, sheet: usize, edit: Edit) -> Option<Edit> {
        match edit {
            Edit::Begin(mut other) => {
                std::mem::swap(self, &mut other);
                self.forget_changes();
                Some(Edit::Begin(other))
            }
            Edit::All(edits) => {
                let undo = |(sheet, edit)| Some((sheet, self.apply(sheet, edit)?));
                let mut inverses: Vec<(usize, Edit)> = edits.into_iter().filter_map(undo).collect();
                inverses.reverse();
                Some(Edit::All(inverses))
            }
            Edit::InsertSheet { at, sheet } => {
                let at = self.insert(at, *sheet);
                self.forget_changes();
                Some(Edit::RemoveSheet { at })
            }
            Edit::RemoveSheet { at } => {
                let sheet = Box::new(self.remove(at)?);
                self.forget_changes();
                Some(Edit::InsertSheet { at, sheet })
            }
            Edit::MoveSheet { from, to } => {
                self.move_sheet(from, to)?;
                self.forget_changes();
                Some(Edit::MoveSheet { from: to, to: from })
            }
            Edit::Style(style) => Some(Edit::Style(self.set_style(style))),
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
                let has_formula = |cell: &&CellEdit| self.formulas().contains_key(&cell.at);
                let removed: Vec<_> = cells.iter().filter(has_formula).map(|cell| (cell.at, None)).collect();
                if !removed.is_empty() {
                    return self.apply(Edit::Formulas { cells, shrink, formulas: removed });
                }
                let (cells, shrink) = self.set_cells(cells, shrink);
                Edit::Cells { cells, shrink }
            }
            Edit::Formulas { cells, shrink, formulas } => {
                let formulas = self.set_formulas(formulas);
                let (cells, shrink) = self.set_cells(cells, shrink);
                Edit::Formulas { cells, shrink, formulas }
            }
            Edit::Replace(mut other) => {
                std::mem::swap(self, &mut other);
                self.looked_up.forget_changes();
                Edit::Replace(other)
            }
            Edit::Decide(decisions) => Edit::Decide(Box::new(self.decide(*decisions))),
            Edit::Set(group) => Edit::Set(self.set(group)),
            Edit::Rename(mut name) => {
                std::mem::swap(&mut self.name, &mut name);
                self.looked_up.forget_changes();
                Edit::Rename(name)
            }
            // The workbook applies the other edits.
            other => other,
        }
    }
}
