//! An Giang and Ho Chi Minh City, which publish no figures: their forms are filled in by real keys, and the page is
//! compared with what LibreOffice computes (`tests/libreoffice/compute.py`).

use browser_tests::Page;

use crate::cases::{number, open, rows, show_plan, show_tab};
use crate::job::row;

/// A table that LibreOffice computed: names, and figures or blanks.
fn stored(text: &str) -> Vec<(String, Vec<Option<f64>>)> {
    let line = |line: &str| {
        let mut cells = line.split('\t');
        (cells.next().unwrap().to_owned(), cells.map(|c| c.parse().ok()).collect())
    };
    text.lines().map(line).collect()
}

/// A figure as the page shows it; `None` for a blank.
fn shown(text: &str) -> Option<f64> {
    let plain = text.trim_end_matches('%').trim_start_matches('+').replace('−', "-");
    if plain.is_empty() { None } else { Some(number(&plain)) }
}

/// Types a column of an example's text into the form, downwards from a row.
fn fill_in(page: &Page, text: &str, skip: usize, columns: std::ops::RangeInclusive<usize>) {
    for column in columns {
        // The last column's foot may have scrolled its head away.
        page.press("Control+Home");
        page.click(&format!("[data-row='{skip}'] [data-column='{column}']"));
        for line in text.lines().skip(skip) {
            page.type_text(line.split('\t').nth(column).unwrap());
            page.press("Enter");
        }
    }
}

#[test]
fn ho_chi_minh_city_is_filled_in_and_paced_and_broken_down() {
    let page = open("TP. Hồ Chí Minh, 6 tháng 2020");
    show_tab(&page, "Biểu mẫu");
    fill_in(&page, include_str!("../../../src/app/examples/tp_hcm_gia_dinh.tsv"), 3, 1..=2);
    show_plan(&page);
    page.choose("#past-months", "6");
    page.click("#plan-year");
    page.type_text("2020");
    page.press("Tab");
    let expected = stored(include_str!("../../libreoffice/pace_tp_hcm_2020.tsv"));
    let pace = page.wait_until("the pace by week and day", || {
        Some(rows(&page, "#pace")).filter(|r| r.len() == 25 && !r[0][8].is_empty())
    });
    for line in &pace {
        let (_, figures) = expected.iter().find(|(name, _)| *name == line[0]).unwrap();
        let (forecast, share) = line[10].trim_end_matches(')').split_once(" (").unwrap();
        let ahead = line[2].split(' ').next().unwrap_or_default().trim_end_matches("chậm");
        let all = [&line[1], ahead, &line[3], &line[4], &line[5], &line[6], &line[7], &line[8], &line[9]];
        let all: Vec<Option<f64>> = all.into_iter().chain([forecast, share]).map(shown).collect();
        assert_eq!(all, figures[..], "{line:?}");
        assert_eq!(line[2].contains("chậm"), figures[1].unwrap() < 0.0, "{line:?}");
    }
    for (spread, button, tab, text) in [
        (
            "even",
            "#by-month",
            "Chia theo tháng",
            include_str!("../../libreoffice/breakdown_tp_hcm_months.tsv"),
        ),
        (
            "working",
            "#by-quarter",
            "Chia theo quý",
            include_str!("../../libreoffice/breakdown_tp_hcm_quarters_worked.tsv"),
        ),
    ] {
        show_tab(&page, "Biểu mẫu");
        page.choose("#plan-spread", spread);
        page.click(button);
        page.wait_until(tab, || page.texts_of(".sheet-tab").contains(&tab.to_owned()).then_some(()));
        for (name, parts) in stored(text) {
            let line = page.wait_until("the parts", || Some(row(&page, &name)).filter(|l| l.len() > 2));
            let figures: Vec<Option<f64>> =
                line[2..].iter().filter(|t| !t.is_empty()).map(|t| shown(t)).collect();
            assert_eq!(figures, parts, "{tab}: {line:?}");
        }
    }
}

#[test]
fn an_giang_is_filled_in_and_tells_who_reaches_every_fund() {
    let page = open("An Giang 2012");
    show_tab(&page, "Biểu mẫu");
    fill_in(&page, include_str!("../../../src/app/examples/an_giang_gia_dinh.tsv"), 4, 1..=6);
    show_plan(&page);
    let targets = page.wait_until("the three funds", || {
        let targets = rows(&page, "#targets");
        let funds: Vec<usize> =
            (0..targets.len()).filter(|i| targets[*i][0].starts_with("% kế hoạch")).collect();
        (funds.len() == 3).then_some(funds)
    });
    for fund in targets {
        page.click(&format!("#targets tbody tr:nth-child({}) input", fund + 1));
        page.type_text("100");
        page.press("Enter");
    }
    let expected = stored(include_str!("../../libreoffice/reach_an_giang_2012.tsv"));
    let reaching = expected.iter().filter(|(_, f)| f[0] == Some(0.0)).count();
    page.wait_for_text("#reach-title", &format!("{reaching}/11 đơn vị đạt cả 3 chỉ tiêu"));
    let listed = page.texts_of("#reach li");
    assert_eq!(listed.len(), expected.len());
    for (line, (name, figures)) in listed.iter().zip(&expected) {
        let misses: Vec<f64> = figures[1..].iter().flatten().copied().collect();
        let told: Vec<f64> = line
            .split('(')
            .filter_map(|t| t.split_once(" điểm %"))
            .map(|(points, _)| shown(points).unwrap())
            .collect();
        assert!(line.contains(name), "{line}");
        assert_eq!((told, line.contains("đạt tất cả")), (misses.clone(), misses.is_empty()), "{line}");
    }
}
