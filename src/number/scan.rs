//! What a single text may be, before the notation of its column is known.

use super::figure::{Figure, LONGEST};
use super::plain::{is_blank, plain};
use super::{Notation, Unit, calendar, mark, written};

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

/// What [`scan`] made of a text.
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

/// Reads the text of one cell, or what a user types, under both notations. Never fails: a text that is nothing else is
/// [`Scanned::Text`].
///
/// ```
/// use chi_tieu::number::{Notation, Scanned, scan};
///
/// let Scanned::Number(n) = scan("1.234") else { unreachable!() };
/// assert!(n.is_ambiguous());
/// assert_eq!(n.value(Notation::CommaDecimal), Some(1234.0));
/// assert_eq!(n.value(Notation::PointDecimal), Some(1.234));
/// assert_eq!(scan("31.3.2017"), Scanned::Date);
/// assert_eq!(scan("461/465"), Scanned::Fraction);
/// assert_eq!(scan("0123456789"), Scanned::Code);
/// ```
pub fn scan(text: &str) -> Scanned {
    let bytes = text.trim().as_bytes();
    let (signed, negative, body) = match bytes {
        [] => return Scanned::Blank,
        [b'-'] => return Scanned::Missing,
        bytes if is_month_of_year(bytes) => return Scanned::Date,
        [b'-', body @ ..] => (true, true, body),
        [b'+', body @ ..] => (true, false, body),
        body => (false, false, body),
    };
    // Nearly every cell of a large table is a bare number or code, so these are read without a copy.
    if let Some((figure, length)) = Figure::take(body) {
        let percent = match &body[length..] {
            [] => Some(false),
            [b'%'] | [b' ', b'%'] | [0xc2, 0xa0, b'%'] => Some(true),
            _ => None,
        };
        match percent {
            Some(false) if figure.is_code() && !figure.separated && !signed => return Scanned::Code,
            Some(percent) if percent || !figure.is_code() => {
                if let Some(number) = written::numeral(&figure, negative, if percent { 2 } else { 0 }) {
                    return match signed {
                        true if written::is_telephone(bytes) => Scanned::Code,
                        _ => Scanned::Number(Numeral { percent, signed, ..number }),
                    };
                }
            }
            _ => {}
        }
    }
    scan_words(text)
}

/// Whether the text is October to December of a year: reports write "10.2025" beside "04.2025" and "tháng 4.2025".
fn is_month_of_year(bytes: &[u8]) -> bool {
    matches!(bytes, [b'1', b'0'..=b'2', b'.', b'2', b'0', b'0'..=b'4', b'0'..=b'9'])
}

/// Reads a text that has more than digits and separators.
fn scan_words(text: &str) -> Scanned {
    let text = text.trim();
    if text.len() > LONGEST {
        return if is_blank(text) { Scanned::Blank } else { Scanned::Text };
    }
    let digits = text.chars().any(is_digit);
    if !digits && !mark::is_possible(text) {
        return Scanned::Text;
    }
    let plain = plain(text);
    if plain.is_empty() {
        return Scanned::Blank;
    }
    if let Some(mark) = mark::scan(&plain) {
        return mark;
    }
    if !digits {
        return if calendar::is_period(&plain) { Scanned::Date } else { Scanned::Text };
    }
    if joins_numbers(text) {
        return Scanned::Text;
    }
    let (bare, footnote) = written::without_footnote(&plain);
    // A year or a month with a footnote mark is a heading ("2021 (*)", "12.2021 (*)").
    if footnote && (calendar::is_year(bare) || is_month_of_year(bare.as_bytes())) {
        return Scanned::Date;
    }
    if let Some(number) = written::number(bare) {
        return Scanned::Number(Numeral { footnote, ..number });
    }
    if calendar::is_period(&plain) {
        Scanned::Date
    } else if calendar::is_fraction(bare) {
        Scanned::Fraction
    } else if written::is_code(bare) {
        Scanned::Code
    } else {
        Scanned::Text
    }
}

/// Whether there is a line break, a tab or more than one space between two digits: these are two numbers, not two groups
/// of one.
fn joins_numbers(text: &str) -> bool {
    let mut gap = None;
    let (mut digit, mut found) = (false, false);
    for c in text.chars() {
        if c.is_whitespace() {
            let wide = gap.is_some()
                || matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
            gap = Some(wide);
        } else {
            let is_digit = is_digit(c);
            found |= gap == Some(true) && digit && is_digit;
            (gap, digit) = (None, is_digit);
        }
    }
    found
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}
