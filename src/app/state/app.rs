//! [`App`]: the state of the page, and what can be asked of it.

use super::arrived::Arrivals;
use super::calculation::Calculation;
use super::caret::{Caret, EditMode, Editing, FormulaTyping, Selection};
use super::document::OpenDocument;
use super::figure::SelectionFigure;
use super::file_name::file_name;
use super::finding::Finding;
use super::forms::Forms;
use super::frame::{Frame, Printout, Theme};
use super::keeping::{KeepStatus, Snapshot};
use crate::grid::CellRange;
use crate::language::Language;
use crate::sheet::{ChartLanguage, Identity, Sheet, Workbook, unit_names};
use crate::store::{DocumentWriter, Memory, Seal, TabRecord, steps_to_text};
use crate::words::Words;

/// What the page knows when it starts.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// An identity for a new document. The identities of later ones are made from it.
    pub document_id: String,
    /// The user's language.
    pub language: Language,
    /// The user's theme.
    pub theme: Theme,
    /// The panel's width in pixels, if the user has set it.
    pub panel_width: Option<u16>,
    /// How many times wider the machine's sans serif typeface is than assumed. Less than 1 counts as 1.
    pub type_width: f64,
    /// The same for the typeface with serifs.
    pub serif_width: f64,
    /// What the user decided about headers.
    pub memory: crate::store::Memory,
}

/// The state of the page.
#[derive(Debug)]
pub struct App {
    /// The document that is open.
    pub(crate) document: OpenDocument,
    /// What is around the table: language, theme, panel, what is open over the page.
    pub(crate) frame: Frame,
    /// The selection, and what is being typed.
    pub(crate) caret: Caret,
    /// What is typed and chosen in the panels.
    pub(crate) forms: Forms,
    /// What is looked for, and where it was found.
    pub(crate) finding: Finding,
    /// What was just pasted or opened, or is being read.
    pub(crate) arrivals: Arrivals,
    /// What the user decided about headers.
    pub(crate) memory: Memory,
    /// What is known of the browser's storage.
    pub(crate) keeping: KeepStatus,
    /// What the engine of formulas was asked and has answered.
    pub(crate) calculation: Calculation,
    /// How many actions were taken, without the ones that only scroll. Views that depend on all of the state use it as
    /// key.
    pub(crate) taken: u64,
}

impl App {
    /// A page with an empty document.
    pub fn new(start: Start) -> App {
        App {
            document: OpenDocument::new(start.document_id),
            frame: Frame::new(
                start.language,
                start.theme,
                start.panel_width,
                (start.type_width, start.serif_width),
            ),
            caret: Caret::default(),
            forms: Forms::default(),
            finding: Finding::default(),
            arrivals: Arrivals::default(),
            memory: start.memory,
            keeping: KeepStatus { as_opened: Some(0), ..KeepStatus::default() },
            calculation: Calculation::default(),
            taken: 0,
        }
    }

    /// A page with a copy of the document that tells the same in the same language, to look at its other sheets.
    pub(crate) fn reader(&self) -> App {
        let start = Start {
            language: self.frame.language,
            type_width: self.frame.type_width,
            serif_width: self.frame.serif_width,
            ..Start::default()
        };
        let mut reader = App::new(start);
        reader.document.workbook = self.document.workbook.clone();
        reader.frame.report_length = self.frame.report_length;
        reader
    }

    /// The sheets of the open document.
    pub fn workbook(&self) -> &Workbook {
        &self.document.workbook
    }

    /// The shown sheet.
    pub fn sheet(&self) -> &Sheet {
        self.document.workbook.sheet()
    }

    /// The texts in the user's language.
    pub fn words(&self) -> Words {
        Words(self.language())
    }

    /// The language of the interface, or of what is told just now.
    pub fn language(&self) -> Language {
        self.frame.told_in.get().unwrap_or(self.frame.language)
    }

    /// The language of charts.
    pub fn chart_language(&self) -> Language {
        match self.document.workbook.style().language {
            ChartLanguage::AsPage => self.frame.language,
            ChartLanguage::Vietnamese => Language::Vietnamese,
            ChartLanguage::English => Language::English,
        }
    }

