//! Bases below 0: a unit's rate is refused for one, and the rate of the total, which it is added into, says nothing of it.

use crate::analysis::indicator::Indicator;
use crate::table::{Doubt, RowKind, Table, Warning};

/// A warning for each column that rates are computed from and in which units have figures below 0, at the first of them.
pub(super) fn check_bases(table: &Table, planned: &[Indicator]) -> Vec<Warning> {
    // Rows that are not added up have no such total.
    if table.mixed_measures {
        return Vec::new();
    }
    let is_rate = |indicator: &&Indicator| {
        matches!(
            indicator,
            Indicator::PlanCompletion { .. }
                | Indicator::Growth { .. }
                | Indicator::IndexToPrior { .. }
                | Indicator::Coverage { .. }
                | Indicator::CoverageOfLabourForce { .. }
                | Indicator::CoverageOfStudents { .. }
                | Indicator::ArrearsRate { .. }
                | Indicator::ArrearsRateOfPlan { .. }
                | Indicator::CollectionRate { .. }
        )
    };
    let mut bases: Vec<usize> = planned.iter().filter(is_rate).filter_map(|i| i.second_input()).collect();
    bases.sort_unstable();
    bases.dedup();
    let negative = |base: usize| {
        let column = table.columns.get(base)?;
        let units = (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data);
        let below: Vec<usize> = units.filter(|row| column.value(*row).is_some_and(|v| v < 0.0)).collect();
        let doubt = Doubt::NegativeBases(u32::try_from(below.len()).unwrap_or(u32::MAX));
        Some(Warning { doubt, row: u32::try_from(*below.first()?).ok(), column: u32::try_from(base).ok() })
    };
    bases.into_iter().filter_map(negative).collect()
}
