//! Compares columns with each other: units that do not match, and scales that cannot be meant. Also finds merged
//! numbers.

use std::collections::HashMap;

use crate::grid::Grid;
use crate::number::{CellKind, UnitKind, fold};
use crate::table::figures::printed_range;
use crate::table::model::{Column, Doubt, Role, RowKind, Table, Warning};
use crate::table::title::title_meaning;

/// Rows used to judge a scale.
const ROWS_JUDGED: usize = 500;

/// Rows of a table in which names are compared.
pub const MOST_NAMES: usize = 5_000;

/// Warnings for columns that are compared with each other although one has another unit, or seems to.
pub fn check_scales(table: &Table) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut bases: HashMap<(Role, &[String]), usize> = HashMap::new();
    for (index, column) in table.columns.iter().enumerate() {
        if let Some(role @ (Role::Plan | Role::Prior)) = column.role {
            bases.entry((role, &column.group)).or_insert(index);
        }
    }
    for (index, column) in table.columns.iter().enumerate() {
        if !matches!(column.role, Some(Role::Actual | Role::ActualCumulative | Role::ActualEstimate)) {
            continue;
        }
        for base in [Role::Plan, Role::Prior] {
            let Some(&other) = bases.get(&(base, &column.group[..])) else { continue };
            let Ok(with) = u32::try_from(other) else { continue };
            let doubt = match (column.unit, table.columns[other].unit) {
                (Some(a), Some(b)) if a.kind == b.kind && a.scale != b.scale => {
                    Some(Doubt::UnitsConverted { with })
                }
                (Some(a), Some(b)) if a != b => None,
                // What was inspected is no plan of money, and each row may have a unit of its own.
                _ if table.mixed_measures || counts_units(&table.columns[other]) != counts_units(column) => {
                    None
                }
                // A week is a fiftieth of the year's plan.
                _ if is_of_days(column) => None,
                _ => thousandfold(table, index, other).map(|factor| Doubt::SuspectedScale { with, factor }),
            };
            let cells = if doubt.is_none() { thousandfold_cells(table, index, other) } else { Vec::new() };
            let warning = |(row, doubt)| Warning { doubt, row, column: u32::try_from(index).ok() };
            found.extend(doubt.map(|doubt| warning((None, doubt))));
            found.extend(cells.into_iter().map(|(row, factor)| {
                warning((u32::try_from(row).ok(), Doubt::SuspectedScale { with, factor }))
            }));
        }
    }
    found.extend((0..).zip(&table.columns).filter_map(|(index, column)| beyond_bounds(table, index, column)));
    let ratios = columns_of_ratios(table).into_iter().filter_map(|column| u32::try_from(column).ok());
    found.extend(ratios.map(|column| Warning { doubt: Doubt::MayBeRatios, row: None, column: Some(column) }));
    found
}

/// Whether a title counts units, cases or files: "Số đơn vị theo kế hoạch".
fn counts_units(column: &Column) -> bool {
    const UNITS: [&str; 7] =
        ["so don vi", "so cuoc", "so ho so", "so luot", "so doanh nghiep", "so vu", "so quyet dinh"];
    let title = fold(&column.title);
    UNITS.iter().any(|words| title.starts_with(words))
}

/// Whether a column is of a week or a day.
fn is_of_days(column: &Column) -> bool {
    let title = fold(&column.title);
    ["trong tuan", "tuan nay", "trong ngay", "hom nay", "tuan qua"].iter().any(|words| title.contains(words))
}

/// The columns with "%" in their headers that may hold ratios.
fn columns_of_ratios(table: &Table) -> Vec<usize> {
    let is_found = |i: &usize| may_be_ratios(table, &table.columns[*i]) || are_times(table, *i);
    let found: Vec<usize> = (0..table.columns.len()).filter(is_found).collect();
    // "TH/KH" and "TH/CK" under one "So sánh (%)" are written alike.
    let is_beside = |i: &usize| {
        let group = &table.columns[*i].group;
        let is_alike = |other: &usize| table.columns[*other].group == *group;
        !found.contains(i) && !group.is_empty() && found.iter().any(is_alike) && are_small(table, *i)
    };
    let beside: Vec<usize> = (0..table.columns.len()).filter(is_beside).collect();
    found.into_iter().chain(beside).collect()
}

/// Whether all plain numbers of a rate with "%" in its header are as small as ratios are, and some have decimals.
fn are_small(table: &Table, index: usize) -> bool {
    const LARGEST: f64 = 3.0;
    let column = &table.columns[index];
    let is_rate = matches!(
        column.role,
        Some(Role::PlanCompletion | Role::Coverage | Role::IndexToPrior | Role::GrowthRate)
    );
    let in_percent = column.unit.is_some_and(|u| u.kind == UnitKind::Percent);
    let rows = (0..table.rows.len()).filter(|&r| table.rows[r] == RowKind::Data).take(ROWS_JUDGED);
    let values = rows.filter(|&r| column.kinds[r] == CellKind::Number).filter_map(|r| column.value(r));
    let mut has_decimals = false;
    is_rate
        && in_percent
        && values.fold(true, |small, v| {
            has_decimals |= v.fract() != 0.0;
            small && v.abs() <= LARGEST
        })
        && has_decimals
}

