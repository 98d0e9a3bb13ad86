//! What is printed: the appendix by command, the table by the browser's own printing. The browser makes a PDF, and its
//! text is read back.

use browser_tests::{Opening, Page};

use crate::cases;
use crate::job::{paste, wait_for_figure};
use crate::recovery::run_command;
use crate::tables::{PRACTICE, as_text};

/// Only prevents the dialog, which nobody would close, and counts how often it was asked for.
const NO_DIALOG: &str = "window.prints = 0; window.print = () => { window.prints += 1; };";

fn open() -> Page {
    Opening::new().early_script(NO_DIALOG).open()
}

fn wait_for_dialog(page: &Page, times: u32) {
    page.wait_until("the dialog", || (page.eval("return window.prints") == times).then_some(()));
}

#[test]
fn the_appendix_prints_every_figure_with_its_numbers_and_goes_away() {
    let page = open();
    paste(&page, &as_text(PRACTICE));
    wait_for_figure(&page, "Hà Tĩnh", "37,51%");
    run_command(&page, "Nền sáng / tối");
    assert_eq!(page.count(".printout"), 0);
    run_command(&page, "In phụ lục");
    wait_for_dialog(&page, 1);
    assert!(!page.is_shown(".printout"), "nothing of it on the screen");
    let printed = page.print("appendix.vi.pdf");
    // A4 upright: 210 × 297 mm.
    for (width, height) in &printed.sizes {
        assert!((width - 595.3).abs() < 2.0 && (height - 841.9).abs() < 2.0, "{:?}", printed.sizes);
    }
    let text = printed.sheets.join(" ");
    for part in [
        "Thực hiện 5 tháng ÷ Kế hoạch năm 2020",
        "Gốc so sánh Kế hoạch năm 2020 (cột B)",
        // By hand: 461,3 ÷ 1.318,4 = 0,34989; 889,6 ÷ 2.371,5 = 0,37512.
        "461,3 ÷ 1.318,4 34,99%",
        "889,6 ÷ 2.371,5 37,51%",
        "In 2 chữ số thập phân. Tính trên số chưa làm tròn",
        "Ngày in:",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for part in ["Lưu tệp", "Biểu đồ"] {
        assert!(!text.contains(part), "{part}: the page itself is not printed");
    }
    // The browser says that printing has ended: the printout is removed.
    page.wait_gone(".printout");

    // The same by the button of an explanation, in English.
    page.click("[aria-label='VI|EN: English']");
    wait_for_figure(&page, "Hà Tĩnh", "37.51%");
    page.click("[data-row='9'] [data-column='5']");
    page.press("F2");
    page.click("#print-appendix");
    wait_for_dialog(&page, 2);
    let text = page.print("appendix.en.pdf").sheets.join(" ");
    for part in ["Base Kế hoạch năm 2020 (column B)", "889.6 ÷ 2,371.5 37.51%", "Printed on "] {
        assert!(text.contains(part), "{part} in {text}");
    }
    page.wait_gone(".printout");
}

#[test]
fn a_long_appendix_repeats_its_head_and_says_where_it_ends() {
    let page = open();
    let mut text = String::from("Đơn vị\tKế hoạch\tThực hiện\r\n");
    (1..=250).for_each(|row| text.push_str(&format!("Xã số {row}\t10,5\t5,5\r\n")));
    page.paste_text(&text);
    wait_for_figure(&page, "Xã số 1", "52,38%");
    run_command(&page, "In phụ lục");
    wait_for_dialog(&page, 1);
    let sheets = page.print("appendix-long.pdf").sheets;
    assert!(sheets.len() >= 4, "{} sheets", sheets.len());
    let with_rows = sheets.iter().filter(|s| s.contains("Xã số"));
    assert!(with_rows.clone().count() >= 4 && with_rows.clone().all(|s| s.contains("Cách tính Kết quả")));
    let text = sheets.join(" ");
    assert!(text.contains("Xã số 200 ") && !text.contains("Xã số 201 "));
    assert!(text.contains("Chỉ in 200 dòng đầu trong 250 dòng"));
    // 250 × 5,5 and 250 × 10,5.
    assert!(text.contains("1.375 ÷ 2.625 52,38%"), "{text}");
}

#[test]
fn the_browsers_own_printing_gives_the_whole_table_and_the_chart() {
    let page = cases::open("TP. Hồ Chí Minh, 6 tháng 2020");
    page.wait_for(".chart svg");
    let text = page.print("table.pdf").sheets.join(" ");
    // Rows that the window does not show, and the computed column.
    for unit in ["Quận 1 ", "Huyện Cần Giờ", "Tổng (tính)", "% kế hoạch"] {
        assert!(text.contains(unit), "{unit} in {text}");
    }
    for part in ["Lưu tệp", "Tải ảnh PNG", "Mở ví dụ"] {
        assert!(!text.contains(part), "{part}: no buttons");
    }
    page.wait_gone(".printout");
    assert_eq!(page.attribute(".page", "data-printing").as_deref(), Some("false"));
}
