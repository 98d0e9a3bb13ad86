//! The history of a document: every edit can be undone and redone, in order.

use super::edit::Edit;
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::grid::CellRange;

/// What the user did; it is named in "undo …".
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Cause {
    /// Pasted a table or cells.
    Paste,
    /// Typed into a cell.
    Type,
    /// Filled several cells at once.
    Fill,
    /// Cut cells and pasted them elsewhere.
    Move,
    /// Cleared cells.
    Clear,
    /// Inserted rows or columns.
    Insert,
    /// Removed rows or columns.
    Remove,
    /// Hid rows or columns, or showed them again.
    Hide,
    /// Grouped rows or columns, or closed or opened a group.
    Group,
    /// Filtered the rows.
    Filter,
    /// Sorted the units.
    Sort,
    /// Replaced texts in cells.
    Replace,
    /// Changed a column's role.
    Role,
    /// Changed how a row or the header is understood.
    Understand,
    /// Chose how a column's numbers are read.
    Notation,
    /// Set a target.
    Target,
    /// Changed how far the plan is, or how the best units are rewarded.
    Plan,
    /// Changed the chart.
    Chart,
    /// Changed what the report says.
    Report,
    /// Treated a table like one of a former document.
    Model,
    /// Added a column.
    AddColumn,
    /// Changed how cells look.
    Form,
    /// Wrote a note beside a cell.
    Note,
    /// Named cells, or changed a name.
    Name,
    /// Changed widths, order or visibility of columns.
    Layout,
    /// Added, removed, moved or renamed a sheet.
    Sheets,
    /// Pasted rows below the table.
    Append,
    /// Pasted columns beside the table.
    Join,
    /// Compared two columns.
    Compare,
    /// Re-added a column on present units.
    Readd,
    /// Set the period of a sheet, or made a sheet of several periods.
    Periods,
    /// Converted legacy text.
    Convert,
    /// Repaired names that had lost letters.
    Repair,
    /// Opened a file.
    Open,
    /// Opened a document that the browser kept.
    Reopen,
    /// Opened an example.
    Example,
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct HistoryEntry {
    sheet: usize,
    inverse: Edit,
    cause: Cause,
}

/// The steps that can be undone, and the steps that can be redone.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct History {
    past: Vec<HistoryEntry>,
    future: Vec<HistoryEntry>,
}

/// The latest steps of a history; written in the same form as one.
#[derive(Debug, serde::Serialize)]
pub struct LatestSteps<'a> {
    past: Vec<&'a HistoryEntry>,
    future: Vec<&'a HistoryEntry>,
}

impl History {
    /// Applies an edit and stores its inverse. Steps that had been undone can no longer be redone.
    pub fn apply(&mut self, workbook: &mut Workbook, sheet: usize, edit: Edit, cause: Cause) {
        let Some(inverse) = workbook.apply(sheet, edit) else { return };
        self.past.push(HistoryEntry { sheet, inverse, cause });
        self.future.clear();
    }

    /// Undoes the last step and returns its cause.
    pub fn undo(&mut self, workbook: &mut Workbook) -> Option<Cause> {
        turn(&mut self.past, &mut self.future, workbook)
    }

    /// Redoes the step that was undone last and returns its cause.
    pub fn redo(&mut self, workbook: &mut Workbook) -> Option<Cause> {
        turn(&mut self.future, &mut self.past, workbook)
    }

    /// The latest steps, as many as hold at most so many cells: first those that can be undone.
    pub fn latest(&self, most_cells: u64) -> LatestSteps<'_> {
        let mut cells = 0;
        let mut light = |entry: &&HistoryEntry| {
            cells += entry.inverse.cells();
            cells <= most_cells
        };
        let mut past: Vec<&HistoryEntry> = self.past.iter().rev().take_while(&mut light).collect();
        let mut future: Vec<&HistoryEntry> = self.future.iter().rev().take_while(&mut light).collect();
        past.reverse();
        future.reverse();
        LatestSteps { past, future }
    }

    /// The cause of the step that undo would take back.
    pub fn next_undo(&self) -> Option<Cause> {
        self.past.last().map(|s| s.cause)
    }

    /// The steps that can be undone, the last one first, each with its cause and, if it wrote into cells, these and their sheet.
    pub fn steps(&self) -> impl Iterator<Item = (Cause, Option<(usize, CellRange)>)> {
        self.past.iter().rev().map(|step| (step.cause, step.inverse.touched(step.sheet)))
    }

    /// The sheet that the latest of the steps of these causes replaced.
    pub(super) fn replaced(&self, sheet: usize, causes: &[Cause]) -> Option<&Sheet> {
        let steps = self.past.iter().rev().filter(|step| causes.contains(&step.cause));
        steps.map(|step| replaced_by(&step.inverse, step.sheet, sheet)).find_map(|found| found)
    }

    /// Makes the last steps one, which is undone at once.
    pub fn join_last(&mut self, steps: usize, cause: Cause) {
        let first = self.past.len().saturating_sub(steps);
        let joined = self.past.split_off(first);
        let Some(sheet) = joined.last().map(|step| step.sheet) else { return };
        // The last one is undone first.
        let inverses = joined.into_iter().rev().map(|step| (step.sheet, step.inverse)).collect();
        self.past.push(HistoryEntry { sheet, inverse: Edit::All(inverses), cause });
    }

    /// How many steps can be undone.
    pub fn len(&self) -> usize {
        self.past.len()
    }

    /// Whether none can be.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }

    /// The cause of the step that redo would do again.
    pub fn next_redo(&self) -> Option<Cause> {
        self.future.last().map(|s| s.cause)
    }
}

/// The sheet at this place that an edit brings back.
fn replaced_by(inverse: &Edit, changed: usize, sheet: usize) -> Option<&Sheet> {
    let former = match inverse {
        Edit::Replace(former) if changed == sheet => &**former,
        Edit::Begin(former) => former.sheets().get(sheet)?,
        Edit::All(edits) => edits.iter().find_map(|(changed, edit)| replaced_by(edit, *changed, sheet))?,
        _ => return None,
    };
    (!former.grid().is_empty()).then_some(former)
}

fn turn(from: &mut Vec<HistoryEntry>, to: &mut Vec<HistoryEntry>, workbook: &mut Workbook) -> Option<Cause> {
    let HistoryEntry { sheet, inverse, cause } = from.pop()?;
    let back = workbook.apply(sheet, inverse)?;
    to.push(HistoryEntry { sheet, inverse: back, cause });
    Some(cause)
}
