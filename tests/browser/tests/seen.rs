//! What was understood is seen in the grid and in the strip, and is changed by a menu; nothing moves under the pointer.

use browser_tests::Page;
use serde_json::json;

use crate::accessibility::{audit, wait_for_keyboard};
use crate::job::{choose_in_menu, wait_for_figure};
use crate::recovery::run_command;

/// A total at the top, a part, an average, a remark.
const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\nToàn tỉnh\t600\t300\nHuyện A\t100\t50\nHuyện B\t200\t100\n\
    Trong đó: xã B1\t50\t20\nHuyện C\t300\t150\nBình quân\t200\t100\nGhi chú: số liệu tạm tính\t\t";

fn open(text: &str) -> Page {
    let page = Page::open();
    page.paste_text(text);
    page.wait_for(".strip-part");
    page
}

/// The sign at the number of a grid row, which is numbered from 1 on the screen.
fn sign(page: &Page, number: u32) -> String {
    page.text_of(&format!("[data-row='{}'] .row-mark", number - 1))
}

fn strip(page: &Page) -> String {
    page.text_of(".strip > p")
}

fn wait_for_strip(page: &Page, part: &str) {
    page.wait_for_text(".strip > p", part);
}

#[test]
fn each_kind_of_row_has_a_sign_with_words_and_the_strip_says_which_rows_count() {
    let page = open(TABLE);
    page.resize(1366, 768);
    wait_for_figure(&page, "Huyện A", "50,00%");
    let signs: Vec<String> = (2..=8).map(|row| sign(&page, row)).collect();
    assert_eq!(signs, ["Σ", "", "", "↳", "", "∅", "∅"]);
    let said = |row: u32| page.attribute(&format!("[data-row='{}'] .row-mark", row - 1), "title").unwrap();
    for (row, words) in [
        (2, "tổng, không cộng lại"),
        (3, "một đơn vị"),
        (5, "trong đó"),
        (7, "bình quân, không cộng"),
        (8, "ghi chú"),
    ] {
        assert!(
            said(row).starts_with(&format!("Dòng {row}: ")) && said(row).contains(words),
            "{}",
            said(row)
        );
        assert_eq!(
            page.attribute(&format!("[data-row='{}'] .row-mark", row - 1), "aria-label"),
            Some(said(row))
        );
    }
    let counted = "tính 3 đơn vị, dòng 3–4, 6; dòng 2 là tổng, dòng 5 là “trong đó”, dòng 7 không tính";
    assert!(strip(&page).contains(counted), "{}", strip(&page));
    // By keyboard: the active cell says what its row is.
    page.press("Control+Home ArrowRight");
    page.wait_for_text(".for-readers[aria-live]", "tổng, không cộng lại");
    page.press("ArrowDown ArrowDown ArrowDown");
    page.wait_for_text(".for-readers[aria-live]", "đã nằm trong dòng trên");
    page.screenshot("seen-rows.png");
    run_command(&page, "English");
    wait_for_strip(
        &page,
        "3 units count, rows 3–4, 6; row 2 is the total, row 5 is a part, row 7 is left out",
    );
}

#[test]
fn a_click_or_a_key_on_the_sign_changes_what_the_row_is_and_undo_takes_it_back() {
    let page = open(TABLE);
    wait_for_figure(&page, "Huyện A", "50,00%");
    page.click("[data-row='5'] .row-mark");
    page.wait_for_text(".menu-label", "Dòng 6 là");
    audit(&page, "the menu of a row");
    page.screenshot("seen-row-menu.png");
    choose_in_menu(&page, "ghi chú hoặc tên nhóm, không tính");
    wait_for_strip(&page, "tính 2 đơn vị, dòng 3–4; ");
    assert_eq!(sign(&page, 6), "∅");
    wait_for_keyboard(&page, "#caret");
    page.press("Control+z");
    wait_for_strip(&page, "tính 3 đơn vị");
    assert_eq!(sign(&page, 6), "");
    // By keyboard alone: the average is a unit after all, and then is what the program found.
    page.press("Control+Home ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown Alt+ArrowUp");
    wait_for_keyboard(&page, ".menu");
    page.press("Escape");
    page.wait_gone(".menu");
    wait_for_keyboard(&page, "#caret");
    assert!(strip(&page).contains("tính 3 đơn vị"), "Esc changes nothing");
    page.press("Alt+ArrowUp");
    wait_for_keyboard(&page, ".menu");
    page.press("Home Enter");
    wait_for_strip(&page, "tính 4 đơn vị");
    assert!(page.attribute("[data-row='6'] .row-mark", "title").unwrap().contains("do bạn chọn"));
    page.press("Alt+ArrowUp");
    wait_for_keyboard(&page, ".menu");
    // Below it are what is done with lines: to insert, to delete, to hide.
    page.press("End ArrowUp ArrowUp ArrowUp ArrowUp ArrowUp Enter");
    wait_for_strip(&page, "tính 3 đơn vị");
    assert_eq!(sign(&page, 7), "∅");
    // Several rows at once: two units selected by their numbers.
    page.click("[data-row='2'] .row-head");
    page.click_holding("Shift", "[data-row='3'] [data-column='2']");
    page.press("Alt+ArrowUp");
    page.wait_for(".menu-label");
    page.press("Escape");
    page.wait_gone(".menu");
}

