//! The state of the page.

use super::reading::Reading;
use super::recovery::{KeepTrouble, Keeping};
use crate::ingest::CellAddress;
use crate::ingest::file::FileError;
use crate::sheet::{CellRange, Counted, History, Sheet, Workbook};
use crate::words::{FileRemarks, Language, Words};

/// Colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Office paper.
    #[default]
    Light,
    /// For the evening.
    Dark,
}

/// Tabs of the panel; in a narrow window the table is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Panel {
    /// The table itself: only a narrow window has this tab.
    Table,
    /// The chart.
    #[default]
    Chart,
    /// Doubts and warnings.
    Check,
    /// Targets, pace, breakdown, rewards.
    Plan,
    /// Comparisons, today's units, periods, stocks.
    Time,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The table shown, with its chart.
    Table,
    /// How each computed figure came about.
    Appendix,
}

/// A short message at the foot of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// See [`Words::not_our_file`].
    NotOurFile,
    /// See [`Words::damaged_file`].
    DamagedFile,
    /// See [`Words::newer_file`].
    NewerFile,
    /// See [`Words::unreadable_file`].
    UnreadableFile,
    /// See [`Words::file_error`].
    File(FileError),
    /// See [`Words::file_remarks`].
    Opened(FileRemarks),
    /// See [`Words::several_dropped`].
    SeveralDropped,
    /// See [`Words::empty_paste`].
    EmptyPaste,
    /// See [`Words::image_failed`].
    ImageFailed,
    /// See [`Words::image_copied`].
    ImageCopied,
    /// See [`Words::image_not_copied`].
    ImageNotCopied,
    /// See [`Words::bad_threshold`].
    BadThreshold,
    /// See [`Words::computed_is_read_only`].
    ComputedIsReadOnly,
    /// See [`Words::copied`].
    Copied,
    /// See [`Words::replaced`].
    Replaced,
    /// See [`Words::several_tables`].
    SeveralTables(Vec<String>),
    /// See [`Words::combined`].
    Combined(Box<super::arrival::Report>),
    /// See [`Words::unit_joined`].
    UnitJoined(String, String),
    /// See [`Words::no_sheet_to_join`].
    NoSheetToJoin,
    /// See [`Words::nothing_fits`].
    NothingFits,
    /// See [`Words::plan_needs_year`].
    PlanNeedsYear,
    /// See [`Words::plan_not_broken_down`].
    PlanNotBrokenDown(String, crate::indicator::NoBreakdown),
    /// See [`Words::awards_left_out`].
    AwardsLeftOut(usize),
    /// See [`Words::not_twelve`].
    NotTwelve(usize),
    /// See [`Words::no_weight`].
    NoWeight(String),
    /// See [`Words::no_day`].
    NoDay(String),
    /// See [`Words::not_comparable`].
    NotComparable,
    /// See [`Words::readded`].
    Readded(usize),
    /// See [`Words::not_readded`].
    NotReadded(crate::sheet::NotReadded),
    /// See [`Words::bad_period`].
    BadPeriod,
    /// See [`Words::no_series`].
    NoSeries(super::NoSeries),
    /// See [`Words::series_made`].
    SeriesMade(usize, usize),
    /// See [`Words::not_kept`].
    NotKept(KeepTrouble),
    /// See [`Words::dropped`].
    Dropped(String),
    /// See [`Words::kept_apart`].
    KeptApart,
    /// See [`Words::earlier_version`].
    EarlierVersion,
    /// See [`Words::nothing_kept`].
    NothingKept,
    /// See [`Words::still_reading`].
    StillReading,
    /// See [`Words::reading_stopped`].
    ReadingStopped,
    /// See [`Words::reading_failed`].
    ReadingFailed,
    /// See [`Words::nothing_computed`].
    NothingComputed,
}

