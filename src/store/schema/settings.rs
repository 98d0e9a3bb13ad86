//! The groups of settings; see [`crate::sheet::Settings`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::joined::JoiningV2;
use super::lines::FilterV2;
use super::measure::MeasureV2;
use super::omitted::is_default;
use super::readded::ReaddedV2;

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct AboutV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub source: String,
    /// The name of the noun for rows; absent for the usual one.
    #[serde(skip_serializing_if = "is_default")]
    pub counted: Option<String>,
    #[serde(skip_serializing_if = "is_default")]
    pub period: Option<String>,
    /// How many doubts of each kind were looked at.
    #[serde(skip_serializing_if = "is_default")]
    pub seen: BTreeMap<String, u32>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct PlanV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub targets: Vec<TargetV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub course: CourseV2,
    #[serde(skip_serializing_if = "is_default")]
    pub calendar: CalendarV2,
    #[serde(skip_serializing_if = "is_default")]
    pub officers: Vec<OfficersV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub tracking: Option<TrackingV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub stock: Option<StockV2>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TargetV2 {
    pub measure: MeasureV2,
    /// `>=`, `>`, `<=` or `<`.
    pub comparison: String,
    /// One target for all rows, as a ratio.
    #[serde(default, skip_serializing_if = "is_default")]
    pub figure: Option<f64>,
    /// Or the column with a target for each row.
    #[serde(default, skip_serializing_if = "is_default")]
    pub column: Option<u32>,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct CourseV2 {
    /// The last month, 1 to 12, that the actual figures include.
    #[serde(skip_serializing_if = "is_default")]
    pub past_months: Option<u8>,
    /// The plan is spread in proportion to these twelve figures.
    #[serde(skip_serializing_if = "is_default")]
    pub month_figures: Option<[f64; 12]>,
    /// Or by working days; otherwise evenly.
    #[serde(skip_serializing_if = "is_default")]
    pub by_working_days: bool,
    #[serde(skip_serializing_if = "is_default")]
    pub year: Option<u16>,
    /// The plan's months, unless it is a whole year.
    #[serde(skip_serializing_if = "is_default")]
    pub months: Option<MonthsV2>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct MonthsV2 {
    pub first: u8,
    pub last: u8,
}

/// Days as the user wrote them.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct CalendarV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub holidays: String,
    #[serde(skip_serializing_if = "is_default")]
    pub worked: String,
    #[serde(skip_serializing_if = "is_default")]
    pub saturdays: bool,
}

/// The officers of one unit.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct OfficersV2 {
    pub unit: String,
    pub officers: Vec<OfficerV2>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct OfficerV2 {
    pub name: String,
    pub weight: f64,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TrackingV2 {
    /// `month`, `quarter` or `week`.
    pub step: String,
    /// The column of the whole plan.
    pub plan: u32,
    pub steps: Vec<StepV2>,
}

/// The columns of a step.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StepV2 {
    pub plan: u32,
    pub actual: u32,
}

/// The columns of a stock's plan.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StockV2 {
    pub start: u32,
    pub target: u32,
    pub now: u32,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct RankingV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub order: Vec<MeasureV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub by_points: bool,
    #[serde(skip_serializing_if = "is_default")]
    pub points: Vec<PointsV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub reward: Option<RewardV2>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PointsV2 {
    pub measure: MeasureV2,
    /// Points for reaching exactly the target.
    pub weight: f64,
    /// The most points.
    pub cap: f64,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RewardV2 {
    pub places: u16,
    /// Đồng for each person.
    pub per_head: f64,
    /// How many fixed sums.
    pub sums: f64,
    /// Đồng in each fixed sum.
    pub sum: f64,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ChartV2 {
    /// The name of its kind; absent for the one that suits the table.
    #[serde(skip_serializing_if = "is_default")]
    pub kind: Option<String>,
    #[serde(skip_serializing_if = "is_default")]
    pub measure: Option<MeasureV2>,
    /// Whether the bars are in the order of the table.
    #[serde(skip_serializing_if = "is_default")]
    pub as_pasted: bool,
    /// Whether they are in the order of their names.
    #[serde(skip_serializing_if = "is_default")]
    pub by_name: bool,
    /// Titles by measure.
    #[serde(skip_serializing_if = "is_default")]
    pub titles: Vec<TitleV2>,
    /// In older files, the title of whatever was drawn. It is read, and not written.
    #[serde(skip_serializing_if = "is_default")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    #[serde(skip_serializing_if = "is_default")]
    pub picture: Option<PictureV2>,
    /// `report` or `slides`; absent for the screen's look.
    #[serde(skip_serializing_if = "is_default")]
    pub look: Option<String>,
    /// Whether it is left out of the report.
    #[serde(skip_serializing_if = "is_default")]
    pub out_of_report: bool,
    #[serde(skip_serializing_if = "is_default")]
    pub units: ChartUnitsV2,
    #[serde(skip_serializing_if = "is_default")]
    pub annotations: Vec<AnnotationV2>,
}

/// What is said of the figures of a chart of one subject.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct AnnotationV2 {
    /// The name of the chart's kind; absent for a ranking.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: Option<String>,
    /// Absent for a kind that has no measure.
    #[serde(default, skip_serializing_if = "is_default")]
    pub measure: Option<MeasureV2>,
    /// `difference`, `average_growth`, `note`, `line`, `second_line`, `level` or `subtotal`.
    pub says: String,
    /// The only figure that it is about, or the first of two.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: MarkV2,
    #[serde(default, skip_serializing_if = "is_default")]
    pub to: MarkV2,
    /// The words of a note.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
    /// Where a line is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub value: Option<f64>,
}

/// A figure by its names.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct MarkV2 {
    /// Absent for a computed total, and for the others together.
    #[serde(skip_serializing_if = "is_default")]
    pub of: String,
    /// Whether it is the others together.
    #[serde(skip_serializing_if = "is_default")]
    pub others: bool,
    /// Absent where a row has one figure.
    #[serde(skip_serializing_if = "is_default")]
    pub series: String,
}

/// Which units a chart shows, by their names.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ChartUnitsV2 {
    /// How many, the first in its order.
    #[serde(skip_serializing_if = "is_default")]
    pub first: Option<u16>,
    /// Or these; absent for as many as fit.
    #[serde(skip_serializing_if = "is_default")]
    pub chosen: Option<Vec<String>>,
    /// Those that stand out.
    #[serde(skip_serializing_if = "is_default")]
    pub highlighted: Vec<String>,
    /// The second rate of a chart of two.
    #[serde(skip_serializing_if = "is_default")]
    pub second: Option<MeasureV2>,
    /// The level of the table on which they stand, from 0; absent for the usual one.
    #[serde(skip_serializing_if = "is_default")]
    pub level: Option<u8>,
    /// Whether units of all levels are compared with one another.
    #[serde(skip_serializing_if = "is_default")]
    pub together: bool,
}

