//! How cells are pasted.

use super::operation::Operation;

/// How cells are pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PasteHow {
    /// As they are.
    Whole,
    /// The values of formulas, without these.
    Values,
    /// As they are, without their forms.
    Formulas,
    /// Only how they look.
    Forms,
    /// Rows become columns.
    Transposed,
    /// Blank cells leave what they lie on.
    SkipBlanks,
    /// Their figures are added to those that are there, or the like.
    Operate(Operation),
}

impl PasteHow {
    /// The special ways, in the order of their menu.
    pub const SPECIAL: [PasteHow; 9] = [
        PasteHow::Values,
        PasteHow::Formulas,
        PasteHow::Forms,
        PasteHow::Transposed,
        PasteHow::SkipBlanks,
        PasteHow::Operate(Operation::Add),
        PasteHow::Operate(Operation::Subtract),
        PasteHow::Operate(Operation::Multiply),
        PasteHow::Operate(Operation::Divide),
    ];
}
