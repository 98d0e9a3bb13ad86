//! Where the present pace leads, step by step, and between which bounds.

use super::pace::Pace;
use super::rate::Undefined;
use crate::number::{difference, exact_sum};

/// The least number of past steps whose differences say something of the coming ones.
const LEAST_STEPS: usize = 3;

impl Pace<'_> {
    /// What will be reached after so many steps if the pace stays the same: actual × weight of these steps ÷ weight of the
    /// past ones. After all steps it is [`Pace::forecast`].
    ///
    /// # Errors
    /// As [`Pace::forecast`].
    pub fn forecast_after(&self, steps: usize) -> Result<f64, Undefined> {
        let within = Pace { weights: self.weights.get(..steps).unwrap_or(self.weights), ..*self };
        within.forecast()
    }

    /// The least and the most that will be reached after so many steps, if each coming one goes like the weakest and like
    /// the strongest of the past ones: actual + weight of the coming steps × the least or greatest ratio of what a past
    /// step achieved to its weight. `achieved` is what each past step achieved by itself.
    ///
    /// It is no interval of confidence: a dozen months that depend on seasons and on one another are no sample. It says
    /// what has happened already, and a reader can check it.
    ///
    /// ```
    /// use chi_tieu::indicator::Pace;
    ///
    /// // 8, 10 and 12 in three of six equal months: 30 + 3 × 8 and 30 + 3 × 12.
    /// let pace = Pace { plan: 66.0, actual: 30.0, weights: &[1.0; 6], past: 3 };
    /// assert_eq!(pace.range_after(&[8.0, 10.0, 12.0], 6)?, (54.0, 66.0));
    /// # Ok::<(), chi_tieu::indicator::Undefined>(())
    /// ```
    ///
    /// # Errors
    /// [`Undefined::IncompleteParts`] if not every past step is known, or fewer than three are; otherwise as
    /// [`Pace::forecast`].
    pub fn range_after(&self, achieved: &[f64], steps: usize) -> Result<(f64, f64), Undefined> {
        self.forecast_after(steps)?;
        if achieved.len() != self.past || achieved.len() < LEAST_STEPS {
            return Err(Undefined::IncompleteParts);
        }
        let of_plan = achieved.iter().zip(self.weights).filter(|(_, weight)| **weight > 0.0);
        let rates = of_plan.map(|(figure, weight)| figure / weight);
        let (least, most) = rates.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), rate| {
            (least.min(rate), most.max(rate))
        });
        let coming = exact_sum(self.weights.iter().take(steps).skip(self.past).copied());
        let reached = |rate: f64| difference(self.actual, -(coming * rate));
        match (reached(least), reached(most)) {
            (low, high) if low.is_finite() && high.is_finite() => Ok((low, high)),
            _ => Err(Undefined::TooLarge),
        }
    }
}
