//! The titles over each column, from the lines of the header.

use super::header::{names_unit_alone, one_line};
use super::{CellAddress, Grid};
use std::ops::Range;

/// What stands over one column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    /// The lowest line.
    pub title: String,
    /// The lines over it, outermost first.
    pub group: Vec<String>,
}

/// The headings of all columns.
pub fn headings(grid: &Grid, header: Range<u32>) -> Vec<Heading> {
    (0..grid.columns()).map(|column| heading(grid, header.clone(), column)).collect()
}

fn heading(grid: &Grid, header: Range<u32>, column: u32) -> Heading {
    let mut lines: Vec<String> = Vec::new();
    let mut last = None;
    for row in header.clone() {
        let Some(source) = cell_over(grid, &header, CellAddress { row, column }) else { continue };
        // A cell that spans several lines of the header is said once.
        if last == Some(source) {
            continue;
        }
        last = Some(source);
        let line = one_line(grid.text(source));
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    let mut title = lines.pop().unwrap_or_default();
    // A line of units under the titles says what each of them counts.
    if names_unit_alone(&title)
        && let Some(named) = lines.pop()
    {
        title = format!("{named} {title}");
    }
    Heading { title, group: lines }
}

/// The cell whose text stands at this place of the header: itself, the merged cell it lies in, or the group to its
/// left where plain text shows a merged cell as blanks.
fn cell_over(grid: &Grid, header: &Range<u32>, at: CellAddress) -> Option<CellAddress> {
    let has_text = |at: CellAddress| !grid.text(at).trim().is_empty();
    if has_text(at) {
        return Some(at);
    }
    if let Some(merge) = grid.merge_at(at) {
        return has_text(merge.origin).then_some(merge.origin);
    }
    let merged_line = grid.merges.iter().any(|m| m.origin.row == at.row && m.columns > 1);
    let last_line = at.row + 1 == header.end;
    if merged_line || last_line {
        return None;
    }
    let titled_below =
        |column: u32| (at.row + 1..header.end).any(|row| has_text(CellAddress { row, column }));
    let left =
        (0..at.column).rev().map(|column| CellAddress { row: at.row, column }).find(|&c| has_text(c))?;
    let all_titled = (left.column..=at.column).all(titled_below);
    all_titled.then_some(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{Merge, grid_from_text};

    #[test]
    fn groups_reach_as_far_as_they_are_merged_or_left_blank() {
        let text = "TT\tĐơn vị\tBHXH\t\tBHYT\t\tGhi chú\n\t\tKH\tTH\tKH\tTH\t\n";
        let mut grid = grid_from_text(&text.replace("\\\t", "\t").replace("\\\n", "\n"), b'\t');
        let expected = ["TT", "Đơn vị", "BHXH|KH", "BHXH|TH", "BHYT|KH", "BHYT|TH", "Ghi chú"];
        let shown = |grid: &Grid| -> Vec<String> {
            let path = |h: Heading| h.group.into_iter().chain([h.title]).collect::<Vec<_>>().join("|");
            headings(grid, 0..2).into_iter().map(path).collect()
        };
        assert_eq!(shown(&grid), expected);
        let merge = |row, column, rows, columns| Merge { origin: CellAddress { row, column }, rows, columns };
        grid.merges = vec![
            merge(0, 0, 2, 1),
            merge(0, 1, 2, 1),
            merge(0, 2, 1, 2),
            merge(0, 4, 1, 2),
            merge(0, 6, 2, 1),
        ];
        assert_eq!(shown(&grid), expected);
    }
}
