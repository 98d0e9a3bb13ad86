//! Printing numbers, and the one rounding authority: table, chart, text and files all print through here.
//!
//! A double is first turned into the decimal that a person sees: its shortest digits, at most 15 significant ones. Only
//! that decimal is rounded, so 0.285 (stored as 0.284999…) gives 0.29 and 1.005 gives 1.01.

use super::notation::Notation;

/// Significant digits that a double holds reliably.
const SIGNIFICANT: usize = 15;

/// Printed in place of infinities and NaN. None should reach here.
const NONE: &str = "–";

/// How many decimals to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// Exactly this many.
    Fixed(u8),
    /// As many as the value has, but at most this many.
    UpTo(u8),
    /// All digits of the double: the printed text reads back as the same value.
    Exact,
}

/// Rounds half away from zero. What is rounded is the decimal of 15 significant digits, not the binary value, so 1.005
/// with two decimals gives 1.01. Infinities and NaN are returned as they are.
pub fn round_half_away(value: f64, decimals: u8) -> f64 {
    let Some(mut shown) = Decimal::new(value, SIGNIFICANT) else { return value };
    shown.round(i32::from(decimals));
    shown.value()
}

/// Prints a number with grouped thousands. Infinities and NaN print as `–`.
///
/// ```
/// use chi_tieu::number::{Decimals, Notation, print_number, print_percent};
///
/// assert_eq!(print_number(1234.5, Decimals::Fixed(1), Notation::CommaDecimal), "1.234,5");
/// assert_eq!(print_number(1.005, Decimals::Fixed(2), Notation::CommaDecimal), "1,01");
/// assert_eq!(print_percent(0.3645, Decimals::Fixed(2), Notation::CommaDecimal), "36,45%");
/// ```
pub fn print_number(value: f64, decimals: Decimals, notation: Notation) -> String {
    print(value, 0, decimals, notation, Sign::Minus)
}

/// Prints a change with its sign; zero has none: `+578,2`, `-3`, `0`.
pub fn print_change(value: f64, decimals: Decimals, notation: Notation) -> String {
    print(value, 0, decimals, notation, Sign::Both)
}

/// Prints a ratio as a percentage without a space: 0.3645 → `36,45%`.
pub fn print_percent(ratio: f64, decimals: Decimals, notation: Notation) -> String {
    let mut out = print(ratio, 2, decimals, notation, Sign::Minus);
    if ratio.is_finite() {
        out.push('%');
    }
    out
}

/// Prints the difference of two ratios in percentage points, with its sign and without the unit's name:
/// 0.034 → `+3,40`.
pub fn print_points(difference: f64, decimals: Decimals, notation: Notation) -> String {
    print(difference, 2, decimals, notation, Sign::Both)
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Minus,
    Both,
}

fn print(value: f64, shift: i32, decimals: Decimals, notation: Notation, sign: Sign) -> String {
    let kept = if decimals == Decimals::Exact { usize::MAX } else { SIGNIFICANT };
    let Some(mut shown) = Decimal::new(value, kept) else { return NONE.to_owned() };
    shown.point += shift;
    let places = match decimals {
        Decimals::Fixed(n) => {
            shown.round(i32::from(n));
            usize::from(n)
        }
        Decimals::UpTo(n) => {
            shown.round(i32::from(n));
            shown.decimals()
        }
        Decimals::Exact => shown.decimals(),
    };
    shown.text(places, notation, sign)
}

/// A decimal number: `0.d1d2d3… × 10^point`, without zeros at either end of its digits.
struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    fn new(value: f64, significant: usize) -> Option<Decimal> {
        if !value.is_finite() {
            return None;
        }
        let text = format!("{:e}", value.abs());
        let (mantissa, exponent) = text.split_once('e')?;
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
        let mut shown = Decimal { negative: value < 0.0, digits, point: exponent.parse::<i32>().ok()? + 1 };
        shown.keep(significant);
        Some(shown)
    }

    /// Rounds to this many decimals, half away from zero.
    fn round(&mut self, decimals: i32) {
        match usize::try_from(self.point.saturating_add(decimals)) {
            Ok(kept) => self.keep(kept),
            Err(_) => self.digits.clear(),
        }
        self.trim();
    }

    /// Rounds to this many digits, half away from zero.
    fn keep(&mut self, kept: usize) {
        if let Some(&next) = self.digits.get(kept) {
            self.digits.truncate(kept);
            if next >= 5 {
                match self.digits.iter().rposition(|&d| d < 9) {
                    Some(at) => {
                        self.digits[at] += 1;
                        self.digits.truncate(at + 1);
                    }
                    None => {
                        self.digits.clear();
                        self.digits.push(1);
                        self.point += 1;
                    }
                }
            }
        }
        self.trim();
    }

    fn trim(&mut self) {
        let length = self.digits.iter().rposition(|&d| d != 0).map_or(0, |at| at + 1);
        self.digits.truncate(length);
        if length == 0 {
            (self.negative, self.point) = (false, 0);
        }
    }

    fn decimals(&self) -> usize {
        let length = i32::try_from(self.digits.len()).unwrap_or(i32::MAX);
        usize::try_from(length.saturating_sub(self.point)).unwrap_or(0)
    }

    fn value(&self) -> f64 {
        let digits: String = self.digits.iter().map(|d| char::from(b'0' + d)).collect();
        let sign = if self.negative { "-" } else { "" };
        format!("{sign}0.{digits}0e{}", self.point).parse().unwrap_or(0.0)
    }

    fn text(&self, decimals: usize, notation: Notation, sign: Sign) -> String {
        let (group, mark) = match notation {
            Notation::CommaDecimal => ('.', ','),
            Notation::PointDecimal => (',', '.'),
        };
        let whole = usize::try_from(self.point).unwrap_or(0);
        let mut out = String::with_capacity(whole + whole / 3 + decimals + 3);
        match (self.negative, sign) {
            (true, _) => out.push('-'),
            (false, Sign::Both) if !self.digits.is_empty() => out.push('+'),
            _ => {}
        }
        let digit = |at: i32| {
            let found = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
            char::from(b'0' + found.copied().unwrap_or(0))
        };
        if whole == 0 {
            out.push('0');
        }
        for at in 0..whole {
            if at > 0 && (whole - at) % 3 == 0 {
                out.push(group);
            }
            out.push(digit(at as i32));
        }
        if decimals > 0 {
            out.push(mark);
            out.extend((0..decimals as i32).map(|at| digit(self.point + at)));
        }
        out
    }
}
