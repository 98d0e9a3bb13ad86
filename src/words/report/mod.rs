//! The sentences of a report: facts in the words of an officer. Open `telling.rs` first; `whole.rs`, `standing.rs` and
//! `since.rs` say one kind of fact each, `distance.rs` how far a rate is from its target; `nouns.rs` makes nouns of the titles
//! of columns; `files.rs` is what the files say of themselves,
//! `not_written.rs` why there is none.

mod distance;
mod english;
mod files;
mod not_written;
mod nouns;
mod parts;
mod sentence;
mod since;
mod standing;
mod telling;
mod whole;
mod wording;

pub(super) use english::one_and_many;
pub use sentence::{Length, Piece, Sentence, SentenceField};
pub use telling::Telling;
pub use wording::{fields_of, reworded, usual_wording};
