//! Which character marks decimals, decided for a column from all of its cells.

use super::{Numeral, Scanned};

/// Which separator marks decimals; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// Cells that only the comma-decimal reading can read (`12,5`, `1.234.567`).
    pub comma_only: u32,
    /// Cells that only the point-decimal reading can read.
    pub point_only: u32,
    /// Cells both can read, with different values (`1.234`).
    pub either: u32,
    /// Of `either`, those whose separator is a comma (`1,234`).
    pub either_by_comma: u32,
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
            (Some(_), Some(_)) => match n.grouping() {
                None => self.same += 1,
                Some(grouping) => {
                    self.either += 1;
                    self.either_by_comma += u32::from(grouping == Notation::PointDecimal);
                }
            },
            (Some(_), None) => self.comma_only += 1,
            (None, Some(_)) => self.point_only += 1,
            (None, None) => {}
        }
    }

    /// The counts of two parts of a column, or of several columns, together.
    pub fn and(self, other: Tally) -> Tally {
        Tally {
            comma_only: self.comma_only + other.comma_only,
            point_only: self.point_only + other.point_only,
            either: self.either + other.either,
            either_by_comma: self.either_by_comma + other.either_by_comma,
            same: self.same + other.same,
        }
    }

    /// The notation that cells prove, if some do and none proves the other: what a table's columns say to those
    /// among them that prove nothing.
    pub fn proved(self) -> Option<Notation> {
        match (self.comma_only, self.point_only) {
            (1.., 0) => Some(Notation::CommaDecimal),
            (0, 1..) => Some(Notation::PointDecimal),
            _ => None,
        }
    }

    /// The notation under which all cells in doubt are whole (`1.234` people), or all have decimals (`1.234` %).
    pub fn under(self, expected: Expected) -> Option<Notation> {
        let by_point = match expected {
            Expected::Whole => Notation::CommaDecimal,
            Expected::Decimals => Notation::PointDecimal,
        };
        match (self.either - self.either_by_comma, self.either_by_comma) {
            (1.., 0) => Some(by_point),
            (0, 1..) => Some(by_point.other()),
            _ => None,
        }
    }
}

/// What the thing counted says of its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Expected {
    /// People, cards, đồng: no figure has decimals, so a separator groups.
    Whole,
    /// Rates in %: none reaches a thousand, so a separator marks decimals.
    Decimals,
}

/// What is known of a column beside its own cells. By default, nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Evidence {
    /// What the user chose.
    pub chosen: Option<Notation>,
    /// The source stored the values themselves: no cell of the tally is in doubt.
    pub stored_values: bool,
    /// What the source declares of the numbers it displays. Not for cells it stores as text: those were typed, and
    /// are tallied apart.
    pub declared: Option<Notation>,
    /// The one reading under which pasted totals or ratios come out.
    pub arithmetic: Option<Notation>,
    /// What the unit or role says.
    pub expected: Option<Expected>,
    /// What the rest of the table shows.
    pub document: Option<Notation>,
    /// Another column writes the other separator before three digits, so that one of the two is read wrong by what
    /// the table shows.
    pub contradicted: bool,
}

/// Why a column is read the way it is, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
    /// What is counted: whole things have no decimals, percentages no thousands.
    Unit,
    /// The rest of the table is written so.
    Document,
    /// Only Vietnamese usage speaks for it: a guess, to be asked about where cells could be read both ways.
    Usage,
    /// No cell has a separator: there was nothing to decide.
    NothingToDecide,
}

/// How the numbers of one column are read, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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

/// Decides a column from its cells and what else is known. Cells that only one reading can read are read so whatever
/// is decided; the decision is for the others.
pub fn decide(tally: Tally, evidence: &Evidence) -> ColumnNotation {
    let mixed = tally.comma_only > 0 && tally.point_only > 0;
    let proofs = |notation| match notation {
        Notation::CommaDecimal => tally.comma_only,
        Notation::PointDecimal => tally.point_only,
    };
    let majority =
        if tally.point_only > tally.comma_only { Notation::PointDecimal } else { Notation::CommaDecimal };
    // "255,490" beside "66.890": one of them has three decimals and the other thousands, or each has thousands.
    let both_ways = (1..tally.either).contains(&tally.either_by_comma);
    let decided = |notation, because, doubtful: bool| ColumnNotation {
        notation,
        because,
        mixed,
        ambiguous: tally.either > 0
            && (doubtful || (both_ways && !matches!(because, Because::Chosen | Because::Declared))),
    };
    if let Some(chosen) = evidence.chosen {
        return decided(chosen, Because::Chosen, false);
    }
    if evidence.stored_values {
        return decided(evidence.declared.unwrap_or(majority), Because::StoredValues, false);
    }
    if let Some(declared) = evidence.declared {
        // Cells that break what was declared were typed as text, and so may those in doubt have been.
        let broken = proofs(declared.other()) > 0;
        return match proofs(declared) {
            0 if broken => decided(declared.other(), Because::Proved(proofs(declared.other())), true),
            _ => decided(declared, Because::Declared, broken),
        };
    }
    match (tally.proved(), evidence.arithmetic) {
        (Some(proved), other) => {
            let contradicted = other.is_some_and(|n| n != proved);
            return decided(proved, Because::Proved(proofs(proved)), contradicted);
        }
        (None, Some(found)) => return decided(found, Because::Arithmetic, false),
        (None, None) => {}
    }
    if let Some(notation) = evidence.expected.and_then(|e| tally.under(e)) {
        return decided(notation, Because::Unit, false);
    }
    if mixed {
        return decided(majority, Because::Proved(proofs(majority)), true);
    }
    match evidence.document {
        _ if tally.either == 0 => decided(Notation::CommaDecimal, Because::NothingToDecide, false),
        Some(document) => {
            // Beside whole figures, three decimals are more likely thousands, whatever the other columns write.
            let decimals = match document {
                Notation::CommaDecimal => tally.either_by_comma,
                Notation::PointDecimal => tally.either - tally.either_by_comma,
            };
            let doubtful = evidence.contradicted || (decimals > 0 && tally.same > 0);
            decided(document, Because::Document, doubtful)
        }
        None => decided(Notation::CommaDecimal, Because::Usage, true),
    }
}
