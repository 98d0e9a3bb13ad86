//! After a trap nothing calls the app again, and the document is offered for download and for a restart.
//!
//! Traps are provoked from outside, so the page needs no hook for them: yew panics when the browser refuses to make an
//! element. How the loader's guard handles other kinds of traps is tested with a module made for that.

use browser_tests::{Opening, Page};
use serde_json::{Value, json};

/// A document as a saved copy has it, with texts that would end its block or confuse a replacement.
const DOCUMENT: &str = r#"{"title":"Bảo hiểm <b> $& </script>"}"#;

/// Once the page is parsed, the browser refuses to make elements until `restore()`.
const REFUSE_ELEMENTS: &str = "
    const real = Document.prototype.createElement, realNS = Document.prototype.createElementNS;
    const clone = Node.prototype.cloneNode;
    const set = (one, other, copy) => {
        Object.assign(Document.prototype, { createElement: one, createElementNS: other });
        Node.prototype.cloneNode = copy;
    };
    window.restore = () => set(real, realNS, clone);
    const fail = () => { throw new Error('provoked'); };
    // Elements that were made before are copied.
    window.refuse = () => set(fail, fail, fail);
    addEventListener('DOMContentLoaded', window.refuse);";

fn stopped_page() -> Page {
    let page = Opening::new().document(DOCUMENT).early_script(REFUSE_ELEMENTS).without_waiting().open();
    page.expect_error("panicked at");
    page.wait_for_text("#halt[open] h1", "đã dừng vì một lỗi");
    page.eval("restore()");
    page
}

fn wait_until_restarted(page: &Page) {
    page.wait_until("the app to start again", || (!page.is_loading()).then_some(()));
    assert_eq!(page.count("#halt[open]"), 0);
    assert_eq!(page.count(".shell"), 0);
}

#[test]
fn a_panic_offers_the_document_for_download() {
    let page = stopped_page();
    page.screenshot("halt.png");
    assert!(page.text_of("#halt").contains("Your data is safe"));
    page.click("#halt summary");
    page.wait_for_text("#halt-details", "panicked at");
    page.click("#halt-download");
    assert_eq!(
        String::from_utf8(page.download("chi-tieu.chitieu")).unwrap(),
        DOCUMENT.replace('<', "\\u003C")
    );
}

#[test]
fn after_a_panic_escape_leads_nowhere_and_a_restart_does() {
    let page = stopped_page();
    page.press("Escape Escape Escape");
    page.wait_for("#halt[open]");
    page.click("#halt-restart");
    wait_until_restarted(&page);
    let document = page.eval("return JSON.parse(window.chiTieu.documentBlock())");
    assert_eq!(document, serde_json::from_str::<Value>(DOCUMENT).unwrap());
}

#[test]
fn what_was_edited_last_survives_a_panic() {
    let page = Opening::new().early_script(&REFUSE_ELEMENTS.replace("addEventListener", "void")).open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\nHà Tĩnh\t500\t200");
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    page.expect_error("panicked at");
    page.eval("refuse()");
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\tGhi chú\nQuảng Ngãi\t1.000\t411\ttốt");
    page.wait_for("#halt[open]");
    page.eval("restore()");
    page.click("#halt-restart");
    wait_until_restarted(&page);
    page.wait_for_text("[role=grid]", "Quảng Ngãi");
    page.press("Control+Home ArrowDown");
    page.type_text("Bình Định");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "Bình Định");
}

#[test]
fn a_restart_without_the_document_opens_none() {
    let page = stopped_page();
    page.click("#halt-empty");
    wait_until_restarted(&page);
    assert!(page.eval("return window.chiTieu.documentBlock()").is_null());
}

/// What was held when the app stopped: the document with so many rows, still offered, and opened by a restart.
fn survives_with(page: &Page, reason: &str, unit: &str) {
    page.wait_for("#halt[open]");
    page.wait_until(reason, || {
        let details = page.eval("return document.getElementById('halt-details').textContent");
        details.as_str().is_some_and(|text| text.contains(reason)).then_some(())
    });
    page.click("#halt-download");
    let file = String::from_utf8(page.download("Chưa đặt tên.chitieu")).unwrap();
    assert!(file.contains(unit), "{file}");
    page.click("#halt-restart");
    wait_until_restarted(page);
    page.wait_for_text("[role=grid]", unit);
    // The page knows of no file with it, and it is still being kept.
    page.wait_for_text("#saved", "chưa lưu tệp");
    page.wait_for("#saved[data-kept='true']");
    page.press("Control+Home");
    page.type_text("Bình Định");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "Bình Định");
    page.wait_for("#saved[data-kept='true']");
    assert_eq!(page.count("#halt[open]"), 0);
}

