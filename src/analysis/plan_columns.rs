//! A plan over columns that are the months or quarters of one year, for the sum of units: a column of the year's plan, then
//! "Tháng 1", "Tháng 2" …

use super::column::{CoveredTime, Subject, TableFacts, adds_up_over_units, is_cumulative, measured};
use super::plan_course::{
    MOST_STEPS, NoPlanCourse, PlanCourse, PlanOver, Steps, number_at, plan_going_best_with,
};
use super::timeline::{Along, timeline};
use crate::indicator::FlowOrStock;
use crate::number::{compare, exact_sum, scaled};
use crate::table::{RowKind, Table};

/// The plan of these body rows together over the columns of months or quarters.
///
/// # Errors
/// Why there is none.
pub fn plan_course_over_columns(table: &Table, units: &[usize]) -> Result<PlanCourse, NoPlanCourse> {
    let Steps { step, from_start, year, places } = steps_of(table).ok_or(NoPlanCourse::Rows)?;
    let actual = places.first().ok_or(NoPlanCourse::Rows)?.1;
    // A level does not begin at zero, so its plan has no path from there.
    if measured(&table.columns[actual]) == Some(FlowOrStock::Stock) {
        return Err(NoPlanCourse::Plan);
    }
    let (plan, factor) = plan_of(table, actual).ok_or(NoPlanCourse::Plan)?;
    let add_up = [plan, actual].into_iter().all(|column| adds_up_over_units(&table.columns[column]));
    if units.len() > 1 && (table.mixed_measures || !add_up) {
        return Err(NoPlanCourse::Units);
    }
    let planned: Option<Vec<f64>> = units.iter().map(|row| number_at(table, plan, *row)).collect();
    let planned = planned.filter(|planned| !planned.is_empty()).ok_or(NoPlanCourse::Plan)?;
    let over = PlanOver::Whole(scaled(exact_sum(planned.into_iter()), factor));
    let is_cumulative = from_start.then_some(true).or_else(|| adds_up_before(table, &places));
    let is_cumulative = is_cumulative.ok_or(NoPlanCourse::Unclear)?;
    let (along, units) = (Along::Columns, units.to_vec());
    Ok(PlanCourse { actual, plan, step, along, places, units, year, is_cumulative, over, factor })
}

/// The months or quarters of one year that columns of a table are.
fn steps_of(table: &Table) -> Option<Steps> {
    let found = timeline(table).filter(|found| found.along == Along::Columns)?;
    let columns = found.periods.iter().map(|(column, _)| *column);
    let dated: Option<Vec<_>> =
        columns.map(|column| Some((column, Subject::of(&table.columns[column]).period?))).collect();
    Steps::of_dated(&dated.filter(|dated| dated.len() <= MOST_STEPS)?)
}

/// The plan of the whole year that goes best with the months, and the factor that brings it to their unit.
fn plan_of(table: &Table, actual: usize) -> Option<(usize, f64)> {
    let facts = TableFacts::of(table);
    let subject = &facts.columns[actual].subject;
    let is_of_year = |plan: &Subject| {
        let span = matches!(plan.span, CoveredTime::Year | CoveredTime::Unknown);
        span && plan.year.zip(subject.year).is_none_or(|(plan, months)| plan == months)
    };
    plan_going_best_with(&facts, actual, is_of_year)
}

/// Whether each column adds up all before it: by its header, or else by figures that allow one answer only.
fn adds_up_before(table: &Table, places: &[(u8, usize)]) -> Option<bool> {
    let by_header = || is_cumulative(&table.columns[places.first()?.1]);
    let falls = || {
        let data = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
        let mut rows = data.map(|row| {
            let figures = places.iter().filter_map(|(_, column)| number_at(table, *column, row));
            figures.collect::<Vec<f64>>()
        });
        rows.any(|figures| figures.windows(2).any(|pair| compare(pair[1], pair[0]).is_lt()))
    };
    by_header().or_else(|| falls().then_some(false))
}
