//! What opens over the page or above the table: the command palette, the help, offers.
//!
//! Open `palette.rs` first: the dialog frame in it is shared by the help and the choice of a join.

mod help;
mod join_choice;
mod menu;
mod newer;
mod offer;
mod palette;
mod retake;

pub(crate) use help::Help;
pub(crate) use join_choice::ChooseJoin;
pub(crate) use menu::Menu;
pub(crate) use newer::Newer;
pub(crate) use offer::Offer;
pub(crate) use palette::Palette;
pub(crate) use retake::Retake;
