//! Whether the rows of a table are all units of its total, or some of them lists under others.

use super::fit::digits;
use super::outline::{ITEM, NO_CHANCE, Outline};
use crate::table::figures::{amount, is_unread, slack, sum};
use crate::table::model::{Column, RowKind};

/// Digits that the sum of the lists must have for a total that comes only near to tell that they are counted in it.
const OF_LISTS: f64 = 1.0;

/// A row that counts, and the row over it if it is an item of a list.
struct Listed {
    row: usize,
    /// `None` if it is no item; the row over it may be missing.
    over: Option<Option<usize>>,
}

/// A total compared with the sum of rows.
#[derive(Default)]
struct Distance {
    /// In how many columns they miss it.
    missed: usize,
    /// In how many they meet it to the last digit.
    exact: usize,
    /// How far, over all columns.
    far: f64,
}

impl Distance {
    fn add(&mut self, apart: f64, whole: f64, slack: f64) {
        self.missed += usize::from(apart > slack);
        self.exact += usize::from(apart <= 1e-9 * whole.abs());
        self.far += apart / whole.abs();
    }
}

impl Outline<'_> {
    /// Whether all data rows together make up the total: then none is a part of another.
    /// Lists are not among them if the total comes out better without, or hardly worse.
    pub(super) fn is_flat(&self, kinds: &[RowKind]) -> bool {
        let Some(total) = kinds.iter().position(|k| *k == RowKind::Total) else { return false };
        let data: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data).collect();
        let (tested, fitting) = self.fitting(total, &data);
        tested > 0 && fitting * 2 > tested && !self.has_lists(total, &data, kinds)
    }

    /// Whether some rows are lists under others that count them already.
    fn has_lists(&self, total: usize, data: &[usize], kinds: &[RowKind]) -> bool {
        let mut last: Option<usize> = None;
        let listed = data.iter().map(|&row| {
            let is_item = self.depth(row, kinds).is_some_and(|depth| depth >= ITEM);
            last = if is_item { last } else { Some(row) };
            Listed { row, over: is_item.then_some(last) }
        });
        let rows: Vec<Listed> = listed.collect();
        let others = rows.iter().filter(|of| of.over.is_none()).count();
        if others < 2 || others == rows.len() {
            return false;
        }
        let (mut with, mut without, mut says_flat) = (Distance::default(), Distance::default(), false);
        // Where a figure could not be read, a sum without it says nothing: a list may stand in for it by chance.
        let is_unread = |column: &Column, row: usize| is_unread(RowKind::Data, column.kinds[row]);
        let reads_all = |column: &&Column| !rows.iter().any(|of| is_unread(column, of.row));
        for column in self.additive.iter().copied().filter(reads_all) {
            let Some(whole) = amount(column, total).filter(|whole| *whole != 0.0) else { continue };
            let slack = slack(column, rows.len());
            let summed = |with_lists: bool| {
                let counts = |of: &&Listed| with_lists || of.over.is_none_or(|over| stands_in(column, over));
                sum(rows.iter().filter(counts).filter_map(|of| amount(column, of.row)))
            };
            let sums = [summed(true), summed(false)];
            let [all, others] = sums.map(|sum| (sum - whole).abs());
            with.add(all, whole, slack);
            without.add(others, whole, slack);
            if all <= slack && others > slack {
                let is_exact = all <= 1e-9 * whole.abs();
                let step = if is_exact { column.last_digit() } else { 2.0 * slack };
                // A slip in a total is small, and so is a short list: 1,5 within 0,7 of it is nothing that was counted.
                let is_of_lists = is_exact || digits(sums[0] - sums[1], step) >= OF_LISTS;
                says_flat |= is_of_lists && digits(whole, step) >= NO_CHANCE;
            }
        }
        // A dash before a name says that it is a part; a sum that comes near by chance says nothing against it.
        // Nor does a total that is damaged where the others come out without lists to the last digit.
        (without.missed, without.far) <= (with.missed, with.far) || without.exact > with.exact || !says_flat
    }
}

/// Whether a list stands for its row, which has no figure.
fn stands_in(column: &Column, over: Option<usize>) -> bool {
    over.is_some_and(|over| amount(column, over).is_none())
}
