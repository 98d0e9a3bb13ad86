//! `DocumentV1`: what version 1 wrote. It must never change.

use serde::Deserialize;

use super::joined::JoiningV1;
use super::readded::ReaddedV1;
use crate::store::schema::StoredV2;

/// A document file. Unknown fields are ignored and missing ones get their default, because fields were added while this
/// version was written.
#[derive(Debug, Deserialize)]
pub(crate) struct DocumentV1 {
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub name: String,
    /// `vi` or `en`.
    #[serde(default)]
    pub language: String,
    /// Which sheet is shown.
    #[serde(default)]
    pub active: usize,
    #[serde(default)]
    pub(super) sheets: Vec<SheetV1>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SheetV1 {
    pub name: String,
    /// One list of texts for each column, from the first row.
    pub columns: Vec<Vec<String>>,
    /// What the source stored besides the texts: column, row, value.
    pub stored: Vec<(u32, u32, StoredV2)>,
    /// Row, column, rows, columns.
    pub merges: Vec<(u32, u32, u32, u32)>,
    pub hidden_rows: Vec<u32>,
    pub hidden_columns: Vec<u32>,
    /// See [`crate::grid::Grid::left_out_rows`].
    pub left_out_rows: u32,
    /// See [`crate::grid::Grid::left_out_columns`].
    pub left_out_columns: u32,
    /// How many cells were left out because the paste was too large.
    pub capped: u64,
    /// `comma_decimal` or `point_decimal`, if the source declared it.
    pub declared: Option<String>,
    /// Column and role name; null means "no role".
    pub roles: Vec<(u32, Option<String>)>,
    pub notations: Vec<(u32, String)>,
    pub row_kinds: Vec<(u32, String)>,
    /// First row of the header, and first row below it, if the user set them.
    pub header: Option<(u32, u32)>,
    pub targets: Vec<TargetV1>,
    pub chart_measure: Option<MeasureV1>,
    pub chart_as_pasted: bool,
    pub source: String,
    pub chart_title: Option<String>,
    /// Width and height in cm, dots per inch.
    pub picture: Option<(f64, f64, f64)>,
    /// Column widths, px.
    pub widths: Vec<(MeasureV1, u16)>,
    /// Computed columns that the user hid.
    pub hidden: Vec<MeasureV1>,
    /// Computed columns that the user asked for.
    pub shown: Vec<MeasureV1>,
    /// Computed columns in the user's order.
    pub computed_order: Vec<MeasureV1>,
    /// How many months the actual figures include.
    pub past_months: Option<u8>,
    /// The plan is spread by working days.
    pub by_working_days: bool,
    /// The plan's year.
    pub plan_year: Option<u16>,
    /// The plan is spread in proportion to these.
    pub month_figures: Option<[f64; 12]>,
    /// First and last month of the plan, unless it is a whole year.
    pub plan_months: Option<(u8, u8)>,
    /// Days off besides the weekend, as the user wrote them.
    pub holidays: String,
    /// Weekend days that are worked, as the user wrote them.
    pub worked_days: String,
    /// Saturdays are worked.
    pub saturdays: bool,
    /// For each unit with officers: their names and weights.
    pub officers: Vec<(String, Vec<(String, f64)>)>,
    /// Set in a sheet where results are entered step by step.
    pub tracking: Option<TrackingV1>,
    /// Places, đồng for each person, number of fixed sums, đồng in each.
    pub reward: Option<(u16, f64, f64, f64)>,
    /// The measures in the order that units are ranked by.
    pub criteria: Vec<MeasureV1>,
    /// Points decide the ranking.
    pub by_points: bool,
    /// The points that measures give: at the target, at most.
    pub points: Vec<(MeasureV1, f64, f64)>,
    /// Pairs of compared columns: current, base.
    pub compared: Vec<(u32, u32)>,
    /// Columns re-added on present units.
    pub readded: Vec<ReaddedV1>,
    /// The period of the figures, as the user wrote it.
    pub period: Option<String>,
    /// What the rows are, by [`Counted::name`](crate::sheet::Counted::name); absent for units.
    pub counted: Option<String>,
    /// The columns of a plan for a stock: start, target, now.
    pub stock: Option<(u32, u32, u32)>,
    /// The questions that joined tables left open.
    pub joined: Vec<JoiningV1>,
}

#[derive(Debug, Deserialize)]
pub(super) struct TrackingV1 {
    /// `month`, `quarter` or `week`.
    pub step: String,
    /// The column of the whole plan.
    pub plan: u32,
    /// The columns of each step: plan, actual.
    pub columns: Vec<(u32, u32)>,
}

#[derive(Debug, Deserialize)]
pub(super) struct TargetV1 {
    pub measure: MeasureV1,
    /// `>=`, `>`, `<=` or `<`.
    pub comparison: String,
    /// A ratio; 0 if the targets are in a column.
    pub value: f64,
    /// The column with a target for each row.
    #[serde(default)]
    pub column: Option<u32>,
}

#[derive(Debug, Deserialize)]
pub(super) struct MeasureV1 {
    /// Name of a computed indicator; absent for a pasted column.
    #[serde(default)]
    pub indicator: Option<String>,
    /// Input columns of the indicator, or the pasted column alone.
    pub columns: Vec<usize>,
    /// Names of the inputs, in the same order.
    #[serde(default)]
    pub inputs: Vec<String>,
    /// Set for the distance of the measure to its target.
    #[serde(default)]
    pub distance: bool,
}