#[test]
fn an_overflowing_stack_in_the_app_itself_is_survived() {
    let page = Page::open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\nHà Tĩnh\t500\t200");
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    page.wait_for("#saved[data-kept='true']");
    page.expect_error("Maximum call stack");
    // The app's copy handler is called with hardly any stack left: by the innermost frame of a recursion first, then
    // by each frame outside of it, until it has just enough to begin and not enough to end.
    page.eval(
        "const copy = () => document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: new DataTransfer() }));
         const isHalted = () => document.getElementById('halt').open;
         const deep = () => {
             try { deep(); } catch {}
             try { if (!isHalted()) copy(); } catch {}
         };
         deep();",
    );
    survives_with(&page, "Maximum call stack", "Hà Tĩnh");
}

/// Compiles the page's module with a limit on its memory: so many pages of 64 KiB more than at the start. The app runs
/// out of memory as on a machine that has no more.
const LITTLE_MEMORY: &str = "
    const leb = (bytes, at) => {
        let value = 0, shift = 0, byte;
        do { byte = bytes[at++]; value += (byte & 0x7f) * 2 ** shift; shift += 7; } while (byte & 0x80);
        return [value, at];
    };
    const asLeb = (value) => {
        const out = [];
        do { out.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0)); value = Math.floor(value / 128); } while (value);
        return out;
    };
    WebAssembly.compileStreaming = async (response) => {
        const bytes = new Uint8Array(await (await response).arrayBuffer());
        let at = 8;
        while (at < bytes.length) {
            const id = bytes[at], [size, start] = leb(bytes, at + 1);
            if (id === 5) {
                const [pages] = leb(bytes, start + 2);
                const content = [1, 1, ...asLeb(pages), ...asLeb(pages + EXTRA)];
                const parts = [bytes.slice(0, at), [5, ...asLeb(content.length), ...content], bytes.slice(start + size)];
                window.limited = true;
                return WebAssembly.compile(await new Blob(parts.map((p) => Uint8Array.from(p))).arrayBuffer());
            }
            at = start + size;
        }
    };";

#[test]
fn memory_that_runs_out_in_the_app_itself_is_survived() {
    // Enough for the small table, but not for the long one, which is small enough to be read on the page.
    let page = Opening::new().early_script(&LITTLE_MEMORY.replace("EXTRA", "48")).open();
    assert_eq!(page.eval("return window.limited"), true);
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\nHà Tĩnh\t500\t200");
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    page.wait_for("#saved[data-kept='true']");
    page.expect_error("unreachable");
    page.paste_text(&format!("Đơn vị\tKế hoạch\tThực hiện\n{}", "X\t1\t1\n".repeat(40_000)));
    survives_with(&page, "unreachable", "Hà Tĩnh");
}

#[test]
fn memory_that_runs_out_while_a_large_table_is_read_costs_that_reading_alone() {
    let page = Opening::new().early_script(&LITTLE_MEMORY.replace("EXTRA", "160")).open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\nHà Tĩnh\t500\t200");
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    let rows: String = (0..150_000).map(|n| format!("Xã {n}\t1.000\t360\n")).collect();
    page.paste_text(&format!("Đơn vị\tKế hoạch\tThực hiện\n{rows}"));
    page.wait_for_text(".notice", "Không đọc được");
    assert_eq!(page.count("#halt[open]"), 0);
    page.press("Control+Home");
    page.type_text("Bình Định");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "Bình Định");
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
}

