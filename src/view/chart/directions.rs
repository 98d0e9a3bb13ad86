//! Which way figures went: how many rose, fell and stayed, and a change with its sign.

use crate::app::App;
use crate::number::compare;
use crate::words::Directions;

/// How many figures are above zero, below, and zero.
pub(super) fn directions(values: impl Iterator<Item = f64>) -> Directions {
    values.fold(Directions::default(), |counts, value| match compare(value, 0.0) {
        std::cmp::Ordering::Greater => Directions { up: counts.up + 1, ..counts },
        std::cmp::Ordering::Less => Directions { down: counts.down + 1, ..counts },
        std::cmp::Ordering::Equal => Directions { same: counts.same + 1, ..counts },
    })
}

/// A printed change with its sign, also if it is a rise; the digits are the grid's.
pub(super) fn signed(_app: &App, value: Option<f64>, printed: &str) -> String {
    // What prints as zero has no sign.
    let is_rise =
        value.is_some_and(|value| value > 0.0) && printed.contains(|c: char| matches!(c, '1'..='9'));
    if is_rise { format!("+{printed}") } else { printed.to_owned() }
}
