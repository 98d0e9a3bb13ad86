//! The five reports, from the start page: their published figures on the screen, and the work of each done by hand.

use browser_tests::Page;

use crate::job::{row, wait_for_figure};

/// Opens an example by its name and shows a panel.
pub(crate) fn open(name: &str) -> Page {
    let page = Page::open();
    page.wait_for(".example");
    let names = page.texts_of(".example strong");
    let index = names.iter().position(|n| n == name).unwrap_or_else(|| panic!("{name} in {names:?}"));
    page.click(&format!(".examples > li:nth-child({}) .example", index + 1));
    page.wait_until("the example", || (page.count(".start") == 0).then_some(()));
    page
}

pub(crate) fn show_tab(page: &Page, name: &str) {
    let tabs = page.texts_of(".sheet-tab");
    let index = tabs.iter().position(|t| t == name).unwrap_or_else(|| panic!("{name} in {tabs:?}"));
    page.click(&format!(".sheet-tab:nth-of-type({})", index + 1));
    page.wait_for(&format!(".sheet-tab:nth-of-type({})[aria-pressed='true']", index + 1));
}

pub(crate) fn show_plan(page: &Page) {
    page.click(".tab-plan");
    page.wait_for(".plan");
}

/// The rows of a table of the panel.
pub(crate) fn rows(page: &Page, table: &str) -> Vec<Vec<String>> {
    let rows = page.eval_with(
        "return [...document.querySelectorAll(`${arguments[0]} tbody tr`)].map((r) => [...r.children].map((c) => c.innerText.replaceAll('\\n', ' ').trim()))",
        &[table.into()],
    );
    serde_json::from_value(rows).unwrap()
}

fn imply(page: &Page, sought: &str, first: &str, second: &str) -> String {
    page.choose("#sought", sought);
    for (field, text) in [("#implied-first", first), ("#implied-second", second)] {
        page.click(field);
        page.press("Control+a");
        page.type_text(text);
    }
    page.wait_until("a figure", || (!page.text_of("#implied").trim().is_empty()).then_some(()));
    page.text_of("#implied")
}

/// A number as the page prints it.
pub(crate) fn number(text: &str) -> f64 {
    text.trim_end_matches(" đ")
        .replace('.', "")
        .replace(',', ".")
        .parse()
        .unwrap_or_else(|_| panic!("{text:?}"))
}

/// The cells of an example's text, from the row after its header on.
fn cells(text: &str, skip: usize) -> Vec<(String, Vec<f64>)> {
    let rows = text.lines().skip(skip).map(|l| l.split('\t').collect::<Vec<_>>());
    rows.map(|r| (r[0].to_owned(), r[1..].iter().map(|t| number(t)).collect())).collect()
}

#[test]
fn cluster_iv_shows_its_published_figures_and_implies_the_others() {
    let page = open("Cụm thi đua số IV, 5 tháng 2020");
    page.wait_until("the finding", || page.text_of(".chart").contains("5/9").then_some(()));
    show_tab(&page, "Công bố");
    wait_for_figure(&page, "Toàn Cụm", "6,07%");
    let total = row(&page, "Toàn Cụm");
    for published in ["10.101,8", "578,2", "36,45%", "91,61%"] {
        assert!(total.contains(&published.to_owned()), "{published} in {total:?}");
    }
    // A single column of rates, compared with the threshold, the best first.
    show_plan(&page);
    let targets = rows(&page, "#targets");
    let pasted = targets.iter().position(|r| r[0].starts_with("Tỷ lệ so kế hoạch")).unwrap();
    page.click(&format!("#targets tbody tr:nth-child({}) input", pasted + 1));
    page.type_text("36");
    page.press("Enter");
    page.wait_until("the count", || (rows(&page, "#targets")[pasted][2] == "2/2").then_some(()));
    assert!(imply(&page, "0", "10.101,8", "36,45%").contains("27.714,1"));
    assert!(imply(&page, "3", "10.101,8", "578,2").contains("9.523,6"));
    show_tab(&page, "Khen thưởng 2019");
    page.wait_for_text("[role=grid]", "1330");
    assert!(row(&page, "Tổng cộng").contains(&"253".to_owned()));
}

#[test]
fn tra_vinh_implies_its_plan_and_the_pace_it_needs() {
    let page = open("Trà Vinh, 6 tháng 2011");
    page.wait_for_text("[role=grid]", "306.1");
    show_plan(&page);
    // Both notations, as in the publication.
    page.press("Control+Home");
    assert!(imply(&page, "0", "306,1", "53,40%").contains("573,22"), "{}", page.text_of("#implied"));
    // The implied plan is typed in by hand, and the pace appears.
    page.click("[data-row='3'] [data-column='1']");
    page.type_text("573,22");
    page.press("Enter");
    let pace = page.wait_until("the pace", || rows(&page, "#pace").into_iter().find(|r| r[5] == "267,12"));
    assert_eq!(pace[1..8], ["53,40%", "+3,40", "286,61", "+19,49", "267,12", "51,02", "44,52"], "{pace:?}");
}

