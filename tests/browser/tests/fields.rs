//! What is typed into cells, the formula bar, the address field and the head, by real keys and by an input method.

use browser_tests::{Opening, Page};
use serde_json::json;

use crate::accessibility::wait_for_keyboard;
use crate::hands::{cell, go_to, report, wait_for_grid, wait_selected};
use crate::job::wait_for_figure;

#[test]
fn arrows_leave_a_cell_that_was_typed_into_and_move_in_the_text_of_one_that_was_opened() {
    let page = report();
    page.click(&cell("C2"));
    page.type_text("77");
    page.press("ArrowDown");
    page.type_text("66");
    page.press("ArrowRight");
    page.type_text("5");
    page.press("ArrowLeft");
    let after = ["Hải Châu|100|77|30", "Thanh Khê|200|66|5", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"];
    wait_for_grid(&page, &after);
    wait_selected(&page, "C3", "C3:C3");
    // Opened by F2 or by a double click: 66 becomes 616, then 6176.
    page.press("F2 ArrowLeft");
    page.type_text("1");
    page.press("Enter");
    wait_for_grid(&page, &[after[0], "Thanh Khê|200|616|5", after[2], after[3]]);
    page.double_click(&cell("C3"));
    page.wait_for(".caret-editing");
    page.press("End ArrowLeft");
    page.type_text("7");
    page.press("Enter");
    wait_for_grid(&page, &[after[0], "Thanh Khê|200|6176|5", after[2], after[3]]);
    // F2 changes from typing to the text: 88 becomes 898.
    page.type_text("88");
    page.press("F2 ArrowLeft");
    page.type_text("9");
    page.press("Enter");
    wait_for_grid(&page, &[after[0], "Thanh Khê|200|6176|5", "Sơn Trà|300|898|50", after[3]]);
    // Shift and an arrow select text, as some Vietnamese keyboards do to set a mark.
    page.click(&cell("A2"));
    page.type_text("Toa");
    page.press("Shift+ArrowLeft");
    page.type_text("à");
    page.press("Enter");
    page.wait_for_text(&cell("A2"), "Toà");
}

#[test]
fn alt_enter_breaks_the_line_within_the_cell() {
    let page = report();
    page.click(&cell("A3"));
    page.type_text("Quận");
    page.press("Alt+Enter");
    page.type_text("Thanh Khê");
    page.screenshot("hands-two-lines.png");
    page.press("Enter");
    // A cell that was copied in Excel ends with a line end, which is no part of it.
    page.copy_elsewhere("", "61\r\n");
    page.click(&cell("C4"));
    page.press("F2 Control+a Control+v Enter");
    page.wait_for_text(&cell("F4"), "20,33%");
    page.click(&cell("C4"));
    page.press("Control+c");
    assert_eq!(page.clipboard().text, "61\r\n");
    page.click(&cell("A4"));
    wait_selected(&page, "A4", "A4:A4");
    page.wait_for_text(&cell("A3"), "Quận");
    assert_eq!(page.text_of(&cell("A4")), "Sơn Trà");
    page.click(&cell("A3"));
    page.press("Control+c");
    assert_eq!(page.clipboard().text, "\"Quận\nThanh Khê\"\r\n");
    // Where nothing is edited it does nothing.
    page.press("Alt+Enter Control+Enter");
    assert_eq!(page.value_of("#caret"), "");
    wait_selected(&page, "A3", "A3:A3");
}

#[test]
fn the_formula_bar_edits_the_active_cell() {
    let page = report();
    page.click(&cell("C3"));
    page.click("#formula");
    page.press("End");
    page.type_text("5");
    // Both fields show it.
    page.wait_until("the cell", || (page.value_of("#caret") == "505").then_some(()));
    page.press("ArrowLeft ArrowLeft");
    page.type_text("1");
    page.press("Enter");
    wait_for_keyboard(&page, "#caret");
    let after = ["Hải Châu|100|40|30", "Thanh Khê|200|5105|40", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"];
    wait_for_grid(&page, &after);
    wait_selected(&page, "C4", "C4:C4");
    assert_eq!(page.value_of("#formula"), "60");
    // Esc leaves the cell; Tab goes on to the right.
    page.click("#formula");
    page.type_text("9");
    page.press("Escape");
    wait_for_keyboard(&page, "#caret");
    assert_eq!(page.value_of("#formula"), "60");
    page.click("#formula");
    page.press("Control+a");
    page.type_text("61");
    page.press("Tab");
    wait_for_grid(&page, &[after[0], after[1], "Sơn Trà|300|61|50", after[3]]);
    wait_selected(&page, "D4", "D4:D4");
    // An edit goes on from the cell to the bar, and a click elsewhere ends it.
    page.type_text("7");
    page.click("#formula");
    page.press("End");
    page.type_text("8");
    page.click(&cell("B2"));
    wait_for_grid(&page, &[after[0], after[1], "Sơn Trà|300|61|78", after[3]]);
    page.press("Control+z");
    wait_for_grid(&page, &[after[0], after[1], "Sơn Trà|300|61|50", after[3]]);
    // A computed cell says what it is; what is typed is not lost without a word.
    page.click(&cell("F2"));
    page.click("#formula");
    page.wait_for(".explain");
    page.type_text("5");
    page.wait_for_text(".notice", "chương trình tính");
}

#[test]
fn the_address_field_goes_to_cells_and_gives_the_keyboard_back() {
    let page = report();
    page.click("#name-box");
    page.type_text("c4");
    page.press("Enter");
    wait_for_keyboard(&page, "#caret");
    wait_selected(&page, "C4", "C4:C4");
    page.type_text("61");
    page.press("Enter");
    wait_for_figure(&page, "Sơn Trà", "20,33%");
    go_to(&page, "B2:C3");
    wait_selected(&page, "B2", "B2:C3");
    // No such cell: nothing moves, and the user is told.
    go_to(&page, "561,3");
    page.wait_for_text(".notice", "Không có ô “561,3”");
    page.press("Escape");
    wait_for_keyboard(&page, "#caret");
    wait_selected(&page, "B2", "B2:C3");
    // An edit ends with a click on the field, which has the keyboard.
    page.click(&cell("C3"));
    page.type_text("51");
    page.click("#name-box");
    page.type_text("C4");
    page.press("Enter");
    wait_selected(&page, "C4", "C4:C4");
    page.wait_for_text(&cell("C3"), "51");
    // A formula that is refused stays as it is; nothing that is written for the field goes into it.
    page.type_text("=SUM(");
    page.click("#name-box");
    page.wait_for(".notice");
    page.type_text("B2");
    page.press("Enter");
    wait_for_keyboard(&page, "#caret");
    assert_eq!(page.value_of("#caret"), "=SUM(");
    page.press("Escape");
    wait_selected(&page, "C4", "C4:C4");
    // Who clicked on a text of the page and types means the active cell.
    page.click(".formula-sign");
    page.type_text("1");
    page.press("Enter");
    page.wait_for_text(&cell("B2"), "1");
}

#[test]
fn enter_after_tabs_returns_to_where_they_began() {
    let page = report();
    page.click(&cell("B2"));
    page.press("Tab Tab Enter");
    wait_selected(&page, "B3", "B3:B3");
    page.type_text("210");
    page.press("Tab Tab");
    page.type_text("44");
    page.press("Enter");
    wait_selected(&page, "B4", "B4:B4");
    page.press("Tab ArrowDown Enter");
    wait_selected(&page, "C6", "C6:C6");
}

#[test]
fn vietnamese_is_composed_in_every_field() {
    let page = report();
    let compose = |parts: &[&str]| {
        for part in parts {
            let end = part.encode_utf16().count();
            page.devtools(
                "Input.imeSetComposition",
                json!({ "text": part, "selectionStart": end, "selectionEnd": end }),
            );
        }
        page.devtools("Input.insertText", json!({ "text": parts.last().unwrap() }));
    };
    // Into a cell from the first key, over its text.
    page.click(&cell("A2"));
    compose(&["d", "đ", "đô", "đôn", "đông"]);
    page.press("Enter");
    page.wait_for_text(&cell("A2"), "đông");
    // More than one word, in the formula bar.
    page.click(&cell("A3"));
    page.click("#formula");
    page.press("End Space");
    compose(&["t", "tâ", "tây"]);
    page.wait_until("the cell", || (page.value_of("#caret") == "Thanh Khê tây").then_some(()));
    page.press("Enter");
    page.wait_for_text(&cell("A3"), "Thanh Khê tây");
    // Keys as keyboards without composition send them: a letter, Backspace, the letter with its mark.
    page.press("a Backspace â n ArrowUp");
    page.wait_for_text(&cell("A4"), "ân");
    wait_selected(&page, "A3", "A3:A3");
}

const TWO_LEVELS: &str = "<table><tr><td rowspan=2>Đơn vị<td colspan=2>BHXH<td colspan=2>BHYT\
    <tr><td>Kế hoạch<td>Thực hiện<td>Kế hoạch<td>Thực hiện\
    <tr><td>Hải Châu<td>100<td>40<td>10<td>5<tr><td>Sơn Trà<td>200<td>50<td>20<td>9</table>";

#[test]
fn a_double_click_in_the_head_edits_the_text_that_was_clicked() {
    let page = Page::open();
    page.paste_html(TWO_LEVELS, "");
    wait_for_figure(&page, "Hải Châu", "40,00%");
    let heads = || page.texts_of(".head-cell .head-text");
    page.double_click("[data-head='3:0']");
    page.wait_for(".caret-editing");
    assert_eq!(page.value_of("#caret"), "BHYT");
    // The field stands over the text that it edits.
    let over = page.eval(
        "const [a, b] = ['#caret', \"[data-head='3:0']\"].map(s => document.querySelector(s).getBoundingClientRect());
         return Math.abs(a.left - b.left) < 2 && Math.abs(a.top - b.top) < 2",
    );
    assert_eq!(over, true);
    page.screenshot("hands-group-title.png");
    page.press("Control+a");
    page.type_text("BHYT hộ gia đình");
    page.press("Enter");
    page.wait_until("the group", || heads().contains(&"BHYT hộ gia đình".to_owned()).then_some(()));
    assert_eq!(heads().iter().filter(|t| *t == "Kế hoạch").count(), 2, "{:?}", heads());
    // The title below it, by keys: Ctrl+F2, and once more for the group.
    page.click(&cell("E4"));
    page.press("Control+F2");
    page.wait_until("the title", || (page.value_of("#caret") == "Thực hiện").then_some(()));
    page.press("Control+F2");
    page.wait_until("the group", || (page.value_of("#caret") == "BHYT hộ gia đình").then_some(()));
    page.press("Escape");
    wait_selected(&page, "E4", "E4:E4");
    // The head of a computed column is no cell: nothing appears beside it.
    let columns = page.count("[data-row='2'] .cell");
    page.double_click(".head-cell.computed:not(.head-group)");
    page.wait_for_text(".notice", "chương trình tính");
    page.type_text("x");
    page.press("Escape");
    assert_eq!(page.count("[data-row='2'] .cell"), columns);
}

/// The figures of which only a part can be read, at either edge of the box or in too narrow a column.
fn partly_read(page: &Page) -> Vec<String> {
    let parts = page.eval(
        "const box = document.querySelector('.grid'), right = box.getBoundingClientRect().left + box.clientWidth;
         const parts = [], range = document.createRange();
         for (const row of document.querySelectorAll('.row')) {
           const frozen = [...row.querySelectorAll('.frozen')].map(c => c.getBoundingClientRect().right);
           for (const cell of row.querySelectorAll('.cell')) {
             const text = cell.firstChild;
             if (!text || !/[0-9]/.test(text.data ?? '')) continue;
             range.selectNodeContents(text);
             const r = range.getBoundingClientRect(), c = cell.getBoundingClientRect();
             const from = Math.max(c.left, cell.matches('.frozen') ? 0 : Math.max(...frozen)), to = Math.min(c.right, right);
             const isOut = r.right <= from + 0.5 || r.left >= to - 0.5 || to <= from;
             const isWhole = r.left >= from - 0.5 && r.right <= to + 0.5;
             if (!isOut && !isWhole && getComputedStyle(cell).color !== 'rgba(0, 0, 0, 0)') parts.push(text.data);
           }
         }
         return parts",
    );
    let parts = parts.as_array().cloned().unwrap_or_default();
    parts.iter().filter_map(|p| p.as_str().map(str::to_owned)).collect()
}

fn wide() -> String {
    let head: String = (1..=14).map(|n| format!("\tSố thu tháng {n}")).collect();
    let row = |n: u32| {
        (1..=14).map(|m| format!("\t{}.{:03},{}", n + 1, 92 + 61 * m % 900, m % 10)).collect::<String>()
    };
    let rows: String = (1..=20).map(|n| format!("{n}\tHuyện số {n}{}\n", row(n))).collect();
    format!("STT\tĐơn vị{head}\n{rows}")
}

#[test]
fn no_figure_is_read_in_part_however_the_table_is_scrolled() {
    // A usual window; 200 % of it; half a window; a telephone.
    for (width, height) in [(1366, 768), (683, 384), (800, 600), (390, 700)] {
        let page = Opening::new().window(width, height).open();
        page.paste_text(&wide());
        page.wait_for_text(".strip", "20 đơn vị");
        let whole = |what: &str| {
            let started = std::time::Instant::now();
            while !partly_read(&page).is_empty() && started.elapsed().as_secs() < 3 {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            assert_eq!(partly_read(&page), [""; 0], "{what} at {width} px");
        };
        whole("at first");
        for left in [1, 13, 40, 57, 90, 121, 150, 333, 500, 5000] {
            page.eval(&format!("document.querySelector('.grid').scrollLeft = {left}"));
            // The page follows in its next frame.
            page.eval("window.isDrawn = false; requestAnimationFrame(() => requestAnimationFrame(() => { window.isDrawn = true; }))");
            page.wait_until("a frame", || (page.eval("return window.isDrawn") == true).then_some(()));
            whole(&format!("scrolled by {left}"));
            if left == 57 {
                page.screenshot(&format!("hands-scrolled-{width}.png"));
            }
        }
        // By keys, the active cell is seen whole, and the first column beside the frozen ones too.
        page.press("Control+Home");
        for _ in 0..15 {
            page.press("ArrowRight");
            whole("with the arrow");
            let seen = page.eval(
                "const c = document.querySelector('.cell.at-caret'); return !c.matches('.partial-left, .partial-right')",
            );
            assert_eq!(seen, true, "{} at {width} px", page.value_of("#name-box"));
        }
        assert_eq!(page.count(".partial-left"), 0, "whole columns at {width} px");
        page.screenshot(&format!("hands-by-keys-{width}.png"));
        page.press("Home");
        whole("back");
    }
}
