//! What the page says in sentences and marks, by real keys: thresholds in both directions, titles, who leads, why there is
//! no chart, totals of joined columns, series over periods.

use browser_tests::Page;

use crate::accessibility::{audit, wait_for_keyboard};
use crate::job::{row, title, wait_for_figure};
use crate::sheets::offer;

const COMPLETION: &str = "STT\tĐơn vị\tKế hoạch\tThực hiện\n1\tHuyện A\t100\t45\n2\tHuyện B\t100\t42\n3\tHuyện C\t50\t15\nTổng cộng\t\t250\t102";

fn wait_for_title(page: &Page, text: &str) {
    page.wait_until(&format!("{text}, not {}", title(page)), || (title(page) == text).then_some(()));
}

/// Types a threshold, and chooses its sign by its place in the menu.
fn set_threshold(page: &Page, text: &str, sign: &str) {
    page.click("#threshold");
    page.press("Control+a");
    page.type_text(text);
    page.press("Enter");
    page.choose("#comparison", sign);
}

/// The names of the rows with a mark, and what the mark says.
fn marked(page: &Page) -> Vec<String> {
    let rows = page.eval(
        "return [...document.querySelectorAll('.falls-short')].map(m => m.closest('.row').children[2].innerText.trim() + ': ' + m.ariaLabel)",
    );
    rows.as_array().into_iter().flatten().filter_map(|r| r.as_str().map(str::to_owned)).collect()
}

#[test]
fn a_threshold_from_below_names_who_falls_short_and_marks_them() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    // <
    set_threshold(&page, "42", "3");
    wait_for_title(&page, "1/3 đơn vị dưới 42% kế hoạch");
    let findings = page.texts_of(".findings tr");
    assert!(findings[0].contains("✗ Huyện C") && findings[1].contains("✓ Huyện B"), "{findings:?}");
    let short = "chưa đạt (từ 42% trở lên)";
    let all = marked(&page);
    assert_eq!(all[0], format!("Huyện C: {short}"), "{all:?}");
    assert_eq!(all.len(), 3, "the unit, the pasted total, the computed one: {all:?}");
    assert!(page.attribute(".chart-picture", "aria-label").unwrap().contains("Huyện C 30,00% (chưa đạt)"));
    let texts = page.texts_of(".chart svg text").join(" ");
    assert!(texts.contains("Đạt: từ 42% trở lên") && texts.contains("Chưa đạt: dưới 42%"), "{texts}");
    assert!(texts.contains("Tổng cộng"), "the total's bar has its name: {texts}");
    audit(&page, "marks of what falls short");
    page.screenshot("sentences-threshold.png");
    // ≤ is not strict, so 42 % is asked for too, and is not enough.
    page.choose("#comparison", "2");
    wait_for_title(&page, "2/3 đơn vị đạt không quá 42% kế hoạch");
    assert_eq!(marked(&page)[0], "Huyện B: chưa đạt (trên 42%)");
    // In English.
    page.press("Control+k");
    page.type_text("English");
    page.press("Enter");
    wait_for_title(&page, "2 of 3 units at or below 42% of plan");
}

#[test]
fn arrears_below_their_threshold_are_good() {
    let page = Page::open();
    page.paste_text(
        "ĐVT: triệu đồng\nĐơn vị\tSố phải thu\tSố nợ\nHuyện A\t100\t2\nHuyện B\t100\t3\nHuyện C\t100\t4",
    );
    wait_for_figure(&page, "Huyện A", "2,00%");
    set_threshold(&page, "4,5", "3");
    wait_for_title(&page, "3/3 đơn vị có tỷ lệ nợ dưới 4,5% số phải thu");
    assert_eq!(marked(&page), [] as [&str; 0]);
    assert!(page.texts_of(".findings tr").iter().all(|f| f.contains('✓')));
    set_threshold(&page, "3", "3");
    wait_for_title(&page, "1/3 đơn vị có tỷ lệ nợ dưới 3% số phải thu");
    let findings = page.texts_of(".findings tr");
    assert!(findings[0].contains("✗ Huyện C") && findings[2].contains("✓ Huyện A"), "{findings:?}");
}

