//! Coverage above 100 %: more take part than there are to be covered, of one place and moment.

use super::held::{figure_rows, rounded_from};
use crate::analysis::column::PastedRate;
use crate::analysis::compute::BoundIndicator;
use crate::analysis::indicator::Indicator;
use crate::table::{Column, Doubt, Role, Table, Warning};

/// A warning for each coverage that exceeds 100 %, at the first row in which it does: of what can be computed, else of what
/// is pasted.
pub(super) fn check_covered(table: &Table, planned: &[Indicator], rates: &[PastedRate]) -> Vec<Warning> {
    let is_coverage = |indicator: &&Indicator| {
        use Indicator::*;
        matches!(indicator, Coverage { .. } | CoverageOfLabourForce { .. } | CoverageOfStudents { .. })
    };
    let computed: Vec<&Indicator> = planned.iter().filter(is_coverage).collect();
    let mut found: Vec<Warning> = computed.iter().filter_map(|i| of_computed(table, **i)).collect();
    if computed.is_empty() {
        let pasted = rates.iter().filter(|rate| rate.role == Some(Role::Coverage));
        found.extend(pasted.filter_map(|rate| {
            let exceeds = |row: &usize| rate.value(table, *row).is_some_and(|ratio| ratio > 1.0);
            warning(rate.column, rate.column, figure_rows(table).filter(exceeds))
        }));
    }
    found
}

fn of_computed(table: &Table, indicator: Indicator) -> Option<Warning> {
    let formula = BoundIndicator::new(table, indicator);
    let [first, second] =
        [indicator.first_input(), indicator.second_input()?].map(|column| table.columns.get(column));
    let (first, second) = (first?, second?);
    let exceeds = |row: &usize| match formula.inputs(*row) {
        // "12,3 nghìn người" may be 12 349. Where nobody is to be covered the rate itself is refused.
        (Some(covered), Some(all)) => {
            let least = if is_counted(first) { covered } else { rounded_from(first, *row, covered)[0] };
            let most = if is_counted(second) { all } else { rounded_from(second, *row, all)[1] };
            formula.apply(least, most).is_ok_and(|ratio| ratio > 1.0)
        }
        _ => false,
    };
    warning(indicator.first_input(), indicator.second_input()?, figure_rows(table).filter(exceeds))
}

fn warning(column: usize, base: usize, rows: impl Iterator<Item = usize>) -> Option<Warning> {
    let mut rows = rows.peekable();
    let first = *rows.peek()?;
    let count = |n: usize| u32::try_from(n).ok();
    let doubt = Doubt::MoreThanAll { base: count(base)?, rows: count(rows.count())? };
    Some(Warning { doubt, row: count(first), column: count(column) })
}

/// Whether a column counts persons one by one.
fn is_counted(column: &Column) -> bool {
    column.decimals == 0 && column.scale() == 1.0 && column.reading.noughts == 0
}
