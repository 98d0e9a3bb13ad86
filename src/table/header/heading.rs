//! The titles over each column, from the lines of the header.

use std::collections::BTreeSet;
use std::ops::Range;

use super::unit_line::names_unit_alone;
use crate::grid::{CellAddress, Grid};
use crate::table::text::one_line;

/// The title and group over one column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    /// The lowest line.
    pub title: String,
    /// The lines over it, outermost first.
    pub group: Vec<String>,
    /// Whether the lowest line stands over another column and reaches over this one.
    pub is_lent: bool,
}

/// The headings of all columns.
pub fn headings(grid: &Grid, header: Range<u32>) -> Vec<Heading> {
    let lines = header_lines(grid, header.clone());
    (0..grid.columns()).map(|column| heading(grid, header.start, &lines, column)).collect()
}

/// What is known of one line of the header.
struct HeaderLine {
    /// Whether it has merged cells, so that the blanks beside a text do not belong to that text.
    is_merged: bool,
    is_last: bool,
    /// For each column, the nearest column at or left of it that has text.
    text_at: Vec<Option<u32>>,
    /// For each column, how many columns up to it have no title in a lower line.
    untitled_below: Vec<u32>,
    /// For each column, how many columns up to it begin something of their own in a higher line.
    begun_above: Vec<u32>,
}

fn header_lines(grid: &Grid, header: Range<u32>) -> Vec<HeaderLine> {
    let merged: BTreeSet<u32> = grid.merges.iter().filter(|m| m.columns > 1).map(|m| m.origin.row).collect();
    let mut titled = vec![false; grid.columns() as usize];
    let mut lines: Vec<HeaderLine> = Vec::new();
    // From the lowest line up, because blank cells are explained by what is under them.
    for row in header.clone().rev() {
        let (mut nearest, mut untitled) = (None, 0);
        let (mut text_at, mut untitled_below) = (Vec::new(), Vec::new());
        for (column, titled) in (0..).zip(&mut titled) {
            let has_text = has_text(grid, CellAddress { row, column });
            nearest = if has_text { Some(column) } else { nearest };
            untitled += u32::from(!*titled);
            *titled |= has_text;
            text_at.push(nearest);
            untitled_below.push(untitled);
        }
        let is_last = row + 1 == header.end;
        let begun_above = begun_above(grid, header.start..row);
        lines.push(HeaderLine {
            is_merged: merged.contains(&row),
            is_last,
            text_at,
            untitled_below,
            begun_above,
        });
    }
    lines.reverse();
    lines
}

/// For each column, how many columns up to it have a text in these lines that the column before does not have there.
fn begun_above(grid: &Grid, lines: Range<u32>) -> Vec<u32> {
    let begins = |column: u32| {
        let text = |row: u32, column: u32| grid.text(CellAddress { row, column }).trim();
        lines.clone().any(|row| {
            let own = text(row, column);
            !own.is_empty() && column.checked_sub(1).is_none_or(|before| text(row, before) != own)
        })
    };
    let mut begun = 0;
    (0..grid.columns())
        .map(|column| {
            begun += u32::from(begins(column));
            begun
        })
        .collect()
}

fn has_text(grid: &Grid, at: CellAddress) -> bool {
    !grid.text(at).trim().is_empty()
}

/// The cells of the header that are shown over one column.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderCells {
    /// The text in one line, and its cell, from the outermost group.
    cells: Vec<(String, CellAddress)>,
}

impl HeaderCells {
    /// The cells over a column.
    pub fn over(grid: &Grid, header: Range<u32>, column: u32) -> HeaderCells {
        let lines = header_lines(grid, header.clone());
        HeaderCells { cells: cells_over(grid, header.start, &lines, column) }
    }

    /// The cell of the group with this name.
    pub fn of_group(&self, group: &str) -> Option<CellAddress> {
        self.cells.iter().find(|(text, _)| text == group).map(|(_, at)| *at)
    }

    /// The cell of the title; of a title with its unit of measure in a line of its own, the title's.
    pub fn of_title(&self) -> Option<CellAddress> {
        match &self.cells[..] {
            [.., (_, named), (unit, _)] if names_unit_alone(unit) => Some(*named),
            [.., (_, title)] => Some(*title),
            [] => None,
        }
    }
}

