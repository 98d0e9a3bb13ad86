//! The rates themselves, each with its formula, unit and the source of the formula.
//!
//! None of these formulas was read in a regulation: they are those of statistical dictionaries and of press usage.

use std::ops::Sub;

use super::decimal::difference;

/// Why a rate has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Undefined {
    /// One of its inputs is missing (which one, by the order of the rate's own fields, from 0).
    MissingInput(u8),
    /// The base is 0.
    ZeroBase,
    /// The base is negative: a rate of it would mislead.
    NegativeBase,
    /// A total of which no part is there.
    IncompleteParts,
    /// The plan is not exceeded: there is nothing over it.
    NotExceeded,
    /// An input or the result is beyond what a number can hold.
    TooLarge,
}

/// A ratio: 0.3645 is 36,45%. Percent exists only in print.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Ratio(pub f64);

/// The difference of two ratios: 0.034 is 3,40 điểm %. Never printed as a percentage.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct PercentagePoints(pub f64);

impl Sub for Ratio {
    type Output = PercentagePoints;

    fn sub(self, other: Ratio) -> PercentagePoints {
        PercentagePoints(difference(self.0, other.0))
    }
}

/// Plan completion (tỷ lệ thực hiện kế hoạch): cumulative actual ÷ plan of the full period. May pass 1.
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanCompletion {
    /// What was achieved since the start of the plan's period, in the plan's unit.
    pub actual: f64,
    /// What was planned for the full period.
    pub plan: f64,
}

impl PlanCompletion {
    /// actual ÷ plan.
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.actual, self.plan)
    }
}

/// Growth (tốc độ tăng): (current − base) ÷ base; the base is the same period of last year, the last month, 31/12 …
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// The figure of this period.
    pub current: f64,
    /// The figure it is compared with, in the same unit.
    pub base: f64,
}

impl Growth {
    /// (current − base) ÷ base.
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(difference(self.current, self.base), self.base)
    }
}

/// Growth where the report gives the increase instead of the prior: the prior is current − increase, so growth is
/// increase ÷ (current − increase).
///
/// Source: press usage ("787.750 người, tăng 35.311 người (4,69%)"); not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GrowthByIncrease {
    /// The figure of this period.
    pub current: f64,
    /// How much it increased, in the same unit; negative for a decrease.
    pub increase: f64,
}

impl GrowthByIncrease {
    /// The prior that the two imply.
    pub fn prior(self) -> f64 {
        difference(self.current, self.increase)
    }

    /// increase ÷ (current − increase).
    pub fn rate(self) -> Result<Ratio, Undefined> {
        // Not by way of [`Growth`]: where the prior has to be rounded, the increase is still exact.
        quotient(self.increase, self.prior())
    }
}

/// Index against the prior (bằng …% so với cùng kỳ): current ÷ base. 92,6 % of the prior is a fall of 7,4 %.
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexToPrior {
    /// The figure of this period.
    pub current: f64,
    /// The figure it is compared with, in the same unit.
    pub base: f64,
}

impl IndexToPrior {
    /// current ÷ base.
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.current, self.base)
    }
}

/// Arrears rate (tỷ lệ nợ, tỷ lệ chậm đóng): arrears ÷ amount receivable, or ÷ plan. Reports use both, so which one
/// is always said. Arrears bearing interest and aged arrears have rates of their own. Lower is better.
///
/// Source: press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArrearsRate {
    /// What is owed at the moment.
    pub arrears: f64,
    /// What is to be collected, or planned to be, in the same unit.
    pub base: f64,
}

impl ArrearsRate {
    /// arrears ÷ base.
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.arrears, self.base)
    }
}

/// Change (tăng, giảm): current − base, in the inputs' own unit. Of two rates it is in percentage points: subtract
/// two [`Ratio`]s instead.
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The figure of this period.
    pub current: f64,
    /// The figure it is compared with, in the same unit.
    pub base: f64,
}

impl Change {
    /// current − base. Defined for any base, also 0 or below.
    pub fn amount(self) -> Result<f64, Undefined> {
        finite(difference(self.current, self.base))
    }
}

/// Coverage (tỷ lệ bao phủ, tỷ lệ tham gia): covered ÷ eligible, at the same moment. May pass 1.
///
/// For health insurance the eligible are the population; for social and unemployment insurance the labour force *of
/// working age*, which is not the published labour force of 15 and over.
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Those who take part.
    pub covered: f64,
    /// Those who could.
    pub eligible: f64,
}

impl Coverage {
    /// covered ÷ eligible.
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.covered, self.eligible)
    }
}

pub(super) fn quotient(part: f64, base: f64) -> Result<Ratio, Undefined> {
    if base == 0.0 {
        Err(Undefined::ZeroBase)
    } else if base < 0.0 {
        Err(Undefined::NegativeBase)
    } else {
        finite(part / base).map(Ratio)
    }
}

fn finite(value: f64) -> Result<f64, Undefined> {
    // Adding 0 turns −0 into 0, which would print as "-0".
    if value.is_finite() { Ok(value + 0.0) } else { Err(Undefined::TooLarge) }
}
