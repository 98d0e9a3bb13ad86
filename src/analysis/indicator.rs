//! The indicators a table may admit, each with the columns it takes.

use crate::table::{Role, Table};

/// An indicator and the table columns it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the fields are the formula's own inputs, as table columns")]
pub enum Indicator {
    /// Cumulative actual ÷ plan.
    PlanCompletion { actual: usize, plan: usize },
    /// plan − cumulative actual.
    Remaining { plan: usize, actual: usize },
    /// actual − plan if positive, in the actual's unit: the amount beyond the plan ("vượt kế hoạch 1,2 tỷ"). Not in
    /// percentage points, because that would only be the plan completion less 100 %.
    OverFulfilment { actual: usize, plan: usize },
    /// current − base.
    Change { current: usize, base: usize },
    /// (current − base) ÷ base.
    Growth { current: usize, base: usize },
    /// Growth if the increase is given instead of the base: increase ÷ (current − increase).
    GrowthByIncrease { current: usize, increase: usize },
    /// current ÷ base.
    IndexToPrior { current: usize, base: usize },
    /// (current − base) ÷ the sum of all units' bases: the points that a unit adds to the total's growth.
    Contribution { current: usize, base: usize },
    /// Participants ÷ population.
    Coverage { covered: usize, population: usize },
    /// Participants ÷ labour force of working age.
    CoverageOfLabourForce { covered: usize, labour_force: usize },
    /// Pupils and students insured ÷ all of them.
    CoverageOfStudents { covered: usize, students: usize },
    /// Arrears ÷ amount receivable.
    ArrearsRate { arrears: usize, receivable: usize },
    /// Arrears ÷ plan.
    ArrearsRateOfPlan { arrears: usize, plan: usize },
    /// Collected ÷ amount receivable.
    CollectionRate { collected: usize, receivable: usize },
    /// A unit's figure ÷ the sum of all units' figures.
    Share { part: usize },
    /// A time series with periods as rows: each period's figure − that of the period before.
    ChangeOverRows { series: usize },
    /// A time series with periods as rows: growth compared with the period before.
    GrowthOverRows { series: usize },
    /// A rate − its target, in percentage points. The user sets the target for the rate of this kind with these inputs.
    Distance { of: RateKind, first: usize, second: usize },
}

