//! [`KeptFormula`]: a formula of a file that did not come alive, so that its cell holds its value and nothing more.

use crate::formula::Refusal;
use crate::grid::CellAddress;

/// A formula of a file whose cell holds only its value.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KeptFormula {
    /// Its cell.
    pub at: CellAddress,
    /// What it says; `=?` if that could not be read.
    pub text: String,
    /// What its cell shows. A cell that shows something else was written over.
    pub shown: String,
    /// Why it did not come alive.
    pub why: WhyKept,
}

/// Why a formula of a file did not come alive.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum WhyKept {
    /// The engine calculates another value.
    Differs {
        /// As its cell would show it.
        calculated: String,
    },
    /// It has a function that is not supported.
    Function(String),
    /// It is of another kind that is not supported, or names what was not opened.
    Unsupported,
    /// The engine gave no answer.
    NotCompared,
}

impl From<Refusal> for WhyKept {
    fn from(refusal: Refusal) -> WhyKept {
        match refusal {
            Refusal::UnknownFunction(name) => WhyKept::Function(name),
            _ => WhyKept::Unsupported,
        }
    }
}
