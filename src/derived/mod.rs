//! Sheets made from sheets, and what is counted for them.

mod made;
mod tally;

pub(crate) use made::SheetDraft;
pub(crate) use tally::award_tally;
