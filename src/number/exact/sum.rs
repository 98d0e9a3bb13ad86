//! Sums that are exact and do not depend on the order of their terms.

use super::decimal::{POWERS, decimal_parts, shifted_digits};

const FIXED_DECIMALS: usize = 12;

const FIXED_ONE: i128 = 1_000_000_000_000;

/// A running sum that is exact. Decimals as they are printed are added in whole units of 10⁻¹², so that 0,1 + 0,2 − 0,3
/// is 0: a base of 0 must be recognised as 0. All other terms are kept as exact binary parts. The term alone decides which
/// way it is added, so the sum does not depend on the order.
///
/// Source: for the binary parts, Shewchuk, "Adaptive precision floating-point arithmetic" (1997).
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ExactSum {
    fixed: i128,
    parts: Vec<f64>,
}

impl ExactSum {
    /// An empty sum: its value is 0.
    pub fn new() -> ExactSum {
        ExactSum::default()
    }

    /// Adds one term.
    pub fn add(&mut self, value: f64) {
        // A term is at most 2⁵³ × 10¹², so 10¹⁰ terms fit.
        match decimal_parts(value) {
            Some((digits, decimals)) => self.fixed += shifted_digits(digits, decimals, FIXED_DECIMALS),
            None => add_part(&mut self.parts, value),
        }
    }

    /// Adds another sum.
    pub fn merge(&mut self, other: &ExactSum) {
        self.fixed += other.fixed;
        for part in &other.parts {
            add_part(&mut self.parts, *part);
        }
    }

    /// The sum, rounded once. It is finite unless a term is not, or the sum is too large for an `f64`.
    pub fn value(&self) -> f64 {
        if self.parts.is_empty() {
            return fixed_value(self.fixed);
        }
        // The whole part is added as two exact halves, the decimals as a third term.
        let whole = self.fixed / FIXED_ONE;
        let high = whole >> 50 << 50;
        let mut parts = self.parts.clone();
        for part in [high as f64, (whole - high) as f64, fixed_value(self.fixed % FIXED_ONE)] {
            add_part(&mut parts, part);
        }
        rounded(&parts)
    }
}

impl Extend<f64> for ExactSum {
    fn extend<I: IntoIterator<Item = f64>>(&mut self, values: I) {
        values.into_iter().for_each(|v| self.add(v));
    }
}

/// The exact sum of the values, rounded once: see [`ExactSum`].
pub fn exact_sum(values: impl Iterator<Item = f64>) -> f64 {
    let mut sum = ExactSum::new();
    sum.extend(values);
    sum.value()
}

/// `fixed × 10⁻¹²`, correctly rounded.
fn fixed_value(fixed: i128) -> f64 {
    const EXACT: i128 = 1 << 53;
    let mut digits = fixed;
    let mut decimals = FIXED_DECIMALS;
    while decimals > 0 && digits % 10 == 0 {
        digits /= 10;
        decimals -= 1;
    }
    if decimals == 0 || digits.abs() < EXACT {
        return digits as f64 / POWERS[decimals];
    }
    // Parsing a decimal text rounds correctly; two conversions would round twice.
    format!("{digits}e-{decimals}").parse().unwrap_or(digits as f64 / POWERS[decimals])
}

/// Adds a term exactly to non-overlapping parts of increasing size.
fn add_part(parts: &mut Vec<f64>, value: f64) {
    let mut x = value;
    let mut kept = 0;
    for i in 0..parts.len() {
        let (mut big, mut small) = (x, parts[i]);
        if big.abs() < small.abs() {
            std::mem::swap(&mut big, &mut small);
        }
        let sum = big + small;
        let lost = small - (sum - big);
        if lost != 0.0 {
            parts[kept] = lost;
            kept += 1;
        }
        x = sum;
    }
    parts.truncate(kept);
    parts.push(x);
}

/// The sum of the parts, rounded once: to nearest, ties to even.
fn rounded(parts: &[f64]) -> f64 {
    let mut rest = parts.iter().rev().copied();
    let Some(mut high) = rest.next() else { return 0.0 };
    let mut low = 0.0;
    for part in rest.by_ref() {
        let x = high;
        high = x + part;
        low = part - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // A tie was rounded to even without the smaller parts: they decide it.
    if let Some(below) = rest.next() {
        let doubled = low * 2.0;
        let up = high + doubled;
        if low != 0.0 && (low < 0.0) == (below < 0.0) && doubled == up - high {
            high = up;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact() {
        let third = 1.0 / 3.0;
        for (terms, expected) in [
            (vec![], 0.0),
            (vec![0.1; 10], 1.0),
            (vec![0.1, 0.2, -0.3], 0.0),
            (vec![1e15, 0.1, -1e15], 0.1),
            (vec![1e100, 1.0, -1e100], 1.0),
            (vec![1e16, 1.0, 1e-16], 10_000_000_000_000_002.0),
            (vec![third, third, third, -1.0], -(2_f64.powi(-54))),
            (vec![869.9, 0.000_000_000_001], 869.900_000_000_001),
            (vec![9_007_199_254_740_991.0; 3], 27_021_597_764_222_973.0),
        ] {
            assert_eq!(exact_sum(terms.iter().copied()), expected, "{terms:?}");
        }
    }
}
