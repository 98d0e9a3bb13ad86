//! What opens over the page or above the table: the command palette, the help, offers.
//!
//! Open `palette.rs` first: the dialog frame in it is shared by the other dialogs.

mod find;
mod help;
mod join_choice;
mod menu;
mod newer;
mod offer;
mod palette;
mod retake;
mod with_data;

pub(crate) use find::FindBar;
pub(crate) use help::Help;
pub(crate) use join_choice::ChooseJoin;
pub(crate) use menu::Menu;
pub(crate) use newer::Newer;
pub(crate) use offer::Offer;
pub(crate) use palette::Palette;
pub(crate) use retake::Retake;
pub(crate) use with_data::WithData;