impl Notice {
    /// The message; what it counts is called so.
    pub fn text(&self, words: Words, counted: &Counted) -> String {
        let text = match self {
            Notice::NotOurFile => words.not_our_file(),
            Notice::DamagedFile => words.damaged_file(),
            Notice::NewerFile => words.newer_file(),
            Notice::UnreadableFile => words.unreadable_file(),
            Notice::File(error) => return words.file_error(*error),
            Notice::Opened(remarks) => return words.file_remarks(*remarks),
            Notice::SeveralDropped => words.several_dropped(),
            Notice::EmptyPaste => words.empty_paste(),
            Notice::ImageFailed => words.image_failed(),
            Notice::ImageCopied => words.image_copied(),
            Notice::ImageNotCopied => words.image_not_copied(),
            Notice::BadThreshold => words.bad_threshold(),
            Notice::ComputedIsReadOnly => words.computed_is_read_only(),
            Notice::Copied => words.copied(),
            Notice::Replaced => words.replaced(),
            Notice::SeveralTables(names) => return words.several_tables(names),
            Notice::Combined(report) => return words.combined(counted, report),
            Notice::UnitJoined(taken, name) => return words.unit_joined(taken, name),
            Notice::NoSheetToJoin => words.no_sheet_to_join(),
            Notice::NothingFits => words.nothing_fits(),
            Notice::PlanNeedsYear => words.plan_needs_year(),
            Notice::PlanNotBrokenDown(unit, reason) => return words.plan_not_broken_down(unit, *reason),
            Notice::AwardsLeftOut(rows) => return words.awards_left_out(*rows),
            Notice::NotTwelve(count) => return words.not_twelve(*count),
            Notice::NoWeight(text) => return words.no_weight(text),
            Notice::NoDay(text) => return words.no_day(text),
            Notice::NotComparable => words.not_comparable(),
            Notice::Readded(units) => return words.readded(counted, *units),
            Notice::NotReadded(reason) => words.not_readded(*reason),
            Notice::BadPeriod => words.bad_period(),
            Notice::NoSeries(reason) => return words.no_series(reason),
            Notice::SeriesMade(periods, gaps) => return words.series_made(*periods, *gaps),
            Notice::NotKept(trouble) => words.not_kept(*trouble),
            Notice::Dropped(name) => return words.dropped(name),
            Notice::KeptApart => words.kept_apart(),
            Notice::EarlierVersion => words.earlier_version(),
            Notice::NothingKept => words.nothing_kept(),
            Notice::StillReading => words.still_reading(),
            Notice::ReadingStopped => words.reading_stopped(),
            Notice::ReadingFailed => words.reading_failed(),
            Notice::NothingComputed => words.nothing_computed(),
        };
        text.to_owned()
    }
}

/// The selected rectangle: from the anchor to the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The corner that stays.
    pub anchor: CellAddress,
    /// The active cell.
    pub caret: CellAddress,
}

impl Selection {
    /// One cell.
    pub fn cell(at: CellAddress) -> Selection {
        Selection { anchor: at, caret: at }
    }

    /// The cells it covers.
    pub fn range(&self) -> CellRange {
        CellRange::between(self.anchor, self.caret)
    }
}

/// A cell being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// Which.
    pub at: CellAddress,
    /// The text the editor begins with.
    pub text: String,
}

/// What the page knows when it starts.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// An identity for a new document; those of further ones are made from it.
    pub document_id: String,
    /// The user's language.
    pub language: Language,
    /// The user's theme.
    pub theme: Theme,
    /// The panel's width in pixels, where the user chose it.
    pub panel_width: Option<u16>,
    /// How much wider the machine's type is than it is taken to be (see [`crate::chart::ChartSpec::type_width`]); less
    /// than 1 counts as 1.
    pub type_width: f64,
    /// What the user decided about headers before.
    pub memory: crate::store::Memory,
}

/// The state of the page.
#[derive(Debug)]
pub struct App {
    /// The sheets.
    pub(super) workbook: Workbook,
    pub(super) history: History,
    /// What identities of new documents are made from.
    pub(super) seed: String,
    pub(super) keeping: Keeping,
    pub(super) selection: Selection,
    pub(super) editing: Option<Editing>,
    pub(super) language: Language,
    pub(super) theme: Theme,
    pub(super) panel: Panel,
    /// The panel's width in pixels, where the user chose it.
    pub(super) panel_width: Option<u16>,
    /// How much wider the machine's type is than it is taken to be.
    pub(super) type_width: f64,
    pub(super) notice: Option<Notice>,
    pub(super) palette: bool,
    pub(super) help: bool,
    /// The choice of a sheet to join is open.
    pub(super) choosing_join: bool,
    /// Where the caret came by Tab while typing, and the column where that began: Enter goes back under it.
    pub(super) typed_across: Option<(CellAddress, u32)>,
    /// The explanation of the active cell is open.
    pub(super) explaining: bool,
    /// What the browser prints now.
    pub(super) printing: Option<Printed>,
    /// First row shown and how many fit.
    pub(super) scrolled: (u32, u32),
    /// The little calculator of implied figures.
    pub(super) implied: super::ImpliedForm,
    /// The unit whose officers are shown.
    pub(super) officers_of: String,
    /// A breakdown has columns to enter what was achieved.
    pub(super) with_actuals: bool,
    /// What is chosen in the panel over time.
    pub(super) time: super::TimeForm,
    /// What was decided about headers.
    pub(super) memory: crate::store::Memory,
    /// Tables that took the place of another, which can still be taken in otherwise.
    pub(super) arrived: Option<super::arrival::Arrived>,
    /// Changes of the document so far; what was saved is known by it.
    pub(super) revision: u64,
    pub(super) saved: Option<(u64, String)>,
    /// What is being read elsewhere.
    pub(super) reading: Option<Reading>,
}

