//! Whether a column's figures can be added up over units and over time.

use super::amount::holds_amounts;
use super::subject::{CoveredTime, Subject};
use crate::indicator::FlowOrStock;
use crate::number::{CellKind, UnitKind, fold};
use crate::table::{Column, Role, is_mean, names_periods, names_quotient};

/// Whether a column holds amounts or counts rather than rates, codes, ranks or names.
pub fn is_amount(column: &Column) -> bool {
    holds_amounts(column) && is_quantity(column)
}

fn is_quantity(column: &Column) -> bool {
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
        && !names_periods(column)
        && !is_rate
        && column.kinds.contains(&CellKind::Number)
        && !column.kinds.contains(&CellKind::Percent)
}

/// Whether the units' figures add up to the figure for all units: amounts and counts do, rates and means do not.
pub fn adds_up_over_units(column: &Column) -> bool {
    holds_amounts(column) && adds_up(column)
}

/// [`adds_up_over_units`] for a column that is known to [hold amounts](holds_amounts).
pub(super) fn adds_up(column: &Column) -> bool {
    let means = [
        "binh quan",
        "trung binh",
        "ty le",
        "ti le",
        "ty trong",
        "muc dong",
        "%",
        // Months that units are behind are not months of all.
        "so thang",
        "so ngay cham",
        "so ngay no",
        "so ngay tre",
        "thoi gian",
    ];
    // "Dân số trung bình" is how many people there are, on average over the year: units' figures add up.
    let is_population = matches!(column.role, Some(Role::Population | Role::LabourForce));
    let says_mean = || {
        let title = words_of(column);
        means.iter().any(|w| title.contains(w) && !(is_population && *w == "trung binh"))
    };
    is_quantity(column) && !says_mean() && !is_mean(column) && !is_quotient(column)
}

/// Whether a title calls what is under it a mean or a quotient: "Chi phí bình quân/lượt 2024", "Năng suất 2025". The role is
/// not asked: figures of two years have none that says so.
pub(crate) fn is_quotient(column: &Column) -> bool {
    let is_population = matches!(column.role, Some(Role::Population | Role::LabourForce));
    !is_population && names_quotient(&column.title)
}

/// Whether figures of several periods add up (flow) or the last one counts (stock), as far as role, unit and title
/// tell.
///
/// Source: money collected or paid is a flow; participants, cards and arrears are stocks.
pub fn measured(column: &Column) -> Option<FlowOrStock> {
    let title = words_of(column);
    let says = |words: &[&str]| words.iter().any(|w| title.contains(w));
    if says(&[" phat trien moi", " tang moi", " tang them", " phat sinh", " moi tham gia", " giam trong"]) {
        return Some(FlowOrStock::Flow);
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
        ) => return Some(FlowOrStock::Stock),
        Some(Role::Receivable) => return Some(FlowOrStock::Flow),
        _ => {}
    }
    let stocks =
        [" so du", " ton ", " no ", " cham dong", " so the", " so nguoi", " nguoi tham gia", " so don vi"];
    if says(&stocks) {
        return Some(FlowOrStock::Stock);
    }
    let is_money =
        column.unit.is_some_and(|u| u.kind == UnitKind::Money) || says(&[" thu ", " chi ", " tien "]);
    let is_count = column.unit.is_some_and(|u| u.kind == UnitKind::Count);
    match (is_money, is_count) {
        (true, false) => Some(FlowOrStock::Flow),
        (false, true) => Some(FlowOrStock::Stock),
        _ => None,
    }
}

/// Whether the figures run from the start of the year (`Some(true)`) or cover one month or quarter (`Some(false)`);
/// `None` if the header does not say.
pub fn is_cumulative(column: &Column) -> Option<bool> {
    match Subject::of(column).span {
        CoveredTime::Cumulative => Some(true),
        CoveredTime::Month | CoveredTime::Quarter => Some(false),
        CoveredTime::Unknown | CoveredTime::Year => None,
    }
}

/// The folded header over a column, with a space at both ends.
fn words_of(column: &Column) -> String {
    let lines: Vec<String> = column.group.iter().chain([&column.title]).map(|l| fold(l)).collect();
    format!(" {} ", lines.join(" "))
}
