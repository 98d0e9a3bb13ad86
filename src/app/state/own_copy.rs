//! What the page itself copied or cut: pasted in the page, its cells come from here and not from the clipboard's text,
//! which shows computed cells too and stored values only as printed.

use super::crossing::Crossing;
use crate::form::Forms;
use crate::formula::Formula;
use crate::grid::{CellAddress, CellRange, Grid, Merge};
use crate::number::Notation;
use crate::sheet::Lines;
use std::collections::BTreeMap;

/// The cells that were copied last.
#[derive(Debug)]
pub(crate) struct OwnCopy {
    /// What tells the clipboard's text from others.
    text: Fingerprint,
    /// The lines of the header that were copied along, then the cells. Computed cells are not among them.
    pub(crate) cells: Grid,
    /// The formulas among them, at their places in the copy, each with the cell that it stood in.
    pub(crate) formulas: BTreeMap<CellAddress, (Formula, CellAddress)>,
    /// How many lines of the header were copied along.
    pub(crate) header: u32,
    /// Whether the columns were selected by their head, so that it goes where another head is selected.
    pub(crate) with_head: bool,
    /// How many rows and columns were copied, blank ones at the edges too.
    pub(crate) size: (u32, u32),
    /// How the cells look, by their places in the copy.
    pub(crate) forms: Forms,
    /// How the numbers of each column are written.
    pub(crate) notations: Vec<Notation>,
    /// Whether they were cut and then left where they are: there is nothing to paste.
    pub(crate) is_left: bool,
    /// If they were cut: where they are.
    pub(crate) cut: Option<CutCells>,
    /// If whole rows or columns were copied: where they are.
    pub(crate) lines: Option<CopiedLines>,
}

/// Whole rows or columns that were copied, and can be inserted unless the document changes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CopiedLines {
    /// Rows or columns.
    pub(crate) lines: Lines,
    /// The document's revision at that time.
    pub(crate) revision: u64,
    /// Their sheet.
    pub(crate) sheet: usize,
    /// Their cells.
    pub(crate) range: CellRange,
}

/// Cells that move where they are pasted, unless the document changes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CutCells {
    /// The document's revision at that time.
    pub(crate) revision: u64,
    /// Their sheet.
    pub(crate) sheet: usize,
    /// Their place, without computed columns, with the lines of the header that were copied along.
    pub(crate) range: CellRange,
    /// Whether the rows were cut whole.
    pub(crate) whole_rows: bool,
    /// How many lines of the header were cut along.
    pub(crate) header: u32,
}

impl OwnCopy {
    /// A copy without cells, whose text was put on the clipboard.
    pub(crate) fn of_text(text: &str) -> OwnCopy {
        OwnCopy {
            text: Fingerprint::of(text),
            cells: Grid::new(),
            formulas: BTreeMap::new(),
            header: 0,
            with_head: false,
            size: (0, 0),
            forms: Forms::default(),
            notations: Vec::new(),
            is_left: false,
            cut: None,
            lines: None,
        }
    }

    /// Whether this text, from the clipboard, is the one that was put there.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.text == Fingerprint::of(text)
    }

    /// The bytes of that text.
    pub(crate) fn text_length(&self) -> usize {
        self.text.length
    }
}

/// Some cells of a grid, put together, with their merged areas; its first cell is the first of them.
pub(crate) fn part_of(grid: &Grid, crossing: &Crossing) -> Grid {
    let mut part = Grid::new();
    for (row, to_row) in crossing.rows.lines().zip(0..) {
        for (column, to_column) in crossing.columns.lines().zip(0..) {
            let at = CellAddress::new(row, column);
            if !grid.text(at).is_empty() {
                part.set(CellAddress::new(to_row, to_column), grid.text(at), grid.stored(at));
            }
        }
    }
    for merge in grid.merges.iter().filter(|merge| crossing.has(merge.origin)) {
        part.merges.push(Merge { origin: crossing.place(merge.origin), ..*merge });
    }
    part
}

/// The length and the hash of a text without the kind of its line ends, which browsers change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fingerprint {
    length: usize,
    hash: u64,
}

impl Fingerprint {
    fn of(text: &str) -> Fingerprint {
        // FNV-1a.
        const START: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        let text = text.trim_end_matches(['\r', '\n']);
        let bytes = text.bytes().filter(|b| *b != b'\r');
        let add =
            |(length, hash): (usize, u64), byte| (length + 1, (hash ^ u64::from(byte)).wrapping_mul(PRIME));
        let (length, hash) = bytes.fold((0, START), add);
        Fingerprint { length, hash }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clipboard_is_known_again_whatever_became_of_its_line_ends() {
        let own = OwnCopy::of_text("a\tb\r\nc\td\r\n");
        assert!(own.is("a\tb\nc\td\n") && own.is("a\tb\r\nc\td"));
        assert!(!own.is("a\tb\nc\te\n") && !own.is("a\tb c\td"));
    }
}
