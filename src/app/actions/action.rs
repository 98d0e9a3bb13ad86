//! [`Action`]: everything that can happen to the state.

use super::cell_names::NamesAction;
use super::chart::ChartAction;
use super::command::Command;
use super::fill::FillAction;
use super::filter::FilterAction;
use super::find::FindAction;
use super::form::FormAction;
use super::formula_column::FormulaColumnAction;
use super::lines::{LinesAction, SortLevel};
use super::moves::Move;
use super::moving::MovingAction;
use super::on_document::OnDocument;
use super::plan::PlanAction;
use super::reading::ReadingEvent;
use super::recovery::Recovery;
use super::report::ReportAction;
use super::report_edit::ReportEdit;
use super::saved_page::SavedPageAction;
use super::sheets::SheetAction;
use super::time::TimeAction;
use super::typing::{Pressed, TypingAction};
use crate::analysis::Indicator;
use crate::app::effect::PictureFormat;
use crate::app::state::{Clicked, Cure, EditMode, OpenMenu, Panel, SelectionFigure};
use crate::grid::CellAddress;
use crate::indicator::Comparison;
use crate::number::Notation;
use crate::sheet::{Measure, Order, PasteHow, Picture};
use crate::table::{Role, RowKind};
use crate::words::Notice;

/// Everything that can happen to the state: what the user does, and what the browser reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Something was pasted.
    Paste {
        /// `text/html`.
        html: Option<String>,
        /// `text/plain`.
        text: Option<String>,
    },
    /// The page put this text, of the selected cells, on the clipboard.
    Copied {
        /// As plain text.
        text: String,
        /// Whether the cells move where they are pasted next.
        cut: bool,
    },
    /// What the page itself copied or cut is pasted: see `App::is_own_copy`.
    PasteOwn,
    /// The user chooses how the clipboard is pasted: now if the browser lets the page read it, else with the next Ctrl+V.
    PasteAs(PasteHow),
    /// The next paste is only of values.
    PasteValuesNext,
    /// Whole rows or columns are inserted, removed or sorted.
    Lines(LinesAction),
    /// The handle of the selection is used.
    Fill(FillAction),
    /// The selected cells are moved by their border.
    Moving(MovingAction),
    /// The units are put in the order of some columns, the first one first.
    SortBy(Vec<SortLevel>),
    /// The dialog that makes a column of one formula.
    FormulaColumn(FormulaColumnAction),
    /// The selected cells look otherwise.
    Form(FormAction),
    /// So many steps are undone.
    UndoSteps(usize),
    /// The user changes what the report says.
    EditReport(ReportEdit),
    /// The note of the active cell is this; an empty one is none.
    SetNote(String),
    /// The user gives, changes or removes a name of cells.
    Names(NamesAction),
    /// The active cell moves. With `true`, the selection is extended.
    Move(Move, bool),
    /// The pointer is on a cell.
    Select {
        /// Which.
        at: CellAddress,
        /// Whether the selection is extended.
        extend: bool,
    },
    /// The user presses with Ctrl: this is selected too, or no more if it was.
    SelectAlso(Pressed),
    /// A figure of the selected cells is copied, as it is shown.
    CopyFigure(SelectionFigure, String),
    /// Ranges are added to the selection without Ctrl, or no more.
    AddRanges,
    /// The user selects what a cell of the head is over.
    SelectColumns {
        /// The first column.
        column: u32,
        /// How many columns.
        columns: u32,
        /// Whether the selection is extended.
        extend: bool,
    },
    /// The user selects a row by its head.
    SelectRow {
        /// Which.
        row: u32,
        /// Whether the selection is extended.
        extend: bool,
    },
    /// The user writes an address, or a range, to go to.
    GoTo(String),
    /// The user filters the rows by a column.
    Filter(FilterAction),
    /// The user finds or replaces texts.
    Find(FindAction),
    /// Editing of the active cell begins.
    Edit {
        /// A text that replaces the cell's; `None` keeps it.
        typed: Option<String>,
    },
    /// The user says what the arrow keys do in the present edit.
    SetEditMode(EditMode),
    /// The user types a formula, points at its cells, or presses the pointer while a cell is edited.
    Type(TypingAction),
    /// Editing of a text in the head begins.
    EditHeader {
        /// A column under it.
        column: u32,
        /// The line of the head, from the outermost group. The last one has the titles.
        line: u32,
    },
    /// The edit of a text in the head ends with this text, and editing of the group above it begins; above the
    /// outermost comes the title.
    EditHeaderAbove(String),
    /// The edit ends with this text, and the active cell moves.
    Commit {
        /// The cell's new text.
        text: String,
        /// Where the active cell moves.
        then: Move,
    },
    /// The edit ends with this text, and the keyboard goes on to another field. A formula that is refused stays open.
    CommitLeaving(String),
    /// The edit ends with this text in every selected cell.
    CommitAll(String),
    /// The edit ends, and the cell stays as it was.
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
    /// The user says in which notation a column is written.
    SetNotation {
        /// Column of the grid.
        column: u32,
        /// How.
        notation: Notation,
    },
    /// The user says what a row is; if it is among several selected rows, what these are.
    SetRowKind {
        /// Row of the grid.
        row: u32,
        /// `None` leaves it to what is found.
        kind: Option<RowKind>,
    },
    /// A menu over the grid is opened.
    OpenMenu(OpenMenu),
    /// The other button of the pointer asks for a menu.
    OpenMenuOf(Clicked),
    /// The user answers a doubt.
    Cure(Cure),
    /// The user sets the threshold of the chart's measure; an empty text removes it.
    SetThreshold(String),
    /// The user says which side of the threshold counts as reached.
    SetComparison(Comparison),
    /// The user changes the charts of the sheet, or shows another one.
    Chart(ChartAction),
    /// The user opens a chart of the page of charts in the panel, by its place.
    OpenChart(usize),
    /// These charts of the page of charts came into sight, by their places.
    ChartsSeen(Vec<usize>),
    /// The user writes the chart's title; an empty text restores the automatic one.
    SetChartTitle(String),
    /// The user names the source of the figures.
    SetSource(String),
    /// The user says what the rows are; an empty text restores the usual noun.
    SetCounted(String),
    /// The user chooses the size of the picture.
    SetPicture(Picture),
    /// The user chooses what the chart ranks by.
    SetMeasure(Measure),
    /// The user chooses the order of the bars.
    SetOrder(Order),
    /// The user names the document.
    Rename(String),
    /// The user sets the panel's width, in pixels.
    SetPanelWidth(u16),
    /// An action on the sheets, or on a table that was just pasted.
    Sheets(SheetAction),
    /// An action in the plan panel.
    Plan(PlanAction),
    /// An action in the panel over time.
    Time(TimeAction),
    /// An action in the report's panel.
    Report(ReportAction),
    /// The user chooses a tab of the panel.
    ShowPanel(Panel),
    /// The grid scrolled.
    Scrolled {
        /// The place of the first row in sight, among the rows that are shown.
        first: u32,
        /// How many rows fit.
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
    /// The user takes the chart as a picture that carries the document.
    DownloadWithData(PictureFormat),
    /// The document was saved as a file.
    Saved {
        /// The time of day, like "10:42".
        time: String,
    },
    /// The user sets the width of a column.
    SetWidth {
        /// The column's place on the screen.
        column: u32,
        /// In pixels; `None` fits the width to the content.
        width: Option<u16>,
    },
    /// The user hides a computed column.
    HideColumn(u32),
    /// Several files come at once, each with its name and content.
    OpenSeveral(Vec<(String, Vec<u8>)>),
    /// The user asks for a computed column that is not shown: one of [`crate::sheet::Sheet::available`].
    ShowComputed(Indicator),
    /// A computed column is exchanged with the one beside it.
    MoveColumn {
        /// The column's place on the screen.
        column: u32,
        /// Whether the other one is to its right.
        right: bool,
    },
    /// An event between the page and the browser's storage.
    Recovery(Recovery),
    /// An event of reading in a worker.
    Reading(ReadingEvent),
    /// The browser begins to print.
    PrintBegins,
    /// Printing has ended or was cancelled.
    PrintEnds,
    /// A copy of the page is saved or unlocked.
    SavedPage(SavedPageAction),
    /// Typing has paused, so the document should be kept.
    Hold,
    /// A Word file comes: its marks are filled in with the report.
    FillTemplate {
        /// Its name.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
    /// Something in the browser failed or succeeded, and the user should know.
    Tell(Notice),
    /// The page is idle: the formulas of an opened file are compared with its values.
    CompareFormulas,
    /// The engine of formulas has answered.
    Calculated {
        /// The number of the job.
        number: u64,
        /// The values, as bytes; `None` if it failed.
        outcome: Option<Vec<u8>>,
    },
    /// The notice is removed.
    DismissNotice,
    /// Whatever is open over the page is closed.
    CloseOverlay,
}

impl Action {
    /// What it does to the document. The match is exhaustive, so a new action must say it too: while a table is being
    /// read, an edit of the table that it will replace must not be lost silently.
    pub(crate) fn on_document(&self) -> OnDocument {
        match self {
            Action::Paste { .. }
            | Action::OpenFile { .. }
            | Action::OpenSeveral(_)
            | Action::OpenExample(_) => OnDocument::Brings,
            Action::Recovery(event) => event.on_document(),
            Action::Run(command) => command.on_document(),
            Action::Plan(action) => action.on_document(),
            Action::Time(action) => action.on_document(),
            Action::Find(action) => action.on_document(),
            Action::EditReport(edit) => edit.on_document(),
            Action::Filter(action) => action.on_document(),
            Action::FormulaColumn(action) => action.on_document(),
            Action::Edit { .. }
            | Action::EditHeader { .. }
            | Action::EditHeaderAbove(_)
            | Action::Commit { .. }
            | Action::CommitAll(_)
            | Action::CommitLeaving(_)
            | Action::Lines(_)
            | Action::Fill(FillAction::Drop { .. } | FillAction::ToEnd { .. })
            | Action::Moving(MovingAction::Drop(_))
            | Action::SortBy(_)
            | Action::Form(_)
            | Action::SetNote(_)
            | Action::Names(_)
            | Action::UndoSteps(_)
            | Action::PasteOwn
            | Action::SetRole { .. }
            | Action::SetNotation { .. }
            | Action::SetRowKind { .. }
            | Action::SetThreshold(_)
            | Action::SetComparison(_)
            | Action::SetMeasure(_)
            | Action::SetOrder(_)
            | Action::Chart(_)
            | Action::SetChartTitle(_)
            | Action::SetSource(_)
            | Action::SetCounted(_)
            | Action::SetPicture(_)
            | Action::Rename(_)
            | Action::Sheets(_)
            | Action::Cure(_)
            | Action::SetWidth { .. }
            | Action::HideColumn(_)
            | Action::ShowComputed(_)
            | Action::MoveColumn { .. } => OnDocument::Changes,
            Action::Move(..)
            | Action::Fill(FillAction::Begin | FillAction::Toward(_))
            | Action::Moving(MovingAction::Begin(_) | MovingAction::Toward(_))
            | Action::Select { .. }
            | Action::SelectAlso(_)
            | Action::AddRanges
            | Action::CopyFigure(..)
            | Action::SelectColumns { .. }
            | Action::SelectRow { .. }
            | Action::GoTo(_)
            | Action::Copied { .. }
            | Action::PasteAs(_)
            | Action::PasteValuesNext
            | Action::SetEditMode(_)
            | Action::Type(_)
            | Action::OpenMenu(_)
            | Action::OpenMenuOf(_)
            | Action::CancelEdit
            | Action::SetPanelWidth(_)
            | Action::Report(_)
            | Action::ShowPanel(_)
            | Action::Scrolled { .. }
            | Action::OpenChart(_)
            | Action::DownloadWithData(_)
            | Action::ChartsSeen(_)
            | Action::Saved { .. }
            | Action::Reading(_)
            | Action::PrintBegins
            | Action::PrintEnds
            | Action::SavedPage(_)
            | Action::FillTemplate { .. }
            | Action::Hold
            | Action::Tell(_)
            | Action::CompareFormulas
            | Action::Calculated { .. }
            | Action::DismissNotice
            | Action::CloseOverlay => OnDocument::Leaves,
        }
    }
}

impl Action {
    /// Whether it shows something else of a document that it leaves as it is. While a table is being read it counts as a
    /// change; on a document that is looked at only it is allowed.
    pub(crate) fn only_looks(&self) -> bool {
        matches!(self, Action::Sheets(SheetAction::Show(_)) | Action::Chart(ChartAction::Show(_)))
    }
}

impl From<SavedPageAction> for Action {
    fn from(action: SavedPageAction) -> Action {
        Action::SavedPage(action)
    }
}

impl From<Recovery> for Action {
    fn from(event: Recovery) -> Action {
        Action::Recovery(event)
    }
}
