//! Figures over time: months and their running total, flows and stocks, plans of a stock.

use super::rate::{Ratio, Undefined};
use crate::number::{ExactSum, difference};

/// How the figures of several periods give the figure of the whole time: flow or stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FlowOrStock {
    /// Money collected or paid in a period: months are added up.
    Flow,
    /// Participants, cards, arrears at a moment: the last value counts, months are never added up.
    Stock,
}

impl FlowOrStock {
    /// The figure of the whole time: the sum of a flow, the last figure of a stock.
    ///
    /// # Errors
    /// [`Undefined::IncompleteParts`] if a month of a flow, or the last month of a stock, is missing.
    pub fn over(self, periods: &[Option<f64>]) -> Result<f64, Undefined> {
        match self {
            FlowOrStock::Stock => periods.last().copied().flatten().ok_or(Undefined::IncompleteParts),
            FlowOrStock::Flow if periods.is_empty() => Err(Undefined::IncompleteParts),
            FlowOrStock::Flow => {
                let mut sum = ExactSum::new();
                for period in periods {
                    sum.add(period.ok_or(Undefined::IncompleteParts)?);
                }
                Ok(sum.value())
            }
        }
    }
}

/// The running totals of a flow, from its months. From a missing month on they are `None`: a blank is not 0.
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

/// The months of a flow, from its running totals. A month is `None` if the total before or after it is missing. A
/// negative month means that a total was corrected downwards; it is kept, so that the user sees it.
pub fn months_from_cumulative(totals: &[Option<f64>]) -> Vec<Option<f64>> {
    let before = std::iter::once(Some(0.0)).chain(totals.iter().copied());
    totals.iter().zip(before).map(|(now, before)| Some(difference((*now)?, before?))).collect()
}

/// A plan for a stock: to get from the level at the start to a target level. All levels are in the same unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StockPlan {
    /// The level at the start of the plan (31/12).
    pub start: f64,
    /// The level to reach.
    pub target: f64,
    /// The level now.
    pub now: f64,
}

impl StockPlan {
    /// The net increase so far, now − start: how many joined less how many left.
    pub fn net_increase(&self) -> f64 {
        difference(self.now, self.start)
    }

    /// The net increase that the plan asks for: target − start.
    pub fn planned_increase(&self) -> f64 {
        difference(self.target, self.start)
    }

    /// The net increase still needed, target − now: negative once the target is passed.
    pub fn remaining(&self) -> f64 {
        difference(self.target, self.now)
    }

    /// now ÷ target, which reports call completion.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] for a target of 0, [`Undefined::NegativeBase`] for one below 0.
    pub fn level_completion(&self) -> Result<Ratio, Undefined> {
        super::rate::quotient(self.now, self.target)
    }

    /// Net increase ÷ planned increase. It may be 0 while the level is at 98 % of the target.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if no increase is planned, [`Undefined::NegativeBase`] if a decrease is.
    pub fn increase_completion(&self) -> Result<Ratio, Undefined> {
        super::rate::quotient(self.net_increase(), self.planned_increase())
    }
}
