//! The unit of each column's figures: from its header, the unit line, or its role.

use crate::table::model::Role::*;

use super::suggested::ColumnRole;
use crate::number::{Expected, NamedUnit, Unit, UnitKind, find_unit, fold};
use crate::table::cell::Counts;
use crate::table::header::Heading;
use crate::table::model::Role;
use crate::table::title::TitleMeaning;

/// All that units know of a column's cells.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct UnitCells {
    /// Whether any cell has a value.
    pub has_values: bool,
    /// Whether a number, not a percentage, certainly has decimals.
    pub has_decimals: bool,
    /// Whether any is too large for a rate in percent.
    pub has_large: bool,
    /// Whether more are percentages than not.
    pub mostly_percent: bool,
    /// What the units written in the cells count, as far as they are more than one of something.
    pub own: Option<Unit>,
    /// Whether most numbers have such a unit, and none names another currency.
    pub most_own: bool,
}

impl UnitCells {
    /// Of a column with these counts.
    pub fn of(counts: &Counts) -> UnitCells {
        UnitCells {
            has_values: counts.values() > 0,
            has_decimals: counts.decimals > 0,
            has_large: counts.large > 0,
            mostly_percent: counts.percents > counts.numbers,
            own: counts.own_unit(),
            most_own: counts.with_scale * 2 > counts.numbers && !counts.currencies_differ(),
        }
    }
}

/// The unit of a column; `line` are the units of the table's unit line.
pub fn column_unit(
    heading: &Heading,
    role: &ColumnRole,
    cells: &UnitCells,
    line: &[NamedUnit],
) -> Option<Unit> {
    if !cells.has_values || role.role.is_some_and(has_no_unit) {
        return None;
    }
    if let Some(own) = unit_of_heading(heading) {
        // "Dân số trung bình (nghìn)" in a table of persons: a bare multiple counts what the unit line says.
        let kind = match (own.kind, line) {
            (UnitKind::Multiple, [first, ..]) => first.unit.kind,
            _ => own.kind,
        };
        return Some(Unit { kind, ..own });
    }
    if cells.mostly_percent || role.title.percent || role.role.is_some_and(is_rate) {
        return None;
    }
    // "Đơn vị tính: %" over years: all figures are percentages, and so are those of "Thực hiện 2024" beside them.
    if let [only] = line
        && only.unit.kind == UnitKind::Percent
        && (role.role == Some(Period) && role.title.role == Some(Period)
            || role.title.period.is_some()
                && cells.has_decimals
                && !cells.has_large
                && !counts_things(&role.title)
                && !counts_by_words(role))
    {
        return Some(only.unit);
    }
    let measured = line.iter().map(|u| u.unit).filter(|u| fits(u.kind, role));
    let mut measured = measured.filter(|u| !matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint));
    let unit = measured.next()?;
    // If two different units fit, none is chosen.
    measured.all(|u| u == unit).then_some(unit)
}

/// Whether a unit of the unit line fits what the column says of itself.
fn fits(kind: UnitKind, role: &ColumnRole) -> bool {
    let things = counts_things(&role.title)
        || counts_by_words(role)
        || ["so thang ", "so ngay "].iter().any(|words| format!("{} ", role.title.words).starts_with(words))
        || matches!(role.role, Some(Population | LabourForce | Staff | Students))
        || (role.role == Some(Participants)
            && role.title.confidence >= 0.7
            && names_people(&role.title.words));
    let money = matches!(role.role, Some(Arrears | ArrearsWithInterest | ArrearsAged | Receivable))
        || ["thu", "tien", "no", "dong", "chi"]
            .iter()
            .any(|w| role.title.words.replace("chi tieu", "").split(' ').any(|word| word == *w));
    match kind {
        UnitKind::Money => !things,
        UnitKind::Count => !money || things,
        _ => true,
    }
}

fn names_people(words: &str) -> bool {
    ["tham gia", "nguoi", "lao dong", "hssv"].iter().any(|w| words.contains(w))
}

fn has_no_unit(role: Role) -> bool {
    matches!(role, RowNumber | Code | UnitName | MeasureUnit | Rank | Score | Note)
}

