//! Which notation a column is in, from what its cells show and what is known otherwise.

use super::notation::Notation;
use super::numeral::{Numeral, Scanned};

/// The votes of a column's cells: how many show which notation. Adding a cell is O(1), so one pass decides a long
/// column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Votes {
    /// Cells that are numbers only under [`Notation::CommaDecimal`] (`12,5`, `1.234.567`).
    pub comma_only: u32,
    /// Cells that are numbers only under [`Notation::PointDecimal`] (`12.5`, `1,234,567`).
    pub point_only: u32,
    /// Cells that are numbers under both, with different values (`1.234`).
    pub either: u32,
    /// How many of `either` have a comma as separator (`1,234`).
    pub either_by_comma: u32,
    /// Cells that have the same value under both (`588`).
    pub same: u32,
}

impl Votes {
    /// Counts one scanned cell. Cells that are not numbers do not vote.
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

    /// The votes of two parts of a column, or of two columns, added up.
    pub fn and(self, other: Votes) -> Votes {
        Votes {
            comma_only: self.comma_only + other.comma_only,
            point_only: self.point_only + other.point_only,
            either: self.either + other.either,
            either_by_comma: self.either_by_comma + other.either_by_comma,
            same: self.same + other.same,
        }
    }

    /// The notation that some cells prove, if no cell proves the other one. A column that proves a notation speaks for
    /// the columns of its table that prove none.
    pub fn proved(self) -> Option<Notation> {
        match (self.comma_only, self.point_only) {
            (1.., 0) => Some(Notation::CommaDecimal),
            (0, 1..) => Some(Notation::PointDecimal),
            _ => None,
        }
    }

    /// The notation under which every ambiguous cell is a whole number (`1.234` people), or under which every one has
    /// decimals (`1.234` %), as `expected` says. `None` if there are no ambiguous cells, or if no notation does so for
    /// all of them.
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

/// Whether figures of this kind can have decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Expected {
    /// People, cards, đồng: no figure has decimals, so a separator groups thousands.
    Whole,
    /// Rates in %: no figure reaches a thousand, so a separator marks decimals.
    Decimals,
}

/// What is known about a column apart from the votes of its cells. By default, nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Evidence {
    /// The notation that the user chose.
    pub chosen: Option<Notation>,
    /// Whether the source stored the values themselves, so that no cell is ambiguous.
    pub stored_values: bool,
    /// The notation in which the source says that it displays numbers. It does not hold for cells stored as text:
    /// someone typed those, and their votes are counted separately.
    pub declared: Option<Notation>,
    /// The only notation under which pasted totals or ratios agree with their parts.
    pub arithmetic: Option<Notation>,
    /// What the column's unit or role says about decimals.
    pub expected: Option<Expected>,
    /// The notation of the other columns of the table.
    pub other_columns: Option<Notation>,
    /// Whether another column has the other separator before three digits: if both are read as `other_columns` says, one
    /// of the two is read wrongly.
    pub contradicted: bool,
    /// Other columns of the same unit prove their notation by figures without decimals: three decimals would stand in this
    /// one alone.
    pub others_are_whole: bool,
    /// Other columns of the same unit prove their notation by figures with three decimals: this one alone would have none.
    pub others_have_thousandths: bool,
    /// Its own cells that prove the notation have no decimals, though those that read both ways would have three under it:
    /// "1,149,710" over "443.975".
    pub proofs_are_whole: bool,
    /// The column's own proofs all have three decimals: "0.583". Then "55,388" beside them would be the figures without any.
    pub proofs_have_thousandths: bool,
    /// Cells name their unit in English ("2,111 million"), which speaks for a decimal point, and proves none.
    pub in_english: bool,
}

/// The reason for a ruling on a column. The strongest reasons come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Reason {
    /// The user chose it.
    Chosen,
    /// The source stored the values themselves: no text had to be read.
    StoredValues,
    /// The source declared its separators.
    Declared,
    /// This many cells of the column are numbers only under this notation.
    Proved(u32),
    /// Only under this notation do pasted ratios or totals agree with their parts.
    Arithmetic,
    /// What is counted: whole things have no decimals, percentages have no thousands.
    Unit,
    /// The other columns of the table are written so.
    OtherColumns,
    /// Vietnamese usage, or that of the cells' English words, and nothing else: a guess. The user must be asked if any cell is ambiguous.
    Usage,
    /// No cell has a separator, so there was nothing to decide.
    NothingToDecide,
}

/// The ruling on a column: how its numbers are read, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ruling {
    /// The notation in which ambiguous cells are read.
    pub notation: Notation,
    /// The reason.
    pub reason: Reason,
    /// Whether some cells prove one notation and some the other. Each of these is read in the notation that it proves.
    pub mixed: bool,
    /// Whether the ambiguous cells are in doubt, so that the user must be asked about them.
    pub ambiguous: bool,
}

