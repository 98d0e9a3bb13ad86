//! The schema of a document file in versions 2 and 3. Every value has a name; a sheet's settings are
//! grouped as [`crate::sheet::Settings`] is. Open `document.rs` first. Version 3, which is written today, holds the same in
//! parts that are sealed: `parts.rs`.
//!
//! Unknown fields are ignored, and missing ones get their default, so that small additions need no new version. A field
//! with its default value is not written.
//!
//! Architecture invariant: a field that was once written keeps its name and its meaning. Whoever needs another meaning
//! makes version 4, and keeps these for reading, as `version_1` is kept.

mod cell_names;
mod document;
mod form;
mod joined;
mod lines;
mod measure;
mod names;
mod omitted;
mod parts;
mod readded;
mod report;
mod settings;
mod stored;

pub(crate) use cell_names::CellNameV2;
pub(in crate::store) use document::with_settings;
pub(crate) use document::{
    ChartStyleV2, DecisionsV2, DocumentV2, FORMAT, FormulaV2, GridV2, HeaderV2, KeptFormulaV2, MergeV2,
    NotationV2, RoleV2, RowKindV2, SheetV2, VERSION, WrittenV2,
};
pub(crate) use form::{forms_of, forms_v2};
pub(crate) use joined::JoiningV2;
pub(crate) use lines::{FilterV2, LinesV2};
pub(crate) use measure::MeasureV2;
pub(crate) use names::{
    CHART_KINDS, CHART_LANGUAGES, COMPARISONS, LOOKS, NOTATIONS, ROW_KINDS, STEPS, by_name, name_of,
};
pub(crate) use parts::{CellsPart, DocumentPart, EndPart, ROWS, SheetPart};
pub(crate) use readded::ReaddedV2;
pub(crate) use report::{report_of, report_v2};
pub(crate) use settings::{
    AboutV2, AnnotationV2, CalendarV2, ChartUnitsV2, ChartV2, ColumnsV2, ComparedV2, CourseV2, JoinedV2,
    MarkV2, MonthsV2, OfficerV2, OfficersV2, PictureV2, PlanV2, PointsV2, RankingV2, RewardV2, StepV2,
    StockV2, TargetV2, TitleV2, TrackingV2, WidthV2,
};
pub(crate) use stored::{StoredV2, stored_v2, stored_value};
