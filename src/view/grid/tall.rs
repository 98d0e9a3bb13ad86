//! Rows that are taller than one line of text, because a cell in them shows its text in several lines.
//!
//! Heights are whole numbers of a line's height, so that the place of every row follows from the few tall ones before it, and
//! scrolling over a million rows stays exact.

use std::collections::BTreeMap;

use super::columns::ColumnView;
use crate::app::{App, CHARACTER, formed_text, line_of, pasted_columns, shown_rows};
use crate::grid::CellAddress;

/// More lines than this of one cell are not shown; they are in the formula bar.
const MOST_LINES: u32 = 8;

/// Room at both sides of a text with the border of its cell, in pixels: see `styles/grid.css`.
const SIDES: f64 = 17.0;

/// A row that is taller than others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TallLine {
    /// Its place among the rows that are shown.
    line: u32,
    /// How many heights of a line are above it.
    above: u32,
    /// How many it takes.
    heights: u32,
}

/// The rows that are taller than others, by their places among those that are shown. Distances are in heights of a usual row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TallLines(Vec<TallLine>);

impl TallLines {
    /// Those of the shown sheet.
    pub(super) fn of(app: &App, columns: &[ColumnView]) -> TallLines {
        let sheet = app.sheet();
        let (rows, pasted) = (shown_rows(app), pasted_columns(app));
        let mut heights: BTreeMap<u32, u32> = BTreeMap::new();
        let mut see = |at: CellAddress, wraps: bool| {
            let column = columns.get(at.column as usize).filter(|column| !column.hidden);
            if let Some(column) = column.filter(|_| rows.contains(&at.row) && at.column < pasted) {
                let room = if wraps {
                    (column.width - SIDES) / (CHARACTER * app.frame.type_width)
                } else {
                    f64::MAX
                };
                let needed = heights_of(lines_of(&formed_text(app, at), room));
                if needed > 1 {
                    let most = heights.entry(at.row).or_default();
                    *most = needed.max(*most);
                }
            }
        };
        for (column, run, _) in sheet.settings().forms.runs().filter(|(_, _, form)| form.wrap) {
            // Below the last filled row nothing is written.
            let last = run.end.min(sheet.grid().rows());
            (run.start.max(rows.start)..last).for_each(|row| see(CellAddress { row, column }, true));
        }
        sheet.grid().broken_cells(rows.start).into_iter().for_each(|at| see(at, false));
        let hidden = sheet.hidden_rows();
        let shown = heights.into_iter().filter(|(row, _)| !hidden.contains(*row));
        TallLines::at(shown.map(|(row, heights)| (line_of(app, row), heights)))
    }

    /// From the places of tall rows, ascending, each with its height.
    fn at(lines: impl Iterator<Item = (u32, u32)>) -> TallLines {
        let mut more = 0;
        let tall = |(line, heights): (u32, u32)| {
            let above = line + more;
            more += heights - 1;
            TallLine { line, above, heights }
        };
        TallLines(lines.map(tall).collect())
    }

    /// How many heights of a usual row are above a row.
    pub fn above(&self, line: u32) -> u32 {
        let before = self.0.partition_point(|tall| tall.line < line);
        match before.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(last) => last.above + last.heights + (line - last.line - 1),
            None => line,
        }
    }

    /// How many a row takes.
    pub fn heights(&self, line: u32) -> u32 {
        let place = self.0.binary_search_by_key(&line, |tall| tall.line);
        place.ok().and_then(|place| self.0.get(place)).map_or(1, |tall| tall.heights)
    }

    /// The row at this distance from the first.
    pub fn line_at(&self, distance: u32) -> u32 {
        let before = self.0.partition_point(|tall| tall.above <= distance);
        match before.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(last) => last.line + (distance - last.above + 1).saturating_sub(last.heights),
            None => distance,
        }
    }
}

/// How many heights of a row so many lines of text take: a row of one has 28 pixels, every further line takes 21.
fn heights_of(lines: u32) -> u32 {
    (3 * lines.min(MOST_LINES) + 1).div_ceil(4)
}

/// In how many lines a text is shown where a line has room for so many characters: words stay whole where they fit.
fn lines_of(text: &str, room: f64) -> u32 {
    if text.len() as f64 <= room && !text.contains('\n') {
        return 1;
    }
    // At least one letter goes into every line. A room without end stays without.
    let room = room.max(1.0);
    let of_part = |part: &str| {
        let (mut lines, mut filled) = (1_u32, 0.0);
        for word in part.split(' ') {
            let length = word.chars().count() as f64;
            let with_space = if filled > 0.0 { filled + 1.0 + length } else { length };
            filled = if with_space <= room {
                with_space
            } else {
                // A word longer than a line is broken; it begins a line of its own.
                let own = (length / room).ceil().max(1.0);
                lines += own as u32 - u32::from(filled == 0.0);
                length - (own - 1.0) * room
            };
        }
        lines
    };
    text.split('\n').map(of_part).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_take_as_many_lines_as_their_words_need() {
        for (text, room, expected) in [
            ("", 10.0, 1),
            ("Huế", 10.0, 1),
            ("Thành phố Huế", 13.0, 1),
            ("Thành phố Huế", 9.0, 2),
            ("Thành phố Huế", 5.0, 3),
            ("một hai ba bốn", 7.0, 2),
            ("Thừa\nThiên", f64::MAX, 2),
            ("Thừa\n\nThiên Huế", 6.0, 4),
            // A word of 12 letters in lines of 5, then a short one beside its end.
            ("abcdefghijkl mn", 5.0, 3),
            ("x abcdefghijkl", 5.0, 4),
            ("aaa", 0.2, 3),
        ] {
            assert_eq!(lines_of(text, room), expected, "{text:?} {room}");
        }
    }

    #[test]
    fn rows_hold_their_lines() {
        // 7 pixels around 21 for each line, in rows of 28.
        for lines in 1..=8 {
            let needed = 7 + 21 * lines;
            assert!(heights_of(lines) * 28 >= needed && (heights_of(lines) - 1) * 28 < needed, "{lines}");
        }
        assert_eq!(heights_of(100), heights_of(8));
    }

    /// A plain list of the rows agrees.
    #[test]
    fn places_follow_from_the_tall_rows() {
        let tall = TallLines::at([(0, 2), (3, 3), (4, 2), (9, 4)].into_iter());
        let mut plain = Vec::new();
        for line in 0..12 {
            let heights = match line {
                0 | 4 => 2,
                3 => 3,
                9 => 4,
                _ => 1,
            };
            assert_eq!((tall.above(line), tall.heights(line)), (plain.len() as u32, heights), "{line}");
            plain.extend(std::iter::repeat_n(line, heights as usize));
        }
        for (distance, line) in (0..).zip(&plain) {
            assert_eq!(tall.line_at(distance), *line, "{distance}");
        }
        assert_eq!((TallLines::default().above(7), TallLines::default().line_at(7)), (7, 7));
    }
}
