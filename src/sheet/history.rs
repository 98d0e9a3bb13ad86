//! The one history: every edit can be undone and redone, in order.

use super::edit::Edit;
use super::workbook::Workbook;

/// What the user did, for the words of "undo …".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Pasted a table or cells.
    Paste,
    /// Typed into a cell.
    Type,
    /// Cleared cells.
    Clear,
    /// Changed a column's role.
    Role,
    /// Said what a row is, or how many rows the header has.
    Understand,
    /// Chose how a column's numbers are read.
    Notation,
    /// Set a target.
    Target,
    /// Said where in the year the figures stand, or how the best are rewarded.
    Plan,
    /// Changed the chart.
    Chart,
    /// Added a column.
    AddColumn,
    /// Changed widths, order or visibility of columns.
    Layout,
    /// Added, removed, moved or renamed a sheet.
    Sheets,
    /// Pasted rows below the table.
    Append,
    /// Pasted columns beside the table.
    Join,
    /// Held two columns against each other.
    Compare,
    /// Re-added a column on today's units.
    Readd,
    /// Said the period of a sheet, or made a sheet of several periods.
    Periods,
    /// Converted legacy text.
    Convert,
    /// Gave names back the letters they had lost.
    Repair,
    /// Opened a file.
    Open,
    /// Opened a document that the browser kept.
    Reopen,
    /// Opened an example.
    Example,
}

#[derive(Debug)]
struct HistoryEntry {
    sheet: usize,
    inverse: Edit,
    cause: Cause,
}

/// Steps done and undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<HistoryEntry>,
    future: Vec<HistoryEntry>,
}

impl History {
    /// Applies an edit and remembers how to undo it. What had been undone can then no longer be redone.
    pub fn apply(&mut self, workbook: &mut Workbook, sheet: usize, edit: Edit, cause: Cause) {
        let Some(inverse) = workbook.apply(sheet, edit) else { return };
        self.past.push(HistoryEntry { sheet, inverse, cause });
        self.future.clear();
    }

    /// Undoes the last step; returns what it was.
    pub fn undo(&mut self, workbook: &mut Workbook) -> Option<Cause> {
        turn(&mut self.past, &mut self.future, workbook)
    }

    /// Redoes the step undone last; returns what it was.
    pub fn redo(&mut self, workbook: &mut Workbook) -> Option<Cause> {
        turn(&mut self.future, &mut self.past, workbook)
    }

    /// What the next undo would take back.
    pub fn next_undo(&self) -> Option<Cause> {
        self.past.last().map(|s| s.cause)
    }

    /// What the next redo would bring again.
    pub fn next_redo(&self) -> Option<Cause> {
        self.future.last().map(|s| s.cause)
    }
}

fn turn(from: &mut Vec<HistoryEntry>, to: &mut Vec<HistoryEntry>, workbook: &mut Workbook) -> Option<Cause> {
    let HistoryEntry { sheet, inverse, cause } = from.pop()?;
    let back = workbook.apply(sheet, inverse)?;
    to.push(HistoryEntry { sheet, inverse: back, cause });
    Some(cause)
}
