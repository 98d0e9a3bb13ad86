//! Rows over a group of units that no mark and no word sets apart: their figures do.

use std::collections::HashSet;

use super::fit::Fit;
use super::numbering::{Numbering, without_numbering};
use super::outline::{Outline, SUM, UNNUMBERED, place};
use super::possible::may_be_total;
use super::whole::MOST_UNSAID;
use crate::table::figures::amount;
use crate::table::model::{Column, RowKind, RowSum};

/// Digits that must come out beyond those that do by chance, over all groups and columns.
const NO_CHANCE: f64 = 3.0;

/// Digits from which on it is asked.
const PERHAPS: f64 = 1.0;

/// A row and the rows under it.
type Group = (usize, Vec<usize>);

/// Groups, and whether it is certain that they are some.
struct Groups {
    groups: Vec<Group>,
    is_certain: bool,
}

impl Outline<'_> {
    /// Makes subtotals of rows whose group adds up to them: rows without a number over numbered ones, or, where no row has
    /// a number, each row over the next ones until all are taken. Whether figures decided, and the sums. The rows of which
    /// they leave it open are added to `possible`; they stay units.
    pub(super) fn heads(
        &self,
        kinds: &mut [RowKind],
        sums: &[RowSum],
        possible: &mut Vec<u32>,
    ) -> (bool, Vec<RowSum>) {
        if self.rows_differ {
            return (false, Vec::new());
        }
        let is_numbered = |r: usize| Numbering::of(self.labels.number(r)) == Some(Numbering::Number);
        // A row whose own parts are known stands for them.
        let parts: HashSet<u32> = sums.iter().flat_map(|s| s.parts.iter().copied()).collect();
        let known: HashSet<u32> = sums.iter().map(|s| s.row).collect();
        let is_known = |r: usize| known.contains(&place(r));
        let counts = |r: &usize| kinds[*r] == RowKind::Data || kinds[*r] == RowKind::Subtotal && is_known(*r);
        let data: Vec<usize> =
            (0..kinds.len()).filter(counts).filter(|&r| !parts.contains(&place(r))).collect();
        let any_number = data.iter().any(|&r| is_numbered(r));
        let groups = if any_number {
            let both = [self.over_numbers(kinds, &data), self.under_numbers(kinds, &data)];
            let fitting = |groups: &Groups| self.fit_of(&groups.groups).fitting();
            both.into_iter().flatten().rev().max_by_key(fitting)
        } else {
            self.one_after_the_other(kinds, &data)
        };
        let Some(Groups { groups, is_certain }) = groups else { return (false, Vec::new()) };
        let fit = self.fit_of(&groups);
        let is_made_up = fit.fitting() > fit.differing;
        let is_told = !is_made_up && any_number && self.make_up_total(kinds, &groups);
        if !is_made_up && !is_told {
            // Rows without a number that are larger than each numbered one of theirs look like their sums.
            if any_number && groups.iter().all(|(row, units)| self.is_largest(*row, units)) {
                possible.extend(groups.iter().map(|(row, _)| place(*row)));
            }
            return (true, Vec::new());
        }
        if !is_certain && !is_told {
            possible.extend(groups.iter().map(|(row, _)| place(*row)));
            return (true, Vec::new());
        }
        let sum = |(row, units): Group| {
            kinds[row] = RowKind::Subtotal;
            RowSum { row: place(row), parts: units.into_iter().map(place).collect() }
        };
        (true, groups.into_iter().map(sum).collect())
    }

    /// Whether a total is the sum of the groups' rows, and not of all units.
    fn make_up_total(&self, kinds: &[RowKind], groups: &[Group]) -> bool {
        let Some(total) = kinds.iter().position(|kind| *kind == RowKind::Total) else { return false };
        let heads: Vec<usize> = groups.iter().map(|(row, _)| *row).collect();
        let data: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data).collect();
        let (of_heads, of_all) = (self.fit(total, &heads), self.fit(total, &data));
        of_heads.fitting() > of_all.fitting() && of_heads.digits >= NO_CHANCE
    }

    /// Whether a row has more than each of its units, in every column where both have figures.
    fn is_largest(&self, row: usize, units: &[usize]) -> bool {
        let mut pairs = self.additive.iter().filter_map(|c| Some((c, amount(c, row)?))).peekable();
        let exceeds = |(column, whole): (&&Column, f64)| {
            units.iter().all(|&unit| amount(column, unit).is_none_or(|figure| figure < whole))
        };
        pairs.peek().is_some() && pairs.all(exceeds)
    }

    /// How well all groups make up their rows.
    fn fit_of(&self, groups: &[Group]) -> Fit {
        let mut fit = Fit::default();
        groups.iter().for_each(|(row, units)| fit.add(self.fit(*row, units)));
        fit
    }

    /// Rows without a number that add up the numbered ones right above, as far as the row before of their kind: "Khu vực
    /// miền núi" under its communes. A row that adds up all of them is the total's.
    fn under_numbers(&self, kinds: &[RowKind], data: &[usize]) -> Option<Groups> {
        let is_numbered = |r: usize| Numbering::of(self.labels.number(r)) == Some(Numbering::Number);
        let mut groups: Vec<Group> = Vec::new();
        let mut units = Vec::new();
        for &row in data {
            if is_numbered(row) {
                units.push(row);
            } else if self.stands_alone(row, kinds) && units.len() >= 2 {
                groups.push((row, std::mem::take(&mut units)));
            } else {
                units.clear();
            }
        }
        let is_whole = matches!(&groups[..], [(_, units)] if units.len() + 1 == data.len());
        let evidence: f64 = groups.iter().map(|(row, units)| self.fit(*row, units).evidence).sum();
        let is_grouped = !groups.is_empty() && !is_whole;
        is_grouped.then_some(Groups { groups, is_certain: evidence >= NO_CHANCE })
    }

    /// Whether a row is named and has no number.
    fn stands_alone(&self, row: usize, kinds: &[RowKind]) -> bool {
        self.labels.number(row).trim().is_empty()
            && self.depth(row, kinds).is_some_and(|d| d == UNNUMBERED || d == SUM)
    }

    /// Rows without a number, each with the numbered ones right below; at least two.
    fn over_numbers(&self, kinds: &[RowKind], data: &[usize]) -> Option<Groups> {
        let is_head = |r: usize| self.stands_alone(r, kinds);
        let is_counted = |r: usize| data.binary_search(&r).is_ok();
        let is_sum = |r: usize| kinds[r] == RowKind::Total || kinds[r] == RowKind::Subtotal && !is_counted(r);
        let units_of = |head: usize| -> Vec<usize> {
            let below = (head + 1..kinds.len()).take_while(|&r| !is_head(r) && !is_sum(r));
            below.filter(|r| is_counted(*r)).collect()
        };
        let heads = data.iter().copied().filter(|&r| is_head(r));
        let groups: Vec<Group> =
            heads.map(|r| (r, units_of(r))).filter(|(_, units)| !units.is_empty()).collect();
        (groups.len() >= 2).then_some(Groups { groups, is_certain: true })
    }

    /// All rows, taken one after the other: a row and the next ones that it adds up, and again; or, from the last one up,
    /// a row and those before it. Nothing may be left over, and so many digits must come out that it is no chance.
    fn one_after_the_other(&self, kinds: &[RowKind], data: &[usize]) -> Option<Groups> {
        let is_sum = |r: usize| kinds[r] == RowKind::Subtotal && data.binary_search(&r).is_err();
        if !(5..=MOST_UNSAID).contains(&data.len()) || (0..kinds.len()).any(is_sum) {
            return None;
        }
        let rows: Vec<usize> = data.iter().copied().filter(|&r| !may_be_total(self.labels.text(r))).collect();
        let above = self.taken_in_turn(&rows);
        // "Cộng khu vực 1" under its districts: the words say as much as a digit.
        let upwards: Vec<usize> = data.iter().rev().copied().collect();
        let below = self.taken_in_turn(&upwards).map(|(groups, digits)| {
            let said = groups.iter().filter(|(row, _)| may_be_total(self.labels.text(*row))).count();
            let in_order = |(row, units): Group| (row, units.into_iter().rev().collect());
            (groups.into_iter().rev().map(in_order).collect::<Vec<Group>>(), digits + said as f64)
        });
        let (groups, mut digits) = above.into_iter().chain(below).max_by(|(_, a), (_, b)| a.total_cmp(b))?;
        // A total that the heads make up too says as much as digits.
        if let Some(total) = kinds.iter().position(|k| *k == RowKind::Total) {
            let heads: Vec<usize> = groups.iter().map(|(row, _)| *row).collect();
            digits += self.fit(total, &heads).digits;
        }
        let is_grouped = groups.len() >= 2 && groups.iter().any(|(_, units)| units.len() >= 2);
        (is_grouped && digits >= PERHAPS).then_some(Groups { groups, is_certain: digits >= NO_CHANCE })
    }

    /// Each row with the next ones that make it up, none left over: the groups in which the most digits come out, and how
    /// many these are beyond those that come out by chance. That the heads are the rows that are called blocks says as much
    /// as a digit for each.
    fn taken_in_turn(&self, rows: &[usize]) -> Option<(Vec<Group>, f64)> {
        let is_block: Vec<bool> = rows.iter().map(|&row| names_block(&self.labels.folded(row))).collect();
        // From each place on: the digits, and how many rows the first head has.
        let mut best: Vec<Option<(f64, usize)>> = vec![None; rows.len() + 1];
        best[rows.len()] = Some((0.0, 0));
        for at in (0..rows.len()).rev() {
            let below = &rows[at + 1..];
            // As many choices as there are rows below give one more digit by chance for each ten.
            let chance = (below.len().max(1) as f64).log10();
            let mut growing = self.growing(rows[at]);
            let mut named = f64::from(is_block[at]);
            for (count, &row) in below.iter().enumerate() {
                growing.add(row);
                named -= f64::from(is_block[at + count + 1]);
                let Some((rest, _)) = best[at + count + 2] else { continue };
                let fit = growing.fit();
                let fitting = fit.fitting() + fit.coarse;
                // Neighbours have equal figures by chance, and where all have the same plan, always: one unit is all of a
                // group only in every column, and that says nothing of other rows.
                let is_single = count == 0;
                let said = if is_single { 0.0 } else { fit.digits };
                let digits = rest + said + named - chance;
                let fits = if is_single {
                    fitting == fit.exact && fit.differing == 0
                } else {
                    fitting >= fit.differing
                };
                // A block of nothing is made up by nothing.
                let is_made_up = (fitting > 0 || is_block[at]) && fits;
                if is_made_up && best[at].is_none_or(|(known, _)| known < digits) {
                    best[at] = Some((digits, count + 1));
                }
            }
        }
        let (digits, _) = best[0]?;
        let (mut groups, mut at) = (Vec::new(), 0);
        while let Some((&row, below)) = rows.get(at..).and_then(<[usize]>::split_first) {
            let count = best[at]?.1;
            groups.push((row, below[..count].to_vec()));
            at += count + 1;
        }
        Some((groups, digits))
    }
}

/// Whether a folded label is what blocks of units are called: "Khối huyện", "II. Cụm miền núi".
fn names_block(folded: &str) -> bool {
    const BLOCKS: [&str; 7] = ["khoi ", "cum ", "khu ", "vung ", "tieu vung ", "nhom ", "mien "];
    let name = without_numbering(folded);
    BLOCKS.iter().any(|word| name.starts_with(word))
}
