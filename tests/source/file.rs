//! Real files of every kind become the grids that their programs show.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crate::common::{plain, trim};
use chi_tieu::grid::{CellAddress, StoredValue};
use chi_tieu::source::{FileContent, FileKind, NamedGrid, sheets_from_file};
use serde_json::Value;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn read(name: &str) -> FileContent {
    let bytes = std::fs::read(root().join("files").join(name)).unwrap();
    sheets_from_file(name, &bytes).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// Names of the files with one of these endings.
fn files(endings: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root().join("files"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('c') && endings.iter().any(|e| name.ends_with(e)))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    names
}

struct Expected {
    cells: Vec<Vec<Value>>,
    merges: Vec<[u32; 4]>,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<u32>,
}

/// How the clipboard of the same table is read.
fn expected(name: &str) -> Expected {
    let case = name.split('.').next().unwrap();
    let english = name.contains(".en.") || name.contains(".cp1252");
    let locale = if english { "en-US" } else { "vi-VN" };
    let text =
        std::fs::read_to_string(root().join(format!("clipboard/expected/{case}.{locale}.json"))).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let list = |key: &str| serde_json::from_value(json[key].clone()).unwrap();
    let mut cells = serde_json::from_value(json["cells"].clone()).unwrap();
    trim(&mut cells);
    Expected {
        cells,
        merges: serde_json::from_value(json["merges"].clone()).unwrap(),
        hidden_rows: list("hidden_rows"),
        hidden_columns: list("hidden_cols"),
    }
}

fn only_sheet(name: &str) -> NamedGrid {
    let mut content = read(name);
    assert_eq!(content.sheets.len(), 1, "{name}");
    content.sheets.remove(0)
}

/// Every expected cell with its place in the grid.
fn each_cell(name: &str, sheet: &NamedGrid, mut check: impl FnMut(CellAddress, &Value, &str)) {
    let expected = expected(name);
    assert_eq!(sheet.grid.rows() as usize, expected.cells.len(), "{name}");
    assert_eq!(sheet.grid.columns() as usize, expected.cells[0].len(), "{name}");
    for (row, cells) in expected.cells.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let at = CellAddress::new(row as u32, column as u32);
            check(at, cell, &format!("{name} at {row},{column}: {cell}"));
        }
    }
}

const WORKBOOKS: [&str; 3] = [".xlsx", ".xls", ".ods"];

#[test]
fn workbooks_hold_their_values_at_full_precision() {
    for name in files(&WORKBOOKS).iter().filter(|n| !n.contains("khong_cache")) {
        let sheet = only_sheet(name);
        each_cell(name, &sheet, |at, cell, place| {
            let stored = sheet.grid.stored(at);
            match (cell["number"].as_f64(), cell["stored_as"].as_str(), cell["kind"].as_str()) {
                (_, _, Some("error")) => assert_eq!(stored, StoredValue::Error, "{place}"),
                (_, _, Some("date")) => assert_eq!(stored, StoredValue::Date, "{place}"),
                (Some(_), Some("text"), _) => assert_eq!(stored, StoredValue::Text, "{place}"),
                (Some(number), _, _) => {
                    let StoredValue::Number { value, percent } = stored else {
                        panic!("{place}: {stored:?}")
                    };
                    assert!((value - number).abs() <= 1e-14 * number.abs(), "{place}: {value}");
                    assert_eq!(percent, cell["percent"].as_bool().unwrap_or(false), "{place}");
                }
                _ => assert!(matches!(stored, StoredValue::None | StoredValue::Text), "{place}: {stored:?}"),
            }
        });
    }
}

#[test]
fn workbooks_show_what_a_vietnamese_spreadsheet_shows() {
    for name in files(&[".xlsx", ".xls"]).iter().filter(|n| !n.contains("khong_cache") && !n.contains("xlwt"))
    {
        let sheet = only_sheet(name);
        each_cell(name, &sheet, |at, cell, place| {
            // LibreOffice has its own name for #VALUE!.
            let text = cell["text"].as_str().unwrap();
            let is_error = cell["kind"] == "error" && text == "Err:502";
            let text = if is_error { "#VALUE!" } else { text };
            assert_eq!(plain(sheet.grid.text(at)), plain(text), "{place}");
        });
    }
}

