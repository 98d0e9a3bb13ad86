//! Names of cells come with every kind of workbook. `tests/files/made/names.*` were written by LibreOffice 7.4 from one
//! document: "ThựcHiện" is C3:C4 of the file, "gốc" is C3, "mức" is the number 0,1 and "dời" is OFFSET(C3;1;0).
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::PathBuf;

use chi_tieu::app::{Action, App, Start};
use chi_tieu::grid::CellRange;

#[path = "../common/workbook.rs"]
mod workbook;

/// The names of an opened file, each with its sheet and cells.
fn names(file: &str, bytes: Vec<u8>) -> Vec<(String, String, CellRange)> {
    let mut app = App::new(Start { document_id: "0123".to_owned(), ..Start::default() });
    app.update(Action::OpenFile { name: file.to_owned(), bytes });
    let sheets = app.workbook().sheets();
    let named = |named: chi_tieu::sheet::NamedRange<'_>| {
        (named.name.to_owned(), sheets[named.sheet].name.clone(), named.range)
    };
    let mut names: Vec<_> = app.workbook().names().map(named).collect();
    names.sort_by(|a, b| a.0.cmp(&b.0));
    names
}

fn range(text: &str) -> CellRange {
    CellRange::from_text(text).unwrap()
}

/// The row and the column before the table are left out, so its cells are one further up and left than in the file.
#[test]
fn names_of_workbooks_are_kept() {
    for kind in ["xlsx", "ods", "xls"] {
        let path =
            PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files/made").join(format!("names.{kind}"));
        let found = names(&format!("names.{kind}"), std::fs::read(path).unwrap());
        let expected = [("ThựcHiện", "B2:B3"), ("gốc", "B2")];
        let expected = expected.map(|(name, cells)| (name.to_owned(), "Thu 2025".to_owned(), range(cells)));
        assert_eq!(found, expected, "{kind}");
    }
}

/// A record of a binary workbook: its number and length in bytes of seven bits, then its data.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = match kind {
        ..0x80 => vec![kind as u8],
        _ => vec![(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8],
    };
    bytes.push(data.len() as u8);
    bytes.extend(data);
    bytes
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let letters = units.iter().flat_map(|unit| unit.to_le_bytes());
    (units.len() as u32).to_le_bytes().into_iter().chain(letters).collect()
}

/// A defined name with its flags and tokens.
fn name(flags: u32, text: &str, tokens: &[u8]) -> Vec<u8> {
    let parts: [&[u8]; 7] = [
        &flags.to_le_bytes(),
        &[0],
        &u32::MAX.to_le_bytes(),
        &wide(text),
        &(tokens.len() as u32).to_le_bytes(),
        tokens,
        &0_u32.to_le_bytes(),
    ];
    record(0x0027, &parts.concat())
}

/// Put together by hand from the format's specification ([MS-XLSB] 2.4.711, 2.5.97).
#[test]
fn names_of_binary_workbooks_are_kept() {
    let cell = |column: u32, text: &str| {
        record(0x0006, &[&column.to_le_bytes()[..], &0_u32.to_le_bytes(), &wide(text)].concat())
    };
    let number = |column: u32, value: f64| {
        record(0x0005, &[&column.to_le_bytes()[..], &0_u32.to_le_bytes(), &value.to_le_bytes()].concat())
    };
    let row = |row: u32| record(0x0000, &[&row.to_le_bytes()[..], &[0; 13]].concat());
    let sheet = [
        row(0),
        cell(0, "Đơn vị"),
        cell(1, "Thực hiện"),
        row(1),
        cell(0, "Huế"),
        number(1, 120.0),
        row(2),
        cell(0, "Vinh"),
        number(1, 80.0),
    ];
    let bundle = [&0_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &wide("rId1"), &wide("Thu")].concat();
    // This workbook's first sheet, as the only reference.
    let references = [&1_u32.to_le_bytes()[..], &[0; 12]].concat();
    let area = [0x3B, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 1, 0];
    let workbook = [
        record(0x009C, &bundle),
        record(0x0165, &[]),
        record(0x016A, &references),
        name(0, "ThựcHiện", &area),
        // One that the program made for itself, and one that moves with the cell that uses it.
        name(0x21, "_FilterDatabase", &area),
        name(0, "trên", &[0x3A, 0, 0, 1, 0, 0, 0, 1, 0xC0]),
    ];
    let links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
    let bytes = workbook::archive(&[
        ("xl/workbook.bin", &workbook.concat()),
        ("xl/_rels/workbook.bin.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet.concat()),
    ]);
    assert_eq!(names("thu.xlsb", bytes), [("ThựcHiện".to_owned(), "Thu".to_owned(), range("B2:B3"))]);
}
