//! Rows and columns hidden and filtered by real keys and mouse.

use crate::accessibility::{audit, wait_for_keyboard};
use crate::hands::{cell, grid, report, wait_for_grid, wait_selected};

const ALL: [&str; 4] =
    ["Hải Châu|100|40|30", "Thanh Khê|200|50|40", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"];

#[test]
fn lines_are_hidden_by_keys_and_passed_over() {
    let page = report();
    page.click(&cell("B3"));
    page.press("Control+9");
    wait_for_grid(&page, &[ALL[0], ALL[2], ALL[3]]);
    wait_selected(&page, "B4", "B4:B4");
    page.press("ArrowUp");
    wait_selected(&page, "B2", "B2:B2");
    page.press("ArrowDown");
    wait_selected(&page, "B4", "B4:B4");
    // What is typed goes where the field is seen.
    page.type_text("7");
    page.press("Enter");
    wait_for_grid(&page, &[ALL[0], "Sơn Trà|7|60|50", ALL[3]]);
    page.press("Control+z");
    page.screenshot("hidden-row.png");
    audit(&page, "a hidden row");
    page.click(".hidden-rows");
    wait_for_grid(&page, &ALL);
    page.click(&cell("C2"));
    page.press("Control+0");
    page.wait_for(".hidden-columns");
    assert_eq!(page.count("[data-row='1'] .cell"), page.count(".chip-cell"));
    page.press("Control+z");
    wait_for_grid(&page, &ALL);
    assert_eq!(grid(&page).len(), 4);
}

#[test]
fn a_column_is_filtered_from_its_head() {
    let page = report();
    page.press("Control+Shift+l");
    page.click("[data-filter-of='0']");
    wait_for_keyboard(&page, "#filter-search");
    page.type_text("son");
    page.wait_for_text(".filter-list", "Sơn Trà");
    audit(&page, "the filter of a column");
    page.screenshot("filter.png");
    page.press("Enter");
    wait_for_grid(&page, &[ALL[2], ALL[3]]);
    page.wait_for_text(".filter-bar", "Đang hiện 1/3 đơn vị");
    page.wait_for_text(".filter-sums", "Kế hoạch 300");
    audit(&page, "the filter's bar");
    page.click("[data-filter-of='2']");
    page.choose("#filter-condition", "1");
    page.click("#filter-than-0");
    page.type_text("50");
    page.click("#filter-apply");
    wait_for_grid(&page, &[ALL[2], ALL[3]]);
    page.click("[data-filter-of='0']");
    page.click("#filter-clear-this");
    wait_for_grid(&page, &[ALL[1], ALL[2], ALL[3]]);
    page.click("#filter-clear");
    wait_for_grid(&page, &ALL);
    assert_eq!(page.count(".filter-bar"), 0);
}
