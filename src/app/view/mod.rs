//! View models: plain data that components show, made anew from the state after every action.

mod appendix;
mod cells;
mod chart;
mod check;
mod choice;
mod columns;
mod explain;
mod frame;
mod grid;
mod offered;
mod pace;
mod periods;
mod plan;
mod printout;
mod start;
mod time;
mod workings;

pub use appendix::{AppendixColumn, AppendixLine, AppendixView};
pub use chart::{ChartView, Finding, MeasureChoice};
pub use check::{CheckView, DoubtView};
pub use choice::{ChoiceView, CriterionRow, PointsRow, RewardRow};
pub use columns::{ColumnKind, ColumnView, HeadCell};
pub use explain::{ExplainInput, ExplainView};
pub use frame::{FrameView, ReadingView, StatusView, StripView};
pub use grid::{CellLook, CellView, EditorView, GridView, RowView, TableView};
pub use offered::OfferedColumn;
pub use pace::{PaceRow, PaceView, PlannedChoice};
pub use periods::{PeriodRow, SeriesView, StockRow, StockView};
pub use plan::{ImpliedView, OfficersView, PlanView, ReachRow, TargetRow};
pub use printout::{PrintBody, PrintHeading, PrintView, PrintedTable};
pub use start::{RecentView, StartView};
pub use time::{Choice, ComparedRow, OfferView, ReaddView, ReaddedReport, TimeView};
