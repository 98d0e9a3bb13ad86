//! Data that is deleted on request, damaged files, and a paste into the palette.

use browser_tests::Page;
use serde_json::json;

use crate::job::open_file;
use crate::recovery::{HEAD, KEPT, LAST, run_command};

fn paste_kept(page: &Page, unit: &str) {
    page.paste_text(&format!("{HEAD}{unit}\t1.000\t360\n"));
    page.wait_for_text("[role=grid]", unit);
    page.wait_for(KEPT);
}

/// How many values each store of the browser has for this page.
fn kept(page: &Page) -> serde_json::Value {
    page.eval(
        "return (async () => {
            const db = await new Promise((ok) => {
                const request = indexedDB.open('chi-tieu', 1);
                request.onsuccess = () => ok(request.result);
            });
            const count = (store) => new Promise((ok) => {
                const request = db.transaction(store).objectStore(store).count();
                request.onsuccess = () => ok(request.result);
            });
            return [await count('documents'), await count('slots'),
                Object.keys(localStorage).filter((key) => key.startsWith('chi-tieu')).length,
                Object.keys(sessionStorage).filter((key) => key.startsWith('chi-tieu')).length];
        })()",
    )
}

#[test]
fn all_data_is_deleted_after_a_question() {
    let page = Page::open();
    paste_kept(&page, "Phú Yên");
    run_command(&page, "Bảng mới");
    page.wait_for(LAST);
    paste_kept(&page, "Bình Định");
    run_command(&page, "Xoá mọi dữ liệu");
    page.wait_for("#forget-all");
    // Enter on the first button changes nothing.
    page.press("Enter");
    page.wait_gone("#forget-all");
    assert_eq!(kept(&page)[0], 2);
    run_command(&page, "Xoá mọi dữ liệu");
    page.wait_for("#forget-all");
    page.press("Tab Enter");
    page.wait_for_text(".notice", "Đã xoá mọi dữ liệu");
    page.wait_for(".start");
    assert_eq!((page.count(".recent"), page.count(".row-data")), (0, 0));
    assert_eq!(kept(&page), json!([0, 0, 0, 0]));
    page.open_anew();
    page.wait_for(".start");
    assert_eq!(page.count(".recent"), 0);
    // The start page has the command too.
    page.click("#forget");
    page.wait_for("#forget-all");
}

#[test]
fn a_damaged_file_gives_what_remains_and_says_what_is_missing() {
    let page = Page::open();
    paste_kept(&page, "Phú Yên");
    page.press("Control+s");
    page.wait_for_text("#saved", "đã xuất tệp lúc");
    let whole = String::from_utf8(page.download("Chưa đặt tên.chitieu")).unwrap();
    let damaged = whole.replacen("\"360\"", "\"460\"", 1);
    assert_ne!(damaged, whole);
    run_command(&page, "Bảng mới");
    page.wait_for(LAST);
    let file = page.file_with("hỏng.chitieu", damaged.as_bytes());
    open_file(&page, &file);
    let told = page.wait_for_text(".notice", "bị hỏng hoặc bị cắt");
    assert!(told.contains("cột C"), "{told}");
    page.wait_for_text("[role=grid]", "460");
    assert_eq!(page.value_of(".document-name"), "hỏng (phần còn lại)");
    page.wait_for(KEPT);
    assert_eq!(kept(&page)[0], 2, "the kept copy stays beside it");
}

#[test]
fn cells_pasted_into_the_palette_go_to_the_table() {
    let page = Page::open();
    paste_kept(&page, "Phú Yên");
    page.copy_elsewhere("", &format!("{HEAD}Bình Định\t2.000\t500\n"));
    page.press("Control+k");
    page.wait_for(".palette-query");
    page.press("Control+v");
    page.wait_gone(".palette-query");
    page.wait_for_text("[role=grid]", "Bình Định");
    // A word is looked for.
    page.copy_elsewhere("", "Bảng mới");
    page.press("Control+k");
    page.wait_for(".palette-query");
    page.press("Control+v");
    page.wait_until("the word", || (page.value_of(".palette-query") == "Bảng mới").then_some(()));
}
