//! Whole rows and columns by real keys and mouse: menus, inserting, deleting, sorting.

use crate::hands::{cell, grid, report, wait_for_grid, wait_selected};
use crate::job::choose_in_menu;
use crate::recovery::run_command;

#[test]
fn rows_are_inserted_and_deleted_by_keys() {
    let page = report();
    page.click(&cell("A3"));
    page.press("Control+Plus");
    wait_for_grid(
        &page,
        &["Hải Châu|100|40|30", "|||", "Thanh Khê|200|50|40", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"],
    );
    wait_selected(&page, "A3", "A3:H3");
    page.press("Control+-");
    let before = ["Hải Châu|100|40|30", "Thanh Khê|200|50|40", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"];
    wait_for_grid(&page, &before);
    page.press("Control+z");
    assert_eq!(grid(&page).len(), 5);
    page.press("Control+z");
    wait_for_grid(&page, &before);
}

#[test]
fn the_other_button_opens_a_menu_that_does_what_it_says() {
    let page = report();
    page.right_click(&cell("B3"));
    page.wait_for_text(".menu", "Chèn dòng phía trên");
    page.screenshot("cell-menu.png");
    choose_in_menu(&page, "Chèn dòng phía dưới");
    wait_for_grid(
        &page,
        &["Hải Châu|100|40|30", "Thanh Khê|200|50|40", "|||", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"],
    );
    // By keys: the menu key, the end of the menu and back.
    page.press("Control+z");
    page.click(&cell("C2"));
    page.press("Shift+F10");
    page.wait_for_text(".menu", "Xóa cột");
    page.press("Escape");
    assert_eq!(page.count(".menu"), 0);
    page.right_click("[data-row='2'] .row-head");
    choose_in_menu(&page, "Xóa dòng");
    wait_for_grid(&page, &["Hải Châu|100|40|30", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"]);
}

#[test]
fn units_are_sorted_from_the_head_and_the_total_stays() {
    let page = report();
    page.right_click("[data-head='2:0']");
    page.wait_for_text(".menu", "Sắp xếp giảm dần");
    choose_in_menu(&page, "Sắp xếp giảm dần, Z → A");
    wait_for_grid(
        &page,
        &["Sơn Trà|300|60|50", "Thanh Khê|200|50|40", "Hải Châu|100|40|30", "Tổng cộng|600|150|120"],
    );
    page.press("Control+z");
    page.right_click("[data-head='1:0']");
    choose_in_menu(&page, "Chèn cột bên trái");
    wait_for_grid(
        &page,
        &["Hải Châu||100|40|30", "Thanh Khê||200|50|40", "Sơn Trà||300|60|50", "Tổng cộng||600|150|120"],
    );
}

#[test]
fn several_columns_are_sorted_as_the_dialog_says() {
    let page = report();
    page.click(&cell("A2"));
    run_command(&page, "Sắp xếp theo nhiều cột");
    page.wait_for("#sort-apply");
    for place in 0..3 {
        assert_eq!(page.value_of(&format!("#sort-order-{place}")), "up");
    }
    page.screenshot("sort-dialog.png");
    page.click("#sort-apply");
    // S stands before T.
    wait_for_grid(
        &page,
        &["Hải Châu|100|40|30", "Sơn Trà|300|60|50", "Thanh Khê|200|50|40", "Tổng cộng|600|150|120"],
    );
}
