//! Rows that are periods.

use std::ops::Range;

use super::labels::RowLabels;
use crate::grid::{CellAddress, Grid};
use crate::number::fold;
use crate::period::{Period, PeriodPart, take_period};
use crate::table::figures::names_periods;
use crate::table::model::{Column, Role, RowKind};

/// The period of each row, where one column of periods heads them and no other names them; else nothing.
pub fn row_periods(grid: &Grid, body: Range<u32>, columns: &[Column]) -> Vec<Option<Period>> {
    let mut heads = columns.iter().zip(0..).filter(|(c, _)| c.role == Some(Role::Period));
    let (Some((column, index)), None) = (heads.next(), heads.next()) else { return Vec::new() };
    if columns.iter().any(|c| c.role == Some(Role::UnitName)) || !names_periods(column) {
        return Vec::new();
    }
    let title = fold(&column.title);
    let period = |row: u32| {
        let text = fold(grid.text(CellAddress { row, column: index }));
        // "3" under "Tháng"
        let bare = text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
        take_period(&if bare { format!("{title} {text}") } else { text }).0
    };
    body.map(period).collect()
}

/// Whether all units are called by periods and nothing else: "Tháng 8", "Quý I/2025".
pub(super) fn are_periods(labels: &RowLabels, kinds: &[RowKind]) -> bool {
    let mut units = (0..kinds.len()).filter(|row| kinds[*row] == RowKind::Data).peekable();
    let is_period = |row: usize| {
        let (period, rest) = take_period(&labels.folded(row));
        period.is_some() && rest.trim() == "@"
    };
    units.peek().is_some() && units.all(is_period)
}

/// Under rows of periods "Cộng năm 2024" and "Cộng 9 tháng năm 2025" are each of their own year: none of them is the total of
/// all rows. Under other rows a year only says when: "Tổng cộng năm 2025" beside "Cộng nợ năm 2024 chuyển sang".
pub(super) fn sums_of_years(periods: &[Option<Period>], labels: &RowLabels, kinds: &mut [RowKind]) {
    if periods.is_empty() {
        return;
    }
    let is_sum = |row: &usize| matches!(kinds[*row], RowKind::Total | RowKind::Subtotal);
    let year = |row: usize| Some((row, take_period(&labels.folded(row)).0?.year?));
    let named: Vec<(usize, u16)> = (0..kinds.len()).filter(is_sum).filter_map(year).collect();
    if named.windows(2).any(|pair| pair[0].1 != pair[1].1) {
        named.into_iter().for_each(|(row, _)| kinds[row] = RowKind::Subtotal);
    }
}

/// Among months a quarter, six months or a year is the sum of them, and so on: it is not added again.
pub(super) fn sums_of_periods(periods: &[Option<Period>], kinds: &mut [RowKind]) {
    let is_data = |row: &usize| kinds.get(*row) == Some(&RowKind::Data);
    let spans: Vec<(usize, u8)> =
        (0..periods.len()).filter(is_data).filter_map(|row| Some((row, periods[row]?.months()?))).collect();
    let Some(least) = spans.iter().map(|(_, months)| *months).min() else { return };
    // Most rows are of the shortest span. The first months of the last year, shown among whole years, are not a sum of them.
    let shortest = spans.iter().filter(|(_, months)| *months == least).count();
    if shortest >= 2 && shortest * 2 > spans.len() {
        for (row, _) in spans.into_iter().filter(|(_, months)| *months > least) {
            kinds[row] = RowKind::Subtotal;
        }
        if let Some(row) = sum_of_all(periods, kinds, usize::from(least) * shortest) {
            kinds[row] = RowKind::Total;
        }
    }
}

/// The only row of as many months as all others have together is their total: "Lũy kế 12 tháng" under twelve months. "Năm
/// 2024" is none of the months of 2025.
fn sum_of_all(periods: &[Option<Period>], kinds: &[RowKind], months: usize) -> Option<usize> {
    let is_all = |row: &usize| {
        let period = periods[*row];
        kinds[*row] == RowKind::Subtotal
            && period.is_some_and(|p| {
                let is_of = |other: &Period| p.year.is_none() || other.year.is_none() || p.year == other.year;
                matches!(p.part, PeriodPart::Whole | PeriodPart::Months(_))
                    && p.months().map(usize::from) == Some(months)
                    && periods.iter().flatten().all(is_of)
            })
    };
    let found: Vec<usize> = (0..periods.len().min(kinds.len())).filter(is_all).collect();
    match found[..] {
        [row] if !kinds.contains(&RowKind::Total) => Some(row),
        _ => None,
    }
}
