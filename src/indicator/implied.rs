//! Computes a third figure from two known ones ("suy ra"), with the interval in which it lies, given that the two are
//! rounded.
//!
//! Reports print an actual and its share of the plan but not the plan, or an actual and its increase but not the prior.
//! An implied figure is never shown as if it were published, nor with more digits than its interval justifies.

use super::published::Printed;
use super::rate::Undefined;
use crate::number::{ExactSum, difference, scaled};

/// Two known figures, as printed, that imply a third one. Percentages are as printed: 53,40 for `53,40%`.
///
/// Source: each is a rate formula solved for another of its figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known {
    /// Implies the whole = part ÷ share: plan = actual ÷ completion, population = covered ÷ coverage, prior = current ÷
    /// index.
    PartAndShare {
        /// The part, in the unit of the result.
        part: Printed,
        /// Its share of the whole, in percent.
        percent: Printed,
    },
    /// Implies the part = whole × share: actual = plan × completion.
    WholeAndShare {
        /// The whole, in the unit of the result.
        whole: Printed,
        /// The share, in percent.
        percent: Printed,
    },
    /// Implies the prior = current ÷ (1 + growth).
    CurrentAndGrowth {
        /// The current figure, in the unit of the result.
        current: Printed,
        /// Its growth in percent, negative for a decrease.
        percent: Printed,
    },
    /// Implies the current figure = base × (1 + growth).
    BaseAndGrowth {
        /// The prior, in the unit of the result.
        base: Printed,
        /// The growth in percent, negative for a decrease.
        percent: Printed,
    },
    /// Implies the prior = current − increase.
    CurrentAndChange {
        /// The current figure, in the unit of the result.
        current: Printed,
        /// Its increase in the same unit, negative for a decrease.
        change: Printed,
    },
}

/// A figure that is implied by two others.
///
/// ```
/// use chi_tieu::indicator::{Known, Printed};
///
/// // "Thu được 530,2 tỷ đồng, đạt 53,40% kế hoạch": the plan is about 993 tỷ.
/// let known = Known::PartAndShare { part: Printed::new(530.2, 1), percent: Printed::new(53.40, 2) };
/// let plan = known.implied()?;
/// assert_eq!(plan.value.round(), 993.0);
/// assert!(plan.interval[0] <= 992.8 && 992.8 <= plan.interval[1]);
/// # Ok::<(), chi_tieu::indicator::Undefined>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Implied {
    /// The unrounded figure that the inputs give as printed.
    pub value: f64,
    /// The least and the greatest figure that inputs which print like these could give; infinite if it is unbounded.
    pub interval: [f64; 2],
}

impl Known {
    /// The implied figure.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] or [`Undefined::NegativeBase`] for a share of 0 or below and for a decrease of 100 % or
    /// more; [`Undefined::TooLarge`].
    pub fn implied(self) -> Result<Implied, Undefined> {
        let [a, b] = self.inputs();
        let value = self.solve(a.value, b.value)?;
        let mut interval = [value, value];
        // Each formula is monotone in each input while its divisor keeps its sign, so the corners of the inputs bound it.
        for a in a.bounds() {
            for b in b.bounds() {
                interval = match self.solve(a, b) {
                    Ok(corner) => [interval[0].min(corner), interval[1].max(corner)],
                    Err(_) => return Ok(Implied { value, interval: [f64::NEG_INFINITY, f64::INFINITY] }),
                };
            }
        }
        Ok(Implied { value, interval })
    }

    fn inputs(self) -> [Printed; 2] {
        match self {
            Known::PartAndShare { part, percent } => [part, percent],
            Known::WholeAndShare { whole, percent } => [whole, percent],
            Known::CurrentAndGrowth { current, percent } => [current, percent],
            Known::BaseAndGrowth { base, percent } => [base, percent],
            Known::CurrentAndChange { current, change } => [current, change],
        }
    }

    fn solve(self, a: f64, b: f64) -> Result<f64, Undefined> {
        let divided = |divisor: f64| match divisor {
            0.0 => Err(Undefined::ZeroBase),
            d if d < 0.0 => Err(Undefined::NegativeBase),
            d => Ok(a / d),
        };
        let value = match self {
            Known::PartAndShare { .. } => divided(scaled(b, 0.01))?,
            Known::CurrentAndGrowth { .. } => divided(scaled(sum(100.0, b), 0.01))?,
            Known::WholeAndShare { .. } => a * scaled(b, 0.01),
            Known::BaseAndGrowth { .. } => a * scaled(sum(100.0, b), 0.01),
            Known::CurrentAndChange { .. } => difference(a, b),
        };
        if value.is_finite() { Ok(value + 0.0) } else { Err(Undefined::TooLarge) }
    }
}

fn sum(a: f64, b: f64) -> f64 {
    let mut sum = ExactSum::new();
    sum.extend([a, b]);
    sum.value()
}

/// The figure sought from two others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sought {
    /// The plan, from actual and completion.
    #[default]
    Plan,
    /// The actual, from plan and completion.
    Actual,
    /// The prior, from the current figure and its growth.
    PriorByGrowth,
    /// The prior, from the current figure and its increase.
    PriorByIncrease,
    /// The current figure, from the prior and the growth.
    CurrentByGrowth,
}

impl Sought {
    /// All, in the order of the menu.
    pub const ALL: [Sought; 5] = [
        Sought::Plan,
        Sought::Actual,
        Sought::PriorByGrowth,
        Sought::PriorByIncrease,
        Sought::CurrentByGrowth,
    ];

    /// The relation that these two figures stand in, and what is sought of it.
    pub fn known(self, first: Printed, second: Printed) -> Known {
        match self {
            Sought::Plan => Known::PartAndShare { part: first, percent: second },
            Sought::Actual => Known::WholeAndShare { whole: first, percent: second },
            Sought::PriorByGrowth => Known::CurrentAndGrowth { current: first, percent: second },
            Sought::PriorByIncrease => Known::CurrentAndChange { current: first, change: second },
            Sought::CurrentByGrowth => Known::BaseAndGrowth { base: first, percent: second },
        }
    }
}
