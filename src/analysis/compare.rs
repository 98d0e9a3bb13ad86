//! Two columns that the user holds against each other, and what a column's figures can be put together to: over units,
//! and over time.

use super::Indicator;
use super::measure::{holds_amounts, unit_factor};
use super::plan::contributions;
use super::subject::{Span, Subject, span_equals};
use crate::indicator::Measured;
use crate::ingest::{Column, Role, Table};
use crate::number::{CellKind, UnitKind, fold};

/// Whether a column can be held against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparability {
    /// It can.
    Alike,
    /// It can, but the headers name spans of different length: a month and a year, say.
    SpansDiffer,
    /// One of them holds no amounts, or they count different things.
    Never,
}

/// Whether the figures of `current` can be held against those of `base`.
pub fn comparability(table: &Table, current: usize, base: usize) -> Comparability {
    let (Some(a), Some(b)) = (table.columns.get(current), table.columns.get(base)) else {
        return Comparability::Never;
    };
    if current == base || !is_amount(a) || !is_amount(b) || unit_factor(a, b).is_none() {
        return Comparability::Never;
    }
    match span_equals(Subject::of(a).span, Subject::of(b).span) {
        true => Comparability::Alike,
        false => Comparability::SpansDiffer,
    }
}

/// What is computed of two columns that the user holds against each other; nothing where they cannot be.
pub fn comparison(table: &Table, current: usize, base: usize) -> Vec<Indicator> {
    match comparability(table, current, base) {
        Comparability::Never => Vec::new(),
        _ => {
            let mut found = vec![
                Indicator::Change { current, base },
                Indicator::Growth { current, base },
                Indicator::IndexToPrior { current, base },
            ];
            found.extend(contributions(table, &found));
            found
        }
    }
}

/// What a figure of `other` is multiplied by to stand in the unit of `column`; `None` if they count different things.
pub fn factor_between(column: &Column, other: &Column) -> Option<f64> {
    unit_factor(column, other)
}

/// Whether a column holds amounts or counts, not rates, codes, ranks or names.
pub fn is_amount(column: &Column) -> bool {
    let not_a_quantity = matches!(
        column.role,
        Some(
            Role::RowNumber
                | Role::Code
                | Role::GrowthRate
                | Role::IndexToPrior
                | Role::PlanCompletion
                | Role::Coverage
                | Role::ArrearsRate
                | Role::Threshold
                | Role::Rank
                | Role::Score
                | Role::UnitName
                | Role::MeasureUnit
                | Role::Note
        )
    );
    let is_rate = column
        .unit
        .is_some_and(|u| matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint | UnitKind::Time));
    !not_a_quantity
        && !is_rate
        && holds_amounts(column)
        && column.kinds.contains(&CellKind::Number)
        && !column.kinds.contains(&CellKind::Percent)
}

/// Whether the figures of units add up to the figure of them all: amounts and counts do, rates and means do not.
pub fn adds_up_over_units(column: &Column) -> bool {
    let title = words_of(column);
    let is_mean = ["binh quan", "trung binh", "ty le", "ti le", "ty trong", "muc dong", "%"];
    is_amount(column) && !is_mean.iter().any(|w| title.contains(w))
}

/// Whether figures of several periods add up or the last one counts, as far as role, unit and title tell.
///
/// Source: money collected or paid is a flow; participants, cards, arrears are stocks.
pub fn measured(column: &Column) -> Option<Measured> {
    let title = words_of(column);
    let says = |words: &[&str]| words.iter().any(|w| title.contains(w));
    if says(&[" phat trien moi", " tang moi", " tang them", " phat sinh", " moi tham gia", " giam trong"]) {
        return Some(Measured::Flow);
    }
    match column.role {
        Some(
            Role::Participants
            | Role::Population
            | Role::LabourForce
            | Role::Staff
            | Role::Students
            | Role::Arrears
            | Role::ArrearsWithInterest
            | Role::ArrearsAged,
        ) => return Some(Measured::Stock),
        Some(Role::Receivable) => return Some(Measured::Flow),
        _ => {}
    }
    let stocks =
        [" so du", " ton ", " no ", " cham dong", " so the", " so nguoi", " nguoi tham gia", " so don vi"];
    if says(&stocks) {
        return Some(Measured::Stock);
    }
    let is_money =
        column.unit.is_some_and(|u| u.kind == UnitKind::Money) || says(&[" thu ", " chi ", " tien "]);
    let is_count = column.unit.is_some_and(|u| u.kind == UnitKind::Count);
    match (is_money, is_count) {
        (true, false) => Some(Measured::Flow),
        (false, true) => Some(Measured::Stock),
        _ => None,
    }
}

/// Whether a column's header says that its figures run from the start of the year (`Some(true)`), or are those of a
/// month or quarter alone (`Some(false)`).
pub fn is_cumulative(column: &Column) -> Option<bool> {
    match Subject::of(column).span {
        Span::Cumulative => Some(true),
        Span::Month | Span::Quarter => Some(false),
        Span::Unknown | Span::Year => None,
    }
}

/// The folded header over a column, between spaces.
fn words_of(column: &Column) -> String {
    let lines: Vec<String> = column.group.iter().chain([&column.title]).map(|l| fold(l)).collect();
    format!(" {} ", lines.join(" "))
}
