//! Pace: where a plan should stand by now, what is left, how fast it must go, where the present pace leads.
//!
//! Every way of spreading a plan over time is a list of weights, one a step (month, week, day): equal ones for the
//! straight line, last year's monthly figures for last year's shape, working days, or the user's own.

use super::decimal::difference;
use super::{PercentagePoints, Ratio, Undefined, exact_sum};

/// A plan over a number of steps, some of which are past.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace<'a> {
    /// What is to be reached by the last step, in any unit.
    pub plan: f64,
    /// What was reached by the end of the past steps, in the same unit.
    pub actual: f64,
    /// How much of the plan belongs to each step; only their proportions count. None is negative.
    pub weights: &'a [f64],
    /// How many steps are past.
    pub past: usize,
}

impl Pace<'_> {
    /// How much of the plan belongs to the past steps: 0.5 half a year into a straight line.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] without any weight, [`Undefined::NegativeBase`] if one is negative.
    pub fn expected_share(&self) -> Result<Ratio, Undefined> {
        let (past, all) = self.past_of_all()?;
        Ok(Ratio(past / all))
    }

    /// The weights of the past steps, and of all.
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
        // Divided last, so that a figure that is exact on paper is not spoilt by a share that is not.
        let (past, all) = self.past_of_all()?;
        finite(self.plan * past / all)
    }

    /// What was reached less what should have been: positive when ahead, in the plan's unit.
    ///
    /// # Errors
    /// As [`Pace::expected_share`].
    pub fn gap(&self) -> Result<f64, Undefined> {
        finite(difference(self.actual, self.expected()?))
    }

    /// Plan completion less the expected share: positive when ahead.
    ///
    /// # Errors
    /// As [`Pace::expected_share`]; and those of a completion.
    pub fn ahead(&self) -> Result<PercentagePoints, Undefined> {
        let completion = super::PlanCompletion { actual: self.actual, plan: self.plan }.rate()?;
        Ok(completion - self.expected_share()?)
    }

    /// What remains of the plan; negative when it is over-fulfilled.
    pub fn remaining(&self) -> f64 {
        difference(self.plan, self.actual)
    }

    /// What was reached a step so far, on average: "51,02 tỷ a month".
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] before the first step has passed.
    pub fn average_so_far(&self) -> Result<f64, Undefined> {
        match self.past.min(self.weights.len()) {
            0 => Err(Undefined::ZeroBase),
            steps => finite(self.actual / steps as f64),
        }
    }

    /// What is needed a step from now on, on average: "44,52 tỷ a month". 0 when nothing remains.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] after the last step.
    pub fn average_required(&self) -> Result<f64, Undefined> {
        match self.weights.len().saturating_sub(self.past) {
            0 => Err(Undefined::ZeroBase),
            steps => finite(self.remaining().max(0.0) / steps as f64),
        }
    }

    /// What each step to come needs, if the remainder is spread by the weights.
    ///
    /// # Errors
    /// As [`Pace::expected_share`], of the steps to come.
    pub fn required_by_step(&self) -> Result<Vec<f64>, Undefined> {
        let to_come = self.weights.get(self.past..).unwrap_or_default();
        let all = divisor(to_come)?;
        let remaining = self.remaining().max(0.0);
        to_come.iter().map(|w| finite(remaining * (w / all))).collect()
    }

    /// What the last step will see if the rest goes as what is past did: actual ÷ expected share.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] where nothing was to be reached by now; as [`Pace::expected_share`].
    pub fn forecast(&self) -> Result<f64, Undefined> {
        match self.past_of_all()? {
            (0.0, _) => Err(Undefined::ZeroBase),
            (past, all) => finite(self.actual * all / past),
        }
    }

    /// The forecast's share of the plan.
    ///
    /// # Errors
    /// As [`Pace::forecast`]; and those of a completion.
    pub fn forecast_completion(&self) -> Result<Ratio, Undefined> {
        super::PlanCompletion { actual: self.forecast()?, plan: self.plan }.rate()
    }
}

/// What is needed a day, week or month over so many of them that are left.
///
/// # Errors
/// [`Undefined::ZeroBase`] when none is left.
pub fn required_each(remaining: f64, left: f64) -> Result<f64, Undefined> {
    if left > 0.0 { finite(remaining.max(0.0) / left) } else { Err(Undefined::ZeroBase) }
}

/// Units by how far they are behind, the farthest first; those without a figure are left out.
pub fn behind_first(ahead: &[Option<PercentagePoints>]) -> Vec<usize> {
    let figures: Vec<Option<f64>> = ahead.iter().map(|a| a.map(|a| a.0)).collect();
    super::ranked_order(&figures, true)
}

/// The sum of weights, where it can be divided by.
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
