//! Large pastes and files: read in a worker, with progress and a cancel button, while the page stays responsive.

use browser_tests::{Opening, Page};
use serde_json::Value;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

use crate::bench_table as table;
use crate::job::open_file;

const ROWS: usize = table::SIZES[2];

/// Records every state of the progress bar: its words and its value.
const WATCH: &str = "window.steps = [];
    new MutationObserver(() => {
        const bar = document.querySelector('.strip-reading progress');
        if (bar) steps.push([document.querySelector('.strip-reading p').textContent, bar.position]);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });";

fn watched() -> Page {
    Opening::new().early_script(WATCH).open()
}

/// "1.234.567,89" from hundredths.
fn hundredths(sum: u64) -> String {
    let (whole, rest) = (sum / 100, sum % 100);
    let digits = whole.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push('.');
        }
        text.push(digit);
    }
    format!("{text},{rest:02}")
}

/// The sum of a column of figures with two decimals, added as whole numbers.
fn sum_of(rows: &[Vec<String>], column: usize) -> u64 {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    rows.iter().skip(1).map(|row| digits(&row[column]).parse::<u64>().expect("digits")).sum()
}

fn foot(page: &Page) -> Vec<String> {
    let cells =
        page.eval("return [...document.querySelectorAll('.row-foot > *')].map((c) => c.innerText.trim())");
    cells.as_array().into_iter().flatten().filter_map(|c| c.as_str().map(str::to_owned)).collect()
}

/// Counts, sums and both ends of the table.
fn assert_is_there(page: &Page, rows: &[Vec<String>]) {
    page.wait_for_text(".strip", "100.000 đơn vị");
    page.wait_gone(".strip-reading");
    let foot = foot(page);
    for column in [1, 2, 3] {
        let sum = hundredths(sum_of(rows, column));
        assert!(foot.contains(&sum), "column {column} sums to {sum}: {foot:?}");
    }
    page.press("Control+End");
    page.wait_for_text("[role=grid]", &rows[ROWS][0]);
    page.wait_for_text("[role=grid]", &rows[ROWS][2]);
}

/// What the progress bar said, and how far it went.
fn steps(page: &Page) -> Vec<(String, f64)> {
    let steps = page.eval("return steps");
    let step = |s: &Value| Some((s[0].as_str()?.to_owned(), s[1].as_f64()?));
    steps.as_array().into_iter().flatten().filter_map(step).collect()
}

#[test]
fn a_hundred_thousand_rows_of_text_are_read_with_progress() {
    let rows = table::rows(ROWS);
    let page = watched();
    page.paste_text(&table::text(&rows));
    assert_is_there(&page, &rows);
    let steps = steps(&page);
    assert!(steps.iter().any(|(words, _)| words == "Đang đọc bảng vừa dán…"), "{steps:?}");
    assert!(steps.iter().any(|(words, _)| words == "Đang tính bảng vừa dán…"), "{steps:?}");
    page.press("Control+z");
    page.wait_for(".start");
}

#[test]
fn a_hundred_thousand_rows_of_excel_html_are_read_while_the_page_goes_on() {
    let rows = table::rows(ROWS);
    let (html, text) = (table::excel_html(&rows), table::text(&rows));
    let page = watched();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\nHà Tĩnh\t500\t200\n");
    page.wait_for_text("[role=grid]", "Hà Tĩnh");

    // Escape, then the button: the table is as it was.
    page.paste_html(&html, &text);
    page.wait_for(".strip-reading [id=stop-reading]");
    page.press("Escape");
    page.wait_gone(".strip-reading");
    page.wait_for_text(".notice", "Đã thôi đọc");
    page.press("Control+v");
    page.wait_for("#stop-reading");
    page.press("5");
    page.wait_for_text(".notice", "Đang đọc bảng mới");
    page.press("Control+Home ArrowDown");
    page.wait_until("the row below", || (page.value_of("#name-box") == "A3").then_some(()));
    page.click("#stop-reading");
    page.wait_gone(".strip-reading");
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    assert!(page.text_of(".strip").contains("2 đơn vị"));

    // A small paste replaces a large one.
    page.press("Control+v");
    page.wait_for("#stop-reading");
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nQuảng Ngãi\t1.000\t411\n");
    page.wait_for_text("[role=grid]", "Quảng Ngãi");
    page.wait_gone(".strip-reading");

    page.eval("steps.length = 0");
    page.paste_html(&html, &text);
    assert_is_there(&page, &rows);
    let steps = steps(&page);
    let known: Vec<f64> = steps.iter().map(|(_, done)| *done).filter(|done| *done >= 0.0).collect();
    assert!(known.is_sorted() && known.len() > 5, "the bar goes forward: {steps:?}");
    page.press("Control+z");
    page.wait_for_text(".strip", "1 đơn vị");
    page.press("Control+Home");
    page.wait_for_text("[role=grid]", "Quảng Ngãi");
}

