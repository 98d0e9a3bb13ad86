//! From column roles to the indicators that can be computed.

use crate::ingest::Table;

/// An indicator and the table columns it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the fields are the formula's own inputs, as table columns")]
pub enum Indicator {
    /// Cumulative actual ÷ plan.
    PlanCompletion { actual: usize, plan: usize },
    /// current − base.
    Change { current: usize, base: usize },
    /// (current − base) ÷ base.
    Growth { current: usize, base: usize },
    /// Participants ÷ population.
    Coverage { covered: usize, population: usize },
    /// Participants ÷ labour force of working age.
    CoverageOfLabourForce { covered: usize, labour_force: usize },
}

impl Indicator {
    /// Its name in the public JSON and in stored documents.
    pub fn name(self) -> &'static str {
        match self {
            Indicator::PlanCompletion { .. } => "plan_completion",
            Indicator::Change { .. } => "change",
            Indicator::Growth { .. } => "growth",
            Indicator::Coverage { .. } => "coverage",
            Indicator::CoverageOfLabourForce { .. } => "coverage_of_labour_force",
        }
    }

    /// Its input columns with their names in the public JSON, in the order of the rate's own fields.
    pub fn inputs(self) -> [(&'static str, usize); 2] {
        match self {
            Indicator::PlanCompletion { actual, plan } => [("actual", actual), ("plan", plan)],
            Indicator::Change { current, base } | Indicator::Growth { current, base } => {
                [("current", current), ("base", base)]
            }
            Indicator::Coverage { covered, population } => [("covered", covered), ("population", population)],
            Indicator::CoverageOfLabourForce { covered, labour_force } => {
                [("covered", covered), ("labour_force", labour_force)]
            }
        }
    }

    /// Whether its values are ratios, printed as percentages; else they carry the inputs' unit.
    pub fn is_ratio(self) -> bool {
        !matches!(self, Indicator::Change { .. })
    }
}

/// The indicators whose inputs the table has, in the order they are shown.
pub fn plan(table: &Table) -> Vec<Indicator> {
    let _ = table;
    Vec::new()
}
