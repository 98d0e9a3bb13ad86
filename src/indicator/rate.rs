//! The rates, each with its formula, its unit and the source of the formula.
//!
//! The formulas come from statistical dictionaries and press usage. None of them was read in a regulation.

use std::ops::Sub;

use crate::number::difference;

/// Why a rate has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Undefined {
    /// An input is missing: the index, from 0, of the field of the rate.
    MissingInput(u8),
    /// The base is 0.
    ZeroBase,
    /// The base is negative, so a rate would mislead.
    NegativeBase,
    /// Parts of a total are missing.
    IncompleteParts,
    /// The rows are not added up: they count different things, or are levels of several periods.
    NotAddedUp,
    /// The plan is not exceeded, so there is no excess.
    NotExceeded,
    /// An input or the result is not a finite number.
    TooLarge,
}

/// A ratio: 0.3645 prints as 36,45%. Percent exists only in print.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Ratio(pub f64);

/// The difference of two ratios: 0.034 prints as 3,40 điểm %, never as a percentage.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct PercentagePoints(pub f64);

impl Sub for Ratio {
    type Output = PercentagePoints;

    fn sub(self, other: Ratio) -> PercentagePoints {
        PercentagePoints(difference(self.0, other.0))
    }
}

/// Plan completion (tỷ lệ thực hiện kế hoạch): cumulative actual ÷ plan of the full period. It may exceed 1.
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
///
/// ```
/// use chi_tieu::indicator::{PlanCompletion, Undefined};
///
/// assert_eq!(PlanCompletion { actual: 36.0, plan: 80.0 }.rate().map(|r| r.0), Ok(0.45));
/// assert_eq!(PlanCompletion { actual: 36.0, plan: 0.0 }.rate(), Err(Undefined::ZeroBase));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanCompletion {
    /// What was achieved since the start of the plan's period, in the plan's unit.
    pub actual: f64,
    /// The plan of the full period.
    pub plan: f64,
}

impl PlanCompletion {
    /// actual ÷ plan.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`], [`Undefined::NegativeBase`], [`Undefined::TooLarge`].
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.actual, self.plan)
    }
}

/// Growth (tốc độ tăng): (current − base) ÷ base. The base is the same period of last year, the last month, 31/12 …
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
///
/// ```
/// use chi_tieu::indicator::Growth;
///
/// assert_eq!(Growth { current: 120.0, base: 96.0 }.rate().map(|r| r.0), Ok(0.25));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// The figure of this period.
    pub current: f64,
    /// The figure it is compared with, in the same unit.
    pub base: f64,
}

impl Growth {
    /// (current − base) ÷ base.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`], [`Undefined::NegativeBase`], [`Undefined::TooLarge`].
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(difference(self.current, self.base), self.base)
    }
}

/// Growth for reports that give the increase instead of the prior: the prior is current − increase, so growth is
/// increase ÷ (current − increase).
///
/// Source: press usage ("787.750 người, tăng 35.311 người (4,69%)"); not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GrowthByIncrease {
    /// The figure of this period.
    pub current: f64,
    /// Its increase, in the same unit; negative for a decrease.
    pub increase: f64,
}

impl GrowthByIncrease {
    /// The prior: current − increase.
    pub fn prior(self) -> f64 {
        difference(self.current, self.increase)
    }

    /// increase ÷ (current − increase).
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`], [`Undefined::NegativeBase`], [`Undefined::TooLarge`].
    pub fn rate(self) -> Result<Ratio, Undefined> {
        // Not computed as a [`Growth`]: the prior may have to be rounded, but the increase is exact.
        quotient(self.increase, self.prior())
    }
}

/// The average growth a period over several periods: the growth that, repeated each period, leads from the first figure to
/// the last.
///
/// Source: the geometric mean of the growth indices ("tốc độ tăng bình quân"), as the General Statistics Office defines it;
/// RRI in spreadsheets.
///
/// ```
/// use chi_tieu::indicator::AverageGrowth;
///
/// let growth = AverageGrowth { first: 100.0, last: 121.0, periods: 2 }.rate();
/// assert!(growth.is_ok_and(|rate| (rate.0 - 0.1).abs() < 1e-12));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AverageGrowth {
    /// The figure of the first period.
    pub first: f64,
    /// The figure of the last period, in the same unit.
    pub last: f64,
    /// How many periods the last one is after the first.
    pub periods: u32,
}

