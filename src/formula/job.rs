//! [`Job`]: what the engine is to calculate, as plain data that crosses to its worker.

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

impl Job {
    /// As bytes, for the engine in its worker.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Reads [`Job::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Job> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Outcome {
    /// As bytes, for the page.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// Reads [`Outcome::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Option<Outcome> {
        postcard::from_bytes(bytes).ok()
    }
}
