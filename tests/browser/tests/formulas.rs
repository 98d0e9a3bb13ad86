//! Formulas by real keys: typed, calculated in a worker, edited, undone, kept over a reload.

use browser_tests::{Opening, Page};

use crate::recovery::{HEAD, run_command};

/// The texts of a column's cells in these rows.
fn cells(page: &Page, column: u32, rows: std::ops::RangeInclusive<u32>) -> Vec<String> {
    rows.map(|row| page.text_of(&format!("[data-row='{row}'] [data-column='{column}']"))).collect()
}

fn wait_for_cells(page: &Page, column: u32, rows: std::ops::RangeInclusive<u32>, expected: &[&str]) {
    let look = || (cells(page, column, rows.clone()) == expected).then_some(());
    page.wait_until(&format!("{expected:?}"), look);
}

/// A table with a free column D beside it, in whose first cell the caret stands.
fn table(page: &Page) {
    page.paste_text(&format!("{HEAD}Phú Yên\t1.000,5\t360\nHà Tĩnh\t2.000\t400\nHuế\t500\t0\n"));
    page.wait_for_text("[role=grid]", "Huế");
    run_command(page, "Thêm cột");
    page.type_text("Thêm");
    page.press("Enter");
    page.press("Control+Home ArrowRight ArrowRight ArrowRight");
}

#[test]
fn formulas_are_typed_calculated_and_follow_edits() {
    let page = Page::open();
    table(&page);
    page.type_text("=SUM(B2:B4)");
    page.press("Enter");
    wait_for_cells(&page, 3, 1..=1, &["3.500,5"]);
    page.type_text("=ROUND(B3*1,5;0)");
    page.press("Enter");
    page.type_text("=C2/C4");
    page.press("Enter");
    wait_for_cells(&page, 3, 1..=3, &["3.500,5", "3.000", "#DIV/0!"]);
    // The bar shows the formula and what the error means.
    page.press("ArrowUp");
    page.wait_until("the formula", || (page.value_of("#formula") == "=C2/C4").then_some(()));
    page.wait_for_text(".formula-reading", "chia cho 0");
    page.screenshot("formulas.png");
    // F2 opens the formula; what is added counts.
    page.press("ArrowUp F2");
    page.wait_until("the formula", || (page.value_of("#caret") == "=ROUND(B3*1,5;0)").then_some(()));
    page.type_text("+1");
    page.press("Enter");
    wait_for_cells(&page, 3, 2..=2, &["3.001"]);
    // A figure that formulas name.
    page.press("Control+Home ArrowRight ArrowDown");
    page.type_text("3000");
    page.press("Enter");
    wait_for_cells(&page, 3, 1..=2, &["4.500,5", "4.501"]);
    page.press("Control+z");
    wait_for_cells(&page, 3, 1..=2, &["3.500,5", "3.001"]);
    page.press("Control+y");
    wait_for_cells(&page, 3, 1..=2, &["4.500,5", "4.501"]);
}

#[test]
fn a_reload_keeps_formulas_and_their_undo() {
    let page = Page::open();
    table(&page);
    page.type_text("=B2*2");
    page.press("Enter");
    wait_for_cells(&page, 3, 1..=1, &["2.001"]);
    page.reload();
    wait_for_cells(&page, 3, 1..=1, &["2.001"]);
    page.press("Control+Home ArrowRight");
    page.type_text("7");
    page.press("Enter");
    wait_for_cells(&page, 3, 1..=1, &["14"]);
    page.press("Control+z Control+z");
    wait_for_cells(&page, 3, 1..=1, &[""]);
}

#[test]
fn a_refused_formula_says_why_and_stays_open() {
    let page = Page::open();
    table(&page);
    page.type_text("=SUM(B2 B3)");
    page.press("Enter");
    page.wait_for_text(".status-bar", "giữa B2 và B3");
    assert_eq!(page.value_of("#caret"), "=SUM(B2 B3)");
    page.press("Escape");
    wait_for_cells(&page, 3, 1..=1, &[""]);
}

#[test]
fn without_workers_the_engine_calculates_on_the_page() {
    // As a policy of a browser can forbid them: the script of the worker is not loaded.
    let script = "window.Worker = class extends EventTarget {
        constructor() { super(); setTimeout(() => this.onerror({ preventDefault() {} })); }
        postMessage() {} terminate() {} };";
    let page = Opening::new().early_script(script).open();
    table(&page);
    page.type_text("=B2*2");
    page.press("Enter");
    wait_for_cells(&page, 3, 1..=1, &["2.001"]);
    page.type_text("=D2+1");
    page.press("Enter");
    wait_for_cells(&page, 3, 2..=2, &["2.002"]);
}
