//! The public JSON: names are stable, messages are in English.

use serde::Serialize;
use std::borrow::Cow;

use super::warning_text::kind_and_message;
use crate::analysis::{Computed, compute, small_bases, survey};
use crate::grid::{CellAddress, Grid};
use crate::indicator::Undefined;
use crate::number::{CellKind, Reason, Unit, UnitKind};
use crate::table::{Column, RowKind, Table, Warning};

/// Rows listed for one rate at most.
const LISTED: usize = 100;

/// Version of the format.
pub const VERSION: u32 = 1;

/// The result of one run over several files.
#[derive(Clone, Debug, Serialize)]
pub struct AnalysisJson<'a> {
    /// [`VERSION`].
    pub version: u32,
    /// Files that could not be read.
    pub errors: Vec<ErrorJson>,
    /// The tables of the files that were read.
    pub tables: Vec<TableJson<'a>>,
}

/// A file that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorJson {
    /// The file as it was named.
    pub file: String,
    /// The kind of error, a stable name.
    pub kind: &'static str,
    /// The same in words.
    pub message: String,
}

/// One table.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct TableJson<'a> {
    pub file: String,
    pub sheet: Option<String>,
    pub title: &'a [String],
    pub measure_unit: Option<UnitJson<'a>>,
    pub columns: Vec<ColumnJson<'a>>,
    pub rows: Vec<RowJson<'a>>,
    pub indicators: Vec<IndicatorJson>,
    pub warnings: Vec<WarningJson>,
}

/// The unit line.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct UnitJson<'a> {
    pub text: &'a str,
    pub kind: &'static str,
    #[serde(serialize_with = "whole")]
    pub scale: f64,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct ColumnJson<'a> {
    pub title: &'a str,
    pub group: &'a [String],
    pub role: Option<&'static str>,
    pub notation: Option<&'static str>,
    pub kind: &'static str,
    #[serde(serialize_with = "whole")]
    pub scale: f64,
}

/// A row under the header.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct RowJson<'a> {
    pub kind: &'static str,
    pub label: Cow<'a, str>,
    pub cells: Vec<CellJson<'a>>,
}

/// A cell.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct CellJson<'a> {
    pub text: &'a str,
    pub kind: &'static str,
    #[serde(serialize_with = "number")]
    pub value: Option<f64>,
    #[serde(skip_serializing_if = "is_false")]
    pub ambiguous: bool,
}

/// A computed column.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct IndicatorJson {
    pub name: &'static str,
    pub group: Vec<String>,
    pub inputs: serde_json::Map<String, serde_json::Value>,
    pub values: Vec<Option<f64>>,
    pub undefined: Vec<Option<&'static str>>,
    #[serde(serialize_with = "number")]
    pub total: Option<f64>,
    pub total_undefined: Option<&'static str>,
    pub counted: u32,
    pub of: u32,
}

/// A warning.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct WarningJson {
    pub kind: &'static str,
    pub row: Option<u32>,
    pub column: Option<u32>,
    pub message: String,
}

/// A table in the public form, with the indicators it admits.
///
/// ```
/// use chi_tieu::table::{Decisions, understand};
/// use chi_tieu::{export, source};
///
/// let text = "Đơn vị\tKế hoạch\tThực hiện\nHải Châu\t100\t90\nThanh Khê\t80\t84";
/// let grid = source::grid_from_clipboard(None, Some(text));
/// let table = understand(&grid, &Decisions::default());
///
/// let json = serde_json::to_value(export::table_json("thu.xlsx", None, &grid, &table))?;
/// assert_eq!(json["indicators"][0]["name"], "plan_completion");
/// assert_eq!(json["indicators"][0]["values"][0], 0.9);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn table_json<'a>(file: &str, sheet: Option<&str>, grid: &'a Grid, table: &'a Table) -> TableJson<'a> {
    let survey = survey(table);
    let computed: Vec<Computed> = survey.planned.into_iter().map(|i| compute(table, i)).collect();
    TableJson {
        file: file.to_owned(),
        sheet: sheet.map(str::to_owned),
        title: &table.title,
        measure_unit: table.measure_unit.as_ref().map(|m| UnitJson {
            text: &m.text,
            kind: unit_name(m.unit),
            scale: m.unit.scale,
        }),
        columns: table.columns.iter().map(column_json).collect(),
        rows: (0..table.rows.len()).map(|row| row_json(grid, table, row)).collect(),
        warnings: (table.warnings.iter().chain(&survey.findings).map(warning_json))
            .chain(small_denominators(table, &computed))
            .collect(),
        indicators: computed.into_iter().map(indicator_json).collect(),
    }
}

fn small_denominators(table: &Table, computed: &[Computed]) -> Vec<WarningJson> {
    let warning = |(row, column, base): (u32, u32, f64)| WarningJson {
        kind: "small_denominator",
        row: Some(row),
        column: Some(column),
        message: format!("a rate on {base}: one more or less moves it by a point or more"),
    };
    small_bases(table, computed, LISTED).into_iter().map(warning).collect()
}

