//! The role that a heading suggests, and how sure that is.

use crate::table::model::Role::*;

use std::collections::HashSet;

use crate::number::{UnitKind, find_unit, fold};
use crate::period::Period as Time;
use crate::table::header::Heading;
use crate::table::model::Role;
use crate::table::title::{TitleMeaning, figure_or_comparison, says_percent, title_meaning};

/// The role found for a column.
#[derive(Clone, Debug)]
pub struct ColumnRole {
    /// Its role.
    pub role: Option<Role>,
    /// How sure that is.
    pub confidence: f32,
    /// What it may be instead: values decide between growth and index.
    pub other: Option<Role>,
    /// What its title says.
    pub title: TitleMeaning,
    /// The group's words, without periods.
    pub(crate) group_words: String,
    /// The period of the title, or else of the group.
    pub(crate) period: Option<Time>,
    /// The role of the group alone.
    pub(crate) group_role: Option<Role>,
}

/// The roles that the headings of a table suggest.
pub(super) fn from_headings(headings: &[Heading]) -> Vec<ColumnRole> {
    // A group under which a title of its own names the plan ("Sử dụng dự toán" over "Dự toán giao", "Chi", "Tỷ lệ") is a
    // subject: it makes no plans of the others.
    let names_plan = |h: &&Heading| {
        let title = title_meaning(&h.title);
        !h.group.is_empty() && title.role == Some(Plan) && title.confidence >= 0.75
    };
    let with_plan: HashSet<&[String]> = headings.iter().filter(names_plan).map(|h| &h.group[..]).collect();
    let mut columns: Vec<ColumnRole> = headings
        .iter()
        .map(|heading| from_heading(heading, with_plan.contains(&heading.group[..])))
        .collect();
    plans_in_total(headings, &mut columns);
    columns
}

/// Under "Kế hoạch vốn" over "Tổng số", "Giao đầu năm", "Bổ sung", the total is the plan and the others are its parts, unless
/// a part stands elsewhere too, where its result is: "BHXH", "BHYT".
fn plans_in_total(headings: &[Heading], columns: &mut [ColumnRole]) {
    let of_plan = |heading: &Heading| {
        let last = heading.group.last().map(|line| title_meaning(line));
        last.is_some_and(|group| group.role == Some(Plan) && !group.percent)
    };
    let is_total = |heading: &Heading| {
        matches!(&fold(heading.title.trim())[..], "tong so" | "tong" | "tong cong" | "cong")
    };
    for whole in (0..headings.len()).filter(|i| is_total(&headings[*i]) && of_plan(&headings[*i])) {
        let group = &headings[whole].group;
        (columns[whole].role, columns[whole].confidence, columns[whole].other) = (Some(Plan), 0.9, None);
        for part in (0..headings.len()).filter(|i| *i != whole && headings[*i].group == *group) {
            let stands_elsewhere = || {
                headings
                    .iter()
                    .any(|other| other.group != *group && fold(&other.title) == fold(&headings[part].title))
            };
            let is_amount = matches!(columns[part].role, Some(Plan | OtherBase | Prior | Actual));
            if is_amount && !stands_elsewhere() {
                (columns[part].role, columns[part].confidence, columns[part].other) = (None, 0.9, None);
            }
        }
    }
}

fn from_heading(heading: &Heading, beside_plan: bool) -> ColumnRole {
    let title = title_meaning(&heading.title);
    let groups: Vec<TitleMeaning> = heading.group.iter().map(|line| title_meaning(line)).collect();
    // A date over "Số người" tells when, not what.
    let means = |g: &&TitleMeaning| g.role.is_some_and(|r| !matches!(r, UnitName | Role::Period));
    let named = groups.iter().rev().find(means);
    let period = title.period.or_else(|| groups.iter().rev().find_map(|g| g.period));
    let group_words = groups.iter().map(|g| g.words.as_str()).collect::<Vec<_>>().join(" | ");
    let (role, confidence, other) = match named {
        Some(group) => within_group(&title, group, beside_plan),
        None => (title.role, title.confidence, title.other),
    };
    let in_percent = title.percent || groups.iter().any(|g| g.percent) || says_percent(&heading.title);
    let under_percent = named.is_none() && groups.iter().any(|g| g.percent || g.words.contains('%'));
    let (role, other) = match (role, title.other) {
        // "Số tiền" under "So sánh 2025/2024 (%)" says what is compared: no amount, and not of what it is a rate.
        (Some(Participants | Actual), _)
            if under_percent && confidence < 0.75 && !title.percent && groups.iter().any(compares) =>
        {
            return ColumnRole {
                role: Some(GrowthRate),
                confidence: 0.5,
                other: Some(IndexToPrior),
                title,
                group_words,
                period,
                group_role: None,
            };
        }
        // "So với cùng kỳ" under "Tỷ lệ (%)" is a rate.
        (Some(Change), Some(GrowthRate)) if in_percent => (Some(GrowthRate), Some(IndexToPrior)),
        // "KH" or "Cùng kỳ" under "So sánh (%)" names the base of the comparison.
        (Some(Plan), _) if under_percent => (Some(PlanCompletion), None),
        (Some(Prior | OtherBase), _) if under_percent => (Some(GrowthRate), Some(IndexToPrior)),
        _ => (role, other),
    };
    // "Bao phủ BHYT (người)", "Số người bao phủ": how many, not which share.
    let counts = find_unit(&heading.title).is_some_and(|unit| unit.kind == UnitKind::Count)
        || title.words.starts_with("so nguoi");
    let (role, confidence) = match role {
        Some(Coverage) if counts && !in_percent && title.role == Some(Coverage) => (Some(Participants), 0.8),
        role => (role, confidence),
    };
    // "SO KH" under "Tỷ lệ (%)" compares.
    let compares = in_percent && figure_or_comparison(&title.words).is_some();
    let confidence = if compares { confidence.max(0.7) } else { confidence };
    let group_role = named.and_then(|g| g.role);
    ColumnRole { role, confidence, other, title, group_words, period, group_role }
}

