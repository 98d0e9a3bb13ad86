//! The report is edited by real keys: a sentence is left out, moved, reworded with live figures; a section moves; the report is
//! printed. The expected figures are worked out by hand in the comments.

use browser_tests::{Opening, Page};

use crate::accessibility::audit;
use crate::job::wait_for_figure;

/// 270 of 700: 38,57 %.
const TABLE: &str =
    "Đơn vị\tKế hoạch (tỷ đồng)\tThực hiện (tỷ đồng)\nHuế\t100\t40\nVinh\t200\t70\nĐà Lạt\t400\t160";

/// Only prevents the dialog, which nobody would close, and counts how often it was asked for.
const NO_DIALOG: &str = "window.prints = 0; window.print = () => { window.prints += 1; };";

fn open() -> Page {
    let page = Opening::new().early_script(NO_DIALOG).open();
    page.resize(1366, 768);
    page.paste_text(TABLE);
    wait_for_figure(&page, "Huế", "40,00%");
    page.click(".tab-report");
    page.wait_for("#report-turn");
    page
}

/// Turns the controls on or off, by the keyboard.
fn turn(page: &Page) {
    page.eval("document.querySelector('#report-turn').focus()");
    page.press("Enter");
}

fn focused(page: &Page) -> String {
    page.eval("return document.activeElement.ariaLabel ?? document.activeElement.id")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_sentence_is_left_out_moved_and_reworded_by_keys() {
    let page = open();
    turn(&page);
    page.wait_for("#report-edit li");
    audit(&page, "the report while it is edited");
    // The first sentence goes down by its button, which keeps the keyboard.
    page.eval("document.querySelectorAll('#report-edit li button[aria-label^=\"Đưa xuống\"]')[0].focus()");
    page.press("Enter");
    page.wait_until("the sentence below", || {
        Some(page.texts_of("#report-edit .report-sentence")).filter(|all| all[0].starts_with("Cao nhất"))
    });
    page.wait_until("the keyboard", || focused(&page).contains("Kết quả thực hiện").then_some(()));
    page.press("Control+z");
    page.wait_until("as it was", || {
        Some(page.texts_of("#report-edit .report-sentence")).filter(|all| all[0].starts_with("Kết quả"))
    });
    // Reworded: the field is open with the keyboard in it; what is typed replaces it.
    page.eval("document.querySelectorAll('#report-edit li button[aria-label^=\"Viết lại\"]')[0].focus()");
    page.press("Enter");
    page.wait_until("the field", || (focused(&page) == "Câu của bạn").then_some(()));
    assert!(page.value_of("#report-words").contains("{38,57%}"), "{}", page.value_of("#report-words"));
    page.press("Control+a");
    page.type_text("Toàn tỉnh mới thu được 38,57% chỉ tiêu.");
    page.press("Enter");
    page.wait_for_text("#report-edit", "Toàn tỉnh mới thu được 38,57% chỉ tiêu.");
    // The second sentence is left out by the space bar.
    page.eval("document.querySelectorAll('#report-edit li input')[1].focus()");
    page.press("Space");
    turn(&page);
    page.wait_for(".report-text");
    let text = page.text_of(".report-text");
    assert!(text.contains("Toàn tỉnh") && !text.contains("Cao nhất"), "{text}");
    // Vinh has 140: 340 of 700 is 48,57 %.
    page.click("[data-row='2'] [data-column='2']");
    page.type_text("140");
    page.press("Enter");
    page.wait_for_text(".report-text", "Toàn tỉnh mới thu được 48,57% chỉ tiêu.");
    page.screenshot("report-edited.png");
}

#[test]
fn a_sentence_of_ones_own_is_kept_by_whoever_goes_elsewhere_and_the_report_is_printed() {
    let page = open();
    turn(&page);
    page.wait_for("#report-edit [data-add]");
    page.click("#report-edit [data-add]");
    page.wait_for("#report-words");
    page.click("#report-words");
    page.type_text("Nguyên nhân: doanh nghiệp chậm nộp.");
    // A click on a cell leaves the field.
    page.click("[data-row='1'] [data-column='1']");
    page.wait_for_text("#report-edit", "Nguyên nhân: doanh nghiệp chậm nộp.");
    page.click("#report-print");
    page.wait_until("the dialog", || (page.eval("return window.prints") == 1).then_some(()));
    let printed = page.print("report.vi.pdf");
    // The reader of the PDF parts letters with two marks from the others, and knows not all of them.
    let text: String = printed.sheets.join(" ").split_whitespace().collect();
    for part in ["270t", "38,57%", "Nguyênnhân", "ng1."] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for part in ["Word", "HTML"] {
        assert!(!text.contains(part), "{part}: the page itself is not printed");
    }
}