#[test]
fn a_threshold_typed_as_a_ratio_is_mended_by_one_press() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text(COMPLETION);
    wait_for_figure(&page, "1", "45,00%");
    let before = page.eval("return document.querySelector('.grid').getBoundingClientRect().top");
    page.click("#threshold");
    page.type_text("0,42");
    page.press("Enter");
    page.wait_for_text("#threshold-hint", "Ý là 42%?");
    assert!(page.text_of(".threshold-hint").contains("Ngưỡng đang là 0,42%"));
    let after = page.eval("return document.querySelector('.grid').getBoundingClientRect().top");
    assert_eq!(before, after, "nothing moves");
    page.screenshot("sentences-hint.png");
    audit(&page, "a threshold that may be meant otherwise");
    page.click("#threshold");
    page.press("Tab");
    wait_for_keyboard(&page, "#threshold-hint");
    page.press("Enter");
    wait_for_title(&page, "2/3 đơn vị đạt 42% kế hoạch");
    assert_eq!(page.value_of("#threshold"), "42");
    page.wait_gone("#threshold-hint");
}

#[test]
fn a_title_stays_with_what_it_was_written_for() {
    let page = Page::open();
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\tCùng kỳ\nHuyện A\t100\t40\t50\nHuyện B\t100\t30\t20");
    wait_for_figure(&page, "Huyện A", "40,00%");
    page.click(".picture-options summary");
    page.click("#chart-title");
    page.type_text("Kết quả so với kế hoạch");
    page.press("Enter");
    wait_for_title(&page, "Kết quả so với kế hoạch");
    page.choose("#chart-measure", "1");
    wait_for_title(&page, "Huyện B dẫn đầu tốc độ tăng, giảm: 50,00%");
    assert_eq!(page.value_of("#chart-title"), "");
    page.choose("#chart-measure", "0");
    wait_for_title(&page, "Kết quả so với kế hoạch");
}

#[test]
fn a_single_unit_that_fell_does_not_lead() {
    let page = Page::open();
    page.paste_text("Đơn vị\tThực hiện\tCùng kỳ\nHuyện A\t44,87\t100,00");
    wait_for_figure(&page, "Huyện A", "-55,13%");
    wait_for_title(&page, "Huyện A: tốc độ tăng, giảm -55,13%");
    page.click("[data-row='2'] [data-column='0']");
    for text in ["Huyện B", "44,87", "100,00"] {
        page.type_text(text);
        page.press("Tab");
    }
    wait_for_title(&page, "2 đơn vị cùng có tốc độ tăng, giảm -55,13%");
}

#[test]
fn a_table_without_a_rate_says_what_is_missing_and_a_key_cures_it() {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text("Đơn vị\tKế hoạch\tCột A\nHuyện A\t100\t45\nHuyện B\t100\t30");
    page.wait_for_text(".no-chart", "Có kế hoạch (“Kế hoạch”), chưa có thực hiện.");
    audit(&page, "why there is no chart");
    page.screenshot("sentences-no-chart.png");
    page.press("F6");
    page.wait_until("the button", || {
        page.press("Tab");
        page.eval("return document.activeElement.textContent === '“Cột A” là thực hiện'")
            .as_bool()
            .filter(|is_there| *is_there)
    });
    page.press("Enter");
    wait_for_figure(&page, "Huyện A", "45,00%");
    wait_for_title(&page, "Huyện A dẫn đầu tỷ lệ hoàn thành kế hoạch: 45,00%");
}

