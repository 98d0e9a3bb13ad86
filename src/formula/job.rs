//! [`Question`] and [`Answer`]: what the engine is to calculate, as plain data that crosses to its worker and back.

/// What a cell holds, for the engine.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Value {
    /// Nothing.
    Blank,
    /// A number; a percentage as its ratio, a date as its day in Excel's count.
    Number(f64),
    /// A text, in composed letters.
    Text(String),
    /// A truth value.
    Boolean(bool),
    /// An error, by its name: "#DIV/0!".
    Error(String),
}

/// A cell that a formula names, and its value.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct JobCell {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// What it holds.
    pub value: Value,
}

/// A formula to calculate.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct JobFormula {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// As [`super::lowered`] writes it, with its leading "=".
    pub text: String,
}

/// The cells and formulas of one sheet. Sheet number `n` is `S{n}` in formulas.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct JobSheet {
    /// The cells that formulas name.
    pub cells: Vec<JobCell>,
    /// Its formulas.
    pub formulas: Vec<JobFormula>,
}

/// All formulas of a document with all that they need.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Job {
    /// One for each sheet of the document.
    pub sheets: Vec<JobSheet>,
}

/// The values of a job's formulas, in its order.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Outcome {
    /// For each sheet, a value for each of its formulas.
    pub sheets: Vec<Vec<Value>>,
}

/// What the engine is asked.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Question {
    /// The values of a whole job.
    Whole(Job),
    /// The values that follow in the job asked last, now that these cells hold others; each with the index of its sheet.
    Cells(Vec<(u32, JobCell)>),
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Answer {
    /// All values of a job.
    Whole(Outcome),
    /// The values that are others than in the answer before.
    Changed(Vec<ChangedValue>),
}

/// Another value of a formula.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ChangedValue {
    /// The index of its sheet.
    pub sheet: u32,
    /// Its place among the formulas of the job's sheet.
    pub place: u32,
    /// The value.
    pub value: Value,
}

impl Question {
    /// As bytes, for the engine in its worker.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Reads [`Question::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Question> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Answer {
    /// As bytes, for the page.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Reads [`Answer::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Answer> {
        postcard::from_bytes(bytes).ok()
    }
}
