//! Sheets made from sheets, and the counts that go into them. Open `sheet_draft.rs` first: every such sheet is built
//! with it.

mod sheet_draft;
mod tally;

pub(crate) use sheet_draft::SheetDraft;
pub(crate) use tally::award_tally;
