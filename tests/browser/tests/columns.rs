//! Computed columns that are shown on request, targets in a column, and the noun for the rows: by menus and keys.

use browser_tests::Page;

use crate::cases::{rows, show_plan};
use crate::job::{row, wait_for_figure};
use crate::over_time::option;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\tChỉ tiêu giao (%)\n\
    Huyện A\t100\t107,5\t105\nHuyện B\t100\t30\t30,5\nHuyện C\t200\t80\t36";

fn open() -> Page {
    let page = Page::open();
    page.paste_text(TABLE);
    wait_for_figure(&page, "Huyện A", "107,50%");
    page
}

#[test]
fn a_column_that_waits_is_added_from_the_strip() {
    let page = open();
    page.choose("#add-computed", &option(&page, "#add-computed", "Vượt kế hoạch"));
    // 107,5 − 100.
    wait_for_figure(&page, "Huyện A", "7,5");
    assert!(row(&page, "Huyện B").contains(&"chưa vượt".to_owned()));
    let shown =
        page.eval("const m = document.querySelector('#add-computed'); return m.selectedOptions[0].text");
    assert_eq!(shown, "+ Thêm cột tính", "the menu says its own name again");
    assert_eq!(option(&page, "#add-computed", "Vượt kế hoạch"), "", "what is shown is not offered");
    page.screenshot("add-computed.png");
}

#[test]
fn targets_come_from_a_column_and_counts_say_the_noun() {
    let page = open();
    show_plan(&page);
    let menu = "#targets select.target-column";
    page.choose(menu, &option(&page, menu, "Chỉ tiêu giao"));
    // 107,5 ≥ 105; 30 < 30,5; 40 ≥ 36.
    page.wait_until("the count", || (rows(&page, "#targets")[0][2] == "2/3").then_some(()));
    assert_eq!(page.count("#targets tbody tr:first-child input"), 0, "no figure beside the column");
    page.screenshot("target-column.png");
    // The distance to the target is now offered.
    page.choose("#add-computed", &option(&page, "#add-computed", "So với ngưỡng"));
    wait_for_figure(&page, "Huyện B", "-0,50");
    page.click("[role=tab]:nth-child(2)");
    page.wait_for(".chart");
    page.click(".picture-options summary");
    page.click("#counted");
    page.press("Control+a");
    page.type_text("huyện");
    page.press("Enter");
    page.wait_until("the title", || page.text_of(".chart").contains("2/3 huyện đạt").then_some(()));
}
