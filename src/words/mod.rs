//! Every text that the user reads, in Vietnamese and English.
//!
//! A text is a method of [`Words`]. The macro `texts!` (in `texts.rs`, the file to open first) takes each text in both
//! languages, so a missing one does not compile. The other rooms return enums (warnings, causes, reasons), and a method
//! here says them in words. A file for each subject: `page.rs` has the toolbar, `notice_texts.rs` the notices, `warnings.rs` the
//! doubts, `figures.rs` the indicators, `ranking.rs` what a chart shows.

mod cell_names;
mod charts;
mod command_words;
mod counted;
mod editing;
mod figures;
mod files;
mod filter;
mod find;
mod form;
mod formula_column;
mod formulas;
mod functions;
mod grouped;
mod help;
mod joined;
mod kept;
mod lines;
mod missing;
mod model;
mod no_chart;
mod note;
mod notice;
mod notice_texts;
mod page;
mod plan;
mod printing;
mod ranking;
mod reading;
mod recovery;
mod replaced;
mod report;
mod rescued;
mod roles;
mod rows;
mod saved_page;
mod selected;
mod shared;
mod sheets;
mod texts;
mod time;
mod verified;
mod warnings;

pub use charts::Directions;
pub use counted::Which;
pub use find::Replacements;
pub use notice::Notice;
pub use ranking::{Leaders, MeasurePhrase, Standout};
pub use report::{Length, Piece, Sentence, SentenceField, Telling, fields_of, reworded, usual_wording};
pub use texts::Words;
