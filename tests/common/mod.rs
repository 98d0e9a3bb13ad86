//! Real clipboard payloads, and the cells that are expected of each.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "a test fails by panicking; not every room uses all"
)]

use serde_json::Value;
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;

/// One payload of one case.
pub struct Payload {
    /// `libreoffice/c01_thu_2cap_tong_dau.vi-VN.html`.
    pub name: String,
    /// What the clipboard carried.
    pub text: String,
    /// `html` or `txt`.
    pub format: &'static str,
    /// The expected cells, cut to what this payload shows.
    pub cells: Vec<Vec<Value>>,
    /// Merges expected, `[row, column, rows, columns]`; HTML only.
    pub merges: Vec<[u64; 4]>,
}

fn root() -> PathBuf {
    // The browser tests are another package, in a folder beside this one.
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = ["tests/clipboard", "../clipboard"].map(|f| here.join(f)).into_iter().find(|f| f.is_dir());
    folder.unwrap_or(here)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

const CASES: [(&str, &str); 17] = [
    ("libreoffice", "c01_thu_2cap_tong_dau"),
    ("libreoffice", "c02_nhom_tong_cuoi"),
    ("libreoffice", "c03_o_loi"),
    ("libreoffice", "c05_nfd"),
    ("libreoffice", "c06_an_hang_cot"),
    ("libreoffice", "c07_63_tinh"),
    ("libreoffice", "c09_ngay_thang"),
    ("libreoffice", "c11_ba_chu_so_thap_phan"),
    ("libreoffice", "c13_co_cau"),
    ("libreoffice", "c15_ty_le_phan_tram"),
    ("libreoffice", "c16_lech_goc"),
    ("libreoffice", "c17_mot_cot"),
    ("libreoffice", "c18_mot_hang"),
    ("libreoffice", "c20_tcvn3"),
    ("handmade", "h1_thu_gop"),
    ("handmade", "h3_van_ban"),
    ("web", "writer"),
];

/// Every payload there is.
pub fn payloads() -> Vec<Payload> {
    let mut payloads = Vec::new();
    for (folder, case) in CASES {
        for locale in ["vi-VN", "en-US"] {
            if folder == "web" {
                if locale == "vi-VN" {
                    payloads.push(payload("web/writer_bang.vi-VN", "html", "web_writer", None));
                }
                continue;
            }
            let expected = format!("{case}.{locale}");
            for format in ["html", "txt"] {
                payloads.push(payload(&format!("{folder}/{case}.{locale}"), format, &expected, None));
            }
        }
    }
    for locale in ["vi-VN", "en-US"] {
        for format in ["html", "txt"] {
            for (case, part, shown) in [
                ("c01_thu_2cap_tong_dau", "chon_than", Some((6..17, 1..7))),
                ("c16_lech_goc", "selectall", None),
                ("c16_lech_goc", "chon_bang", Some((3..12, 2..7))),
            ] {
                let path = format!("libreoffice/{case}.{part}.{locale}");
                payloads.push(payload(&path, format, &format!("{case}.{locale}"), shown));
            }
        }
    }
    payloads
}

type Shown = (std::ops::Range<usize>, std::ops::Range<usize>);

fn payload(path: &str, format: &'static str, expected: &str, shown: Option<Shown>) -> Payload {
    let expected: Value = serde_json::from_str(&read(&format!("expected/{expected}.json"))).unwrap();
    let mut cells: Vec<Vec<Value>> = serde_json::from_value(expected["cells"].clone()).unwrap();
    let mut merges: Vec<[u64; 4]> = Vec::new();
    if let Some((rows, columns)) = shown {
        cells = cells[rows].iter().map(|r| r[columns.clone()].to_vec()).collect();
    } else {
        if format == "html" {
            merges = serde_json::from_value(expected["merges"].clone()).unwrap();
        }
        let hidden = |list: &str, limit: &str| -> Vec<usize> {
            let cut = expected[limit].as_str() == Some("visible");
            if cut { serde_json::from_value(expected[list].clone()).unwrap() } else { Vec::new() }
        };
        let rows = hidden("hidden_rows", &format!("{format}_rows"));
        let columns = hidden("hidden_cols", &format!("{format}_cols"));
        cells = without(cells, &rows);
        cells = cells.into_iter().map(|r| without(r, &columns)).collect();
    }
    trim(&mut cells);
    let name = format!("{path}.{format}");
    Payload { text: read(&name), name, format, cells, merges }
}

fn without<T>(items: Vec<T>, hidden: &[usize]) -> Vec<T> {
    items.into_iter().enumerate().filter(|(i, _)| !hidden.contains(i)).map(|(_, item)| item).collect()
}

/// Removes blank rows and columns at the edges, as the grid does.
pub fn trim(cells: &mut Vec<Vec<Value>>) {
    let is_blank = |cell: &Value| cell["text"].as_str().unwrap_or_default().is_empty();
    while cells.first().is_some_and(|r| r.iter().all(is_blank)) {
        cells.remove(0);
    }
    while cells.last().is_some_and(|r| r.iter().all(is_blank)) {
        cells.pop();
    }
    while !cells.is_empty() && cells.iter().all(|r| r.first().is_some_and(is_blank)) {
        cells.iter_mut().for_each(|r| drop(r.remove(0)));
    }
    while !cells.is_empty() && cells.iter().all(|r| r.last().is_some_and(is_blank)) {
        cells.iter_mut().for_each(|r| drop(r.pop()));
    }
}

/// A cell's text for comparison: composed, white space as single spaces.
pub fn plain(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
