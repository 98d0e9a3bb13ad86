//! Rows that are called the sum of a section: "Cộng khu ven biển" under "Khu ven biển".

use std::collections::HashMap;

use super::labels::RowLabels;
use super::numbering::without_numbering;

/// Rows that a section may have, to be found closed by a sum of its name.
const MOST_OF_SECTION: usize = 300;

/// Words before the name of a section that its sum has.
const SUMS: [&str; 4] = ["tong cong ", "tong so ", "cong ", "tong "];

/// The rows that are called the sum of something, and the rows of those names. Found once for a body, since every row is
/// asked about hundreds of others.
pub(super) struct Closings {
    /// By the name of a section, the rows called its sum, in their order.
    sums: HashMap<String, Vec<usize>>,
    /// The rows that have one of these names, in their order.
    names: HashMap<String, Vec<usize>>,
}

impl Closings {
    /// Finds them among the labels of `rows` body rows.
    pub fn of(labels: &RowLabels<'_>, rows: usize) -> Closings {
        let mut sums: HashMap<String, Vec<usize>> = HashMap::new();
        for row in 0..rows {
            let may_be = labels.text(row).trim_start().starts_with(['t', 'T', 'c', 'C']);
            let folded = if may_be { labels.folded(row) } else { continue };
            for name in SUMS.iter().filter_map(|word| folded.trim().strip_prefix(word)) {
                sums.entry(name.to_owned()).or_default().push(row);
            }
        }
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        if !sums.is_empty() {
            for row in 0..rows {
                let folded = labels.folded(row);
                // "II. Đồng bằng" is closed by "Cộng đồng bằng".
                let name = without_numbering(folded.trim());
                if sums.contains_key(name) {
                    names.entry(name.to_owned()).or_default().push(row);
                }
            }
        }
        Closings { sums, names }
    }

    /// Whether a row is called the sum of one above.
    pub fn closes_section(&self, labels: &RowLabels<'_>, row: usize) -> bool {
        let above = row.saturating_sub(MOST_OF_SECTION)..row;
        !self.names.is_empty() && {
            let folded = labels.folded(row);
            // The longest word is the first of the list.
            let name = SUMS.iter().find_map(|word| folded.trim().strip_prefix(word));
            let rows = name.filter(|name| name.contains(' ')).and_then(|name| self.names.get(name));
            rows.is_some_and(|rows| any_in(rows, above))
        }
    }

    /// Whether a row below is called the sum of this one: "Cộng khối huyện" under "Khối huyện".
    pub fn closed_below(&self, labels: &RowLabels<'_>, row: usize) -> bool {
        !self.sums.is_empty() && {
            let folded = labels.folded(row);
            let rows = self.sums.get(without_numbering(folded.trim()));
            rows.is_some_and(|rows| any_in(rows, row + 1..row + MOST_OF_SECTION))
        }
    }
}

/// Whether one of the sorted rows is in a range.
fn any_in(rows: &[usize], range: std::ops::Range<usize>) -> bool {
    rows.get(rows.partition_point(|row| *row < range.start)).is_some_and(|row| *row < range.end)
}
