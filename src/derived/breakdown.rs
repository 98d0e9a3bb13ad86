//! A plan broken down into a new sheet: every unit's plan over the steps of its time, and from a unit to its officers;
//! with columns for results, if wanted.

use super::sheet_draft::SheetDraft;
use crate::indicator::{NoBreakdown, break_down, break_down_both};
use crate::number::{Decimals, exact_sum};
use crate::period::Day;
use crate::sheet::{Course, PlanSettings, PlanStep, Settings, Sheet, Tracking};
use crate::table::{Column, Role, RowKind};
use crate::words::Words;

/// Which plan is broken down, and how.
pub(crate) struct BreakdownOrder<'a> {
    /// The sheet with the plan.
    pub(crate) sheet: &'a Sheet,
    /// The column of the plan.
    pub(crate) plan: usize,
    /// Its name, with its group.
    pub(crate) name: &'a str,
    pub(crate) step: PlanStep,
    /// Whether there is a column for the result beside each step's plan.
    pub(crate) with_actuals: bool,
    pub(crate) words: Words,
}

/// Why a plan is not broken down.
pub(crate) enum NotBrokenDown {
    /// The year or the days off are needed and not known.
    NeedsYear,
    /// The plan of this unit cannot be divided.
    Unit(String, NoBreakdown),
}

/// A row of the new sheet.
struct BreakdownRow {
    name: String,
    kind: RowKind,
    whole: f64,
    parts: Vec<f64>,
}

/// A sheet with every unit's plan in steps that add up to it exactly; `None` if the sheet lacks the column.
pub(crate) fn plan_broken_down(order: &BreakdownOrder<'_>) -> Option<Result<Sheet, NotBrokenDown>> {
    let sheet = order.sheet;
    let table = sheet.table();
    let column = table.columns.get(order.plan)?;
    let Some(steps) = steps(order) else { return Some(Err(NotBrokenDown::NeedsYear)) };
    let weights: Vec<f64> = steps.iter().map(|(_, weight)| *weight).collect();
    let mut lines = Vec::new();
    for (row, kind) in table.rows.iter().enumerate() {
        let (RowKind::Data, Some(target)) = (kind, column.value(row)) else { continue };
        let name = table.label(sheet.grid(), table.body.start + row as u32).into_owned();
        match lines_of(sheet, &name, target, &weights, column.decimals) {
            Ok(own) => lines.extend(own),
            Err(reason) => return Some(Err(NotBrokenDown::Unit(name, reason))),
        }
    }
    let titles: Vec<String> = steps.into_iter().map(|(title, _)| title).collect();
    Some(Ok(breakdown_sheet(order, column, &titles, &lines)))
}

/// Titles and weights of the steps; `None` if the year or the working days are needed and not known.
fn steps(order: &BreakdownOrder<'_>) -> Option<Vec<(String, f64)>> {
    let words = order.words;
    let PlanSettings { course, calendar, .. } = &order.sheet.settings().plan;
    Some(match order.step {
        PlanStep::Month => {
            let months = (course.months.first..).map(|n| words.month(u32::from(n)));
            months.zip(course.month_weights(calendar)?).collect()
        }
        PlanStep::Quarter => {
            let quarters = course.quarter_weights(calendar)?.into_iter();
            quarters.map(|(n, weight)| (words.quarter(n), weight)).collect()
        }
        PlanStep::Week => {
            let year = i32::from(course.year?);
            let day = |d: Day| {
                let (month, day) = d.month_and_day(year).unwrap_or_default();
                format!("{day:02}/{month:02}")
            };
            let (weeks, weights) = course.week_weights(calendar)?;
            let titles = (1..).zip(&weeks).map(|(n, w)| words.week(n, &day(w.first), &day(w.last)));
            titles.zip(weights).collect()
        }
    })
}

