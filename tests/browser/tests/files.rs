//! Files chosen in the file input: the screen shows what the file contains.

use browser_tests::Page;
use serde_json::Value;
use std::path::Path;

use crate::job::open_file;

const EXPECTED: &str = include_str!("../../clipboard/expected/c01_thu_2cap_tong_dau.vi-VN.json");

fn fixture(name: &str) -> std::path::PathBuf {
    // The driver takes no path with dots in it.
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../files").join(name).canonicalize().expect("a file")
}

/// The text of a cell on the screen; empty for a row that is not mounted.
fn cell(page: &Page, row: usize, column: usize) -> Option<String> {
    let selector = format!("[data-row='{row}'] [data-column='{column}']");
    let script = "return document.querySelector(arguments[0])?.innerText.trim() ?? null";
    page.eval_with(script, &[Value::from(selector)]).as_str().map(str::to_owned)
}

/// A number that the page prints in Vietnamese, and how far its rounding may be off.
fn printed(text: &str) -> Option<(f64, f64)> {
    let digits = text.trim_end_matches('%').replace('.', "").replace(',', ".");
    let value: f64 = digits.parse().ok()?;
    let decimals = i32::try_from(digits.split_once('.').map_or(0, |(_, d)| d.len())).ok()?;
    let scale = if text.ends_with('%') { 0.01 } else { 1.0 };
    Some((value * scale, 0.500_001 * scale * 10_f64.powi(-decimals)))
}

#[test]
fn one_table_in_every_kind_of_file_shows_the_same_figures() {
    let expected: Value = serde_json::from_str(EXPECTED).expect("JSON");
    for name in [
        "c01_thu_2cap_tong_dau.xlsx",
        "c01_thu_2cap_tong_dau.xls",
        "c01_thu_2cap_tong_dau.ods",
        "c01_thu_2cap_tong_dau.vi.bom.csv",
        "c01_thu_2cap_tong_dau.vi.cp1258.csv",
    ] {
        let page = Page::open();
        open_file(&page, &fixture(name));
        page.wait_for(".row-total");
        let mut compared = 0;
        for (row, cells) in expected["cells"].as_array().into_iter().flatten().enumerate() {
            for (column, cell_expected) in cells.as_array().into_iter().flatten().enumerate() {
                let (Some(number), Some(shown)) =
                    (cell_expected["number"].as_f64(), cell(&page, row, column))
                else {
                    continue;
                };
                let Some((value, off)) = printed(&shown) else {
                    panic!("{name} {row}/{column}: “{shown}” is no number; {number} is expected")
                };
                assert!((value - number).abs() <= off, "{name} {row}/{column}: “{shown}”, not {number}");
                compared += 1;
            }
        }
        assert!(compared >= 40, "{name}: only {compared} figures on the screen");
        let strip = page.text_of(".strip");
        assert!(strip.contains("tính 10 đơn vị") && strip.contains(" là tổng"), "{name}: {strip}");
        assert_eq!(page.text_of(".caption-unit").matches("triệu đồng").count(), 1, "{name}");
    }
}

#[test]
fn a_file_that_holds_no_table_gets_a_sentence_and_leaves_the_table() {
    let page = Page::open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\n");
    page.wait_for_text("[role=grid]", "Phú Yên");
    let file = page.file_with("ảnh.xlsx", b"\x89PNG\r\n\x1a\n rest of a picture");
    open_file(&page, &file);
    page.wait_until("the refusal", || (!page.text_of(".notice").is_empty()).then_some(()));
    page.wait_for_text("[role=grid]", "Phú Yên");
}