/// An xlsx workbook of one sheet.
fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    let cell = |text: &String| match text.replace('.', "").replace(',', ".").parse::<f64>() {
        Ok(value) => format!("<c><v>{value}</v></c>"),
        Err(_) => format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>"),
    };
    let body: String =
        rows.iter().map(|row| format!("<row>{}</row>", row.iter().map(cell).collect::<String>())).collect();
    let parts = [
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{body}</sheetData></worksheet>"),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{REL}\"><sheets><sheet name=\"Thu\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships {package}><Relationship Id=\"s\" Type=\"{REL}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships {package}><Relationship Id=\"r\" Type=\"{REL}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
    ];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content.as_bytes()).expect("its content");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn large_files_are_read_the_same_way() {
    let rows = table::rows(ROWS);
    let csv: String = rows.iter().map(|row| row.join(";") + "\r\n").collect();
    for (name, bytes) in [("thu.csv", csv.into_bytes()), ("thu.xlsx", xlsx(&rows))] {
        let page = watched();
        let file = page.file_with(name, &bytes);
        open_file(&page, &file);
        page.wait_for("#stop-reading");
        page.click("#stop-reading");
        page.wait_gone(".strip-reading");
        page.wait_for(".start");
        page.eval("document.querySelector('#chosen').remove()");
        open_file(&page, &file);
        page.wait_for_text(".strip", "100.000 đơn vị");
        let foot = foot(&page);
        let whole = hundredths(sum_of(&rows, 1));
        let (whole, _) = whole.split_once(',').expect("decimals");
        assert!(foot.iter().any(|cell| cell.starts_with(whole)), "{name}: {whole} in {foot:?}");
        let steps = steps(&page);
        assert!(steps.iter().any(|(words, _)| *words == format!("Đang đọc tệp {name}…")), "{steps:?}");
    }
}

#[test]
fn a_reading_that_breaks_off_leaves_the_table_and_one_without_a_worker_is_done_on_the_page() {
    let rows = table::rows(10_000);
    let text = table::text(&rows);
    // The worker's program fails when it asks what to read.
    let broken = "const Real = Blob;
        window.Blob = function (parts, options) {
            const failing = (part) => typeof part === 'string'
                ? part.replace('takeSource: () => source', 'takeSource: () => { throw new Error(\"provoked\"); }') : part;
            return new Real([...(parts ?? [])].map(failing), options);
        };";
    let page = Opening::new().early_script(broken).open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nPhú Yên\t1.000\t360\n");
    page.wait_for_text("[role=grid]", "Phú Yên");
    page.paste_text(&text);
    page.wait_for_text(".notice", "Không đọc được");
    page.wait_for_text("[role=grid]", "Phú Yên");
    assert_eq!(page.count(".strip-reading"), 0);

    // A browser that runs no worker: its script cannot be loaded.
    let blocked =
        "const Real = Worker; window.Worker = class extends Real { constructor() { super('data:,'); } };";
    let page = Opening::new().early_script(blocked).open();
    page.expect_error("data:,");
    page.paste_text(&text);
    page.wait_for_text(".strip", "10.000 đơn vị");
    assert_eq!(page.count(".strip-reading"), 0);
}
