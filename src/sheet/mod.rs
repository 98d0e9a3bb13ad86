//! The workbook: sheets with their grids, the user's decisions and settings, and every change as an [`Edit`] with an
//! inverse.
//!
//! Open `workbook.rs`, `worksheet.rs` and `edit.rs` first. `settings` has the user's choices by group, `combine` puts
//! tables together.
//!
//! Architecture invariant: only [`Workbook::apply`] changes a document, and the edit that it returns undoes exactly
//! what it did. The values of formulas follow from the cells: [`Workbook::take_values`] writes them outside the history.

mod beside;
mod blank_form;
mod calculation;
mod cell_value;
mod combine;
mod computed_columns;
mod cycle;
mod edit;
mod fill;
mod filtered;
mod find;
mod former;
mod formula_column;
mod grouping;
mod history;
mod kept;
mod like;
mod looked_up;
mod measures;
mod mirror;
mod missing;
mod moving;
mod names;
mod opened;
mod place;
mod rearranged;
mod repair;
mod series;
mod settings;
mod shape;
mod sorted;
mod targets;
mod unit_sums;
mod units;
mod workbook;
mod worksheet;
mod written;

pub use beside::{LeftBehind, with_what_stood_beside};
pub use blank_form::blank_form;
pub use combine::{
    CombineMode, CombineReport, Combined, FormerColumn, Mapping, NotReadded, append_rows,
    crosswalk_from_sheet, join_columns, readd,
};
pub use computed_columns::computed_column;
pub use edit::Edit;
pub use fill::{FillHow, Filling, Operated, Operation, PasteHow, copied_from, filled, operated};
pub(crate) use filtered::Asked;
pub use filtered::{filter_figure, filter_text, filtered_out};
pub use find::{Exactness, Needle, Replaced, cells_with, replaced_in};
pub use former::{FormerSheet, former_sheet, months_left};
pub use grouping::NotGrouped;
pub use history::{Cause, History, LatestSteps};
pub use kept::{KeptFormula, WhyKept};
pub use like::{Alike, Modelled, is_of_same_form, like, modelled};
pub use mirror::{Following, Mirror};
pub use missing::{Missing, missing};
pub use moving::{WholeLines, moved_between, moved_within};
pub use names::NamedRange;
pub use opened::{Comparison, Judged, Verdict};
pub use rearranged::{Lines, formulas_following, rearranged};
pub use repair::{NameRepairs, Repaired, name_repairs};
pub(crate) use series::{Grain, PeriodSheet, Slot, header_key, period_of, slot, slots_between};
pub use series::{NoSeries, SeriesTransform};
pub use settings::{
    AboutSettings, Annotation, Calendar, Candidate, ChartKind, ChartLanguage, ChartSettings, ChartStyle,
    ChartSubject, ChartUnits, ColourTrouble, ColumnFilter, ColumnSettings, Counted, Course, FieldName, Flood,
    JoinedSettings, Joining, LineSettings, MarkName, Measure, Months, NameSettings, NoDay, OfficeColour,
    Officer, Order, Outline, OutlineGroup, Picture, PlanSettings, PlanStep, Points, Preset, Purpose,
    RankingSettings, Readded, ReaddedUnit, ReportEntry, ReportItem, ReportPart, ReportPlan, ReportSection,
    Reward, SentenceKind, SentenceName, SentenceSubject, Settings, SettingsEdit, SettingsGroup, SheetChart,
    Spread, StockColumns, TargetSetting, TargetValue, TimeLeft, Tracking, UndecidedMatch, UnitsLevel,
    UnitsShown, Wording,
};
pub(crate) use shape::{figures_in, monthly_figures};
pub use sorted::{SortKey, sort_key, sorted};
pub use targets::{RowTargets, measure_of_distance};
pub use units::{columns_where, unit_names, unit_rows};
pub use workbook::{Identity, Password, Workbook};
pub use worksheet::Sheet;
