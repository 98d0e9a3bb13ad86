//! No result differs between native and WebAssembly: what the page computes and prints is compared, cell by cell, with
//! the same library run by the test itself.

use browser_tests::Page;
use chi_tieu::app::{Action, App, Command, EXAMPLES, SheetAction, Start};
use chi_tieu::language::Language;
use chi_tieu::words::Words;

use crate::cases;

fn native() -> App {
    App::new(Start { document_id: "native".to_owned(), ..Start::default() })
}

/// The text that Ctrl+A, Ctrl+C copies, and the row of computed totals.
fn native_texts(app: &mut App) -> (String, Vec<String>) {
    app.update(Action::Run(Command::SelectAll));
    let total = chi_tieu::view::table_view(app).total;
    (
        chi_tieu::view::copied(app).text,
        total.map_or_else(Vec::new, |row| row.cells.iter().map(|c| c.text.clone()).collect()),
    )
}

/// The same from the page, by its keys.
fn page_texts(page: &Page) -> (String, Vec<String>) {
    page.click("[data-row] [data-column='0']");
    page.press("Control+a Control+c");
    let total = page.texts_of(".row-foot .cell").iter().map(|t| t.trim().to_owned()).collect();
    (page.clipboard().text, total)
}

/// Fails at the first cell that differs.
fn hold(what: &str, page: &Page, app: &mut App) {
    let (expected, expected_total) = native_texts(app);
    let (copied, total) = page_texts(page);
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&copied).len(), lines(&expected).len(), "{what}: rows");
    for (line, (copied, expected)) in lines(&copied).iter().zip(&lines(&expected)).enumerate() {
        assert_eq!(copied, expected, "{what}: line {line}");
    }
    assert_eq!(total, expected_total, "{what}: totals");
    let columns = app.sheet().shown_computed().len();
    assert!(columns == 0 || expected.lines().next().is_some_and(|l| l.split('\t').count() >= columns));
}

#[test]
fn every_example_computes_the_same_figures_in_the_page_as_natively() {
    let words = Words(Language::Vietnamese);
    for (index, example) in EXAMPLES.iter().enumerate() {
        let name = example.name(words);
        let page = cases::open(name);
        let mut app = native();
        app.update(Action::OpenExample(index));
        let tabs = page.texts_of(".sheet-tab");
        assert_eq!(tabs, chi_tieu::view::frame_view(&app).status.tabs, "{name}");
        for (place, tab) in tabs.iter().enumerate() {
            cases::show_tab(&page, tab);
            app.update(Action::Sheets(SheetAction::Show(place)));
            hold(&format!("{name}, {tab}"), &page, &mut app);
        }
    }
}

/// Rows for every role, with zeros, negatives, blanks, very large figures and thousandths, from a generator with a
/// fixed seed.
fn generated() -> String {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut text = String::from(
        "Đơn vị\tKế hoạch\tThực hiện\tCùng kỳ\tDân số\tLực lượng lao động\tSố người tham gia\tSố phải thu\tSố nợ\r\n",
    );
    for row in 0..300 {
        text.push_str(&format!("Đơn vị {row}"));
        for column in 0..8 {
            let whole = next() % 10_u64.pow(1 + (next() % 7) as u32);
            let counts_people = (3..6).contains(&column);
            let figure = match next() % 12 {
                0 => String::new(),
                1 => "0".to_owned(),
                2 if !counts_people => format!("-{whole},5"),
                3 if !counts_people => format!("{}", whole.saturating_mul(1_000_000_000_000)),
                4 if !counts_people => format!("0,{:03}", whole % 1000),
                _ if counts_people => whole.to_string(),
                _ => format!("{whole},{:02}", next() % 100),
            };
            text.push('\t');
            text.push_str(&figure);
        }
        text.push_str("\r\n");
    }
    text
}

#[test]
fn a_table_of_extremes_computes_the_same_figures_in_the_page_as_natively() {
    let text = generated();
    let page = Page::open();
    page.paste_text(&text);
    page.wait_for_text("[role=grid]", "Đơn vị 0");
    let mut app = native();
    app.update(Action::Paste { html: None, text: Some(text) });
    // Each of these columns exists, and has both figures and reasons why there is none.
    for name in
        ["plan_completion", "change", "growth", "coverage", "coverage_of_labour_force", "arrears_rate"]
    {
        let computed = app.sheet().shown_computed().find(|c| c.indicator.name() == name);
        let values = &computed.unwrap_or_else(|| panic!("{name} is shown")).values;
        assert!(
            values.iter().flatten().any(Result::is_ok) && values.iter().flatten().any(Result::is_err),
            "{name}"
        );
    }
    hold("extremes", &page, &mut app);
    page.click("[aria-label='VI|EN: English']");
    page.wait_for_text("[role=grid]", "no plan figure");
    app.update(Action::Run(Command::SwitchLanguage));
    hold("extremes in English", &page, &mut app);
}
