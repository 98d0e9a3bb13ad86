//! Grids whose rows or columns are inserted, removed or put in another order.

use super::address::CellAddress;
use super::cells::{CellColumn, Grid, Span};
use super::merges::Merge;

/// Where the rows or columns of a grid come from: the new line `n` is the former line `sources[n]`, or a blank one where
/// there is `None`. A former line that is not among them is removed; none may be among them twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineSources {
    sources: Vec<Option<u32>>,
    /// For each former line, where it is now.
    places: Vec<Option<u32>>,
}

impl LineSources {
    /// From the former lines in their new order; `lines` is how many there were.
    pub fn new(sources: Vec<Option<u32>>, lines: u32) -> LineSources {
        let mut places = vec![None; lines as usize];
        for (place, source) in (0..).zip(&sources) {
            if let Some(slot) = source.and_then(|line| places.get_mut(line as usize)) {
                *slot = Some(place);
            }
        }
        LineSources { sources, places }
    }

    /// With `count` blank lines before a line.
    pub fn inserted(lines: u32, before: u32, count: u32) -> LineSources {
        let before = before.min(lines);
        let blank = std::iter::repeat_n(None, count as usize);
        LineSources::new((0..before).map(Some).chain(blank).chain((before..lines).map(Some)).collect(), lines)
    }

    /// Without some lines.
    pub fn removed(lines: u32, gone: std::ops::RangeInclusive<u32>) -> LineSources {
        LineSources::new((0..lines).filter(|line| !gone.contains(line)).map(Some).collect(), lines)
    }

    /// Whether lines were only inserted and removed: those that are left are in their former order.
    pub fn keeps_order(&self) -> bool {
        self.sources.iter().flatten().is_sorted()
    }

    /// The number of lines now.
    pub fn len(&self) -> u32 {
        u32::try_from(self.sources.len()).unwrap_or(u32::MAX)
    }

    /// Whether no line is left.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }

    /// Where a former line is now; `None` if it was removed. Lines beyond the last keep their distance to it.
    pub fn place(&self, line: u32) -> Option<u32> {
        match self.places.get(line as usize) {
            Some(place) => *place,
            None => Some(self.len().saturating_add(line - self.former_lines())),
        }
    }

    /// The lines that these former ones cover now, with the blank ones between them. `None` if none is left, or if other
    /// former lines are now between them.
    pub fn span(&self, lines: std::ops::Range<u32>) -> Option<std::ops::Range<u32>> {
        let places: Vec<u32> = lines.clone().filter_map(|line| self.place(line)).collect();
        let (first, last) = (*places.iter().min()?, *places.iter().max()?);
        let is_theirs = |place: u32| match self.sources.get(place as usize) {
            Some(Some(source)) => lines.contains(source),
            _ => true,
        };
        let in_order = places.is_sorted();
        (in_order && (first..=last).all(is_theirs)).then_some(first..last + 1)
    }

    /// The former lines in their new order; `None` for a blank one.
    pub fn sources(&self) -> &[Option<u32>] {
        &self.sources
    }

    /// How many lines there were.
    pub fn former_lines(&self) -> u32 {
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }
}

impl Grid {
    /// The same cells with their rows rearranged.
    #[must_use]
    pub fn with_rows(&self, lines: &LineSources) -> Grid {
        let mut grid = self.clone();
        for column in &mut grid.cells {
            let former = std::mem::take(column);
            let length = lines.sources().iter().rposition(|source| {
                source.is_some_and(|row| former.spans.get(row as usize).is_some_and(|span| span.length > 0))
            });
            for row in 0..length.map_or(0, |last| last + 1) {
                let source = lines.sources().get(row).copied().flatten().map(|row| row as usize);
                let span = source.and_then(|row| former.spans.get(row)).copied().unwrap_or(Span::default());
                let stored = source.and_then(|row| former.stored.get(row)).copied().unwrap_or_default();
                column.put(row, span, stored);
            }
        }
        grid.rows = lines.len();
        grid.hidden_rows = moved(&self.hidden_rows, lines);
        grid.move_merges(self, |area| {
            let rows = lines.span(area.origin.row..area.origin.row.saturating_add(area.rows))?;
            Some(Merge {
                origin: CellAddress { row: rows.start, ..area.origin },
                rows: rows.end - rows.start,
                ..area
            })
        });
        grid
    }