/// A figure that cannot be in the unit that its header names. The country collects two million tỷ a year and produces
/// thirteen, and has a hundred million people.
fn beyond_bounds(table: &Table, index: u32, column: &Column) -> Option<Warning> {
    const MOST_MONEY: f64 = 1e15;
    const MOST_OF_THE_COUNTRY: f64 = 3e16;
    const MOST_PERSONS: f64 = 2e8;
    let unit = column.unit.filter(|unit| unit.scale >= 1e3)?;
    let persons = matches!(
        column.role,
        Some(Role::Population | Role::LabourForce | Role::Participants | Role::Students | Role::Staff)
    );
    let bound = match unit.kind {
        UnitKind::Money | UnitKind::Multiple if of_the_country(table) => MOST_OF_THE_COUNTRY,
        UnitKind::Count if persons => MOST_PERSONS,
        UnitKind::Count => return None,
        UnitKind::Money => MOST_MONEY,
        UnitKind::Multiple if persons => MOST_PERSONS,
        UnitKind::Multiple => MOST_MONEY,
        _ => return None,
    };
    let size = |row: usize| {
        let value = column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))?;
        Some(value.abs() * unit.scale)
    };
    let largest = (0..table.rows.len()).filter_map(size).fold(0.0_f64, f64::max);
    let doubt = Doubt::BeyondBounds { figure: largest / unit.scale, scale: unit.scale };
    (largest > bound).then_some(Warning { doubt, row: None, column: Some(index) })
}

/// Whether title or headers name the whole country, whose figures may be larger than a province's.
fn of_the_country(table: &Table) -> bool {
    let says = |text: &String| {
        let text = fold(text);
        ["ca nuoc", "toan quoc", "quoc gia", "gdp", "viet nam"].iter().any(|word| text.contains(word))
    };
    table.title.iter().any(says) || table.columns.iter().any(|c| says(&c.title) || c.group.iter().any(says))
}

/// Whether the figures of a column with "%" in its header are quotients of two others as they stand: 5,83 for 350 over 60. A quotient
/// of small growths comes out so only by chance, so every row must.
fn are_times(table: &Table, index: usize) -> bool {
    let column = &table.columns[index];
    let is_rate = matches!(
        column.role,
        Some(Role::PlanCompletion | Role::IndexToPrior | Role::GrowthRate | Role::Coverage)
    );
    if !is_rate
        || column.unit.is_none_or(|u| u.kind != UnitKind::Percent)
        || table.columns.len() > MOST_COLUMNS
    {
        return false;
    }
    let number = |c: &Column, row: usize| {
        printed_range(c, row).filter(|_| c.kinds.get(row) == Some(&CellKind::Number))
    };
    let bases: &[Role] = match column.role {
        Some(Role::PlanCompletion) => &[Role::Plan],
        Some(Role::Coverage) => &[Role::Population, Role::LabourForce],
        _ => &[Role::Prior, Role::OtherBase],
    };
    // "TH/CK" is as often an index as a growth: quotients are then asked about even where growths would come out too.
    let title = title_meaning(&column.title);
    let may_be_index = column.role == Some(Role::GrowthRate)
        && [title.role, title.other].contains(&Some(Role::IndexToPrior));
    let comes_out = |part: &Column, base: &Column| {
        let (mut tested, mut told_apart) = (0, false);
        let counts = |row: &usize| {
            matches!(table.rows[*row], RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal)
        };
        for row in (0..table.rows.len()).filter(counts).take(ROWS_JUDGED) {
            let (Some(rate), Some(a), Some(b)) = (number(column, row), number(part, row), number(base, row))
            else {
                continue;
            };
            // Amounts printed without decimals may have been more or less.
            let scale = part.scale() / base.scale();
            let (least, most) = ((a[0] / b[1]).min(a[0] / b[0]) * scale, a[1] / b[0] * scale);
            if !(least.is_finite() && most.is_finite() && b[0] > 0.0) {
                continue;
            }
            let is_among = |least: f64, most: f64| {
                let slack = 1e-9 * (1.0 + most.abs());
                rate[1] >= least - slack && rate[0] <= most + slack
            };
            if !is_among(least, most) {
                return false;
            }
            tested += 1;
            let in_percent = is_among(100.0 * least, 100.0 * most)
                || is_among(100.0 * (least - 1.0), 100.0 * (most - 1.0));
            told_apart |= !in_percent && column.value(row).is_some_and(|rate| rate.fract() != 0.0);
        }
        tested >= 2 && (told_apart || may_be_index)
    };
    let of = |c: &&Column, roles: &[Role]| c.role.is_some_and(|role| roles.contains(&role));
    let mut parts = table.columns.iter().filter(|c| of(c, &RESULTS));
    parts.any(|part| table.columns.iter().filter(|c| of(c, bases)).any(|base| comes_out(part, base)))
}

/// What a rate is of.
const RESULTS: [Role; 5] =
    [Role::Actual, Role::ActualCumulative, Role::ActualEstimate, Role::Participants, Role::Students];

