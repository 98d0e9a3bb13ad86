//! The digits and separators of one number: which notations they allow, and the exact value under each.

use super::notation::Notation;

/// Powers of ten that a double holds exactly.
const EXACT_POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// Every whole number up to this one is exact as a double.
const EXACT_WHOLE: u64 = 1 << 53;

/// A number of this many digits always fits in a `u64`.
const WORD_DIGITS: usize = 19;

/// Bytes in the longest text that is read as a number, unit included. No printed figure comes near it.
pub(super) const LONGEST: usize = 80;

/// A whole number with this many digits and no separator is an identifier: no figure is printed so, and a spreadsheet
/// would not have kept its last digits.
pub(super) const CODE_DIGITS: usize = 16;

/// The digits of a number as written, and the readings that its separators allow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure<'a> {
    written: &'a [u8],
    mantissa: u64,
    /// Number of digits written.
    pub digits: usize,
    /// Whether any separator is written.
    pub separated: bool,
    /// Number of decimals if the comma marks them; `None` if the text cannot be read so.
    pub comma: Option<u8>,
    /// Number of decimals if the point marks them; `None` if the text cannot be read so.
    pub point: Option<u8>,
    /// Whether there are two kinds of separators and each could group thousands: "2.377,871".
    pub both_group: bool,
    /// Whether it is written as `06` or `0123`: a code unless a unit follows.
    pub leading_zero: bool,
    /// The exponent written after it (5 in `1,2E+05`), otherwise 0.
    pub exponent: i32,
}

impl<'a> Figure<'a> {
    /// Takes a figure from the start of `bytes`: digits, `.`, `,`, and space or `'` between groups. Returns it with
    /// the number of bytes it takes up; `None` if there is no figure, or if its separators fit neither notation.
    ///
    /// Inlined because a call copies the figure through memory, which takes as long as reading it.
    #[inline(always)]
    pub fn take(bytes: &'a [u8]) -> Option<(Figure<'a>, usize)> {
        let (mut mantissa, mut digits, mut head) = (0u64, 0usize, 0usize);
        let mut run;
        let (mut separators, mut group, mut last, mut threes) = (0u32, 0u8, 0u8, true);
        let mut at = 0;
        loop {
            let start = at;
            while let Some(&byte @ b'0'..=b'9') = bytes.get(at) {
                mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
                at += 1;
            }
            run = at - start;
            digits += run;
            if at > LONGEST {
                return None;
            }
            let Some(&byte) = bytes.get(at) else { break };
            if !separates(byte, &bytes[at + 1..], separators, last) {
                break;
            }
            match separators {
                0 => head = run,
                1 => (group, threes) = (last, run == 3),
                _ if last != group => return None,
                _ => threes &= run == 3,
            }
            last = byte;
            separators += 1;
            at += 1;
        }
        if digits == 0 {
            return None;
        }
        let zero_first = bytes.first() == Some(&b'0');
        let head = if separators == 0 { run } else { head };
        let groups = threes && (1..=3).contains(&head) && !zero_first;
        let decimals = u8::try_from(run).ok();
        let (comma, point) = match (separators, last) {
            (0, _) => (Some(0), Some(0)),
            (1, b'.') => ((groups && run == 3).then_some(0), decimals),
            (1, b',') => (decimals, (groups && run == 3).then_some(0)),
            _ if !groups => return None,
            (1, _) if run == 3 => (Some(0), Some(0)),
            (1, _) => return None,
            (_, b'.') if group == b'.' => ((run == 3).then_some(0), None),
            (_, b',') if group == b',' => (None, (run == 3).then_some(0)),
            (_, b'.') => (None, decimals),
            (_, b',') => (decimals, None),
            _ if group == last && run == 3 => (Some(0), Some(0)),
            _ => return None,
        };
        if comma.is_none() && point.is_none() {
            return None;
        }
        let both_group = separators > 1 && groups && run == 3 && last != group;
        let leading_zero = zero_first && head > 1;
        let written = &bytes[..at];
        let separated = separators > 0;
        Some((
            Figure {
                written,
                mantissa,
                digits,
                separated,
                comma,
                point,
                both_group,
                leading_zero,
                exponent: 0,
            },
            at,
        ))
    }

