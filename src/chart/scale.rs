//! The value axis: from figures to millimetres, and the values of its ticks.

use crate::number::{Decimals, Notation, print_number, print_percent};

/// Something that must fit beside the zero line: a bar to `value`, and a text that takes `beyond` mm after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BarExtent {
    /// The value at which the bar ends.
    pub value: f64,
    /// Millimetres after that, away from zero.
    pub beyond: f64,
    /// Whether it is to the left of zero.
    pub leftwards: bool,
}

/// A linear axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// The place of zero, mm from the left of the page.
    pub zero: f64,
    /// The greatest absolute value on the axis; never 0.
    greatest: f64,
    /// Millimetres from zero to `greatest`.
    length: f64,
}

impl Scale {
    /// The longest axis on which everything fits between `left` and `right`.
    pub fn fitting(items: &[BarExtent], left: f64, right: f64) -> Scale {
        let greatest = items.iter().fold(0.0_f64, |g, i| g.max(i.value.abs()));
        let greatest = if greatest > 0.0 { greatest } else { 1.0 };
        let room = (right - left).max(0.0);
        let need = |length: f64, leftwards: bool| {
            let reach = |i: &BarExtent| (i.value / greatest).abs() * length + i.beyond;
            items.iter().filter(|i| i.leftwards == leftwards).map(reach).fold(0.0_f64, f64::max)
        };
        let (mut fits, mut fails) = (0.0, room);
        for _ in 0..48 {
            let length = (fits + fails) / 2.0;
            if need(length, true) + need(length, false) <= room {
                fits = length;
            } else {
                fails = length;
            }
        }
        Scale { zero: left + need(fits, true), greatest, length: fits }
    }

    /// The place of a value, mm from the left of the page.
    pub fn position(&self, value: f64) -> f64 {
        self.zero + value / self.greatest * self.length
    }
}

/// About `count` ticks, at steps of 1, 2 or 5 times a power of ten, from the least to the greatest of 0 and the values.
/// Empty if all values are 0.
pub fn nice_ticks(values: impl IntoIterator<Item = f64>, count: usize) -> Vec<f64> {
    let (least, greatest) = values
        .into_iter()
        .filter(|v| v.is_finite())
        .fold((0.0_f64, 0.0_f64), |(least, greatest), v| (least.min(v), greatest.max(v)));
    let span = greatest / 2.0 - least / 2.0;
    let rough = span / count.max(1) as f64 * 2.0;
    if !rough.is_normal() || !rough.is_finite() {
        return Vec::new();
    }
    let power = rough.log10().floor();
    let base = 10_f64.powf(power);
    let mantissa = [1.0, 2.0, 5.0, 10.0].into_iter().find(|m| m * base >= rough * 0.999).unwrap_or(10.0);
    let step = mantissa * base;
    let (first, last) = ((least / step * 1.000_001).ceil(), (greatest / step * 1.000_001).floor());
    if !step.is_finite() || last - first > 100.0 {
        return Vec::new();
    }
    // Dividing by a power of ten gives the double that prints as 0,3; multiplying by 0.1 would not.
    let tick = |i: f64| if power < 0.0 { i * mantissa / 10_f64.powf(-power) } else { i * step };
    (first as i64..=last as i64).map(|i| tick(i as f64) + 0.0).collect()
}

/// Ticks of an axis of amounts, each with its label.
pub(super) fn amount_ticks(values: impl IntoIterator<Item = f64>, notation: Notation) -> Vec<(f64, String)> {
    let label = |value: f64| (value, print_number(value, Decimals::UpTo(6), notation));
    nice_ticks(values, 6).into_iter().map(label).collect()
}

/// Ticks of an axis of ratios, each with its label in percent.
pub(super) fn percent_ticks(values: impl IntoIterator<Item = f64>, notation: Notation) -> Vec<(f64, String)> {
    let label = |value: f64| (value, print_percent(value, Decimals::UpTo(6), notation));
    nice_ticks(values, 6).into_iter().map(label).collect()
}

