//! Which character marks decimals, decided for a column from all of its cells.

use super::{Numeral, Scanned};

/// Which separator marks decimals; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notation {
    /// `1.234,5`, the Vietnamese way.
    CommaDecimal,
    /// `1,234.5`.
    PointDecimal,
}

impl Notation {
    /// The other notation.
    pub fn other(self) -> Notation {
        match self {
            Notation::CommaDecimal => Notation::PointDecimal,
            Notation::PointDecimal => Notation::CommaDecimal,
        }
    }
}

/// Counts of what the cells of a column prove. Adding a cell is O(1), so a long column is decided in one pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally {
    /// Cells that only the comma-decimal reading can read (`12,5`, `1.234.567`).
    pub comma_only: u32,
    /// Cells that only the point-decimal reading can read.
    pub point_only: u32,
    /// Cells both can read, with different values (`1.234`).
    pub either: u32,
    /// Cells both read the same (`588`).
    pub same: u32,
}

impl Tally {
    /// Counts one scanned cell.
    pub fn add(&mut self, scanned: &Scanned) {
        if let Scanned::Number(n) = scanned {
            self.add_numeral(n);
        }
    }

    fn add_numeral(&mut self, n: &Numeral) {
        match (n.comma, n.point) {
            (Some(a), Some(b)) if a == b => self.same += 1,
            (Some(_), Some(_)) => self.either += 1,
            (Some(_), None) => self.comma_only += 1,
            (None, Some(_)) => self.point_only += 1,
            (None, None) => {}
        }
    }
}

/// Why a column is read the way it is, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The user chose it.
    Chosen,
    /// The source stored the values themselves, so no reading of text was needed.
    StoredValues,
    /// The source declared its separators.
    Declared,
    /// This many cells of the column admit only this reading.
    Proved(u32),
    /// Arithmetic: a pasted ratio or total that only this reading reproduces.
    Arithmetic,
    /// The rest of the table is written so.
    Document,
    /// Only Vietnamese usage speaks for it: a guess, to be asked about where cells could be read both ways.
    Usage,
    /// No cell has a separator: there was nothing to decide.
    NothingToDecide,
}

/// How the numbers of one column are read, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnNotation {
    /// The reading taken for cells that admit both.
    pub notation: Notation,
    /// The evidence it rests on.
    pub because: Because,
    /// Some cells prove one notation and some the other: each is read as it proves itself.
    pub mixed: bool,
    /// Cells that could be read both ways are in doubt and must be asked about.
    pub ambiguous: bool,
}

/// Decides a column. `declared` is what the source says of its separators, `document` what the rest of the table
/// shows.
pub fn decide(tally: Tally, declared: Option<Notation>, document: Option<Notation>) -> ColumnNotation {
    let mixed = tally.comma_only > 0 && tally.point_only > 0;
    let (notation, because) = match (tally.comma_only, tally.point_only) {
        _ if declared.is_some() => (declared.unwrap_or(Notation::CommaDecimal), Because::Declared),
        (0, 0) if tally.either == 0 => (Notation::CommaDecimal, Because::NothingToDecide),
        (0, 0) => match document {
            Some(n) => (n, Because::Document),
            None => (Notation::CommaDecimal, Because::Usage),
        },
        (c, 0) => (Notation::CommaDecimal, Because::Proved(c)),
        (0, p) => (Notation::PointDecimal, Because::Proved(p)),
        (c, p) if c >= p => (Notation::CommaDecimal, Because::Proved(c)),
        (_, p) => (Notation::PointDecimal, Because::Proved(p)),
    };
    let ambiguous = tally.either > 0 && (mixed || because == Because::Usage);
    ColumnNotation { notation, because, mixed, ambiguous }
}
