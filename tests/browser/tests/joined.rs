//! What a join leaves open: units matched one by one, a column of the year before, the sheet to join chosen by command.

use browser_tests::Page;

use crate::accessibility::{audit, wait_for_keyboard};
use crate::job::{row, wait_for_figure};
use crate::sheets::offer;

const COLLECTED: &str = "ĐVT: tỷ đồng\nĐơn vị\tKế hoạch\tThực hiện\nQuảng Nam\t1.318,4\t461,3\nHà Tĩnh\t2.371,5\t889,6\nHuế\t300,5\t90,5";
const POPULATION: &str = "Đơn vị\tDân số\nQuang Nam mới\t1.480,5\nHà Tĩnh\t1.296,6\nĐà Nẵng\t1.169,5";

fn has(page: &Page, unit: &str, figure: &str) -> bool {
    row(page, unit).contains(&figure.to_owned())
}

fn wait_for(page: &Page, unit: &str, figure: &str) {
    page.wait_until(&format!("{figure} at {unit}"), || has(page, unit, figure).then_some(()));
}

fn command(page: &Page, name: &str) {
    page.press("Control+k");
    page.wait_for(".palette-query");
    page.type_text(name);
    page.press("Enter");
    page.wait_gone(".palette-query");
}

#[test]
fn units_that_are_alike_are_joined_one_by_one_with_keys_and_undone() {
    let page = Page::open();
    page.paste_text(COLLECTED);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.paste_text(POPULATION);
    offer(&page, "Ghép theo đơn vị");
    page.wait_for_text(".notice", "Đã ghép 1 đơn vị");
    assert!(!has(&page, "Quảng Nam", "1.480,5"), "nothing is joined unasked");
    // From the grid to the strip, which leads to the list, and there to the first question's button.
    page.press("Shift+F6");
    wait_for_keyboard(&page, ".strip-doubts");
    page.press("Enter");
    page.wait_for_text(".doubts", "Quảng Nam ≈ Quang Nam mới (giống 0,94)");
    page.wait_for_text(".doubts", "1 đơn vị không có trong bảng đó: Huế.");
    page.wait_for_text(".doubts", "1 đơn vị của bảng đó không có ở đây: Đà Nẵng.");
    audit(&page, "what a join left open");
    page.press("F6 F6");
    wait_for_keyboard(&page, ".panel *");
    page.wait_until("the button", || {
        page.press("Tab");
        page.eval("return document.activeElement.textContent.includes('Ghép số của Quang Nam mới')")
            .as_bool()
            .filter(|is_there| *is_there)
    });
    page.press("Enter");
    wait_for(&page, "Quảng Nam", "1.480,5");
    page.wait_for_text(".notice", "Đã ghép số của Quang Nam mới vào Quảng Nam");
    // The keyboard stays in the list, which still has the units without a partner.
    wait_for_keyboard(&page, ".doubts *");
    page.press("Control+z");
    page.wait_for_text(".doubts", "Quảng Nam ≈ Quang Nam mới");
    assert!(!has(&page, "Quảng Nam", "1.480,5"));
    page.press("Control+y");
    wait_for(&page, "Quảng Nam", "1.480,5");
    // The list is kept: it is there after a reload.
    page.wait_for("#saved[data-kept='true']");
    page.open_anew();
    page.click(".recent-last .recent-open");
    wait_for(&page, "Quảng Nam", "1.480,5");
    page.click(".strip-doubts");
    page.wait_for_text(".doubts", "Huế");
    page.click(".doubt-actions button");
    page.wait_until("the list gone", || {
        page.texts_of(".doubt").iter().all(|d| !d.contains("Huế")).then_some(())
    });
}

#[test]
fn last_year_s_column_is_said_to_be_so_by_one_click() {
    let page = Page::open();
    page.paste_text(COLLECTED);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    page.paste_text("ĐVT: tỷ đồng\nĐơn vị\tThực hiện\nQuảng Nam\t400,5\nHà Tĩnh\t800,5\nHuế\t80,5");
    offer(&page, "Ghép theo đơn vị");
    let asks = ".chip-cell button.chip-ask";
    page.wait_for_text(asks, "Là cùng kỳ?");
    audit(&page, "a column asks");
    let grows = || page.texts_of(".head-text").iter().any(|t| t.contains("Tăng/giảm"));
    assert!(!grows());
    page.click(asks);
    page.wait_until("the growth", || grows().then_some(()));
    assert_eq!(page.count(asks), 0);
    page.press("Control+z");
    page.wait_for_text(asks, "Là cùng kỳ?");
    // The other answer.
    page.click(&format!("{asks} + button"));
    page.wait_gone(asks);
    assert!(!grows());
    page.press("Control+z");
    page.wait_for(asks);
    // By the list too.
    page.click(".strip-doubts");
    page.wait_for_text(".doubts", "Có phải số cùng kỳ năm trước không?");
    page.click(".doubt-actions button");
    page.wait_until("the growth", || grows().then_some(()));
    page.wait_gone(asks);
}

#[test]
fn a_command_opens_the_choice_of_the_sheet_to_join() {
    let page = Page::open();
    page.paste_text(COLLECTED);
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    command(&page, "ghép một");
    page.wait_for_text(".notice", "Chưa có bảng khác để ghép");
    page.paste_text(POPULATION);
    offer(&page, "Thêm thành bảng mới");
    page.wait_for_text("[role=grid]", "Đà Nẵng");
    page.click(".sheet-tab:nth-of-type(1)");
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    command(&page, "ghep mot");
    page.wait_for_text(".join-choice", "Bảng 2");
    audit(&page, "the choice of a sheet");
    page.press("Escape");
    page.wait_gone(".join-choice");
    wait_for_keyboard(&page, "#caret");
    command(&page, "ghép một");
    wait_for_keyboard(&page, ".join-choice button");
    page.press("Enter");
    page.wait_gone(".join-choice");
    wait_for(&page, "Hà Tĩnh", "1.296,6");
    page.press("Control+z");
    page.wait_until("the join undone", || (!has(&page, "Hà Tĩnh", "1.296,6")).then_some(()));
}