/// The title of the chart of one measure.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TitleV2 {
    /// The name of the chart's kind; absent for a ranking.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: Option<String>,
    /// Absent for a kind that has no measure.
    #[serde(default, skip_serializing_if = "is_default")]
    pub measure: Option<MeasureV2>,
    pub title: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PictureV2 {
    pub width_cm: f64,
    pub height_cm: f64,
    pub dots_per_inch: f64,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ColumnsV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub widths: Vec<WidthV2>,
    /// Computed columns that the user hid.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden: Vec<MeasureV2>,
    /// Computed columns that the user asked for.
    #[serde(skip_serializing_if = "is_default")]
    pub shown: Vec<MeasureV2>,
    /// Computed columns in the user's order.
    #[serde(skip_serializing_if = "is_default")]
    pub order: Vec<MeasureV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub compared: Vec<ComparedV2>,
    /// What marks cells.
    #[serde(skip_serializing_if = "is_default")]
    pub marks: Vec<FilterV2>,
    /// Columns with bars in their cells.
    #[serde(skip_serializing_if = "is_default")]
    pub bars: Vec<MeasureV2>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WidthV2 {
    pub measure: MeasureV2,
    /// Pixels.
    pub width: u16,
}

/// Two columns that the user compares.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ComparedV2 {
    pub current: u32,
    pub base: u32,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct JoinedV2 {
    /// The questions that joined tables left open.
    #[serde(skip_serializing_if = "is_default")]
    pub tables: Vec<JoiningV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub readded: Vec<ReaddedV2>,
}
