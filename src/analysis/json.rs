//! The public JSON: names are stable, messages are English.

use super::compute::{Computed, compute};
use super::small::small_bases;
use super::survey::survey;
use crate::indicator::{LikelyCause, Undefined, fifteen_digits};
use crate::ingest::{CellAddress, Column, Doubt, Grid, RowKind, Table, Warning};
use crate::number::{Because, CellKind, Unit, UnitKind};
use serde::Serialize;
use std::borrow::Cow;

/// Rows listed for one rate.
const LISTED: usize = 100;

/// Version of this form.
pub const VERSION: u32 = 1;

/// Everything one run says.
#[derive(Clone, Debug, Serialize)]
pub struct AnalysisJson<'a> {
    /// [`VERSION`].
    pub version: u32,
    /// Files that could not be read.
    pub errors: Vec<ErrorJson>,
    /// The tables of the others.
    pub tables: Vec<TableJson<'a>>,
}

/// A file that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorJson {
    /// The file as it was named.
    pub file: String,
    /// What is wrong with it, a stable name.
    pub kind: &'static str,
    /// The same in words.
    pub message: String,
}

/// One table.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are the documented ones of the public form")]
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
#[expect(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct UnitJson<'a> {
    pub text: &'a str,
    pub kind: &'static str,
    #[serde(serialize_with = "whole")]
    pub scale: f64,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are the documented ones of the public form")]
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
#[expect(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct RowJson<'a> {
    pub kind: &'static str,
    pub label: Cow<'a, str>,
    pub cells: Vec<CellJson<'a>>,
}

/// A cell.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the names are the documented ones of the public form")]
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
#[expect(missing_docs, reason = "the names are the documented ones of the public form")]
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
#[expect(missing_docs, reason = "the names are the documented ones of the public form")]
pub struct WarningJson {
    pub kind: &'static str,
    pub row: Option<u32>,
    pub column: Option<u32>,
    pub message: String,
}

/// A table in the public form, with the indicators it admits.
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
        n if n.because == Because::NothingToDecide => "plain",
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
        role: column.role.map(crate::ingest::Role::name),
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
    let (kind, message) = said(&warning.doubt);
    WarningJson { kind, row: warning.row, column: warning.column, message }
}

