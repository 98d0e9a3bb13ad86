//! A numeral before its notation is decided, and its value afterwards.

use super::notation::Notation;
use super::unit::Unit;

/// An error value as a spreadsheet shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellError {
    /// `#DIV/0!`
    DivisionByZero,
    /// `#N/A`
    NotAvailable,
    /// `#REF!`
    Reference,
    /// `#NAME?`
    Name,
    /// `#VALUE!`, `Err:502` and the like.
    Value,
    /// `#NUM!`
    Number,
    /// `####`: the column was too narrow, the value is not in the text.
    Overflow,
}

/// A text that is a number under at least one notation, with its value under each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its value if the comma marks decimals, as a ratio if it is a percentage; `None` if it cannot be read so.
    pub comma: Option<f64>,
    /// Its value if the point marks decimals, as a ratio if it is a percentage; `None` if it cannot be read so.
    pub point: Option<f64>,
    /// Whether it has a `%`.
    pub percent: bool,
    /// Whether it is in brackets: a negative in a spreadsheet, a percentage without its sign in some reports. The
    /// values above are then positive, and the column decides what the brackets mean.
    pub bracketed: bool,
    /// The unit written in the cell itself ("1,2 tỷ"). The values are not yet multiplied by it.
    pub unit: Option<Unit>,
    /// Decimals printed, if the comma marks them; for a percentage, those of the percentage (36,45% has 2).
    pub comma_decimals: u8,
    /// Decimals printed, if the point marks them; for a percentage, those of the percentage.
    pub point_decimals: u8,
    /// Whether it has a sign, or a word for one ("tăng", "giảm").
    pub signed: bool,
    /// Whether it had a footnote mark ("1.234 (*)").
    pub footnote: bool,
    /// Whether there are two kinds of separators and each could group thousands. Its value depends on what is
    /// counted.
    pub both_group: bool,
    /// Whether the unit behind it is named in English: then its separators likely are English too.
    pub english: bool,
    /// Whether the text breaks the rules of both notations and got its value from what is counted ("2.377,871 sổ").
    pub repaired: bool,
}

impl Numeral {
    /// Its value under `notation`; if it has none there, its value under the other notation.
    pub fn value(&self, notation: Notation) -> Option<f64> {
        match notation {
            Notation::CommaDecimal => self.comma.or(self.point),
            Notation::PointDecimal => self.point.or(self.comma),
        }
    }

    /// Decimals printed, in the notation that [`Numeral::value`] reads it in.
    pub fn decimals(&self, notation: Notation) -> u8 {
        match notation {
            Notation::CommaDecimal if self.comma.is_some() => self.comma_decimals,
            Notation::PointDecimal if self.point.is_none() => self.comma_decimals,
            _ => self.point_decimals,
        }
    }

    /// Whether both notations give it a value and the values differ.
    pub fn is_ambiguous(&self) -> bool {
        matches!((self.comma, self.point), (Some(a), Some(b)) if a != b)
    }

    /// For an ambiguous number, the notation under which its separator groups thousands; otherwise `None`.
    pub fn grouping(&self) -> Option<Notation> {
        let comma_groups = self.comma_decimals < self.point_decimals;
        self.is_ambiguous().then_some(if comma_groups {
            Notation::CommaDecimal
        } else {
            Notation::PointDecimal
        })
    }
}

/// What [`scan()`](crate::number::scan()) made of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scanned {
    /// Nothing but space.
    Blank,
    /// A mark for "none": `-`, `x`, `…`.
    Missing,
    /// A number in at least one notation.
    Number(Numeral),
    /// A date, or a month, quarter or year with words.
    Date,
    /// A code: leading zeros, a phone number, letters and digits in one word.
    Code,
    /// So many out of so many: "461/465".
    Fraction,
    /// An error value.
    Error(CellError),
    /// A truth value.
    Boolean(bool),
    /// Anything else.
    Text,
}
