//! Compares a stored value with the text that a format shows for it.

use crate::number::{Notation, Numeral, fifteen_digits};

/// The notation in which a text shows a value: the one whose reading is nearer.
pub fn nearest(value: f64, shown: &Numeral) -> Notation {
    let distance = |v: Option<f64>| v.map_or(f64::INFINITY, |v| (v.abs() - value.abs()).abs());
    match distance(shown.point) < distance(shown.comma) {
        true => Notation::PointDecimal,
        false => Notation::CommaDecimal,
    }
}

/// A stored value in the unit that the text shows, with all its digits: a format may show thousands, millions or
/// billions of it. If both readings of the text are possible, `likely` decides.
pub fn in_shown_unit(value: f64, shown: &Numeral, likely: Notation) -> (Notation, f64) {
    let fits = |scaled: f64, notation: Notation| {
        let half_a_digit = 0.5 * 10f64.powi(-i32::from(shown.decimals(notation)));
        let as_shown = |v: f64| (v.abs() - scaled.abs()).abs() <= half_a_digit * (1.0 + 1e-9);
        shown.value(notation).is_some_and(as_shown)
    };
    let near = nearest(value, shown);
    if fits(value, near) || shown.value(near) == Some(0.0) {
        return (near, value);
    }
    let scaled = [3, 6, 9].into_iter().map(|power| times(value, 10f64.powi(-power)));
    let found = scaled.flat_map(|v| [(likely, v), (likely.other(), v)]).find(|(n, v)| fits(*v, *n));
    found.unwrap_or((near, value))
}

/// The product with a power of ten, computed in decimals: 13,535 × 10⁹ is 13 535 000 000, 69,26 × 0,01 is 0,6926.
pub fn times(value: f64, factor: f64) -> f64 {
    if factor == 1.0 {
        return value;
    }
    fifteen_digits(value * factor)
}
