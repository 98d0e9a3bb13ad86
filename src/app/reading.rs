//! Reading a paste or a file: plain functions from what came in to sheets, apart from the state, so that they can run
//! where the page does not wait for them. [`read`] does the work, [`Outcome::to_bytes`] carries it over from one instance
//! of the program to another, [`App::take`] brings it into the document.
//!
//! Domain types derive serde for this passage alone: both ends are one build, and nothing of it is ever stored.

use serde::{Deserialize, Serialize};

use super::{App, Effect, Notice, arrival::Source as From, open, update::cells_of};
use crate::ingest::file::FileError;
use crate::ingest::{CellAddress, Decisions, Grid, grids_from_clipboard_telling, tables_in};
use crate::sheet::{Cause, Edit, Settings, Sheet, Workbook};
use crate::words::{FileRemarks, Language};

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
    /// A file.
    File {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
}

/// The stages of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The source is being taken apart into cells.
    Cells,
    /// The cells are there; now they are understood and computed.
    Figures,
}

/// How far a reading has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it, from 0 to 1; `None` where that is not known.
    pub done: Option<f32>,
}

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Refusal {
    /// The clipboard held no cell.
    EmptyPaste,
    /// It says it is one of our documents, and is none.
    NotOurFile,
    /// It is one of our documents, damaged.
    DamagedFile,
    /// It was written by a later version.
    NewerFile,
    /// No table came out of the file.
    File(FileError),
}

impl Refusal {
    fn notice(self) -> Notice {
        match self {
            Refusal::EmptyPaste => Notice::EmptyPaste,
            Refusal::NotOurFile => Notice::NotOurFile,
            Refusal::DamagedFile => Notice::DamagedFile,
            Refusal::NewerFile => Notice::NewerFile,
            Refusal::File(error) => Notice::File(error),
        }
    }
}

/// What a reading gives, understood and computed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Outcome {
    /// Nothing.
    Refused(Refusal),
    /// The tables pasted, as sheets without a name; at least one.
    Pasted(Vec<Sheet>),
    /// One of our documents.
    Document {
        /// Its sheets, and its identity, if it has one.
        workbook: Workbook,
        /// The language it was left in.
        language: Language,
    },
    /// Tables of a file.
    Tables {
        /// The file's name without its ending.
        name: String,
        /// Its sheets, at least one.
        sheets: Vec<Sheet>,
        /// The one to show.
        active: usize,
        /// What is to be said of the file.
        remarks: FileRemarks,
    },
}

impl Outcome {
    /// As bytes for another instance of this very build.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// What [`Outcome::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Option<Outcome> {
        postcard::from_bytes(bytes).ok()
    }
}

/// Reads a source, telling how far it has come.
pub fn read(source: Source, tell: &mut dyn FnMut(Progress)) -> Outcome {
    tell(Progress { stage: Stage::Cells, done: None });
    match source {
        Source::File { name, bytes } => open::read_file(&name, &bytes, tell),
        Source::Clipboard { html, text } => {
            let grids = grids_from_clipboard_telling(html.as_deref(), text.as_deref(), &mut |done| {
                tell(Progress { stage: Stage::Cells, done: Some(done) });
            });
            // Both were copied into the grid: what comes next can use their memory.
            drop((html, text));
            let grids: Vec<Grid> = grids.into_iter().flat_map(tables_in).collect();
            if grids.iter().all(Grid::is_empty) {
                return Outcome::Refused(Refusal::EmptyPaste);
            }
            let of = grids.len();
            let read = |(index, grid)| sheet("", grid, (index, of), tell);
            Outcome::Pasted(grids.into_iter().enumerate().map(read).collect())
        }
    }
}

/// A sheet of a grid, the one with this index of so many.
pub(super) fn sheet(
    name: &str,
    grid: Grid,
    (index, of): (usize, usize),
    tell: &mut dyn FnMut(Progress),
) -> Sheet {
    let mut tell = |done: f32| {
        tell(Progress { stage: Stage::Figures, done: Some((index as f32 + done) / of as f32) });
    };
    tell(0.0);
    Sheet::new_telling(name, grid, Decisions::default(), Settings::default(), &mut tell)
}

