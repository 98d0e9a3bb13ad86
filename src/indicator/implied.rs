//! The third figure from two known ones ("suy ra"), with the interval that the inputs' rounding leaves.
//!
//! Reports print an actual and its share of the plan but not the plan; an actual and its increase but not the prior.
//! What follows from them is never shown as published, and never to more digits than its interval bears.

use super::decimal::{difference, scaled};
use super::{ExactSum, Printed, Undefined};

/// A relation between three figures, two of which are known as printed. Percentages are as printed: 53,40 for
/// `53,40%`.
///
/// Source: each is one of the rate formulas solved for another of its figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known {
    /// A part and what share of the whole it is; sought is the whole: plan = actual ÷ completion, population =
    /// covered ÷ coverage, prior = current ÷ index.
    PartAndShare {
        /// In the unit of the result.
        part: Printed,
        /// In percent.
        percent: Printed,
    },
    /// The whole and a share of it; sought is the part: actual = plan × completion.
    WholeAndShare {
        /// In the unit of the result.
        whole: Printed,
        /// In percent.
        percent: Printed,
    },
    /// A figure and how much it grew; sought is the prior: current ÷ (1 + growth).
    CurrentAndGrowth {
        /// In the unit of the result.
        current: Printed,
        /// In percent, negative for a fall.
        percent: Printed,
    },
    /// The prior and how much it grew; sought is the current figure: base × (1 + growth).
    BaseAndGrowth {
        /// In the unit of the result.
        base: Printed,
        /// In percent, negative for a fall.
        percent: Printed,
    },
    /// A figure and its increase in the same unit; sought is the prior: current − increase.
    CurrentAndChange {
        /// In the unit of the result.
        current: Printed,
        /// Negative for a decrease.
        change: Printed,
    },
    /// The prior and the increase; sought is the current figure: base + increase.
    BaseAndChange {
        /// In the unit of the result.
        base: Printed,
        /// Negative for a decrease.
        change: Printed,
    },
}

/// A figure that follows from two others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Implied {
    /// From the inputs as printed, unrounded.
    pub value: f64,
    /// The least and greatest value that inputs printing alike could give; infinite where nothing bounds it.
    pub interval: [f64; 2],
}

impl Implied {
    /// Whether a known figure may be the one sought.
    pub fn admits(&self, figure: f64) -> bool {
        let slack = 1e-12 * figure.abs().max(1.0);
        (self.interval[0] - slack..=self.interval[1] + slack).contains(&figure)
    }
}

impl Known {
    /// The third figure.
    ///
    /// # Errors
    /// [`Undefined`] where the two give none: a share of 0, a fall of 100 % or more.
    pub fn implied(self) -> Result<Implied, Undefined> {
        let [a, b] = self.inputs();
        let value = self.solve(a.value, b.value)?;
        let mut interval = [value, value];
        // Each formula is monotone in each input while its divisor keeps its sign, so the corners bound it.
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
            Known::BaseAndChange { base, change } => [base, change],
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
            Known::BaseAndChange { .. } => sum(a, b),
        };
        if value.is_finite() { Ok(value + 0.0) } else { Err(Undefined::TooLarge) }
    }
}

fn sum(a: f64, b: f64) -> f64 {
    let mut sum = ExactSum::new();
    sum.extend([a, b]);
    sum.value()
}
