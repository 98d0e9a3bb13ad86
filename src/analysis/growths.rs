//! Which figures are compared with which earlier ones, and which pasted increases are of which figures.

use std::collections::HashSet;

use super::column::{CoveredTime, Subject, difference_of, measured, span_equals};
use super::figures::{Figures, InputColumn, agreement};
use super::indicator::Indicator;
use super::partner::{CURRENT, Fit, best, has_prior_period, preference};
use crate::indicator::FlowOrStock;
use crate::number::{CellKind, UnitKind, fold};
use crate::period::PeriodPart;
use crate::table::{Column, Role, Table};

pub(super) fn comparisons(figures: &Figures<'_>, base: &InputColumn<'_>, found: &mut Vec<Indicator>) {
    // With several bases of one kind in a group ("TH, cùng kỳ, nợ, cùng kỳ"), each belongs to the figure beside it.
    let alike = |f: &&InputColumn<'_>| f.role == base.role && f.subject == base.subject;
    let beside = figures.all.iter().filter(alike).nth(1).is_some();
    let title = fold(&figures.column(base).title);
    let is_opening =
        ["dau nam", "dau ky", "dau thang", "dau quy", "ton ky truoc", "ton thang truoc", "ton nam truoc"]
            .iter()
            .any(|words| title.contains(words));
    let of_arrears = title.split(' ').any(|word| word == "no") || title.contains("cham dong");
    let fit = |f: &InputColumn<'_>| -> Option<Fit> {
        let preference = preference(&CURRENT, f.role)?;
        if of_arrears && !is_arrears(f.role) {
            return None;
        }
        let base_is_later = matches!((f.subject.year, base.subject.year), (Some(a), Some(b)) if b > a);
        if base_is_later
            || !span_equals(f.subject.span, base.subject.span)
            || is_earlier_in_the_year(figures, f, base)
            || is_opening && !is_level(figures.column(f))
        {
            return None;
        }
        let agreement = match agreement(figures, f, base)? {
            // A bare "Cùng kỳ năm trước" is of those who take part, and not of those who could.
            _ if matches!(f.role, Role::Population | Role::LabourForce) && !names_people(&title) => 0,
            agreement => agreement,
        };
        let same_span = f.subject.span == base.subject.span && base.subject.span != CoveredTime::Unknown;
        // A base comes after its figure more often than before it.
        let distance = usize::MAX - 2 * f.column.abs_diff(base.column) - usize::from(f.column > base.column);
        Some(match beside {
            true => (agreement, same_span, distance, preference),
            false => (agreement, same_span, preference, distance),
        })
    };
    if let Some(f) = best(figures, fit) {
        let (current, base) = (f.column, base.column);
        found.extend([
            Indicator::Change { current, base },
            Indicator::Growth { current, base },
            Indicator::IndexToPrior { current, base },
        ]);
    }
}

/// Whether a folded title names the population or the labour force.
fn names_people(title: &str) -> bool {
    ["dan so", "nhan khau", "lao dong", "llld", "population", "labo"]
        .iter()
        .any(|words| title.contains(words))
}

/// Whether the base is what was collected or spent by an earlier day of the same year: the later figure contains it, so
/// that one is no growth of the other.
fn is_earlier_in_the_year(figures: &Figures<'_>, f: &InputColumn<'_>, base: &InputColumn<'_>) -> bool {
    // "Thực hiện đến 30/6" runs from January too.
    let ends_at_day = |f: &InputColumn<'_>| {
        let part = f.subject.period.map(|period| period.part);
        matches!(part, Some(PeriodPart::Day(..) | PeriodPart::Months(_)))
    };
    let runs = |f: &InputColumn<'_>| f.subject.span == CoveredTime::Cumulative || ends_at_day(f);
    let same_year = f.subject.year.zip(base.subject.year).is_none_or(|(own, of_base)| own == of_base);
    let is_flow = !matches!(measured(figures.column(f)), Some(FlowOrStock::Stock))
        && !matches!(f.role, Role::Participants | Role::Students | Role::Staff);
    base.role == Role::OtherBase && runs(f) && runs(base) && same_year && is_flow
}

/// Whether a figure can be the level at the end of a time, to be compared with that at its beginning: not what came or
/// went in between.
fn is_level(column: &Column) -> bool {
    let title = fold(&column.title);
    let in_between =
        ["trong ky", "trong nam", "trong thang", "trong quy", "phat sinh", "tang them", "giam trong"];
    !in_between.iter().any(|words| title.contains(words)) && measured(column) != Some(FlowOrStock::Flow)
}

