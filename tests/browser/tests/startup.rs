//! Opening the page: the static shell before the app, the app, and the sentences for browsers that cannot run it.

use browser_tests::{Opening, Page};
use serde_json::json;

/// Keeps the app from starting, as a slow machine would.
const SLOW: &str = "WebAssembly.compileStreaming = () => new Promise(() => {})";

#[test]
fn the_app_starts_from_a_path_with_spaces_and_vietnamese_letters() {
    let page = Page::open();
    assert!(page.address().contains("B%C3%A1o%20c%C3%A1o"), "{}", page.address());
    assert_eq!(page.count(".shell"), 0);
    eprintln!("started after {:?}", page.startup());
}

#[test]
fn the_shell_paints_before_the_app_is_ready() {
    let page = Opening::new().early_script(SLOW).without_waiting().open();
    page.wait_for_text(".shell", "Chỉ Tiêu");
    assert!(page.is_shown(".shell-opening"));
    assert!(page.text_of(".shell-strip").contains("đang mở…"));
    page.wait_until("a first paint", || {
        let painted = page.eval("return performance.getEntriesByName('first-contentful-paint').length");
        (painted == json!(1)).then_some(())
    });
    for (width, name) in [(1280, "shell-wide.png"), (420, "shell-narrow.png")] {
        page.resize(width, 800);
        page.screenshot(name);
    }
}

#[test]
fn a_paste_that_comes_too_early_waits_for_the_app() {
    let slow = "const real = WebAssembly.compileStreaming;
        const wait = new Promise((go) => { window.go = go; });
        WebAssembly.compileStreaming = (bytes) => wait.then(() => real.call(WebAssembly, bytes));";
    let page = Opening::new().early_script(slow).without_waiting().open();
    page.paste_html(
        "<table><tr><td>Đơn vị<td>Kế hoạch</tr><tr><td>Phú Yên<td>1.234,5</tr></table>",
        "Đơn vị\tKế hoạch\nPhú Yên\t1.234,5",
    );
    page.wait_for_text(".shell-strip", "đã nhận bảng vừa dán");
    page.eval("go()");
    page.wait_until_started();
    page.wait_for_text("[role=grid]", "Phú Yên");
    assert!(page.eval("return chiTieu.takeQueuedPaste()").is_null(), "it is taken once");
}

#[test]
fn a_browser_that_cannot_run_it_gets_a_sentence_in_both_languages() {
    let rows = [
        ("delete window.WebAssembly", "WebAssembly đã bị tắt"),
        ("delete window.DecompressionStream", "This browser is too old"),
    ];
    for (script, sentence) in rows {
        let page = Opening::new().early_script(script).without_waiting().open();
        page.wait_for_text(".shell-too-old", sentence);
        assert!(!page.is_shown(".shell-opening"), "{script}");
        page.screenshot("too-old.png");
    }
}

#[test]
fn a_damaged_file_gets_a_sentence_in_both_languages() {
    // A copy whose packed bytes were cut off on the way.
    let cut = "const owner = [HTMLScriptElement.prototype, Node.prototype].find((p) => Object.hasOwn(p, 'textContent')); \
               const whole = Object.getOwnPropertyDescriptor(owner, 'textContent'); \
               Object.defineProperty(owner, 'textContent', { ...whole, get() { \
               const text = whole.get.call(this); return this.id === 'chi-tieu-wasm' ? text.slice(0, 4000) : text; } });";
    let page = Opening::new().early_script(cut).without_waiting().open();
    page.expect_error("TypeError");
    page.wait_for_text(".shell-damaged", "không mở được");
    page.wait_for_text(".shell-damaged", "could not start");
}

#[test]
fn without_javascript_the_page_says_so() {
    let page = Opening::new().without_javascript().open();
    page.screenshot("no-javascript.png");
    let shown = page.devtools("DOM.getDocument", json!({ "depth": -1 })).to_string();
    assert!(shown.contains("Chỉ Tiêu cần JavaScript") && shown.contains("Chỉ Tiêu needs JavaScript"));
    assert!(!shown.contains("\"data-loading\""), "no promise that it is opening");
}
