//! What the figures of each column count: from its header, the unit line, its role.

use super::Role::{self, *};
use super::heading::Heading;
use super::profile::Profile;
use super::roles::{ColumnRole, counts_things, unit_of_heading};
use super::row_labels::RowLabels;
use super::{CellAddress, Grid, RowKind, Table};
use crate::number::{Expected, NamedUnit, Unit, UnitKind, find_unit};

/// The unit of a column; `line` are the units of the table's unit line.
pub fn column_unit(
    heading: &Heading,
    role: &ColumnRole,
    profile: &Profile,
    line: &[NamedUnit],
) -> Option<Unit> {
    if profile.counts.values() == 0 || role.role.is_some_and(has_no_unit) {
        return None;
    }
    if let Some(own) = unit_of_heading(heading) {
        // "Dân số trung bình (nghìn)" in a table of persons: a bare multiple counts what the line says.
        let kind = match (own.kind, line) {
            (UnitKind::Multiple, [first, ..]) => first.unit.kind,
            _ => own.kind,
        };
        return Some(Unit { kind, ..own });
    }
    let mostly_percent = profile.counts.percents > profile.counts.numbers;
    if mostly_percent || role.title.percent || role.role.is_some_and(is_rate) {
        return None;
    }
    let measured = line.iter().map(|u| u.unit).filter(|u| fits(u.kind, role));
    let mut measured = measured.filter(|u| !matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint));
    let unit = measured.next()?;
    // Two units that both fit leave it open.
    measured.all(|u| u == unit).then_some(unit)
}

/// Whether what a column says of itself goes with a unit of the unit line.
fn fits(kind: UnitKind, role: &ColumnRole) -> bool {
    let things = counts_things(&role.title)
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

/// Whether the rows count different things, by the column of units or by what their names say in brackets ("Số người
/// (người)", "Số thu (tỷ đồng)").
pub fn rows_differ(grid: &Grid, table: &Table, labels: &RowLabels) -> bool {
    let column = table.column_of(MeasureUnit).and_then(|c| u32::try_from(c).ok());
    let mut first = None;
    let counts = |kind: &RowKind| matches!(kind, RowKind::Data | RowKind::Subtotal);
    for (row, _) in table.rows.iter().enumerate().filter(|(_, kind)| counts(kind)) {
        let grid_row = table.body.start + super::hierarchy::place(row);
        let unit = match column {
            Some(column) => find_unit(grid.text(CellAddress { row: grid_row, column })),
            None => labels.text(row).trim_end().strip_suffix(')').and_then(|label| {
                let (_, inside) = label.rsplit_once('(')?;
                find_unit(inside)
            }),
        };
        let Some(unit) = unit else { continue };
        if *first.get_or_insert(unit) != unit {
            return true;
        }
    }
    false
}

/// Whether a role is a rate.
pub fn is_rate(role: Role) -> bool {
    matches!(role, GrowthRate | IndexToPrior | PlanCompletion | Coverage | ArrearsRate)
}

/// What the thing counted says of the column's figures.
pub fn expected(role: Option<Role>, unit: Option<Unit>, profile: &Profile) -> Option<Expected> {
    let in_percent = unit.is_some_and(|u| u.kind == UnitKind::Percent) || role.is_some_and(is_rate);
    let mostly_percent = profile.counts.percents > profile.counts.numbers;
    if in_percent || mostly_percent {
        return Some(Expected::Decimals);
    }
    let single = unit.is_some_and(|u| matches!(u.kind, UnitKind::Count | UnitKind::Money) && u.scale == 1.0);
    let people = unit.is_none() && matches!(role, Some(Participants | Staff | Students | RowNumber | Rank));
    ((single || people) && !profile.has_decimals).then_some(Expected::Whole)
}

/// A fund's name over money is an amount, not persons: "BHXH bắt buộc" in a table of triệu đồng; nor are figures with
/// decimals that no word calls persons.
pub fn money_is_no_people(role: &mut ColumnRole, unit: Option<Unit>, profile: &Profile, table_title: &str) {
    let money = unit.is_some_and(|u| u.kind == UnitKind::Money);
    let counts = || {
        [&role.title.words, &role.group_words].into_iter().any(|words| {
            names_people(words) || words.split(' ').any(|word| matches!(word, "the" | "so" | "doi"))
        })
    };
    let measured = unit.is_none() && profile.has_decimals && !counts();
    if (money || measured) && role.role == Some(Participants) && role.confidence < 1.0 {
        let collected = format!(" {table_title} ").contains(" thu ");
        role.role = collected.then_some(Actual);
        role.confidence = 0.4;
    }
}
