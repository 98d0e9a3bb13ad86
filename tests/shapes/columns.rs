//! What the columns of a table truly are.

use chi_tieu::table::Role;

/// A column as its writer means it.
#[derive(Clone, Debug)]
pub struct TrueColumn {
    /// The lowest line over it.
    pub title: String,
    /// The lines over that, outermost first.
    pub group: Vec<String>,
    pub is: Is,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Is {
    Number,
    Name,
    /// Which fund the row of a unit is of.
    Fund,
    MeasureUnit,
    Note,
    Code,
    Rank,
    /// What a rate must reach, in percent.
    Threshold,
    Amount(Amount),
    Rate(Rate),
    /// Current figure less an earlier one.
    Change {
        current: usize,
        base: usize,
    },
}

/// Figures that count something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    pub what: What,
    /// Which of the things the table is about.
    pub of: usize,
    pub span: Span,
    pub money: bool,
    /// The power of ten of its unit; `None` if the table does not say it.
    pub power: Option<u32>,
    pub decimals: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Plan,
    Actual,
    Estimate,
    Prior,
    Year(u16),
    /// A level at the beginning of the year, and one now.
    Before,
    Now,
    Population,
    LabourForce,
    Participants,
    Receivable,
    Arrears,
    /// A figure per head, which no sum has.
    Mean,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Unsaid,
    Year,
    SoFar,
    Quarter,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    pub kind: RateKind,
    pub top: usize,
    pub below: usize,
    pub decimals: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateKind {
    Completion,
    Growth,
    Index,
    Coverage,
    Arrears,
}

impl TrueColumn {
    /// The roles that a careful reader could give it.
    pub fn roles(&self) -> &'static [Role] {
        use Role::*;
        match self.is {
            Is::Number => &[RowNumber, Code],
            Is::Name => &[UnitName, Period],
            Is::Fund => &[Note, UnitName],
            Is::MeasureUnit => &[MeasureUnit],
            Is::Note => &[Note],
            Is::Code => &[Code],
            Is::Rank => &[Rank],
            Is::Threshold => &[Threshold],
            Is::Change { .. } => &[Change],
            Is::Rate(rate) => match rate.kind {
                RateKind::Completion => &[PlanCompletion],
                RateKind::Growth => &[GrowthRate],
                RateKind::Index => &[IndexToPrior],
                RateKind::Coverage => &[Coverage],
                RateKind::Arrears => &[ArrearsRate],
            },
            Is::Amount(amount) => match amount.what {
                What::Plan => &[Plan],
                What::Actual => &[Actual, ActualCumulative, Participants],
                What::Estimate => &[ActualEstimate],
                What::Prior => &[Prior, OtherBase],
                What::Year(_) => &[Period, Actual, Prior, OtherBase, Participants],
                What::Before => &[OtherBase, Prior, Participants, Period],
                What::Now => &[Participants, Actual, ActualCumulative, Period],
                What::Population => &[Population],
                What::LabourForce => &[LabourForce],
                What::Participants => &[Participants, Actual],
                What::Receivable => &[Receivable],
                What::Arrears => &[Arrears],
                What::Mean => &[],
            },
        }
    }

    /// The title without the unit behind it.
    pub fn bare_title(&self) -> &str {
        self.title.split(" (").next().unwrap_or(&self.title)
    }

    pub fn amount(&self) -> Option<Amount> {
        if let Is::Amount(amount) = self.is { Some(amount) } else { None }
    }
}

impl What {
    /// Whether units' figures make a sum.
    pub fn adds_up(self) -> bool {
        self != What::Mean
    }
}
