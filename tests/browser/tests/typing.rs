//! Keys that come faster than the page can draw: each is read with the present state, not with what is on the screen.

use browser_tests::Page;
use serde_json::json;

use crate::recovery::HEAD;

/// The content of the first column of figures in these rows.
fn actuals(page: &Page, rows: std::ops::RangeInclusive<u32>) -> Vec<String> {
    rows.map(|row| page.text_of(&format!("[data-row='{row}'] [data-column='1']"))).collect()
}

/// A page with a table that takes a while to compute and draw, as on a slow machine.
fn slow_page() -> Page {
    let page = Page::open();
    let rows: String = (0..3000).map(|n| format!("Xã {n}\t0\t360\n")).collect();
    page.paste_text(&format!("{HEAD}{rows}"));
    page.wait_for_text(".strip", "3.000 đơn vị");
    page.press("Control+Home ArrowRight");
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 20 }));
    page
}

#[test]
fn edits_typed_faster_than_the_page_draws_are_all_taken() {
    let page = slow_page();
    // All at once, as by someone who looks at the paper and not at the screen.
    page.type_text(&(11..31).map(|n| format!("{n}\u{e007}")).collect::<String>());
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    page.wait_until("the last edit", || (actuals(&page, 20..=20) == ["30"]).then_some(()));
    assert_eq!(actuals(&page, 1..=20), (11..31).map(|n| n.to_string()).collect::<Vec<_>>());
    // Each is one step of the history.
    page.press("Control+z Control+z");
    page.wait_until("undone", || (actuals(&page, 19..=20) == ["0", "0"]).then_some(()));
    assert_eq!(actuals(&page, 18..=18), ["28"]);
}

#[test]
fn a_cell_opened_by_f2_is_added_to_and_one_left_by_escape_stays() {
    let page = slow_page();
    // F2, more digits, Enter; then a digit and Escape; then a digit over the next.
    page.type_text("\u{e032},5\u{e007}5\u{e00c}\u{e015}8\u{e007}");
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    page.wait_until("the last edit", || (actuals(&page, 3..=3) == ["8"]).then_some(()));
    assert_eq!(actuals(&page, 1..=4), ["0,5", "0", "8", "0"]);
    assert_eq!(page.value_of("#caret"), "");
}