/// More columns than this are not tried against each other.
const MOST_COLUMNS: usize = 40;

/// Whether a rate of most of a whole, with "%" in its header, holds 0,95 where others write 95.
fn may_be_ratios(table: &Table, column: &Column) -> bool {
    const LARGEST: f64 = 1.5;
    let is_rate = matches!(column.role, Some(Role::PlanCompletion | Role::Coverage | Role::IndexToPrior));
    let in_percent = column.unit.is_some_and(|u| u.kind == UnitKind::Percent);
    let rows = (0..table.rows.len()).filter(|&r| table.rows[r] == RowKind::Data).take(ROWS_JUDGED);
    let values = rows.filter(|&r| column.kinds[r] == CellKind::Number).filter_map(|r| column.value(r));
    let (mut few, mut parts) = (0, 0);
    is_rate
        && in_percent
        && values.filter(|v| *v != 0.0).all(|v| {
            few += 1;
            parts += usize::from(v.fract() != 0.0);
            v.abs() <= LARGEST
        })
        && few >= 2
        && parts > 0
}

/// Whether a figure can be read in two ways: then that is asked of it, and not its scale.
fn in_doubt(column: &Column, row: usize) -> bool {
    u32::try_from(row).is_ok_and(|row| column.doubts.binary_search(&row).is_ok())
}

/// The power of a thousand between two columns that name no unit, or name the same one.
fn thousandfold(table: &Table, column: usize, other: usize) -> Option<f64> {
    let (a, b) = (&table.columns[column], &table.columns[other]);
    let amount = |c: &Column, row: usize| c.value(row).filter(|_| c.kinds[row] == CellKind::Number);
    let rows = (0..table.rows.len()).filter(|&r| table.rows[r] == RowKind::Data).take(ROWS_JUDGED);
    let mut ratios: Vec<f64> = rows
        .filter(|row| !in_doubt(a, *row) && !in_doubt(b, *row))
        .filter_map(|row| Some(amount(a, row)? / amount(b, row)?))
        .filter(|r| r.is_finite() && *r > 0.0)
        .collect();
    if ratios.len() < 2 {
        return None;
    }
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    let all_far = if median > 1.0 { ratios[0] > 50.0 } else { ratios[ratios.len() - 1] < 0.02 };
    let factor = [1e-6, 1e-3, 1e3, 1e6].into_iter().find(|f| (0.2..5.0).contains(&(median / f)))?;
    all_far.then_some(factor)
}

/// Rows in which the ratio of two columns is about a thousand times larger or smaller than in the other rows.
fn thousandfold_cells(table: &Table, column: usize, other: usize) -> Vec<(usize, f64)> {
    let (a, b) = (&table.columns[column], &table.columns[other]);
    let amount = |c: &Column, row: usize| c.value(row).filter(|_| c.kinds[row] == CellKind::Number);
    let is_judged = |row: &usize| matches!(table.rows[*row], RowKind::Data | RowKind::Part);
    let is_plain = |row: &usize| !in_doubt(a, *row) && !in_doubt(b, *row);
    let ratios: Vec<(usize, f64)> = (0..table.rows.len())
        .filter(is_judged)
        .filter(is_plain)
        .take(ROWS_JUDGED)
        .filter_map(|row| Some((row, amount(a, row)? / amount(b, row)?)))
        .filter(|(_, r)| r.is_finite() && *r > 0.0)
        .collect();
    let mut sorted: Vec<f64> = ratios.iter().map(|(_, r)| *r).collect();
    sorted.sort_by(f64::total_cmp);
    let Some(&median) = sorted.get(sorted.len() / 2).filter(|_| sorted.len() >= 3) else {
        return Vec::new();
    };
    let slip = |r: f64| [1e-6, 1e-3, 1e3, 1e6].into_iter().find(|f| (0.3..3.0).contains(&(r / median / f)));
    let (slips, others): (Vec<_>, Vec<_>) = ratios.into_iter().partition(|(_, r)| slip(*r).is_some());
    // If the rows differ anyway, one more that differs proves nothing.
    let alike = others.iter().all(|(_, r)| (0.1..10.0).contains(&(r / median)));
    if !alike || slips.len() >= others.len() {
        return Vec::new();
    }
    slips.into_iter().filter_map(|(row, r)| Some((row, slip(r)?))).collect()
}

/// Warnings for numbers merged over several body rows: they belong to more than the row in which they are read.
pub fn check_merged(grid: &Grid, table: &Table) -> Vec<Warning> {
    let over_rows = grid.merges.iter().filter(|m| m.rows > 1 && table.body.contains(&m.origin.row));
    let warning = |m: &crate::grid::Merge| {
        let row = m.origin.row - table.body.start;
        let column =
            table.columns.get(m.origin.column as usize).filter(|c| crate::table::figures::is_measure(c))?;
        column.value(row as usize)?;
        Some(Warning { doubt: Doubt::MergedValue, row: Some(row), column: Some(m.origin.column) })
    };
    over_rows.filter_map(warning).collect()
}
