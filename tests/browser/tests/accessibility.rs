//! The page by keyboard alone, in a narrow window, and enlarged; axe-core must find nothing wrong.

use browser_tests::{Opening, Page};
use serde_json::{Value, json};

use crate::job::{paste, wait_for_figure};
use crate::recovery::run_command;
use crate::tables::{PRACTICE, as_text};

/// axe-core, published by Deque under the MPL 2.0.
const AXE: &str = include_str!("../axe/axe.min.js");

/// Fails with what axe finds in the page now.
pub fn audit(page: &Page, what: &str) {
    page.eval(AXE);
    page.eval(
        "delete window.audit;
         const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
         axe.run(document, { runOnly: rules }).then((results) => {
             const of = (node) => node.html.slice(0, 160) + ' – ' + node.failureSummary;
             window.audit = { passes: results.passes.length, violations: results.violations.map((v) => [v.id, ...v.nodes.slice(0, 3).map(of)]) };
         });",
    );
    let audit = page.wait_until("the audit", || {
        let audit = page.eval("return window.audit ?? null");
        audit.is_object().then_some(audit)
    });
    assert_eq!(audit["violations"], json!([]), "{what}");
    assert!(audit["passes"].as_u64() > Some(10), "{what}: something was looked at");
}

fn practice(page: &Page) {
    paste(page, &as_text(PRACTICE));
    wait_for_figure(page, "Hà Tĩnh", "37,51%");
}

#[test]
fn axe_finds_nothing_on_any_part_in_either_theme() {
    let page = Page::open();
    audit(&page, "start page");
    run_command(&page, "Nền sáng / tối");
    audit(&page, "start page, dark");
    practice(&page);
    page.click("#threshold");
    page.type_text("36");
    page.press("Enter");
    page.wait_for(".findings tr.reached");
    audit(&page, "table and chart with a threshold, dark");
    run_command(&page, "Nền sáng / tối");
    page.click(".picture-options summary");
    audit(&page, "table and chart with a threshold");
    page.press("Control+k");
    page.wait_for("#palette-list");
    audit(&page, "commands");
    page.press("Escape");
    page.press("F1");
    page.wait_for(".keys");
    audit(&page, "help");
    page.press("Escape");
    page.click(".tab-plan");
    page.wait_for("#pace tbody tr");
    page.choose("#past-months", "5");
    page.wait_for(".plan-behind");
    audit(&page, "plan");
    page.click(".tab-time");
    page.wait_for("#compare-now");
    audit(&page, "over time");
    page.click(".sheet-add");
    page.wait_for(".sheet-tab:nth-of-type(2)");
    audit(&page, "sheets");
    page.click(".sheet-tab:nth-of-type(1)");
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    // A table with doubts, their list, and an explanation.
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.234\t1.005\nHà Tĩnh\t2.345\t1.100");
    page.wait_for(".flag");
    page.click(".strip-doubts");
    page.wait_for(".doubt-serious");
    page.click("[data-row='1'] [data-column='4']");
    page.press("F2");
    page.wait_for(".explain");
    audit(&page, "doubts and an explanation");
    page.resize(360, 640);
    audit(&page, "narrow");
}

/// The element that has the keyboard, if the CSS selector matches it.
fn has_keyboard(page: &Page, selector: &str) -> bool {
    page.eval_with("return document.activeElement.matches(arguments[0])", &[json!(selector)]) == true
}

pub fn wait_for_keyboard(page: &Page, selector: &str) {
    page.wait_until(&format!("the keyboard in {selector}"), || has_keyboard(page, selector).then_some(()));
}