/// The file that was opened.
fn file_of(page: &Page) -> String {
    let path = url::Url::parse(&page.address()).unwrap().to_file_path().unwrap();
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn without_a_document_the_page_rebuilds_its_own_bytes() {
    let page = Page::open();
    // Also after it was edited.
    page.paste_text("Đơn vị\tKế hoạch\nPhú Yên\t1.000");
    page.wait_for_text("[role=grid]", "Phú Yên");
    let rebuilt = page.eval("return chiTieu.pageWithDocument('')");
    let (rebuilt, file) = (rebuilt.as_str().unwrap(), file_of(&page));
    let same = rebuilt.bytes().zip(file.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let bytes = &text.as_bytes()[same.saturating_sub(60).min(text.len())..(same + 60).min(text.len())];
        String::from_utf8_lossy(bytes).into_owned()
    };
    assert!(rebuilt == file, "they part at byte {same}:\n{}\n--- and\n{}", around(rebuilt), around(&file));
}

#[test]
fn a_downloaded_copy_of_the_page_opens_with_its_document() {
    let page = Page::open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên </script>\t1.000\t360\nHà Tĩnh\t500\t200");
    page.wait_for_text("[role=grid]", "40,00%");
    page.press("Control+s");
    let document = String::from_utf8(page.download("Chưa đặt tên.chitieu")).unwrap();
    page.eval_with(
        "const link = document.createElement('a');
         link.href = URL.createObjectURL(new Blob([chiTieu.pageWithDocument(arguments[0])], { type: 'text/html' }));
         link.download = 'bản sao.html';
         link.click();",
        &[json!(document)],
    );
    let copy = String::from_utf8(page.download("bản sao.html")).unwrap();
    let opened = Opening::new().html(&copy).open();
    opened.wait_for_text("[role=grid]", "40,00%");
    opened.wait_for_text("[role=grid]", "Phú Yên </script>");
    // Without its document, the copy is the page as it was handed out.
    assert!(opened.eval("return chiTieu.pageWithDocument('')") == file_of(&page));
}

#[test]
fn a_page_made_with_a_document_opens_with_it() {
    let page = Page::open();
    let html = page.eval_with("return window.chiTieu.pageWithDocument(arguments[0])", &[json!(DOCUMENT)]);
    let copy = Opening::new().html(html.as_str().unwrap()).open();
    let document = copy.eval("return JSON.parse(window.chiTieu.documentBlock())");
    assert_eq!(document, serde_json::from_str::<Value>(DOCUMENT).unwrap());
    // A copy of a copy has the newer document.
    let html = copy.eval("return window.chiTieu.pageWithDocument('{}')");
    let copy = Opening::new().html(html.as_str().unwrap()).open();
    assert_eq!(copy.eval("return window.chiTieu.documentBlock()"), "{}");
}

/// Fails in each of the ways that a program can.
const MODULE: &str = r#"(module
    (import "env" "call" (func $call))
    (import "env" "seen" (func $seen))
    (memory 1 1)
    (func (export "work") call $seen)
    (func (export "unreachable") unreachable)
    (func $deep (export "deep") call $deep)
    (func (export "outside") (drop (i32.load (i32.const 65536))))
    (func (export "exhausted")
        (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then unreachable)))
    (func (export "outer") call $call call $seen))"#;

/// Runs `script` with the module's guarded exports as `app`; `seen.count` tells how often it did its work.
fn with_guarded_module(page: &Page, script: &str) -> Value {
    let bytes = wat::parse_str(MODULE).unwrap();
    let program = format!(
        "return (async () => {{
            const seen = {{ count: 0 }};
            const imports = {{ env: {{ call: () => imports.act(), seen: () => {{ seen.count += 1; }} }} }};
            const module = await WebAssembly.compile(new Uint8Array(arguments[0]));
            const {{ instance: {{ exports: app }} }} = await chiTieu.guardedWebAssembly().instantiate(module, imports);
            app.work();
            {script}
            return seen.count;
        }})()"
    );
    page.eval_with(&program, &[json!(bytes)])
}

#[test]
fn every_kind_of_trap_ends_the_instance_and_keeps_the_document() {
    let rows = [
        ("app.unreachable()", "unreachable"),
        ("app.deep()", "Maximum call stack"),
        ("app.outside()", "memory access out of bounds"),
        ("app.exhausted()", "unreachable"),
        // An exception unwinds the program's frames.
        ("imports.act = () => { throw new Error('torn'); }; app.outer()", "torn"),
        // A trap inside a trap's caller: the frames outside must not go on, whatever lies between.
        ("imports.act = () => app.deep(); app.outer()", "Maximum call stack"),
        ("imports.act = () => { try { app.unreachable(); } catch {} }; app.outer()", "unreachable"),
    ];
    let page = Page::open();
    for (index, (script, reason)) in rows.into_iter().enumerate() {
        page.expect_error(reason);
        let (document, file_name) = (format!("{{\"a\":{index}}}"), format!("Cụm {index}.chitieu"));
        page.eval_with("chiTieu.holdDocument(...arguments)", &[json!(document), json!(file_name)]);
        let worked = with_guarded_module(&page, &format!("{script}; app.work();"));
        assert_eq!(worked, 1, "{script}: only before the trap");
        page.wait_for("#halt[open]");
        page.wait_until("the reason", || {
            let details = page.eval("return document.getElementById('halt-details').textContent");
            details.as_str().is_some_and(|text| text.contains(reason)).then_some(())
        });
        page.click("#halt-download");
        assert_eq!(page.download(&file_name), document.as_bytes(), "{script}");
        page.click("#halt-empty");
        wait_until_restarted(&page);
    }
}