    /// What `tell` makes of the state in another language than the page's: names, sentences and numbers of a chart.
    pub(crate) fn told_in<T>(&self, language: Language, tell: impl FnOnce() -> T) -> T {
        let before = self.frame.told_in.replace(Some(language));
        let told = tell();
        self.frame.told_in.set(before);
        told
    }

    /// The colours.
    pub fn theme(&self) -> Theme {
        self.frame.theme
    }

    /// The panel's width in pixels, if the user has set it.
    pub fn panel_width(&self) -> Option<u16> {
        self.frame.panel_width
    }

    /// The selection.
    pub fn selection(&self) -> Selection {
        self.caret.selection
    }

    /// The figure of the selection that is told first.
    pub fn first_figure(&self) -> SelectionFigure {
        self.frame.first_figure
    }

    /// Whether ranges are added to the selection without Ctrl.
    pub fn is_adding(&self) -> bool {
        self.caret.adding
    }

    /// The cell that is being edited, with the text at the start of the edit.
    pub fn editing(&self) -> Option<&Editing> {
        self.caret.editing.as_ref()
    }

    /// The formula that is being typed, if one is.
    pub(crate) fn formula_typing(&self) -> Option<&FormulaTyping> {
        self.caret.editing.as_ref()?.typing.as_ref()
    }

    /// Whether no sheet of the document has a cell.
    pub fn has_no_cells(&self) -> bool {
        self.document.workbook.sheets().iter().all(|sheet| sheet.grid().is_empty())
    }

    /// What the arrow keys do in the present edit; `None` if no cell is edited.
    pub fn edit_mode(&self) -> Option<EditMode> {
        self.caret.editing.as_ref().map(super::caret::edit_mode)
    }

    /// Whether this text, from the clipboard, is what the page itself put there last. Its cells are then pasted from
    /// the page (`Action::PasteOwn`).
    pub fn is_own_copy(&self, text: &str) -> bool {
        self.arrivals.own_copy.as_ref().is_some_and(|own| own.is(text))
    }

    /// Whether a text of so many bytes at least may be what the page itself put on the clipboard, so that it is worth
    /// comparing.
    pub fn may_be_own_copy(&self, length: usize) -> bool {
        self.arrivals.own_copy.as_ref().is_some_and(|own| length <= own.text_length().saturating_mul(2) + 2)
    }

    /// The cells that were cut and wait for their new place.
    pub fn cut_cells(&self) -> Option<CellRange> {
        let cut = self.arrivals.own_copy.as_ref()?.cut?;
        let is_here = cut.revision == self.document.revision && cut.sheet == self.document.workbook.active();
        is_here.then_some(cut.range)
    }

    /// Whether the page of charts is shown in place of table and panel.
    pub fn shows_charts_page(&self) -> bool {
        self.frame.charts_page.is_some()
    }

    /// What is being printed.
    pub fn printing(&self) -> Option<Printout> {
        self.frame.printing
    }

    /// The index of the shown sheet.
    pub fn shown_sheet(&self) -> usize {
        self.document.workbook.active()
    }

    /// How often the document has changed.
    pub fn revision(&self) -> u64 {
        self.document.revision
    }

    /// Whether some changes of the document are in no file.
    pub fn is_unsaved(&self) -> bool {
        let is_saved =
            self.document.saved.as_ref().is_some_and(|(revision, _)| *revision == self.document.revision);
        !is_saved && self.keeping.as_opened != Some(self.document.revision)
    }

    /// Whether the document is looked at only.
    pub fn is_read_only(&self) -> bool {
        self.document.workbook.identity.is_read_only
    }

    /// Whether the document came locked by a password. The browser then keeps nothing of it, since it would lie there unlocked.
    pub fn is_protected(&self) -> bool {
        self.document.workbook.identity.is_protected
    }

    /// The document as it is now, to be written.
    pub fn document_writer(&self) -> DocumentWriter {
        let Identity { id, name, .. } = &self.document.workbook.identity;
        DocumentWriter::new(id, name, self.frame.language, &self.document.workbook)
    }