/// The role of a title under a group that has a meaning of its own.
fn within_group(
    title: &TitleMeaning,
    group: &TitleMeaning,
    beside_plan: bool,
) -> (Option<Role>, f32, Option<Role>) {
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
        // "Tỷ lệ/KH (%)" under "Số chậm đóng": what is owed of the plan.
        (Some(PlanCompletion), _) if is_arrears && is_over_plan(title) => (Some(ArrearsRate), both, None),
        // "SL" under "Xếp loại": how many.
        (None, Score | Rank | Note) if matches!(&title.words[..], "sl" | "so luong") => (None, 0.0, None),
        // "Thực hiện" of the same period last year.
        (Some(Actual | ActualCumulative | ActualEstimate), Prior | OtherBase) => (Some(over), both, None),
        (Some(Plan), Prior | OtherBase) => (None, both, None),
        // "Số người", "Số tiền" under "Tỷ lệ (%)" say what the rate is of.
        (Some(Participants | Students), PlanCompletion | Coverage) if group.percent => {
            (Some(over), both, group.other)
        }
        // The same under "So sánh 2025/2024 (%)" and "Tăng/giảm (%)".
        (Some(Participants | Students | Actual | Arrears), GrowthRate | IndexToPrior | Change)
            if group.percent && !title.percent =>
        {
            let role = if over == Change { GrowthRate } else { over };
            (Some(role), both, group.other.or((role == GrowthRate).then_some(IndexToPrior)))
        }
        // "BHYT (%)" under "Tỷ lệ hoàn thành (%)".
        (Some(Coverage), PlanCompletion) if group.percent && title.confidence < 0.5 => {
            (Some(over), both, group.other)
        }
        (Some(Actual), PlanCompletion) if group.percent && title.confidence < 0.75 => {
            (Some(over), both, group.other)
        }
        // A title that does not say which figure or whose: "Số tiền", "BHYT", "Năm 2024" under "Kế hoạch".
        (Some(Role::Period), _) => (Some(over), both, group.other),
        // A rate is no amount: "Tỷ lệ sử dụng (%)" under "Dự toán". Where the plan stands beside it, it is of that.
        (None, Plan) if title.percent && !group.percent && beside_plan => (Some(PlanCompletion), both, None),
        (None, Plan | Actual | ActualCumulative | ActualEstimate | Participants | Receivable)
            if title.percent && !group.percent && title.confidence == 0.0 =>
        {
            own
        }
        (None, Plan) if beside_plan => own,
        (Some(Actual), Plan) if beside_plan => own,
        // "Bao phủ BHYT (%)" under "Chỉ tiêu kế hoạch": the rate to reach.
        (Some(Coverage), Plan) if !beside_plan => (Some(Threshold), both, None),
        // "Thu BHXH" names what is planned, or what the rate is of.
        (Some(Actual), Plan | ActualCumulative | ActualEstimate) if names_revenue(title) => {
            (Some(over), both, None)
        }
        (Some(Actual), PlanCompletion) if group.percent && names_revenue(title) => {
            (Some(over), both, group.other)
        }
        (Some(Actual), GrowthRate | IndexToPrior) if group.percent && names_revenue(title) => {
            (Some(over), both, group.other)
        }
        (None, _) if title.confidence == 0.0 && over != Participants => (Some(over), both * 0.9, group.other),
        (None, _) if title.confidence == 0.0 => (Some(over), both * 0.8, None),
        (Some(Actual | Participants | Students | Change), _)
            if title.confidence < 0.75
                && (group.confidence >= 0.75 || figure_or_comparison(&group.words) == Some(over))
                && over != Participants =>
        {
            (Some(over), both, group.other)
        }
        _ => own,
    }
}

/// Whether a title says that its rate is of the plan, and not that this was reached.
fn is_over_plan(title: &TitleMeaning) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| title.words.contains(word));
    says(&["/ ke hoach", "so ke hoach", "so voi ke hoach", "/ phai thu"])
        && !says(&["hoan thanh", "dat", "giam", "thu hoi"])
}

/// Whether a group sets figures against others: "So sánh (%)", "Tỷ lệ 2026/2025 (%)".
fn compares(group: &TitleMeaning) -> bool {
    group.words.contains("so sanh") || group.words.contains('/')
}

/// Whether a title names revenue as a subject ("Thu BHXH", "Số thu"), and does not say that it came in.
fn names_revenue(title: &TitleMeaning) -> bool {
    let subject = ["thu", "so thu", "tong thu", "tong so thu"];
    let begins = |start: &&str| {
        title.words.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let says_done =
        ["thuc hien", "duoc", "da ", "den", "ket qua"].iter().any(|done| title.words.contains(done));
    subject.iter().any(begins) && !says_done && title.period.is_none()
}
