//! The names that the user gave to cells of a sheet. Formulas of all sheets may use them.

use std::collections::BTreeMap;

use crate::formula::is_same_name;
use crate::grid::{CellAddress, CellRange, LineSources};

/// The names of a sheet's cells.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct NameSettings {
    /// The cells of each name, as it is written.
    pub ranges: BTreeMap<String, CellRange>,
}

impl NameSettings {
    /// The cells of a name.
    pub fn range(&self, name: &str) -> Option<CellRange> {
        let own = self.ranges.get(name);
        own.or_else(|| self.ranges.iter().find(|(own, _)| is_same_name(own, name)).map(|(_, r)| r)).copied()
    }

    /// Names go with their rows as references of formulas do; of cells that are all gone the name goes too.
    pub(super) fn follow_rows(&mut self, lines: &LineSources) {
        self.follow(lines, |at| at.row, |at, row| CellAddress { row, ..at });
    }

    /// The same with columns.
    pub(super) fn follow_columns(&mut self, lines: &LineSources) {
        self.follow(lines, |at| at.column, |at, column| CellAddress { column, ..at });
    }

    fn follow(
        &mut self,
        lines: &LineSources,
        line: impl Fn(CellAddress) -> u32,
        at: impl Fn(CellAddress, u32) -> CellAddress,
    ) {
        // Where units were sorted, a name means the places that it meant.
        if self.ranges.is_empty() || !lines.keeps_order() {
            return;
        }
        self.ranges.retain(|_, range| {
            let (first, last) = (line(range.start), line(range.end));
            let left = (first..=last).find_map(|line| lines.place(line));
            let right = (first..=last).rev().find_map(|line| lines.place(line));
            let Some((left, right)) = left.zip(right) else { return false };
            *range = CellRange { start: at(range.start, left), end: at(range.end, right) };
            true
        });
    }

    /// Names of cells within a range follow these to another place of the sheet.
    pub(in crate::sheet) fn follow_cells(&mut self, from: CellRange, to: CellAddress) {
        let moved = |at: CellAddress| {
            CellAddress::new(at.row - from.start.row + to.row, at.column - from.start.column + to.column)
        };
        for range in self.ranges.values_mut() {
            if from.contains(range.start) && from.contains(range.end) {
                *range = CellRange { start: moved(range.start), end: moved(range.end) };
            }
        }
    }
}
