//! Roles decided by periods: of columns that differ only in their period, the latest is current and the others are its
//! bases.

use crate::table::model::Role::*;
use std::collections::{HashMap, HashSet};

use super::suggested::ColumnRole;
use crate::number::fold;
use crate::period::{Period as Time, PeriodPart};
use crate::table::header::Heading;
use crate::table::model::Role;
use crate::table::title::title_meaning;

/// Of columns that differ only in their period, the latest becomes the current figure and the earlier ones its bases;
/// many of them become a time series.
pub fn by_period(headings: &[Heading], columns: &mut [ColumnRole]) {
    let follows = |role: Option<Role>| {
        matches!(
            role,
            Some(
                Actual
                    | ActualCumulative
                    | Participants
                    | Students
                    | Staff
                    | Arrears
                    | ArrearsWithInterest
                    | ArrearsAged
                    | Receivable
                    | Plan
                    | Role::Period
                    | ActualEstimate
            )
        )
    };
    let key = |i: usize| {
        let c = &columns[i];
        // Columns titled only by a period belong together only within a group; others wherever their words agree.
        let place = if c.title.role == Some(Role::Period) {
            headings[i].group.join("|")
        } else {
            c.group_words.clone()
        };
        (c.title.words.clone(), place)
    };
    let mut series: Vec<Vec<usize>> = Vec::new();
    let mut place_of: HashMap<(String, String), usize> = HashMap::new();
    let with_period =
        columns.iter().enumerate().filter(|(_, c)| c.period.is_some() && (follows(c.role) || is_unknown(c)));
    for (index, _) in with_period {
        let place = *place_of.entry(key(index)).or_insert(series.len());
        match series.get_mut(place) {
            Some(found) => found.push(index),
            None => series.push(vec![index]),
        }
    }
    let compared =
        |c: &ColumnRole| matches!(c.role, Some(Plan | GrowthRate | Change | IndexToPrior | PlanCompletion));
    let has_comparison = columns.iter().any(compared);
    // A plan in a period's own group, beside that period's result, stays a plan: "KH" and "TH" under "Quý I".
    let is_result = |c: &ColumnRole| matches!(c.title.role, Some(Actual | ActualCumulative | Participants));
    let results = headings.iter().zip(&*columns).filter(|(_, c)| is_result(c));
    let groups: HashSet<&[String]> = results.map(|(heading, _)| &heading.group[..]).collect();
    let has_result: Vec<bool> = headings
        .iter()
        .zip(&*columns)
        .map(|(heading, column)| {
            let group = &heading.group[..];
            !group.is_empty() && column.title.period.is_none() && groups.contains(group)
        })
        .collect();
    let result_years: HashSet<u16> = columns
        .iter()
        .filter(|c| matches!(c.role, Some(Actual | ActualCumulative | ActualEstimate)))
        .filter_map(|c| c.period.and_then(|p| p.year))
        .collect();
    within_month(columns);
    earlier_year(columns);
    from_beginning_to_end(headings, columns);
    for indexes in series {
        // Beside "đến 31/5/2022", "đến 31/5" means the year of the report.
        let named = indexes.iter().filter_map(|&i| columns[i].period?.year).max();
        let end = |period: Time| {
            let (year, month, day) = period.end();
            (period.year.or(named.map(|y| y + 1)).unwrap_or(year), month, day)
        };
        let ends: Vec<(u16, u8, u8)> = indexes.iter().filter_map(|&i| columns[i].period.map(end)).collect();
        let Some(latest) = ends.iter().max().copied() else { continue };
        // "Kế hoạch 2026" behind "Kế hoạch 2025" and "Ước TH 2025" is the next plan, not that of the results.
        let is_plan = indexes.iter().all(|&i| columns[i].role == Some(Plan));
        let of_results = |end: &&(u16, u8, u8)| result_years.contains(&end.0);
        let next = is_plan && !result_years.contains(&latest.0) && ends.iter().any(|end| of_results(&end));
        // "KH 2026", "Thực hiện", "KH 2027": the result stands behind its plan, and before the next.
        let before_result = || {
            let undated = |c: &ColumnRole| {
                let is_done = is_result(c) || c.title.role == Some(ActualEstimate);
                is_done && c.period.and_then(|p| p.year).is_none()
            };
            let result = columns.iter().position(undated)?;
            let plans = indexes.iter().zip(&ends).filter(|(i, _)| **i < result).map(|(_, end)| *end);
            let behind = indexes.iter().zip(&ends).any(|(i, end)| *i > result && *end == latest);
            let has_own = columns.iter().skip(result + 1).any(is_result);
            plans.max().filter(|own| behind && !has_own && own.0 < latest.0)
        };
        let own_plan = if is_plan && result_years.is_empty() { before_result() } else { None };
        let (next, latest) = own_plan.map_or((next, latest), |own| (true, own));
        let of_results = |end: &&(u16, u8, u8)| own_plan == Some(**end) || result_years.contains(&end.0);
        let latest =
            if next { ends.iter().filter(of_results).max().copied().unwrap_or(latest) } else { latest };
        let distinct = ends.iter().collect::<std::collections::BTreeSet<_>>().len();
        if indexes.iter().all(|&i| is_unknown(&columns[i])) {
            if distinct >= 2 && distinct == indexes.len() {
                for i in indexes {
                    (columns[i].role, columns[i].confidence) = (Some(Role::Period), 0.6);
                }
            }
            continue;
        }
        let pure = indexes.iter().all(|&i| columns[i].title.role == Some(Role::Period));
        let ungrouped = indexes.iter().all(|&i| columns[i].group_role.is_none());
        if distinct >= 4
            || (pure && distinct >= 3)
            || (pure && ungrouped && !(distinct == 2 && has_comparison))
        {
            for i in indexes {
                let column = &mut columns[i];
                if matches!(column.role, Some(Plan)) && !pure {
                    continue;
                }
                (column.role, column.confidence) = (Some(Role::Period), 0.8);
            }
            continue;
        }
        let Some(current) = indexes.iter().zip(&ends).find(|(_, e)| **e == latest).map(|(&i, _)| i) else {
            continue;
        };
        if columns[current].role == Some(Role::Period) {
            (columns[current].role, columns[current].confidence) = (Some(Actual), 0.6);
        }
        let part = columns[current].period.map_or(PeriodPart::Whole, |p| p.part);
        let of_year = columns[current].period.and_then(|p| p.year);
        // "Quý II/2025" beside "6 tháng": both are of the year of the report.
        let beside = |period: Time| {
            let same_year = period.year.zip(of_year).is_none_or(|(own, latest)| own == latest);
            same_year
                && period.part != PeriodPart::Whole
                && std::mem::discriminant(&period.part) != std::mem::discriminant(&part)
        };
        // The year's plan beside that of a quarter which does not say its year: "KH năm 2025", "KH quý II".
        let around =
            |period: Time| period.part == PeriodPart::Whole && part != PeriodPart::Whole && of_year.is_none();
        for (&i, end) in indexes.iter().zip(&ends) {
            if *end == latest {
                continue;
            }
            let column = &mut columns[i];
            if next && *end > latest {
                (column.role, column.confidence) = (None, 0.9);
                continue;
            }
            if column.period.is_some_and(beside) {
                continue;
            }
            let same_part = column.period.is_some_and(|p| p.part == part) && end.0 + 1 == latest.0;
            column.role = match column.role {
                Some(Plan) if has_result[i] || column.period.is_some_and(around) => Some(Plan),
                Some(Plan) => None,
                _ if same_part => Some(Prior),
                _ => Some(OtherBase),
            };
            column.confidence = column.confidence.min(0.85);
        }
    }
    before_an_estimate(columns);
}

