//! What opens over the page or above the table: the command palette, the help, offers.
//!
//! Open `palette.rs` first: the dialog frame in it is shared by the other dialogs.

mod cell_names;
mod filter_bar;
mod filter_menu;
mod find;
mod forget;
mod format;
mod formula_column;
mod help;
mod join_choice;
mod menu;
mod newer;
mod note;
mod offer;
mod palette;
mod retake;
mod save_page;
mod sort_dialog;
mod versions;
mod with_data;

pub(crate) use cell_names::CellNames;
pub(crate) use filter_bar::FilterBar;
pub(crate) use filter_menu::FilterMenu;
pub(crate) use find::FindBar;
pub(crate) use forget::Forget;
pub(crate) use format::FormatCells;
pub(crate) use formula_column::FormulaColumn;
pub(crate) use help::Help;
pub(crate) use join_choice::ChooseJoin;
pub(crate) use menu::Menu;
pub(crate) use newer::Newer;
pub(crate) use note::Note;
pub(crate) use offer::Offer;
pub(crate) use palette::Palette;
pub(crate) use retake::Retake;
pub(crate) use save_page::{ReadOnly, SavePage, Unlock};
pub(crate) use sort_dialog::SortDialog;
pub(crate) use versions::Versions;
pub(crate) use with_data::WithData;
