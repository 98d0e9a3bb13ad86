//! The panel over time, by real keys: a table of former provinces re-added to present ones, two columns compared,
//! months kept as sheets.

use browser_tests::Page;

use crate::job::{row, wait_for_figure};

const POPULATION: &str = include_str!("../../sheet/readd/population_63.tsv");
const EXPECTED: &str = include_str!("../../sheet/readd/readd.tsv");

/// Adds a sheet and pastes a table into it.
fn sheet(page: &Page, text: &str, unit: &str) {
    let before = page.count(".sheet-tab");
    page.click(".sheet-add");
    page.wait_until("a tab more", || (page.count(".sheet-tab") == before + 1).then_some(()));
    page.paste_text(text);
    page.wait_for_text("[role=grid]", unit);
}

/// The number of an option by its text.
pub(crate) fn option(page: &Page, menu: &str, text: &str) -> String {
    let script = "return [...document.querySelectorAll(arguments[0] + ' option')].find(o => o.text.includes(arguments[1]))?.value ?? ''";
    page.eval_with(script, &[menu.into(), text.into()]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn former_provinces_are_re_added_on_todays_and_growth_is_taken() {
    let page = Page::open();
    page.paste_text(&format!("Đơn vị tính: nghìn người\n{POPULATION}"));
    page.wait_for_text("[role=grid]", "Vĩnh Phúc");
    let mut today = "Đơn vị tính: nghìn người\nĐịa phương\tDân số\n".to_owned();
    for line in EXPECTED.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        today.push_str(&format!("{}\t{}\n", cells[0], cells[2].replace('.', ",")));
    }
    sheet(&page, &today, "An Giang");
    page.click(".offer button");
    page.wait_for("#readd-now");
    page.choose("#readd-column", &option(&page, "#readd-column", ": 2021"));
    page.click("#readd-now");
    page.wait_for_text(".notice", "34 đơn vị");
    // The rows that the window shows.
    for line in EXPECTED.lines().take(12) {
        let cells: Vec<&str> = line.split('\t').collect();
        wait_for_figure_of(&page, cells[0], cells[3]);
    }
    assert_eq!(page.count(".offer"), 0, "it was taken");
    page.wait_for_text("#readded", "63 → 34 tỉnh");
    page.screenshot("over-time-readded.png");
    // The explanation of the growth names the former units in its base.
    page.click("[data-row='3'] [data-column='4']");
    page.press("F2");
    let text = page.wait_for_text(".explain", "Bắc Giang 1.875,24");
    assert!(text.contains("Bắc Ninh 1.462,95") && text.contains("Bảng 1"), "{text}");
    page.press("Escape");
    page.press("Control+z");
    page.wait_for(".offer");
    assert_eq!(row(&page, "An Giang")[1..3], ["3657,28", ""]);
}

/// A growth as printed, with its sign's comma.
fn wait_for_figure_of(page: &Page, unit: &str, percent: &str) {
    wait_for_figure(page, unit, &format!("{}%", percent.replace('.', ",")));
}

#[test]
fn any_two_columns_are_compared() {
    let page = Page::open();
    page.paste_text(
        "ĐVT: tỷ đồng\nĐơn vị\tThực hiện tháng 9\tThực hiện tháng 10\t31/12/2025\nPhú Yên\t100,0\t150,0\t120,0\nHà Tĩnh\t200,0\t210,0\t200,0",
    );
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    page.click(".tab-time");
    page.wait_for("#compare-now");
    page.choose("#compare-current", &option(&page, "#compare-current", "tháng 10"));
    page.choose("#compare-base", &option(&page, "#compare-base", "31/12"));
    page.click("#compare-now");
    wait_for_figure(&page, "Phú Yên", "25,00%");
    wait_for_figure(&page, "Hà Tĩnh", "5,00%");
    page.wait_for_text("#compared", "31/12/2025");
    page.click("#compared button");
    page.wait_until("gone", || (!row(&page, "Phú Yên").contains(&"25,00%".to_owned())).then_some(()));
}

#[test]
fn months_kept_as_sheets_become_a_series() {
    let page = Page::open();
    let month =
        |a: &str, b: &str| format!("ĐVT: triệu đồng\nĐơn vị\tLũy kế thực hiện\nPhú Yên\t{a}\nHà Tĩnh\t{b}");
    page.paste_text(&month("10,5", "20,5"));
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    sheet(&page, &month("25,5", "41,0"), "Hà Tĩnh");
    for (tab, name) in [(1, "Tháng 1"), (2, "Tháng 2")] {
        page.double_click(&format!(".sheet-tab:nth-of-type({tab})"));
        page.press("Control+a");
        page.type_text(name);
        page.press("Enter");
        page.wait_until(name, || page.texts_of(".sheet-tab").contains(&name.to_owned()).then_some(()));
    }
    page.click(".tab-time");
    page.wait_for("#series-now");
    page.choose("#series-measured", "stock");
    page.choose("#series-turn", "months");
    page.wait_until("a stock is refused", || {
        (page.attribute("#series-now", "disabled").is_some()).then_some(())
    });
    page.choose("#series-measured", "flow");
    page.click("#series-now");
    page.wait_for_text(".notice", "2 kỳ");
    wait_for_figure(&page, "Phú Yên", "15,0");
    assert_eq!(row(&page, "Phú Yên")[..4], ["Phú Yên", "10,5", "15,0", "25,5"]);
    assert_eq!(row(&page, "Hà Tĩnh")[..4], ["Hà Tĩnh", "20,5", "20,5", "41,0"]);
    // The growth of its last two periods is there, and others are asked for.
    wait_for_figure(&page, "Phú Yên", "42,86%");
    page.choose("#compare-current", &option(&page, "#compare-current", "Tháng 1"));
    page.choose("#compare-base", &option(&page, "#compare-base", "Tháng 2"));
    page.click("#compare-now");
    wait_for_figure(&page, "Phú Yên", "-30,00%");
    page.screenshot("over-time-series.png");
}
