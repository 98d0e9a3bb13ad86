//! Several charts of a sheet, their looks, and the figures in them, by real keys and mouse.

use browser_tests::Page;

use crate::accessibility::audit;
use crate::job::{title, wait_for_figure};

const COMPLETION: &str =
    "STT\tĐơn vị\tKế hoạch\tThực hiện\n1\tHuyện A\t100\t45\n2\tHuyện B\t100\t42\n3\tHuyện C\t50\t15";

fn charts(page: &Page) -> Vec<String> {
    page.texts_of(".gallery-chart")
}

fn wait_for_charts(page: &Page, count: usize) {
    page.wait_until(&format!("{count} charts, not {:?}", charts(page)), || {
        (charts(page).len() == count).then_some(())
    });
}

#[test]
fn charts_are_added_given_a_look_shown_removed_and_taken_back() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    assert_eq!(charts(&page).len(), 1);
    page.click("#add-chart");
    page.screenshot("charts-kinds.png");
    page.click(".add-kind");
    wait_for_charts(&page, 2);
    page.click(".picture-options summary");
    page.choose("#chart-look", "1");
    page.wait_until("Times New Roman", || {
        let svg = page.eval("return document.querySelector('.chart svg').outerHTML");
        svg.as_str().is_some_and(|svg| svg.contains("Times New Roman")).then_some(())
    });
    page.click("#chart-title");
    page.type_text("Riêng biểu đồ này");
    page.press("Enter");
    page.wait_until("its own title", || (title(&page) == "Riêng biểu đồ này").then_some(()));
    audit(&page, "two charts");
    page.screenshot("charts-report.png");
    // The first chart is as it was.
    page.click(".gallery-chart:first-child");
    page.wait_until("the first chart", || title(&page).contains("dẫn đầu").then_some(()));
    // A removed chart comes back.
    page.click("#remove-chart");
    wait_for_charts(&page, 1);
    page.wait_until("the other chart", || (title(&page) == "Riêng biểu đồ này").then_some(()));
    page.press("Control+z");
    wait_for_charts(&page, 2);
}

#[test]
fn a_figure_of_the_chart_is_reached_by_keys_and_leads_to_its_row() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    let focused = || page.eval("return document.activeElement.ariaLabel").as_str().map(str::to_owned);
    page.eval("document.querySelector('.spot').focus()");
    assert_eq!(focused().as_deref(), Some("Huyện A: 45,00%"));
    page.press("ArrowDown");
    assert_eq!(focused().as_deref(), Some("Huyện B: 42,00%"));
    page.press("End");
    assert!(focused().is_some_and(|text| text.contains("40,80%")), "the total: {:?}", focused());
    page.press("Home");
    page.press("ArrowDown");
    page.press("Enter");
    page.wait_until("the row of Huyện B", || {
        let name = page.eval("return document.querySelector('.formula-address')?.value ?? ''");
        name.as_str().is_some_and(|name| name.ends_with('3')).then_some(())
    });
}
