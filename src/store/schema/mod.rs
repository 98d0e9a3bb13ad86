//! The schema of a document file, version 2: what is written today. Everything has a name; a sheet is grouped by who owns
//! what, as [`crate::sheet::Settings`] is.
//!
//! Unknown fields are ignored and missing ones take their default, so that later minor additions need no new version. What
//! is as it is by default is not written.
//!
//! Architecture invariant: a field that was written once keeps its name and its meaning. Whoever needs another one makes
//! version 3 and leaves this one to be read, as `version_1` is.

mod document;
mod joined;
mod measure;
mod names;
mod omitted;
mod readded;
mod settings;
mod stored;

pub(crate) use document::{
    DecisionsV2, DocumentV2, FORMAT, GridV2, HeaderV2, MergeV2, NotationV2, RoleV2, RowKindV2, SheetV2,
    VERSION,
};
pub(crate) use joined::JoiningV2;
pub(crate) use measure::MeasureV2;
pub(crate) use names::{COMPARISONS, NOTATIONS, ROW_KINDS, STEPS, by_name, name_of};
pub(crate) use readded::ReaddedV2;
pub(crate) use settings::{
    AboutV2, CalendarV2, ChartV2, ColumnsV2, ComparedV2, CourseV2, JoinedV2, MonthsV2, OfficerV2, OfficersV2,
    PictureV2, PlanV2, PointsV2, RankingV2, RewardV2, StepV2, StockV2, TargetV2, TrackingV2, WidthV2,
};
pub(crate) use stored::{StoredV2, stored_v2, stored_value};
