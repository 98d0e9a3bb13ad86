//! Mangled files never panic, hang or swell: real files with bytes changed, cut, doubled, inside their parts too.
//! `FUZZ_INPUTS=1000000 cargo test --release --test source file_robustness` tries that many of each kind.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crate::pieces::{PIECES, Random};
use crate::workbook::{compound, parts, stream, with_part};
use chi_tieu::source::sheets_from_file;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How many inputs are made from each file, unless the environment says otherwise.
const USUAL: usize = 300;
/// The longest that a small input may take.
const LONGEST: Duration = Duration::from_secs(20);

/// One to four changes: a byte replaced, a piece put in, a part removed, doubled or cut off.
fn mangled(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(out.len());
        let end = (at + 1 + random.below(64)).min(out.len());
        match random.below(7) {
            0 => out.truncate(at),
            1 => drop(out.drain(at..end)),
            2 => {
                let part = out[at..end].to_vec();
                out.splice(at..at, part);
            }
            3 | 4 => {
                let piece = random.of(&PIECES);
                let end = (at + piece.len()).min(out.len());
                out.splice(at..end, piece.iter().copied());
            }
            5 if !out.is_empty() => out[at] ^= 1 << random.below(8),
            _ if !out.is_empty() => out[at] = u8::try_from(random.below(256)).unwrap(),
            _ => {}
        }
    }
    out
}

fn seed(name: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)).unwrap()
}

fn inputs() -> usize {
    std::env::var("FUZZ_INPUTS").ok().and_then(|n| n.parse().ok()).unwrap_or(USUAL)
}

/// Reads an input. The result must be within bounds, and quick.
fn read(name: &str, bytes: &[u8]) {
    let start = Instant::now();
    if let Ok(content) = sheets_from_file(name, bytes) {
        assert!(!content.sheets.is_empty() && content.first < content.sheets.len());
        for sheet in &content.sheets {
            assert!(sheet.grid.rows() <= 1_048_576 && sheet.grid.columns() <= 2_048);
            for merge in &sheet.grid.merges {
                assert!(merge.origin.row + merge.rows <= sheet.grid.rows());
                assert!(merge.origin.column + merge.columns <= sheet.grid.columns());
            }
            for formula in &sheet.formulas {
                assert!(formula.at.row < sheet.grid.rows() && formula.at.column < sheet.grid.columns());
            }
        }
    }
    assert!(start.elapsed() < LONGEST, "{name}: {:?}", start.elapsed());
}

#[test]
fn bytes_of_any_file() {
    for name in [
        "c01_thu_2cap_tong_dau.xlsx",
        "c01_thu_2cap_tong_dau.xls",
        "c06_an_hang_cot.xls",
        "c03_o_loi.ods",
        "c01_thu_2cap_tong_dau.vi.utf16.csv",
        "c01_thu_2cap_tong_dau.vi.cp1258.csv",
        "c02_nhom_tong_cuoi.sep.csv",
    ] {
        let bytes = seed(name);
        let mut random = Random(name.len() as u64);
        (0..inputs()).for_each(|_| read(name, &mangled(&bytes, &mut random)));
    }
}

#[test]
fn parts_of_archives() {
    for name in ["c01_thu_2cap_tong_dau.xlsx", "c03_o_loi.khong_cache.xlsx", "c06_an_hang_cot.ods"] {
        let all = parts(&seed(name));
        let mut random = Random(7);
        for _ in 0..inputs() {
            let index = random.below(all.len());
            let part = mangled(&all[index].1, &mut random);
            read(name, &with_part(&all, index, &part));
        }
    }
}

#[test]
fn records_of_old_workbooks() {
    for name in ["c01_thu_2cap_tong_dau.xls", "c09_ngay_thang.xls", "c01_thu_2cap_tong_dau.xlwt.xls"] {
        let records = stream(&seed(name), "Workbook");
        let mut random = Random(11);
        (0..inputs()).for_each(|_| read(name, &compound(&[("Workbook", &mangled(&records, &mut random))])));
    }
}

#[test]
fn xml_workbooks_and_pages() {
    let spreadsheet = include_str!("../files/made/excel_2003.xml");
    let page =
        "<html><table><tr><td colspan=2 x:num=\"1.5\">a</td></tr><tr><td>1.234,5</td><td>x</td></tr></table>";
    for (name, text) in [("a.xls", spreadsheet), ("a.html", page)] {
        let mut random = Random(13);
        (0..inputs()).for_each(|_| read(name, &mangled(text.as_bytes(), &mut random)));
    }
}