#[test]
fn the_total_of_a_joined_column_is_known_where_its_units_are() {
    let page = Page::open();
    page.paste_text("ĐVT: người\nĐơn vị\tDân số\nHuyện A\t1.500\nHuyện B\t2.500\nTổng cộng\t4.000");
    page.wait_for_text("[role=grid]", "Tổng cộng");
    page.paste_text("ĐVT: người\nĐơn vị\tSố người tham gia BHYT\nHuyện B\t2.000\nHuyện A\t1.000");
    offer(&page, "Ghép theo đơn vị");
    // 3 000 of 4 000, in the pasted total as in Σ.
    wait_for_figure(&page, "Tổng cộng", "75,00%");
    wait_for_figure(&page, "Tổng (tính)", "75,00%");
    assert!(row(&page, "Tổng cộng").contains(&"3.000".to_owned()), "{:?}", row(&page, "Tổng cộng"));
    // Also where someone clears that cell.
    let total = "[data-row='4'] [data-column='2']";
    page.click(total);
    page.press("Delete");
    page.wait_until("blank", || (!row(&page, "Tổng cộng").contains(&"3.000".to_owned())).then_some(()));
    wait_for_figure(&page, "Tổng cộng", "75,00%");
    // Past the blank column beside the table.
    page.press("ArrowRight ArrowRight");
    page.press("F2");
    page.wait_for_text(".explain", "lấy tổng của các đơn vị, 3.000");
}

/// Adds a sheet with a table, and names its tab.
fn sheet(page: &Page, place: usize, name: &str, text: &str) {
    if place > 1 {
        page.click(".sheet-add");
        page.wait_until("a tab more", || (page.count(".sheet-tab") == place).then_some(()));
    }
    page.paste_text(text);
    page.wait_for_text("[role=grid]", "Hà Tĩnh");
    page.double_click(&format!(".sheet-tab:nth-of-type({place})"));
    page.press("Control+a");
    page.type_text(name);
    page.press("Enter");
    page.wait_until(name, || page.texts_of(".sheet-tab").contains(&name.to_owned()).then_some(()));
}

fn collected(a: &str, b: &str) -> String {
    format!("ĐVT: tỷ đồng\nĐơn vị\tSố thu\nPhú Yên\t{a}\nHà Tĩnh\t{b}")
}

#[test]
fn a_series_of_running_totals_is_named_as_such_grows_and_is_drawn() {
    let page = Page::open();
    page.resize(1366, 768);
    sheet(&page, 1, "5 tháng 2025", &collected("50,0", "40,0"));
    sheet(&page, 2, "6 tháng 2025", &collected("60,0", "50,0"));
    page.click(".tab-time");
    page.wait_for("#series-now");
    assert_eq!(page.value_of("#series-span"), "from-start", "the names say it");
    page.click("#series-now");
    page.wait_for_text(".notice", "2 kỳ");
    let head = page.texts_of(".head-text");
    assert!(
        head.contains(&"5 tháng/2025".to_owned()) && head.contains(&"6 tháng/2025".to_owned()),
        "{head:?}"
    );
    assert!(!head.iter().any(|text| text.contains("Tháng")), "{head:?}");
    wait_for_figure(&page, "Hà Tĩnh", "25,00%");
    page.click(".tab:nth-child(2)");
    wait_for_title(&page, "Hà Tĩnh dẫn đầu tốc độ tăng, giảm, 6 tháng/2025 so với 5 tháng/2025: 25,00%");
    page.screenshot("sentences-series.png");
}

#[test]
fn months_that_may_be_running_totals_are_asked_about() {
    let page = Page::open();
    sheet(&page, 1, "Tháng 5/2025", &collected("50,0", "40,0"));
    sheet(&page, 2, "Tháng 6/2025", &collected("60,0", "50,0"));
    page.click(".tab-time");
    page.wait_for("#series-now");
    page.click("#series-now");
    page.wait_for_text(".notice", "số của riêng kỳ đó, hay số lũy kế từ đầu năm?");
    page.choose("#series-span", "from-start");
    page.click("#series-now");
    page.wait_for_text(".notice", "2 kỳ");
    assert!(page.texts_of(".head-text").contains(&"6 tháng/2025".to_owned()));
}
