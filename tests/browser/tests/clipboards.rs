//! The real clipboards of both locales, pasted by real keys as HTML and as text: each cell of the page has the expected
//! value, or the page asks about it.

use browser_tests::Page;
use chi_tieu::sheet::Sheet;
use chi_tieu::store::document_from_text;
use serde_json::Value;

#[path = "../../common/mod.rs"]
mod common;
use common::{Payload, payloads, plain};

/// The sheet of the document that Ctrl+S saves: what a colleague would open.
fn saved_sheet(page: &Page) -> Sheet {
    let before = page.downloaded();
    page.press("Control+s");
    let name = page.wait_until("the document", || {
        page.downloaded().into_iter().find(|n| n.ends_with(".chitieu") && !before.contains(n))
    });
    let text = String::from_utf8(page.download(&name)).unwrap();
    document_from_text(&text).unwrap().workbook.sheet().clone()
}

/// Checks every cell of the sheet; returns how many numbers there are and how many of them are asked about.
fn check(payload: &Payload, sheet: &Sheet) -> (usize, usize) {
    let (grid, table) = (sheet.grid(), sheet.table());
    let above = grid.rows() as usize - payload.cells.len();
    let (mut numbers, mut asked) = (0, 0);
    for (row, cells) in payload.cells.iter().enumerate() {
        let Some(body_row) = (row + above).checked_sub(table.body.start as usize) else { continue };
        for (column, cell) in cells.iter().enumerate() {
            let shown = cell["from_text"].as_f64().filter(|_| payload.format == "txt");
            let Some(expected) = shown.or(cell["number"].as_f64()) else { continue };
            let read = &table.columns[column];
            let value = read.value(body_row);
            numbers += 1;
            if read.doubts.contains(&(body_row as u32)) {
                asked += 1;
            } else {
                let place = format!("{} row {body_row} column {column}: {cell}", payload.name);
                let value = value.unwrap_or_else(|| panic!("{place} was read as no number"));
                assert!((value - expected).abs() <= 1e-9 * expected.abs(), "{place} was read as {value}");
            }
        }
    }
    (numbers, asked)
}

/// The last row of the payload that has a number shows its text on the screen.
fn is_on_screen(page: &Page, payload: &Payload) {
    let numeric = |cell: &&Value| cell["number"].is_f64() || cell["number"].is_i64();
    let text = |cell: &Value| plain(cell["text"].as_str().unwrap_or_default());
    let Some(cell) = payload.cells.iter().take(12).rev().find_map(|row| row.iter().find(numeric)) else {
        return;
    };
    let wanted = text(cell);
    page.wait_until(&format!("{}: {wanted} on the screen", payload.name), || {
        let cells = page.texts_of(".row .cell");
        cells.iter().any(|c| plain(c.trim_end_matches('⚑').trim()) == wanted).then_some(())
    });
}

#[test]
fn both_locales_paste_as_html_and_as_text_with_the_numbers_expected_or_a_question() {
    let cases = ["c05", "c06", "c07", "c11", "c13", "c15", "c16", "c17", "c18", "writer"];
    let payloads: Vec<Payload> = payloads();
    let chosen = |p: &&Payload| cases.iter().any(|case| p.name.contains(&format!("/{case}")));
    let (mut numbers, mut asked, mut pasted) = (0, 0, 0);
    let page = Page::open();
    for payload in payloads.iter().filter(chosen) {
        page.open_anew();
        match payload.format {
            "html" => page.paste_html(&payload.text, "only the HTML counts"),
            _ => page.paste_text(&payload.text),
        }
        is_on_screen(&page, payload);
        let (n, doubtful) = check(payload, &saved_sheet(&page));
        if doubtful > 0 {
            assert!(page.count(".strip-doubt") > 0, "{}: what is asked shows", payload.name);
        }
        numbers += n;
        asked += doubtful;
        pasted += 1;
    }
    eprintln!("{pasted} clipboards, {numbers} numbers, {asked} of them asked about");
    assert!(pasted >= 38, "{pasted} clipboards");
    assert!(asked * 10 < numbers, "{asked} of {numbers} are asked about");
}
