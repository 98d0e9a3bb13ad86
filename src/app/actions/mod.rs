//! What can happen: actions, the commands that users run by name or key, moves of the active cell.
//!
//! Open `action.rs` first; the actions of sheets, plan, time, reading and recovery have a file each.

mod action;
mod cell_names;
mod chart;
mod chord;
mod command;
mod command_kind;
mod fill;
mod filter;
mod find;
mod form;
mod formula_column;
mod keys;
mod keystroke;
mod lines;
mod moves;
mod moving;
mod names;
mod on_document;
mod plan;
mod reading;
mod recovery;
mod report;
mod report_edit;
mod saved_page;
mod search;
mod sheets;
mod time;
mod typing;

pub use action::Action;
pub use cell_names::NamesAction;
pub use chart::ChartAction;
pub use chord::Chord;
pub use command::Command;
pub use fill::FillAction;
pub use filter::{FilterAction, FilterAsked, FilterCondition};
pub use find::FindAction;
pub use form::{BorderChoice, FormAction, FormCommand};
pub use formula_column::FormulaColumnAction;
pub use keystroke::{
    EditKey, Key, KeyPlace, PageKey, Screen, key_on_page, key_while_editing, key_while_idle, turned_at,
};
pub use lines::{LinesAction, SortLevel, SortedBy};
pub use moves::Move;
pub use moving::{DropHow, MovingAction};
pub use on_document::OnDocument;
pub use plan::PlanAction;
pub use reading::ReadingEvent;
pub use recovery::Recovery;
pub use report::ReportAction;
pub use report_edit::ReportEdit;
pub use saved_page::SavedPageAction;
pub use sheets::SheetAction;
pub use time::TimeAction;
pub use typing::{Pressed, TypingAction};
