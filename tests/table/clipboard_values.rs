//! What real clipboards contain besides numbers, and how their tables are understood. For the numbers see
//! `read_right.rs`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crate::common::{Payload, payloads};
use chi_tieu::grid::Grid;
use chi_tieu::number::CellKind;
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Decisions, Role, RowKind, Table, understand};
use serde_json::Value;

fn read(payload: &Payload) -> (Grid, Table) {
    let grid = match payload.format {
        "html" => grid_from_clipboard(Some(&payload.text), None),
        _ => grid_from_clipboard(None, Some(&payload.text)),
    };
    let table = understand(&grid, &Decisions::default());
    (grid, table)
}

/// Calls `check` with each expected cell in the table's body, its row there and its column.
fn each_cell(payload: &Payload, grid: &Grid, table: &Table, mut check: impl FnMut(&Value, usize, usize)) {
    let above = grid.rows() as usize - payload.cells.len();
    for (row, cells) in payload.cells.iter().enumerate() {
        let Some(body_row) = (row + above).checked_sub(table.body.start as usize) else { continue };
        for (column, cell) in cells.iter().enumerate() {
            check(cell, body_row, column);
        }
    }
}

#[test]
fn cells_that_are_no_numbers_are_told_apart() {
    for payload in payloads() {
        let (grid, table) = read(&payload);
        each_cell(&payload, &grid, &table, |cell, row, column| {
            let kind = table.columns[column].kinds[row];
            let place = format!("{} row {row} column {column}: {cell} is {kind:?}", payload.name);
            match cell["kind"].as_str() {
                Some("missing") => assert_eq!(kind, CellKind::Missing, "{place}"),
                Some("error") => assert_eq!(kind, CellKind::Error, "{place}"),
                Some("date") => assert_eq!(kind, CellKind::Date, "{place}"),
                _ if cell["percent"].as_bool() == Some(true) => {
                    assert_eq!(kind, CellKind::Percent, "{place}")
                }
                _ if cell["text"].as_str() == Some("") => assert_eq!(kind, CellKind::Blank, "{place}"),
                _ => {}
            }
        });
    }
}

#[test]
fn tables_are_understood_alike_from_html_and_text() {
    use Role::*;
    let roles = |list: &[Role]| list.iter().copied().map(Some).collect::<Vec<_>>();
    for payload in payloads() {
        let (_, table) = read(&payload);
        let found: Vec<Option<Role>> = table.columns.iter().map(|c| c.role).collect();
        let kinds = |kind| table.rows.iter().filter(|k| **k == kind).count();
        let (name, rows) = (payload.name.as_str(), table.rows.len());
        let case = name.rsplit('/').next().unwrap();
        if name.contains("chon_than") {
            assert_eq!((kinds(RowKind::Total), kinds(RowKind::Data)), (1, 10), "{name}");
            assert_eq!(found[0], Some(UnitName), "{name}");
        } else if case.starts_with("c01") || case.starts_with("h1") {
            let expected = [RowNumber, UnitName, Plan, Prior, Actual, PlanCompletion, GrowthRate, Note];
            assert_eq!(found, roles(&expected), "{name}");
            assert_eq!(
                (kinds(RowKind::Index), kinds(RowKind::Total), kinds(RowKind::Note)),
                (1, 1, 1),
                "{name}"
            );
            assert_eq!(table.columns[3].group, ["Thực hiện 10 tháng"], "{name}");
            assert_eq!(table.columns[2].scale(), 1e6, "{name}");
            assert_eq!(table.title.len(), if case.starts_with("c01") { 2 } else { 1 }, "{name}");
        } else if case.starts_with("c02") {
            let expected = [RowNumber, UnitName, OtherBase, Participants, Change, GrowthRate];
            assert_eq!(found, roles(&expected), "{name}");
            let counts = [RowKind::Subtotal, RowKind::Total, RowKind::Blank, RowKind::Data].map(kinds);
            assert_eq!(counts, [3, 1, 4, 8], "{name}");
        } else if case.starts_with("c03") {
            assert_eq!(found, roles(&[UnitName, Plan, Actual, PlanCompletion, Note]), "{name}");
            assert_eq!((kinds(RowKind::Total), rows), (1, 8), "{name}");
        } else if case.starts_with("c05") {
            assert_eq!(found, roles(&[UnitName, Population, LabourForce, Coverage]), "{name}");
        } else if case.starts_with("c06") {
            assert_eq!(&found[..2], roles(&[Code, UnitName]), "{name}");
            assert!(found[2..].iter().all(|r| *r == Some(Period)), "{name}");
        } else if case.starts_with("c07") {
            assert_eq!(found[0], Some(UnitName), "{name}");
            assert!(found[1..].iter().all(|r| *r == Some(Period)), "{name}");
            assert_eq!([RowKind::Total, RowKind::Subtotal, RowKind::Data].map(kinds), [1, 6, 63], "{name}");
            assert_eq!(table.columns[12].scale(), 1e3, "{name}");
        } else if case.starts_with("c16") || case.starts_with("c11") {
            assert_eq!(found[0], Some(Period), "{name}");
            assert_eq!(kinds(RowKind::Data), rows, "{name}");
        } else if case.starts_with("c17") || case.starts_with("c18") {
            assert!(table.header.is_empty(), "{name}");
            assert_eq!(kinds(RowKind::Data), rows, "{name}");
        } else if case.starts_with("writer") {
            assert_eq!(found, roles(&[RowNumber, UnitName, Prior, Actual, GrowthRate]), "{name}");
            assert_eq!(table.columns[3].scale(), 1e6, "{name}");
        }
    }
}
