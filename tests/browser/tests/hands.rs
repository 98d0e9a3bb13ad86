//! Hands in the table, by real keys, mouse and clipboard: selections, pastes, copies and moves, as in a spreadsheet
//! program. What is typed into fields is in `fields.rs`.

use browser_tests::Page;

use crate::job::wait_for_figure;

/// Three units and their total.
pub const REPORT: &str = "Đơn vị\tKế hoạch\tThực hiện\tCùng kỳ\n\
    Hải Châu\t100\t40\t30\nThanh Khê\t200\t50\t40\nSơn Trà\t300\t60\t50\nTổng cộng\t600\t150\t120\n";

pub fn report() -> Page {
    let page = Page::open();
    page.paste_text(REPORT);
    wait_for_figure(&page, "Hải Châu", "40,00%");
    page
}

pub fn cell(at: &str) -> String {
    let (column, row) = at.split_at(1);
    let column = column.as_bytes()[0] - b'A';
    let row: u32 = row.parse::<u32>().unwrap() - 1;
    format!("[data-row='{row}'] [data-column='{column}']")
}

/// The cells that were pasted or typed, without the blank column before computed ones.
pub fn grid(page: &Page) -> Vec<String> {
    let rows = page.eval(
        "return [...document.querySelectorAll('.row:not(.row-foot)')].map(row => [...row.querySelectorAll('.cell')].filter((c, place, all) => !c.classList.contains('computed') && !(all[place + 1]?.classList.contains('computed'))).map(c => (c.firstChild?.data ?? '').trim()).join('|'))",
    );
    let rows = rows.as_array().cloned().unwrap_or_default();
    let rows = rows.iter().filter_map(|row| row.as_str()).map(str::to_owned);
    let mut rows: Vec<String> = rows.collect();
    while rows.last().is_some_and(|row| row.chars().all(|c| c == '|')) {
        rows.pop();
    }
    rows
}

pub fn wait_for_grid(page: &Page, expected: &[&str]) {
    let started = std::time::Instant::now();
    while grid(page) != expected && started.elapsed().as_secs() < 5 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(grid(page), expected);
}

/// The address of the active cell, and of the cells drawn as selected: the first and the last.
pub fn selected(page: &Page) -> (String, String) {
    let range = page.eval(
        "const at = (c) => c && String.fromCharCode(65 + +c.dataset.column) + (+c.closest('.row').dataset.row + 1);
         const all = [...document.querySelectorAll('.cell.selected')];
         return [at(all[0]), at(all.at(-1))].join(':')",
    );
    (page.value_of("#name-box"), range.as_str().unwrap_or_default().to_owned())
}

pub fn wait_selected(page: &Page, active: &str, range: &str) {
    let wanted = (active.to_owned(), range.to_owned());
    let started = std::time::Instant::now();
    while selected(page) != wanted && started.elapsed().as_secs() < 5 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(selected(page), wanted);
}

const BEFORE: [&str; 4] =
    ["Hải Châu|100|40|30", "Thanh Khê|200|50|40", "Sơn Trà|300|60|50", "Tổng cộng|600|150|120"];

#[test]
fn a_month_is_pasted_over_the_last_one_wherever_the_drag_ended() {
    for (from, to) in [("C2", "D4"), ("D4", "C2"), ("D2", "C4")] {
        let page = report();
        page.copy_elsewhere("", "41\t31\n51\t41\n61\t51\n");
        page.drag(&cell(from), &cell(to));
        wait_selected(&page, from, "C2:D4");
        page.press("Control+v");
        wait_for_grid(
            &page,
            &["Hải Châu|100|41|31", "Thanh Khê|200|51|41", "Sơn Trà|300|61|51", "Tổng cộng|600|150|120"],
        );
        wait_selected(&page, "C2", "C2:D4");
        wait_for_figure(&page, "Sơn Trà", "20,33%");
        page.press("Control+z");
        wait_for_grid(&page, &BEFORE);
    }
    // By keys and by Shift+click, the same.
    let page = report();
    page.copy_elsewhere("", "9\n");
    page.click(&cell("C2"));
    page.press("Shift+ArrowDown Shift+ArrowDown Shift+ArrowRight");
    wait_selected(&page, "C2", "C2:D4");
    page.press("Control+v");
    let filled = ["Hải Châu|100|9|9", "Thanh Khê|200|9|9", "Sơn Trà|300|9|9", "Tổng cộng|600|150|120"];
    wait_for_grid(&page, &filled);
    page.press("Control+z");
    wait_for_grid(&page, &BEFORE);
    page.click(&cell("D4"));
    page.click_holding("Shift", &cell("C3"));
    wait_selected(&page, "D4", "C3:D4");
    page.press("Control+v");
    wait_for_grid(&page, &[BEFORE[0], "Thanh Khê|200|9|9", "Sơn Trà|300|9|9", BEFORE[3]]);
}

