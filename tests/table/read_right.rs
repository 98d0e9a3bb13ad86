//! Every number of the real clipboards and files is read right or marked as doubtful, never silently wrong. Prints, by
//! origin, the share of numbers that are read right without a question.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and reports"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::common::{payloads, trim};
use chi_tieu::grid::Grid;
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::source::sheets_from_file;
use chi_tieu::table::{Decisions, Role, understand};
use serde_json::Value;

/// How many numbers were read, and how many of them are asked about.
#[derive(Default)]
struct Share {
    numbers: usize,
    doubtful: usize,
}

/// Compares every number of a table with the expected one.
fn check(name: &str, grid: &Grid, cells: &[Vec<Value>], is_text: bool, share: &mut Share) {
    let table = understand(grid, &Decisions::default());
    let above =
        (grid.rows() as usize).checked_sub(cells.len()).unwrap_or_else(|| panic!("{name}: rows lost"));
    let mut seen = 0;
    for (row, cells) in cells.iter().enumerate() {
        let Some(body_row) = (row + above).checked_sub(table.body.start as usize) else { continue };
        for (column, cell) in cells.iter().enumerate() {
            let place = format!("{name} row {body_row} column {column}: {cell}");
            let read = &table.columns[column];
            // A text has the number as it was displayed, which may be rounded.
            let shown = cell["from_text"].as_f64().filter(|_| is_text);
            match (shown.or(cell["number"].as_f64()), read.value(body_row)) {
                (Some(expected), Some(value)) => {
                    seen += 1;
                    share.numbers += 1;
                    if read.doubts.contains(&(body_row as u32)) {
                        share.doubtful += 1;
                    } else {
                        let close = (value - expected).abs() <= 1e-9 * expected.abs();
                        assert!(close, "{place} was read as {value}");
                    }
                }
                // Whether the number of a row counts as a number depends on the file, and either is right.
                (None, Some(_)) if read.role == Some(Role::RowNumber) => {}
                (None, None) => {}
                (expected, value) => panic!("{place}: expected {expected:?}, read {value:?}"),
            }
        }
    }
    assert!(seen > 0, "{name}: no number was looked at");
}

fn files() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let names = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    // Formulas that were never calculated have no values.
    let mut names: Vec<String> =
        names.filter(|n| n.starts_with('c') && n.contains('.') && !n.contains("khong_cache")).collect();
    names.sort();
    names
}

#[test]
fn numbers_are_right_or_doubtful() {
    let mut shares: BTreeMap<String, Share> = BTreeMap::new();
    for payload in payloads() {
        let grid = match payload.format {
            "html" => grid_from_clipboard(Some(&payload.text), None),
            _ => grid_from_clipboard(None, Some(&payload.text)),
        };
        let share = shares.entry(format!("clipboard, {}", payload.format)).or_default();
        check(&payload.name, &grid, &payload.cells, payload.format == "txt", share);
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    for name in files() {
        let case = name.split('.').next().unwrap();
        let english = name.contains(".en.") || name.contains(".cp1252");
        let locale = if english { "en-US" } else { "vi-VN" };
        let expected = root.join(format!("clipboard/expected/{case}.{locale}.json"));
        let json: Value = serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
        let mut cells: Vec<Vec<Value>> = serde_json::from_value(json["cells"].clone()).unwrap();
        trim(&mut cells);
        let bytes = std::fs::read(root.join("files").join(&name)).unwrap();
        let content = sheets_from_file(&name, &bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let ending = name.rsplit('.').next().unwrap().to_owned();
        // "lo_vi_tho" was saved with stored values, not with displayed ones.
        let is_text = ["csv", "tsv", "txt"].contains(&ending.as_str()) && !name.contains("lo_vi_tho");
        check(
            &name,
            &content.sheets[0].grid,
            &cells,
            is_text,
            shares.entry(format!("file, {ending}")).or_default(),
        );
    }
    println!("numbers read right without a question:");
    for (source, Share { numbers, doubtful }) in &shares {
        let right = numbers - doubtful;
        println!("{source:>16}: {right:>6} of {numbers:>6}, {:.1} %", 100.0 * right as f64 / *numbers as f64);
        assert!(doubtful * 10 < *numbers, "{source}: {doubtful} of {numbers} numbers are asked about");
    }
    assert!(shares.len() >= 7, "html, text and five kinds of files");
}
