//! What follows "Trong đó: …" without a list's mark: parts of the row above, or the units of the table.

use super::RowKind;
use super::hierarchy::{Outline, UNNUMBERED, place};
use super::row_label::{LabelMeaning, label_meaning};

impl Outline<'_> {
    /// "Trong đó: A", then "B" without a mark: B is a part too if it makes up the row above with A, or if nothing else
    /// is there for A to be a part of.
    pub(super) fn of_which(&self, kinds: &mut [RowKind]) -> bool {
        let mut by_figures = false;
        let says_so = |row: usize| {
            label_meaning(self.labels.label(self.grid, self.body.start + place(row))) == LabelMeaning::Part
        };
        for first in (1..kinds.len()).filter(|&row| says_so(row)) {
            let over = (0..first).rev().find(|&r| matches!(kinds[r], RowKind::Data | RowKind::Total));
            let is_part = |r: &usize| kinds[*r] == RowKind::Part || says_so(*r);
            let listed: Vec<usize> = (first..kinds.len()).take_while(is_part).collect();
            let next = first + listed.len();
            let unmarked = |r: &usize| self.depth(*r, kinds) == Some(UNNUMBERED);
            let more: Vec<usize> = (next..kinds.len()).take_while(unmarked).collect();
            let (Some(over), false) = (over, more.is_empty()) else { continue };
            by_figures = true;
            let parts = |count: usize| -> Vec<usize> {
                let listed = listed.iter().filter(|&&r| kinds[r] == RowKind::Part);
                listed.chain(&more[..count]).copied().collect()
            };
            let makes_up = |rows: &[usize]| {
                let (tested, fitting) = self.fitting(over, rows);
                tested > 0 && fitting * 2 > tested
            };
            let others: Vec<usize> =
                (0..kinds.len()).filter(|r| kinds[*r] == RowKind::Data && !more.contains(r)).collect();
            let of_total = kinds[over] == RowKind::Total;
            let found = (1..=more.len()).find(|&count| makes_up(&parts(count)));
            let (rows, kind) = match found {
                // The units of the whole table.
                Some(count) if of_total && others.is_empty() && count == more.len() => {
                    (parts(count), RowKind::Data)
                }
                Some(count) => (parts(count), RowKind::Part),
                None if of_total && others.is_empty() && !makes_up(&more) => {
                    (parts(more.len()), RowKind::Part)
                }
                None => continue,
            };
            rows.into_iter().for_each(|row| kinds[row] = kind);
        }
        by_figures
    }
}