impl Indicator {
    /// Its name in the public JSON and in stored documents. Several indicators may share a name and differ in their
    /// inputs.
    pub fn name(self) -> &'static str {
        match self {
            Indicator::PlanCompletion { .. } => "plan_completion",
            Indicator::Remaining { .. } => "remaining",
            Indicator::OverFulfilment { .. } => "over_fulfilment",
            Indicator::Change { .. } | Indicator::ChangeOverRows { .. } => "change",
            Indicator::Growth { .. }
            | Indicator::GrowthByIncrease { .. }
            | Indicator::GrowthOverRows { .. } => "growth",
            Indicator::IndexToPrior { .. } => "index_to_prior",
            Indicator::Contribution { .. } => "contribution",
            Indicator::Coverage { .. } => "coverage",
            Indicator::CoverageOfLabourForce { .. } => "coverage_of_labour_force",
            Indicator::CoverageOfStudents { .. } => "coverage_of_students",
            Indicator::ArrearsRate { .. } | Indicator::ArrearsRateOfPlan { .. } => "arrears_rate",
            Indicator::CollectionRate { .. } => "collection_rate",
            Indicator::Share { .. } => "share",
            Indicator::Distance { .. } => "distance_to_target",
        }
    }

    /// The indicator with this name and these named inputs, as given by [`Indicator::name`] and [`Indicator::inputs`].
    /// For a distance, find its rate and then call [`Indicator::distance`].
    pub fn from_name(name: &str, inputs: &[(&str, usize)]) -> Option<Indicator> {
        let (first, second) = (inputs.first()?.1, inputs.last()?.1);
        [
            Indicator::PlanCompletion { actual: first, plan: second },
            Indicator::Remaining { plan: first, actual: second },
            Indicator::OverFulfilment { actual: first, plan: second },
            Indicator::Change { current: first, base: second },
            Indicator::Growth { current: first, base: second },
            Indicator::GrowthByIncrease { current: first, increase: second },
            Indicator::IndexToPrior { current: first, base: second },
            Indicator::Contribution { current: first, base: second },
            Indicator::Coverage { covered: first, population: second },
            Indicator::CoverageOfLabourForce { covered: first, labour_force: second },
            Indicator::CoverageOfStudents { covered: first, students: second },
            Indicator::ArrearsRate { arrears: first, receivable: second },
            Indicator::ArrearsRateOfPlan { arrears: first, plan: second },
            Indicator::CollectionRate { collected: first, receivable: second },
            Indicator::Share { part: first },
            Indicator::ChangeOverRows { series: first },
            Indicator::GrowthOverRows { series: first },
        ]
        .into_iter()
        .find(|i| {
            i.name() == name
                && i.inputs().count() == inputs.len()
                && i.inputs().zip(inputs).all(|(own, given)| own.0 == given.0 && own.1 == given.1)
                && i.is_over_rows() == (inputs.len() == 2 && first == second)
        })
    }

    /// Its input columns, one or two, with their names in the public JSON, in the order of the variant's fields.
    pub fn inputs(self) -> impl Iterator<Item = (&'static str, usize)> + Clone {
        let (first, second) = self.pair();
        std::iter::once(first).chain(second)
    }

    fn pair(self) -> ((&'static str, usize), Option<(&'static str, usize)>) {
        match self {
            Indicator::PlanCompletion { actual, plan } | Indicator::OverFulfilment { actual, plan } => {
                (("actual", actual), Some(("plan", plan)))
            }
            Indicator::Remaining { plan, actual } => (("plan", plan), Some(("actual", actual))),
            Indicator::Change { current, base }
            | Indicator::Growth { current, base }
            | Indicator::IndexToPrior { current, base }
            | Indicator::Contribution { current, base } => (("current", current), Some(("base", base))),
            Indicator::GrowthByIncrease { current, increase } => {
                (("current", current), Some(("increase", increase)))
            }
            Indicator::Coverage { covered, population } => {
                (("covered", covered), Some(("population", population)))
            }
            Indicator::CoverageOfLabourForce { covered, labour_force } => {
                (("covered", covered), Some(("labour_force", labour_force)))
            }
            Indicator::CoverageOfStudents { covered, students } => {
                (("covered", covered), Some(("students", students)))
            }
            Indicator::ArrearsRate { arrears, receivable } => {
                (("arrears", arrears), Some(("receivable", receivable)))
            }
            Indicator::ArrearsRateOfPlan { arrears, plan } => (("arrears", arrears), Some(("plan", plan))),
            Indicator::CollectionRate { collected, receivable } => {
                (("collected", collected), Some(("receivable", receivable)))
            }
            Indicator::Share { part } => (("part", part), None),
            Indicator::ChangeOverRows { series } | Indicator::GrowthOverRows { series } => {
                (("current", series), Some(("base", series)))
            }
            Indicator::Distance { of, first, second } => {
                of.rate(first, second).map_or((("rate", first), None), Indicator::pair)
            }
        }
    }

    /// The column of its first input: what is measured.
    pub fn first_input(self) -> usize {
        self.inputs().next().map_or(0, |(_, column)| column)
    }

    /// The column that the first input is compared with or divided by, if there is one.
    pub fn second_input(self) -> Option<usize> {
        self.inputs().nth(1).map(|(_, column)| column)
    }

    /// The same indicator of columns that are elsewhere now; `None` if one of them is gone.
    pub fn with_columns(self, place: impl Fn(usize) -> Option<usize>) -> Option<Indicator> {
        use Indicator::*;
        let at = place;
        Some(match self {
            PlanCompletion { actual, plan } => PlanCompletion { actual: at(actual)?, plan: at(plan)? },
            Remaining { plan, actual } => Remaining { plan: at(plan)?, actual: at(actual)? },
            OverFulfilment { actual, plan } => OverFulfilment { actual: at(actual)?, plan: at(plan)? },
            Change { current, base } => Change { current: at(current)?, base: at(base)? },
            Growth { current, base } => Growth { current: at(current)?, base: at(base)? },
            GrowthByIncrease { current, increase } => {
                GrowthByIncrease { current: at(current)?, increase: at(increase)? }
            }
            IndexToPrior { current, base } => IndexToPrior { current: at(current)?, base: at(base)? },
            Contribution { current, base } => Contribution { current: at(current)?, base: at(base)? },
            Coverage { covered, population } => {
                Coverage { covered: at(covered)?, population: at(population)? }
            }
            CoverageOfLabourForce { covered, labour_force } => {
                CoverageOfLabourForce { covered: at(covered)?, labour_force: at(labour_force)? }
            }
            CoverageOfStudents { covered, students } => {
                CoverageOfStudents { covered: at(covered)?, students: at(students)? }
            }
            ArrearsRate { arrears, receivable } => {
                ArrearsRate { arrears: at(arrears)?, receivable: at(receivable)? }
            }
            ArrearsRateOfPlan { arrears, plan } => {
                ArrearsRateOfPlan { arrears: at(arrears)?, plan: at(plan)? }
            }
            CollectionRate { collected, receivable } => {
                CollectionRate { collected: at(collected)?, receivable: at(receivable)? }
            }
            Share { part } => Share { part: at(part)? },
            ChangeOverRows { series } => ChangeOverRows { series: at(series)? },
            GrowthOverRows { series } => GrowthOverRows { series: at(series)? },
            Distance { of, first, second } => Distance { of, first: at(first)?, second: at(second)? },
        })
    }

    /// Its distance to a target; `None` unless its values are ratios.
    pub fn distance(self) -> Option<Indicator> {
        let (first, second) = (self.first_input(), self.second_input().unwrap_or(self.first_input()));
        let of = RateKind::ALL.into_iter().find(|of| of.rate(first, second) == Some(self))?;
        Some(Indicator::Distance { of, first, second })
    }

    /// The rate that a distance is measured for; `None` for a pasted rate and for other indicators.
    pub fn rate(self) -> Option<Indicator> {
        match self {
            Indicator::Distance { of, first, second } => of.rate(first, second),
            _ => None,
        }
    }

    /// Whether its values are distances to a target.
    pub fn is_distance(self) -> bool {
        matches!(self, Indicator::Distance { .. })
    }

    /// Whether its values are ratios, printed as percentages. Other values are [points](Indicator::is_points) or have
    /// the first input's unit.
    pub fn is_ratio(self) -> bool {
        !self.is_points() && !self.is_amount()
    }

    /// Whether its values are differences of ratios, printed as percentage points and never as percentages.
    pub fn is_points(self) -> bool {
        matches!(self, Indicator::Contribution { .. } | Indicator::Distance { .. })
    }

    /// Whether its values have the unit of the first input.
    pub fn is_amount(self) -> bool {
        matches!(
            self,
            Indicator::Change { .. }
                | Indicator::ChangeOverRows { .. }
                | Indicator::Remaining { .. }
                | Indicator::OverFulfilment { .. }
        )
    }

    /// Whether its values are differences of amounts, printed with their sign.
    pub fn is_change(self) -> bool {
        matches!(self, Indicator::Change { .. } | Indicator::ChangeOverRows { .. })
    }

    /// Whether each row is compared with the row of the period before.
    pub fn is_over_rows(self) -> bool {
        matches!(self, Indicator::ChangeOverRows { .. } | Indicator::GrowthOverRows { .. })
    }

    /// Whether a row's value is divided by the sum over all units.
    pub fn is_of_whole(self) -> bool {
        matches!(self, Indicator::Share { .. } | Indicator::Contribution { .. })
    }

    /// Whether a row's value depends on other rows too.
    pub fn depends_on_other_rows(self) -> bool {
        self.is_over_rows() || self.is_of_whole() || self.rate().is_some_and(Indicator::depends_on_other_rows)
    }

    /// Whether it is shown from the start. The others wait until the user asks, to keep the table small.
    pub fn is_shown_by_default(self) -> bool {
        !matches!(
            self,
            Indicator::Remaining { .. }
                | Indicator::OverFulfilment { .. }
                | Indicator::IndexToPrior { .. }
                | Indicator::Contribution { .. }
                | Indicator::Share { .. }
                | Indicator::Distance { .. }
        )
    }

    /// Whether the lower figure is the better one: arrears, their rates and their growth.
    pub fn lower_is_better(self, table: &Table) -> bool {
        let role = table.columns.get(self.first_input()).and_then(|c| c.role);
        let of_arrears = matches!(
            role,
            Some(Role::Arrears | Role::ArrearsWithInterest | Role::ArrearsAged | Role::ArrearsRate)
        );
        match self {
            Indicator::ArrearsRate { .. } | Indicator::ArrearsRateOfPlan { .. } => true,
            _ => of_arrears,
        }
    }
}

