//! Which column means what: titles and groups suggest, position and cells decide.

use super::Role::{self, *};
use super::heading::Heading;
use super::period::Period as Time;
use super::profile::{Counts, Profile, sample};
use super::role_period;
use super::role_title::{TitleMeaning, title_meaning};
use super::{Decisions, Grid};
use crate::number::{UnitKind, find_unit, fold};
use std::ops::Range;

/// What a column was found to mean.
#[derive(Clone, Debug)]
pub struct ColumnRole {
    /// Its role.
    pub role: Option<Role>,
    /// How sure that is.
    pub confidence: f32,
    /// What it might be instead: values decide between growth and index.
    pub other: Option<Role>,
    /// What its title says.
    pub title: TitleMeaning,
    /// The group's words, without periods.
    pub(super) group_words: String,
    /// The period of the title, else of the group.
    pub(super) period: Option<Time>,
    /// The role of the group alone.
    pub(super) group_role: Option<Role>,
}

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
    role_period::by_period(headings, &mut columns);
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

fn from_heading(heading: &Heading) -> ColumnRole {
    let title = title_meaning(&heading.title);
    let groups: Vec<TitleMeaning> = heading.group.iter().map(|line| title_meaning(line)).collect();
    // A date over "Số người" says when, not what.
    let means = |g: &&TitleMeaning| g.role.is_some_and(|r| !matches!(r, UnitName | Role::Period));
    let named = groups.iter().rev().find(means);
    let period = title.period.or_else(|| groups.iter().rev().find_map(|g| g.period));
    let group_words = groups.iter().map(|g| g.words.as_str()).collect::<Vec<_>>().join(" | ");
    let (role, confidence, other) = match named {
        Some(group) => within_group(&title, group),
        None => (title.role, title.confidence, title.other),
    };
    let in_percent = title.percent || groups.iter().any(|g| g.percent) || heading.title.contains('%');
    let under_percent = named.is_none() && groups.iter().any(|g| g.percent || g.words.contains('%'));
    let (role, other) = match (role, title.other) {
        // "So với cùng kỳ" under "Tỷ lệ (%)" is a rate.
        (Some(Change), Some(GrowthRate)) if in_percent => (Some(GrowthRate), Some(IndexToPrior)),
        // "KH", "Cùng kỳ" under "So sánh (%)" are what is compared with.
        (Some(Plan), _) if under_percent => (Some(PlanCompletion), None),
        (Some(Prior | OtherBase), _) if under_percent => (Some(GrowthRate), Some(IndexToPrior)),
        _ => (role, other),
    };
    let group_role = named.and_then(|g| g.role);
    ColumnRole { role, confidence, other, title, group_words, period, group_role }
}

/// The role of a title under a group that has a meaning of its own.
fn within_group(title: &TitleMeaning, group: &TitleMeaning) -> (Option<Role>, f32, Option<Role>) {
    let own = (title.role, title.confidence, title.other);
    let Some(over) = group.role else { return own };
    let both = group.confidence.min(0.9);
    let is_arrears = matches!(over, Arrears | ArrearsWithInterest | ArrearsAged | ArrearsRate);
    let rate_of_group = match over {
        _ if is_arrears => Some((ArrearsRate, None)),
        Prior | Change | GrowthRate | IndexToPrior | OtherBase => Some((GrowthRate, Some(IndexToPrior))),
        Coverage | Population | LabourForce => Some((Coverage, None)),
        PlanCompletion | Plan | Actual | ActualCumulative => Some((PlanCompletion, None)),
        _ => None,
    };
    match (title.role, over) {
        // A rate that does not say of what.
        (Some(PlanCompletion), _) if title.confidence < 0.5 => match rate_of_group {
            Some((role, other)) => (Some(role), both, other),
            None => own,
        },
        (Some(Change | GrowthRate), _) if is_arrears => own,
        // "Thực hiện" of the same period last year.
        (Some(Actual | ActualCumulative | ActualEstimate), Prior | OtherBase) => (Some(over), both, None),
        (Some(Plan), Prior | OtherBase) => (None, both, None),
        // "Số người", "Số tiền" under "Tỷ lệ (%)" say what the rate is of.
        (Some(Participants | Students), PlanCompletion | Coverage) if group.percent => {
            (Some(over), both, group.other)
        }
        (Some(Actual), PlanCompletion) if group.percent && title.confidence < 0.75 => {
            (Some(over), both, group.other)
        }
        // A figure that does not say which, or whose: "Số tiền", "BHYT", "Năm 2024" under "Kế hoạch".
        (Some(Role::Period), _) => (Some(over), both, group.other),
        (None, _) if title.confidence == 0.0 && over != Participants => (Some(over), both * 0.9, group.other),
        (None, _) if title.confidence == 0.0 => (Some(over), both * 0.8, None),
        (Some(Actual | Participants | Students | Change), _)
            if title.confidence < 0.75 && group.confidence >= 0.75 && over != Participants =>
        {
            (Some(over), both, group.other)
        }
        _ => own,
    }
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

/// Words that say a column counts people or things, not money.
pub fn counts_things(title: &TitleMeaning) -> bool {
    ["nguoi", "lao dong", "the", "so", "ho", "don vi", "hssv", "doi tuong", "can bo", "ho so"]
        .iter()
        .any(|w| *w != "so" && format!(" {} ", title.words).contains(&format!(" {w} ")))
}

/// The unit that a heading names, its own line first.
pub fn unit_of_heading(heading: &Heading) -> Option<crate::number::Unit> {
    let named = |line: &String| find_unit(line).filter(|u| u.kind != UnitKind::Time);
    // "Số tiền" under "Người lao động" is no count of them.
    let is_money = fold(&heading.title).split(' ').any(|word| word == "tien");
    let of_group = || heading.group.iter().rev().find_map(named);
    named(&heading.title).or_else(|| of_group().filter(|u| !(is_money && u.kind == UnitKind::Count)))
}

/// Whether a title is no more than what folds to it.
pub fn same_title(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}
