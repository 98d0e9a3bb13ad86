//! What a single text may be, before its column has said how it is written.

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

/// A text that is a number, in both readings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its value if the comma marks decimals. A percentage is the ratio.
    pub comma: Option<f64>,
    /// Its value if the point marks decimals.
    pub point: Option<f64>,
    /// Whether it carries `%`.
    pub percent: bool,
    /// Whether it stands in brackets: negative in a spreadsheet, a bare percentage in some reports. The values
    /// above are unsigned then; the column decides.
    pub bracketed: bool,
    /// The unit written in the cell itself ("1,2 tỷ"); not yet multiplied in.
    pub unit: Option<Unit>,
    /// Decimals printed, if the comma marks them; of a percentage, those of the percentage (36,45% has 2).
    pub comma_decimals: u8,
    /// Decimals printed, if the point marks them.
    pub point_decimals: u8,
    /// Whether a sign is written, or a word for one ("tăng", "giảm").
    pub signed: bool,
    /// Whether a footnote mark was taken off ("1.234 (*)").
    pub footnote: bool,
    /// Whether two kinds of separators are written, each as if it grouped thousands: only what is counted tells.
    pub both_group: bool,
    /// Whether the text breaks the rules of both notations and only what is counted tells its value ("2.377,871 sổ").
    pub repaired: bool,
}

impl Numeral {
    /// Its value under `notation`, or the only one it has.
    pub fn value(&self, notation: Notation) -> Option<f64> {
        match notation {
            Notation::CommaDecimal => self.comma.or(self.point),
            Notation::PointDecimal => self.point.or(self.comma),
        }
    }

    /// Decimals printed under the reading that [`Numeral::value`] takes.
    pub fn decimals(&self, notation: Notation) -> u8 {
        match notation {
            Notation::CommaDecimal if self.comma.is_some() => self.comma_decimals,
            Notation::PointDecimal if self.point.is_none() => self.comma_decimals,
            _ => self.point_decimals,
        }
    }

    /// Whether the two readings differ.
    pub fn is_ambiguous(&self) -> bool {
        matches!((self.comma, self.point), (Some(a), Some(b)) if a != b)
    }

    /// Of a number with two readings: the notation under which its separator groups thousands.
    pub fn grouping(&self) -> Option<Notation> {
        let comma_groups = self.comma_decimals < self.point_decimals;
        self.is_ambiguous().then_some(if comma_groups {
            Notation::CommaDecimal
        } else {
            Notation::PointDecimal
        })
    }
}

/// What a text may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scanned {
    /// Nothing but space.
    Blank,
    /// A mark for "none".
    Missing,
    /// A number in at least one notation.
    Number(Numeral),
    /// A date, month or year with words.
    Date,
    /// A code.
    Code,
    /// A fraction.
    Fraction,
    /// An error value.
    Error(CellError),
    /// A truth value.
    Boolean(bool),
    /// Anything else.
    Text,
}

/// Scans one cell's text, or what a user types.
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
    // Nearly every cell of a large table is a bare number or code: no copy, no second look.
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

/// "10.2025" stands beside "04.2025" and "tháng 4.2025".
fn is_month_of_year(bytes: &[u8]) -> bool {
    matches!(bytes, [b'1', b'0'..=b'2', b'.', b'2', b'0', b'0'..=b'4', b'0'..=b'9'])
}

/// Scans a text that is more than digits and separators.
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
    // A year or a month with a mark is a heading ("2021 (*)", "12.2021 (*)").
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

/// Whether a line break, a tab or more than one space stands between digits: two numbers, not groups of one.
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
