//! Components: each shows one view of `chi_tieu::view` and sends actions. They compute nothing.
//!
//! A folder for each region of the page: `frame` (bars and tabs), `grid`, `panel` (chart, checks, explanation), `plan`
//! and `time` (two larger panels), `charts` (the page of all charts), `over` (dialogs and offers), `paper` (what is printed). `field.rs` has the parts of
//! forms, `keys.rs` the keys of an edit. `web/root.rs` puts them together.

mod charts;
mod field;
mod form_look;
mod frame;
mod grid;
mod keys;
mod over;
mod panel;
mod paper;
mod plan;
mod time;

pub(crate) use charts::ChartsPage;
pub(crate) use frame::{Divider, FormulaBar, StartPage, StatusBar, Strip, TopBar};
pub(crate) use grid::Grid;
pub(crate) use keys::key_of;
pub(crate) use over::{
    CellNames, ChooseJoin, FilterBar, FilterMenu, FindBar, Forget, FormatCells, FormulaColumn, Help, Menu,
    Newer, Note, Offer, Palette, ReadOnly, Retake, SavePage, SortDialog, Unlock, Versions, WithData,
};
pub(crate) use panel::{ChartPanel, CheckPanel, Explain, PanelTabs, ReportPanel};
pub(crate) use paper::Printout;
pub(crate) use plan::PlanPanel;
pub(crate) use time::TimePanel;