fn said(doubt: &Doubt) -> (&'static str, String) {
    match doubt {
        Doubt::AmbiguousNumber { comma, point } => {
            ("ambiguous_number", format!("reads as {comma} or as {point}; nothing decides"))
        }
        Doubt::BracketedNumber => {
            ("ambiguous_number", "in brackets: a negative or a bare percentage; nothing decides".into())
        }
        Doubt::UnitMissing => (
            "unit_mismatch",
            "some cells of the column name a unit and some do not, nor does the header".into(),
        ),
        Doubt::UnreadCell => {
            ("unread_cell", "among figures, has digits, and could not be read as one".into())
        }
        Doubt::MixedNotation => {
            ("mixed_notation", "some cells have decimal commas, some decimal points".into())
        }
        Doubt::TextNumber => ("text_number", "a number that the source holds as text".into()),
        Doubt::TotalDiffers { pasted, summed, interval, causes } => (
            "total_differs",
            format!("the pasted total is {pasted}, the rows add up to {summed}{}", more(*interval, causes)),
        ),
        Doubt::RatioDiffers { pasted, recomputed, interval: [low, high], percent, causes, .. } => {
            let unit = if *percent { "%" } else { "" };
            let is_mean = causes.first() == Some(&LikelyCause::MeanOfRates);
            let causes = perhaps(causes);
            let message = format!(
                "pasted {pasted}{unit}, its inputs give {recomputed}{unit}{}{causes}",
                between(*low, *high)
            );
            (if is_mean { "mean_of_rates" } else { "ratio_differs" }, message)
        }
        Doubt::RatiosDiffer { differing, of, causes } => (
            "ratio_differs",
            format!(
                "{differing} of {of} figures of this column cannot come from its inputs{}",
                perhaps(causes)
            ),
        ),
        Doubt::SubtotalDiffers { pasted, summed, interval, causes } => (
            "subtotal_differs",
            format!(
                "the pasted subtotal is {pasted}, its rows add up to {summed}{}",
                more(*interval, causes)
            ),
        ),
        Doubt::PartsDiffer { pasted, summed, interval, causes } => (
            "total_differs",
            format!(
                "the pasted figure is {pasted}, the columns it adds up give {summed}{}",
                more(*interval, causes)
            ),
        ),
        Doubt::UnitMismatch => ("unit_mismatch", "its unit cannot be brought to that of the column".into()),
        Doubt::UnitsConverted { with } => {
            ("unit_mismatch", format!("counts in another unit than column {with}; brought together"))
        }
        Doubt::SuspectedScale { with, factor } => {
            ("suspected_scale", format!("about {factor} times column {with}, and names no unit"))
        }
        Doubt::MayBeRatios => {
            ("suspected_scale", "headed in percent, and no figure passes 1.5: they may be ratios".into())
        }
        Doubt::Untitled => (
            "untitled_column",
            "figures without a title, right of the titled columns: rows may be longer than their header"
                .into(),
        ),
        Doubt::DuplicateUnit { first } => ("duplicate_unit", format!("named in row {first} too")),
        Doubt::MonthOfYear => (
            "month_against_year",
            "a month's figure, while the plan is a year's or does not say of when: no completion computed"
                .into(),
        ),
        Doubt::MergedValue => ("merged_value", "merged over several rows, read in the first".into()),
        Doubt::HiddenRowsLeftOut(n) => {
            ("hidden_rows", format!("{n} hidden rows of the source were left out"))
        }
        Doubt::HiddenColumnsLeftOut(n) => {
            ("hidden_columns", format!("{n} hidden columns of the source were left out"))
        }
        Doubt::HiddenRows(n) => ("hidden_rows", format!("{n} rows are hidden in the source")),
        Doubt::HiddenColumns(n) => ("hidden_columns", format!("{n} columns are hidden in the source")),
        Doubt::HiddenValue => ("hidden_value", "the source showed only ####".into()),
        Doubt::Uncalculated => ("uncalculated", "the file holds a formula here but not its result".into()),
        Doubt::RoundedDisplay => ("rounded_display", "the source shows fewer digits than it holds".into()),
        Doubt::LossyText => ("lossy_text", "letters were lost before the text came here".into()),
        Doubt::LossyName { whole } => {
            ("lossy_text", format!("letters were lost before the text came here; it can only be {whole}"))
        }
        Doubt::UnmatchedUnit => {
            ("unmatched_unit", "most names of the column are provinces; this is none of them".into())
        }
        Doubt::LegacyEncoding => ("legacy_encoding", "the text is in a legacy encoding (TCVN3)".into()),
        Doubt::Capped(n) => ("capped", format!("{n} cells were left out")),
    }
}

/// An interval, without the binary noise of its ends.
fn between(low: f64, high: f64) -> String {
    format!(" (between {} and {})", fifteen_digits(low), fifteen_digits(high))
}

/// What a sum's parts admit, where they are rounded, and what may have happened.
fn more([low, high]: [f64; 2], causes: &[LikelyCause]) -> String {
    let between = if low < high { between(low, high) } else { String::new() };
    between + &perhaps(causes)
}

fn perhaps(causes: &[LikelyCause]) -> String {
    causes.iter().map(|cause| format!("; {}", cause_text(*cause))).collect()
}

fn cause_text(cause: LikelyCause) -> String {
    match cause {
        LikelyCause::Truncated => "decimals were cut off instead of rounded".into(),
        LikelyCause::MeanOfRates => "it is the mean of the units' rates".into(),
        LikelyCause::OtherBase => "it comes out with another base".into(),
        LikelyCause::UnitSlip(power) => format!("it is 10^{power} times what the inputs give"),
        LikelyCause::DigitsTransposed => "two digits changed places".into(),
        LikelyCause::SignLost => "its sign is the other one".into(),
        LikelyCause::PercentAsPoints => "it is relative growth, in percent, not percentage points".into(),
        LikelyCause::PointsAsPercent => "it is a difference of two rates, in percentage points".into(),
    }
}

fn undefined_name(why: Undefined) -> &'static str {
    match why {
        Undefined::ZeroBase => "zero_base",
        Undefined::NegativeBase => "negative_base",
        Undefined::MissingInput(_) => "missing_input",
        Undefined::NotExceeded => "not_exceeded",
        Undefined::TooLarge => "too_large",
        Undefined::IncompleteParts => "incomplete_parts",
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
        // Like a subtotal it has the rates of its own figures and is never added in again.
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
