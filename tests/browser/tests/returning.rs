//! A reload or a return in the same tab brings the document back at once, with what can be undone; a fresh tab begins
//! with the start page.

use browser_tests::{Opening, Page};

use crate::job::{row, wait_for_figure};
use crate::recovery::{HEAD, KEPT, LAST, run_command};

fn table() -> String {
    format!("{HEAD}Phú Yên\t1.000\t360\nHà Tĩnh\t1.000\t400\n")
}

fn type_over(page: &Page, value: &str) {
    page.press("Control+Home ArrowRight");
    page.type_text(value);
    page.press("Enter");
    page.wait_for_text("[role=grid]", value);
}

/// In any browser.
pub(crate) fn comes_back(page: &Page) {
    page.paste_text(&table());
    wait_for_figure(page, "Phú Yên", "36,00%");
    type_over(page, "900");
    wait_for_figure(page, "Phú Yên", "40,00%");
    // At once, whether the storage has answered or not.
    page.reload();
    wait_for_figure(page, "Phú Yên", "40,00%");
    assert_eq!(page.count(".start"), 0);
    assert!(page.text_of("#saved").contains("chưa lưu tệp"), "{}", page.text_of("#saved"));
    // With undo and redo.
    page.press("Control+z");
    wait_for_figure(page, "Phú Yên", "36,00%");
    page.press("Control+y");
    wait_for_figure(page, "Phú Yên", "40,00%");
    page.press("Control+z");
    wait_for_figure(page, "Phú Yên", "36,00%");
    // Away and back; what was undone can be done again.
    page.leave_and_return();
    wait_for_figure(page, "Phú Yên", "36,00%");
    page.press("Control+y");
    wait_for_figure(page, "Phú Yên", "40,00%");
    // The address again, in the same tab.
    page.load();
    page.wait_until_started();
    wait_for_figure(page, "Phú Yên", "40,00%");
    // It is kept on as the same document.
    type_over(page, "800");
    page.wait_for(KEPT);
    page.reload();
    wait_for_figure(page, "Phú Yên", "45,00%");
    page.wait_for(KEPT);
    assert!(!page.text_of(".status-bar").contains("giữ riêng"), "{}", page.text_of(".status-bar"));
    // A fresh tab shows the start page, with this one document.
    page.open_anew();
    page.wait_for(LAST);
    assert_eq!(page.count(".recent"), 1);
    assert_eq!(page.count(".row-data"), 0);
}

#[test]
fn a_reload_and_a_return_bring_the_document_back_with_its_undo() {
    comes_back(&Page::open());
}

#[test]
fn an_example_comes_back_and_an_empty_table_stays_empty() {
    let page = Page::open();
    page.click(".example");
    page.wait_until("the example", || (page.count(".start") == 0).then_some(()));
    let shown = page.text_of("[role=grid]");
    page.reload();
    page.wait_until("the example again", || (page.text_of("[role=grid]") == shown).then_some(()));
    assert_eq!(page.text_of("#saved"), "", "nothing of it can be lost");
    run_command(&page, "Bảng mới");
    page.wait_for(".start");
    page.reload();
    page.wait_for(".start");
    assert_eq!(page.count(".row-data"), 0);
}

#[test]
fn without_storage_the_tab_itself_brings_it_back() {
    let refusal = "Object.defineProperty(window, 'indexedDB', { value: null })";
    let page = Opening::new().early_script(refusal).open();
    page.paste_text(&table());
    wait_for_figure(&page, "Phú Yên", "36,00%");
    type_over(&page, "900");
    page.reload();
    wait_for_figure(&page, "Phú Yên", "40,00%");
    page.press("Control+z");
    wait_for_figure(&page, "Phú Yên", "36,00%");
}

#[test]
fn without_the_tab_s_own_storage_it_begins_as_a_fresh_one() {
    let refusal = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })";
    let page = Opening::new().early_script(refusal).open();
    page.paste_text(&table());
    wait_for_figure(&page, "Phú Yên", "36,00%");
    page.wait_for(KEPT);
    page.reload();
    page.wait_for(LAST);
    page.click(LAST);
    wait_for_figure(&page, "Phú Yên", "36,00%");
}

#[test]
fn a_large_document_comes_back_from_the_storage() {
    let rows: String = (1..=20_000).map(|n| format!("Xã {n}\t1.000\t{n},5\n")).collect();
    let page = Page::open();
    page.paste_text(&format!("{HEAD}{rows}"));
    page.wait_for_text(".strip", "20.000 đơn vị");
    page.wait_for(KEPT);
    page.reload();
    page.wait_for_text(".strip", "20.000 đơn vị");
    assert_eq!(row(&page, "Xã 3")[2], "3,5");
}
