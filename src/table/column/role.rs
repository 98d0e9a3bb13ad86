//! Which column means what: titles and groups suggest, position and cells decide.

use crate::table::model::Role::*;
use std::ops::Range;

use super::period_role;
use super::profile::{Counts, Profile, sample};
use super::suggested::{ColumnRole, from_heading};
use crate::grid::Grid;
use crate::number::find_unit;
use crate::table::header::Heading;
use crate::table::model::{Decisions, Role};

/// Gives each column its role.
pub fn column_roles(
    grid: &Grid,
    body: Range<u32>,
    headings: &[Heading],
    profiles: &[Profile],
    decisions: &Decisions,
) -> Vec<ColumnRole> {
    let mut columns: Vec<ColumnRole> = headings.iter().map(from_heading).collect();
    by_cells(grid, body, headings, profiles, &mut columns);
    one_name_column(profiles, &mut columns);
    by_position(grid, headings, profiles, &mut columns);
    period_role::by_period(headings, &mut columns);
    let has_plan = columns.iter().any(|c| c.role == Some(Plan));
    let has_actual = columns.iter().any(|c| matches!(c.role, Some(Actual | ActualCumulative | Participants)));
    for (column, profile) in columns.iter_mut().zip(profiles) {
        // "Chỉ tiêu" over figures is what was assigned if there are results and no other plan, unless it is a rate.
        let large = profile.counts.percents == 0 && profile.values.iter().any(|v| v.abs() > 200.0);
        if column.role == Some(Threshold)
            && column.other == Some(UnitName)
            && large
            && has_actual
            && !has_plan
        {
            column.role = Some(Plan);
        }
        let covered = column.title.role == Some(PlanCompletion) && column.confidence < 0.5 && !has_plan;
        if covered && column.role == Some(PlanCompletion) && !has_actual {
            column.confidence = 0.3;
        }
    }
    for (&index, &role) in &decisions.roles {
        if let Some(column) = columns.get_mut(index as usize) {
            (column.role, column.confidence, column.other) = (role, 1.0, None);
        }
    }
    columns
}

/// What cells rule out, and what they alone show.
fn by_cells(
    grid: &Grid,
    body: Range<u32>,
    headings: &[Heading],
    profiles: &[Profile],
    columns: &mut [ColumnRole],
) {
    let spelt = headings.iter().any(|h| !h.title.is_ascii());
    for (index, (column, profile)) in columns.iter_mut().zip(profiles).enumerate() {
        let counts = profile.counts;
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let words = || sample(grid, index, body.clone());
        let measured = counts.values() + counts.missing + counts.errors;
        let of_words =
            counts.texts > 0 && counts.values() == 0 && counts.texts >= counts.missing + counts.errors;
        let of_figures = counts.values() > counts.texts + counts.codes + counts.dates;
        let names_row = |r: Role| {
            matches!(r, UnitName | Code | MeasureUnit | Note | Score | Rank | Role::Period | RowNumber)
        };
        let Some(role) = column.role else { continue };
        let keep = match role {
            // "Số sổ BHXH": numbers as long as no office counts persons are those of books and cards.
            Participants if column.confidence < 0.9 && are_serial_numbers(words()) => {
                (column.role, column.other) = (Some(Code), None);
                continue;
            }
            UnitName if of_words && words().all(names_only_a_unit) && counts.filled > 0 => {
                (column.role, column.other) = (Some(MeasureUnit), None);
                continue;
            }
            UnitName if names_periods(&counts) && column.confidence < 1.0 => {
                (column.role, column.other) = (Some(Role::Period), None);
                continue;
            }
            UnitName if of_figures && column.title.other.is_some() => {
                (column.role, column.other) = (column.title.other, Some(UnitName));
                continue;
            }
            UnitName => !of_figures,
            MeasureUnit => counts.values() == 0,
            // "Năm" heads years; written without marks it may be "Nam", men.
            Role::Period if column.title.period.is_none() => {
                let years = counts.years + counts.dates;
                let men = spelt && headings.get(index as usize).is_some_and(|h| h.title.is_ascii());
                let numbered = counts_periods(&column.title.words, profile);
                let other_figures = of_figures && years * 2 < counts.values() && !numbered;
                !other_figures && (!men || years > 0 || counts.filled == 0)
            }
            Actual if column.other == Some(PlanCompletion) && counts.percents > counts.numbers => {
                column.role = Some(PlanCompletion);
                continue;
            }
            Change if counts.percents > counts.numbers => {
                (column.role, column.other) = (Some(GrowthRate), Some(IndexToPrior));
                continue;
            }
            role => names_row(role) || !of_words || measured > counts.texts,
        };
        if !keep {
            (column.role, column.confidence) = (None, 0.0);
        }
    }
}

/// Whether a cell names what is measured in and nothing that is measured: "Triệu đồng", not "Số thu (triệu đồng)".
fn names_only_a_unit(text: &str) -> bool {
    !text.contains('(') && text.split_whitespace().count() <= 4 && find_unit(text).is_some()
}

/// Whether texts are at least two numbers of the same many digits without a sign between them.
fn are_serial_numbers<'a>(mut texts: impl Iterator<Item = &'a str>) -> bool {
    let Some(first) = texts.next().map(str::len).filter(|length| *length >= 8) else { return false };
    let (mut others, mut alike) = (0, 0);
    for text in texts {
        others += 1;
        alike += usize::from(text.len() == first && text.bytes().all(|b| b.is_ascii_digit()));
    }
    others > 0 && alike == others
}

