//! The table of keys and gestures (`docs/keys.md`) by real keys and mouse.

use browser_tests::{Browser, Opening, Page};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::hands::cell;
use crate::keys_table::{CELLS, Row, Seen, Step, cells_at_start, difference, looked_at, rows, selection_of};

/// The page with the cells of the table.
fn page(browser: Option<Browser>) -> Page {
    let page = match browser {
        Some(browser) => Opening::new().browser(browser).open(),
        None => Page::open(),
    };
    page.paste_text(CELLS);
    page.wait_for_text("[role=grid]", "Giường");
    page
}

/// All that is compared, in one look.
const LOOK: &str = "
    const name = (c) => c && String.fromCharCode(65 + +c.dataset.column) + (+c.closest('.row').dataset.row + 1);
    const rows = [...document.querySelectorAll('.row:not(.row-foot)')];
    const own = (c) => [...c.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent).join('').trim();
    const cells = rows.flatMap((row) => [...row.querySelectorAll('.cell')]).map((c) => [name(c), own(c)]);
    const selected = [...document.querySelectorAll('.cell.selected')];
    const caret = document.querySelector('#caret');
    const tabs = [...document.querySelectorAll('.sheet-tab')];
    return {
        active: document.querySelector('#name-box').value,
        selected: selected.map(name),
        cells: Object.fromEntries(cells.filter(([, text]) => text)),
        editing: caret.dataset.editing ? caret.value : null,
        formula: document.querySelector('#formula').value,
        tab: (tabs.findIndex((t) => t.getAttribute('aria-pressed') === 'true') + 1) + '/' + tabs.length,
        menu: !!document.querySelector('.menu'),
        palette: !!document.querySelector('.palette-list'),
        help: !!document.querySelector('dl.keys'),
    };";

fn look(page: &Page) -> Seen {
    let seen = page.eval(LOOK);
    let text = |name: &str| seen[name].as_str().unwrap_or_default().to_owned();
    let is = |name: &str| seen[name].as_bool().unwrap_or_default();
    let wanted: Vec<String> = looked_at().collect();
    let selected = seen["selected"].as_array().cloned().unwrap_or_default();
    let selected: Vec<String> = selected.iter().filter_map(|cell| Some(cell.as_str()?.to_owned())).collect();
    let all = seen["cells"].as_object().cloned().unwrap_or_default();
    let cells: BTreeMap<String, String> = all
        .into_iter()
        .filter(|(at, _)| wanted.contains(at))
        .map(|(at, text)| (at, text.as_str().unwrap_or_default().to_owned()))
        .collect();
    Seen {
        active: text("active"),
        selected: selection_of(&selected),
        cells,
        editing: seen["editing"].as_str().map(str::to_owned),
        formula: text("formula"),
        tab: text("tab"),
        menu: is("menu"),
        palette: is("palette"),
        help: is("help"),
    }
}

fn go_to(page: &Page, range: &str) {
    page.press("Control+g");
    page.type_text(range);
    page.press("Enter");
}

fn gesture(page: &Page, name: &str, about: &[String]) {
    let first = about.first().map(String::as_str).unwrap_or_default();
    let row_head = || format!("[data-row='{}'] .row-head", first.parse::<u32>().unwrap() - 1);
    let head = || format!("[data-head='{}:0']", first.as_bytes()[0] - b'A');
    match name {
        "click" => page.click(&cell(first)),
        "ctrl-click" => page.click_holding("Control", &cell(first)),
        "ctrl-drag" => page.drag_holding("Control", &cell(first), &cell(&about[1])),
        "ctrl-row" => page.click_holding("Control", &row_head()),
        "ctrl-column" => page.click_holding("Control", &head()),
        "shift-click" => page.click_holding("Shift", &cell(first)),
        "drag" => page.drag(&cell(first), &cell(&about[1])),
        "dblclick" => page.double_click(&cell(first)),
        "right-click" => page.right_click(&cell(first)),
        "row" => page.click(&row_head()),
        "shift-row" => page.click_holding("Shift", &row_head()),
        "column" => page.click(&head()),
        "shift-column" => page.click_holding("Shift", &head()),
        "move" => page.drag(".move-side", &cell(first)),
        "ctrl-move" => page.drag_holding("Control", ".move-side", &cell(first)),
        "shift-move" => page.drag_holding("Shift", ".move-side", &cell(first)),
        "fill" => page.drag(".fill-handle", &cell(first)),
        "ctrl-fill" => page.drag_holding("Control", ".fill-handle", &cell(first)),
        "dblfill" => page.double_click(".fill-handle"),
        _ => panic!("what is {name}?"),
    }
}

