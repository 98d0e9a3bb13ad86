//! What a small file can ask for: cells of megabytes, one long text in every cell, parts in another encoding.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::grid::{CellAddress, Grid, LONGEST_TEXT};
use chi_tieu::source::sheets_from_file;
use chi_tieu::table::{Decisions, Doubt, understand};
use std::path::PathBuf;

use super::workbook::{archive, parts, xlsx};

fn first_sheet(bytes: &[u8]) -> Grid {
    sheets_from_file("a.xlsx", bytes).unwrap().sheets.remove(0).grid
}

#[test]
fn a_cell_is_cut_at_the_longest_text_that_excel_holds_and_it_is_told() {
    let long = "Số thu ".repeat(1_000_000);
    let rows = format!(
        "<sheetData><row><c t=\"inlineStr\"><is><t>{long}</t></is></c><c><v>5</v></c></row>\
         <row><c t=\"str\"><v>{long}</v></c><c><v>7</v></c></row></sheetData>"
    );
    let grid = first_sheet(&xlsx(&rows));
    for row in 0..2 {
        let text = grid.text(CellAddress { row, column: 0 });
        assert_eq!(text.chars().count(), LONGEST_TEXT);
        assert!(text.starts_with("Số thu Số thu"));
    }
    assert_eq!(grid.text(CellAddress { row: 1, column: 1 }), "7");
    assert_eq!(grid.cut_texts, 2);
    let told = understand(&grid, &Decisions::default()).warnings;
    assert!(told.iter().any(|w| w.doubt == Doubt::TextsCut(2)), "{told:?}");
}

#[test]
fn a_text_of_just_that_length_is_whole() {
    for (length, cut) in [(LONGEST_TEXT, 0), (LONGEST_TEXT + 1, 1)] {
        let grid = chi_tieu::source::grid_from_text(&format!("{}\t5", "ệ".repeat(length)), b'\t');
        assert_eq!(grid.text(CellAddress::new(0, 0)).chars().count(), LONGEST_TEXT);
        assert_eq!(grid.cut_texts, cut);
    }
}

#[test]
fn a_long_text_in_every_cell_is_left_out_once_there_are_too_many_and_the_figures_stay() {
    let long = "x".repeat(30_000);
    let row = "<row><c t=\"s\"><v>0</v></c><c><v>12.5</v></c></row>";
    let sheet = format!("<sheetData>{}</sheetData>", row.repeat(20_000));
    let mut all = parts(&xlsx(&sheet));
    all.push(("xl/sharedStrings.xml".into(), format!("<sst><si><t>{long}</t></si></sst>").into_bytes()));
    let all: Vec<(&str, &[u8])> = all.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
    let grid = first_sheet(&archive(&all));
    let text = |row: u32, column: u32| grid.text(CellAddress { row, column });
    assert_eq!((text(0, 0), text(1, 0)), (long.as_str(), long.as_str()));
    assert_eq!((text(19_999, 0), text(19_999, 1)), ("", "12,5"));
    let kept = (0..20_000).filter(|row| !text(*row, 0).is_empty()).count() as u64;
    assert_eq!(kept + grid.capped, 20_000);
}

#[test]
fn parts_in_utf_16_say_what_they_say_in_utf_8() {
    for name in ["c09_ngay_thang.xlsx", "c01_thu_2cap_tong_dau.ods", "c02_nhom_tong_cuoi.xlsx"] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
        let bytes = std::fs::read(path).unwrap();
        let expected = sheets_from_file(name, &bytes).unwrap();
        let unit: [fn(u16) -> [u8; 2]; 2] = [u16::to_le_bytes, u16::to_be_bytes];
        for (unit, mark) in unit.into_iter().flat_map(|unit| [(unit, "\u{FEFF}"), (unit, "")]) {
            let converted: Vec<(String, Vec<u8>)> = parts(&bytes)
                .into_iter()
                .map(|(part, bytes)| match std::str::from_utf8(&bytes) {
                    // A text that begins otherwise has no sign of its encoding.
                    Ok(text) if text.starts_with("<?xml") && !part.contains("manifest") => {
                        (part, format!("{mark}{text}").encode_utf16().flat_map(unit).collect())
                    }
                    _ => (part, bytes),
                })
                .collect();
            let converted: Vec<(&str, &[u8])> = converted.iter().map(|(n, b)| (n.as_str(), &b[..])).collect();
            let found = sheets_from_file(name, &archive(&converted)).unwrap();
            assert_eq!(format!("{:?}", found.sheets), format!("{:?}", expected.sheets), "{name}");
        }
    }
}