    /// Whether the digits identify something instead of counting it. If a unit follows, they count after all.
    pub fn is_code(&self) -> bool {
        self.leading_zero || (self.digits >= CODE_DIGITS && !self.separated)
    }

    /// The exponent, 2 to 12, of a power of ten written without decimals: 3 for "1.000", 6 for "1000000".
    pub fn power_of_ten(&self) -> Option<u8> {
        let whole = self.comma == Some(0) || self.point == Some(0);
        (2..=12).find(|power| whole && self.mantissa == 10u64.pow(u32::from(*power)))
    }

    /// Reads the figure again as the mantissa of a scientific number: there a separator marks decimals and never
    /// groups. `None` if it cannot be a mantissa.
    pub fn scientific(mut self) -> Option<Figure<'a>> {
        let head = self.written.iter().take_while(|b| b.is_ascii_digit()).count();
        let separators = self.written.iter().filter(|b| !b.is_ascii_digit());
        let decimals = u8::try_from(self.digits - head).ok()?;
        (self.comma, self.point) = match separators.copied().collect::<Vec<u8>>()[..] {
            [] => (Some(0), Some(0)),
            [b'.'] => (None, Some(decimals)),
            [b','] => (Some(decimals), None),
            _ => return None,
        };
        (1..=3).contains(&head).then_some(self)
    }

    /// Number of decimals that the value shows if its mantissa has `decimals` ("1,25E+01" shows one: 12,5).
    #[inline]
    pub fn printed(&self, decimals: Option<u8>) -> u8 {
        let shown = i32::from(decimals.unwrap_or(0)) - self.exponent;
        u8::try_from(shown.max(0)).unwrap_or(u8::MAX / 2)
    }

    /// Number of decimals under a notation; `None` if the figure cannot be read so.
    pub fn decimals(&self, notation: Notation) -> Option<u8> {
        match notation {
            Notation::CommaDecimal => self.comma,
            Notation::PointDecimal => self.point,
        }
    }

    /// The double nearest to the number under a notation, divided by 10^`shift`. It is rounded only once.
    #[inline]
    pub fn value(&self, notation: Notation, shift: u8) -> Option<f64> {
        let power = self.exponent - i32::from(self.decimals(notation)?) - i32::from(shift);
        let index = power.unsigned_abs() as usize;
        if self.digits <= WORD_DIGITS && self.mantissa <= EXACT_WHOLE && index < EXACT_POWERS.len() {
            // Both operands are exact, so this one operation gives the nearest double.
            let (whole, ten) = (self.mantissa as f64, EXACT_POWERS[index]);
            return Some(if power < 0 { whole / ten } else { whole * ten });
        }
        self.parse(power)
    }

    #[cold]
    fn parse(&self, power: i32) -> Option<f64> {
        let mut buffer = [0u8; LONGEST + 16];
        let mut length = 0;
        let digits = self.written.iter().filter(|b| b.is_ascii_digit());
        for &byte in digits.chain(&[b'e', if power < 0 { b'-' } else { b'+' }]) {
            buffer[length] = byte;
            length += 1;
        }
        let mut rest = power.unsigned_abs();
        for place in [1000, 100, 10, 1] {
            buffer[length] = b'0' + (rest / place % 10) as u8;
            rest %= place;
            length += 1;
        }
        let value: f64 = std::str::from_utf8(&buffer[..length]).ok()?.parse().ok()?;
        let vanished = value == 0.0 && self.written.iter().any(|b| (b'1'..=b'9').contains(b));
        (value.is_finite() && !vanished).then_some(value)
    }
}

/// Whether `byte` separates digits. `rest` is what follows it, `separators` counts those before it, `last` is the one
/// before it.
fn separates(byte: u8, rest: &[u8], separators: u32, last: u8) -> bool {
    match byte {
        b'.' | b',' => rest.first().is_some_and(u8::is_ascii_digit),
        // A space also separates words, so it groups only where exactly three digits follow.
        b' ' | b'\'' => {
            (separators == 0 || last == byte)
                && rest.len() >= 3
                && rest[..3].iter().all(u8::is_ascii_digit)
                && !rest.get(3).is_some_and(u8::is_ascii_digit)
        }
        _ => false,
    }
}
