//! Whether the harness sees what it is there to see: a check that never failed proves nothing.

use browser_tests::{Clipboard, Opening, Page};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What an open page is reproached with when it closes.
fn complaint_of(html: &str) -> String {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let page = Opening::new().html(html).without_waiting().open();
        page.wait_until("the page", || (page.eval("return document.readyState") == "complete").then_some(()));
    }));
    outcome.err().and_then(|reason| reason.downcast::<String>().ok()).map(|text| *text).unwrap_or_default()
}

#[test]
fn requests_violations_and_errors_fail_a_test() {
    let policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">";
    let rows = [
        ("<img src='khác.png'>".to_owned(), "request: file://"),
        ("<img src='http://127.0.0.1:9/a.png'>".to_owned(), "request: http://127.0.0.1:9/a.png"),
        (format!("{policy}<style>p {{ color: red }}</style>"), "Content Security Policy"),
        ("<script>console.error('lỗi')</script>".to_owned(), "lỗi"),
        ("<script>undefined_name</script>".to_owned(), "ReferenceError"),
    ];
    for (html, expected) in rows {
        let complaint = complaint_of(&format!("<!DOCTYPE html><meta charset='utf-8'><title>t</title>{html}"));
        assert!(complaint.contains(expected), "{html}: {complaint}");
    }
}

#[test]
fn the_clipboard_is_real() {
    let page = Page::open();
    let (html, text) = ("<table><tr><td>1.234,5</td></tr></table>", "1.234,5\tTổng cộng\n");
    page.copy_elsewhere(html, text);
    assert_eq!(page.clipboard(), Clipboard { html: html.to_owned(), text: text.to_owned() });
}
