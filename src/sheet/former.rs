//! The sheet of the former period, and the months that a plan has left: what a report says beside the figures of today.

use super::history::{Cause, History};
use super::like::is_of_same_form;
use super::series::period_of;
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::period::{Period, PeriodPart, period_in};
use crate::table::{Column, Role};

/// A sheet of the form of another with the figures of a former period.
#[derive(Clone, Copy, Debug)]
pub struct FormerSheet<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// Its place in the document; none for one that was replaced.
    pub place: Option<usize>,
}

/// The sheet of the latest former period that has the form of the shown one; or else the one that it replaced, as long as the
/// page knows of it. Without a period nothing tells a new month from a correction.
pub fn former_sheet<'a>(workbook: &'a Workbook, history: &'a History) -> Option<FormerSheet<'a>> {
    let own = workbook.sheet();
    let period = told_period(own)?;
    let end_if_before = |sheet: &Sheet| {
        let its = told_period(sheet)?;
        let is_before = its.year.is_some() == period.year.is_some() && its.end() < period.end();
        (is_before && is_of_same_form(sheet, own)).then(|| its.end())
    };
    let earlier = workbook.sheets().iter().enumerate().filter_map(|(place, sheet)| {
        Some((end_if_before(sheet)?, FormerSheet { sheet, place: Some(place) }))
    });
    let latest = earlier.max_by_key(|(end, _)| *end).map(|(_, former)| former);
    latest.or_else(|| {
        let sheet = history.replaced(workbook.active(), &[Cause::Paste, Cause::Open])?;
        end_if_before(sheet).map(|_| FormerSheet { sheet, place: None })
    })
}

/// The period that a sheet tells: by itself, or by the title of its result.
fn told_period(sheet: &Sheet) -> Option<Period> {
    let is_result = |column: &&Column| {
        matches!(column.role, Some(Role::Actual | Role::ActualCumulative | Role::ActualEstimate))
    };
    let result = || sheet.table().columns.iter().find(is_result).and_then(|own| period_in(&own.title));
    period_of(sheet, None).or_else(result)
}

/// How many months of the year's plan are left after the figures of a column: as the user said, or as its title, the sheet's
/// name or its title says. None where nothing says so, and for a plan of less than a year.
pub fn months_left(sheet: &Sheet, plan: usize, actual: usize) -> Option<usize> {
    let course = sheet.settings().plan.course;
    if let Some(past) = course.past() {
        return course.months.count().checked_sub(past);
    }
    let columns = &sheet.table().columns;
    let (plan, actual) = (columns.get(plan)?, columns.get(actual)?);
    let is_of_year = |period: Period| period.part == PeriodPart::Whole;
    if !period_in(&plan.title).is_none_or(is_of_year) {
        return None;
    }
    let is_cumulative = actual.role == Some(Role::ActualCumulative);
    let past = match period_in(&actual.title).or_else(|| period_of(sheet, None))?.part {
        PeriodPart::Months(months) => months,
        PeriodPart::Month(month) if is_cumulative => month,
        // The end of a month, whichever it is.
        PeriodPart::Day(month, day) if day >= 28 => month,
        _ => return None,
    };
    12_usize.checked_sub(usize::from(past))
}