#[test]
fn many_sections_are_said_in_short() {
    let mut text = "Đơn vị\tKế hoạch\tThực hiện\nTổng cộng\t2.400\t1.200\n".to_owned();
    for section in ["I. Miền núi", "II. Trung du", "III. Đồng bằng", "IV. Ven biển"] {
        text += &format!("{section}\t600\t300\n");
        let letter = section.split('.').next().unwrap();
        for unit in 1..=3 {
            text += &format!("Huyện {letter}{unit}\t200\t100\n");
        }
    }
    let page = open(&text);
    wait_for_strip(&page, "tính 12 đơn vị trong dòng 4–18; dòng 2 là tổng, 4 dòng tổng nhóm");
}

#[test]
fn a_role_changes_only_by_choosing() {
    let page = open(TABLE);
    wait_for_figure(&page, "Huyện A", "50,00%");
    let heads = || page.texts_of(".head-text");
    let before = heads();
    let pill = "[data-menu-of='2']";
    page.eval_with("document.querySelector(arguments[0]).focus()", &[json!(pill)]);
    page.press("ArrowDown ArrowDown ArrowUp ArrowRight Home End PageDown g");
    wait_for_keyboard(&page, pill);
    assert_eq!((heads(), page.count(".menu")), (before.clone(), 0));
    assert!(
        page.attribute(".tool-sign", "aria-label").unwrap().contains("dán"),
        "nothing to undo but the paste"
    );
    for opens in ["Enter", "Space", "Alt+ArrowDown"] {
        page.eval_with("document.querySelector(arguments[0]).focus()", &[json!(pill)]);
        page.press(opens);
        wait_for_keyboard(&page, ".menu");
        page.press("ArrowDown ArrowDown");
        page.press("Escape");
        page.wait_gone(".menu");
        assert_eq!(heads(), before, "{opens}: looking through the menu changes nothing");
    }
    // A click elsewhere closes it and does nothing else.
    page.click(pill);
    page.wait_for(".menu");
    audit(&page, "the menu of a column");
    page.screenshot("seen-role-menu.png");
    page.eval("document.querySelector('.menu-behind').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))");
    page.wait_gone(".menu");
    assert_eq!(heads(), before);
    // Chosen by letters and Enter.
    page.press("Control+Home ArrowRight ArrowRight Alt+ArrowDown");
    wait_for_keyboard(&page, ".menu");
    page.type_text("ghi");
    page.press("Enter");
    page.wait_until("no completion", || (!heads().contains(&"% kế hoạch".to_owned())).then_some(()));
    page.press("Control+z");
    page.wait_until("the completion", || (heads() == before).then_some(()));
}

/// Where a cell is on the screen.
fn place(page: &Page, cell: &str) -> Vec<f64> {
    let place = page.eval_with(
        "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return [r.left, r.top]",
        &[json!(cell)],
    );
    serde_json::from_value(place).unwrap()
}

#[test]
fn nothing_that_comes_or_goes_moves_the_table() {
    let page = open(TABLE);
    page.resize(1366, 768);
    wait_for_figure(&page, "Huyện A", "50,00%");
    let cell = "[data-row='3'] [data-column='1']";
    let before = place(&page, cell);
    // Pasted over another table: offers appear, and go with the next edit.
    page.paste_text(&TABLE.replace("Huyện A", "Huyện D"));
    page.wait_for(".retake");
    page.wait_for_text("[role=grid]", "Huyện D");
    assert_eq!(place(&page, cell), before, "the offers appear");
    page.screenshot("seen-offers.png");
    page.click(cell);
    page.type_text("250");
    page.press("Enter");
    page.wait_gone(".retake");
    assert_eq!(place(&page, cell), before, "the offers go");
    // The strip has more to say: a doubt, a threshold.
    page.wait_for_text(".strip-doubts", "1 chỗ cần xem");
    page.click("#threshold");
    page.type_text("40");
    page.press("Enter");
    page.wait_for(".findings");
    assert_eq!(place(&page, cell), before, "the strip says more");
}

#[test]
fn a_guessed_role_says_so_and_one_click_confirms_it() {
    let page = open("Đơn vị\tKế haoch\tThực hiện\nHuyện A\t110,5\t100,5\nHuyện B\t210,5\t200,5");
    assert_eq!(page.text_of("[data-menu-of='1']"), "kế hoạch?");
    assert!(page.attribute("[data-menu-of='1']", "aria-label").unwrap().contains("đoán theo tiêu đề"));
    page.wait_for_text(".strip-doubts", "1 chỗ cần xem");
    assert_eq!(page.count(".chip-computed"), 0, "a guess computes nothing");
    audit(&page, "a guess");
    page.screenshot("seen-guess.png");
    page.click("[data-confirm='1']");
    // 100,5 ÷ 110,5.
    wait_for_figure(&page, "Huyện A", "90,95%");
    page.wait_for_text(".strip-doubts", "không có chỗ cần xem");
    assert_eq!(
        (page.text_of("[data-menu-of='1']"), page.count("[data-confirm]")),
        ("kế hoạch".to_owned(), 0)
    );
    page.press("Control+z");
    page.wait_for("[data-confirm='1']");
    // By the menu.
    page.press("Control+Home ArrowRight Alt+ArrowDown");
    wait_for_keyboard(&page, ".menu");
    page.press("Home Enter");
    wait_for_figure(&page, "Huyện A", "90,95%");
}
