//! Reading a paste: a plain function from what the clipboard held to a sheet, apart from the state, so that it can run
//! anywhere; [`App::take`] then brings the outcome into the state.

use super::{App, Effect, Notice, update::cells_of};
use crate::ingest::{Decisions, grid_from_clipboard};
use crate::sheet::{Cause, Edit, Settings, Sheet};

/// What is to be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// What the clipboard held.
    Clipboard {
        /// `text/html`.
        html: Option<String>,
        /// `text/plain`.
        text: Option<String>,
    },
}

/// How far a reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The source is being taken apart into cells.
    Cells,
    /// The cells are there; now they are understood and computed.
    Figures,
}

/// What a reading gives.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The clipboard held no cell.
    EmptyPaste,
    /// A sheet, understood and computed, without a name.
    Pasted(Box<Sheet>),
}

/// Reads a source, telling each stage as it begins.
pub fn read(source: Source, tell: &mut dyn FnMut(Stage)) -> Outcome {
    tell(Stage::Cells);
    let Source::Clipboard { html, text } = source;
    let grid = grid_from_clipboard(html.as_deref(), text.as_deref());
    if grid.is_empty() {
        return Outcome::EmptyPaste;
    }
    tell(Stage::Figures);
    Outcome::Pasted(Box::new(Sheet::new("", grid, Decisions::default(), Settings::default())))
}

impl App {
    /// Brings what was read into the document.
    pub fn take(&mut self, outcome: Outcome) -> Vec<Effect> {
        match outcome {
            Outcome::EmptyPaste => self.tell(Notice::EmptyPaste),
            Outcome::Pasted(sheet) => self.take_pasted(*sheet),
        }
    }

    /// A paste into an empty sheet, or of a table with a header, is the new table; other cells go where the caret is.
    fn take_pasted(&mut self, mut sheet: Sheet) -> Vec<Effect> {
        self.editing = None;
        sheet = self.recalled(sheet);
        let was_empty = self.sheet().grid().is_empty();
        if was_empty || !sheet.table().header.is_empty() {
            sheet.name.clone_from(&self.sheet().name);
            let mut effects = self.show_sheet(sheet, Cause::Paste);
            if !was_empty {
                self.replaced_at = Some(self.revision);
                effects.extend(self.tell(Notice::Replaced));
            }
            return effects;
        }
        let caret = self.selection.caret;
        if caret.column >= self.pasted_columns() {
            return self.tell(Notice::ComputedIsReadOnly);
        }
        let cells = cells_of(sheet.grid(), caret);
        self.change(Edit::Cells { cells, shrink: None }, Cause::Paste)
    }
}
