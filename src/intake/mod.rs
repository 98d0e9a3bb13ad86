//! A paste or file → sheets, understood and computed.
//!
//! [`is_long`] (`work.rs`) decides whether the page reads the source itself or a worker does; [`read()`] does the
//! reading in both; [`ReadOutcome`] carries the result back; `names.rs` names tables by their titles,
//! `opened.rs` gives them a file's formulas. Open `read.rs`
//! first.

mod names;
mod opened;
mod outcome;
mod progress;
mod read;
mod work;

pub(crate) use names::{set_apart, short_title};
pub use outcome::{FileRemarks, ReadOutcome, Refusal};
pub use progress::{Progress, Stage};
pub use read::{Incoming, read, read_saved_page};
pub use work::{MOST_FILE, MOST_HTML, MOST_TEXT, is_long};