    /// The same cells with their columns rearranged.
    #[must_use]
    pub fn with_columns(&self, lines: &LineSources) -> Grid {
        let mut grid = self.clone();
        let column =
            |source: &Option<u32>| source.and_then(|column| self.cells.get(column as usize)).cloned();
        grid.cells =
            lines.sources().iter().map(|source| column(source).unwrap_or_else(CellColumn::default)).collect();
        grid.hidden_columns = moved(&self.hidden_columns, lines);
        grid.move_merges(self, |area| {
            let columns = lines.span(area.origin.column..area.origin.column.saturating_add(area.columns))?;
            Some(Merge {
                origin: CellAddress { column: columns.start, ..area.origin },
                columns: columns.end - columns.start,
                ..area
            })
        });
        grid
    }

    /// Moves the merged areas. The text of an area whose first line was removed stays at what is left of it.
    fn move_merges(&mut self, before: &Grid, moved: impl Fn(Merge) -> Option<Merge>) {
        let areas: Vec<(Merge, Merge)> =
            before.merges.iter().filter_map(|area| Some((*area, moved(*area)?))).collect();
        for (former, now) in &areas {
            let lost = self.text(now.origin).is_empty() && !before.text(former.origin).is_empty();
            if lost {
                self.set(now.origin, before.text(former.origin), before.stored(former.origin));
            }
        }
        let is_area = |area: &Merge| area.rows > 1 || area.columns > 1;
        self.merges = areas.into_iter().map(|(_, now)| now).filter(is_area).collect();
    }
}

fn moved(hidden: &[u32], lines: &LineSources) -> Vec<u32> {
    let mut now: Vec<u32> = hidden.iter().filter_map(|line| lines.place(*line)).collect();
    now.sort_unstable();
    now
}

#[cfg(test)]
mod tests {
    use super::super::cells::StoredValue;
    use super::*;

    fn grid(rows: &[&str]) -> Grid {
        let mut grid = Grid::new();
        for (row, line) in (0..).zip(rows) {
            for (column, text) in (0..).zip(line.split('|')) {
                grid.set(CellAddress { row, column }, text, StoredValue::None);
            }
        }
        grid
    }

    fn texts(grid: &Grid) -> Vec<String> {
        let text = |row, column| grid.text(CellAddress { row, column }).to_owned();
        (0..grid.rows())
            .map(|row| (0..grid.columns()).map(|column| text(row, column)).collect::<Vec<_>>().join("|"))
            .collect()
    }

    #[test]
    fn lines_are_inserted_removed_and_ordered() {
        let before = grid(&["a|1", "b|2", "c|3"]);
        let inserted = before.with_rows(&LineSources::inserted(3, 1, 2));
        assert_eq!(texts(&inserted), ["a|1", "|", "|", "b|2", "c|3"]);
        assert_eq!(texts(&before.with_rows(&LineSources::removed(3, 0..=1))), ["c|3"]);
        let order = LineSources::new(vec![Some(2), Some(0), Some(1)], 3);
        assert_eq!(texts(&before.with_rows(&order)), ["c|3", "a|1", "b|2"]);
        assert_eq!(texts(&before.with_columns(&LineSources::inserted(2, 0, 1))), ["|a|1", "|b|2", "|c|3"]);
        assert_eq!(texts(&before.with_columns(&LineSources::removed(2, 0..=0))), ["1", "2", "3"]);
    }

    #[test]
    fn merged_areas_grow_shrink_and_keep_their_text() {
        let mut before = grid(&["x|1", "|2", "|3"]);
        before.merges.push(Merge { origin: CellAddress::new(0, 0), rows: 3, columns: 1 });
        let grown = before.with_rows(&LineSources::inserted(3, 1, 1));
        assert_eq!(grown.merges[..], [Merge { origin: CellAddress::new(0, 0), rows: 4, columns: 1 }]);
        let shrunk = before.with_rows(&LineSources::removed(3, 0..=0));
        assert_eq!(shrunk.merges[..], [Merge { origin: CellAddress::new(0, 0), rows: 2, columns: 1 }]);
        assert_eq!(texts(&shrunk), ["x|2", "|3"]);
        let single = before.with_rows(&LineSources::removed(3, 1..=2));
        assert!(single.merges.is_empty(), "one cell is no area");
        let torn = before.with_rows(&LineSources::new(vec![Some(1), Some(0), Some(2)], 3));
        assert!(torn.merges.is_empty());
    }

    #[test]
    fn hidden_lines_stay_hidden_where_they_go() {
        let mut before = grid(&["a", "b", "c"]);
        before.hidden_rows = vec![1];
        assert_eq!(before.with_rows(&LineSources::inserted(3, 0, 2)).hidden_rows, [3]);
        assert_eq!(before.with_rows(&LineSources::removed(3, 1..=1)).hidden_rows, [0_u32; 0]);
    }
}
