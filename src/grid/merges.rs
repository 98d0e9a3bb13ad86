//! The merged areas of a grid, with an index that finds the area of a cell.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use super::address::CellAddress;

/// Up to so many areas are searched one by one.
const FEW: usize = 8;

/// Merged areas in the order of their source. In damaged files they may overlap; the first one then counts.
///
/// Dereferences to a slice of [`Merge`]. An index by rows and columns is built when a cell is first looked up, because
/// a sheet may have 65 536 areas and is asked about every row.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Merges {
    areas: Vec<Merge>,
    #[serde(skip)]
    index: OnceLock<Arc<Index>>,
}

impl Merges {
    /// Adds an area.
    pub fn push(&mut self, area: Merge) {
        self.index.take();
        self.areas.push(area);
    }

    /// Removes the areas for which `keep` is false.
    pub fn retain(&mut self, keep: impl FnMut(&Merge) -> bool) {
        self.index.take();
        self.areas.retain(keep);
    }

    /// Moves the areas that begin in this row or below it down by `count` rows.
    pub fn move_down(&mut self, from: u32, count: u32) {
        self.index.take();
        for area in self.areas.iter_mut().filter(|area| area.origin.row >= from) {
            area.origin.row = area.origin.row.saturating_add(count);
        }
    }

    /// The area that contains a cell.
    pub fn at(&self, at: CellAddress) -> Option<Merge> {
        if self.areas.len() <= FEW {
            return self
                .areas
                .iter()
                .copied()
                .find(|area| rows_of(area).contains(&at.row) && columns_of(area).contains(&at.column));
        }
        self.index().at(at).and_then(|which| self.areas.get(which as usize)).copied()
    }

    /// The areas that begin in these rows, in the order of their source.
    pub fn beginning_in(&self, rows: Range<u32>) -> impl Iterator<Item = Merge> {
        let mut found = self.index().beginning_in(&self.areas, &rows).to_vec();
        found.sort_unstable();
        found.into_iter().filter_map(|which| self.areas.get(which as usize)).copied()
    }

    /// Whether an area that begins in this row covers several columns.
    pub fn spreads_in(&self, row: u32) -> bool {
        let begin = self.index().beginning_in(&self.areas, &(row..row.saturating_add(1)));
        begin.iter().filter_map(|&which| self.areas.get(which as usize)).any(|area| area.columns > 1)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Arc::new(Index::of(&self.areas)))
    }
}

impl Deref for Merges {
    type Target = [Merge];

    fn deref(&self) -> &[Merge] {
        &self.areas
    }
}

impl From<Vec<Merge>> for Merges {
    fn from(areas: Vec<Merge>) -> Merges {
        Merges { areas, index: OnceLock::new() }
    }
}

impl FromIterator<Merge> for Merges {
    fn from_iter<I: IntoIterator<Item = Merge>>(areas: I) -> Merges {
        Merges::from(areas.into_iter().collect::<Vec<_>>())
    }
}

impl IntoIterator for Merges {
    type Item = Merge;
    type IntoIter = std::vec::IntoIter<Merge>;

    fn into_iter(self) -> Self::IntoIter {
        self.areas.into_iter()
    }
}

impl<'a> IntoIterator for &'a Merges {
    type Item = &'a Merge;
    type IntoIter = std::slice::Iter<'a, Merge>;

    fn into_iter(self) -> Self::IntoIter {
        self.areas.iter()
    }
}

impl PartialEq for Merges {
    fn eq(&self, other: &Merges) -> bool {
        self.areas == other.areas
    }
}

impl<const N: usize> PartialEq<[Merge; N]> for Merges {
    fn eq(&self, other: &[Merge; N]) -> bool {
        self.areas == other
    }
}

fn rows_of(area: &Merge) -> Range<u32> {
    area.origin.row..area.origin.row.saturating_add(area.rows)
}

fn columns_of(area: &Merge) -> Range<u32> {
    area.origin.column..area.origin.column.saturating_add(area.columns)
}

/// Columns that one area covers.
#[derive(Clone, Copy, Debug)]
struct Strip {
    start: u32,
    end: u32,
    /// The area's place in the list.
    which: u32,
}

/// A segment tree over the rows. An area is entered at the few nodes that together cover its rows; the strips of a node
/// are sorted and do not overlap, so that a lookup searches once in each node above its row.
#[derive(Debug, Default)]
struct Index {
    /// Rows at which areas begin or end, ascending: a leaf lies between two of them.
    bounds: Vec<u32>,
    /// The root is 1, the children of n are 2n and 2n + 1, the leaves are the last half.
    nodes: Vec<Vec<Strip>>,
    /// Places of the areas in the list, by the row in which they begin.
    by_row: Vec<u32>,
}

impl Index {
    fn of(areas: &[Merge]) -> Index {
        let mut bounds: Vec<u32> =
            areas.iter().map(rows_of).flat_map(|rows| [rows.start, rows.end]).collect();
        bounds.sort_unstable();
        bounds.dedup();
        let leaves = bounds.len().saturating_sub(1);
        let mut nodes: Vec<Vec<Strip>> = vec![Vec::new(); 2 * leaves];
        for (which, area) in (0..).zip(areas) {
            let (rows, columns) = (rows_of(area), columns_of(area));
            if rows.is_empty() || columns.is_empty() {
                continue;
            }
            let strip = Strip { start: columns.start, end: columns.end, which };
            let leaf = |row: u32| leaves + bounds.partition_point(|&bound| bound < row);
            let (mut first, mut end) = (leaf(rows.start), leaf(rows.end));
            while first < end {
                if first % 2 == 1 {
                    nodes[first].push(strip);
                    first += 1;
                }
                if end % 2 == 1 {
                    end -= 1;
                    nodes[end].push(strip);
                }
                (first, end) = (first / 2, end / 2);
            }
        }
        nodes.iter_mut().for_each(take_apart);
        let mut by_row: Vec<u32> = (0..).zip(areas).map(|(which, _)| which).collect();
        by_row.sort_by_key(|&which| areas.get(which as usize).map(|area| area.origin.row));
        Index { bounds, nodes, by_row }
    }

