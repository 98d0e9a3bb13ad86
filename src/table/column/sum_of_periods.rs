//! A sum over months from January is what was done since the start of the year.

use super::suggested::ColumnRole;
use crate::period::PeriodPart;
use crate::table::header::Heading;
use crate::table::model::Role;
use crate::table::model::Role::*;

/// Words of a title that only says that it adds up.
const SUMS: [&str; 7] = ["cong", "tong", "tong cong", "tong so", "luy ke", "cong don", "total"];

/// "Cộng" beside "Tháng 1", "Tháng 2", "Tháng 3" in a table with a plan: the result since January, unless another column
/// says that it is that.
pub fn by_months(headings: &[Heading], columns: &mut [ColumnRole]) {
    let is_result =
        |c: &ColumnRole| matches!(c.role, Some(Actual | ActualCumulative | ActualEstimate | Participants));
    if !columns.iter().any(|c| c.role == Some(Plan)) || columns.iter().any(is_result) {
        return;
    }
    let is_sum = |c: &ColumnRole| {
        c.role.is_none() && c.period.is_none() && SUMS.contains(&c.title.words.trim()) && !c.title.percent
    };
    let sums: Vec<usize> = (0..columns.len()).filter(|&i| is_sum(&columns[i])).collect();
    // Of two sums none is known to be that of the months.
    let [sum] = sums[..] else { return };
    let group = &headings[sum].group;
    let month = |i: usize| {
        let column = &columns[i];
        let is_month = column.role == Some(Role::Period) && column.title.role == Some(Role::Period);
        let part = column.title.period.map(|p| p.part).filter(|_| is_month && headings[i].group == *group)?;
        match part {
            PeriodPart::Month(month) => Some(month),
            PeriodPart::Quarter(quarter) => Some(quarter),
            _ => None,
        }
    };
    let mut before: Vec<u8> = (0..sum).rev().map_while(month).collect();
    before.reverse();
    let after: Vec<u8> = (sum + 1..columns.len()).map_while(month).collect();
    let from_january = |months: &[u8]| months.len() > 1 && months.iter().zip(1u8..).all(|(m, n)| *m == n);
    if from_january(&before) || from_january(&after) {
        (columns[sum].role, columns[sum].confidence) = (Some(ActualCumulative), 0.7);
    }
}
