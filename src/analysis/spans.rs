//! A month's figure beside a year's plan: no plan completion, and the user is asked what the month's column holds.

use super::Indicator;
use super::subject::{Span, Subject, plan_span_fits};
use crate::ingest::{Column, Doubt, Role, Table, Warning};

/// Asks about each actual or estimate of a month or quarter whose plan is, or likely is, a year's, where no cumulative
/// actual stands beside it.
pub fn check_spans(table: &Table, planned: &[Indicator]) -> Vec<Warning> {
    let columns_of = |role: Role| table.columns.iter().enumerate().filter(move |(_, c)| c.role == Some(role));
    let is_held = |plan: usize| {
        planned.iter().any(|i| matches!(i, Indicator::PlanCompletion { plan: held, .. } if *held == plan))
    };
    let goes_with = |column: &Column, plan: &Column| {
        let (actual, plan) = (Subject::of(column), Subject::of(plan));
        // A plan that does not say of when is likely the year's where the month is the last one, not yet over.
        let is_estimate = column.role == Some(Role::ActualEstimate) && plan.span == Span::Unknown;
        actual.agreement(&plan).is_some()
            && matches!(actual.span, Span::Month | Span::Quarter)
            && (is_estimate || !plan_span_fits(actual.span, plan.span))
    };
    let mut warnings = Vec::new();
    for (_, plan) in columns_of(Role::Plan).filter(|(plan, _)| !is_held(*plan)) {
        let results = columns_of(Role::Actual).chain(columns_of(Role::ActualEstimate));
        for (actual, _) in results.filter(|(_, actual)| goes_with(actual, plan)) {
            let column = u32::try_from(actual).ok();
            let warning = Warning { doubt: Doubt::MonthOfYear, row: None, column };
            if !warnings.contains(&warning) {
                warnings.push(warning);
            }
        }
    }
    warnings
}