/// Whether a title names something that no rule knows, in a period of its own or of its group: "Chi phí 9T/2025", "Số lượt"
/// under "Năm 2025". Beside another such column of the same words it is one of a series.
fn is_unknown(column: &ColumnRole) -> bool {
    let words = column.title.words.trim_matches([' ', '@']);
    let of_group = || column.group_role.is_none() && !column.title.percent;
    column.role.is_none()
        && column.confidence == 0.0
        && column.period.is_some()
        && (column.title.period.is_some() || of_group())
        && words.len() > 1
}

/// Before the estimate of a whole year, "2024" is its prior year, and "2023" a year of the series.
fn before_an_estimate(columns: &mut [ColumnRole]) {
    let year = |c: &ColumnRole| c.period.filter(|p| p.part == PeriodPart::Whole).and_then(|p| p.year);
    let mut estimates = columns.iter().filter(|c| c.role == Some(ActualEstimate)).filter_map(year);
    let (Some(estimated), None) = (estimates.next(), estimates.next()) else { return };
    let is_year_alone = |c: &ColumnRole| c.title.role == Some(Role::Period) && c.group_role.is_none();
    let is_before = |c: &ColumnRole| is_year_alone(c) && year(c) == Some(estimated - 1);
    if !columns.iter().any(|c| c.role == Some(Actual) && is_before(c)) {
        return;
    }
    for column in columns.iter_mut().filter(|c| is_year_alone(c)) {
        let role = match (column.role, year(column)) {
            (Some(Actual), Some(year)) if year + 1 == estimated => Prior,
            // Of the years before that the time series tells.
            (Some(Prior), _) => Role::Period,
            _ => continue,
        };
        (column.role, column.confidence) = (Some(role), 0.85);
    }
}