    /// The document as the text of its file.
    pub fn document_text(&self) -> String {
        let Identity { id, name, .. } = &self.document.workbook.identity;
        crate::store::text_from_document(id, name, self.frame.language, &self.document.workbook)
    }

    /// A file name for this document, with its ending, without characters that Windows refuses.
    pub fn file_name(&self, ending: &str) -> String {
        file_name(&self.shown_name(), ending)
    }

    /// The document's name, or the table's title, or "untitled".
    pub fn shown_name(&self) -> String {
        if !self.document.workbook.identity.name.is_empty() {
            return self.document.workbook.identity.name.clone();
        }
        match self.sheet().table().title_line() {
            Some(title) => title.to_owned(),
            None => self.words().untitled().to_owned(),
        }
    }

    /// What tells the document from others of the same name: its period and its first unit, as far as they are known.
    fn told_apart(&self) -> String {
        let period = self.sheet().settings().about.period.clone().unwrap_or_default();
        let first = unit_names(self.sheet()).into_iter().next().unwrap_or_default();
        let told: Vec<String> = [period, first].into_iter().filter(|text| !text.is_empty()).collect();
        told.join(" · ")
    }

    /// The user's decisions about headers, to be kept by the browser.
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Whether a worker is reading.
    pub fn is_reading(&self) -> bool {
        self.arrivals.reading.is_some()
    }

    /// Whether the document that this tab showed before is awaited.
    pub fn is_returning(&self) -> bool {
        self.keeping.returning.is_some()
    }

    /// Whether some sheet of the document has cells.
    pub fn has_cells(&self) -> bool {
        self.document.workbook.sheets().iter().any(|sheet| !sheet.grid().is_empty())
    }

    /// What this tab keeps of its document for a reload, written at `when` by this build. `None` if there is nothing to
    /// keep.
    pub fn tab_record(&self, when: f64, build: &str) -> Option<TabRecord> {
        /// A longer document is fetched from the storage alone.
        const LONGEST: usize = 1 << 20;
        if !self.has_cells() || self.is_protected() {
            return None;
        }
        let id = self.document_id().to_owned();
        let short = TabRecord { id, when, ..TabRecord::default() };
        let snapshot = self.snapshot();
        if snapshot.document.expected_length() > LONGEST {
            return Some(short);
        }
        let bytes = snapshot.document.into_bytes();
        let is_kept =
            self.keeping.kept.as_ref().is_some_and(|(revision, _)| *revision == self.document.revision);
        // A return shows the sheet that was shown last, which is no change that would have been kept.
        let is_stored = is_kept && self.keeping.turned != Some(self.document.revision);
        Some(TabRecord {
            in_file: !self.is_unsaved(),
            steps: if self.keeping.has_protected { None } else { steps_to_text(&self.document.history) },
            build: build.to_owned(),
            seal: Seal::of(&bytes),
            document: (!is_stored).then(|| String::from_utf8(bytes).unwrap_or_default()),
            ..short
        })
    }

    /// Whether the shown table has just replaced another one and can still be taken in a different way.
    pub(crate) fn is_retakeable(&self) -> bool {
        self.arrivals.arrived.as_ref().is_some_and(|a| a.revision == self.document.revision)
    }

    /// Whether there is something that the storage does not have.
    pub fn needs_keeping(&self) -> bool {
        let is_kept =
            self.keeping.kept.as_ref().is_some_and(|(revision, _)| *revision == self.document.revision);
        !is_kept && self.keeping.as_opened != Some(self.document.revision) && !self.is_protected()
    }

    /// The identity of the document.
    pub fn document_id(&self) -> &str {
        &self.document.workbook.identity.id
    }

    /// The document as it is now, to be kept.
    pub fn snapshot(&self) -> Snapshot {
        let body = self.sheet().table().body.clone();
        Snapshot {
            id: self.document_id().to_owned(),
            revision: self.document.revision,
            name: self.shown_name(),
            about: self.told_apart(),
            rows: if self.sheet().grid().is_empty() { 0 } else { body.end - body.start },
            in_file: !self.is_unsaved(),
            file_name: self.file_name(crate::store::FILE_ENDING),
            document: self.document_writer(),
        }
    }
}
