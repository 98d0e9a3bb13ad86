//! Figures over time: months and their running total, flows and stocks, plans of a stock.

use super::decimal::difference;
use super::{ExactSum, Ratio, Undefined};

/// How the figures of several periods make one of a longer period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measured {
    /// Money collected or paid in a period: months add up.
    Flow,
    /// Participants, cards, arrears at a moment: the last value counts, months are never summed.
    Stock,
}

impl Measured {
    /// The figure of the whole: the sum of a flow, the last of a stock.
    ///
    /// # Errors
    /// [`Undefined::IncompleteParts`] if a month of a flow, or the last one of a stock, is missing.
    pub fn over(self, periods: &[Option<f64>]) -> Result<f64, Undefined> {
        match self {
            Measured::Stock => periods.last().copied().flatten().ok_or(Undefined::IncompleteParts),
            Measured::Flow if periods.is_empty() => Err(Undefined::IncompleteParts),
            Measured::Flow => {
                let mut sum = ExactSum::new();
                for period in periods {
                    sum.add(period.ok_or(Undefined::IncompleteParts)?);
                }
                Ok(sum.value())
            }
        }
    }
}

/// The running total of a flow from its months. After a missing month there is none: a blank is not 0.
pub fn cumulative_from_months(months: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut sum = Some(ExactSum::new());
    let next = |month: &Option<f64>| {
        sum = match (sum.take(), month) {
            (Some(mut sum), Some(month)) => {
                sum.add(*month);
                Some(sum)
            }
            _ => None,
        };
        sum.as_ref().map(ExactSum::value)
    };
    months.iter().map(next).collect()
}

/// The months of a flow from its running total; a month with a missing total on either side has none. A negative one
/// means that a total was corrected downwards: it is kept, for the user to see.
pub fn months_from_cumulative(totals: &[Option<f64>]) -> Vec<Option<f64>> {
    let before = std::iter::once(Some(0.0)).chain(totals.iter().copied());
    totals.iter().zip(before).map(|(now, before)| Some(difference((*now)?, before?))).collect()
}

/// A plan for a stock: from a level at the start to a target level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StockPlan {
    /// The level when the plan began (31/12).
    pub start: f64,
    /// The level to be reached.
    pub target: f64,
    /// The level now.
    pub now: f64,
}

impl StockPlan {
    /// The net increase so far: new ones − those who left.
    pub fn net_increase(&self) -> f64 {
        difference(self.now, self.start)
    }

    /// The net increase that the plan asks for.
    pub fn planned_increase(&self) -> f64 {
        difference(self.target, self.start)
    }

    /// What is still to be added, net; negative once the target is passed.
    pub fn remaining(&self) -> f64 {
        difference(self.target, self.now)
    }

    /// Level now ÷ target level: what reports call completion.
    ///
    /// # Errors
    /// [`Undefined`] for a target of 0 or below.
    pub fn level_completion(&self) -> Result<Ratio, Undefined> {
        super::rate::quotient(self.now, self.target)
    }

    /// Net increase ÷ planned increase: how much of the way is done. 98 % of the level may be none of the way.
    ///
    /// # Errors
    /// [`Undefined`] where no increase is planned.
    pub fn increase_completion(&self) -> Result<Ratio, Undefined> {
        super::rate::quotient(self.net_increase(), self.planned_increase())
    }
}

/// The level of a stock at the end of a period, from its start, who joined and who left.
pub fn level_after(start: f64, joined: f64, left: f64) -> f64 {
    let mut sum = ExactSum::new();
    sum.extend([start, joined, -left]);
    sum.value()
}
