//! Formulas that point at another sheet, names of cells, and groups of rows, by real keys and mouse.

use crate::accessibility::audit;
use crate::hands::{cell, report, wait_for_grid};
use browser_tests::Page;

const ALL: [&str; 4] =
    ["Hải Châu|100|40|30", "Thanh Khê|200|50|40", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"];

fn wait_for_bar(page: &Page, expected: &str) {
    page.wait_until(expected, || (page.value_of("#formula") == expected).then_some(()));
}

#[test]
fn a_formula_points_at_another_sheet_and_enter_comes_back() {
    let page = report();
    page.press("Shift+F11");
    page.wait_until("two tabs", || (page.count(".sheet-tab") == 2).then_some(()));
    page.type_text("=");
    page.click(".sheet-tab:first-of-type");
    wait_for_grid(&page, &ALL);
    page.click(&cell("B3"));
    wait_for_bar(&page, "='Bảng 1'!B3");
    page.type_text("*2");
    page.screenshot("pointed-elsewhere.png");
    page.press("Enter");
    page.wait_until("the value", || {
        (page.text_of("[data-row='0'] [data-column='0']") == "400").then_some(())
    });
    // Esc comes back too.
    page.type_text("=");
    page.click(".sheet-tab:first-of-type");
    page.click(&cell("B2"));
    wait_for_bar(&page, "='Bảng 1'!B2");
    page.press("Escape");
    page.wait_until("the first formula alone", || {
        (page.text_of("[data-row='1'] [data-column='0']").is_empty()
            && page.text_of("[data-row='0'] [data-column='0']") == "400")
            .then_some(())
    });
}

#[test]
fn cells_are_named_in_the_address_and_listed() {
    let page = report();
    page.click(&cell("B2"));
    page.press("Shift+ArrowDown Shift+ArrowDown Control+g");
    page.type_text("Đạt");
    page.press("Enter");
    page.wait_until("the name", || (page.value_of("#name-box") == "Đạt").then_some(()));
    page.click(&cell("E2"));
    page.type_text("=SUM(đạt)");
    page.press("Enter");
    page.wait_until("the sum", || (page.text_of("[data-row='1'] [data-column='4']") == "600").then_some(()));
    page.press("Control+F3");
    page.wait_for(".cell-names li");
    audit(&page, "the names of cells");
    page.screenshot("cell-names.png");
    page.press("Escape");
    page.wait_gone(".cell-names");
}

#[test]
fn rows_are_grouped_and_closed_by_their_sign() {
    let page = report();
    page.click(&cell("B2"));
    page.press("Shift+ArrowDown Shift+Space Alt+Shift+ArrowRight");
    page.wait_for(".row-head .group-sign");
    audit(&page, "a group of rows");
    page.click(".row-head .group-sign");
    wait_for_grid(&page, &[ALL[2], ALL[3]]);
    page.screenshot("closed-group.png");
    page.press("Control+z");
    wait_for_grid(&page, &ALL);
    page.press("Control+8");
    page.wait_gone(".group-sign");
}
