//! Everything that can happen.

use super::command::Command;
use super::moves::Move;
use super::on_document::OnDocument;
use super::plan::PlanAction;
use super::reading::ReadingEvent;
use super::recovery::Recovery;
use super::sheets::SheetAction;
use super::time::TimeAction;
use crate::analysis::Indicator;
use crate::app::state::{Cure, Notice, Panel};
use crate::grid::CellAddress;
use crate::indicator::Comparison;
use crate::number::Notation;
use crate::sheet::{Measure, Order, Picture};
use crate::table::Role;

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A paste, with what the clipboard held.
    Paste {
        /// `text/html`.
        html: Option<String>,
        /// `text/plain`.
        text: Option<String>,
    },
    /// The caret moves; with `extend` the selection's other corner stays.
    Move(Move, bool),
    /// A cell is pointed at.
    Select {
        /// Which.
        at: CellAddress,
        /// Keep the other corner.
        extend: bool,
    },
    /// A whole column is chosen by its head.
    SelectColumn(u32),
    /// A whole row is chosen by its head.
    SelectRow(u32),
    /// Begin to edit the cell under the caret: its text, or what was typed over it.
    Edit {
        /// Replaces the text, if given.
        typed: Option<String>,
    },
    /// Begin to edit a cell of the header.
    EditHeader(u32),
    /// Take what was typed, then move.
    Commit {
        /// The cell's new text.
        text: String,
        /// Where the caret goes.
        then: Move,
    },
    /// Leave the cell as it was.
    CancelEdit,
    /// Run a command.
    Run(Command),
    /// The user gives a column its role.
    SetRole {
        /// Column of the grid.
        column: u32,
        /// `None` for "no role".
        role: Option<Role>,
    },
    /// The user says how a column's numbers are read.
    SetNotation {
        /// Column of the grid.
        column: u32,
        /// How.
        notation: Notation,
    },
    /// The user does something about a doubt.
    Cure(Cure),
    /// The user types a threshold for the measure of the chart; empty takes it away.
    SetThreshold(String),
    /// The user says which side of the threshold counts as reached.
    SetComparison(Comparison),
    /// The user writes the chart's title; empty lets it state the finding again.
    SetChartTitle(String),
    /// The user says where the figures come from.
    SetSource(String),
    /// The user says what rows are called where they are counted; empty for the usual noun.
    SetCounted(String),
    /// The user chooses the size of the picture.
    SetPicture(Picture),
    /// Opens the explanation of a computed cell.
    Explain(CellAddress),
    /// The user chooses what the chart ranks by.
    SetMeasure(Measure),
    /// The user chooses the order of the bars.
    SetOrder(Order),
    /// The user names the document.
    Rename(String),
    /// The panel is given this width, in pixels.
    SetPanelWidth(u16),
    /// Something about the list of sheets, or about how a table just pasted is taken in.
    Sheets(SheetAction),
    /// Something in the plan panel.
    Plan(PlanAction),
    /// Something in the panel over time.
    Time(TimeAction),
    /// A panel tab is chosen.
    ShowPanel(Panel),
    /// The grid scrolled: it shows `rows` rows from `first`.
    Scrolled {
        /// First row shown.
        first: u32,
        /// How many fit.
        rows: u32,
    },
    /// An example is opened.
    OpenExample(usize),
    /// A file was chosen or dropped.
    OpenFile {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// The document left as a file, at this time of day.
    Saved {
        /// "10:42".
        time: String,
    },
    /// A column gets this width, in pixels; `None` fits it to its content.
    SetWidth {
        /// Column as shown.
        column: u32,
        /// Its width.
        width: Option<u16>,
    },
    /// A computed column is hidden.
    HideColumn(u32),
    /// Several files were dropped at once.
    SeveralDropped,
    /// A computed column that is hidden is asked for: one of [`crate::sheet::Sheet::available`].
    ShowComputed(Indicator),
    /// A computed column changes places with its neighbour.
    MoveColumn {
        /// Column as shown.
        column: u32,
        /// To the right; else to the left.
        right: bool,
    },
    /// Something between the page and the browser's storage.
    Recovery(Recovery),
    /// Something is read elsewhere.
    Reading(ReadingEvent),
    /// The browser begins to print.
    PrintBegins,
    /// It has printed, or the user has thought better of it.
    PrintEnds,
    /// Typing paused: now the document is to be held outside.
    Hold,
    /// Something failed in the browser, or succeeded: tell.
    Tell(Notice),
    /// Take the notice away.
    DismissNotice,
    /// Close whatever is open over the page.
    CloseOverlay,
}

impl Action {
    /// What it does to the document. Every action says it here, a new one too: while something is read elsewhere, an
    /// edit of the table that is about to go must not be lost in silence.
    pub(crate) fn on_document(&self) -> OnDocument {
        match self {
            Action::Paste { .. } | Action::OpenFile { .. } | Action::OpenExample(_) => OnDocument::Brings,
            Action::Recovery(event) => event.on_document(),
            Action::Run(command) => command.on_document(),
            Action::Edit { .. }
            | Action::EditHeader(_)
            | Action::Commit { .. }
            | Action::SetRole { .. }
            | Action::SetNotation { .. }
            | Action::SetThreshold(_)
            | Action::SetComparison(_)
            | Action::SetMeasure(_)
            | Action::SetOrder(_)
            | Action::SetChartTitle(_)
            | Action::SetSource(_)
            | Action::SetCounted(_)
            | Action::SetPicture(_)
            | Action::Rename(_)
            | Action::Sheets(_)
            | Action::Plan(_)
            | Action::Time(_)
            | Action::Cure(_)
            | Action::SetWidth { .. }
            | Action::HideColumn(_)
            | Action::ShowComputed(_)
            | Action::MoveColumn { .. } => OnDocument::Changes,
            Action::Move(..)
            | Action::Select { .. }
            | Action::SelectColumn(_)
            | Action::SelectRow(_)
            | Action::CancelEdit
            | Action::Explain(_)
            | Action::SetPanelWidth(_)
            | Action::ShowPanel(_)
            | Action::Scrolled { .. }
            | Action::Saved { .. }
            | Action::SeveralDropped
            | Action::Reading(_)
            | Action::PrintBegins
            | Action::PrintEnds
            | Action::Hold
            | Action::Tell(_)
            | Action::DismissNotice
            | Action::CloseOverlay => OnDocument::Leaves,
        }
    }
}

impl From<Recovery> for Action {
    fn from(event: Recovery) -> Action {
        Action::Recovery(event)
    }
}
