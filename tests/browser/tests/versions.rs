//! Earlier versions of a document, taken back after the page was closed.

use browser_tests::Page;

use crate::recovery::{HEAD, KEPT, LAST, run_command};

#[test]
fn the_state_before_the_work_is_taken_back_after_the_page_was_opened_anew() {
    let page = Page::open();
    page.paste_text(&format!("{HEAD}Phú Yên\t1.000\t360\n"));
    page.wait_for_text("[role=grid]", "Phú Yên");
    page.wait_for(KEPT);
    run_command(&page, "Các bản trước");
    page.wait_for_text(".overlay", "Chưa có bản nào");
    page.press("Escape");
    page.wait_gone(".overlay");

    page.press("Control+Home ArrowRight");
    page.type_text("777");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "777");
    page.wait_for(KEPT);
    page.open_anew();
    page.wait_for(LAST);
    page.click(LAST);
    page.wait_for_text("[role=grid]", "777");

    run_command(&page, "ban truoc");
    page.wait_for_text(".versions", "hôm nay");
    assert_eq!(page.count(".versions > li"), 1);
    page.click(".versions button");
    page.wait_for_text("[role=grid]", "1.000");
    page.wait_for_text(".notice", "Đã mở bản trước");
    page.press("Control+z");
    page.wait_for_text("[role=grid]", "777");

    // "×" deletes the versions too.
    page.open_anew();
    page.wait_for(LAST);
    let slots = "return (async () => {
        const db = await new Promise((ok) => {
            const request = indexedDB.open('chi-tieu', 1);
            request.onsuccess = () => ok(request.result);
        });
        return await new Promise((ok) => {
            const request = db.transaction('slots').objectStore('slots').getAllKeys();
            request.onsuccess = () => ok(request.result.join(' '));
        });
    })()";
    let held = page.eval(slots);
    assert!(held.as_str().is_some_and(|keys| keys.contains("/turn/")), "{held}");
    page.click(".recent-remove");
    page.wait_for(".recent-gone");
    assert_eq!(page.eval(slots), "");
}