/// Whether nearly all names of rows are of years, quarters or months.
fn names_periods(counts: &Counts) -> bool {
    let periods = counts.years + counts.dates;
    periods >= 2 && periods * 10 >= counts.filled * 8
}

/// Whether a column called "Tháng" or "Quý" counts them: 1, 2, 3.
fn counts_periods(words: &str, profile: &Profile) -> bool {
    let most = match words {
        "thang" => 12.0,
        "quy" => 4.0,
        _ => return false,
    };
    let values = || profile.kinds.iter().zip(&profile.values).filter(|(k, _)| k.has_value()).map(|(_, v)| *v);
    values().count() >= 2 && values().all(|v| v.fract() == 0.0 && (1.0..=most).contains(&v))
}

/// One column names the rows: the surest, else the one with most words.
fn one_name_column(profiles: &[Profile], columns: &mut [ColumnRole]) {
    let named = |c: &ColumnRole| c.role == Some(UnitName);
    let best = (0..columns.len()).filter(|&i| named(&columns[i])).max_by(|&a, &b| {
        let key = |i: usize| (columns[i].confidence, profiles[i].counts.texts);
        key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal).then(b.cmp(&a))
    });
    for (index, column) in columns.iter_mut().enumerate() {
        if named(column) && Some(index) != best {
            (column.role, column.confidence) = (None, 0.0);
        }
    }
}

/// Numbering, names and years that only their place and cells show.
fn by_position(grid: &Grid, headings: &[Heading], profiles: &[Profile], columns: &mut [ColumnRole]) {
    let counts_up = |index: usize| {
        let mut last = 0.0;
        let values: Vec<f64> = (0..profiles[index].kinds.len())
            .filter(|&r| profiles[index].kinds[r].has_value())
            .map(|r| profiles[index].values[r])
            .take(50)
            .collect();
        let steps = values.iter().filter(|&&v| {
            let next = v == last + 1.0 || v == 1.0;
            last = v;
            next
        });
        let fitting = steps.count();
        fitting >= 1 && fitting * 10 >= values.len() * 8
    };
    let has_words = |index: usize| profiles[index].counts.texts > profiles[index].counts.values();
    let first_named = columns.iter().position(|c| c.role == Some(UnitName));
    for index in 0..columns.len().min(3) {
        let leading = first_named.is_none_or(|named| index < named)
            && (0..index).all(|i| columns[i].role != Some(UnitName));
        let collides = columns[index].role == Some(RowNumber) && columns[index].title.other == Some(Arrears);
        if collides && !(leading && (counts_up(index) || profiles[index].counts.values() == 0)) {
            (columns[index].role, columns[index].other) = (Some(Arrears), None);
        }
        let untitled = headings[index].title.is_empty();
        let names_follow = (index + 1..columns.len()).any(has_words);
        if columns[index].role.is_none() && untitled && leading && names_follow && counts_up(index) {
            (columns[index].role, columns[index].confidence) = (Some(RowNumber), 0.6);
        }
    }
    // A bare "%" behind "Tăng, giảm so với cùng kỳ", or behind any change where there is no plan, is how much that is
    // of the earlier figure.
    let has_plan = columns.iter().any(|c| c.role == Some(Plan));
    for index in 1..columns.len() {
        let before = &columns[index - 1];
        let of_earlier = before.role == Some(Change)
            && (!has_plan
                || ["cung ky", "nam truoc", "nam ngoai", "@"].iter().any(|w| before.title.words.contains(w)));
        let bare = columns[index].role == Some(PlanCompletion)
            && columns[index].title.confidence < 0.5
            && headings[index].group == headings[index - 1].group;
        if of_earlier && bare {
            (columns[index].role, columns[index].other) = (Some(GrowthRate), Some(IndexToPrior));
        }
    }
    for column in columns.iter_mut().skip(3) {
        if column.role == Some(RowNumber) && column.title.other == Some(Arrears) {
            (column.role, column.other) = (Some(Arrears), None);
        }
    }
    // Years, then names, that no title says.
    let figures = profiles.iter().filter(|p| p.counts.values() > p.counts.texts).count();
    let is_years = |p: &Profile| {
        let c = p.counts;
        c.years + c.dates >= 2 && (c.years + c.dates) * 10 >= c.filled * 8
    };
    if first_named.is_none()
        && !columns.iter().any(|c| c.role == Some(Role::Period) && c.title.period.is_none())
        && let Some(index) =
            (0..columns.len().min(2)).find(|&i| columns[i].role.is_none() && is_years(&profiles[i]))
        && headings[index].title.is_empty()
        && (figures > 1 || profiles[index].counts.years == 0)
    {
        (columns[index].role, columns[index].confidence) = (Some(Role::Period), 0.6);
    }
    let heads_periods = |c: &ColumnRole| c.role == Some(Role::Period) && c.title.period.is_none();
    if !columns.iter().any(|c| c.role == Some(UnitName) || heads_periods(c)) && grid.columns() > 1 {
        let name = (0..columns.len()).find(|&i| columns[i].role.is_none() && has_words(i));
        if let Some(index) = name {
            (columns[index].role, columns[index].confidence) = (Some(UnitName), 0.5);
        }
    }
}