/// Beside the level at the beginning of the year or period, the level at its end is the current figure, not another
/// base.
fn from_beginning_to_end(headings: &[Heading], columns: &mut [ColumnRole]) {
    let says =
        |c: &ColumnRole, word: &str| c.role == Some(OtherBase) && c.title.words.split(' ').any(|w| w == word);
    if !columns.iter().any(|c| says(c, "dau")) {
        return;
    }
    for (column, heading) in columns.iter_mut().zip(headings).filter(|(c, _)| says(c, "cuoi")) {
        // "Nợ" of "Nợ cuối tháng 6".
        let words: Vec<&str> = heading.title.split_whitespace().collect();
        let at = words.iter().position(|w| fold(w) == "cuoi").unwrap_or(0);
        let what = title_meaning(&words[..at].join(" "));
        if what.role == Some(RowNumber) && what.other.is_some() {
            column.role = what.other;
        } else if what.role.is_some() {
            column.role = what.role;
        }
    }
}

/// An earlier whole year's result beside this year's plan and estimate is what the estimate is compared with.
fn earlier_year(columns: &mut [ColumnRole]) {
    let year = |c: &ColumnRole| c.period.filter(|p| p.part == PeriodPart::Whole).map(|p| p.end().0);
    let of = |role: Role| columns.iter().find(|c| c.role == Some(role));
    let (Some(plan), Some(estimate)) = (of(Plan), of(ActualEstimate)) else { return };
    let (Some(planned), estimated) = (year(plan), year(estimate)) else { return };
    if estimated.is_some_and(|e| e != planned) {
        return;
    }
    let mut results = columns.iter_mut().filter(|c| c.role == Some(Actual));
    if let (Some(result), None) = (results.next(), results.next())
        && year(result).is_some_and(|y| y + 1 == planned)
    {
        (result.role, result.confidence) = (Some(Prior), result.confidence.min(0.85));
    }
}

/// "Lũy kế tháng" beside "Lũy kế năm" is the month's figure so far, and none of the year.
fn within_month(columns: &mut [ColumnRole]) {
    let is_cumulative = |c: &ColumnRole| c.role == Some(ActualCumulative) || c.role == Some(OtherBase);
    let of_year = |c: &ColumnRole| {
        let words = format!("{} {}", c.title.words, c.group_words);
        is_cumulative(c)
            && words.contains("luy ke")
            && (words.contains("luy ke nam")
                || words.contains("tu dau nam")
                || c.period.is_some_and(|p| p.part == PeriodPart::Whole))
    };
    if !columns.iter().any(of_year) {
        return;
    }
    let of_month = |c: &&mut ColumnRole| {
        let is_month = c.title.words.contains("luy ke thang")
            || c.title.words.contains("luy ke tuan")
            || c.title.words.trim() == "luy ke"
                && c.period.is_some_and(|p| matches!(p.part, PeriodPart::Month(_)));
        c.role == Some(ActualCumulative) && is_month
    };
    for column in columns.iter_mut().filter(of_month) {
        (column.role, column.confidence) = (Some(Actual), 0.8);
    }
}
