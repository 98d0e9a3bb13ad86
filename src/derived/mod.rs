//! Sheets made from sheets, and what is counted for them.

mod sheet_draft;
mod tally;

pub(crate) use sheet_draft::SheetDraft;
pub(crate) use tally::award_tally;
