//! What the engine of formulas was asked, and its last answer.

use crate::formula::{Job, Outcome};
use crate::sheet::{Comparison, Verdict};

/// What the engine was asked and has answered.
#[derive(Debug, Default)]
pub(crate) struct Calculation {
    /// The number of the last question: an answer to an earlier one is of no use.
    pub(crate) number: u64,
    /// The question that waits for its answer.
    pub(crate) asked: Option<Job>,
    /// The last question that was answered: the same again, as after undo and redo, needs no engine.
    pub(crate) known: Option<(Job, Outcome)>,
    /// How often it was asked again since the last edit, because values changed how other cells are read.
    pub(crate) rounds: u8,
    /// The comparison of an opened file's formulas that waits for the engine. Nothing else is asked meanwhile.
    pub(crate) comparing: Option<Comparison>,
    /// What became of the opened formulas, by their numbers from 1.
    pub(crate) verdicts: Vec<Verdict>,
}
