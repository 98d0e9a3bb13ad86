//! What can be done in the plan panel.

use crate::app::state::ImpliedForm;
use crate::indicator::Comparison;
use crate::sheet::{Calendar, Course, Measure, PlanStep, Points, Reward};

/// Something in the plan panel.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanAction {
    /// Say where in the year the figures stand.
    SetCourse(Course),
    /// Choose the plan completion that the panel is about.
    SetPlanned(Measure),
    /// Say how the best are rewarded.
    SetReward(Reward),
    /// Rank by points, or by the order of criteria.
    SetByPoints(bool),
    /// Put a criterion before the one that is before it.
    MoveCriterionUp(Measure),
    /// Say what a measure earns.
    SetPoints(Measure, Points),
    /// Make a sheet of the points.
    MakePoints,
    /// Make a sheet that counts awards by kind and holder.
    MakeTally,
    /// Type a measure's target; empty takes it away.
    SetTarget(Measure, String),
    /// Hold each row to its own target, in a column of the table; `None` takes it away.
    SetTargetColumn(Measure, Option<u32>),
    /// Say which side of a measure's target counts as reached.
    SetComparison(Measure, Comparison),
    /// Type or paste the weights of months.
    SetFigures(String),
    /// Take the shape of the year from a sheet.
    TakeShape(usize),
    /// Say which days are worked.
    SetCalendar(Calendar),
    /// Choose the unit whose officers are shown.
    ChooseUnit(String),
    /// Say who answers for a unit's plan: its name, and a line for each of them.
    SetOfficers(String, String),
    /// Whether a breakdown has columns to enter what was achieved.
    SetWithActuals(bool),
    /// Break the plan of every unit down, into a sheet of its own.
    BreakDown(PlanStep),
    /// Type into the calculator of implied figures.
    SetImplied(ImpliedForm),
}
