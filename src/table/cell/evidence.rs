//! What the cells of a column prove about its notation, kept so that after an edit one cell can be counted again alone.

use super::read::has_words;
use crate::grid::{Cell, StoredValue};
use crate::number::{Evidence, Notation, Numeral, Reason, Ruling, Scanned, Votes, decide};

/// Most decimals that a vote can hold.
const MOST_DECIMALS: u8 = 7;

/// Most noughts that a vote can hold.
const MOST_NOUGHTS: u8 = 15;

/// As many decimals as a group has digits.
pub const THOUSANDTHS: u8 = 3;

/// What one cell adds to the evidence of its column, in two bytes: its tally, its proof, the decimals it shows, and the noughts
/// that a unit of its own puts behind its digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Vote(u16);

/// Which tally a cell counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOrigin {
    /// Text whose reading the column decides.
    Displayed,
    /// Typed as text, so that the notation declared by the source does not apply to it.
    Typed,
    /// Shown for a value that the source gave.
    Stored,
}

/// What a cell counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proof {
    Nothing,
    Comma(Precision),
    Point(Precision),
    EitherByComma,
    EitherByPoint,
    Same,
}

/// How many decimals a cell has that proves a notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Precision {
    None,
    /// As many as a group has digits.
    Three,
    Other,
}

impl Precision {
    fn of(decimals: u8) -> Precision {
        match decimals {
            0 => Precision::None,
            THOUSANDTHS => Precision::Three,
            _ => Precision::Other,
        }
    }
}

impl Proof {
    const ALL: [Proof; 10] = {
        use Precision::*;
        use Proof::*;
        [
            Nothing,
            Comma(None),
            Comma(Three),
            Comma(Other),
            Point(None),
            Point(Three),
            Point(Other),
            EitherByComma,
            EitherByPoint,
            Same,
        ]
    };

    /// Its place among all.
    fn place(self) -> u8 {
        match self {
            Proof::Nothing => 0,
            Proof::Comma(precision) => 1 + precision as u8,
            Proof::Point(precision) => 4 + precision as u8,
            Proof::EitherByComma => 7,
            Proof::EitherByPoint => 8,
            Proof::Same => 9,
        }
    }
}

impl Vote {
    /// The vote of a cell. `declared` says that the source declares how it displays numbers.
    pub fn of(cell: Cell<'_>, scanned: &Scanned, declared: bool) -> Vote {
        let Scanned::Number(numeral) = scanned else {
            let stored = matches!(cell.stored, StoredValue::Number { .. });
            return Vote::new(
                if stored { TextOrigin::Stored } else { TextOrigin::Displayed },
                Proof::Nothing,
            );
        };
        match cell.stored {
            StoredValue::Number { value, .. } => Vote::new(TextOrigin::Stored, shown_proof(numeral, value)),
            StoredValue::Text => Vote::new(TextOrigin::Typed, proof(numeral)),
            _ if declared && has_words(numeral) => Vote::new(TextOrigin::Typed, proof(numeral)),
            _ => Vote::new(TextOrigin::Displayed, proof(numeral)),
        }
    }

    fn new(source: TextOrigin, proof: Proof) -> Vote {
        Vote(source as u16 * 10 + u16::from(proof.place()))
    }

    /// The same vote with the decimals of the reading that was chosen.
    pub fn with_decimals(self, decimals: u8) -> Vote {
        Vote((self.0 & !(7 << 5)) | (u16::from(decimals.min(MOST_DECIMALS)) << 5))
    }

    /// The same vote with so many noughts behind the digits.
    pub fn with_noughts(self, noughts: u8) -> Vote {
        Vote((self.0 & 0xff) | (u16::from(noughts.min(MOST_NOUGHTS)) << 8))
    }

