//! A paste or file → sheets, understood and computed: [`read`] does all of it, on the page or in a worker.

mod names;
mod outcome;
mod progress;
mod read;
mod work;

pub(crate) use names::{set_apart, short_title};
pub use outcome::{FileRemarks, ReadOutcome, Refusal};
pub use progress::{Progress, Stage};
pub use read::{Incoming, read};
pub use work::{MOST_FILE, MOST_HTML, MOST_TEXT, is_long};
