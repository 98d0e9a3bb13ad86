//! Roles that only the titles beside a column tell.

use crate::table::model::Role::*;

use super::suggested::ColumnRole;
use crate::table::header::Heading;
use crate::table::model::{GUESS, Role};
use crate::table::title::counts_other_people;

/// "Đạt" beside "Thực hiện" in one group is what that is of the plan.
pub(super) fn achieved_beside_results(headings: &[Heading], columns: &mut [ColumnRole]) {
    let is_open = |c: &ColumnRole| c.role == Some(Actual) && c.title.other == Some(PlanCompletion);
    for index in 0..columns.len() {
        let beside = |i: &usize| {
            headings[*i].group == headings[index].group
                && columns[*i].role == Some(Actual)
                && !is_open(&columns[*i])
        };
        if is_open(&columns[index]) && (0..columns.len()).any(|i| beside(&i)) {
            (columns[index].role, columns[index].confidence, columns[index].other) =
                (Some(PlanCompletion), 0.6, None);
        }
    }
}

/// A bare "%" behind "Số hộ" or "SL" of one group is what these are of something, no completion and no growth, unless the
/// group compares or the table has a plan.
pub(super) fn shares_beside_counts(headings: &[Heading], columns: &mut [ColumnRole]) {
    let has_plan = columns.iter().any(|c| c.role == Some(Plan));
    for index in 1..columns.len() {
        let (before, own) = (&columns[index - 1], &columns[index]);
        let is_bare = matches!(&own.title.words[..], "%" | "ty le" | "ty le %");
        let counts = before.title.words == "sl" || before.title.words.starts_with("so ");
        let compares = ["so voi", "so sanh", "tang", "giam", "so cung", "so ky", "/"]
            .iter()
            .any(|words| own.group_words.contains(words));
        let is_guess = match own.role {
            Some(PlanCompletion) => !has_plan,
            Some(GrowthRate) => matches!(own.group_role, Some(Prior | OtherBase)),
            _ => false,
        };
        let is_one_group =
            !headings[index].group.is_empty() && headings[index].group == headings[index - 1].group;
        if is_bare && counts && !compares && is_guess && is_one_group {
            (columns[index].role, columns[index].confidence, columns[index].other) = (None, 0.0, None);
        }
    }
}

/// "So với 31/12/2024" beside "Thực hiện đến 31/12/2024" compares with that figure: it is no other one of that day.
pub(super) fn comparisons_with_shown_figures(columns: &mut [ColumnRole]) {
    let compares = |c: &ColumnRole| c.role == Some(OtherBase) && c.title.words.starts_with("so voi");
    for index in 0..columns.len() {
        let own = &columns[index];
        let is_shown = |other: &ColumnRole| {
            !compares(other) && matches!(other.role, Some(OtherBase | Prior)) && other.period == own.period
        };
        if compares(own) && own.period.is_some() && columns.iter().any(is_shown) {
            let role = if own.title.percent { GrowthRate } else { Change };
            (columns[index].role, columns[index].other) = (Some(role), None);
        }
    }
}

/// In English "Unit" beside "Indicator" or "Item" is that of measure, whatever its words: "visits".
pub(super) fn units_beside_names(columns: &mut [ColumnRole], holds_words: impl Fn(usize) -> bool) {
    let says = |c: &ColumnRole, titles: &[&str]| {
        c.role == Some(UnitName) && c.confidence < 1.0 && titles.contains(&&c.title.words[..])
    };
    let named = columns.iter().enumerate().any(|(at, c)| says(c, &["indicator", "item"]) && holds_words(at));
    if let Some(unit) = columns.iter_mut().find(|c| named && says(c, &["unit"])) {
        (unit.role, unit.other) = (Some(MeasureUnit), None);
    }
}

/// "Số người nộp hồ sơ" is a guess at who takes part, worth a question only where that could give a coverage: beside a
/// population or a labour force, and no column that says more surely who takes part.
pub(super) fn other_people(columns: &mut [ColumnRole]) {
    let is_guess = |c: &ColumnRole| c.role == Some(Participants) && c.confidence <= GUESS;
    let has =
        |roles: &[Role]| columns.iter().any(|c| !is_guess(c) && c.role.is_some_and(|r| roles.contains(&r)));
    if has(&[Population, LabourForce]) && !has(&[Participants]) {
        return;
    }
    for column in columns.iter_mut().filter(|c| is_guess(c)) {
        if counts_other_people(&column.title.words) {
            (column.role, column.confidence, column.other) = (None, 0.0, None);
        } else if column.title.role == Some(Period) && counts_other_people(&column.group_words) {
            // "9T/2024" under "Số người hưởng" is a figure of its time.
            (column.role, column.confidence, column.group_role) = (Some(Period), 0.6, None);
        }
    }
}

/// Whether a folded title says how many points there are at most: "Công tác thu (30đ)", "CCHC (15 điểm)".
fn says_most_points(words: &str) -> bool {
    let is_count = |word: &str| (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let words: Vec<&str> = words.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
    let glued = |word: &&str| ["d", "diem"].iter().any(|end| word.strip_suffix(end).is_some_and(is_count));
    words.iter().any(glued) || words.windows(2).any(|pair| is_count(pair[0]) && pair[1] == "diem")
}

/// Beside "Tổng điểm" every other "Điểm …" is a score too: "Điểm công tác thu (tối đa 40)", "Công tác thu (30đ)".
pub(super) fn scores_beside_scores(columns: &mut [ColumnRole]) {
    if !columns.iter().any(|c| c.role == Some(Score)) {
        return;
    }
    let is_score = |c: &&mut ColumnRole| {
        let words = &c.title.words;
        c.role.is_none() && words.starts_with("diem ") || says_most_points(words)
    };
    for column in columns.iter_mut().filter(is_score) {
        (column.role, column.confidence) = (Some(Score), 0.8);
    }
}