    /// The index of the first area in the list that contains the cell.
    fn at(&self, at: CellAddress) -> Option<u32> {
        let leaf = self.bounds.partition_point(|&bound| bound <= at.row).checked_sub(1)?;
        let leaves = self.nodes.len() / 2;
        if leaf >= leaves {
            return None;
        }
        let mut node = leaves + leaf;
        let mut found: Option<u32> = None;
        while node > 0 {
            let strips = self.nodes.get(node).map_or(&[][..], Vec::as_slice);
            let before = strips.partition_point(|strip| strip.start <= at.column);
            let over = before.checked_sub(1).and_then(|last| strips.get(last));
            if let Some(strip) = over.filter(|strip| at.column < strip.end) {
                found = Some(found.map_or(strip.which, |which| which.min(strip.which)));
            }
            node /= 2;
        }
        found
    }

    /// Indices of the areas that begin in these rows, by row.
    fn beginning_in(&self, areas: &[Merge], rows: &Range<u32>) -> &[u32] {
        let before = |row: u32| {
            self.by_row
                .partition_point(|&which| areas.get(which as usize).is_some_and(|area| area.origin.row < row))
        };
        self.by_row.get(before(rows.start)..before(rows.end)).unwrap_or_default()
    }
}

/// Sorts the strips of a node and cuts overlaps: each column belongs to the first area in the list.
fn take_apart(strips: &mut Vec<Strip>) {
    strips.sort_unstable_by_key(|strip| (strip.start, strip.which));
    if strips.windows(2).all(|pair| pair[0].end <= pair[1].start) {
        return;
    }
    let mut edges: Vec<u32> = strips.iter().flat_map(|strip| [strip.start, strip.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut rest = strips.iter().peekable();
    let mut open = BinaryHeap::new();
    let mut cut = Vec::with_capacity(edges.len());
    for pair in edges.windows(2) {
        let &[start, end] = pair else { continue };
        while let Some(strip) = rest.next_if(|strip| strip.start <= start) {
            open.push(Reverse((strip.which, strip.end)));
        }
        while open.peek().is_some_and(|Reverse((_, end))| *end <= start) {
            open.pop();
        }
        if let Some(Reverse((which, _))) = open.peek() {
            cut.push(Strip { start, end, which: *which });
        }
    }
    *strips = cut;
}

/// A merged area; its value is at the top left, the other cells are blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Merge {
    /// Top left cell.
    pub origin: CellAddress,
    /// Rows covered, at least 1.
    pub rows: u32,
    /// Columns covered, at least 1.
    pub columns: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(row: u32, column: u32, rows: u32, columns: u32) -> Merge {
        Merge { origin: CellAddress { row, column }, rows, columns }
    }

    /// Checks that every cell of a grid of this size finds the same area as a search through the list.
    fn check(areas: Vec<Merge>, rows: u32, columns: u32) {
        let merges = Merges::from(areas);
        for row in 0..rows {
            for column in 0..columns {
                let searched = merges
                    .iter()
                    .copied()
                    .find(|area| rows_of(area).contains(&row) && columns_of(area).contains(&column));
                assert_eq!(merges.at(CellAddress { row, column }), searched, "{row} {column}");
            }
            let spreads = merges.iter().any(|area| area.origin.row == row && area.columns > 1);
            assert_eq!(merges.spreads_in(row), spreads);
            let found: Vec<Merge> = merges.beginning_in(row..row + 2).collect();
            let searched = merges.iter().copied().filter(|area| (row..row + 2).contains(&area.origin.row));
            assert_eq!(found, searched.collect::<Vec<_>>());
        }
    }

    #[test]
    fn cells_find_the_first_area_they_lie_in() {
        check(Vec::new(), 3, 3);
        check(vec![area(1, 1, 2, 2)], 4, 4);
        check((0..20).map(|n| area(n, n % 3, 1, 2)).collect(), 22, 6);
        check((0..12).map(|n| area(n * 2, 0, 2, 1)).collect(), 26, 2);
        // Overlapping, nested, empty, and reaching beyond all rows.
        let mut state = 7_u32;
        let mut next = |most: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % most
        };
        for _ in 0..50 {
            let areas = (0..30).map(|_| area(next(12), next(12), next(8), next(8))).collect();
            check(areas, 22, 22);
        }
        check((0..12).map(|n| area(n, n, u32::MAX, u32::MAX)).collect(), 14, 14);
    }

    #[test]
    fn a_change_is_seen_at_once() {
        let mut merges: Merges = (0..12).map(|n| area(n, 0, 1, 2)).collect();
        let at = |merges: &Merges, row| merges.at(CellAddress { row, column: 1 }).map(|area| area.origin.row);
        assert_eq!(at(&merges, 11), Some(11));
        merges.move_down(6, 3);
        assert_eq!((at(&merges, 6), at(&merges, 14)), (None, Some(14)));
        merges.retain(|area| area.origin.row < 14);
        assert_eq!(at(&merges, 14), None);
        merges.push(area(20, 0, 2, 2));
        assert_eq!(at(&merges, 21), Some(20));
    }
}
