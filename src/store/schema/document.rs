//! The document, its sheets and their cells, and the decisions about these.

use serde::{Deserialize, Serialize};

use super::cell_names::CellNameV2;
use super::form::FormV2;
use super::lines::LinesV2;
use super::omitted::is_default;
use super::report::ReportEntryV2;
use super::settings::{AboutV2, ChartV2, ColumnsV2, JoinedV2, PlanV2, RankingV2};
use super::stored::StoredV2;

/// Marks a file as ours.
pub(crate) const FORMAT: &str = "chi-tieu";

/// The version this program writes.
pub(crate) const VERSION: u32 = 3;

/// A whole file of version 2.
#[derive(Debug, Deserialize)]
pub(crate) struct DocumentV2 {
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub name: String,
    /// `vi` or `en`.
    #[serde(default)]
    pub language: String,
    /// The index of the shown sheet.
    #[serde(default)]
    pub active: usize,
    /// What all charts have in common.
    #[serde(default)]
    pub charts: ChartStyleV2,
    #[serde(default)]
    pub sheets: Vec<SheetV2>,
}

/// The colours of the office, as `#1F6F5C`, and the language of charts; see [`crate::sheet::ChartStyle`].
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ChartStyleV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub first: Option<String>,
    #[serde(skip_serializing_if = "is_default")]
    pub second: Option<String>,
    /// `vi` or `en`; absent for that of the page.
    #[serde(skip_serializing_if = "is_default")]
    pub language: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct SheetV2 {
    #[serde(default)]
    pub name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub grid: GridV2,
    #[serde(default, skip_serializing_if = "is_default")]
    pub decisions: DecisionsV2,
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: AboutV2,
    #[serde(default, skip_serializing_if = "is_default")]
    pub plan: PlanV2,
    #[serde(default, skip_serializing_if = "is_default")]
    pub ranking: RankingV2,
    /// The first chart.
    #[serde(default, skip_serializing_if = "is_default")]
    pub chart: ChartV2,
    /// The others.
    #[serde(default, skip_serializing_if = "is_default")]
    pub more_charts: Vec<ChartV2>,
    /// The place of the chart that is shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shown_chart: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    pub columns: ColumnsV2,
    #[serde(default, skip_serializing_if = "is_default")]
    pub lines: LinesV2,
    #[serde(default, skip_serializing_if = "is_default")]
    pub joined: JoinedV2,
    /// The formulas of cells, whose values are among the texts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub formulas: Vec<FormulaV2>,
    /// How cells look.
    #[serde(default, skip_serializing_if = "is_default")]
    pub forms: Vec<FormV2>,
    /// The names of cells.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cell_names: Vec<CellNameV2>,
    /// What the user changed of the report.
    #[serde(default, skip_serializing_if = "is_default")]
    pub report: Vec<ReportEntryV2>,
    /// The formulas of a file that did not come alive.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kept_formulas: Vec<KeptFormulaV2>,
    /// The text of every cell: a list for each column, from the first row to the last one that is filled. It has no default, so that a sheet of another version is never read as a blank one.
    #[serde(skip_serializing)]
    pub texts: Vec<Vec<String>>,
    /// What the source stored besides the texts: a list for each column, from the first row to the last one that has
    /// something.
    #[serde(default, skip_serializing)]
    pub stored: Vec<Vec<Option<StoredV2>>>,
}

/// Calls a macro with the names of the fields of [`SheetV2`] that hold settings: all but name, grid and cells. The one list for
/// writing and for reading field by field; the pattern below does not compile if a field is in neither.
macro_rules! with_settings {
    ($do:ident) => {
        $do! {
            decisions,
            formulas,
            about,
            plan,
            ranking,
            chart,
            more_charts,
            shown_chart,
            columns,
            lines,
            joined,
            forms,
            cell_names,
            kept_formulas,
            report
        }
    };
}
pub(in crate::store) use with_settings;

macro_rules! every_field_is_listed {
    ($($setting:ident),*) => {
        #[allow(dead_code, reason = "it only has to compile")]
        fn every_field_is_listed(sheet: SheetV2) {
            let SheetV2 { name: _, grid: _, texts: _, stored: _, $($setting: _),* } = sheet;
        }
    };
}
with_settings!(every_field_is_listed);

/// A formula in Excel's own syntax, with its leading "=", and its cell.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FormulaV2 {
    pub row: u32,
    pub column: u32,
    pub text: String,
    /// The code of the number format in which its value is written; absent for a number as it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub format: Option<String>,
    /// Whether it came with a file and was not yet compared with the file's value.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uncompared: bool,
    /// How its file writes its value, if otherwise than it would be written here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub written: Option<WrittenV2>,
}

/// What a cell holds; see [`crate::formula::Written`].
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WrittenV2 {
    pub text: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub stored: Option<StoredV2>,
}

/// A formula of a file whose cell holds only its value; see [`crate::sheet::KeptFormula`].
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptFormulaV2 {
    pub row: u32,
    pub column: u32,
    pub text: String,
    /// What its cell shows unless it was written over.
    pub shown: String,
    /// What the engine came to, if it was another value.
    #[serde(default, skip_serializing_if = "is_default")]
    pub calculated: Option<String>,
    /// A function that is not supported.
    #[serde(default, skip_serializing_if = "is_default")]
    pub function: Option<String>,
    /// Whether the engine gave no answer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_compared: bool,
}

/// A grid without its cells; see [`crate::grid::Grid`].
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct GridV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub merges: Vec<MergeV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_rows: Vec<u32>,
    #[serde(skip_serializing_if = "is_default")]
    pub hidden_columns: Vec<u32>,
    #[serde(skip_serializing_if = "is_default")]
    pub left_out_rows: u32,
    #[serde(skip_serializing_if = "is_default")]
    pub left_out_columns: u32,
    /// How many cells were left out because the paste was too large.
    #[serde(skip_serializing_if = "is_default")]
    pub capped: u64,
    /// How many texts were cut at the longest that a cell holds.
    #[serde(skip_serializing_if = "is_default")]
    pub cut_texts: u64,
    /// `comma_decimal` or `point_decimal`, if the source declared it.
    #[serde(skip_serializing_if = "is_default")]
    pub declared: Option<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct MergeV2 {
    pub row: u32,
    pub column: u32,
    pub rows: u32,
    pub columns: u32,
}

/// See [`crate::table::Decisions`].
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DecisionsV2 {
    #[serde(skip_serializing_if = "is_default")]
    pub roles: Vec<RoleV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub notations: Vec<NotationV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub header: Option<HeaderV2>,
    #[serde(skip_serializing_if = "is_default")]
    pub rows: Vec<RowKindV2>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RoleV2 {
    pub column: u32,
    /// The role's name; null means "no role".
    #[serde(default)]
    pub role: Option<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct NotationV2 {
    pub column: u32,
    pub notation: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct HeaderV2 {
    /// The first row of the header.
    pub start: u32,
    /// The first row below it.
    pub end: u32,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RowKindV2 {
    pub row: u32,
    pub kind: String,
}
