//! Checks columns of a quarter, half a year or a year against the columns of the months or quarters that they add up.

use super::held::{LISTED, decimals, figure_rows};
use super::recomputed::Recomputed;
use super::totals::{adds_up, sum_of};
use crate::indicator::{Printed, likely_causes};
use crate::number::fold;
use crate::period::{PeriodPart, take_period};
use crate::table::{Column, Doubt, Role, Table, Warning};

/// How near a sum a figure must be to be one with a slip in it, where no row says more.
const NEAR: f64 = 0.1;

/// The months of a year that a column covers.
#[derive(Clone, Debug, PartialEq)]
struct Span {
    first: u8,
    last: u8,
    year: Option<u16>,
    /// Its header without the time and the words for sums: columns of one series have the same.
    of: Vec<String>,
    /// Whether it counts from the start of the year, and so is no part of another.
    runs: bool,
}

impl Span {
    /// Of a column's header; `latest` is the last month that any column names, for "Lũy kế" without a time.
    fn of(column: &Column, latest: u8) -> Option<Span> {
        let title = fold(&column.title);
        let (period, rest) = take_period(&title);
        let runs = column.role == Some(Role::ActualCumulative)
            || rest.contains("luy ke")
            || rest.contains("cong don");
        let words = series_words(&rest);
        let (first, last) = match period.map(|p| p.part) {
            Some(PeriodPart::Month(month)) => (if runs { 1 } else { month }, month),
            Some(PeriodPart::Quarter(quarter)) => (if runs { 1 } else { 3 * quarter - 2 }, 3 * quarter),
            Some(PeriodPart::Months(months)) => (1, months),
            Some(PeriodPart::Whole) => (1, 12),
            Some(PeriodPart::Day(..)) => return None,
            None if words == "ca nam" => (1, 12),
            None if runs && words.is_empty() => (1, latest),
            None => return None,
        };
        let mut of: Vec<String> = column.group.iter().map(|line| take_period(&fold(line)).1).collect();
        of.retain(|line| line != "@");
        of.push(words.replace("ca nam", "").replace('@', "").trim().to_owned());
        Some(Span { first, last, year: period.and_then(|p| p.year), of, runs })
    }

    fn is_part_of(&self, whole: &Span) -> bool {
        let same_year = self.year.zip(whole.year).is_none_or(|(own, other)| own == other);
        let shorter = self.last - self.first < whole.last - whole.first;
        !self.runs
            && same_year
            && shorter
            && self.of == whole.of
            && whole.first <= self.first
            && self.last <= whole.last
    }
}

/// The words of a title that tell its series, without those for sums and for what was done.
fn series_words(rest: &str) -> String {
    const SUMS: [&str; 9] =
        ["luy ke", "cong don", "tong cong", "tong so", "thuc hien", "tu dau nam", "cong", "tong", "th"];
    let mut padded = format!(" {rest} ");
    for words in SUMS {
        padded = padded.replace(&format!(" {words} "), " ");
    }
    padded.trim().to_owned()
}

/// The columns that make up the months of another, the shortest first; `None` if some month is in none of them, or in two.
fn parts_of(spans: &[(usize, Span)], whole: &Span) -> Option<Vec<usize>> {
    let mut parts = Vec::new();
    let mut next = whole.first;
    while next <= whole.last {
        let mut here: Vec<&(usize, Span)> =
            spans.iter().filter(|(_, span)| span.first == next && span.is_part_of(whole)).collect();
        here.sort_by_key(|(_, span)| span.last);
        let (index, span) = here.first()?;
        if here.get(1).is_some_and(|(_, other)| other.last == span.last) {
            return None;
        }
        parts.push(*index);
        next = span.last + 1;
    }
    (parts.len() > 1).then_some(parts)
}

/// Warnings for such figures that are not the sum of their parts, and how many are.
pub(super) fn check_period_sums(
    table: &Table,
    checked: impl Fn(usize) -> bool,
) -> (Vec<Warning>, Vec<Recomputed>) {
    let columns = || table.columns.iter().enumerate().filter(|(_, column)| adds_up(column));
    let latest = columns().filter_map(|(_, c)| Some(Span::of(c, 0)?.last)).max().unwrap_or(0);
    let spans: Vec<(usize, Span)> =
        columns().filter_map(|(index, column)| Some((index, Span::of(column, latest)?))).collect();
    let (mut warnings, mut recomputed) = (Vec::new(), Vec::new());
    for (index, whole) in spans.iter().filter(|(index, _)| !checked(*index)) {
        let Some(parts) = parts_of(&spans, whole) else { continue };
        let units = |i: &usize| table.columns[*i].unit.map(|u| u.kind);
        if parts.iter().any(|part| units(part) != units(index)) {
            continue;
        }
        let held = SumCheck::of(table, *index, &parts);
        if held.is_sum() {
            warnings.extend(held.warnings(table, *index));
            recomputed.push(Recomputed::of(*index, parts.into_iter(), held.fitting, held.tested()));
        }
    }
    (warnings, recomputed)
}

/// Compares one column with the sum of others.
struct SumCheck {
    /// Figures that come out; nothing made of nothing says nothing.
    fitting: usize,
    differing: Vec<Differing>,
    /// Whether those that do not are all near the sum, and more than any part.
    all_near: bool,
}

/// A figure that does not come out.
struct Differing {
    row: usize,
    pasted: f64,
    summed: f64,
    slack: f64,
}

impl SumCheck {
    fn of(table: &Table, whole: usize, parts: &[usize]) -> SumCheck {
        let mut held = SumCheck { fitting: 0, differing: Vec::new(), all_near: true };
        for row in figure_rows(table) {
            // A month to come has no figure yet.
            if parts.iter().any(|part| table.columns[*part].value(row).is_none()) {
                continue;
            }
            let Some((pasted, summed, slack)) = sum_of(table, whole, parts, row) else { continue };
            if (summed - pasted).abs() <= slack {
                held.fitting += usize::from(pasted != 0.0);
            } else {
                held.all_near &= (summed - pasted).abs() <= NEAR * summed.abs();
                held.differing.push(Differing { row, pasted, summed, slack });
            }
        }
        held
    }

    fn tested(&self) -> usize {
        self.fitting + self.differing.len()
    }

    /// Whether the column is a sum at all: levels at the end of a month and means are none.
    fn is_sum(&self) -> bool {
        self.tested() > 0 && (self.all_near || self.fitting > 0 && self.differing.len() <= self.fitting)
    }

    fn warnings(&self, table: &Table, index: usize) -> Vec<Warning> {
        let warning = |d: &Differing| {
            let printed = Printed::new(d.pasted, decimals(&table.columns[index], d.row));
            let doubt = Doubt::PartsDiffer {
                pasted: d.pasted,
                summed: d.summed,
                interval: [d.summed - d.slack, d.summed + d.slack],
                causes: likely_causes(d.summed, printed),
            };
            Warning { doubt, row: u32::try_from(d.row).ok(), column: u32::try_from(index).ok() }
        };
        self.differing.iter().take(LISTED).map(warning).collect()
    }
}
