//! Real clipboards become a grid with the cells that the source program shows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crate::common::{Payload, payloads, plain};
use chi_tieu::grid::{CellAddress, Grid, StoredValue};
use chi_tieu::source::grid_from_clipboard;

fn grid_of(payload: &Payload) -> Grid {
    match payload.format {
        "html" => grid_from_clipboard(Some(&payload.text), None),
        _ => grid_from_clipboard(None, Some(&payload.text)),
    }
}

/// How many rows of the grid are above the expected cells: lines before the table.
fn title_rows(grid: &Grid, payload: &Payload) -> u32 {
    grid.rows() - u32::try_from(payload.cells.len()).unwrap()
}

#[test]
fn every_cell_shows_its_text_at_its_place() {
    for payload in payloads() {
        let grid = grid_of(&payload);
        let above = title_rows(&grid, &payload);
        assert_eq!(grid.columns() as usize, payload.cells[0].len(), "{}", payload.name);
        for (row, cells) in payload.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let at = CellAddress::new(row as u32 + above, column as u32);
                let expected = plain(cell["text"].as_str().unwrap());
                assert_eq!(plain(grid.text(at)), expected, "{} at {row},{column}", payload.name);
            }
        }
    }
}

#[test]
fn merges_are_those_of_the_source() {
    for payload in payloads().iter().filter(|p| p.format == "html" && !p.merges.is_empty()) {
        let grid = grid_of(payload);
        let above = title_rows(&grid, payload);
        let merges: Vec<[u64; 4]> = grid
            .merges
            .iter()
            .map(|m| [m.origin.row - above, m.origin.column, m.rows, m.columns].map(u64::from))
            .collect();
        assert_eq!(merges, payload.merges, "{}", payload.name);
    }
}

#[test]
fn stored_values_are_at_full_precision() {
    for payload in payloads().iter().filter(|p| p.name.starts_with("libreoffice") && p.format == "html") {
        let grid = grid_of(payload);
        for (row, cells) in payload.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let stored = grid.stored(CellAddress::new(row as u32, column as u32));
                let place = format!("{} at {row},{column}: {cell}", payload.name);
                match cell["kind"].as_str() {
                    Some("error") => assert_eq!(stored, StoredValue::Error, "{place}"),
                    Some("date") => assert_eq!(stored, StoredValue::Date, "{place}"),
                    _ => {}
                }
                match (cell["number"].as_f64(), cell["stored_as"].as_str()) {
                    (Some(_), Some("text")) => assert_eq!(stored, StoredValue::Text, "{place}"),
                    (Some(number), _) => {
                        let StoredValue::Number { value, percent } = stored else {
                            panic!("{place}: {stored:?}")
                        };
                        assert!((value - number).abs() <= 1e-14 * number.abs(), "{place}: {value}");
                        assert_eq!(percent, cell["percent"].as_bool().unwrap_or(false), "{place}");
                    }
                    (None, _) => {
                        assert!(!matches!(stored, StoredValue::Number { .. }), "{place}: {stored:?}");
                    }
                }
            }
        }
    }
}
