//! Understanding a table again under other decisions gives the same table as understanding its grid under them.

use chi_tieu::grid::{CellAddress, Grid};
use chi_tieu::number::Notation;
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Role, RowKind, Table, understand, understand_again};
use proptest::prelude::*;

use super::follow::{difference, edit, edits, small_table};

/// One thing decided.
#[derive(Clone, Copy, Debug)]
enum Decided {
    Role(u32, Option<Role>),
    Notation(u32, Notation),
    Row(u32, RowKind),
    Header(u32),
}

fn decided() -> impl Strategy<Value = Decided> {
    let roles = vec![
        None,
        Some(Role::UnitName),
        Some(Role::Plan),
        Some(Role::Actual),
        Some(Role::PlanCompletion),
        Some(Role::GrowthRate),
        Some(Role::Code),
        Some(Role::Note),
        Some(Role::Population),
        Some(Role::RowNumber),
    ];
    let kinds = vec![RowKind::Data, RowKind::Total, RowKind::Note, RowKind::Part, RowKind::Index];
    let notations = vec![Notation::CommaDecimal, Notation::PointDecimal];
    prop_oneof![
        5 => (0u32..6, prop::sample::select(roles)).prop_map(|(column, role)| Decided::Role(column, role)),
        3 => (0u32..6, prop::sample::select(notations)).prop_map(|(column, n)| Decided::Notation(column, n)),
        2 => (1u32..9, prop::sample::select(kinds)).prop_map(|(row, kind)| Decided::Row(row, kind)),
        1 => (1u32..4).prop_map(Decided::Header),
    ]
}

fn with(decisions: &Decisions, decided: Decided) -> Decisions {
    let mut decisions = decisions.clone();
    match decided {
        Decided::Role(column, role) => drop(decisions.roles.insert(column, role)),
        Decided::Notation(column, notation) => drop(decisions.notations.insert(column, notation)),
        Decided::Row(row, kind) => drop(decisions.rows.insert(row, kind)),
        Decided::Header(end) => decisions.header = Some(0..end),
    }
    decisions
}

fn again(grid: &Grid, table: Table, decisions: &Decisions, next: &Decisions) -> Result<Table, TestCaseError> {
    let table = understand_again(grid, next, table, decisions);
    if let Some(why) = difference(&table, &understand(grid, next)) {
        prop_assert!(false, "{decisions:?}\n→ {next:?}{why}");
    }
    Ok(table)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn deciding_and_taking_back_is_understanding_again(
        text in small_table(),
        decided in prop::collection::vec(decided(), 1..6),
        edits in edits(),
    ) {
        let mut grid = grid_from_text(&text, b'\t');
        let mut decisions = Decisions::default();
        let mut table = understand(&grid, &decisions);
        let mut former = Vec::new();
        for (one, (row, column, text)) in decided.into_iter().zip(edits) {
            let next = with(&decisions, one);
            table = again(&grid, table, &decisions, &next)?;
            former.push(std::mem::replace(&mut decisions, next));
            let at = CellAddress::new(row % grid.rows(), column % grid.columns());
            edit(&mut grid, &decisions, &mut table, at, text);
        }
        while let Some(before) = former.pop() {
            table = again(&grid, table, &decisions, &before)?;
            decisions = before;
        }
    }
}
