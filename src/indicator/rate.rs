//! The rates themselves, each with its formula, unit and the source of the formula.

/// Why a rate has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Undefined {
    /// One of its inputs is missing (which one, by the order of the rate's own fields).
    MissingInput(u8),
    /// The base is 0.
    ZeroBase,
    /// The base is negative: a rate of it would mislead.
    NegativeBase,
    /// A total whose parts are not all there.
    IncompleteParts,
}

/// Plan completion: cumulative actual ÷ plan of the full period. May pass 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanCompletion {
    /// What was achieved.
    pub actual: f64,
    /// What was planned.
    pub plan: f64,
}

/// Growth: (current − base) ÷ base.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// The figure of this period.
    pub current: f64,
    /// The figure it is compared with.
    pub base: f64,
}

/// Change: current − base, in the inputs' own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The figure of this period.
    pub current: f64,
    /// The figure it is compared with.
    pub base: f64,
}

/// Coverage: covered ÷ eligible, at the same moment. May pass 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Those who take part.
    pub covered: f64,
    /// Those who could: the population, or the labour force.
    pub eligible: f64,
}