impl AverageGrowth {
    /// (last ÷ first) to the power of 1 ÷ periods, − 1.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if the first figure is 0, [`Undefined::NegativeBase`] if one of the two is negative,
    /// [`Undefined::MissingInput`] if there are no periods between them, [`Undefined::TooLarge`].
    pub fn rate(self) -> Result<Ratio, Undefined> {
        if self.periods == 0 {
            return Err(Undefined::MissingInput(2));
        }
        if self.last < 0.0 {
            return Err(Undefined::NegativeBase);
        }
        let times = quotient(self.last, self.first)?.0;
        finite(times.powf(1.0 / f64::from(self.periods)) - 1.0).map(Ratio)
    }
}

/// Index to the prior (bằng …% so với cùng kỳ): current ÷ base. 92,6 % of the prior is a decrease of 7,4 %.
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
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`], [`Undefined::NegativeBase`], [`Undefined::TooLarge`].
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.current, self.base)
    }
}

/// Arrears rate (tỷ lệ nợ, tỷ lệ chậm đóng): arrears ÷ amount receivable, or arrears ÷ plan. Reports use both, so the page
/// always says which one it shows. Arrears that bear interest and arrears by age are other rates. Lower is better.
///
/// Source: press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArrearsRate {
    /// What is owed at a moment.
    pub arrears: f64,
    /// The amount receivable, or the plan, in the same unit.
    pub base: f64,
}

impl ArrearsRate {
    /// arrears ÷ base.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`], [`Undefined::NegativeBase`], [`Undefined::TooLarge`].
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.arrears, self.base)
    }
}

/// Collection rate (tỷ lệ thu): collected ÷ amount receivable. It may exceed 1 where earlier arrears are paid.
///
/// Source: press usage; not read in a regulation.
///
/// ```
/// use chi_tieu::indicator::CollectionRate;
///
/// assert_eq!(CollectionRate { collected: 97.5, receivable: 100.0 }.rate().map(|r| r.0), Ok(0.975));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CollectionRate {
    /// What was collected.
    pub collected: f64,
    /// What was due, in the same unit.
    pub receivable: f64,
}

impl CollectionRate {
    /// collected ÷ receivable.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`], [`Undefined::NegativeBase`], [`Undefined::TooLarge`].
    pub fn rate(self) -> Result<Ratio, Undefined> {
        quotient(self.collected, self.receivable)
    }
}

/// Change (tăng, giảm): current − base, in the unit of the two. The change of a rate is in percentage points: subtract two
/// [`Ratio`]s instead.
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
    /// current − base. It has a value for every base, also for 0 and below.
    ///
    /// # Errors
    /// [`Undefined::TooLarge`].
    pub fn amount(self) -> Result<f64, Undefined> {
        finite(difference(self.current, self.base))
    }
}

/// Coverage (tỷ lệ bao phủ, tỷ lệ tham gia): covered ÷ eligible, both at the same moment. It may exceed 1.
///
/// For health insurance the eligible are the population. For social and unemployment insurance they are the labour force
/// *of working age*, which is not the published labour force aged 15 and over.
///
/// Source: statistical dictionaries and press usage; not read in a regulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// The number of participants.
    pub covered: f64,
    /// The number of people who could participate.
    pub eligible: f64,
}

impl Coverage {
    /// covered ÷ eligible.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`], [`Undefined::NegativeBase`], [`Undefined::TooLarge`].
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
