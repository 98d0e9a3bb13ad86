//! [`Effect`]: what the state asks the browser to do.

use crate::store::SavedPage;

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureFormat {
    /// Pixels.
    Png,
    /// Lines and letters.
    Svg,
}

/// The form in which a report leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportFormat {
    /// A file of Word.
    Word,
    /// A file of Excel, with formulas that go on computing.
    Excel,
    /// A page of HTML: sentences, table and charts alone.
    Page,
}

/// How a copy of the page is saved.
#[derive(Clone, PartialEq, Eq)]
pub struct PageCopy {
    /// Whether it opens to be looked at only.
    pub is_read_only: bool,
    /// What locks it; empty for no lock.
    pub password: String,
}

impl std::fmt::Debug for PageCopy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PageCopy").field("is_read_only", &self.is_read_only).finish_non_exhaustive()
    }
}

/// Something for the browser to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Offer bytes as a download.
    Download {
        /// Name of the file.
        name: String,
        /// Its media type.
        mime: &'static str,
        /// Its content.
        bytes: Vec<u8>,
        /// Whether it is the document. If so, the browser reports that it was saved.
        is_document: bool,
    },
    /// Offer the chart as a PNG, if there is one.
    DownloadPng,
    /// Put the chart on the clipboard as a PNG, if there is one.
    CopyPng,
    /// Offer the chart as an SVG, if there is one.
    DownloadSvg,
    /// Offer the chart as an SVG with the outlines of its letters, if there is one.
    DownloadOutlined,
    /// Offer the chart as a picture that carries the document, if there is one.
    DownloadWithData(PictureFormat),
    /// Offer all charts of the sheet in one file, if there are any.
    DownloadCharts,
    /// Put all charts of the sheet on the clipboard, if there are any.
    CopyCharts,
    /// Offer all charts of the sheet as one page, if there are any.
    DownloadChartsPage,
    /// Let the page show that a report is begun, then ask for it to be written.
    TakeReport(ReportFormat),
    /// Write the report as a file and offer it.
    WriteReport(ReportFormat),
    /// Let the page show that the reports of all sheets are begun, then ask for them to be written.
    TakeReports,
    /// Write the reports of all sheets into one file and offer it.
    WriteReports,
    /// Let the page show that the workbook of all sheets is begun, then ask for it to be written.
    TakeWorkbook,
    /// Write all sheets as one workbook and offer it, if any has cells.
    WriteWorkbook,
    /// Save a copy of the page that carries the document.
    SavePage(PageCopy),
    /// Decrypt the document of a locked copy, and read it.
    Unlock {
        /// The copy.
        page: SavedPage,
        /// Its file's name without its ending.
        name: String,
        /// What may unlock it.
        password: String,
    },
    /// Let the user choose a former document, like which the shown table is treated.
    ChooseModel,
    /// Let the user choose a Word file whose marks are filled in.
    ChooseTemplate,
    /// Fill the marks of a Word file with the report, and offer it.
    FillTemplate {
        /// Its name.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
    /// Put the report on the clipboard.
    CopyReport,
    /// Put its sentences on the clipboard.
    CopySentences,
    /// Type in the field of the edit, in place of what stands before the cursor if it is this.
    TypeInFormula {
        /// What is replaced.
        replaces: String,
        /// What is typed.
        text: String,
    },
    /// Give the keyboard to the page of charts, once it is drawn.
    FocusChartsPage,
    /// Give the keyboard to the shown chart in the panel, once it is drawn.
    FocusShownChart,
    /// Give the keyboard to what is edited of the report, once it is drawn.
    FocusReport,
    /// Open the print dialog, once the printout is drawn.
    Print,
    /// Let the user choose a file.
    ChooseFile,
    /// End the worker that is reading.
    StopReading,
    /// Have the engine of formulas calculate a job; its answer is [`super::Action::Calculated`].
    Calculate {
        /// The job's number.
        number: u64,
        /// [`crate::formula::Job::to_bytes`].
        job: Vec<u8>,
    },
    /// Tell when the page is idle, by [`super::Action::CompareFormulas`].
    CompareWhenIdle,
    /// The document changed: keep it in the browser, now or when typing pauses.
    Keep,
    /// Keep the document now.
    Hold,
    /// Another document replaces this one, which must be kept first.
    KeepLeft(Box<super::state::Snapshot>),
    /// Note that the present version is saved in a file.
    MarkInFile,
    /// A document was opened from a file: see whether the browser keeps a newer version.
    LookForNewer,
    /// List the kept documents.
    ListRecents,
    /// Fetch a kept document.
    Reopen(String),
    /// List the earlier versions of the document.
    ListVersions,
    /// Fetch an earlier version of the document.
    TakeBack(u64),
    /// Fetch the document that this tab showed before.
    Return(Box<crate::store::TabRecord>),
    /// Delete everything that the browser keeps for this page.
    ForgetAll,
    /// Delete a kept document, or put it back.
    SetRemoved {
        /// Which.
        id: String,
        /// Whether it is deleted.
        removed: bool,
    },
    /// Scroll the active cell into sight.
    Reveal,
    /// Give the keyboard back to the grid.
    FocusGrid,
    /// Write what the user decided about headers: [`super::state::App::memory`].
    KeepMemory,
    /// Give the keyboard to the next part of the page, or to the previous one.
    FocusRegion {
        /// To the next.
        forward: bool,
    },
    /// Give the keyboard to the field with the address of the active cell.
    FocusNameBox,
    /// Give the keyboard to the field with what is looked for, once it is drawn.
    FocusFind,
    /// Write today's date, or the time of day, where the user types.
    TypeNow {
        /// The time.
        time: bool,
    },
    /// Paste as the browser's own command would, if it lets the page read the clipboard.
    Paste,
    /// Put a text on the clipboard.
    CopyText(String),
    /// Copy the selection as the browser's own command would.
    Copy,
    /// Cut the selection as the browser's own command would.
    Cut,
}