/// The kind of rate that a distance is measured for: one over two columns, or a pasted one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "named after the indicators that they are")]
pub enum RateKind {
    PlanCompletion,
    Growth,
    GrowthByIncrease,
    IndexToPrior,
    Coverage,
    CoverageOfLabourForce,
    CoverageOfStudents,
    ArrearsRate,
    ArrearsRateOfPlan,
    CollectionRate,
    Share,
    GrowthOverRows,
    Pasted,
}

impl RateKind {
    const ALL: [RateKind; 13] = [
        RateKind::PlanCompletion,
        RateKind::Growth,
        RateKind::GrowthByIncrease,
        RateKind::IndexToPrior,
        RateKind::Coverage,
        RateKind::CoverageOfLabourForce,
        RateKind::CoverageOfStudents,
        RateKind::ArrearsRate,
        RateKind::ArrearsRateOfPlan,
        RateKind::CollectionRate,
        RateKind::Share,
        RateKind::GrowthOverRows,
        RateKind::Pasted,
    ];

    /// The rate of this kind over these columns; `None` for a pasted rate.
    fn rate(self, first: usize, second: usize) -> Option<Indicator> {
        Some(match self {
            RateKind::PlanCompletion => Indicator::PlanCompletion { actual: first, plan: second },
            RateKind::Growth => Indicator::Growth { current: first, base: second },
            RateKind::GrowthByIncrease => Indicator::GrowthByIncrease { current: first, increase: second },
            RateKind::IndexToPrior => Indicator::IndexToPrior { current: first, base: second },
            RateKind::Coverage => Indicator::Coverage { covered: first, population: second },
            RateKind::CoverageOfLabourForce => {
                Indicator::CoverageOfLabourForce { covered: first, labour_force: second }
            }
            RateKind::CoverageOfStudents => {
                Indicator::CoverageOfStudents { covered: first, students: second }
            }
            RateKind::ArrearsRate => Indicator::ArrearsRate { arrears: first, receivable: second },
            RateKind::ArrearsRateOfPlan => Indicator::ArrearsRateOfPlan { arrears: first, plan: second },
            RateKind::CollectionRate => Indicator::CollectionRate { collected: first, receivable: second },
            RateKind::Share => Indicator::Share { part: first },
            RateKind::GrowthOverRows => Indicator::GrowthOverRows { series: first },
            RateKind::Pasted => return None,
        })
    }
}
