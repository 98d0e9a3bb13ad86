//! The levels of a table in which groups stand over units: districts, and under them communes.

use std::collections::HashMap;

use crate::table::{RowKind, Table};

/// On which level each row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    /// The level of each body row, 0 for the outermost; `None` for a row that is neither a unit nor a group whose parts
    /// are known.
    of_rows: Vec<Option<u8>>,
    /// The level with most units; of two with as many the inner one.
    pub usual: u8,
    /// Whether there are units on several levels: a district whose communes are not listed, among communes.
    pub are_mixed: bool,
}

impl Levels {
    /// The levels of a table; `None` if all its rows stand on one.
    pub fn of(table: &Table) -> Option<Levels> {
        /// More are none: sums of sums were found by chance.
        const DEEPEST: u8 = 8;
        let kind = |row: u32| table.rows.get(row as usize).copied();
        let groups = table.row_sums.iter().filter(|sum| kind(sum.row) == Some(RowKind::Subtotal));
        let mut over: HashMap<u32, u32> = HashMap::new();
        for sum in groups {
            over.extend(sum.parts.iter().map(|part| (*part, sum.row)));
        }
        if over.is_empty() {
            return None;
        }
        let is_group = |row: u32| {
            table
                .row_sums
                .binary_search_by_key(&row, |sum| sum.row)
                .is_ok_and(|at| table.row_sums[at].parts.iter().any(|part| over.get(part) == Some(&row)))
        };
        let level = |row: u32| -> Option<u8> {
            match kind(row)? {
                RowKind::Data => {}
                RowKind::Subtotal if is_group(row) => {}
                _ => return None,
            }
            let mut level = 0;
            let mut at = row;
            while let Some(group) = over.get(&at).filter(|_| level < DEEPEST) {
                (at, level) = (*group, level + 1);
            }
            Some(level)
        };
        let of_rows: Vec<Option<u8>> =
            (0..table.rows.len()).map(|row| level(u32::try_from(row).ok()?)).collect();
        let mut units = [0_usize; DEEPEST as usize + 1];
        for (kind, level) in table.rows.iter().zip(&of_rows) {
            let level = level.filter(|_| *kind == RowKind::Data);
            level.into_iter().for_each(|level| units[usize::from(level)] += 1);
        }
        let usual = (0..=DEEPEST).max_by_key(|level| (units[usize::from(*level)], *level)).unwrap_or(0);
        let are_mixed = units.iter().filter(|count| **count > 0).count() > 1;
        Some(Levels { of_rows, usual, are_mixed })
    }

    /// How many there are.
    pub fn count(&self) -> u8 {
        self.of_rows.iter().flatten().max().map_or(0, |deepest| deepest + 1)
    }

    /// The body rows of a level, in the table's order.
    pub fn rows(&self, level: u8) -> Vec<usize> {
        (0..self.of_rows.len()).filter(|row| self.of_rows[*row] == Some(level)).collect()
    }
}