/// Growth from a pasted increase, for figures without a base.
pub(super) fn increases(figures: &Figures<'_>, found: &mut Vec<Indicator>) {
    let growth = |i: &Indicator| match i {
        Indicator::Growth { current, .. } => Some(*current),
        _ => None,
    };
    let compared: HashSet<usize> = found.iter().filter_map(growth).collect();
    let says_decrease = |f: &InputColumn<'_>| says_decrease(&figures.column(f).title);
    let table = figures.facts.table;
    let is_increase = |f: &&InputColumn<'_>| {
        f.role == Role::Change
            && !says_decrease(f)
            && !is_one_way(table, f.column)
            && !is_excess(figures, f.column)
    };
    for increase in figures.all.iter().filter(is_increase) {
        let difference = difference_of(table, increase.column);
        let fit = |f: &InputColumn<'_>| -> Option<Fit> {
            let preference = preference(&CURRENT, f.role)?;
            if !span_equals(f.subject.span, increase.subject.span) {
                return None;
            }
            // "-0,4" is no change of 8.010 persons, nor what one rate is above another.
            let (whole, part) = (figures.column(f), figures.column(increase));
            let is_finer = whole.decimals < part.decimals && whole.unit == part.unit;
            // What is left of "Thu" after "Chi" is no growth: only an earlier figure can be what it grew from.
            let is_of_others = difference.is_some_and(|(of, less)| {
                of != f.column || Subject::of(&table.columns[less]).period.is_none()
            });
            if is_finer || is_of_others {
                return None;
            }
            let agreement = agreement(figures, f, increase)?;
            Some((agreement, false, preference, usize::MAX - f.column.abs_diff(increase.column)))
        };
        // "Tăng/giảm so với tháng trước" behind collection and arrears may be of either.
        let is_open = |f: &InputColumn<'_>| {
            let range = f.column.min(increase.column)..f.column.max(increase.column);
            let of = |f: &InputColumn<'_>| fit(f).map(|(agreement, ..)| agreement);
            figures.all.iter().any(|o| o.column != f.column && range.contains(&o.column) && of(o) == of(f))
        };
        if let Some(f) = best(figures, fit)
            && !compared.contains(&f.column)
            && !is_open(f)
        {
            found.push(Indicator::GrowthByIncrease { current: f.column, increase: increase.column });
        }
    }
}

/// Whether a pasted change is a result minus a plan in every row: what was done above the plan is no growth.
fn is_excess(figures: &Figures<'_>, change: usize) -> bool {
    let table = figures.facts.table;
    let number = |column: usize, row: usize| {
        let column = table.columns.get(column)?;
        column
            .value(row)
            .filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
            .map(|v| v * column.scale())
    };
    let digit = table.columns.get(change).map_or(1.0, |c| 10_f64.powi(-i32::from(c.decimals)) * c.scale());
    let comes_out = |actual: usize, plan: usize| {
        let (mut tested, mut apart) = (0, false);
        for row in 0..table.rows.len().min(ROWS_COMPARED) {
            let (Some(a), Some(b), Some(c)) = (number(actual, row), number(plan, row), number(change, row))
            else {
                continue;
            };
            if (a - b - c).abs() > 1.5 * digit {
                return false;
            }
            tested += 1;
            apart |= c != 0.0;
        }
        tested >= 1 && apart
    };
    let mut plans = figures.all.iter().filter(|f| f.role == Role::Plan);
    plans.any(|plan| {
        let results = figures.all.iter().filter(|f| has_prior_period(f.role));
        results.into_iter().any(|f| comes_out(f.column, plan.column))
    })
}

/// Rows that a pasted change is tried on.
const ROWS_COMPARED: usize = 60;

/// Whether the header names only a decrease: such figures may be printed as positive numbers, so their sign is not
/// known.
pub(super) fn says_decrease(title: &str) -> bool {
    let title = fold(title);
    title.contains("giam") && !title.contains("tang")
}

/// Whether a change is only what came or only what went, because the other way stands beside it: "Tăng", "Giảm". Neither is
/// the difference of two figures.
pub(super) fn is_one_way(table: &Table, change: usize) -> bool {
    let way = |column: &Column| {
        let title = fold(&column.title);
        match (title.contains("tang"), title.contains("giam")) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    };
    let Some((own, up)) = table.columns.get(change).and_then(|c| Some((c, way(c)?))) else { return false };
    let is_percent = |c: &Column| c.unit.is_some_and(|u| u.kind == UnitKind::Percent);
    let is_other = |c: &Column| !is_percent(c) && c.group == own.group && way(c) == Some(!up);
    table.columns.iter().any(is_other)
}

pub(super) fn is_arrears(role: Role) -> bool {
    matches!(role, Role::Arrears | Role::ArrearsWithInterest | Role::ArrearsAged)
}
