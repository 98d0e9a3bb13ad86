//! Sheets made from sheets, and what is counted for them.

mod made;
mod tally;

pub(crate) use made::Made;
pub(crate) use tally::award_tally;
