//! A formula that is being typed: its text as the field has it now, and the cells that are pointed at.

use super::app::App;
use super::caret::{EditMode, Editing, Selection};
use crate::formula::{Function, Typed};
use crate::grid::CellRange;

/// A formula that is being typed. The field of the page has the text; this is what it last said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormulaTyping {
    /// The text.
    pub text: String,
    /// Characters before the cursor.
    pub cursor: usize,
    /// The cells that the reference before the cursor was pointed at, if it was.
    pub pointed: Option<Pointed>,
    /// Which function of the list is chosen, from 0.
    pub chosen: usize,
    /// Whether the user closed the list.
    pub is_list_closed: bool,
}

/// Cells that are pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// The cells.
    pub selection: Selection,
    /// How the formula names them: what a further step replaces.
    pub written: String,
}

impl FormulaTyping {
    /// A text that begins an edit, with the cursor at its end; `None` if it is no formula.
    pub(crate) fn of(text: &str) -> Option<FormulaTyping> {
        let cursor = text.chars().count();
        text.starts_with('=').then(|| FormulaTyping {
            text: text.to_owned(),
            cursor,
            ..FormulaTyping::default()
        })
    }

    /// As the room of formulas reads it.
    pub(crate) fn typed(&self) -> Typed<'_> {
        Typed { text: &self.text, cursor: self.cursor }
    }

    /// Whether the next cell that is pointed at is written into the formula.
    pub(crate) fn takes_cells(&self) -> bool {
        self.pointed.is_some() || self.typed().takes_reference()
    }

    /// The functions whose names begin as what is typed, while the list of them is open.
    pub(crate) fn completions(&self) -> Vec<&'static Function> {
        match self.typed().completions() {
            Some((_, found)) if !self.is_list_closed => found,
            _ => Vec::new(),
        }
    }

    /// The cells that the formula names.
    pub(crate) fn named(&self) -> Vec<CellRange> {
        self.typed().references()
    }
}

/// The formula that is being typed, if one is.
pub(crate) fn formula_typing(app: &App) -> Option<&FormulaTyping> {
    app.caret.editing.as_ref()?.typing.as_ref()
}

/// What the keys do in the present edit: where a formula takes cells, the arrows point at them; while a list of functions is
/// open, they choose one.
pub(crate) fn edit_mode(editing: &Editing) -> EditMode {
    match &editing.typing {
        Some(typing) if !typing.completions().is_empty() => EditMode::Complete,
        Some(typing) if editing.mode == EditMode::Enter && typing.takes_cells() => EditMode::Point,
        _ => editing.mode,
    }
}