#[test]
fn a_block_repeats_where_it_fits_and_its_blank_cells_are_cells() {
    let page = report();
    for (selection, pasted, after) in [
        ("C2:D4", "7\t8\n", ["Hải Châu|100|7|8", "Thanh Khê|200|7|8", "Sơn Trà|300|7|8"]),
        ("B2:B4", "7\t8\n", ["Hải Châu|7|8|30", "Thanh Khê|7|8|40", "Sơn Trà|7|8|50"]),
        ("B2:D4", "7\n8\n", ["Hải Châu|7|40|30", "Thanh Khê|8|50|40", "Sơn Trà|300|60|50"]),
        // No figures this month for the first and the last unit: the others keep their rows.
        ("C2:C4", "\r\n7\r\n\r\n", ["Hải Châu|100||30", "Thanh Khê|200|7|40", "Sơn Trà|300||50"]),
    ] {
        page.copy_elsewhere("", pasted);
        go_to(&page, selection);
        page.press("Control+v");
        wait_for_grid(&page, &[after[0], after[1], after[2], BEFORE[3]]);
        page.press("Control+z");
        wait_for_grid(&page, &BEFORE);
    }
    // As Excel's HTML has it.
    let cell_of = |text: &str| format!("<tr><td align=right>{text}</td></tr>");
    let html = format!("<table>{}{}{}</table>", cell_of(""), cell_of("7"), cell_of(""));
    page.copy_elsewhere(&html, "\r\n7\r\n\r\n");
    go_to(&page, "C2:C4");
    page.press("Control+v");
    wait_for_grid(&page, &["Hải Châu|100||30", "Thanh Khê|200|7|40", "Sơn Trà|300||50", BEFORE[3]]);
    page.press("Control+z");
    wait_for_grid(&page, &BEFORE);
    // Beyond the last pasted column are computed ones: they give way.
    page.copy_elsewhere("", "7\t8\t9\n");
    go_to(&page, "D2");
    page.press("Control+v");
    wait_for_grid(
        &page,
        &["Hải Châu|100|40|7|8|9", "Thanh Khê|200|50|40||", "Sơn Trà|300|60|50||", "Tổng cộng|600|150|120||"],
    );
}

/// Goes to cells by their address, by keys.
pub fn go_to(page: &Page, range: &str) {
    page.press("Control+g");
    page.type_text(range);
    page.press("Enter");
}

#[test]
fn typing_tab_enter_and_the_filling_keys_work_on_the_selection() {
    let page = report();
    page.drag(&cell("D3"), &cell("C2"));
    // Typing goes to the active cell; Tab and Enter go through the selection and round.
    page.type_text("1");
    page.press("Tab");
    page.type_text("2");
    page.press("Tab");
    wait_selected(&page, "D2", "C2:D3");
    page.type_text("3");
    page.press("Enter");
    page.press("Shift+Tab Shift+Enter");
    wait_for_grid(&page, &["Hải Châu|100|2|3", "Thanh Khê|200|50|1", BEFORE[2], BEFORE[3]]);
    // From D2 Enter led to D3, Shift+Tab to C3, Shift+Enter to C2.
    wait_selected(&page, "C2", "C2:D3");
    page.type_text("5,5");
    page.press("Control+Enter");
    wait_for_grid(&page, &["Hải Châu|100|5,5|5,5", "Thanh Khê|200|5,5|5,5", BEFORE[2], BEFORE[3]]);
    wait_selected(&page, "C2", "C2:D3");
    page.press("Delete");
    wait_for_grid(&page, &["Hải Châu|100||", "Thanh Khê|200||", BEFORE[2], BEFORE[3]]);
    page.press("Control+z Control+z");
    page.drag(&cell("C3"), &cell("F4"));
    page.press("Control+d");
    wait_for_grid(&page, &["Hải Châu|100|2|3", "Thanh Khê|200|50|1", "Sơn Trà|300|50|1", BEFORE[3]]);
    // Over computed columns Ctrl+Enter writes the others only: those of the table, and the blank one beside it.
    page.press("Control+z");
    page.drag(&cell("D3"), &cell("F4"));
    page.type_text("4");
    page.press("Control+Enter");
    wait_for_grid(
        &page,
        &["Hải Châu|100|2|3|", "Thanh Khê|200|50|4|4", "Sơn Trà|300|60|4|4", "Tổng cộng|600|150|120|"],
    );
}

