//! What the words of a title mean.

mod entry;
mod matching;
mod meaning;
mod rules;

pub(crate) use entry::number_behind;
#[cfg(test)]
pub(crate) use entry::without_formula;
pub use entry::{IndexEntry, entry};
pub use meaning::{TitleMeaning, role_from_title, title_meaning};
