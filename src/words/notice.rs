//! [`Notice`]: the short messages at the foot of the page. `notice_texts.rs` says them.

use super::find::Replacements;
use crate::export::WriteError;
use crate::formula::{BadName, Refusal};
use crate::indicator::NoBreakdown;
use crate::intake::FileRemarks;
use crate::sheet::{ColourTrouble, CombineReport, LeftBehind, NoSeries, NotGrouped, NotReadded, PasteHow};
use crate::source::FileError;
use crate::store::{KeepTrouble, Lost};

/// A short message at the foot of the page. [`Words::notice`] gives its text.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the texts below say what each means")]
pub enum Notice {
    NotOurFile,
    ReportBegun,
    ReportTaken(String),
    /// The reports of all sheets were offered as one file: its name, of how many sheets, and which failed.
    ReportsTaken(String, usize, Vec<String>),
    ReportFailed(WriteError),
    /// The reports of all sheets were asked for, and no sheet has figures.
    EverySheetIsEmpty,
    NoTableForTemplate,
    /// The Word file that was made, and the marks that were left.
    TemplateFilled(String, Vec<String>),
    TemplateWithoutMarks,
    ReportCopied,
    ReportNotCopied,
    DamagedFile,
    EmptyPage,
    ReadOnly,
    /// The copy of the page with this name was handed to the browser.
    PageOffered(String),
    /// The same, of a document that the browser does not keep.
    LockedPageOffered(String),
    /// A document that came locked was opened.
    ProtectedOpened,
    NoEncryption,
    PageNotSaved,
    NewerFile,
    UnreadableFile,
    /// Several files were opened as the sheets of one document; with those that could not be, and why.
    SeveralOpened {
        files: usize,
        sheets: usize,
        failed: Vec<(String, Notice)>,
    },
    OneAtATime,
    /// A damaged document is opened together with others.
    DamagedAmongOthers,
    /// What remains of a damaged document was opened; with what is lost.
    Rescued(Box<Lost>),
    EmptyPaste,
    ImageFailed,
    /// With the width of the picture in mm.
    ImageCopied(u32),
    ImageNotCopied,
    BadThreshold,
    NoUnitSelected,
    NoteWithoutWords,
    TooManyAnnotations(usize),
    BadLine,
    ComputedIsReadOnly,
    OnlyComputed,
    NotAllColumns,
    OneRangeOnly,
    NotCrossing,
    /// Over so many filled cells.
    LaidOver(usize),
    InsertsAlong,
    InsertsInOwnSheet,
    FigureCopied(String),
    SortedAlready,
    CutWaits(String),
    CutWasLeft,
    CutOnlyMoves,
    SheetNameTaken(String),
    /// A sheet is to be renamed while a formula is typed.
    FormulaIsOpen,
    GroupsTooDeep,
    NoGroupHere,
    NoSubtotals,
    BadName(BadName),
    /// The name, and the cells that have it now.
    Named(String, String),
    PasteWaits(PasteHow),
    KeptNoFigures(usize),
    HeadDoesNotFit,
    /// There is no row of a unit in which a column's formula could begin.
    NoUnitsForColumn,
    NoSuchCell(String),
    /// Cells outside of the table were asked for; the nearest ones are selected. `is_above` says that they are of the title.
    NearestCell {
        asked: String,
        nearest: String,
        is_above: bool,
    },
    HiddenCell(String),
    NothingHiddenHere,
    NothingToFind,
    NothingToShow,
    NoFigureToFilter,
    NoCountToFilter,
    CutFiltered,
    NotFound(String),
    NotReplaced,
    TextsReplaced(Replacements),
    NoSheetToJoin,
    NothingFits,
    BadPeriod,
    KeptApart,
    EarlierVersion,
    /// An earlier version of the document was taken back.
    TakenBack,
    NothingKept,
    StillReading,
    ReadingStopped,
    ReadingFailed,
    NothingComputed,
    NothingToDraw,
    NotThisColour(ColourTrouble),
    ChartsCopied(usize),
    ChartsNotCopied,
    Replaced,
    /// The new table is treated as the former one; with the texts, notes and cells that were left behind.
    ReplacedAlike(Vec<String>, LeftBehind),
    /// The shown table is treated like that of a former document; with what of that one found no place.
    LikeModel {
        /// The name of its file.
        name: String,
        /// Titles of columns that the table lacks.
        lost: Vec<String>,
        /// Texts that name a period.
        outdated: Vec<String>,
        /// Names of cells.
        names: Vec<String>,
    },
    NothingLikeModel(String),
    NoTableForModel,
    ModelIsLocked,
    ModelIsNoDocument,
    /// The document without figures, as a file of this name.
    FormTaken(String),
    NoTableForForm,
    /// What stands in braces in the words of a sentence and is no figure of it.
    NoSuchFigures(Vec<String>),
    PlanNeedsYear,
    NotComparable,
    File(FileError),
    Opened(FileRemarks),
    SeveralTables(Vec<String>),
    Combined(Box<CombineReport>),
    UnitJoined(String, String),
    PlanNotBrokenDown(String, NoBreakdown),
    AwardsLeftOut(usize),
    NotTwelve(usize),
    NoWeight(String),
    NoDay(String),
    Readded(usize),
    NotReadded(NotReadded),
    NoSeries(NoSeries),
    SeriesMade(usize, usize),
    NotKept(KeepTrouble),
    Dropped(Vec<String>),
    Forgotten,
    NotForgotten,
    Formula(Refusal),
    NotCalculated,
    NotGrouped(NotGrouped),
    /// How many groups, and whether they follow their source.
    Grouped(usize, bool),
}
