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
mod repair;
mod series;
mod settings;
mod shape;
mod targets;
mod units;
mod workbook;

pub use address::CellRange;
pub use combine::{
    Combined, Mapping, NotReadded, Readded, ReaddedUnit, Report, Source, Taking, append_rows,
    crosswalk_from_sheet, join_columns, readd,
};
pub use course::{Calendar, Course, Months, NoDay, Spread, Step, TimeLeft};
pub use edit::{CellEdit, Edit};
pub use history::{Cause, History};
pub use joining::{Alike, Candidate, Joining};
pub use repair::{NameRepairs, Repaired, name_repairs};
pub(crate) use series::{Grain, PeriodSheet, Slot, header_key, period_of, slot, slots_between};
pub use series::{NoSeries, Turn};
pub use settings::{
    AboutSettings, Against, Aim, ChartSettings, ColumnSettings, Counted, JoinedSettings, Measure, Officer,
    Order, Picture, PlanSettings, Points, RankingSettings, Reward, Settings, SettingsEdit, SettingsGroup,
    StockColumns, Tracking,
};
pub(crate) use shape::{figures_in, monthly_figures};
pub use targets::{RowTargets, measure_of_distance};
pub use units::{columns_where, unit_names, unit_rows};
pub use workbook::{Identity, Sheet, Workbook};