/// Ticks from below the least value to above the greatest. With `from_zero` they reach zero, unless all values
/// are far from it and near one another: then lines from zero would show nothing.
pub(super) fn covering_ticks(values: impl Iterator<Item = f64>, from_zero: bool) -> Vec<f64> {
    const COUNT: f64 = 5.0;
    let (least, greatest) = values
        .filter(|value| value.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)));
    if least > greatest {
        return vec![0.0, 1.0];
    }
    let is_far = |near: f64, far: f64| !from_zero || (near > 0.0 && near > far * 0.5);
    let (from, to) = match (is_far(least, greatest), is_far(-greatest, -least)) {
        (true, _) if least < greatest => (least, greatest),
        (_, true) if least < greatest => (least, greatest),
        _ => (least.min(0.0), greatest.max(0.0)),
    };
    let span = if to > from { to - from } else { 1.0 };
    let rough = span / COUNT;
    let power = rough.log10().floor();
    let base = 10_f64.powf(power);
    let mantissa = [1.0, 2.0, 5.0, 10.0].into_iter().find(|m| m * base >= rough * 0.999).unwrap_or(10.0);
    let step = mantissa * base;
    if !step.is_finite() || step <= 0.0 {
        return vec![from, to];
    }
    let (first, last) =
        ((from / step + 1e-6).floor(), (to / step - 1e-6).ceil().max((from / step).floor() + 1.0));
    let tick = |i: f64| if power < 0.0 { i * mantissa / 10_f64.powf(-power) } else { i * step };
    (0..=(last - first).min(20.0) as usize).map(|i| tick(first + i as f64) + 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_stand_at_round_values() {
        for (values, expected) in [
            (vec![0.411, 0.312], vec![0.0, 0.1, 0.2, 0.3, 0.4]),
            (vec![1.07, 0.84], vec![0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
            (vec![-0.12, 0.09], vec![-0.1, -0.05, 0.0, 0.05]),
            (vec![-0.5, -0.1], vec![-0.5, -0.4, -0.3, -0.2, -0.1, 0.0]),
            (vec![10101.8], vec![0.0, 2000.0, 4000.0, 6000.0, 8000.0, 10000.0]),
            (vec![0.36], vec![0.0, 0.1, 0.2, 0.3]),
            (vec![0.0], vec![]),
            (vec![], vec![]),
        ] {
            assert_eq!(nice_ticks(values.clone(), 6), expected, "{values:?}");
        }
    }

    #[test]
    fn everything_fits_and_lengths_are_proportional() {
        let items = [
            BarExtent { value: 0.4, beyond: 12.0, leftwards: false },
            BarExtent { value: 0.1, beyond: 30.0, leftwards: false },
            BarExtent { value: -0.2, beyond: 12.0, leftwards: true },
        ];
        let scale = Scale::fitting(&items, 40.0, 150.0);
        assert!(scale.position(0.4) + 12.0 <= 150.0 && scale.position(-0.2) - 12.0 >= 40.0 - 1e-9);
        let length = |v: f64| (scale.position(v) - scale.zero).abs();
        assert!((length(0.4) - 2.0 * length(-0.2)).abs() < 1e-9);
        assert!(length(0.4) > 40.0);
    }

    #[test]
    fn ticks_cover_all_values_from_zero_unless_that_shows_nothing() {
        for (values, expected) in [
            (vec![3.0, 9.0], vec![0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
            (vec![98.5, 99.47], vec![98.4, 98.6, 98.8, 99.0, 99.2, 99.4, 99.6]),
            (vec![-4.0, 5.0], vec![-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]),
            (vec![7.0, 7.0], vec![0.0, 2.0, 4.0, 6.0, 8.0]),
            (vec![], vec![0.0, 1.0]),
        ] {
            assert_eq!(covering_ticks(values.clone().into_iter(), true), expected, "{values:?}");
        }
    }
}
