//! Files that cannot be read give a reason, a test for each reason; far-away cells or swollen parts do not use up
//! memory.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crate::workbook::{archive, compound, parts, stream, with_part, xlsx, xlsx_of};
use chi_tieu::grid::{CellAddress, StoredValue};
use chi_tieu::language::Language;
use chi_tieu::source::{FileError, FileKind, ForeignKind, MOST_BYTES, sheets_from_file};
use chi_tieu::words::Words;
use std::path::PathBuf;

fn real(name: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)).unwrap()
}

fn error(name: &str, bytes: &[u8]) -> FileError {
    match sheets_from_file(name, bytes) {
        Ok(content) => panic!("{name} was read as {:?}", content.kind),
        Err(error) => error,
    }
}

#[test]
fn each_reason_is_told_by_itself() {
    let mut locked = stream(&real("c01_thu_2cap_tong_dau.xls"), "Workbook");
    // The record after the first one says how the rest is encrypted.
    let first = 4 + usize::from(u16::from_le_bytes([locked[2], locked[3]]));
    locked.splice(first..first, [0x2F, 0, 2, 0, 0, 0]);
    let foreign = |kind| FileError::Foreign(kind);
    let empty_sheet = xlsx("<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/></row></sheetData>");
    for (name, bytes, expected) in [
        ("a.xlsx", Vec::new(), FileError::Empty),
        ("a.csv", b" \r\n\t".to_vec(), FileError::Empty),
        ("a.csv", b"\xEF\xBB\xBF\r\n".to_vec(), FileError::Empty),
        (
            "locked.xlsx",
            compound(&[("EncryptedPackage", b"x"), ("EncryptionInfo", b"x")]),
            FileError::Encrypted,
        ),
        ("locked.xls", compound(&[("Workbook", &locked)]), FileError::Encrypted),
        ("old.xls", vec![0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0, 0, 0], FileError::OldWorkbook),
        ("a.pdf", b"%PDF-1.7 ...".to_vec(), foreign(ForeignKind::Pdf)),
        ("a.xls", b"%PDF-1.7 ...".to_vec(), foreign(ForeignKind::Pdf)),
        ("a.png", b"\x89PNG\r\n\x1a\n".to_vec(), foreign(ForeignKind::Image)),
        ("a.docx", archive(&[("word/document.xml", b"<w/>")]), foreign(ForeignKind::Document)),
        ("a.pptx", archive(&[("ppt/presentation.xml", b"<p/>")]), foreign(ForeignKind::Presentation)),
        ("a.zip", archive(&[("a.csv", b"1;2")]), foreign(ForeignKind::Archive)),
        ("a.rar", b"Rar!\x1a\x07\x00".to_vec(), foreign(ForeignKind::Archive)),
        ("a.doc", compound(&[("WordDocument", b"x")]), foreign(ForeignKind::Document)),
        ("a.msg", compound(&[("__properties_version1.0", b"x")]), foreign(ForeignKind::Compound)),
        (
            "a.mht",
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related".to_vec(),
            foreign(ForeignKind::WebArchive),
        ),
        ("a.bin", (0..=255u8).cycle().take(5000).collect(), FileError::Unknown),
        ("a.xml", b"<?xml version=\"1.0\"?><invoice/>".to_vec(), FileError::Unknown),
        ("a.xlsx", empty_sheet, FileError::NoTable(FileKind::Xlsx)),
        ("a.csv", b";;;\r\n;;;\r\n".to_vec(), FileError::NoTable(FileKind::Delimited)),
        ("a.html", b"<html><body><p>no table</p></body></html>".to_vec(), FileError::NoTable(FileKind::Html)),
        ("a.xls", compound(&[("Workbook", b"not records at all")]), FileError::Damaged(FileKind::Xls)),
    ] {
        assert_eq!(error(name, &bytes), expected, "{name}");
    }
    let huge = vec![0u8; usize::try_from(MOST_BYTES).unwrap() + 1];
    assert!(matches!(error("a.xlsx", &huge), FileError::TooLarge { .. }));
}

#[test]
fn an_encrypted_open_document_is_told() {
    let mut all = parts(&real("c16_lech_goc.ods"));
    let manifest = all.iter().position(|(name, _)| name == "META-INF/manifest.xml").unwrap();
    let text = String::from_utf8(std::mem::take(&mut all[manifest].1)).unwrap();
    let text = text.replace("</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>");
    assert_eq!(error("a.ods", &with_part(&all, manifest, text.as_bytes())), FileError::Encrypted);
}

#[test]
fn a_file_that_is_cut_off_is_never_read_in_part() {
    for (name, kind) in [
        ("c01_thu_2cap_tong_dau.xlsx", FileKind::Xlsx),
        ("c07_63_tinh.ods", FileKind::Ods),
        ("c07_63_tinh.xls", FileKind::Xls),
        ("c01_thu_2cap_tong_dau.xlwt.xls", FileKind::Xls),
    ] {
        let bytes = real(name);
        for percent in [5, 20, 50, 80, 95] {
            let error = error(name, &bytes[..bytes.len() * percent / 100]);
            assert!(
                [FileError::Truncated(kind), FileError::Damaged(kind)].contains(&error),
                "{name} at {percent}%: {error}"
            );
        }
    }
}

#[test]
fn a_part_that_is_cut_off_or_missing_is_told() {
    let all = parts(&real("c01_thu_2cap_tong_dau.xlsx"));
    for (index, (name, bytes)) in all.iter().enumerate() {
        if name.starts_with("docProps") || name.starts_with('[') {
            continue;
        }
        let cut = with_part(&all, index, &bytes[..bytes.len() / 2]);
        let error = error("a.xlsx", &cut);
        assert_eq!(error, FileError::Truncated(FileKind::Xlsx), "{name}");
    }
    let without: Vec<_> = all.iter().filter(|(n, _)| !n.contains("sheet1")).cloned().collect();
    let bytes = with_part(&without, usize::MAX, b"");
    assert_eq!(error("a.xlsx", &bytes), FileError::Damaged(FileKind::Xlsx));
}

