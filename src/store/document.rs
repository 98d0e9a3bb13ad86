//! `DocumentV1`: the schema, and writing it.

use serde::{Deserialize, Serialize};

use crate::ingest::{Decisions, StoredValue};
use crate::language::Language;
use crate::sheet::{
    AboutSettings, ChartSettings, ColumnSettings, Counted, JoinedSettings, Measure, Months, Order,
    PlanSettings, RankingSettings, Reward, Settings, Sheet, Spread, TargetValue, measure_of_distance,
};

use super::joined::JoiningV1;
use super::names::{COMPARISONS, NOTATIONS, ROW_KINDS, STEPS, name_of};
use super::readded::ReaddedV1;
use super::{Document, DocumentWriter};

/// Marks a file as ours.
pub(super) const FORMAT: &str = "chi-tieu";
/// The version this program writes.
pub(super) const VERSION: u32 = 1;

/// A document file. Unknown fields are ignored, missing ones take their default, so that later minor additions do not
/// need a new version.
#[derive(Debug, Serialize, Deserialize)]
pub struct DocumentV1 {
    /// Always `chi-tieu`.
    pub format: String,
    /// Always 1.
    pub version: u32,
    /// See [`Document::id`].
    #[serde(default)]
    pub id: String,
    /// See [`Document::name`].
    #[serde(default)]
    pub name: String,
    /// `vi` or `en`.
    #[serde(default)]
    pub language: String,
    /// Which sheet is shown.
    #[serde(default)]
    pub active: usize,
    /// The sheets. Written last, piece by piece, by [`super::DocumentWriter`].
    #[serde(default, skip_serializing)]
    pub(super) sheets: Vec<SheetV1>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SheetV1 {
    pub name: String,
    /// One list of texts for each column, from the first row. Written last, by [`super::DocumentWriter`].
    #[serde(skip_serializing)]
    pub columns: Vec<Vec<String>>,
    /// What the source stored beside the texts, where it did: column, row, value. Written by [`super::DocumentWriter`].
    #[serde(skip_serializing)]
    pub stored: Vec<(u32, u32, StoredV1)>,
    /// Row, column, rows, columns.
    pub merges: Vec<(u32, u32, u32, u32)>,
    pub hidden_rows: Vec<u32>,
    pub hidden_columns: Vec<u32>,
    /// See [`crate::ingest::Grid::left_out_rows`].
    pub left_out_rows: u32,
    /// See [`crate::ingest::Grid::left_out_columns`].
    pub left_out_columns: u32,
    /// Cells that were left out of a paste for its size.
    pub capped: u64,
    /// `comma_decimal` or `point_decimal`, if the source declared it.
    pub declared: Option<String>,
    /// Column and role name; no name is "no role".
    pub roles: Vec<(u32, Option<String>)>,
    pub notations: Vec<(u32, String)>,
    pub row_kinds: Vec<(u32, String)>,
    /// First row of the header and the first under it, where the user chose them.
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
    /// Computed columns hidden.
    pub hidden: Vec<MeasureV1>,
    /// Computed columns shown that by default are not.
    pub shown: Vec<MeasureV1>,
    /// Computed columns in the user's order.
    pub computed_order: Vec<MeasureV1>,
    /// How many months of the year the actual figures hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub past_months: Option<u8>,
    /// The plan belongs to months by their working days.
    pub by_working_days: bool,
    /// The plan's year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_year: Option<u16>,
    /// The plan belongs to months in proportion to these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month_figures: Option<[f64; 12]>,
    /// First and last month of the plan, where it is not a year's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_months: Option<(u8, u8)>,
    /// Days off besides the weekend, as the user wrote them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub holidays: String,
    /// Weekend days that are worked, as the user wrote them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub worked_days: String,
    /// Saturdays are worked.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub saturdays: bool,
    /// For each unit that has them, those who answer for its plan, with their weights.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub officers: Vec<(String, Vec<(String, f64)>)>,
    /// What is achieved is entered step by step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking: Option<TrackingV1>,
    /// Places, đồng a head, sums, each of them in đồng.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reward: Option<(u16, f64, f64, f64)>,
    /// The measures in the order that units are ranked by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<MeasureV1>,
    /// Units are ranked by points.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_points: bool,
    /// What measures earn: points at the target, the most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<(MeasureV1, f64, f64)>,
    /// Columns held against each other: current, base.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub compared: Vec<(u32, u32)>,
    /// Columns re-added on today's units.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readded: Vec<ReaddedV1>,
    /// The period of the figures, as the user wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// What the rows are called where they are counted, by [`Counted::name`]; absent for units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<String>,
    /// A stock's plan: columns of start, target, now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock: Option<(u32, u32, u32)>,
    /// What joined tables left to be said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<JoiningV1>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum StoredV1 {
    Number(f64),
    Percent(f64),
    Text,
    Date,
    Boolean(bool),
    Error,
    Uncalculated,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TrackingV1 {
    /// `month`, `quarter` or `week`.
    pub step: String,
    /// The column of the whole plan.
    pub plan: u32,
    /// The columns of each step: plan, actual.
    pub columns: Vec<(u32, u32)>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TargetV1 {
    pub measure: MeasureV1,
    /// `>=`, `>`, `<=` or `<`.
    pub comparison: String,
    /// A ratio; 0 where the targets stand in a column.
    pub value: f64,
    /// The column in which each row has its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct MeasureV1 {
    /// Name of a computed indicator; absent for a pasted column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// Input columns of the indicator, or the pasted column alone.
    pub columns: Vec<usize>,
    /// Names of the inputs, in the same order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<String>,
    /// Not the measure itself, but its distance to the target.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub distance: bool,
}

/// Writes a document as the text of a file.
pub fn text_from_document(
    id: &str,
    name: &str,
    language: Language,
    workbook: &crate::sheet::Workbook,
) -> String {
    let bytes = DocumentWriter::new(id, name, language, workbook).into_bytes();
    // It is put together of texts, so it is one; an empty one would be seen by the tests.
    String::from_utf8(bytes).unwrap_or_default()
}

impl DocumentV1 {
    /// All but the sheets.
    pub(super) fn head(
        id: &str,
        name: &str,
        language: Language,
        workbook: &crate::sheet::Workbook,
    ) -> DocumentV1 {
        DocumentV1 {
            format: FORMAT.to_owned(),
            version: VERSION,
            id: id.to_owned(),
            name: name.to_owned(),
            language: language.code().to_owned(),
            active: workbook.active(),
            sheets: Vec::new(),
        }
    }
}

impl Document {
    /// This document as the text of a file.
    pub fn to_text(&self) -> String {
        text_from_document(&self.id, &self.name, self.language, &self.workbook)
    }
}

/// All of a sheet but its cells.
pub(super) fn sheet_v1(sheet: &Sheet) -> SheetV1 {
    let grid = sheet.grid();
    let Decisions { roles, notations, header, rows } = sheet.decisions();
    let Settings { about, plan, ranking, chart, columns, joined } = sheet.settings();
    let AboutSettings { source, counted, period } = about;
    let PlanSettings { targets, course, calendar, officers, tracking, stock } = plan;
    let RankingSettings { reward, .. } = ranking;
    let ChartSettings { measure: chart_measure, order: chart_order, title: chart_title, picture } = chart;
    let ColumnSettings { widths, hidden, shown, order: computed_order, compared } = columns;
    let JoinedSettings { tables: joined, readded } = joined;
    SheetV1 {
        name: sheet.name.clone(),
        columns: Vec::new(),
        stored: Vec::new(),
        merges: grid.merges.iter().map(|m| (m.origin.row, m.origin.column, m.rows, m.columns)).collect(),
        hidden_rows: grid.hidden_rows.clone(),
        hidden_columns: grid.hidden_columns.clone(),
        left_out_rows: grid.left_out_rows,
        left_out_columns: grid.left_out_columns,
        capped: grid.capped,
        past_months: course.past_months,
        by_working_days: course.spread == Spread::WorkingDays,
        plan_year: course.year,
        month_figures: match course.spread {
            Spread::Figures(figures) => Some(figures),
            Spread::Even | Spread::WorkingDays => None,
        },
        plan_months: (course.months != Months::YEAR).then_some((course.months.first, course.months.last)),
        holidays: calendar.holidays.clone(),
        worked_days: calendar.worked.clone(),
        saturdays: calendar.saturdays,
        officers: officers
            .iter()
            .map(|(unit, all)| (unit.clone(), all.iter().map(|o| (o.name.clone(), o.weight)).collect()))
            .collect(),
        tracking: tracking.as_ref().map(|t| TrackingV1 {
            step: name_of(&STEPS, t.step),
            plan: t.plan,
            columns: t.steps.clone(),
        }),
        reward: (*reward != Reward::default()).then_some((
            reward.places,
            reward.rates.per_head,
            reward.rates.sums,
            reward.rates.sum,
        )),
        criteria: ranking.order.iter().map(|m| measure_v1(*m)).collect(),
        by_points: ranking.by_points,
        points: ranking.points.iter().map(|(m, p)| (measure_v1(*m), p.weight, p.cap)).collect(),
        compared: compared.clone(),
        readded: readded.iter().map(ReaddedV1::of).collect(),
        period: period.clone(),
        counted: (*counted != Counted::Unit).then(|| counted.name().to_owned()),
        stock: stock.map(|s| (s.start, s.target, s.now)),
        joined: joined.iter().map(JoiningV1::of).collect(),
        declared: grid.declared.map(|n| name_of(&NOTATIONS, n)),
        roles: roles.iter().map(|(c, r)| (*c, r.map(|r| r.name().to_owned()))).collect(),
        notations: notations.iter().map(|(c, n)| (*c, name_of(&NOTATIONS, *n))).collect(),
        row_kinds: rows.iter().map(|(r, k)| (*r, name_of(&ROW_KINDS, *k))).collect(),
        header: header.as_ref().map(|h| (h.start, h.end)),
        targets: targets
            .iter()
            .map(|(m, t)| TargetV1 {
                measure: measure_v1(*m),
                comparison: name_of(&COMPARISONS, t.comparison),
                value: t.one().map_or(0.0, |t| t.value),
                column: match t.against {
                    TargetValue::Column(column) => Some(column),
                    TargetValue::Figure(_) => None,
                },
            })
            .collect(),
        chart_measure: chart_measure.map(measure_v1),
        chart_as_pasted: *chart_order == Order::AsPasted,
        source: source.clone(),
        chart_title: chart_title.clone(),
        picture: Some((picture.width_cm, picture.height_cm, picture.dots_per_inch)),
        widths: widths.iter().map(|(m, w)| (measure_v1(*m), *w)).collect(),
        hidden: hidden.iter().map(|i| measure_v1(Measure::Computed(*i))).collect(),
        shown: shown.iter().map(|i| measure_v1(Measure::Computed(*i))).collect(),
        computed_order: computed_order.iter().map(|i| measure_v1(Measure::Computed(*i))).collect(),
    }
}

/// What the source stored, in the schema; `None` for nothing, and for a number that is none, which JSON cannot hold.
pub(super) fn stored_v1(stored: StoredValue) -> Option<StoredV1> {
    Some(match stored {
        StoredValue::None => return None,
        StoredValue::Number { value, .. } if !value.is_finite() => return None,
        StoredValue::Number { value, percent: false } => StoredV1::Number(value),
        StoredValue::Number { value, percent: true } => StoredV1::Percent(value),
        StoredValue::Text => StoredV1::Text,
        StoredValue::Date => StoredV1::Date,
        StoredValue::Boolean(b) => StoredV1::Boolean(b),
        StoredValue::Error => StoredV1::Error,
        StoredValue::Uncalculated => StoredV1::Uncalculated,
    })
}

fn measure_v1(measure: Measure) -> MeasureV1 {
    match measure {
        Measure::Computed(indicator) => match measure_of_distance(indicator) {
            Some(of) => MeasureV1 { distance: true, ..measure_v1(of) },
            None => MeasureV1 {
                indicator: Some(indicator.name().to_owned()),
                columns: indicator.inputs().map(|(_, c)| c).collect(),
                inputs: indicator.inputs().map(|(name, _)| name.to_owned()).collect(),
                distance: false,
            },
        },
        Measure::Pasted(column) => {
            MeasureV1 { indicator: None, columns: vec![column as usize], inputs: Vec::new(), distance: false }
        }
    }
}
