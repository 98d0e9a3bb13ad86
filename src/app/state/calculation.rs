//! What the engine of formulas was asked, and its last answer.

use crate::formula::Outcome;
use crate::grid::CellAddress;
use crate::sheet::{Comparison, Mirror, Verdict};

/// A question that waits for its answer.
#[derive(Debug)]
pub(crate) enum Asked {
    /// For all values.
    Whole(Box<Mirror>),
    /// For those that follow from changed cells.
    Cells,
}

/// What the engine was asked and has answered.
#[derive(Debug, Default)]
pub(crate) struct Calculation {
    /// The number of the last question: an answer to an earlier one is of no use.
    pub(crate) number: u64,
    /// The question that waits for its answer.
    pub(crate) asked: Option<Asked>,
    /// What the engine was last told, with all values: the same again, as after undo and redo, needs no engine.
    pub(crate) known: Option<(Mirror, Outcome)>,
    /// Cells that changed since, each with the index of its sheet.
    pub(crate) waiting: Vec<(usize, CellAddress)>,
    /// How often it was asked again since the last edit, because values changed how other cells are read.
    pub(crate) rounds: u8,
    /// The comparison of an opened file's formulas that waits for the engine. Nothing else is asked meanwhile.
    pub(crate) comparing: Option<Comparison>,
    /// What became of the opened formulas, by their numbers from 1.
    pub(crate) verdicts: Vec<Verdict>,
}