    /// Noughts behind the digits that the cell shows: 8 of "12,4 tỷ" among đồng.
    pub fn noughts(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// Decimals of the reading that was chosen.
    pub fn decimals(self) -> u8 {
        (self.0 >> 5) as u8 & MOST_DECIMALS
    }

    /// Which tally it counts in.
    pub fn source(self) -> TextOrigin {
        let place = usize::from(self.0 % 32 / 10).min(2);
        [TextOrigin::Displayed, TextOrigin::Typed, TextOrigin::Stored][place]
    }

    fn proof(self) -> Proof {
        Proof::ALL[usize::from(self.0 % 32 % 10)]
    }

    /// Whether the cell can be read in one way only, so that its decimals are certain.
    pub fn is_certain(self) -> bool {
        matches!(self.proof(), Proof::Comma(_) | Proof::Point(_))
    }

    /// Whether the cell has a separator.
    pub fn is_separated(self) -> bool {
        !matches!(self.proof(), Proof::Nothing | Proof::Same)
    }
}

fn proof(numeral: &Numeral) -> Proof {
    match (numeral.comma, numeral.point) {
        (Some(_), Some(_)) => match numeral.grouping() {
            None => Proof::Same,
            Some(Notation::PointDecimal) => Proof::EitherByComma,
            Some(Notation::CommaDecimal) => Proof::EitherByPoint,
        },
        (Some(_), None) => Proof::Comma(Precision::of(numeral.comma_decimals)),
        (None, Some(_)) => Proof::Point(Precision::of(numeral.point_decimals)),
        (None, None) => Proof::Nothing,
    }
}

/// Which of two readings was displayed, told by the value; neither if the format shows thousands of it.
fn shown_proof(numeral: &Numeral, value: f64) -> Proof {
    let Some(grouping) = numeral.grouping() else { return proof(numeral) };
    let is_shown = |notation: Notation| {
        let half_a_digit = 0.5 * 10f64.powi(-i32::from(numeral.decimals(notation)));
        let near = |v: f64| (v.abs() - value.abs()).abs() <= half_a_digit * (1.0 + 1e-9);
        numeral.value(notation).is_some_and(near)
    };
    match [grouping, grouping.other()].into_iter().find(|n| is_shown(*n)) {
        Some(Notation::CommaDecimal) => Proof::Comma(Precision::of(numeral.comma_decimals)),
        Some(Notation::PointDecimal) => Proof::Point(Precision::of(numeral.point_decimals)),
        None => proof(numeral),
    }
}

/// What the other columns of the table show about its notation.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct OtherColumns {
    /// In what is displayed.
    pub displayed: Option<Notation>,
    /// In what was typed as text.
    pub typed: Option<Notation>,
    /// Whether another undecided column writes the other separator before three digits.
    pub contradicted: bool,
    /// See [`Evidence::others_are_whole`].
    pub are_whole: bool,
    /// See [`Evidence::others_have_thousandths`].
    pub have_thousandths: bool,
}

/// All evidence of one column.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ColumnEvidence {
    /// One vote for each body row.
    pub marks: Vec<Vote>,
    /// What displayed numbers prove.
    pub displayed: Votes,
    /// What numbers held as text prove.
    pub typed: Votes,
    /// How numbers whose value the source gave are displayed.
    pub shown: Votes,
    /// Numbers whose value the source gave.
    pub stored: u32,
    /// How many of the displayed numbers and values prove a notation and have no decimals.
    pub whole: u32,
    /// How many of them have three.
    pub thousandths: u32,
    /// What is known beside the cells.
    pub known: Evidence,
    /// What the other columns show.
    pub other_columns: OtherColumns,
}

/// How a column is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rulings {
    /// Cells that are displayed.
    pub displayed: Ruling,
    /// Cells that were typed as text.
    pub typed: Ruling,
    /// What is said of the column.
    pub column: Ruling,
}

impl ColumnEvidence {
    /// Counts a cell.
    pub fn push(&mut self, mark: Vote) {
        self.count(mark, true);
        self.marks.push(mark);
    }

    /// Replaces the vote of one cell.
    pub fn replace(&mut self, row: usize, mark: Vote) {
        if let Some(place) = self.marks.get_mut(row) {
            let old = std::mem::replace(place, mark);
            self.count(old, false);
            self.count(mark, true);
        }
    }

    fn count(&mut self, mark: Vote, more: bool) {
        let tally = match mark.source() {
            TextOrigin::Displayed => &mut self.displayed,
            TextOrigin::Typed => &mut self.typed,
            TextOrigin::Stored => &mut self.shown,
        };
        let step = |n: &mut u32| *n = if more { *n + 1 } else { n.saturating_sub(1) };
        match mark.proof() {
            Proof::Nothing => {}
            Proof::Comma(_) => step(&mut tally.comma_only),
            Proof::Point(_) => step(&mut tally.point_only),
            Proof::EitherByPoint => step(&mut tally.either),
            Proof::EitherByComma => {
                step(&mut tally.either);
                step(&mut tally.either_by_comma);
            }
            Proof::Same => step(&mut tally.same),
        }
        if mark.source() == TextOrigin::Stored {
            step(&mut self.stored);
        }
        match mark.proof() {
            _ if mark.source() == TextOrigin::Typed => {}
            Proof::Comma(Precision::None) | Proof::Point(Precision::None) => step(&mut self.whole),
            Proof::Comma(Precision::Three) | Proof::Point(Precision::Three) => step(&mut self.thousandths),
            _ => {}
        }
    }

