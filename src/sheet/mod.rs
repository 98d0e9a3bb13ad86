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
    CombineMode, CombineReport, Combined, FormerColumn, Mapping, NotReadded, Readded, ReaddedUnit,
    append_rows, crosswalk_from_sheet, join_columns, readd,
};
pub use course::{Calendar, Course, Months, NoDay, PlanStep, Spread, TimeLeft};
pub use edit::{CellEdit, Edit};
pub use history::{Cause, History};
pub use joining::{Candidate, Joining, UndecidedMatch};
pub use repair::{NameRepairs, Repaired, name_repairs};
pub(crate) use series::{Grain, PeriodSheet, Slot, header_key, period_of, slot, slots_between};
pub use series::{NoSeries, SeriesTransform};
pub use settings::{
    AboutSettings, ChartSettings, ColumnSettings, Counted, JoinedSettings, Measure, Officer, Order, Picture,
    PlanSettings, Points, RankingSettings, Reward, Settings, SettingsEdit, SettingsGroup, StockColumns,
    TargetSetting, TargetValue, Tracking,
};
pub(crate) use shape::{figures_in, monthly_figures};
pub use targets::{RowTargets, measure_of_distance};
pub use units::{columns_where, unit_names, unit_rows};
pub use workbook::{Identity, Sheet, Workbook};
