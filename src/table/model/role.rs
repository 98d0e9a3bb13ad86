//! What a column means.

/// The meaning of a column. Names follow the public JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "each is the field's own term, see the glossary in the guide")]
pub enum Role {
    RowNumber,
    Code,
    UnitName,
    MeasureUnit,
    Plan,
    Actual,
    ActualCumulative,
    ActualEstimate,
    Prior,
    OtherBase,
    Change,
    GrowthRate,
    IndexToPrior,
    PlanCompletion,
    Coverage,
    Population,
    LabourForce,
    Participants,
    Arrears,
    ArrearsWithInterest,
    ArrearsAged,
    Receivable,
    ArrearsRate,
    Threshold,
    Rank,
    Score,
    Note,
    Staff,
    Students,
    Period,
}

impl Role {
    /// Every role, in the order a menu shows them.
    pub const ALL: [Role; 30] = [
        Role::RowNumber,
        Role::Code,
        Role::UnitName,
        Role::MeasureUnit,
        Role::Plan,
        Role::Actual,
        Role::ActualCumulative,
        Role::ActualEstimate,
        Role::Prior,
        Role::OtherBase,
        Role::Change,
        Role::GrowthRate,
        Role::IndexToPrior,
        Role::PlanCompletion,
        Role::Coverage,
        Role::Population,
        Role::LabourForce,
        Role::Participants,
        Role::Arrears,
        Role::ArrearsWithInterest,
        Role::ArrearsAged,
        Role::Receivable,
        Role::ArrearsRate,
        Role::Threshold,
        Role::Rank,
        Role::Score,
        Role::Note,
        Role::Staff,
        Role::Students,
        Role::Period,
    ];

    /// Its name in the public JSON and in stored documents.
    pub fn name(self) -> &'static str {
        match self {
            Role::RowNumber => "row_number",
            Role::Code => "code",
            Role::UnitName => "unit_name",
            Role::MeasureUnit => "measure_unit",
            Role::Plan => "plan",
            Role::Actual => "actual",
            Role::ActualCumulative => "actual_cumulative",
            Role::ActualEstimate => "actual_estimate",
            Role::Prior => "prior",
            Role::OtherBase => "other_base",
            Role::Change => "change",
            Role::GrowthRate => "growth_rate",
            Role::IndexToPrior => "index_to_prior",
            Role::PlanCompletion => "plan_completion",
            Role::Coverage => "coverage",
            Role::Population => "population",
            Role::LabourForce => "labour_force",
            Role::Participants => "participants",
            Role::Arrears => "arrears",
            Role::ArrearsWithInterest => "arrears_with_interest",
            Role::ArrearsAged => "arrears_aged",
            Role::Receivable => "receivable",
            Role::ArrearsRate => "arrears_rate",
            Role::Threshold => "threshold",
            Role::Rank => "rank",
            Role::Score => "score",
            Role::Note => "note",
            Role::Staff => "staff",
            Role::Students => "students",
            Role::Period => "period",
        }
    }

    /// Whether its figures over several periods cannot be added up: levels at a moment, and cumulative figures.
    pub fn is_level(self) -> bool {
        matches!(
            self,
            Role::ActualCumulative
                | Role::Participants
                | Role::Students
                | Role::Staff
                | Role::Population
                | Role::LabourForce
                | Role::Arrears
                | Role::ArrearsWithInterest
                | Role::ArrearsAged
        )
    }

    /// Whether its figures are amounts or counts, never percentages.
    pub fn is_of_amounts(self) -> bool {
        self.is_level()
            || matches!(
                self,
                Role::Plan
                    | Role::Actual
                    | Role::ActualEstimate
                    | Role::Prior
                    | Role::OtherBase
                    | Role::Receivable
            )
    }

    /// The role of that name.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|r| r.name() == name)
    }
}
