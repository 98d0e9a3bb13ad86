//! Periods of a table in their order, with the places of periods that are missing between them: rows that are periods, or
//! columns.

use super::column::{Subject, is_amount, span_equals, unit_factor};
use super::row_periods::RowPeriods;
use crate::period::{Period, PeriodPart};
use crate::table::{Role, RowKind, Table};

/// Periods in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Whether rows are periods, or columns.
    pub along: Along,
    /// The body rows or the columns, each with its place in time: places that no period has are missing periods.
    pub periods: Vec<(usize, usize)>,
}

/// Where periods stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// Each row is a period.
    Rows,
    /// Each of these columns is a period.
    Columns,
}

/// Two periods are compared; from three on there is a course.
const LEAST: usize = 3;

/// More places than this are no course that a picture can show.
const MOST_PLACES: usize = 240;

/// The periods of a table, if there are at least three of one length.
pub fn timeline(table: &Table) -> Option<Timeline> {
    rows(table).or_else(|| columns(table))
}

fn rows(table: &Table) -> Option<Timeline> {
    let periods = RowPeriods::of(table);
    // Of 100 000 units the first is no period already.
    let data = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
    let dated: Option<Vec<(usize, Period)>> = data.map(|row| Some((row, periods.at(row)?))).collect();
    placed(Along::Rows, dated?)
}

/// The columns of periods that go with the first one that does with others.
fn columns(table: &Table) -> Option<Timeline> {
    let of_role = |role: Role| -> Vec<(usize, Subject)> {
        let has_role = |c: &usize| table.columns[*c].role == Some(role) && is_amount(&table.columns[*c]);
        (0..table.columns.len()).filter(has_role).map(|c| (c, Subject::of(&table.columns[c]))).collect()
    };
    let all = of_role(Role::Period);
    // "2022", "2023", "Ước 2024": the last one goes on with what the others are.
    let estimates = if all.is_empty() { Vec::new() } else { of_role(Role::ActualEstimate) };
    all.iter().find_map(|(first, subject)| {
        let goes_with = |(column, other): &&(usize, Subject)| {
            let (a, b) = (&table.columns[*first], &table.columns[*column]);
            let same =
                a.group == b.group && subject.funds == other.funds && span_equals(subject.span, other.span);
            same && unit_factor(a, b) == Some(1.0)
        };
        let dated = |(column, subject): &(usize, Subject)| {
            let year = |year| Period { year: Some(year), part: PeriodPart::Whole };
            Some((*column, subject.period.or(subject.year.map(year))?))
        };
        let mut dated_all: Vec<(usize, Period)> = all.iter().filter(goes_with).filter_map(dated).collect();
        let estimates = estimates.iter().filter(goes_with).filter_map(dated);
        let estimates: Vec<(usize, Period)> = estimates.filter(|(_, e)| is_new(&dated_all, *e)).collect();
        dated_all.extend(estimates);
        placed(Along::Columns, dated_all)
    })
}

/// Whether a period is as long as these, and none of them.
fn is_new(periods: &[(usize, Period)], found: Period) -> bool {
    periods.iter().all(|(_, other)| {
        (other.months(), other.year.is_some()) == (found.months(), found.year.is_some())
            && other.end() != found.end()
    })
}

/// Puts periods of one length into their order. `None` if two of them are the same, or too few or too far apart.
fn placed(along: Along, mut dated: Vec<(usize, Period)>) -> Option<Timeline> {
    let length = dated.first()?.1.months();
    let has_year = dated.first()?.1.year.is_some();
    let are_alike = dated.iter().all(|(_, p)| p.months() == length && p.year.is_some() == has_year);
    if dated.len() < LEAST || !are_alike {
        return None;
    }
    dated.sort_by_key(|(_, period)| period.end());
    if dated.windows(2).any(|pair| pair[0].1.end() == pair[1].1.end()) {
        return None;
    }
    let month = |period: &Period| {
        let (year, month, _) = period.end();
        usize::from(year) * 12 + usize::from(month)
    };
    let first = month(&dated.first()?.1);
    let step = dated.iter().map(|(_, period)| month(period) - first).fold(0, greatest_common_divisor);
    // Days may fall into one month: they follow one another without gaps.
    let place = |(at, (_, period)): (usize, &(usize, Period))| match length {
        Some(_) if step > 0 => (month(period) - first) / step,
        _ => at,
    };
    let places: Vec<usize> = dated.iter().enumerate().map(place).collect();
    let periods: Vec<(usize, usize)> = dated.iter().map(|(at, _)| *at).zip(places).collect();
    (periods.last()?.1 < MOST_PLACES).then_some(Timeline { along, periods })
}

fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}