#[test]
fn an_giang_lists_who_reaches_every_fund_and_what_the_others_miss() {
    let page = open("An Giang 2012");
    show_plan(&page);
    let text = include_str!("../../../src/app/examples/an_giang_gia_dinh.tsv");
    let units: Vec<(String, Vec<f64>)> =
        cells(text, 4).into_iter().filter(|(name, _)| name != "Toàn tỉnh").collect();
    let missed = |values: &[f64]| (0..3).filter(|f| values[2 * f + 1] < values[2 * f]).count();
    let reaching = units.iter().filter(|(_, v)| missed(v) == 0).count();
    page.wait_for_text("#reach-title", &format!("{reaching}/{} đơn vị đạt cả 3 chỉ tiêu", units.len()));
    let listed = page.texts_of("#reach li");
    for ((name, values), line) in units.iter().zip(&listed) {
        assert!(line.contains(name), "{line}");
        assert_eq!(line.contains("đạt tất cả"), missed(values) == 0, "{line}");
        assert_eq!(line.matches("điểm %").count(), missed(values), "{line}");
        let arrears = format!("{:.2}%", (values[7] / values[6] * 1e4).round() / 100.0).replace('.', ",");
        let students = format!("{:.2}%", (values[8] / values[9] * 1e4).round() / 100.0).replace('.', ",");
        let shown = row(&page, name);
        assert!(shown.contains(&arrears) && shown.contains(&students), "{arrears} {students} in {shown:?}");
    }
    // The form is filled in by hand, and its rates appear.
    show_tab(&page, "Biểu mẫu");
    page.click("[data-row='4'] [data-column='1']");
    page.type_text("1.000");
    page.press("Tab");
    page.type_text("1.020");
    page.press("Enter");
    wait_for_figure(&page, "Long Xuyên", "102,00%");
}

#[test]
fn ho_chi_minh_city_paces_its_districts_and_breaks_their_plans_down() {
    let page = open("TP. Hồ Chí Minh, 6 tháng 2020");
    show_plan(&page);
    let text = include_str!("../../../src/app/examples/tp_hcm_gia_dinh.tsv");
    let units = cells(text, 3);
    let pace = page.wait_until("the pace", || Some(rows(&page, "#pace")).filter(|r| r.len() == 25));
    let mut before = f64::NEG_INFINITY;
    for line in &pace[..24] {
        let (_, values) = units.iter().find(|(name, _)| *name == line[0]).unwrap();
        let (plan, actual) = (values[0], values[1]);
        let ahead = actual / plan - 0.5;
        assert!(ahead >= before, "units behind first: {line:?}");
        before = ahead;
        assert_eq!(number(&line[5]), plan - actual, "{line:?}");
        for (shown, expected) in [(&line[6], actual / 6.0), (&line[7], (plan - actual) / 6.0)] {
            assert!((number(shown) - expected).abs() <= 0.050_001, "{shown} for {expected}");
        }
        let forecast = number(line[10].split(' ').next().unwrap());
        assert!((forecast - actual * 2.0).abs() <= 0.050_001, "{line:?}");
    }
    for (button, tab, steps) in [
        ("#by-month", "Chia theo tháng", 12),
        ("#by-quarter", "Chia theo quý", 4),
        ("#by-week", "Chia theo tuần", 53),
    ] {
        show_tab(&page, "Thực hành (giả định)");
        page.click(button);
        page.wait_until(tab, || page.texts_of(".sheet-tab").contains(&tab.to_owned()).then_some(()));
        let figures = page.wait_until("the parts", || {
            let line = row(&page, "Quận 1");
            let figures: Vec<f64> = line[1..].iter().filter(|t| !t.is_empty()).map(|t| number(t)).collect();
            (figures.len() == steps + 1).then_some(figures)
        });
        assert_eq!(figures[1..].iter().sum::<f64>(), figures[0], "{tab} adds up");
        assert_eq!(figures[0], units[0].1[0]);
    }
    page.press("Control+z");
    page.wait_until("the sheet to go", || (page.texts_of(".sheet-tab").len() == 4).then_some(()));
}

#[test]
fn the_campaign_chooses_the_best_six_and_rewards_them() {
    let page = open("Chiến dịch toàn quốc cuối năm 2017");
    show_plan(&page);
    let text = include_str!("../../../src/app/examples/chien_dich_gia_dinh.tsv");
    let units = cells(text, 2);
    let reaches = |v: &[f64]| {
        v[1] / v[0] >= 0.268 && v[2] / v[0] >= 0.224 && v[4] / v[3] >= 0.832 && v[6] / v[5] < 0.045
    };
    let eligible: Vec<&(String, Vec<f64>)> = units.iter().filter(|(_, v)| reaches(v)).collect();
    page.wait_for_text("#reach-title", &format!("{}/12 đơn vị đạt cả 4 chỉ tiêu", eligible.len()));
    assert!(eligible.len() >= 6);
    // By the measure of the chart, the arrears rate: the lower, the better.
    let mut best = eligible.clone();
    best.sort_by(|a, b| (a.1[6] / a.1[5]).total_cmp(&(b.1[6] / b.1[5])));
    let shown = rows(&page, "#rewards");
    let mut total = 0.0;
    for (line, (name, values)) in shown.iter().zip(&best[..6]) {
        let reward = 130_000.0 * values[7] + 5.0 * 5_000_000.0;
        assert_eq!((line[0].as_str(), number(&line[1])), (name.as_str(), reward));
        total += reward;
    }
    assert_eq!((shown[6][0].as_str(), number(&shown[6][1])), ("Tổng tiền thưởng", total));
    assert!(shown[7][0].ends_with("đồng"), "{:?}", shown[7]);
    // The rates are the user's.
    page.click("#reward-per-head");
    page.press("Control+a");
    page.type_text("200.000");
    page.press("Enter");
    let first = 200_000.0 * best[0].1[7] + 25_000_000.0;
    page.wait_until("another reward", || (number(&rows(&page, "#rewards")[0][1]) == first).then_some(()));
}
