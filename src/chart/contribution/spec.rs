//! What a chart of contributions shows, as plain data.

use crate::chart::rows::finite;
use crate::chart::scale::percent_ticks;
use crate::chart::spec::PageSpec;
use crate::number::Notation;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// It is added to what stands before it.
    Part,
    /// It stands from zero to what was added up so far.
    Subtotal,
    /// It stands from zero to its own figure: the growth of the total.
    Total,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct ContributionStep {
    /// The unit's name.
    pub label: String,
    /// What it adds, a difference of ratios; for a total, the whole. `None` if it adds nothing that is known; of a
    /// subtotal it is not used.
    pub value: Option<f64>,
    /// The figure as printed, or the reason why there is none.
    pub text: String,
    /// What it is.
    pub kind: StepKind,
}

/// A chart of contributions.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ContributionSpec {
    /// What is around the steps.
    pub page: PageSpec,
    /// Top first.
    pub steps: Vec<ContributionStep>,
    /// What the marks mean: a step up, a step down.
    pub words: (String, String),
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
}

/// From where to where each step goes; `None` for one that is not drawn.
pub(super) fn ends(steps: &[ContributionStep]) -> Vec<Option<(f64, f64)>> {
    let mut sum = 0.0;
    let mut end = |step: &ContributionStep| match step.kind {
        StepKind::Part => {
            let from = sum;
            sum += finite(step.value)?;
            Some((from, sum))
        }
        StepKind::Subtotal => Some((0.0, sum)),
        StepKind::Total => Some((0.0, finite(step.value)?)),
    };
    let ends: Vec<_> = steps.iter().map(&mut end).collect();
    ends.into_iter().map(|ends| ends.filter(|(from, to)| from.is_finite() && to.is_finite())).collect()
}

/// The chart of these steps; the notation is that of its axis.
pub fn contribution(
    steps: Vec<ContributionStep>,
    page: PageSpec,
    words: (String, String),
    notation: Notation,
) -> ContributionSpec {
    let ticks = percent_ticks(ends(&steps).into_iter().flatten().flat_map(|(a, b)| [a, b]), notation);
    ContributionSpec { page, steps, words, ticks }
}
