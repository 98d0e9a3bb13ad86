//! The twelve figures by which a plan is spread over a year: typed, or found in a sheet.

use super::worksheet::Sheet;
use crate::analysis::{is_amount, is_cumulative};
use crate::number::{Notation, Scanned, exact_sum, scan};
use crate::period::{Period, PeriodPart, period_in};
use crate::table::{Role, RowKind, Table};

/// The figures in a text that was typed or pasted. The error is the first text that is not a weight.
pub(crate) fn figures_in(text: &str, notation: Notation) -> Result<Vec<f64>, String> {
    let pieces = text.split(|c: char| c == ';' || c.is_whitespace()).filter(|p| !p.is_empty());
    let weight = |piece: &str| match scan(piece) {
        Scanned::Number(number) => number.value(notation).filter(|v| v.is_finite() && *v >= 0.0),
        _ => None,
    };
    pieces.map(|piece| weight(piece).ok_or_else(|| piece.to_owned())).collect()
}

/// The figures of a sheet for each month of one year, summed over its units. The months are columns or rows.
pub(crate) fn monthly_figures(sheet: &Sheet) -> Option<[f64; 12]> {
    let table = sheet.table();
    if table.mixed_measures {
        return None;
    }
    by_columns(table).or_else(|| by_rows(sheet))
}

fn month_of(period: Option<Period>) -> Option<u8> {
    match period?.part {
        PeriodPart::Month(month) => Some(month),
        _ => None,
    }
}

fn by_columns(table: &Table) -> Option<[f64; 12]> {
    let mut found: [Option<(Option<u16>, f64)>; 12] = [None; 12];
    for column in table.columns.iter().filter(|c| is_amount(c) && is_cumulative(c) != Some(true)) {
        if matches!(column.role, Some(Role::Plan | Role::Prior | Role::OtherBase)) {
            continue;
        }
        let header = column.group.iter().chain([&column.title]).cloned().collect::<Vec<_>>().join(" ");
        let period = period_in(&header);
        let Some(place) = month_of(period).and_then(|m| found.get_mut(usize::from(m).checked_sub(1)?)) else {
            continue;
        };
        // Two columns for one month: it is not known which is meant.
        if place.is_some() {
            return None;
        }
        let rows = table.rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Data);
        let values: Vec<f64> = rows.filter_map(|(row, _)| column.value(row)).collect();
        if !values.is_empty() {
            *place = Some((period.and_then(|p| p.year), exact_sum(values.into_iter())));
        }
    }
    of_one_year(found)
}

fn by_rows(sheet: &Sheet) -> Option<[f64; 12]> {
    let table = sheet.table();
    let column = table.columns.iter().find(|c| is_amount(c) && c.role != Some(Role::Plan))?;
    if is_cumulative(column) == Some(true) {
        return None;
    }
    let mut found: [Option<(Option<u16>, f64)>; 12] = [None; 12];
    // One row a month, so more than twelve rows are not a year.
    for (row, _) in table.rows.iter().enumerate().filter(|(_, k)| **k == RowKind::Data).take(13) {
        let period = period_in(&table.label(sheet.grid(), table.body.start + row as u32));
        let place = found.get_mut(usize::from(month_of(period)?).checked_sub(1)?)?;
        if place.is_some() {
            return None;
        }
        *place = column.value(row).map(|value| (period.and_then(|p| p.year), value));
    }
    of_one_year(found)
}

/// Twelve figures of one year, none below 0 and not all 0.
fn of_one_year(found: [Option<(Option<u16>, f64)>; 12]) -> Option<[f64; 12]> {
    let all: Vec<(Option<u16>, f64)> = found.into_iter().collect::<Option<_>>()?;
    let one_year = all.iter().all(|(year, _)| *year == all[0].0);
    let fits = all.iter().all(|(_, v)| v.is_finite() && *v >= 0.0) && all.iter().any(|(_, v)| *v > 0.0);
    if !one_year || !fits {
        return None;
    }
    all.into_iter().map(|(_, value)| value).collect::<Vec<_>>().try_into().ok()
}