fn column_json(column: &Column) -> ColumnJson<'_> {
    let notation = column.notation.map(|n| match n {
        n if n.mixed => "mixed",
        n if n.reason == Reason::NothingToDecide => "plain",
        n if n.notation == crate::number::Notation::CommaDecimal => "comma_decimal",
        _ => "point_decimal",
    });
    let count = |kind| column.kinds.iter().filter(|k| **k == kind).count();
    let kind = match column.unit {
        Some(unit) => unit_name(unit),
        None if count(CellKind::Percent) > count(CellKind::Number) => "percent",
        None if column.kinds.iter().any(|k| k.has_value()) => "number",
        None => "text",
    };
    ColumnJson {
        title: &column.title,
        group: &column.group,
        role: column.role.map(crate::table::Role::name),
        notation,
        kind,
        scale: column.scale(),
    }
}

fn row_json<'a>(grid: &'a Grid, table: &'a Table, row: usize) -> RowJson<'a> {
    let grid_row = table.body.start.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
    let cells = table.columns.iter().zip(0..).map(|(column, index)| {
        let kind = column.kinds.get(row).copied().unwrap_or_default();
        CellJson {
            text: grid.text(CellAddress { row: grid_row, column: index }).trim(),
            kind: kind_name(kind),
            value: column.value(row),
            ambiguous: u32::try_from(row).is_ok_and(|row| column.doubts.binary_search(&row).is_ok()),
        }
    });
    let kind = table.rows.get(row).copied().unwrap_or(RowKind::Blank);
    RowJson { kind: row_kind_name(kind), label: table.label(grid, grid_row), cells: cells.collect() }
}

fn indicator_json(computed: Computed) -> IndicatorJson {
    let undefined = |v: &Option<Result<f64, Undefined>>| match v {
        Some(Err(why)) => Some(undefined_name(*why)),
        _ => None,
    };
    IndicatorJson {
        name: computed.indicator.name(),
        inputs: computed.indicator.inputs().map(|(name, column)| (name.to_owned(), column.into())).collect(),
        undefined: computed.values.iter().map(undefined).collect(),
        values: computed.values.iter().map(|v| v.as_ref().and_then(|v| v.as_ref().ok()).copied()).collect(),
        total: computed.total.value.ok(),
        total_undefined: computed.total.value.err().map(undefined_name),
        counted: computed.total.counted,
        of: computed.total.of,
        group: computed.group,
    }
}

fn warning_json(warning: &Warning) -> WarningJson {
    let (kind, message) = kind_and_message(&warning.doubt);
    WarningJson { kind, row: warning.row, column: warning.column, message }
}

fn undefined_name(why: Undefined) -> &'static str {
    match why {
        Undefined::ZeroBase => "zero_base",
        Undefined::NegativeBase => "negative_base",
        Undefined::MissingInput(_) => "missing_input",
        Undefined::NotExceeded => "not_exceeded",
        Undefined::TooLarge => "too_large",
        Undefined::IncompleteParts | Undefined::NotAddedUp => "incomplete_parts",
    }
}

fn unit_name(unit: Unit) -> &'static str {
    match unit.kind {
        UnitKind::Money => "money",
        UnitKind::Count => "count",
        UnitKind::Multiple => "number",
        UnitKind::Percent => "percent",
        UnitKind::PercentagePoint => "percentage_point",
        UnitKind::Time => "time",
        UnitKind::Dollar => "dollar",
        UnitKind::Euro => "euro",
        UnitKind::Pound => "pound",
        UnitKind::Yen => "yen",
        UnitKind::Area => "area",
        UnitKind::Mass => "mass",
        UnitKind::Volume => "volume",
        UnitKind::Length => "length",
        UnitKind::Energy => "energy",
    }
}

fn kind_name(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Blank => "blank",
        CellKind::Missing => "missing",
        CellKind::Text => "text",
        CellKind::Number => "number",
        CellKind::Percent => "percent",
        CellKind::Date => "date",
        CellKind::Code => "code",
        CellKind::Fraction => "fraction",
        CellKind::Error => "error",
        CellKind::Boolean => "boolean",
    }
}

fn row_kind_name(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Data => "data",
        RowKind::Total => "total",
        // A part has rates of its own like a subtotal, and is likewise never added in again.
        RowKind::Subtotal | RowKind::Part => "subtotal",
        RowKind::Average => "average",
        RowKind::Index => "index",
        RowKind::Note => "note",
        RowKind::Blank => "blank",
    }
}

/// Whole numbers are written without ".0".
fn number<S: serde::Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match value {
        None => serializer.serialize_none(),
        Some(v) if v.fract() == 0.0 && v.abs() < EXACT => serializer.serialize_i64(*v as i64),
        Some(v) => serializer.serialize_f64(*v),
    }
}

fn whole<S: serde::Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    number(&Some(*value), serializer)
}

fn is_false(value: &bool) -> bool {
    !value
}
