//! The workbook: grids of cells, the user's decisions about them, and every change as an invertible [`Edit`].
//!
//! Architecture invariant: nothing changes a document but [`Workbook::apply`], and what it returns undoes exactly what
//! it did.

mod address;
mod combine;
mod course;
mod edit;
mod history;
mod joining;
mod mapping;
mod readd;
mod repair;
mod settings;
mod targets;
mod workbook;

pub use address::{CellRange, column_letters};
pub use combine::{Combined, append_rows, join_columns};
pub use course::{Calendar, Course, Months, NoDay, Spread, Step, TimeLeft};
pub use edit::{CellEdit, Edit};
pub use history::{Cause, History};
pub use joining::{Alike, Candidate, Joining};
pub use mapping::crosswalk_from_sheet;
pub use readd::{NotReadded, Readded, ReaddedUnit, Source, readd};
pub use repair::{NameRepairs, Repaired, name_repairs};
pub use settings::{
    AboutSettings, Against, Aim, ChartSettings, ColumnSettings, Counted, JoinedSettings, Measure, Officer,
    Order, Picture, PlanSettings, Points, RankingSettings, Reward, Settings, SettingsEdit, SettingsGroup,
    StockColumns, Tracking,
};
pub use targets::{RowTargets, measure_of_distance};
pub use workbook::{Identity, Sheet, Workbook};