/// Whether a role is a rate.
pub fn is_rate(role: Role) -> bool {
    matches!(role, GrowthRate | IndexToPrior | PlanCompletion | Coverage | ArrearsRate)
}

/// What the thing counted says of the column's figures.
pub fn expected(role: &ColumnRole, unit: Option<Unit>, cells: &UnitCells) -> Option<Expected> {
    let counts = role.role.is_none() && counts_by_words(role);
    let role = role.role;
    let in_percent = unit.is_some_and(|u| u.kind == UnitKind::Percent) || role.is_some_and(is_rate);
    if in_percent || cells.mostly_percent {
        return Some(Expected::Decimals);
    }
    let single = unit.is_some_and(|u| matches!(u.kind, UnitKind::Count | UnitKind::Money) && u.scale == 1.0);
    let people = unit.is_none()
        && (counts || matches!(role, Some(Participants | Staff | Students | RowNumber | Rank)));
    ((single || people) && !cells.has_decimals).then_some(Expected::Whole)
}

/// A fund's name over money is an amount, not persons: "BHXH bắt buộc" in a table of triệu đồng; nor are figures with
/// decimals that no word calls persons.
pub fn money_is_no_people(role: &mut ColumnRole, unit: Option<Unit>, cells: &UnitCells, table_title: &str) {
    let money = unit.is_some_and(|u| u.kind == UnitKind::Money);
    let counts = || {
        [&role.title.words, &role.group_words].into_iter().any(|words| {
            names_people(words) || words.split(' ').any(|word| matches!(word, "the" | "so" | "doi"))
        })
    };
    let measured = unit.is_none() && cells.has_decimals && !counts();
    if (money || measured) && role.role == Some(Participants) && role.confidence < 1.0 {
        let collected = format!(" {table_title} ").contains(" thu ");
        role.role = collected.then_some(Actual);
        role.confidence = 0.4;
    }
}

/// Whether a title's words say that the column counts people or things rather than money.
pub fn counts_things(title: &TitleMeaning) -> bool {
    // "BHYT hộ gia đình" is a fund.
    let words = title
        .words
        .replace("bhyt ho gia dinh", "bhyt")
        .replace("bhyt hgd", "bhyt")
        .replace("bhyt hssv", "bhyt");
    ["nguoi", "lao dong", "the", "ho", "don vi", "hssv", "doi tuong", "can bo", "ho so"]
        .iter()
        .any(|w| format!(" {words} ").contains(&format!(" {w} ")))
}

/// Whether a column counts something whole by its title, or by the lines above: "Số lượt", "Số hồ sơ", "Số người hưởng".
pub fn counts_by_words(role: &ColumnRole) -> bool {
    const THINGS: [&str; 15] = [
        "luot",
        "ho so",
        "nguoi",
        "the",
        "so",
        "don vi",
        "doanh nghiep",
        "cuoc",
        "vu",
        "truong hop",
        "lop",
        "truong",
        "giao dich",
        "quyet dinh",
        "doi tuong",
    ];
    let counts = |line: &str| {
        let line = line.strip_prefix("tong ").unwrap_or(line);
        line.strip_prefix("so ").is_some_and(|of| {
            THINGS
                .iter()
                .any(|thing| of.strip_prefix(thing).is_some_and(|r| !r.starts_with(char::is_alphanumeric)))
        })
    };
    // "Số người/lượt": the one or the other, not so many for each.
    let is_mean = |words: &str| {
        words.contains('/') && !words.starts_with("so nguoi / luot")
            || words.contains("binh quan")
            || words.contains("tien")
    };
    !is_mean(&role.title.words)
        && (counts(&role.title.words) || role.group_words.split(" | ").any(|line| counts(line.trim())))
}

/// The unit that a heading names; the title comes before the group.
pub fn unit_of_heading(heading: &Heading) -> Option<crate::number::Unit> {
    let named = |line: &String| find_unit(line).filter(|u| u.kind != UnitKind::Time);
    // "Số tiền" under "Người lao động" does not count workers.
    let is_money = fold(&heading.title).split(' ').any(|word| word == "tien");
    let of_group = || heading.group.iter().rev().find_map(named);
    named(&heading.title).or_else(|| of_group().filter(|u| !(is_money && u.kind == UnitKind::Count)))
}