#[test]
fn everything_is_reached_and_done_by_keyboard() {
    let page = Page::open();
    wait_for_keyboard(&page, "#caret");
    practice(&page);
    // Round the parts of the page, both ways.
    for part in [".panel *", ".sheet-tabs *", ".top-bar *", ".strip *", "#caret"] {
        page.press("F6");
        wait_for_keyboard(&page, part);
    }
    page.press("Shift+F6");
    wait_for_keyboard(&page, ".strip *");
    page.press("F6");
    // The caret is announced with its column and row.
    page.press("Control+Home ArrowRight ArrowDown");
    let said = page.wait_for_text(".for-readers[aria-live]", "Bình Định");
    assert!(said.contains("Kế hoạch năm 2020") && said.contains("2.614,7"), "{said}");
    // A column's role: the fourth column is taken for a plan of its own, then put back.
    page.press("Control+Home ArrowRight ArrowRight ArrowRight Alt+ArrowDown");
    wait_for_keyboard(&page, ".menu");
    page.type_text("ghi");
    page.press("Enter");
    wait_for_keyboard(&page, "#caret");
    page.wait_until("the growth to go", || {
        (!page.texts_of(".head-text").iter().any(|t| t.contains("Tăng/giảm"))).then_some(())
    });
    page.press("Control+z");
    page.wait_until("the growth to come back", || {
        page.texts_of(".head-text").iter().any(|t| t.contains("Tăng/giảm")).then_some(())
    });
    // A column's title.
    page.press("Control+F2 Control+a");
    page.type_text("Năm trước");
    page.press("Enter");
    page.wait_until("the title", || {
        page.texts_of(".head-text").iter().any(|t| t == "Năm trước").then_some(())
    });
    // The threshold and the picture.
    page.press("Shift+F6");
    wait_for_keyboard(&page, ".strip *");
    page.press("Tab");
    wait_for_keyboard(&page, "#add-computed");
    // The comparison waits for a threshold.
    page.press("Tab");
    wait_for_keyboard(&page, "#threshold");
    page.type_text("36");
    page.press("Enter");
    page.wait_until("the finding", || (page.count(".findings tr.reached") == 5).then_some(()));
}

#[test]
fn the_edge_of_the_panel_moves_and_stays_where_it_was_put() {
    let page = Page::open();
    practice(&page);
    let width = || page.eval("return document.getElementById('panel').offsetWidth").as_f64().unwrap();
    let before = width();
    page.eval("document.querySelector('.divider').focus()");
    page.press("ArrowLeft ArrowLeft");
    page.wait_until("a wider panel", || (width() == before + 48.0).then_some(()));
    assert_eq!(
        page.attribute(".divider", "aria-valuenow"),
        Some((before + 48.0).to_string()),
        "its value is said"
    );
    page.drag(".divider", "[data-row='5'] [data-column='1']");
    page.wait_until("the panel to be dragged", || (width() > before + 100.0).then_some(()));
    let dragged = width();
    page.load();
    page.wait_until_started();
    assert_eq!(width(), dragged, "remembered");
}

/// By how much the page is wider than its window: what hangs over cannot be reached.
fn overhang(page: &Page) -> f64 {
    let script = "const edge = document.documentElement.clientWidth;
        const parts = document.querySelectorAll('.top-bar *, .strip *, .panel *, .status-bar *, .start *');
        const inside = (e) => [...document.querySelectorAll('svg, .panel-body, .recents')].some((box) => box !== e && box.contains(e) && getComputedStyle(box).overflowX !== 'visible');
        return Math.max(...[...parts].filter((e) => e.checkVisibility() && !inside(e) && e.offsetWidth > 2).map((e) => e.getBoundingClientRect().right - edge));";
    page.eval(script).as_f64().unwrap_or_default()
}

#[test]
fn a_narrow_window_and_one_enlarged_twice_show_everything() {
    // 1280 × 800 at 200 % has 640 × 400 CSS pixels; 360 px is a telephone.
    for (width, height) in [(360, 640), (640, 400), (1920, 1080)] {
        let page = Opening::new().window(width, height).open();
        assert!(overhang(&page) <= 0.5, "start page at {width} px: {}", overhang(&page));
        page.screenshot(&format!("start-{width}.png"));
        practice(&page);
        page.screenshot(&format!("table-{width}.png"));
        assert!(overhang(&page) <= 0.5, "table at {width} px: {}", overhang(&page));
        let rows = page.eval(
            "const box = document.querySelector('.grid').getBoundingClientRect();
             return [...document.querySelectorAll('.row')].filter((r) => r.getBoundingClientRect().bottom <= box.bottom).length",
        );
        assert!(rows.as_u64() >= Some(3), "{rows} rows in sight at {width} × {height}");
        if width < 900 {
            page.click(".tab:nth-child(2)");
            page.wait_until("the chart", || page.is_shown(".chart svg").then_some(()));
            page.screenshot(&format!("chart-{width}.png"));
            assert!(overhang(&page) <= 0.5, "chart at {width} px: {}", overhang(&page));
            assert!(!page.is_shown("#caret"));
            page.click(".tab-table");
        }
        page.wait_until("the table", || page.is_shown("[data-row='4'] [data-column='1']").then_some(()));
        assert_eq!(page.eval("return document.querySelector('#caret') !== null"), Value::Bool(true));
    }
}