/// The texts over a column with their cells. A text that stands in several lines, or a cell that spans them, is there
/// once.
fn cells_over(grid: &Grid, top: u32, header: &[HeaderLine], column: u32) -> Vec<(String, CellAddress)> {
    let mut cells: Vec<(String, CellAddress)> = Vec::new();
    let mut last = None;
    for (row, line) in (top..).zip(header) {
        let source = (column as usize) < line.text_at.len();
        let source = source.then(|| cell_over(grid, line, CellAddress { row, column })).flatten();
        let Some(source) = source.filter(|source| last != Some(*source)) else { continue };
        last = Some(source);
        let line = one_line(grid.text(source));
        if cells.last().is_none_or(|(text, _)| *text != line) {
            cells.push((line, source));
        }
    }
    cells
}

fn heading(grid: &Grid, top: u32, header: &[HeaderLine], column: u32) -> Heading {
    let cells = cells_over(grid, top, header, column);
    let is_lent = cells.last().is_some_and(|(_, source)| source.column != column);
    let mut lines: Vec<String> = cells.into_iter().map(|(text, _)| text).collect();
    let mut title = lines.pop().unwrap_or_default();
    // A line of units under the titles gives the unit of each column.
    if names_unit_alone(&title)
        && let Some(named) = lines.pop()
    {
        title = format!("{named} {title}");
    }
    Heading { title, group: lines, is_lent }
}

/// The cell whose text is over this place of the header: the cell itself, the merged cell that contains it, or the
/// group to its left if plain text shows a merged cell as blanks.
fn cell_over(grid: &Grid, line: &HeaderLine, at: CellAddress) -> Option<CellAddress> {
    let column = at.column as usize;
    let left = line.text_at.get(column).copied().flatten();
    if left == Some(at.column) {
        return Some(at);
    }
    if let Some(merge) = grid.merge_at(at) {
        return has_text(grid, merge.origin).then_some(merge.origin);
    }
    if line.is_merged || line.is_last {
        return None;
    }
    let left = left?;
    // Each column from there on has a title of its own below, and none stands under a heading that begins behind it:
    // "Bằng % cùng kỳ" over "(%)" beside two years of "Số người tham gia".
    let of = |counts: &[u32], column: usize| counts.get(column).copied().unwrap_or(0);
    let before = (left as usize).checked_sub(1).map_or(0, |c| of(&line.untitled_below, c));
    let titled = of(&line.untitled_below, column) == before;
    let within = of(&line.begun_above, column) == of(&line.begun_above, left as usize);
    (titled && within).then_some(CellAddress { row: at.row, column: left })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::Merge;
    use crate::source::grid_from_text;

    #[test]
    fn each_text_over_a_column_has_its_cell() {
        let text =
            "TT\tĐơn vị\tBHXH\t\tBHYT\t\n\t\tKH\tTH\tKH\tTH\n\t\t(triệu đồng)\t(triệu đồng)\t(người)\t\n";
        let mut grid = grid_from_text(text, b'\t');
        let merge = |row, column, rows, columns| Merge { origin: CellAddress { row, column }, rows, columns };
        grid.merges = vec![merge(0, 0, 3, 1), merge(0, 2, 1, 2), merge(0, 4, 1, 2)].into();
        let cell = |row, column| Some(CellAddress { row, column });
        let over = |column| HeaderCells::over(&grid, 0..3, column);
        assert_eq!((over(0).of_title(), over(1).of_title()), (cell(0, 0), cell(0, 1)));
        assert_eq!((over(3).of_group("BHXH"), over(3).of_title()), (cell(0, 2), cell(1, 3)));
        assert_eq!((over(5).of_group("BHYT"), over(5).of_title()), (cell(0, 4), cell(1, 5)));
        assert_eq!((over(5).of_group("BHXH"), over(9).of_title()), (None, None));
    }

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
        ]
        .into();
        assert_eq!(shown(&grid), expected);
    }
}
