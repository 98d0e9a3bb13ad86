//! Blank forms of reports, a document saved as a form, a table like that of a former document, and all sheets as one workbook,
//! by real keys and files.

use browser_tests::Page;
use std::io::Read as _;

use crate::job::{open_file, wait_for_figure};

const MAY: &str = "Đơn vị\tKế hoạch tháng 5\tThực hiện tháng 5\nHuế\t100\t40\nVinh\t200\t70";

/// Runs a command as a user does: by its name in the palette.
fn run(page: &Page, name: &str) {
    page.press("Control+k");
    page.wait_for(".palette-query");
    page.type_text(name);
    page.wait_for_text("#palette-list", name);
    page.press("Enter");
    page.wait_gone(".palette-query");
}

#[test]
fn a_blank_form_computes_what_is_typed_into_it() {
    let page = Page::open();
    page.wait_for("#blank-reports");
    // Half a year's collection.
    page.click("#blank-reports > li:nth-child(2) .example");
    page.wait_for_text("[role=grid]", "Cùng kỳ năm trước");
    page.wait_for_text("[role=grid]", "Đơn vị 8");
    page.press("Control+g");
    page.type_text("B4");
    page.press("Enter");
    for figure in ["100", "Tab", "60", "Tab", "50", "Enter"] {
        match figure {
            "Tab" | "Enter" => page.press(figure),
            digits => page.type_text(digits),
        }
    }
    // 60 of 100.
    wait_for_figure(&page, "Đơn vị 1", "60,00%");
}

#[test]
fn a_document_is_saved_as_a_form_and_the_next_month_is_done_like_it() {
    let page = Page::open();
    page.paste_text(MAY);
    wait_for_figure(&page, "Huế", "40,00%");
    page.click("#threshold");
    page.type_text("36");
    page.press("Enter");
    page.press("Control+s");
    let document = page.download("Chưa đặt tên.chitieu");
    run(&page, "Lưu làm mẫu");
    let form = page.download("Mẫu - Chưa đặt tên.chitieu");

    let next = Page::open();
    next.paste_text(&MAY.replace("tháng 5", "tháng 6").replace("70", "90"));
    wait_for_figure(&next, "Vinh", "45,00%");
    assert_eq!(next.value_of("#threshold"), "");
    let file = next.file_with("thang-5.chitieu", &document);
    next.eval(
        "HTMLInputElement.prototype.click = function () { this.id = 'chosen'; document.body.append(this); };",
    );
    run(&next, "Như tháng trước");
    next.choose_file("#chosen", &file);
    next.wait_for_text("body", "Đã làm như thang-5.chitieu");
    assert_eq!(next.value_of("#threshold"), "36");
    wait_for_figure(&next, "Vinh", "45,00%");

    // The form has the names and no figure, and is a document of its own.
    let empty = Page::open();
    let file = empty.file_with("Mẫu.chitieu", &form);
    open_file(&empty, &file);
    empty.wait_for_text("[role=grid]", "Vinh");
    assert!(!empty.text_of("[role=grid]").contains("200"));
}

#[test]
fn all_sheets_leave_as_one_workbook_with_formulas_between_them() {
    let page = Page::open();
    page.paste_text(MAY);
    wait_for_figure(&page, "Huế", "40,00%");
    page.click(".sheet-add");
    page.paste_text("Đơn vị\tThực hiện\nHuế\t7\nVinh\t8");
    page.wait_for_text("[role=grid]", "Vinh");
    page.press("Control+g");
    page.type_text("A6");
    page.press("Enter");
    page.type_text("='Bảng 1'!C2*2");
    page.press("Enter");
    page.wait_for_text("[role=grid]", "80");
    page.click(".tab-report");
    page.click("#report-workbook");
    let excel = page.download(".xlsx");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&excel)).expect("a package");
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        text
    };
    assert!(part("xl/workbook.xml").contains("name=\"Bảng 1\""));
    let second = part("xl/worksheets/sheet2.xml");
    assert!(second.contains("<f>'Bảng 1'!C2*2</f><v>80</v>"), "{second}");
}
