//! How cells look, by real keys and the dialog; and formulas of an opened workbook, which follow edits.

use browser_tests::Page;
use serde_json::Value;
use std::path::Path;

use crate::accessibility::audit;
use crate::hands::{cell, report};
use crate::job::open_file;

/// A computed style of a cell.
fn style(page: &Page, at: &str, name: &str) -> String {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    let value = page.eval_with(script, &[Value::from(cell(at)), Value::from(name)]);
    value.as_str().unwrap_or_default().to_owned()
}

fn wait_for_cell(page: &Page, at: &str, text: &str) {
    page.wait_until(&format!("{at}: {text}"), || (page.text_of(&cell(at)) == text).then_some(()));
}

#[test]
fn cells_are_formatted_by_keys_and_in_the_dialog() {
    let page = report();
    page.click(&cell("B2"));
    page.press("Control+b");
    page.wait_until("bold letters", || (style(&page, "B2", "fontWeight") == "700").then_some(()));
    assert_ne!(style(&page, "B3", "fontWeight"), "700");
    page.press("Control+Shift+!");
    wait_for_cell(&page, "B2", "100,00");
    page.press("Control+1");
    page.wait_for("dialog #form-sample");
    page.screenshot("format-cells.png");
    audit(&page, "the dialog of formats");
    page.click("dialog .swatch[title='vàng']");
    page.wait_until("the choice", || {
        (page.attribute("dialog .swatch[title='vàng']", "aria-pressed").as_deref() == Some("true"))
            .then_some(())
    });
    page.press("Escape");
    page.wait_gone("dialog #form-sample");
    page.press("ArrowDown");
    page.wait_until("the fill", || {
        (style(&page, "B2", "backgroundColor") == "rgb(255, 242, 204)").then_some(())
    });
    audit(&page, "a table with a fill");
    page.press("Control+z");
    page.press("Control+z");
    wait_for_cell(&page, "B2", "100");
}

/// The top and the height of a cell on the screen, and the height of its text.
fn box_of(page: &Page, at: &str) -> [f64; 3] {
    let script = "const c = document.querySelector(arguments[0]), box = c.getBoundingClientRect();
        return [box.top, box.height, c.scrollHeight]";
    let value = page.eval_with(script, &[Value::from(cell(at))]);
    [0, 1, 2].map(|place| value[place].as_f64().unwrap_or_default())
}

#[test]
fn a_wrapped_text_is_whole_in_a_taller_row() {
    let page = report();
    let [first, height, _] = box_of(&page, "A2");
    page.click(&cell("A2"));
    page.type_text("Bao hiem xa hoi thanh pho Quy Nhon va cac huyen lan can cua tinh Binh Dinh");
    page.press("Enter");
    page.click(&cell("A2"));
    page.press("Control+1");
    page.wait_for("dialog #form-sample");
    page.eval(
        "[...document.querySelectorAll('dialog .action')].find((b) => b.textContent === 'Xuống dòng trong ô').click()",
    );
    page.press("Escape");
    page.wait_gone("dialog #form-sample");
    let [top, tall, text] = page.wait_until("a taller row", || {
        let all = box_of(&page, "A2");
        (all[1] > height * 1.5).then_some(all)
    });
    // The row grows downwards by whole rows, holds all its text, and the next one begins right below it.
    assert_eq!((top, tall % height), (first, 0.0));
    assert!(text <= tall, "{text} {tall}");
    assert_eq!(box_of(&page, "A3")[0], top + tall);
    audit(&page, "a table with a wrapped text");
    page.press("Control+z");
    page.wait_until("one line", || (box_of(&page, "A2")[1] == height).then_some(()));
    // A line broken by hand makes its row taller too.
    page.click(&cell("A3"));
    page.type_text("a");
    page.press("Alt+Enter");
    page.type_text("b");
    page.press("Enter");
    page.wait_until("two lines", || (box_of(&page, "A3")[1] == 2.0 * height).then_some(()));
}

#[test]
fn formulas_of_a_workbook_follow_edits() {
    let page = Page::open();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/c01_thu_2cap_tong_dau.xlsx");
    open_file(&page, &path.canonicalize().expect("a file"));
    page.wait_for(".row-total");
    wait_for_cell(&page, "C7", "1.202.400");
    page.click(&cell("C7"));
    page.wait_until("the formula", || (page.value_of("#formula") == "=SUM(C8:C17)").then_some(()));
    page.click(&cell("C8"));
    page.type_text("512500");
    page.press("Enter");
    wait_for_cell(&page, "C7", "1.302.400");
    wait_for_cell(&page, "F8", "64,76%");
    page.press("Control+z");
    wait_for_cell(&page, "C7", "1.202.400");
    wait_for_cell(&page, "F8", "80,46%");
}