    /// Decides how the column is read.
    pub fn decide(&self) -> Rulings {
        let separated = |t: &Votes| t.either + t.comma_only + t.point_only > 0;
        // If the source gave the values, its displayed texts only tell how it writes numbers.
        let displayed = if self.stored > 0 && !separated(&self.displayed) {
            let declared = self.shown.proved().or(self.other_columns.displayed);
            let evidence = Evidence { stored_values: true, declared, ..self.known };
            let decided = decide(self.displayed, &evidence);
            let reason = if separated(&self.shown) { decided.reason } else { Reason::NothingToDecide };
            Ruling { reason, ..decided }
        } else {
            let decimals = self.proved_decimals();
            let evidence = Evidence {
                proofs_are_whole: decimals == Some(0),
                proofs_have_thousandths: decimals == Some(THOUSANDTHS),
                ..self.known
            };
            self.against_other_columns(decide(self.displayed.and(self.shown), &evidence))
        };
        let evidence = Evidence { declared: None, other_columns: self.other_columns.typed, ..self.known };
        let typed = decide(self.typed, &evidence);
        let only_typed = self.stored == 0 && self.displayed == Votes::default();
        let column = if only_typed { typed } else { displayed };
        let mixed = displayed.mixed || typed.mixed;
        Rulings { displayed, typed, column: Ruling { mixed, ..column } }
    }

    /// A few cells that prove one notation in a table that proves the other may be slips themselves: what they say of
    /// cells that read both ways is in doubt.
    fn against_other_columns(&self, decided: Ruling) -> Ruling {
        let contradicted = self.other_columns.displayed == Some(decided.notation.other());
        let by_own_cells = matches!(decided.reason, Reason::Proved(_)) && self.known.arithmetic.is_none();
        Ruling { ambiguous: decided.ambiguous || (contradicted && by_own_cells), ..decided }
    }

    /// Whether the column, without any proof, writes this notation's thousands separator before three digits, and what
    /// it counts does not decide what that means.
    pub fn groups_by(&self, notation: Notation) -> bool {
        let tally = self.displayed;
        let unsettled = self.known.expected.is_none() && tally.comma_only + tally.point_only == 0;
        unsettled
            && match notation {
                Notation::CommaDecimal => tally.either > tally.either_by_comma,
                Notation::PointDecimal => tally.either_by_comma > 0,
            }
    }

    /// Whether a cell is not written as the user says that the column is: its separators can only mean the other notation,
    /// or the choice gives it three decimals while others of as many digits are thousands.
    pub fn is_against_choice(&self, mark: Vote) -> bool {
        let Some(chosen) = self.known.chosen.filter(|_| mark.source() != TextOrigin::Stored) else {
            return false;
        };
        let votes = self.displayed.and(self.typed);
        let is_split = || votes.either_by_comma > 0 && votes.either_by_comma < votes.either;
        let has_thousandths = || self.marks.iter().any(|m| m.is_certain() && m.decimals() >= 3);
        match (mark.proof(), chosen) {
            (Proof::Comma(_), Notation::PointDecimal) | (Proof::Point(_), Notation::CommaDecimal) => true,
            (Proof::EitherByComma, Notation::CommaDecimal)
            | (Proof::EitherByPoint, Notation::PointDecimal) => is_split() && !has_thousandths(),
            _ => false,
        }
    }

    /// How many cells are so.
    pub fn against_choice(&self) -> usize {
        let is_chosen = self.known.chosen.is_some();
        self.marks.iter().filter(|mark| is_chosen && self.is_against_choice(**mark)).count()
    }

    /// Whether cells can be read in two ways, and neither the column's other cells nor what it counts tell which.
    pub fn is_undecided(&self) -> bool {
        self.displayed.either > 0 && self.displayed.comma_only + self.displayed.point_only == 0
    }

    /// How many decimals all displayed cells have that prove a notation: none or three; `None` if it is another number, if
    /// they differ, or if none proves one.
    pub fn proved_decimals(&self) -> Option<u8> {
        let shown = self.displayed.and(self.shown);
        let proving = shown.comma_only + shown.point_only;
        match shown.proved() {
            Some(_) if self.whole == proving => Some(0),
            Some(_) if self.thousandths == proving => Some(THOUSANDTHS),
            _ => None,
        }
    }

    /// What this column tells the other columns of its table. As long as this stays the same, they are read alike.
    pub fn voice(&self) -> [bool; 10] {
        let decimals = self.proved_decimals();
        let shown = self.displayed.and(self.shown);
        let settled = self.known.expected.and_then(|e| self.displayed.under(e));
        [
            shown.comma_only > 0,
            shown.point_only > 0,
            self.typed.comma_only > 0,
            self.typed.point_only > 0,
            settled == Some(Notation::CommaDecimal),
            settled == Some(Notation::PointDecimal),
            self.groups_by(Notation::CommaDecimal),
            self.groups_by(Notation::PointDecimal),
            decimals == Some(0),
            decimals == Some(THOUSANDTHS),
        ]
    }
}
