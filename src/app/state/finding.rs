//! What is looked for in the cells, and where it was found. `found.rs` looks.

use super::caret::Selection;
use crate::grid::{CellAddress, CellRange};
use crate::language::Language;
use crate::sheet::Exactness;

/// What the user wrote in the bar that finds, and how it is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindForm {
    /// What is looked for.
    pub text: String,
    /// What replaces it.
    pub with: String,
    /// How texts must agree.
    pub how: Exactness,
    /// Whether it is looked for in all sheets.
    pub in_all: bool,
}

/// A cell that has it. Cells are in the order of sheets, then row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    pub(crate) sheet: usize,
    pub(crate) at: CellAddress,
}

/// What the cells that were found follow from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) form: FindForm,
    pub(crate) revision: u64,
    pub(crate) language: Language,
    pub(crate) active: usize,
    pub(crate) scope: Option<CellRange>,
}

/// The bar that finds and replaces.
#[derive(Debug, Default)]
pub(crate) struct Finding {
    /// Whether it is open.
    pub(crate) is_open: bool,
    /// Whether it replaces too.
    pub(crate) replaces: bool,
    pub(crate) form: FindForm,
    /// The cells that have it, in their order, and what they follow from.
    pub(crate) found: Option<(Asked, Vec<Hit>)>,
    /// The cell where it was found last, and the selection then: it counts until the user selects something else.
    pub(crate) last: Option<(Hit, Selection)>,
    /// The selection in which it is looked for, while `last` counts.
    pub(crate) scope: Option<CellRange>,
}

impl Finding {
    /// The cells that were found.
    pub(crate) fn hits(&self) -> &[Hit] {
        self.found.as_ref().map_or(&[], |(_, hits)| hits)
    }
}
