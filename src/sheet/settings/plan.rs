//! The plan: targets, how far it is, who shares it, and how results are entered.

use std::collections::BTreeMap;

use super::course::{Calendar, Course, PlanStep};
use super::measure::{Measure, TargetSetting};

/// What the user said about the plan. The plan panel changes it, and the panel over time changes the columns of a
/// stock; pace, targets, breakdown and series read it. Distances to targets are computed from it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PlanSettings {
    /// Targets by measure.
    pub targets: BTreeMap<Measure, TargetSetting>,
    /// How much of the plan's time has passed.
    pub course: Course,
    /// Which days are worked.
    pub calendar: Calendar,
    /// The officers who share the plan of a unit, by the unit's name.
    pub officers: BTreeMap<String, Vec<Officer>>,
    /// Set in a sheet where results are entered step by step.
    pub tracking: Option<Tracking>,
    /// The columns of a plan for a stock.
    pub stock: Option<StockColumns>,
}

/// The columns of a plan for a stock (participants, cards, arrears).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct StockColumns {
    /// The level when the plan began (31/12).
    pub start: u32,
    /// The level to reach.
    pub target: u32,
    /// The level now.
    pub now: u32,
}

/// An officer or agent who has a share of a unit's plan.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Officer {
    /// The name.
    pub name: String,
    /// The share of the plan; only proportions count. Not negative.
    pub weight: f64,
}

/// The columns of a sheet in which a plan was broken down and results are entered step by step.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Tracking {
    /// What the steps are.
    pub step: PlanStep,
    /// The column with the whole plan.
    pub plan: u32,
    /// The columns of each step: its plan, and the result in this step.
    pub steps: Vec<(u32, u32)>,
}
