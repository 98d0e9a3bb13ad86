//! Rows over a group of units that no mark and no word sets apart: their figures do.

use std::collections::HashSet;

use super::numbering::Numbering;
use super::outline::{Outline, SUM, UNNUMBERED, place};
use super::possible::may_be_total;
use super::whole::MOST_UNSAID;
use crate::table::figures::{amount, slack};
use crate::table::model::{RowKind, RowSum};

/// Digits that must come out for each group, over all columns, to rule out chance.
const NO_CHANCE: f64 = 2.5;

/// A row and the rows under it.
type Group = (usize, Vec<usize>);

impl Outline<'_> {
    /// Makes subtotals of rows whose group adds up to them: rows without a number over numbered ones, or, where no row has
    /// a number, each row over the next ones until all are taken. Whether figures decided, and the sums.
    pub(super) fn heads(&self, kinds: &mut [RowKind], sums: &[RowSum]) -> (bool, Vec<RowSum>) {
        if self.rows_differ {
            return (false, Vec::new());
        }
        let is_numbered = |r: usize| Numbering::of(self.labels.number(r)) == Some(Numbering::Number);
        // A row whose own parts are known stands for them.
        let parts: HashSet<u32> = sums.iter().flat_map(|s| s.parts.iter().copied()).collect();
        let is_known = |r: usize| sums.iter().any(|s| s.row == place(r));
        let counts = |r: &usize| kinds[*r] == RowKind::Data || kinds[*r] == RowKind::Subtotal && is_known(*r);
        let data: Vec<usize> =
            (0..kinds.len()).filter(counts).filter(|&r| !parts.contains(&place(r))).collect();
        let any_number = data.iter().any(|&r| is_numbered(r));
        let groups =
            if any_number { self.over_numbers(kinds, &data) } else { self.one_after_the_other(kinds, &data) };
        let Some(groups) = groups else { return (false, Vec::new()) };
        let (mut tested, mut fitting) = (0, 0);
        for (row, units) in &groups {
            let (t, f) = self.fitting(*row, units);
            (tested, fitting) = (tested + t, fitting + f);
        }
        if tested == 0 || fitting * 2 <= tested {
            return (true, Vec::new());
        }
        let sum = |(row, units): Group| {
            kinds[row] = RowKind::Subtotal;
            RowSum { row: place(row), parts: units.into_iter().map(place).collect() }
        };
        (true, groups.into_iter().map(sum).collect())
    }

    /// Rows without a number, each with the numbered ones right below; at least two.
    fn over_numbers(&self, kinds: &[RowKind], data: &[usize]) -> Option<Vec<Group>> {
        let is_head = |r: usize| {
            self.labels.number(r).trim().is_empty()
                && self.depth(r, kinds).is_some_and(|d| d == UNNUMBERED || d == SUM)
        };
        let is_sum =
            |r: usize| kinds[r] == RowKind::Total || kinds[r] == RowKind::Subtotal && !data.contains(&r);
        let units_of = |head: usize| -> Vec<usize> {
            let below = (head + 1..kinds.len()).take_while(|&r| !is_head(r) && !is_sum(r));
            below.filter(|r| data.contains(r)).collect()
        };
        let heads = data.iter().copied().filter(|&r| is_head(r));
        let groups: Vec<Group> =
            heads.map(|r| (r, units_of(r))).filter(|(_, units)| !units.is_empty()).collect();
        (groups.len() >= 2).then_some(groups)
    }

    /// All rows, taken one after the other: a row and the next ones that it adds up, and again. Nothing may be left over.
    fn one_after_the_other(&self, kinds: &[RowKind], data: &[usize]) -> Option<Vec<Group>> {
        let has_sums = (0..kinds.len()).any(|r| kinds[r] == RowKind::Subtotal && !data.contains(&r));
        if has_sums || !(5..=MOST_UNSAID).contains(&data.len()) {
            return None;
        }
        let rows: Vec<usize> = data.iter().copied().filter(|&r| !may_be_total(self.labels.text(r))).collect();
        // A total that the heads make up too says as much as digits.
        let total = kinds.iter().position(|k| *k == RowKind::Total);
        let makes_total = |groups: &Vec<Group>| {
            let heads: Vec<usize> = groups.iter().map(|(row, _)| *row).collect();
            let of_heads = total.map_or((0, 0), |total| self.fitting(total, &heads));
            of_heads.0 > 0 && of_heads.0 == of_heads.1
        };
        let sure = self.taken_in_turn(&rows, NO_CHANCE);
        sure.or_else(|| self.taken_in_turn(&rows, 0.0).filter(|_| total.is_some()).filter(makes_total))
    }

    /// Each row with the next ones that it adds up in every column, to so many digits; `None` if any is left over.
    fn taken_in_turn(&self, rows: &[usize], digits: f64) -> Option<Vec<Group>> {
        let mut groups: Vec<Group> = Vec::new();
        let mut at = 0;
        while let Some((&row, below)) = rows.get(at..).and_then(<[usize]>::split_first) {
            let count = (1..=below.len()).find(|&count| self.adds_up(row, &below[..count], digits))?;
            groups.push((row, below[..count].to_vec()));
            at += count + 1;
        }
        let is_grouped = groups.len() >= 2 && groups.iter().any(|(_, units)| units.len() >= 2);
        is_grouped.then_some(groups)
    }

    /// Whether rows add up to another in every column, to so many digits over all columns.
    fn adds_up(&self, row: usize, units: &[usize], least: f64) -> bool {
        let (tested, fitting) = self.fitting(row, units);
        let digits: f64 = self
            .additive
            .iter()
            .filter_map(|column| {
                Some((amount(column, row)?.abs() / slack(column, units.len()).max(0.5)).max(1.0))
            })
            .map(f64::log10)
            .sum();
        tested > 0 && fitting == tested && digits >= least
    }
}
