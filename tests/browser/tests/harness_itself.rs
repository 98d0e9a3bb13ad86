//! Whether the harness notices what it must notice: a check that never failed proves nothing.

use browser_tests::{Clipboard, Opening, Page};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The complaints about an open page when it is closed.
fn complaint_of(html: &str) -> String {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let page = Opening::new().html(html).without_waiting().open();
        page.wait_until("the page", || (page.eval("return document.readyState") == "complete").then_some(()));
    }));
    outcome.err().and_then(|reason| reason.downcast::<String>().ok()).map(|text| *text).unwrap_or_default()
}

#[test]
fn requests_violations_and_errors_fail_a_test() {
    let html = "<!DOCTYPE html><meta charset='utf-8'><title>t</title>
        <img src='khác.png'><img src='http://127.0.0.1:9/a.png'>
        <meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\"><style>p { color: red }</style>
        <script>console.error('lỗi')</script><script>undefined_name</script>";
    let complaint = complaint_of(html);
    let expected = [
        "request: file://",
        "request: http://127.0.0.1:9/a.png",
        "Content Security Policy",
        "lỗi",
        "ReferenceError",
    ];
    for part in expected {
        assert!(complaint.contains(part), "{part}: {complaint}");
    }
    let clean = complaint_of("<!DOCTYPE html><meta charset='utf-8'><title>t</title>");
    assert_eq!(clean, "");
}

#[test]
fn the_clipboard_is_real() {
    let page = Page::open();
    let (html, text) = ("<table><tr><td>1.234,5</td></tr></table>", "1.234,5\tTổng cộng\n");
    page.copy_elsewhere(html, text);
    assert_eq!(page.clipboard(), Clipboard { html: html.to_owned(), text: text.to_owned() });
}
