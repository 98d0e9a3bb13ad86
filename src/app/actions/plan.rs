//! The actions of the plan panel.

use super::on_document::OnDocument;
use crate::app::state::ImpliedForm;
use crate::indicator::Comparison;
use crate::sheet::{Calendar, Course, Measure, PlanStep, Points, Reward};

/// An action of the plan panel.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanAction {
    /// Set how much of the plan's time has passed.
    SetCourse(Course),
    /// Choose the plan completion that the panel shows.
    SetPlanned(Measure),
    /// Set how the best units are rewarded.
    SetReward(Reward),
    /// Rank by points (`true`), or by the order of criteria.
    SetByPoints(bool),
    /// Move a criterion one place up.
    MoveCriterionUp(Measure),
    /// Set the points of a measure.
    SetPoints(Measure, Points),
    /// Make a sheet of the points.
    MakePoints,
    /// Make a sheet that counts awards by kind and recipient.
    MakeTally,
    /// Set the target of a measure; an empty text removes it.
    SetTarget(Measure, String),
    /// Take the targets of a measure from a column, one for each row; `None` removes it.
    SetTargetColumn(Measure, Option<u32>),
    /// Set which side of a measure's target counts as reached.
    SetComparison(Measure, Comparison),
    /// Type or paste the weights of months.
    SetFigures(String),
    /// Take the weights of months from a sheet.
    TakeShape(usize),
    /// Set which days are worked.
    SetCalendar(Calendar),
    /// Choose the unit whose officers are shown.
    ChooseUnit(String),
    /// Set the officers of a unit: its name, and a text with one officer a line.
    SetOfficers(String, String),
    /// Set whether a breakdown has columns for results.
    SetWithActuals(bool),
    /// Break the plan of every unit down, into a new sheet.
    BreakDown(PlanStep),
    /// Type into the calculator of implied figures.
    SetImplied(ImpliedForm),
}

impl PlanAction {
    /// What it does to the document: what is chosen in a form alone leaves it as it is.
    pub(super) fn on_document(&self) -> OnDocument {
        match self {
            PlanAction::SetCourse(_)
            | PlanAction::SetPlanned(_)
            | PlanAction::SetReward(_)
            | PlanAction::SetByPoints(_)
            | PlanAction::MoveCriterionUp(_)
            | PlanAction::SetPoints(..)
            | PlanAction::MakePoints
            | PlanAction::MakeTally
            | PlanAction::SetTarget(..)
            | PlanAction::SetTargetColumn(..)
            | PlanAction::SetComparison(..)
            | PlanAction::SetFigures(_)
            | PlanAction::TakeShape(_)
            | PlanAction::SetCalendar(_)
            | PlanAction::SetOfficers(..)
            | PlanAction::BreakDown(_) => OnDocument::Changes,
            PlanAction::ChooseUnit(_) | PlanAction::SetWithActuals(_) | PlanAction::SetImplied(_) => {
                OnDocument::Leaves
            }
        }
    }
}
