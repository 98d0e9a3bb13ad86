//! Pasted rates that come out of other columns than those they are held against.

use crate::analysis::column::TableFacts;
use crate::analysis::indicator::Indicator;
use crate::table::{Role, change_fits};

/// Whether a coverage, or a growth whose base no title names the prior period, comes out of two other columns in every row:
/// it is theirs ("Tổng số" and not "Bắt buộc"), and nothing is wrong with it. What a title promises over the prior period or
/// the plan is held to that.
pub(super) fn is_made_of_others(
    facts: &TableFacts<'_>,
    (pasted, role): (usize, Role),
    candidate: Indicator,
) -> bool {
    let table = facts.table;
    let base = candidate.second_input().and_then(|column| table.columns.get(column));
    let names_base = base.is_some_and(|c| c.reading.role == Some(Role::Prior));
    let less = match role {
        Role::Coverage | Role::IndexToPrior => 0.0,
        Role::GrowthRate => 1.0,
        _ => return false,
    };
    if names_base && role != Role::Coverage || table.columns.len() > MOST_TRIED {
        return false;
    }
    let amounts: Vec<usize> = (0..table.columns.len()).filter(|c| facts.columns[*c].holds_amounts).collect();
    let gives = |part: usize, base: usize| change_fits(table, pasted, part, base, less);
    amounts.iter().any(|&part| amounts.iter().any(|&base| part != base && gives(part, base)))
}

/// More columns are not tried with each other.
const MOST_TRIED: usize = 24;
