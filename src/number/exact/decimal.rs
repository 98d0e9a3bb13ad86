//! Exact decimal arithmetic with `f64`: printed figures are decimals, so differences, changes of unit and comparisons
//! must give what they give on paper.

use std::cmp::Ordering;

/// Powers of ten, exact in `f64`, for the decimals that printed figures have.
pub(crate) const POWERS: [f64; 13] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/// Every integer below this one is exact in `f64`.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Two values with at least this relative difference certainly differ in their first 15 digits.
const SURELY_DIFFERENT: f64 = 2e-14;

/// The value as `digits × 10^-decimals`, if it is within its last bit of a decimal with at most 12 decimals: that decimal
/// is what was printed, or what a computation gives on paper. Otherwise `None`.
pub(super) fn decimal_parts(value: f64) -> Option<(i64, usize)> {
    /// Numbers of decimals in the order of their frequency. A value with one decimal is found with two already.
    const TRIED: [usize; 13] = [0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11];
    TRIED.into_iter().find_map(|decimals| Some((digits_at(value, decimals)?, decimals)))
}

/// The value as a whole number of units of `10^-decimals`, if it is equal to that within its last bit.
fn digits_at(value: f64, decimals: usize) -> Option<i64> {
    /// The relative error of a decimal after two roundings: one when stored, one when multiplied.
    const LAST_BIT: f64 = 2.3e-16;
    /// Up to here the last bit is much smaller than one unit. Beyond, only an equal value counts.
    const CERTAIN: f64 = 1e13;
    let shifted = value * POWERS[decimals];
    // Rounded by truncating: on old processors `round` is a function call.
    let digits = (shifted + 0.5_f64.copysign(shifted)) as i64;
    let whole = digits as f64;
    let near = (shifted - whole).abs() <= LAST_BIT * whole.abs();
    let is_it = near && (whole.abs() < CERTAIN || (whole.abs() < EXACT && whole / POWERS[decimals] == value));
    is_it.then_some(digits)
}

/// `digits × 10^-from` as a whole number of units of `10^-to`.
pub(super) fn shifted_digits(digits: i64, from: usize, to: usize) -> i128 {
    const WHOLE_POWERS: [i64; 13] = {
        let mut powers = [1; 13];
        let mut i = 1;
        while i < powers.len() {
            powers[i] = powers[i - 1] * 10;
            i += 1;
        }
        powers
    };
    i128::from(digits) * i128::from(WHOLE_POWERS[to - from])
}

/// `a − b` as computed on paper: 10 101,8 − 9 523,6 is 578,2 and not 578,199999999999.
pub fn difference(a: f64, b: f64) -> f64 {
    let exact = || {
        let (a_digits, a_decimals) = decimal_parts(a)?;
        let (b_digits, b_decimals) = decimal_parts(b)?;
        if a_decimals == b_decimals {
            return Some((a_digits - b_digits) as f64 / POWERS[a_decimals]);
        }
        let decimals = a_decimals.max(b_decimals);
        let digits =
            shifted_digits(a_digits, a_decimals, decimals) - shifted_digits(b_digits, b_decimals, decimals);
        let digits = digits as f64;
        (digits.abs() < EXACT).then(|| digits / POWERS[decimals])
    };
    exact().unwrap_or(a - b)
}

/// `value × factor` as computed on paper, for a change of unit: the factor is a whole number, or 1 divided by one.
pub fn scaled(value: f64, factor: f64) -> f64 {
    if factor == 1.0 {
        return value;
    }
    let exact = || {
        let (digits, decimals) = decimal_parts(value)?;
        if factor >= 1.0 && factor.fract() == 0.0 {
            let digits = digits as f64 * factor;
            return (digits.abs() < EXACT).then(|| digits / POWERS[decimals]);
        }
        let divisor = (1.0 / factor).round();
        let power = POWERS[decimals] * divisor;
        (1.0 / divisor == factor && power < 1e22).then(|| digits as f64 / power)
    };
    exact().unwrap_or(value * factor)
}

/// Compares two figures by their first 15 significant digits, so that a rate of exactly 36 % reaches 36 %, whatever the
/// last bit of the quotient is.
pub fn compare(a: f64, b: f64) -> Ordering {
    // Tables with many equal figures are common: half of all units at exactly 50 %.
    if a == b {
        return Ordering::Equal;
    }
    if (a - b).abs() > SURELY_DIFFERENT * a.abs().max(b.abs()) {
        return a.total_cmp(&b);
    }
    fifteen_digits(a).total_cmp(&fifteen_digits(b))
}

/// The value rounded to 15 significant digits; −0 becomes 0.
pub fn fifteen_digits(value: f64) -> f64 {
    format!("{value:.14e}").parse::<f64>().map_or(value, |v| v + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_and_scales_come_out_as_on_paper() {
        for (a, b, expected) in [
            (10101.8, 9523.6, 578.2),
            (1000.25, 1000.2, 0.05),
            (0.3, 0.1, 0.2),
            (588.0, 627.0, -39.0),
            (1e300, 1.0, 1e300),
        ] {
            assert_eq!(difference(a, b), expected, "{a} − {b}");
        }
        for (value, factor, expected) in [
            (873.6528, 1000.0, 873652.8),
            (1.1, 1e6, 1.1e6),
            (36.45, 0.01, 0.3645),
            (28.9, 0.01, 0.289),
            (2.5, 1e-9, 2.5e-9),
        ] {
            assert_eq!(scaled(value, factor), expected, "{value} × {factor}");
        }
    }

    #[test]
    fn comparison_minds_fifteen_digits_and_no_more() {
        assert_eq!(compare(101.16 / 281.0, 0.36), Ordering::Equal);
        assert_eq!(compare(0.36 - 1e-12, 0.36), Ordering::Less);
        assert_eq!(compare(-0.0, 0.0), Ordering::Equal);
        assert_eq!(compare(0.0, 1e-300), Ordering::Less);
    }
}