/// A unit, and below it the officers who share its plan.
fn lines_of(
    sheet: &Sheet,
    name: &str,
    target: f64,
    weights: &[f64],
    decimals: u8,
) -> Result<Vec<BreakdownRow>, NoBreakdown> {
    let parts = break_down(target, weights, decimals)?.parts;
    let mut lines = vec![BreakdownRow { name: name.to_owned(), kind: RowKind::Data, whole: target, parts }];
    let officers = sheet.settings().plan.officers.get(name).map_or(&[][..], |o| &o[..]);
    if !officers.is_empty() {
        let shares: Vec<f64> = officers.iter().map(|o| o.weight).collect();
        let all = break_down_both(target, &shares, weights, decimals)?;
        lines.extend(officers.iter().zip(all).map(|(officer, parts)| BreakdownRow {
            name: format!("  {}", officer.name),
            kind: RowKind::Part,
            whole: exact_sum(parts.iter().copied()),
            parts,
        }));
    }
    Ok(lines)
}

fn breakdown_sheet(
    order: &BreakdownOrder<'_>,
    column: &Column,
    titles: &[String],
    lines: &[BreakdownRow],
) -> Sheet {
    const HEADER: u32 = 2;
    let BreakdownOrder { sheet, name, step, with_actuals, words, .. } = *order;
    let settings = sheet.settings();
    // Beside each step's plan there is a column for the result.
    let (wide, deep) = if with_actuals { (2, 2) } else { (1, 1) };
    let at_step = |index: usize| 2 + wide * index as u32;
    let mut made = SheetDraft::new(HEADER..HEADER + deep, words.0.notation());
    made.text(0, 0, &words.breakdown_title(step, name));
    let unit = sheet.table().measure_unit.as_ref().map(|u| words.measured_in(&u.text));
    made.text(1, 0, &unit.unwrap_or_default());
    made.text(HEADER, 0, words.unit_column());
    made.text(HEADER, 1, &column.title);
    for (index, title) in titles.iter().enumerate() {
        made.text(HEADER, at_step(index), title);
        if with_actuals {
            made.text(HEADER + 1, at_step(index), words.plan_in_short());
            made.text(HEADER + 1, at_step(index) + 1, words.actual_in_short());
        }
    }
    let units = || lines.iter().filter(|l| l.kind == RowKind::Data);
    let total = BreakdownRow {
        name: words.total_label().to_owned(),
        kind: RowKind::Total,
        whole: exact_sum(units().map(|l| l.whole)),
        parts: (0..titles.len()).map(|i| exact_sum(units().map(|l| l.parts[i]))).collect(),
    };
    let says_kinds = lines.len() > units().count() || with_actuals;
    for (row, line) in (HEADER + deep..).zip(lines.iter().chain([&total])) {
        made.text(row, 0, &line.name);
        let columns = std::iter::once(1).chain((0..titles.len()).map(at_step));
        for (at, value) in columns.zip(std::iter::once(line.whole).chain(line.parts.iter().copied())) {
            made.figure(row, at, value, Decimals::Fixed(column.decimals));
        }
        if says_kinds {
            made.kind(row, line.kind);
        }
    }
    // The steps of a plan are no series over time.
    let last = at_step(titles.len());
    (2..last).for_each(|at| made.role(at, None));
    made.role(1, Some(Role::Plan));
    let mut own = Settings::default();
    if with_actuals {
        (0..2).for_each(|at| made.merge(HEADER, at, deep, 1));
        (0..titles.len()).for_each(|i| made.merge(HEADER, at_step(i), 1, wide));
        made.in_own_notation(1..last);
        own.plan.course = Course { past_months: None, ..settings.plan.course };
        own.plan.calendar = settings.plan.calendar.clone();
        let steps = (0..titles.len()).map(|i| (at_step(i), at_step(i) + 1)).collect();
        own.plan.tracking = Some(Tracking { step, plan: 1, steps });
    }
    made.sheet(words.breakdown_name(step), own)
}