/// Proofs are few if so many times as many figures can be read both ways.
const LONE: u32 = 3;

/// Decides in which notation the ambiguous cells of a column are read. A cell that is a number under one notation only
/// is read in that one, whatever is decided here.
///
/// ```
/// use chi_tieu::number::{Reason, Evidence, Notation, Votes, decide, scan};
///
/// let mut votes = Votes::default();
/// for text in ["1.234", "12,5", "588"] {
///     votes.add(&scan(text));
/// }
/// let ruling = decide(votes, &Evidence::default());
/// assert_eq!(ruling.notation, Notation::CommaDecimal);
/// assert_eq!(ruling.reason, Reason::Proved(1)); // "12,5"
/// assert!(!ruling.ambiguous);
/// ```
pub fn decide(tally: Votes, evidence: &Evidence) -> Ruling {
    let mixed = tally.comma_only > 0 && tally.point_only > 0;
    let proofs = |notation| match notation {
        Notation::CommaDecimal => tally.comma_only,
        Notation::PointDecimal => tally.point_only,
    };
    let majority =
        if tally.point_only > tally.comma_only { Notation::PointDecimal } else { Notation::CommaDecimal };
    // "255,490" beside "66.890": either one of them has three decimals and the other thousands, or both have thousands.
    let both_ways = (1..tally.either).contains(&tally.either_by_comma);
    let decided = |notation, reason, doubtful: bool| Ruling {
        notation,
        reason,
        mixed,
        ambiguous: tally.either > 0
            && (doubtful || (both_ways && !matches!(reason, Reason::Chosen | Reason::Declared))),
    };
    if let Some(chosen) = evidence.chosen {
        return decided(chosen, Reason::Chosen, false);
    }
    if evidence.stored_values {
        return decided(evidence.declared.unwrap_or(majority), Reason::StoredValues, false);
    }
    if let Some(declared) = evidence.declared {
        // Cells that contradict what was declared were typed as text, so the ambiguous cells may have been typed too.
        let broken = proofs(declared.other()) > 0;
        return match proofs(declared) {
            0 if broken => decided(declared.other(), Reason::Proved(proofs(declared.other())), true),
            _ => decided(declared, Reason::Declared, broken),
        };
    }
    match (tally.proved(), evidence.arithmetic) {
        (Some(proved), other) => {
            let contradicted = other.is_some_and(|n| n != proved);
            let decimals = match proved {
                Notation::CommaDecimal => tally.either_by_comma,
                Notation::PointDecimal => tally.either - tally.either_by_comma,
            };
            // A few figures that only another hand's mark makes out: "0.583" among "55,388" and "1,434"; or "907,777" as the
            // only one without decimals among "31,974.309" and "2,796.666".
            let is_lone = evidence.proofs_have_thousandths
                && decimals == 0
                && (proofs(proved).saturating_mul(LONE) <= tally.either || tally.same == 0);
            let is_unlike = other.is_none() && (decimals > 0 && evidence.proofs_are_whole || is_lone);
            return decided(proved, Reason::Proved(proofs(proved)), contradicted || is_unlike);
        }
        (None, Some(found)) => return decided(found, Reason::Arithmetic, false),
        (None, None) => {}
    }
    if let Some(notation) = evidence.expected.and_then(|e| tally.under(e)) {
        return decided(notation, Reason::Unit, false);
    }
    if mixed {
        return decided(majority, Reason::Proved(proofs(majority)), true);
    }
    match evidence.other_columns {
        _ if tally.either == 0 => decided(Notation::CommaDecimal, Reason::NothingToDecide, false),
        Some(shown) => {
            // Next to whole figures, three digits after a separator are more likely thousands than decimals, whatever
            // the other columns show.
            let decimals = match shown {
                Notation::CommaDecimal => tally.either_by_comma,
                Notation::PointDecimal => tally.either - tally.either_by_comma,
            };
            // "480.437" beside "10.165,047" has as many digits behind its mark as the other has behind its comma, and
            // "480,437" beside "12.345.678" would be the only one with decimals: another hand may have written it.
            let is_unlike = (decimals > 0 && evidence.others_are_whole)
                || (tally.either > decimals && evidence.others_have_thousandths)
                || (evidence.in_english && shown == Notation::CommaDecimal);
            let doubtful = evidence.contradicted || is_unlike || (decimals > 0 && tally.same > 0);
            decided(shown, Reason::OtherColumns, doubtful)
        }
        None if evidence.in_english => decided(Notation::PointDecimal, Reason::Usage, true),
        None => decided(Notation::CommaDecimal, Reason::Usage, true),
    }
}
