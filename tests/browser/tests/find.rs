//! Finding and replacing by real keys.

use crate::accessibility::{audit, wait_for_keyboard};
use crate::hands::{report, wait_for_grid, wait_selected};

#[test]
fn a_text_is_found_without_marks_and_replaced_by_keys() {
    let page = report();
    page.press("Control+f");
    wait_for_keyboard(&page, "#find-text");
    page.type_text("hai chau");
    page.wait_for_text("#find-count", "1 ô");
    page.press("Enter");
    page.wait_for_text("#find-count", "1/1");
    wait_selected(&page, "A2", "A2:A2");
    wait_for_keyboard(&page, "#find-text");
    page.press("Escape");
    wait_for_keyboard(&page, "#caret");
    assert_eq!(page.count(".find-bar"), 0);
    // With Ctrl+H the text is there, to be written over.
    page.press("Control+h");
    wait_for_keyboard(&page, "#find-text");
    audit(&page, "the bar that replaces");
    page.type_text("50");
    page.wait_for_text("#find-count", "3 ô");
    page.press("Shift+Enter");
    page.wait_for_text("#find-count", "3/3");
    page.click("#find-with");
    page.type_text("70");
    page.screenshot("find-bar.png");
    page.click(".find-bar button:nth-of-type(4)");
    page.wait_for_text(".notice", "Đã thay 3 ô");
    wait_for_grid(
        &page,
        &["Hải Châu|100|40|30", "Thanh Khê|200|70|40", "Sơn Trà|300|60|70", "Tổng cộng|600|170|120"],
    );
    page.press("Escape");
    page.press("Control+z");
    wait_for_grid(
        &page,
        &["Hải Châu|100|40|30", "Thanh Khê|200|50|40", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"],
    );
    page.press("F3");
    wait_for_keyboard(&page, "#caret");
}
