//! [`ExactDecimal`]: a figure as its digits, for arithmetic that gives what it gives on paper.

use super::decimal::decimal_parts;

/// A decimal number held exactly: `digits × 10^-places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExactDecimal {
    /// Its digits, with the sign.
    pub digits: i128,
    /// How many of them are decimals.
    pub places: u32,
}

/// Beyond so many decimals nothing is exact.
const MOST_PLACES: u32 = 24;

impl ExactDecimal {
    /// The decimal that a value was printed as; `None` if it has more than 12 decimals or is too large to be exact.
    pub fn of(value: f64) -> Option<ExactDecimal> {
        let (digits, places) = decimal_parts(value)?;
        Some(ExactDecimal { digits: digits.into(), places: u32::try_from(places).ok()? })
    }

    /// A whole number.
    pub fn whole(digits: i128) -> ExactDecimal {
        ExactDecimal { digits, places: 0 }
    }

    /// The double nearest to it.
    pub fn value(self) -> f64 {
        format!("{}e-{}", self.digits, self.places).parse().unwrap_or(f64::NAN)
    }

    /// Its digits with so many decimals; `None` if that would lose some.
    pub fn digits_at(self, places: u32) -> Option<i128> {
        match places.checked_sub(self.places) {
            Some(more) => self.digits.checked_mul(10_i128.checked_pow(more)?),
            None => {
                let power = 10_i128.checked_pow(self.places - places)?;
                (self.digits % power == 0).then_some(self.digits / power)
            }
        }
    }

    /// Without noughts at the end of its decimals.
    pub fn shortest(self) -> ExactDecimal {
        let mut short = self;
        while short.places > 0 && short.digits % 10 == 0 {
            short = ExactDecimal { digits: short.digits / 10, places: short.places - 1 };
        }
        short
    }

    /// A hundred times as much, as a ratio is in percent.
    pub fn hundredfold(self) -> Option<ExactDecimal> {
        match self.places {
            0 | 1 => Some(ExactDecimal { digits: self.digits_at(2)?, places: 0 }),
            places => Some(ExactDecimal { places: places - 2, ..self }),
        }
    }

    /// The sum; `None` if it is too large.
    pub fn plus(self, other: ExactDecimal) -> Option<ExactDecimal> {
        let places = self.places.max(other.places);
        let digits = self.digits_at(places)?.checked_add(other.digits_at(places)?)?;
        Some(ExactDecimal { digits, places })
    }

    /// The difference; `None` if it is too large.
    pub fn minus(self, other: ExactDecimal) -> Option<ExactDecimal> {
        self.plus(ExactDecimal { digits: other.digits.checked_neg()?, ..other })
    }

    /// The product; `None` if it is too large.
    pub fn times(self, other: ExactDecimal) -> Option<ExactDecimal> {
        let places = self.places.checked_add(other.places).filter(|places| *places <= MOST_PLACES)?;
        Some(ExactDecimal { digits: self.digits.checked_mul(other.digits)?, places }.shortest())
    }

    /// The quotient if it ends within 12 decimals.
    pub fn over(self, other: ExactDecimal) -> Option<ExactDecimal> {
        const PLACES: u32 = 12;
        // (a · 10^-m) / (b · 10^-n) = (a · 10^(12 + n - m) / b) · 10^-12
        let above = ExactDecimal { digits: self.digits, places: 0 };
        let raised = above.digits.checked_mul(10_i128.checked_pow(PLACES + other.places)?)?;
        let below = other.digits.checked_mul(10_i128.checked_pow(self.places)?)?;
        let ends = below != 0 && raised % below == 0;
        ends.then(|| ExactDecimal { digits: raised / below, places: PLACES }.shortest())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> ExactDecimal {
        ExactDecimal::of(text.parse().unwrap()).unwrap()
    }

    #[test]
    fn arithmetic_is_that_of_paper() {
        // Made with Python's `decimal`.
        for (a, b, sum, difference, product, quotient) in [
            ("0.1", "0.2", "0.3", "-0.1", "0.02", Some("0.5")),
            ("1.1", "1.1", "2.2", "0", "1.21", Some("1")),
            ("10101.8", "9523.6", "19625.4", "578.2", "96205502.48", None),
            ("-3", "0.75", "-2.25", "-3.75", "-2.25", Some("-4")),
            ("100", "3", "103", "97", "300", None),
        ] {
            let (a, b) = (decimal(a), decimal(b));
            let same = |found: Option<ExactDecimal>, expected: &str| {
                assert_eq!(found.map(|f| f.shortest()), Some(decimal(expected).shortest()), "{a:?} {b:?}");
            };
            same(a.plus(b), sum);
            same(a.minus(b), difference);
            same(a.times(b), product);
            assert_eq!(a.over(b), quotient.map(|q| decimal(q).shortest()));
        }
        assert_eq!(decimal("5").over(decimal("0")), None);
        assert_eq!(decimal("0.3645").hundredfold(), Some(decimal("36.45")));
        assert_eq!(decimal("0.3").hundredfold(), Some(decimal("30")));
        assert_eq!(decimal("36.45").value(), 36.45);
        assert_eq!((decimal("1.50").digits_at(2), decimal("1.55").digits_at(1)), (Some(150), None));
    }
}
