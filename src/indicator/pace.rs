//! Pace: how much of a plan should be reached by now, what is left, how much each coming step needs, and where the
//! present pace leads.
//!
//! Every way to spread a plan over time is a list of weights, one for each step (month, week, day): equal weights for a
//! straight line, last year's monthly figures for last year's shape, working days, or the user's own weights.

use super::rate::{PercentagePoints, Ratio, Undefined};
use crate::number::{difference, exact_sum};

/// A plan over a number of steps, of which the first ones are past.
///
/// ```
/// use chi_tieu::indicator::Pace;
///
/// // 306.1 of 573.2 tỷ are reached after 6 of 12 equal months.
/// let pace = Pace { plan: 573.2, actual: 306.1, weights: &[1.0; 12], past: 6 };
/// assert_eq!(pace.expected_share()?.0, 0.5);
/// assert_eq!(pace.gap()?, 19.5);
/// assert!((pace.average_required()? - 44.5).abs() < 0.1);
/// # Ok::<(), chi_tieu::indicator::Undefined>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace<'a> {
    /// What is to be reached by the end of the last step, in any unit.
    pub plan: f64,
    /// What was reached by the end of the past steps, in the same unit.
    pub actual: f64,
    /// How much of the plan belongs to each step. Only the proportions count. Weights must not be negative.
    pub weights: &'a [f64],
    /// The number of past steps.
    pub past: usize,
}

impl Pace<'_> {
    /// The share of the plan that belongs to the past steps: 0.5 after six of twelve equal months.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if the weights add up to 0, [`Undefined::NegativeBase`] if one is negative.
    pub fn expected_share(&self) -> Result<Ratio, Undefined> {
        let (past, all) = self.past_of_all()?;
        Ok(Ratio(past / all))
    }

    /// The sum of the weights of the past steps, and of all weights.
    fn past_of_all(&self) -> Result<(f64, f64), Undefined> {
        let all = divisor(self.weights)?;
        let past = self.weights.get(..self.past).unwrap_or(self.weights);
        Ok((exact_sum(past.iter().copied()), all))
    }

    /// What should have been reached by now, in the plan's unit.
    ///
    /// # Errors
    /// As [`Pace::expected_share`].
    pub fn expected(&self) -> Result<f64, Undefined> {
        // The division comes last: the share alone may not be exact where the result is.
        let (past, all) = self.past_of_all()?;
        finite(self.plan * past / all)
    }

    /// actual − expected, in the plan's unit: positive if ahead of the plan.
    ///
    /// # Errors
    /// As [`Pace::expected_share`].
    pub fn gap(&self) -> Result<f64, Undefined> {
        finite(difference(self.actual, self.expected()?))
    }

    /// Plan completion − expected share, in percentage points: positive if ahead of the plan.
    ///
    /// # Errors
    /// As [`Pace::expected_share`] and [`super::rate::PlanCompletion::rate`].
    pub fn ahead(&self) -> Result<PercentagePoints, Undefined> {
        let completion = super::rate::PlanCompletion { actual: self.actual, plan: self.plan }.rate()?;
        Ok(completion - self.expected_share()?)
    }

    /// plan − actual, in the plan's unit: negative if the plan is over-fulfilled.
    pub fn remaining(&self) -> f64 {
        difference(self.plan, self.actual)
    }

    /// What was reached in each past step on average, in the plan's unit: "51,02 tỷ a month".
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] before the first step has passed.
    pub fn average_so_far(&self) -> Result<f64, Undefined> {
        match self.past.min(self.weights.len()) {
            0 => Err(Undefined::ZeroBase),
            steps => finite(self.actual / steps as f64),
        }
    }

    /// What each coming step needs on average, in the plan's unit: "44,52 tỷ a month". 0 if nothing remains.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] after the last step.
    pub fn average_required(&self) -> Result<f64, Undefined> {
        match self.weights.len().saturating_sub(self.past) {
            0 => Err(Undefined::ZeroBase),
            steps => finite(self.remaining().max(0.0) / steps as f64),
        }
    }

    /// What will be reached at the end if the pace stays the same, in the plan's unit: actual ÷ expected share.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if nothing was to be reached by now; otherwise as [`Pace::expected_share`].
    pub fn forecast(&self) -> Result<f64, Undefined> {
        match self.past_of_all()? {
            (0.0, _) => Err(Undefined::ZeroBase),
            (past, all) => finite(self.actual * all / past),
        }
    }

    /// forecast ÷ plan.
    ///
    /// # Errors
    /// As [`Pace::forecast`] and [`super::rate::PlanCompletion::rate`].
    pub fn forecast_completion(&self) -> Result<Ratio, Undefined> {
        super::rate::PlanCompletion { actual: self.forecast()?, plan: self.plan }.rate()
    }
}

/// What each of the days, weeks or months that are left needs: remaining ÷ left, and 0 if nothing remains.
///
/// # Errors
/// [`Undefined::ZeroBase`] if none is left.
pub fn required_each(remaining: f64, left: f64) -> Result<f64, Undefined> {
    if left > 0.0 { finite(remaining.max(0.0) / left) } else { Err(Undefined::ZeroBase) }
}

/// The indices of units by how far they are behind, the farthest first. Units without a figure are left out.
pub fn behind_first(ahead: &[Option<PercentagePoints>]) -> Vec<usize> {
    let figures: Vec<Option<f64>> = ahead.iter().map(|a| a.map(|a| a.0)).collect();
    super::target::ranked_order(&figures, true)
}

/// The sum of weights, if one can divide by it.
fn divisor(weights: &[f64]) -> Result<f64, Undefined> {
    if weights.iter().any(|w| *w < 0.0) {
        return Err(Undefined::NegativeBase);
    }
    match exact_sum(weights.iter().copied()) {
        0.0 => Err(Undefined::ZeroBase),
        sum if sum.is_finite() => Ok(sum),
        _ => Err(Undefined::TooLarge),
    }
}

fn finite(value: f64) -> Result<f64, Undefined> {
    if value.is_finite() { Ok(value + 0.0) } else { Err(Undefined::TooLarge) }
}
