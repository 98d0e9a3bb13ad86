//! The column that goes best with another one, and the roles of figures that are compared with an earlier period.

use super::column::Subject;
use super::figures::{Figures, InputColumn};
use crate::table::Role;

/// How well two columns go together, for comparison: the better fit is greater.
pub(super) type Fit = (u8, bool, usize, usize);

/// Whether both columns name their subject and the subjects differ.
pub(super) fn of_others(a: &Subject, b: &Subject) -> bool {
    !a.rest.is_empty() && !b.rest.is_empty() && a.rest != b.rest
}

/// The best-fitting partner; `None` if two partners that are about different things fit equally well.
pub(super) fn best<'f, 'a>(
    figures: &'f Figures<'a>,
    fit: impl Fn(&InputColumn<'a>) -> Option<Fit>,
) -> Option<&'f InputColumn<'a>> {
    let mut candidates: Vec<(Fit, &InputColumn<'a>)> =
        figures.all.iter().filter_map(|f| Some((fit(f)?, f))).collect();
    candidates.sort_by_key(|(fit, _)| *fit);
    let (best, chosen) = candidates.pop()?;
    let contested = candidates.iter().any(|(fit, other)| {
        fit.0 == best.0
            && other.role == chosen.role
            && (other.subject.funds != chosen.subject.funds || of_others(other.subject, chosen.subject))
    });
    (!contested).then_some(chosen)
}

/// Roles of figures that are compared with an earlier period, the likelier first.
pub(super) const CURRENT: [Role; 12] = [
    Role::ActualCumulative,
    Role::Actual,
    Role::Participants,
    Role::ActualEstimate,
    Role::Arrears,
    Role::ArrearsWithInterest,
    Role::ArrearsAged,
    Role::Receivable,
    Role::Students,
    Role::Staff,
    Role::Population,
    Role::LabourForce,
];

/// Whether figures of this role grow or fall against an earlier period.
pub fn has_prior_period(role: Role) -> bool {
    CURRENT.contains(&role)
}

/// The rank of a role in a list of preference; the first has the greatest.
pub(super) fn preference(roles: &[Role], role: Role) -> Option<usize> {
    roles.iter().position(|r| *r == role).map(|i| roles.len() - i)
}