fn press_row(page: &Page, row: &Row) {
    for (at, text) in &row.start {
        go_to(page, at);
        page.type_text(text);
        page.press("Enter");
    }
    go_to(page, &row.selection);
    // The mouse finds cells and the handle where the selection was drawn.
    let first = row.selection.split(':').next().unwrap_or_default();
    if matches!(row.steps.first(), Some(Step::Gesture(..))) {
        page.wait_until(&format!("the selection of `{}`", row.script), || {
            (page.value_of("#name-box") == first).then_some(())
        });
    }
    for step in &row.steps {
        match step {
            Step::Press(chord) => page.press(&chord.replace("Ctrl", "Control")),
            Step::Type(text) => page.type_text(text),
            Step::Gesture(name, about) => gesture(page, name, about),
        }
    }
}

/// What is wrong after a while, if something still is.
fn wrong(page: &Page, row: &Row) -> Option<String> {
    let started = Instant::now();
    loop {
        let why = difference(row, &look(page))?;
        if started.elapsed() > Duration::from_secs(3) {
            return Some(format!("{} ({}) `{}`: {why}", row.key, row.here, row.script));
        }
        std::thread::sleep(Duration::from_millis(15));
    }
}

/// Brings the page back to the cells of the start; false if it must be opened anew.
fn back(page: &Page, row: &Row) -> bool {
    page.press("Escape Escape");
    let start = cells_at_start(&Row { start: Vec::new(), ..row.clone() });
    for _ in 0..12 {
        let seen = look(page);
        if seen.tab.ends_with("/2") {
            return false;
        }
        if seen.cells == start && !seen.menu && !seen.palette && !seen.help && seen.editing.is_none() {
            return true;
        }
        page.press("Control+z");
        std::thread::sleep(Duration::from_millis(30));
    }
    false
}

fn try_rows(browser: Option<Browser>, rows: &[Row]) {
    let mut now = page(browser);
    let mut failed = Vec::new();
    for row in rows {
        press_row(&now, row);
        failed.extend(wrong(&now, row));
        if !back(&now, row) {
            now = page(browser);
        }
    }
    assert!(failed.is_empty(), "{} rows:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn each_row_of_the_table_does_what_it_says() {
    let rows: Vec<Row> = rows().into_iter().filter(|row| !row.native_only).collect();
    try_rows(None, &rows);
}

/// A few rows in Firefox: moving, selecting, editing, filling, copying, lines, menus, mouse.
pub fn smoke(browser: Browser) {
    const SMOKE: [&str; 16] = [
        "B3 > Tab Tab Enter",
        "A2 > Ctrl+ArrowRight",
        "B3 > Ctrl+Shift+End",
        "A2 > Ctrl+g \"C5\" Enter",
        "B2:C3 > Tab Tab",
        "B2:C3 > \"7\" Ctrl+Enter",
        "B3 > F2 \"5\" Enter",
        "E3 > \"a\" Alt+Enter",
        "B2 > Delete ArrowDown F4",
        "E3 > Ctrl+;",
        "C3 > Ctrl+r",
        "B2 > Ctrl+x Escape",
        "B3 > Shift+Space Ctrl+- >",
        "B3 > Shift+F10 >",
        "E2=Tháng_11 E2 > fill",
        "E2=7 E2 > dblfill",
    ];
    let rows: Vec<Row> =
        rows().into_iter().filter(|row| SMOKE.iter().any(|begin| row.script.starts_with(begin))).collect();
    assert_eq!(rows.len(), SMOKE.len());
    try_rows(Some(browser), &rows);
}
