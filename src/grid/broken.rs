//! Cells whose text has line breaks.

use super::address::CellAddress;
use super::cells::{Grid, Span};

impl Grid {
    /// The cells from a row on whose text has a line break. A grid without any is told by one look at its texts.
    pub fn broken_cells(&self, from: u32) -> Vec<CellAddress> {
        let end = |span: &Span| span.start + span.length;
        let before = |span: &&Span| span.length > 0;
        let rows = from as usize;
        // Headings above often have some.
        let mut above: Vec<&Span> =
            self.cells.iter().flat_map(|column| column.spans.iter().take(rows)).filter(before).collect();
        above.sort_unstable_by_key(|span| span.start);
        let is_above = |at: u32| {
            let place = above.partition_point(|span| span.start <= at);
            place.checked_sub(1).and_then(|place| above.get(place)).is_some_and(|span| at < end(span))
        };
        let breaks = self.arena.match_indices('\n').filter_map(|(at, _)| u32::try_from(at).ok());
        let breaks: Vec<u32> = breaks.filter(|at| !is_above(*at)).collect();
        if breaks.is_empty() {
            return Vec::new();
        }
        let is_broken = |span: &Span| {
            let first = breaks.partition_point(|at| *at < span.start);
            breaks.get(first).is_some_and(|at| *at < end(span))
        };
        let of_column = |(column, spans): (u32, &Vec<Span>)| -> Vec<CellAddress> {
            let broken = (0..).zip(spans).skip(rows).filter(|(_, span)| is_broken(span));
            broken.map(|(row, _)| CellAddress { row, column }).collect()
        };
        (0..).zip(self.cells.iter().map(|column| &column.spans)).flat_map(of_column).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::cells::StoredValue;
    use super::*;

    #[test]
    fn breaks_of_headings_and_of_texts_written_over_do_not_count() {
        let mut grid = Grid::new();
        let mut set =
            |row, column, text: &str| grid.set(CellAddress { row, column }, text, StoredValue::None);
        set(0, 0, "Đơn\nvị");
        set(1, 0, "Huế\n(cũ)");
        set(1, 1, "1");
        set(2, 1, "a\nb\nc");
        set(1, 0, "Huế");
        assert_eq!(grid.broken_cells(1), [CellAddress::new(2, 1)]);
        assert_eq!(grid.broken_cells(0), [CellAddress::new(0, 0), CellAddress::new(2, 1)]);
        assert!(grid.broken_cells(3).is_empty());
    }
}
