//! A month's figure beside a year's plan: no plan completion is computed, and the user is asked what the month's column
//! holds.

use std::collections::HashSet;

use crate::analysis::column::{CoveredTime, TableFacts, plan_span_fits};
use crate::analysis::indicator::Indicator;
use crate::table::{Doubt, Role, Warning};

/// A warning for each actual or estimate of a month or quarter whose plan is (or likely is) a year's, unless there is a
/// cumulative actual beside it.
pub(super) fn check_spans(facts: &TableFacts<'_>, planned: &[Indicator]) -> Vec<Warning> {
    let columns_of = |role: Role| {
        let columns = facts.table.columns.iter().enumerate();
        columns.filter(move |(_, c)| c.role == Some(role)).map(|(index, _)| index)
    };
    let plan_of = |i: &Indicator| match i {
        Indicator::PlanCompletion { plan, .. } => Some(*plan),
        _ => None,
    };
    let completed: HashSet<usize> = planned.iter().filter_map(plan_of).collect();
    let is_part = |column: &usize| {
        matches!(facts.columns[*column].subject.span, CoveredTime::Month | CoveredTime::Quarter)
    };
    let results = columns_of(Role::Actual).chain(columns_of(Role::ActualEstimate));
    let results: Vec<usize> = results.filter(is_part).collect();
    let goes_with = |column: usize, plan: usize| {
        let (actual, plan) = (&facts.columns[column].subject, &facts.columns[plan].subject);
        // A plan without a period is likely the year's if the month is an estimate, that is the current one.
        let role = facts.table.columns[column].role;
        let is_estimate = role == Some(Role::ActualEstimate) && plan.span == CoveredTime::Unknown;
        (is_estimate || !plan_span_fits(actual.span, plan.span)) && actual.agreement(plan).is_some()
    };
    let mut asked = HashSet::new();
    let mut warnings = Vec::new();
    for plan in columns_of(Role::Plan).filter(|plan| !completed.contains(plan)) {
        for actual in results.iter().copied().filter(|actual| goes_with(*actual, plan)) {
            if asked.insert(actual) {
                let column = u32::try_from(actual).ok();
                warnings.push(Warning { doubt: Doubt::MonthOfYear, row: None, column });
            }
        }
    }
    warnings
}
