//! Checks published rates: can the printed figure come from the printed inputs, allowing for their rounding?

use crate::number::{POWERS, fifteen_digits, round_half_away};

/// A figure as it was printed: its value and its decimals, which together bound the figure before rounding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Printed {
    /// The number as printed: 36,45 for `36,45%`.
    pub value: f64,
    /// Decimals shown, at most 12.
    pub decimals: u8,
}

impl Printed {
    /// A figure with this many decimals.
    pub fn new(value: f64, decimals: u8) -> Printed {
        Printed { value, decimals: decimals.min(12) }
    }

    /// Half a unit of the last printed decimal.
    fn half_unit(self) -> f64 {
        0.5 / POWERS[usize::from(self.decimals.min(12))]
    }

    /// The least and the greatest value that prints like this.
    pub fn bounds(self) -> [f64; 2] {
        [self.value - self.half_unit(), self.value + self.half_unit()]
    }
}

/// The result of comparing a published figure with the recomputed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The recomputed figure, rounded half away from zero, prints as published.
    Matches,
    /// It prints differently, but other inputs that print like the published ones would give the published figure.
    MatchesWithinInputRounding,
    /// The decimals were cut off instead of rounded.
    Truncated,
    /// The published figure cannot come from these inputs.
    Differs,
}

/// Compares a published figure with the recomputed one and with the interval of the figures that its inputs could give.
pub fn judge(recomputed: f64, interval: [f64; 2], published: Printed) -> Verdict {
    let [low, high] = published.bounds();
    // The bounds are computed, so their last digits are not reliable.
    let slack = 1e-12 * recomputed.abs().max(1.0);
    if same(round_half_away(recomputed, published.decimals), published.value) {
        Verdict::Matches
    } else if interval[1] >= low - slack && interval[0] <= high + slack {
        Verdict::MatchesWithinInputRounding
    } else if same(truncated(recomputed, published.decimals), published.value) {
        Verdict::Truncated
    } else {
        Verdict::Differs
    }
}

/// A likely cause of the difference between a published figure and what its inputs give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum LikelyCause {
    /// Decimals were cut off instead of rounded.
    Truncated,
    /// A total's rate is the mean of the units' rates.
    MeanOfRates,
    /// Divided by something else: another base, the current figure, or the other way round.
    OtherBase,
    /// One unit of measure was taken for another: the figure is 10 to this power times too large, or too small if the
    /// power is negative.
    UnitSlip(i8),
    /// Two neighbouring digits changed places.
    DigitsTransposed,
    /// A decrease printed without its sign, or the reverse.
    SignLost,
    /// A difference of two rates, which is in percentage points, was printed as a percentage.
    PointsAsPercent,
    /// The relative growth of a rate, which is in percent, was printed as percentage points.
    PercentAsPoints,
}

/// The causes that can be seen from a published figure and the recomputed one alone.
pub fn likely_causes(recomputed: f64, published: Printed) -> Vec<LikelyCause> {
    let prints_alike = |value: f64| same(round_half_away(value, published.decimals), published.value);
    let mut causes = Vec::new();
    if recomputed != 0.0 && prints_alike(-recomputed) {
        causes.push(LikelyCause::SignLost);
    }
    for power in [1_i8, 2, 3, -1, -2, -3] {
        let factor = 10_f64.powi(i32::from(power));
        if recomputed != 0.0 && published.value != 0.0 && prints_alike(recomputed * factor) {
            causes.push(LikelyCause::UnitSlip(power));
        }
    }
    // "0,50" for "5,00" is a wrong unit, even if its digits look transposed.
    let is_slip = causes.iter().any(|c| matches!(c, LikelyCause::UnitSlip(_)));
    if !is_slip && is_transposed(recomputed, published) {
        causes.push(LikelyCause::DigitsTransposed);
    }
    causes
}

/// Whether swapping two neighbouring digits of the published figure gives the recomputed one.
fn is_transposed(recomputed: f64, published: Printed) -> bool {
    let decimals = usize::from(published.decimals);
    let right = format!("{:.decimals$}", round_half_away(recomputed, published.decimals));
    let printed = format!("{:.decimals$}", published.value);
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    let (right, printed) = (digits(&right), digits(&printed));
    let differing: Vec<usize> =
        (0..right.len().min(printed.len())).filter(|i| right[*i] != printed[*i]).collect();
    right.len() == printed.len()
        && matches!(differing[..], [i, j] if j == i + 1 && right[i] == printed[j] && right[j] == printed[i])
}

fn truncated(value: f64, decimals: u8) -> f64 {
    let power = POWERS[usize::from(decimals.min(12))];
    fifteen_digits(value * power).trunc() / power
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}
