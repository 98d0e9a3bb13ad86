//! Rows without a number under numbered ones: parts of the row above or units whose number was left out.

use std::collections::HashSet;

use super::numbering::Numbering;
use super::outline::{NO_CHANCE, Outline, SUM, UNNUMBERED, place};
use super::possible::may_be_total;
use crate::table::model::{RowKind, RowSum};

/// A numbered row and the rows without a number under it.
type Run = (usize, Vec<usize>);

impl Outline<'_> {
    /// Where the total adds up the numbered rows and not those between them, these are parts: with a sum if they make up
    /// the row above in some column, else some of it. Without such a total the figures only tell whether they can be
    /// parts: then they are added to `possible` and stay units. Whether figures were asked.
    pub(super) fn loose(
        &self,
        kinds: &mut [RowKind],
        sums: &mut Vec<RowSum>,
        possible: &mut Vec<u32>,
    ) -> bool {
        if self.rows_differ {
            return false;
        }
        let runs = self.runs(kinds, sums);
        if runs.is_empty() {
            return false;
        }
        match self.are_counted(kinds, &runs) {
            Some(true) => {}
            Some(false) => {
                for (over, rows) in &runs {
                    let fit = self.fit(*over, rows);
                    if fit.exact > 0 {
                        kinds[*over] = RowKind::Subtotal;
                        sums.push(RowSum {
                            row: place(*over),
                            parts: rows.iter().copied().map(place).collect(),
                        });
                    } else if self.are_within(*over, rows) {
                        rows.iter().for_each(|&row| kinds[row] = RowKind::Part);
                    } else {
                        possible.extend(rows.iter().copied().map(place));
                    }
                }
            }
            None => {
                let can_be = runs.iter().filter(|(over, rows)| self.are_within(*over, rows));
                possible.extend(can_be.flat_map(|(_, rows)| rows.iter().copied().map(place)));
            }
        }
        true
    }

    /// The rows without a number under each numbered one, in a table of at least two numbered units.
    fn runs(&self, kinds: &[RowKind], sums: &[RowSum]) -> Vec<Run> {
        let is_numbered = |r: usize| Numbering::of(self.labels.number(r)).is_some();
        let is_unit = |r: usize| matches!(kinds[r], RowKind::Data | RowKind::Subtotal);
        // Most tables number no row, and nothing more is asked of them.
        if (0..kinds.len()).filter(|&r| is_unit(r) && is_numbered(r)).nth(1).is_none() {
            return Vec::new();
        }
        let known: HashSet<u32> =
            sums.iter().flat_map(|of| of.parts.iter().copied().chain([of.row])).collect();
        let known = |r: usize| known.contains(&place(r));
        let mut runs: Vec<Run> = Vec::new();
        let mut over = None;
        for row in (0..kinds.len()).filter(|&r| kinds[r] != RowKind::Blank) {
            if is_numbered(row) && is_unit(row) {
                over = (kinds[row] == RowKind::Data && !known(row)).then_some(row);
                continue;
            }
            let is_loose = over.is_some()
                && matches!(self.depth(row, kinds), Some(UNNUMBERED | SUM))
                && self.labels.number(row).trim().is_empty()
                && !may_be_total(self.labels.text(row))
                && !known(row);
            match over.filter(|_| is_loose) {
                None => over = None,
                Some(above) => match runs.last_mut().filter(|(of, _)| *of == above) {
                    Some((_, rows)) => rows.push(row),
                    None => runs.push((above, vec![row])),
                },
            }
        }
        runs
    }

    /// Whether a total counts these rows as units, if it tells.
    fn are_counted(&self, kinds: &[RowKind], runs: &[Run]) -> Option<bool> {
        let total = kinds.iter().position(|kind| *kind == RowKind::Total)?;
        let data: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data).collect();
        let loose: HashSet<usize> = runs.iter().flat_map(|(_, rows)| rows.iter().copied()).collect();
        let others: Vec<usize> = data.iter().copied().filter(|row| !loose.contains(row)).collect();
        let (with, without) = (self.fit(total, &data), self.fit(total, &others));
        if with.fitting() > 0 && with.fitting() >= without.fitting() {
            return Some(true);
        }
        (without.fitting() > with.fitting() && without.digits >= NO_CHANCE).then_some(false)
    }
}
