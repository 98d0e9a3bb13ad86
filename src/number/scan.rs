//! What a single text may be, before the notation of its column is known.

use super::figure::{Figure, LONGEST};
use super::numeral::{Numeral, Scanned};
use super::plain::{is_blank, plain};
use super::{dates, mark, written};

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

/// Whether a text is a figure in which letters stand for the digits that they look like: "l05610l" for 1056101.
pub fn is_disguised(text: &str) -> bool {
    written::is_disguised(text.trim())
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
    let spelt = plain(text);
    if spelt.is_empty() {
        return Scanned::Blank;
    }
    let plain = without_apostrophe(&spelt);
    if let Some(mark) = mark::scan(plain) {
        return mark;
    }
    if !digits {
        return if dates::is_period(plain) { Scanned::Date } else { Scanned::Text };
    }
    if joins_numbers(text) {
        return Scanned::Text;
    }
    let (bare, footnote) = written::without_footnote(plain);
    // A year or a month with a footnote mark is a heading ("2021 (*)", "12.2021 (*)").
    if footnote && (dates::is_year(bare) || is_month_of_year(bare.as_bytes())) {
        return Scanned::Date;
    }
    if let Some(number) = written::number(bare) {
        return Scanned::Number(Numeral { footnote, ..number });
    }
    if dates::is_period(plain) {
        Scanned::Date
    } else if dates::is_fraction(bare) {
        Scanned::Fraction
    } else if written::is_code(bare) && !written::is_disguised(text) {
        Scanned::Code
    } else {
        Scanned::Text
    }
}

/// The text without the apostrophe that makes a spreadsheet keep a figure as text ("'-31,5"), or the pair of them around
/// it.
fn without_apostrophe(plain: &str) -> &str {
    let Some(rest) = plain.strip_prefix('\'') else { return plain };
    let bare = rest.strip_suffix('\'').unwrap_or(rest).trim();
    let begins = bare.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '('));
    if begins && written::number(written::without_footnote(bare).0).is_some() { bare } else { plain }
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
