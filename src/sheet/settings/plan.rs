//! The plan: targets, its course through the year, who answers for it, and how it is followed.

use std::collections::BTreeMap;

use super::course::{Calendar, Course, PlanStep};
use super::measure::{Measure, TargetSetting};

/// What the user said of the plan. The plan panel changes it, the time panel only the columns of a stock; pace, targets,
/// breakdown and series read it. The distances to the targets are computed from it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PlanSettings {
    /// Targets by measure.
    pub targets: BTreeMap<Measure, TargetSetting>,
    /// Where in the year the figures stand.
    pub course: Course,
    /// Which days are worked.
    pub calendar: Calendar,
    /// Who answers for the plan of a unit, by the unit's name.
    pub officers: BTreeMap<String, Vec<Officer>>,
    /// Set in a sheet where what is achieved is entered step by step.
    pub tracking: Option<Tracking>,
    /// A plan for a stock: its columns.
    pub stock: Option<StockColumns>,
}

/// The columns of a plan for a stock (participants, cards, arrears).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct StockColumns {
    /// The level when the plan began (31/12).
    pub start: u32,
    /// The level to be reached.
    pub target: u32,
    /// The level now.
    pub now: u32,
}

/// Somebody who answers for a part of a unit's plan: an officer, an agent.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Officer {
    /// The name.
    pub name: String,
    /// How much of the plan belongs to them; only the proportions count. Not negative.
    pub weight: f64,
}

/// A sheet in which a plan was broken down, and what was achieved is entered step by step.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Tracking {
    /// What its steps are.
    pub step: PlanStep,
    /// The column of the whole plan.
    pub plan: u32,
    /// The columns of each step: its plan, what was achieved in it alone.
    pub steps: Vec<(u32, u32)>,
}