impl App {
    /// A page with an empty document.
    pub fn new(start: Start) -> App {
        let mut workbook = Workbook::default();
        workbook.identity.id.clone_from(&start.document_id);
        App {
            workbook,
            history: History::default(),
            seed: start.document_id,
            keeping: Keeping { as_opened: Some(0), ..Keeping::default() },
            selection: Selection::cell(CellAddress::new(0, 0)),
            editing: None,
            language: start.language,
            theme: start.theme,
            panel: Panel::default(),
            panel_width: start.panel_width,
            type_width: start.type_width.max(1.0),
            notice: None,
            palette: false,
            help: false,
            choosing_join: false,
            typed_across: None,
            explaining: false,
            printing: None,
            scrolled: (0, 40),
            implied: super::ImpliedForm::default(),
            officers_of: String::new(),
            with_actuals: false,
            time: super::TimeForm::default(),
            memory: start.memory,
            arrived: None,
            revision: 0,
            saved: None,
            reading: None,
        }
    }

    /// The sheet shown.
    pub fn sheet(&self) -> &Sheet {
        self.workbook.sheet()
    }

    /// The texts in the user's language.
    pub fn words(&self) -> Words {
        Words(self.language)
    }

    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The colours.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// The panel's width in pixels, where the user chose it.
    pub fn panel_width(&self) -> Option<u16> {
        self.panel_width
    }

    /// The selection.
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// The cell being edited, with the text that the edit began with.
    pub fn editing(&self) -> Option<&Editing> {
        self.editing.as_ref()
    }

    /// What the browser prints now, if it does.
    pub fn printing(&self) -> Option<Printed> {
        self.printing
    }

    /// Which sheet is shown.
    pub fn shown_sheet(&self) -> usize {
        self.workbook.active()
    }

    /// How often the document has changed.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the document has changes that are in no file.
    pub fn is_unsaved(&self) -> bool {
        let is_saved = self.saved.as_ref().is_some_and(|(revision, _)| *revision == self.revision);
        !is_saved && self.keeping.as_opened != Some(self.revision)
    }

    /// The document as the text of a file.
    pub fn document_text(&self) -> String {
        let crate::sheet::Identity { id, name } = &self.workbook.identity;
        crate::store::text_from_document(id, name, self.language, &self.workbook)
    }

    /// A name for a file of this document, with its ending. Characters that Windows refuses are left out.
    pub fn file_name(&self, ending: &str) -> String {
        let name: String = self
            .shown_name()
            .chars()
            .map(|c| {
                if matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*') || c.is_control() {
                    ' '
                } else {
                    c
                }
            })
            .take(80)
            .collect();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = name.trim_matches('.').trim();
        format!("{}{ending}", if name.is_empty() { "Chi Tieu" } else { name })
    }

    /// The document's name, or the table's title, or "untitled".
    pub fn shown_name(&self) -> String {
        if !self.workbook.identity.name.is_empty() {
            return self.workbook.identity.name.clone();
        }
        match self.sheet().table().title.iter().max_by_key(|t| t.chars().count()) {
            Some(title) => title.clone(),
            None => self.words().untitled().to_owned(),
        }
    }

    /// Columns of the grid that are shown before the computed ones.
    pub(super) fn pasted_columns(&self) -> u32 {
        const BLANK: u32 = 8;
        let sheet = self.sheet();
        if sheet.shown_computed().len() == 0 {
            (sheet.grid().columns() + 1).max(BLANK)
        } else {
            sheet.grid().columns()
        }
    }

    /// All columns shown.
    pub(super) fn shown_columns(&self) -> u32 {
        self.pasted_columns() + u32::try_from(self.sheet().shown_computed().len()).unwrap_or(0)
    }

    /// The grid rows shown under the head: those of the table and some blank ones to type into.
    pub(super) fn shown_rows(&self) -> std::ops::Range<u32> {
        const BLANK: u32 = 30;
        let sheet = self.sheet();
        let start = sheet.table().header.end;
        start..(sheet.grid().rows().max(start) + BLANK)
    }
}