#[test]
fn a_row_that_is_copied_or_moved_leaves_its_computed_cells_behind() {
    let page = report();
    page.click("[data-row='2'] .row-head");
    page.press("Control+c");
    let copied = page.clipboard();
    assert!(copied.text.starts_with("Thanh Khê\t200\t50\t40\t25,00%"), "{}", copied.text);
    page.click("[data-row='5'] .row-head");
    page.press("Control+v");
    let copy = [BEFORE[0], BEFORE[1], BEFORE[2], BEFORE[3], "Thanh Khê|200|50|40"];
    wait_for_grid(&page, &copy);
    page.press("Control+z");
    wait_for_grid(&page, &BEFORE);

    // A row that the user took for a part moves as one.
    page.click(&cell("A3"));
    crate::recovery::run_command(&page, "“trong đó”");
    page.wait_for(".row-part");
    page.press("Shift+Space Control+x");
    page.wait_for_text(".notice", "Đã cắt A3:D3");
    assert_eq!(page.count(".cell.cut"), 4, "what was cut is marked");
    wait_for_grid(&page, &BEFORE);
    page.screenshot("hands-cut.png");
    page.click(&cell("A6"));
    page.press("Control+v");
    wait_for_grid(&page, &[BEFORE[0], "|||", BEFORE[2], BEFORE[3], BEFORE[1]]);
    page.wait_for("[data-row='5'].row-part");
    assert_eq!(page.count(".cell.cut"), 0);
    page.press("Control+z");
    wait_for_grid(&page, &BEFORE);
    page.wait_for("[data-row='2'].row-part");

    // Esc leaves what was cut.
    page.click(&cell("C2"));
    page.press("Control+x Escape");
    page.wait_gone(".cell.cut");
    page.click(&cell("D2"));
    page.press("Control+v");
    page.wait_for_text(".notice", "không có gì để dán");
    wait_for_grid(&page, &BEFORE);

    // Another window of the page recognises computed cells too.
    page.click("[data-row='2'] .row-head");
    page.press("Control+c");
    let copied = page.clipboard();
    let other = report();
    other.copy_elsewhere(&copied.html, &copied.text);
    other.click(&cell("A6"));
    other.press("Control+v");
    wait_for_grid(&other, &copy);
}

#[test]
fn whole_rows_and_columns_are_selected_by_keys_and_heads() {
    let page = report();
    page.click(&cell("B3"));
    page.press("Shift+Space");
    let last = page.count("[data-row='2'] .cell");
    page.wait_until("the row", || (page.count(".cell.selected") == last).then_some(()));
    assert_eq!(page.value_of("#name-box"), "B3");
    page.press("Shift+ArrowDown");
    page.wait_until("two rows", || (page.count(".cell.selected") == 2 * last).then_some(()));
    page.click(&cell("B3"));
    page.press("Control+Space");
    wait_selected(&page, "B3", "B2:B5");
    wait_for_grid(&page, &BEFORE);
    // Heads of rows, dragged and with Shift.
    page.drag("[data-row='1'] .row-head", "[data-row='3'] .row-head");
    page.wait_until("three rows", || (page.count(".cell.selected") == 3 * last).then_some(()));
    page.click("[data-head='1:0']");
    page.click_holding("Shift", "[data-head='3:0']");
    wait_selected(&page, "B2", "B2:D5");
}
