//! Documents of version 2, written by the program of that time, open as they did: every field of the file, read as plain
//! JSON, is what version 3 writes of it. (`chosen_*` hold settings of every kind, drawn at random.)
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use std::path::PathBuf;

use chi_tieu::store::{StoreError, document_from_bytes, document_from_text};
use serde_json::Value;

fn documents() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/store/v2");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let all: Vec<_> =
        paths.map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap())).collect();
    assert!(all.len() >= 20, "only {}", all.len());
    all
}

#[test]
fn what_version_2_wrote_is_all_in_version_3() {
    for (name, text) in documents() {
        let now = document_from_text(&text).unwrap_or_else(|e| panic!("{name}: {e}")).to_text();
        let (old, new): (Value, Value) =
            (serde_json::from_str(&text).unwrap(), serde_json::from_str(&now).unwrap());
        let parts = new["parts"].as_array().unwrap();
        let part = |kind: &str, sheet: usize| {
            parts.iter().find(|part| part["part"] == kind && part["sheet"] == sheet).unwrap_or(&Value::Null)
        };
        for field in ["id", "name", "language", "active", "charts"] {
            assert_eq!(parts[0].get(field), old.get(field), "{name}: {field}");
        }
        for (place, sheet) in old["sheets"].as_array().unwrap().iter().enumerate() {
            for (field, value) in sheet.as_object().unwrap() {
                let written = match field.as_str() {
                    "texts" | "stored" => {
                        let cells = parts.iter().filter(|p| p["part"] == "cells" && p["sheet"] == place);
                        let none = Value::Array(Vec::new());
                        cells.map(|part| part.get(field).unwrap_or(&none).clone()).collect()
                    }
                    "name" | "grid" => part("sheet", place)[field].clone(),
                    _ => part(field, place)["is"].clone(),
                };
                assert_eq!(&written, value, "{name}: {field}");
            }
        }
        assert_eq!(document_from_text(&now).unwrap().to_text(), now, "{name}");
    }
}

#[test]
fn a_field_of_a_wrong_type_costs_no_more_than_itself() {
    let text = include_str!("v2/two_sheets.chitieu");
    let mut wrong: Value = serde_json::from_str(text).unwrap();
    wrong["sheets"][0]["plan"]["targets"][0]["comparison"] = 7.into();
    wrong["sheets"][0]["texts"][1][3] = 7.into();
    wrong["active"] = "0".into();
    let (document, lost) = document_from_bytes(wrong.to_string().as_bytes()).unwrap();
    let whole = document_from_text(text).unwrap();
    let (sheet, expected) = (document.workbook.sheet(), whole.workbook.sheet());
    assert_eq!(
        sheet.grid().text(chi_tieu::grid::CellAddress::new(3, 1)),
        "",
        "what is no text is left blank"
    );
    assert_eq!(sheet.grid().rows(), expected.grid().rows());
    assert_eq!(sheet.decisions(), expected.decisions());
    assert_eq!(sheet.settings().chart, expected.settings().chart);
    assert_eq!(sheet.settings().plan.targets.len() + 1, expected.settings().plan.targets.len());
    assert!(lost.of_document && !lost.rest);
    assert_eq!(lost.sheets.len(), 1);
    assert!(lost.sheets[0].settings && !lost.sheets[0].decisions);
    assert_eq!((&lost.sheets[0].name[..], &lost.sheets[0].doubtful[..]), ("Bảng 1", &[1][..]));
}

/// What remains of a file that is cut is a beginning of each sheet's cells, and it is told; or it is damaged.
#[test]
fn a_file_of_an_older_version_that_is_cut_gives_what_stands_before_the_cut() {
    let version_1 = include_str!("v1/example_3.chitieu");
    for text in [include_str!("v2/two_sheets.chitieu"), version_1] {
        let whole = document_from_text(text).unwrap();
        let mut rescued = 0;
        for cut in 1..text.len() {
            match document_from_bytes(&text.as_bytes()[..cut]) {
                Err(error) => assert_eq!(error, StoreError::Damaged, "{cut}"),
                Ok((document, lost)) => {
                    rescued += 1;
                    assert!(lost.rest, "{cut}");
                    for (sheet, whole) in document.workbook.sheets().iter().zip(whole.workbook.sheets()) {
                        super::damage::is_part_of(sheet.grid(), whole.grid(), &[], &format!("cut at {cut}"));
                    }
                }
            }
        }
        assert!(rescued > text.len() / 10, "{rescued} of {}", text.len());
    }
}
