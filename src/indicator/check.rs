//! Checks of published ratios: can the printed figure come from the printed inputs, allowing for their rounding?

use super::decimal::{POWERS, difference, fifteen_digits};
use super::{Growth, GrowthByIncrease, PlanCompletion, Undefined};
use crate::number::round_half_away;

/// A figure as it was printed: its value and how many decimals were shown, which bound what it was rounded from.
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

    /// The least and greatest value that prints so.
    pub fn bounds(self) -> [f64; 2] {
        [self.value - self.half_unit(), self.value + self.half_unit()]
    }
}

/// How a published figure is made from its two inputs. All but the last are published in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PublishedKind {
    /// a is the current figure, b the increase: b ÷ (a − b).
    GrowthByIncrease,
    /// a is the current figure, b the base: (a − b) ÷ b.
    Growth,
    /// a ÷ b: plan completion, coverage, a share.
    Share,
    /// a and b are percentages: a − b, published in percentage points.
    PointDifference,
}

/// How a published figure stands to the recomputed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The recomputed figure, rounded half away from zero, prints as published.
    Matches,
    /// It does not, but inputs that print alike would give it.
    MatchesWithinInputRounding,
    /// The decimals were cut off instead of rounded.
    Truncated,
    /// It cannot come from these inputs.
    Differs,
}

/// A published figure recomputed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// The figure the inputs give, in percent or points, unrounded.
    pub recomputed: f64,
    /// The least and greatest figure that inputs printing alike could give.
    pub interval: [f64; 2],
    /// The finding.
    pub verdict: Verdict,
}

/// Recomputes a published figure from its inputs as printed.
///
/// # Errors
/// [`Undefined`] where the inputs give no figure at all.
pub fn check_published(
    kind: PublishedKind,
    a: Printed,
    b: Printed,
    published: Printed,
) -> Result<Check, Undefined> {
    let recomputed = recompute(kind, a.value, b.value)?;
    let interval = interval(kind, a, b);
    Ok(Check { recomputed, interval, verdict: judge(recomputed, interval, published) })
}

/// How a published figure stands to a recomputed one and the interval of what its inputs could give.
pub fn judge(recomputed: f64, interval: [f64; 2], published: Printed) -> Verdict {
    let [low, high] = published.bounds();
    // The bounds themselves are computed: give them the slack of their last digits.
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

/// What may have made a published figure differ from its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum LikelyCause {
    /// Decimals were cut off instead of rounded.
    Truncated,
    /// A total that is the mean of the units' rates.
    MeanOfRates,
    /// Divided by something else: another base, the current figure, or the other way round.
    OtherBase,
    /// A unit taken for another: 10 to this power too much (or too little, if negative).
    UnitSlip(i8),
    /// Two neighbouring digits changed places.
    DigitsTransposed,
    /// A decrease printed without its sign, or the reverse.
    SignLost,
    /// A difference of two rates, which is in percentage points, as a percentage.
    PointsAsPercent,
    /// The relative growth of a rate, in percent, as percentage points.
    PercentAsPoints,
}

/// The causes that a published figure and the recomputed one show by themselves.
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
    // "0,50" for "5,00" is a unit slip, whatever its digits.
    let is_slip = causes.iter().any(|c| matches!(c, LikelyCause::UnitSlip(_)));
    if !is_slip && is_transposed(recomputed, published) {
        causes.push(LikelyCause::DigitsTransposed);
    }
    causes
}

/// Whether changing places of two neighbouring digits of the published figure gives the recomputed one.
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

/// The figure in percent, or in points.
fn recompute(kind: PublishedKind, a: f64, b: f64) -> Result<f64, Undefined> {
    let ratio = match kind {
        PublishedKind::GrowthByIncrease => GrowthByIncrease { current: a, increase: b }.rate(),
        PublishedKind::Growth => Growth { current: a, base: b }.rate(),
        PublishedKind::Share => PlanCompletion { actual: a, plan: b }.rate(),
        PublishedKind::PointDifference => return Ok(difference(a, b)),
    };
    ratio.map(|r| r.0 * 100.0)
}

/// Each formula is monotone in each input while its base stays above 0, so the corners bound it; a corner without a
/// value means that the base may be 0, and then nothing bounds it.
fn interval(kind: PublishedKind, a: Printed, b: Printed) -> [f64; 2] {
    let mut bounds = [f64::INFINITY, f64::NEG_INFINITY];
    for a in a.bounds() {
        for b in b.bounds() {
            let Ok(corner) = recompute(kind, a, b) else { return [f64::NEG_INFINITY, f64::INFINITY] };
            bounds = [bounds[0].min(corner), bounds[1].max(corner)];
        }
    }
    bounds
}

fn truncated(value: f64, decimals: u8) -> f64 {
    let power = POWERS[usize::from(decimals.min(12))];
    fifteen_digits(value * power).trunc() / power
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}