#[test]
fn a_swelling_archive_is_refused_before_it_is_unpacked() {
    let blanks = vec![b' '; 60 << 20];
    let mut sheet = b"<worksheet><sheetData>".to_vec();
    sheet.extend_from_slice(&blanks);
    let bytes = archive(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &sheet)]);
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(error("a.xlsx", &bytes), FileError::InflatesTooMuch { .. }));
}

#[test]
fn a_far_cell_costs_nothing_and_is_told() {
    let sheet = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>
        <row r=\"1048576\"><c r=\"XFD1048576\"><v>3</v></c></row></sheetData>";
    let content = sheets_from_file("a.xlsx", &xlsx(sheet)).unwrap();
    let grid = &content.sheets[0].grid;
    assert_eq!((grid.rows(), grid.columns(), grid.capped), (1, 2, 1));
    // Repeated to the last row and column of a sheet, as LibreOffice may write it.
    let ods = "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">
        <table:table table:name=\"T\"><table:table-row table:number-rows-repeated=\"1048576\">
        <table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell>
        </table:table-row></table:table></office:document>";
    let content = sheets_from_file("a.fods", ods.as_bytes()).unwrap();
    assert_eq!(content.kind, FileKind::Ods);
    let grid = &content.sheets[0].grid;
    assert!(grid.capped > 0 && u64::from(grid.rows()) * u64::from(grid.columns()) <= 12_000_000);
}

#[test]
fn a_wrong_ending_is_read_for_what_it_is() {
    let table = b"<html><table><tr><td>A<td>1<tr><td>B<td>2</table>".to_vec();
    for (name, bytes, kind) in [
        ("a.xls", real("c16_lech_goc.xlsx"), FileKind::Xlsx),
        ("a.xlsx", real("c16_lech_goc.xls"), FileKind::Xls),
        ("a.csv", real("c16_lech_goc.ods"), FileKind::Ods),
        ("a.xls", table, FileKind::Html),
        ("a.xls", b"A\t1\r\nB\t2\r\n".to_vec(), FileKind::Delimited),
    ] {
        let content = sheets_from_file(name, &bytes).unwrap();
        assert_eq!((content.kind, content.misnamed), (kind, true), "{name}");
    }
    for name in ["a", "a.xlsm", "b.XLSX", "no ending."] {
        assert!(!sheets_from_file(name, &real("c16_lech_goc.xlsx")).unwrap().misnamed, "{name}");
    }
}

#[test]
fn sheets_come_with_their_names_the_open_one_first_and_the_hidden_ones_told() {
    let row = |value: &str| {
        format!("<sheetData><row><c t=\"inlineStr\"><is><t>{value}</t></is></c></row></sheetData>")
    };
    let (a, b, c) = (row("a"), row("b"), row("c"));
    let bytes = xlsx_of(
        &[
            ("Một", "", &a),
            ("Trống", "", "<sheetData/>"),
            ("Ẩn", "state=\"hidden\"", &b),
            ("Thu &amp; chi", "", &c),
        ],
        "<bookViews><workbookView activeTab=\"3\"/></bookViews>",
        "",
    );
    let content = sheets_from_file("a.xlsx", &bytes).unwrap();
    let found: Vec<(&str, bool)> = content.sheets.iter().map(|s| (s.name.as_str(), s.hidden)).collect();
    assert_eq!(found, [("Một", false), ("Ẩn", true), ("Thu & chi", false)]);
    assert_eq!(content.first, 2);
}

#[test]
fn zeros_that_were_never_calculated_are_no_values() {
    let cells = "<sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><f>A1*2</f><v>0</v></c></row>
        <row r=\"2\"><c r=\"A2\"><v>6</v></c><c r=\"B2\"><f>A2*2</f><v>0</v></c></row></sheetData>";
    let stored = |workbook: &str| {
        let bytes = xlsx_of(&[("T", "", cells)], workbook, "");
        sheets_from_file("a.xlsx", &bytes).unwrap().sheets[0].grid.stored(CellAddress::new(1, 1))
    };
    assert_eq!(stored("<calcPr fullCalcOnLoad=\"1\"/>"), StoredValue::Uncalculated);
    assert_eq!(stored(""), StoredValue::Number { value: 0.0, percent: false });
}

#[test]
fn every_reason_is_worded_in_both_languages() {
    let kind = FileKind::Xlsx;
    let errors = [
        FileError::Empty,
        FileError::TooLarge { bytes: MOST_BYTES + 1, most: MOST_BYTES },
        FileError::InflatesTooMuch { most: 1 << 29 },
        FileError::Truncated(kind),
        FileError::Damaged(kind),
        FileError::Encrypted,
        FileError::OldWorkbook,
        FileError::Foreign(ForeignKind::Pdf),
        FileError::Unknown,
        FileError::NoTable(kind),
    ];
    let mut said = std::collections::HashSet::new();
    for error in errors {
        for language in [Language::Vietnamese, Language::English] {
            assert!(said.insert(Words(language).file_error(error)), "{error}");
        }
        assert!(said.insert(error.name().to_owned()), "{error}");
    }
    // A size that is refused never prints as a size that is allowed.
    let words = Words(Language::English).file_error(errors[1]);
    assert!(words.contains("257") && words.contains("256"), "{words}");
}
