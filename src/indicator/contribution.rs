//! Parts of a whole: share, contribution to growth, over-fulfilment.

use super::rate::{PercentagePoints, PlanCompletion, Ratio, Undefined};
use crate::number::difference;

/// Share of a total (tỷ trọng, cơ cấu): part ÷ total.
///
/// Source: statistical dictionaries; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The unit's own figure.
    pub part: f64,
    /// The sum of all units' figures, in the same unit.
    pub total: f64,
}

impl Share {
    /// part ÷ total.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] for a total of 0, [`Undefined::NegativeBase`] for one below 0.
    pub fn rate(self) -> Result<Ratio, Undefined> {
        super::rate::quotient(self.part, self.total)
    }
}

/// Contribution to growth (đóng góp vào tăng trưởng): (current − base) ÷ Σ base. The contributions of all units add
/// up to the growth of their total.
///
/// Source: statistical dictionaries; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The unit's figure of this period.
    pub current: f64,
    /// The unit's figure of the base period. It may be 0: a new unit contributes its whole figure.
    pub base: f64,
    /// The sum of the bases of all units.
    pub total_base: f64,
}

impl Contribution {
    /// (current − base) ÷ Σ base, in percentage points of the total's growth.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] for a total base of 0, [`Undefined::NegativeBase`] for one below 0.
    pub fn points(self) -> Result<PercentagePoints, Undefined> {
        let ratio = super::rate::quotient(difference(self.current, self.base), self.total_base)?;
        Ok(PercentagePoints(ratio.0))
    }
}

/// The excess over the plan (vượt kế hoạch).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverFulfilment {
    /// actual − plan, above 0, in the plan's unit.
    pub amount: f64,
    /// Completion − 100 %, in percentage points.
    pub points: PercentagePoints,
}

/// How far a plan is exceeded; `None` if it is not exceeded.
///
/// # Errors
/// [`Undefined`] as [`PlanCompletion::rate`].
pub fn over_fulfilment(completion: PlanCompletion) -> Result<Option<OverFulfilment>, Undefined> {
    let points = completion.rate()? - Ratio(1.0);
    let amount = difference(completion.actual, completion.plan);
    Ok((amount > 0.0).then_some(OverFulfilment { amount, points }))
}
