//! The packed page in Chromium, measured by its own User Timing: real keys, a real clipboard, a new browser for each
//! run.
//!
//! `cargo xtask bench` runs it and reads what it prints: one JSON object with the milliseconds of every run. The floor
//! is a page written by hand that does the least that any page could do. Nothing here asserts a time.
// A bench reports failure by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "../../../benches/table.rs"]
mod table;

use browser_tests::{Opening, Page};
use serde_json::json;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const FLOOR: &str = include_str!("floor.html");

/// Collects blocks of the main thread, from before the page's own scripts.
const WATCH_BLOCKS: &str = "window.blocks = [];
    new PerformanceObserver((list) => window.blocks.push(...list.getEntries().map((e) => [e.startTime, e.duration])))
        .observe({ type: 'longtask', buffered: true });";

/// Milliseconds by measure, one entry a run.
type Measures = BTreeMap<String, Vec<f64>>;

struct Bench {
    /// "floor/text/63", "page/html/100000" → measures.
    found: BTreeMap<String, Measures>,
}

/// In which form the table is on the clipboard.
struct Copied {
    form: &'static str,
    size: usize,
    html: String,
    text: String,
}

fn main() {
    let mut bench = Bench { found: BTreeMap::new() };
    for size in table::SIZES {
        let rows = table::rows(size);
        let (text, html) = (table::text(&rows), table::excel_html(&rows));
        let runs = if size > 10_000 { 3 } else { 5 };
        let forms = [
            Copied { form: "text", size, html: String::new(), text: text.clone() },
            Copied { form: "html", size, html, text },
        ];
        for copied in &forms {
            for run in 0..runs {
                eprintln!("   {} {} rows, run {} of {runs}", copied.form, copied.size, run + 1);
                bench.run("floor", copied, &Opening::new().html(FLOOR).without_waiting().open());
                bench.run("page", copied, &Opening::new().early_script(WATCH_BLOCKS).open());
            }
        }
    }
    println!("{}", json!(bench.found));
}

impl Bench {
    /// Pastes, edits, takes the picture.
    fn run(&mut self, which: &str, copied: &Copied, page: &Page) {
        let is_floor = which == "floor";
        let measures = self.found.entry(format!("{which}/{}/{}", copied.form, copied.size)).or_default();
        let mut note = |name: &str, value: f64| measures.entry(name.to_owned()).or_default().push(value);
        note("startup", waited(page, "startup"));
        page.copy_elsewhere(&copied.html, &copied.text);
        let pasted_at = page.eval("return performance.now()").as_f64().unwrap_or_default();
        page.press("Control+v");
        note("paste-to-paint", waited(page, "paste-to-paint"));
        note("paste-parse", waited(page, "paste-parse"));
        note("paste-compute", waited(page, "paste-compute"));
        if is_floor {
            page.press("Enter");
            note("edit-to-paint", waited(page, "edit-to-paint"));
            page.eval("return exportPng(1890, 1063)");
        } else {
            settle(page);
            let block = page.eval_with(
                "return Math.max(0, ...window.blocks.filter(([at]) => at >= arguments[0]).map(([, long]) => long))",
                &[json!(pasted_at)],
            );
            note("longest-block", block.as_f64().unwrap_or_default());
            page.click("[data-row='3'] [data-column='2']");
            page.type_text("1.234,56");
            page.press("Enter");
            note("edit-to-paint", waited(page, "edit-to-paint"));
            page.click("#download-png");
        }
        note("export-png", waited(page, "export-png"));
        note("chart-render", waited(page, "chart-render"));
    }
}

/// Waits until the work after a paste is over (drawing, keeping): no long task for a second.
fn settle(page: &Page) {
    let count = || page.eval("return window.blocks.length");
    let mut seen = count();
    let mut since = Instant::now();
    while since.elapsed() < Duration::from_secs(1) {
        std::thread::sleep(Duration::from_millis(100));
        let now = count();
        if now != seen {
            (seen, since) = (now, Instant::now());
        }
    }
}

/// The first measure of this name, in milliseconds; waits for it.
fn waited(page: &Page, name: &str) -> f64 {
    page.wait_until(name, || {
        page.eval_with("return performance.getEntriesByName(arguments[0])[0]?.duration", &[json!(name)])
            .as_f64()
    })
}