/// A reading that goes on elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// The file's name; `None` for a paste.
    pub file: Option<String>,
    pub progress: Progress,
    /// Where the caret stood: cells without a header go there.
    caret: CellAddress,
}

/// What happens while something is read elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadingEvent {
    /// It began, and ended any other.
    Begun {
        /// The file's name; `None` for a paste.
        file: Option<String>,
    },
    /// It has come so far.
    Told(Progress),
    /// It is done: see [`Outcome::to_bytes`].
    Done(Vec<u8>),
    /// It broke off: memory ran out, or the program failed there.
    Failed,
    /// The user ends it.
    Cancel,
}

impl App {
    /// Whether something is being read elsewhere.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    pub(super) fn follow_reading(&mut self, event: ReadingEvent) -> Vec<Effect> {
        match event {
            ReadingEvent::Begun { file } => {
                self.editing = None;
                self.notice = None;
                let progress = Progress { stage: Stage::Cells, done: None };
                self.reading = Some(Reading { file, progress, caret: self.selection.caret });
                Vec::new()
            }
            ReadingEvent::Told(progress) => {
                if let Some(reading) = &mut self.reading {
                    reading.progress = progress;
                }
                Vec::new()
            }
            ReadingEvent::Done(bytes) => {
                let Some(reading) = self.reading.take() else { return Vec::new() };
                match Outcome::from_bytes(&bytes) {
                    Some(outcome) => self.take_at(outcome, reading.caret),
                    None => self.tell(Notice::ReadingFailed),
                }
            }
            ReadingEvent::Failed => match self.reading.take() {
                Some(_) => self.tell(Notice::ReadingFailed),
                None => Vec::new(),
            },
            ReadingEvent::Cancel => self.stop_reading(Some(Notice::ReadingStopped)),
        }
    }

    /// Ends a reading; the document is as it was.
    pub(super) fn stop_reading(&mut self, notice: Option<Notice>) -> Vec<Effect> {
        if self.reading.take().is_none() {
            return Vec::new();
        }
        self.notice = notice;
        vec![Effect::StopReading, Effect::FocusGrid]
    }

    /// Brings what was read into the document.
    pub fn take(&mut self, outcome: Outcome) -> Vec<Effect> {
        self.take_at(outcome, self.selection.caret)
    }

    fn take_at(&mut self, outcome: Outcome, caret: CellAddress) -> Vec<Effect> {
        match outcome {
            Outcome::Refused(refusal) => self.tell(refusal.notice()),
            Outcome::Pasted(sheets) => self.take_pasted(sheets, caret),
            Outcome::Document { workbook, language } => self.take_document(workbook, language),
            Outcome::Tables { name, sheets, active, remarks } => {
                self.take_tables(name, sheets, active, remarks)
            }
        }
    }

    /// A paste into an empty sheet, or of tables with a header, is the new table; other cells go where the caret is.
    fn take_pasted(&mut self, sheets: Vec<Sheet>, caret: CellAddress) -> Vec<Effect> {
        self.editing = None;
        let mut sheets: Vec<Sheet> = sheets.into_iter().map(|sheet| self.recalled(sheet)).collect();
        let was_empty = self.sheet().grid().is_empty();
        let is_cells = |sheets: &[Sheet]| matches!(sheets, [one] if one.table().header.is_empty());
        if was_empty || !is_cells(&sheets) {
            let count = sheets.len();
            match &mut sheets[..] {
                [only] => only.name.clone_from(&self.sheet().name),
                several => self.name_tables(several),
            }
            let names: Vec<String> = sheets.iter().map(|s| s.name.clone()).collect();
            let mut effects = self.show_sheets(sheets, Cause::Paste);
            if !was_empty {
                let first = self.workbook.active();
                self.arrive(first..first + count, From::Paste);
            }
            match count {
                1 if was_empty => {}
                1 => effects.extend(self.tell(Notice::Replaced)),
                _ => effects.extend(self.tell(Notice::SeveralTables(names))),
            }
            return effects;
        }
        if caret.column >= self.pasted_columns() {
            return self.tell(Notice::ComputedIsReadOnly);
        }
        let cells = sheets.iter().flat_map(|sheet| cells_of(sheet.grid(), caret)).collect();
        self.change(Edit::Cells { cells, shrink: None }, Cause::Paste)
    }
}
