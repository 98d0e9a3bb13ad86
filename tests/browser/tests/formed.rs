//! How cells look, by real keys and the dialog; and formulas of an opened workbook, which follow edits.

use browser_tests::Page;
use serde_json::Value;
use std::path::Path;

use crate::accessibility::audit;
use crate::hands::{cell, report};
use crate::job::open_file;

/// A computed style of a cell.
fn style(page: &Page, at: &str, name: &str) -> String {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    let value = page.eval_with(script, &[Value::from(cell(at)), Value::from(name)]);
    value.as_str().unwrap_or_default().to_owned()
}

fn wait_for_cell(page: &Page, at: &str, text: &str) {
    page.wait_until(&format!("{at}: {text}"), || (page.text_of(&cell(at)) == text).then_some(()));
}

#[test]
fn cells_are_formatted_by_keys_and_in_the_dialog() {
    let page = report();
    page.click(&cell("B2"));
    page.press("Control+b");
    page.wait_until("bold letters", || (style(&page, "B2", "fontWeight") == "700").then_some(()));
    assert_ne!(style(&page, "B3", "fontWeight"), "700");
    page.press("Control+Shift+!");
    wait_for_cell(&page, "B2", "100,00");
    page.press("Control+1");
    page.wait_for("dialog #form-sample");
    page.screenshot("format-cells.png");
    audit(&page, "the dialog of formats");
    page.click("dialog .swatch[title='vàng']");
    page.wait_until("the choice", || {
        (page.attribute("dialog .swatch[title='vàng']", "aria-pressed").as_deref() == Some("true"))
            .then_some(())
    });
    page.press("Escape");
    page.wait_gone("dialog #form-sample");
    page.press("ArrowDown");
    page.wait_until("the fill", || {
        (style(&page, "B2", "backgroundColor") == "rgb(255, 242, 204)").then_some(())
    });
    audit(&page, "a table with a fill");
    page.press("Control+z");
    page.press("Control+z");
    wait_for_cell(&page, "B2", "100");
}

#[test]
fn formulas_of_a_workbook_follow_edits() {
    let page = Page::open();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/c01_thu_2cap_tong_dau.xlsx");
    open_file(&page, &path.canonicalize().expect("a file"));
    page.wait_for(".row-total");
    wait_for_cell(&page, "C7", "1.202.400");
    page.click(&cell("C7"));
    page.wait_until("the formula", || (page.value_of("#formula") == "=SUM(C8:C17)").then_some(()));
    page.click(&cell("C8"));
    page.type_text("512500");
    page.press("Enter");
    wait_for_cell(&page, "C7", "1.302.400");
    wait_for_cell(&page, "F8", "64,76%");
    page.press("Control+z");
    wait_for_cell(&page, "C7", "1.202.400");
    wait_for_cell(&page, "F8", "80,46%");
}