#[test]
fn merges_hidden_lines_and_formulas_are_those_of_the_file() {
    for name in files(&WORKBOOKS) {
        let sheet = only_sheet(&name);
        let expected = expected(&name);
        let mut merges: Vec<[u32; 4]> = sheet
            .grid
            .merges
            .iter()
            .map(|m| {
                [m.origin.row + sheet.origin.row, m.origin.column + sheet.origin.column, m.rows, m.columns]
            })
            .collect();
        merges.sort_unstable();
        let mut wanted = expected.merges;
        wanted.sort_unstable();
        assert_eq!(merges, wanted, "{name}");
        assert_eq!(sheet.grid.hidden_rows, expected.hidden_rows, "{name}");
        assert_eq!(sheet.grid.hidden_columns, expected.hidden_columns, "{name}");
        let has_formula = |at| sheet.formulas.iter().find(|f| f.at == at).map(|f| f.text.clone());
        each_cell(&name, &sheet, |at, cell, place| {
            // xlwt wrote results instead of the formulas.
            if name.contains("xlwt") {
                return;
            }
            let formula = has_formula(at);
            assert_eq!(formula.is_some(), cell["formula"].is_string(), "{place}: {formula:?}");
            if let Some(formula) = formula {
                let written = cell["formula"].as_str().unwrap();
                // LibreOffice writes a function that it does not know in small letters; to xls, it writes the error
                // #N/A instead of a formula that it cannot compile.
                let replaced = name.ends_with(".xls") && cell["kind"] == "error" && formula == "=#N/A";
                assert!(replaced || formula.eq_ignore_ascii_case(written), "{place}: {formula}");
            }
        });
    }
}

#[test]
fn a_formula_without_a_result_has_no_value() {
    for name in files(&["khong_cache.xlsx"]) {
        let sheet = only_sheet(&name);
        each_cell(&name, &sheet, |at, cell, place| {
            let stored = sheet.grid.stored(at);
            if cell["formula"].is_string() {
                assert_eq!(stored, StoredValue::Uncalculated, "{place}");
            } else if let (Some(number), None) = (cell["number"].as_f64(), cell["stored_as"].as_str()) {
                assert_eq!(
                    stored,
                    StoredValue::Number { value: number, percent: cell["percent"] == true },
                    "{place}"
                );
            }
        });
    }
}

#[test]
fn text_files_of_every_encoding_and_separator_show_their_cells() {
    for name in files(&[".csv", ".tsv", ".txt"]) {
        let content = read(&name);
        assert_eq!(content.kind, FileKind::Delimited, "{name}");
        let sheet = &content.sheets[0];
        each_cell(&name, sheet, |at, cell, place| {
            let text = plain(sheet.grid.text(at));
            let shown = plain(cell["text"].as_str().unwrap());
            if name.contains("mat_dau") {
                // Characters that this encoding lacks are lost.
                assert_eq!(text.chars().count(), shown.chars().count(), "{place}: {text}");
            } else if name.contains("lo_vi_tho") && cell["number"].is_number() {
                let number: f64 = text.trim_end_matches('%').replace(',', ".").parse().unwrap();
                let number = if text.ends_with('%') { number / 100.0 } else { number };
                let wanted = cell["number"].as_f64().unwrap();
                assert!((number - wanted).abs() <= 1e-13 * wanted.abs(), "{place}: {text}");
            } else {
                assert_eq!(text, shown, "{place}");
            }
        });
    }
}

#[test]
fn excel_2003_xml_is_read_under_any_name() {
    let bytes = std::fs::read(root().join("files/made/excel_2003.xml")).unwrap();
    let content = sheets_from_file("bao cao.xls", &bytes).unwrap();
    assert_eq!((content.kind, content.misnamed, content.first), (FileKind::SpreadsheetXml, true, 0));
    let names: Vec<(&str, bool)> = content.sheets.iter().map(|s| (s.name.as_str(), s.hidden)).collect();
    assert_eq!(names, [("Thu", false), ("Phụ", true)]);
    let grid = &content.sheets[0].grid;
    let number = |value, percent| StoredValue::Number { value, percent };
    for (row, column, text, stored) in [
        (0, 0, "KẾT QUẢ THU", StoredValue::None),
        (3, 0, "  Hà Tĩnh & phụ cận", StoredValue::None),
        (3, 1, "1.234,6", number(1234.56, false)),
        (3, 3, "50,00%", number(0.5, true)),
        (3, 4, "25/10/2025", StoredValue::Date),
        (4, 3, "#DIV/0!", StoredValue::Error),
        (4, 4, "TRUE", StoredValue::Boolean(true)),
    ] {
        let cell = grid.cell(CellAddress::new(row, column));
        assert_eq!((cell.text, cell.stored), (text, stored));
    }
    assert_eq!(grid.merges.len(), 1);
    assert_eq!((grid.hidden_rows.as_slice(), grid.hidden_columns.as_slice()), (&[4][..], &[2][..]));
    assert_eq!(content.sheets[0].formulas.len(), 1);
}
