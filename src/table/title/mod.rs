//! What the words of a title mean: `rules.rs` lists the phrases and their roles, `matching.rs` finds the first that
//! fits, `meaning.rs` (open it first) puts role, period and percentage together.

mod entry;
mod matching;
mod meaning;
mod phrases;
mod rules;
mod syllable;

pub(crate) use entry::number_behind;
#[cfg(test)]
pub(crate) use entry::without_formula;
pub use entry::{IndexEntry, entry};
pub use meaning::{
    TitleMeaning, counts_other_people, role_from_title, same_words, says_percent, title_meaning,
};
pub use phrases::figure_or_comparison;
