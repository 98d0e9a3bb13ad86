//! The main job in Firefox, with file origins as strict as users have them. Without Firefox or its driver, `cargo xtask
//! test` lists these tests as not run.

use browser_tests::{Browser, Opening, Page};
use serde_json::json;

use crate::bench_table as table;
use crate::job::{open_file, row, wait_for_figure};
use crate::saved_pages::{goes_on, locks};
use crate::tables::{PRACTICE, as_excel, as_text};

const KEPT: &str = "#saved[data-kept='true']";

fn open() -> Page {
    Opening::new().browser(Browser::Firefox).open()
}

/// No request is allowed; addresses that a page makes from its own bytes are no requests.
fn asks_for_nothing(page: &Page) {
    let asked = page.eval(
        "return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !/^(data|blob):/.test(n))",
    );
    assert_eq!(asked, json!([]));
}

#[test]
fn what_the_page_logs_is_seen() {
    let page = open();
    for expected in ["said aloud", "warned of", "thrown"] {
        page.expect_error(expected);
    }
    page.eval(
        "console.error('said aloud'); console.warn('warned of'); setTimeout(() => { throw new Error('thrown'); });",
    );
}

#[test]
fn pasted_as_text_and_as_html_the_figures_stand_and_follow_an_edit_and_its_undo() {
    let page = open();
    for (form, copied) in [("text", as_text(PRACTICE)), ("HTML", as_excel(PRACTICE))] {
        page.paste_html(&copied.html, &copied.text);
        wait_for_figure(&page, "Hà Tĩnh", "37,51%");
        assert_eq!(row(&page, "Toàn cụm").last().map(String::as_str), Some("4,63%"), "{form}");
        page.press("Control+Home ArrowRight ArrowRight");
        page.type_text("561,3");
        page.press("Enter");
        wait_for_figure(&page, "Phú Yên", "42,57%");
        page.press("Control+z");
        wait_for_figure(&page, "Phú Yên", "34,99%");
        // Vietnamese letters, typed over a name.
        page.press("Control+Home");
        page.type_text("Đắk Lắk");
        page.press("Enter");
        wait_for_figure(&page, "Đắk Lắk", "34,99%");
        page.press("Control+z");
        wait_for_figure(&page, "Phú Yên", "34,99%");
        page.press("Control+Home Shift+ArrowDown Shift+ArrowRight");
        page.press("Control+c");
        let copied = page.clipboard();
        assert_eq!(copied.text.replace("\r\n", "\n"), "Phú Yên\t1.318,4\nBình Định\t2.614,7\n", "{form}");
        assert!(copied.html.contains("border:1px solid"), "{form}: {}", copied.html);
    }
    assert!(page.count(".chart svg") == 1);
    asks_for_nothing(&page);
}

#[test]
fn a_saved_document_opens_again_and_the_picture_is_downloaded() {
    let page = open();
    let copied = as_excel(PRACTICE);
    page.paste_html(&copied.html, &copied.text);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.press("Control+s");
    let bytes = page.download("Chưa đặt tên.chitieu");
    page.wait_for_text("#saved", "đã xuất tệp lúc");
    page.click("#download-png");
    let png = page.download(".png");
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    // Width and height, then the resolution.
    assert_eq!(&png[16..24], [1890_u32.to_be_bytes(), 1063_u32.to_be_bytes()].concat());
    assert!(png.windows(4).any(|chunk| chunk == b"pHYs"));
    asks_for_nothing(&page);

    let other = open();
    let file = other.file_with("Cụm IV.chitieu", &bytes);
    open_file(&other, &file);
    wait_for_figure(&other, "Hà Tĩnh", "37,51%");
    assert_eq!(row(&other, "Hà Tĩnh"), row(&page, "Hà Tĩnh"));
}

#[test]
fn a_reload_and_a_return_bring_the_document_back() {
    crate::returning::comes_back(&open());
}

#[test]
fn the_work_is_back_in_a_new_tab_and_after_a_kill() {
    let mut page = open();
    page.paste_text(&as_text(PRACTICE).text);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.wait_for(KEPT);
    page.open_anew();
    page.click(".recent-last .recent-open");
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.press("Control+Home ArrowRight ArrowRight");
    page.type_text("561,3");
    page.press("Enter");
    wait_for_figure(&page, "Phú Yên", "42,57%");
    page.wait_for(KEPT);
    page.killer().kill();
    page.start_again();
    page.click(".recent-last .recent-open");
    wait_for_figure(&page, "Phú Yên", "42,57%");
}

#[test]
fn a_large_paste_is_read_in_a_worker_and_can_be_ended() {
    let rows = table::rows(table::SIZES[2]);
    let page = open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\n");
    page.wait_for_text("[role=grid]", "Phú Yên");
    page.paste_text(&table::text(&rows));
    // If the page itself did the reading, it could not be cancelled.
    page.click("#stop-reading");
    page.wait_gone(".strip-reading");
    page.wait_for_text(".notice", "Đã thôi đọc");
    page.wait_for_text("[role=grid]", "Phú Yên");
    page.click(".brand");
    page.press("Control+v");
    page.wait_for_text(".strip", "100.000 đơn vị");
    page.press("Control+End");
    page.wait_for_text("[role=grid]", &rows[table::SIZES[2]][2]);
    // Firefox logs "closure invoked recursively" if it is closed while a large document is being written; the cause is
    // not known. `kills.rs` tests what a kill at any instant leaves.
    page.wait_for(KEPT);
}

#[test]
fn keys_that_hands_know_do_what_the_table_says() {
    crate::keys::smoke(Browser::Firefox);
}

#[test]
fn a_copy_of_the_page_is_opened_edited_and_saved_again() {
    goes_on(Browser::Firefox);
}

#[test]
fn a_locked_copy_of_the_page_opens_by_its_password_alone() {
    locks(Browser::Firefox);
}
