//! What the state asks the browser to do.

/// A thing for the browser to do.
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
        /// Tell back that the document was saved.
        is_document: bool,
    },
    /// Draw the chart, if there is one, to a PNG and offer it as a download.
    DownloadPng,
    /// Draw the chart, if there is one, to a PNG and put it on the clipboard.
    CopyPng,
    /// Offer the chart, if there is one, as an SVG to download.
    DownloadSvg,
    /// Print what is shown for printing, once it is drawn.
    Print,
    /// Let the user choose a file.
    ChooseFile,
    /// End what is being read elsewhere.
    StopReading,
    /// The document changed: keep it outside, for recovery, now or when typing pauses.
    Keep,
    /// Keep it now.
    Hold,
    /// Another document takes the place of this one, which is to be kept first.
    KeepLeft(Box<super::state::Snapshot>),
    /// The version shown is in a file now.
    MarkInFile,
    /// A document was opened from a file: see if the browser keeps a later state of it.
    LookForNewer,
    /// List the documents kept.
    ListRecents,
    /// Fetch one.
    Reopen(String),
    /// Take one off the list, or put it back.
    SetRemoved {
        /// Which.
        id: String,
        /// Off the list.
        removed: bool,
    },
    /// Scroll so that the caret shows.
    Reveal,
    /// Give the keyboard back to the grid.
    FocusGrid,
    /// Keep what the user decided about headers: [`super::state::App::memory`].
    KeepMemory,
    /// Give the keyboard to the next part of the page, or to the one before.
    FocusRegion {
        /// To the next.
        forward: bool,
    },
    /// Give the keyboard to the menu in a column's head.
    FocusColumnMenu(u32),
    /// Copy the selection as the browser's own command would.
    Copy,
    /// Cut the selection as the browser's own command would.
    Cut,
}
