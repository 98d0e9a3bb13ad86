//! The report by its tab: sentences whose figures lead to their cells, and its files and its copy, read back.

use browser_tests::Page;
use std::io::Read as _;

use crate::accessibility::audit;
use crate::job::wait_for_figure;

const FIRST: &str = "Kết quả thực hiện đạt 1.290 tỷ đồng, bằng 92,14% kế hoạch (1.400 tỷ đồng); còn phải thực hiện 110 tỷ đồng.";

/// A table with its report open.
fn report() -> Page {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(
        "Kết quả thu quý I\t\t\nĐơn vị tính: tỷ đồng\t\t\nĐơn vị\tKế hoạch\tThực hiện\nHuế\t500\t450\nVinh\t600\t570\nĐà Lạt\t300\t270",
    );
    wait_for_figure(&page, "Vinh", "95,00%");
    page.click(".tab-report");
    page.wait_for_text(".report-text", FIRST);
    page
}

/// A part of a ZIP, as text.
fn part(file: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("a package");
    let mut text = String::new();
    zip.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

/// The texts of an XML part, without its tags.
fn texts(xml: &str) -> String {
    let document = roxmltree::Document::parse(xml).expect("XML");
    let texts = document.descendants().filter(|node| node.is_text()).filter_map(|node| node.text());
    texts.collect()
}

#[test]
fn the_sentences_lead_to_their_cells_and_are_as_long_as_asked() {
    let page = report();
    audit(&page, "the report's panel");
    page.screenshot("report.png");
    assert!(
        page.text_of(".report-text").contains("Cao nhất là Vinh (95,00%)"),
        "{}",
        page.text_of(".report-text")
    );
    page.click(".report-figure");
    page.wait_until("the cell of the figure", || {
        let address = page.eval("return document.querySelector('#name-box').value");
        (address != "A4").then_some(())
    });
    page.choose("#report-length", "line");
    page.wait_until("one line", || (!page.text_of(".report-text").contains("Cao nhất")).then_some(()));
    assert!(page.text_of(".report-text").contains(FIRST));
}

#[test]
fn word_excel_and_page_are_downloaded_with_the_figures_of_the_screen() {
    let page = report();
    page.click("#report-word");
    let word = page.download(".docx");
    let document = part(&word, "word/document.xml");
    let text = texts(&document);
    assert!(text.contains(FIRST) && text.contains("95,00%") && text.contains("CỘNG HÒA XÃ HỘI"), "{text}");
    assert!(document.contains("<w:tblHeader/>") && document.contains("svgBlip"), "no header or picture");
    page.click("#report-excel");
    let excel = page.download(".xlsx");
    let sheet = part(&excel, "xl/worksheets/sheet1.xml");
    // The rate of Huế, in the column behind the free one.
    assert!(sheet.contains("<f>C4/B4</f><v>0.9</v>"), "{sheet}");
    page.click("#report-page");
    let html = String::from_utf8(page.download(".html")).expect("text");
    assert!(html.contains("<svg") && !html.contains("<script"), "a page of its own");
    assert!(html.contains("Vinh") && html.contains("95,00%"));
    assert!(page.text_of("body").contains("Tải xuống"), "where it went is said");
}

#[test]
fn the_report_is_copied_for_word() {
    let page = report();
    page.click("#report-copy");
    page.wait_for_text("body", "sang Word bấm Ctrl+V");
    let copied = page.clipboard();
    assert!(copied.text.contains(FIRST), "{}", copied.text);
    let html = copied.html;
    assert!(
        html.contains("<table") && html.contains("data:image/png") && html.contains("95,00%"),
        "{html:.400}"
    );
}
