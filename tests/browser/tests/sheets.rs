//! Several tables in one document: put below, beside, or as another sheet; tabs by mouse and keyboard.

use browser_tests::Page;

use crate::job::{row, wait_for_figure};

const COLLECTED: &str =
    "ĐVT: tỷ đồng\nĐơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.318,4\t461,3\nHà Tĩnh\t2.371,5\t889,6";
const POPULATION: &str =
    "Đơn vị tính: nghìn người\nTỉnh\tDân số\nBHXH tỉnh Hà Tĩnh\t1.296,6\nPhú Yên\t874,1\nĐà Nẵng\t1.169,5";

fn tabs(page: &Page) -> Vec<String> {
    page.texts_of(".sheet-tab")
}

pub fn offer(page: &Page, text: &str) {
    page.wait_for(".retake");
    let buttons = page.texts_of(".retake button");
    let index = buttons.iter().position(|b| b == text).unwrap_or_else(|| panic!("{text} in {buttons:?}"));
    page.click(&format!(".retake button:nth-of-type({})", index + 1));
}

#[test]
fn a_pasted_table_is_joined_by_unit_appended_or_a_sheet_of_its_own() {
    let page = Page::open();
    page.paste_text(COLLECTED);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    assert_eq!(page.count(".retake"), 0, "nothing to ask over an empty page");
    page.paste_text(POPULATION);
    offer(&page, "Ghép theo đơn vị");
    let notice = page.wait_for_text(".notice", "Đã ghép 2 đơn vị");
    assert!(notice.contains("Không có ở bảng này: Đà Nẵng (1)"), "{notice}");
    assert!(row(&page, "Hà Tĩnh").contains(&"1.296,6".to_owned()), "{:?}", row(&page, "Hà Tĩnh"));
    assert_eq!(page.count(".retake"), 0);
    page.press("Control+z");
    page.wait_until("the first table alone", || {
        (!row(&page, "Hà Tĩnh").contains(&"1.296,6".to_owned())).then_some(())
    });
    // A subordinate's rows, in another notation and unit of measure.
    page.paste_text("ĐVT: triệu đồng\nĐơn vị\tKế hoạch\tThực hiện\nQuảng Nam\t4,126,900.5\t1,514,600.5");
    offer(&page, "Nối dòng xuống dưới");
    wait_for_figure(&page, "Quảng Nam", "36,70%");
    assert_eq!(row(&page, "Quảng Nam")[1..3], ["4.126,9005", "1.514,6005"]);
    // Population as a sheet of its own.
    page.paste_text(POPULATION);
    offer(&page, "Thêm thành bảng mới");
    page.wait_until("two tabs", || (tabs(&page) == ["Bảng 1", "Bảng 2"]).then_some(()));
    page.wait_for_text("[role=grid]", "Dân số");
    page.click(".sheet-tab:nth-of-type(1)");
    wait_for_figure(&page, "Quảng Nam", "36,70%");
}

#[test]
fn tabs_are_added_named_moved_and_removed_and_kept() {
    let page = Page::open();
    page.paste_text(COLLECTED);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.double_click(".sheet-tab");
    page.press("Control+a");
    page.type_text("Thu 5 tháng");
    page.press("Enter");
    page.wait_until("the name", || (tabs(&page) == ["Thu 5 tháng"]).then_some(()));
    page.click(".sheet-add");
    page.wait_until("a second tab", || (tabs(&page).len() == 2).then_some(()));
    page.paste_text(POPULATION);
    page.wait_for_text("[role=grid]", "Đà Nẵng");
    page.choose(".sheet-menu", "left");
    page.wait_until("the order", || (tabs(&page) == ["Bảng 2", "Thu 5 tháng"]).then_some(()));
    // Renamed by keyboard, from the menu; Esc keeps the old name.
    page.choose(".sheet-menu", "rename");
    page.wait_for(".sheet-name");
    page.type_text("bỏ đi");
    page.press("Escape");
    page.wait_gone(".sheet-name");
    assert_eq!(tabs(&page), ["Bảng 2", "Thu 5 tháng"]);
    page.wait_for("#saved[data-kept='true']");
    page.open_anew();
    page.click(".recent-last .recent-open");
    page.wait_until("both tabs", || (tabs(&page) == ["Bảng 2", "Thu 5 tháng"]).then_some(()));
    page.choose(".sheet-menu", "remove");
    page.wait_until("one tab", || (tabs(&page) == ["Thu 5 tháng"]).then_some(()));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.press("Control+z");
    page.wait_until("both tabs again", || (tabs(&page) == ["Bảng 2", "Thu 5 tháng"]).then_some(()));
    page.wait_for_text("[role=grid]", "Đà Nẵng");
}

#[test]
fn several_tables_of_one_paste_are_tabs_and_one_undo_takes_them_back() {
    let page = Page::open();
    page.paste_text(&format!("{COLLECTED}\n\nDân số\n{POPULATION}"));
    page.wait_for_text(".notice", "Thấy 2 bảng");
    page.wait_until("two tabs", || (tabs(&page).len() == 2).then_some(()));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.click(".sheet-tab:nth-of-type(2)");
    page.wait_for_text("[role=grid]", "1.169,5");
    page.press("Control+z");
    page.wait_for(".start");
    assert_eq!(page.count(".sheet-tab"), 0);
}

#[test]
fn a_sheet_is_joined_to_the_one_shown_from_the_tab_s_menu() {
    let page = Page::open();
    page.paste_text(COLLECTED);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.paste_text(POPULATION);
    offer(&page, "Thêm thành bảng mới");
    page.wait_until("two tabs", || (tabs(&page).len() == 2).then_some(()));
    page.click(".sheet-tab:nth-of-type(1)");
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.choose(".sheet-menu", "join-1");
    let notice = page.wait_for_text(".notice", "Đã ghép 2 đơn vị");
    assert!(notice.contains("Không có ở bảng này: Đà Nẵng (1)"), "{notice}");
    assert!(row(&page, "Hà Tĩnh").contains(&"1.296,6".to_owned()), "{:?}", row(&page, "Hà Tĩnh"));
    assert_eq!(tabs(&page).len(), 2, "the other sheet stays");
}

#[test]
fn names_that_lost_letters_are_repaired_by_one_button() {
    let page = Page::open();
    page.paste_text(
        "Đơn vị\tKế hoạch\tThực hiện\nH? N?i\t1,5\t1,2\nQu?ng Bình\t2,5\t1,3\nQu?ng N???\t3,5\t1,4",
    );
    page.wait_for_text(".strip", "cần xem");
    page.click(".strip-doubts");
    page.wait_for_text(".doubts", "H? N?i → Hà Nội");
    page.wait_for_text(".doubts", "Chưa rõ: Qu?ng N???");
    page.click(".doubt-actions button");
    page.wait_for_text("[role=grid]", "Hà Nội");
    page.wait_for_text("[role=grid]", "Quảng Bình");
    page.wait_for_text("[role=grid]", "Qu?ng N???");
    page.press("Control+z");
    page.wait_for_text("[role=grid]", "H? N?i");
}
