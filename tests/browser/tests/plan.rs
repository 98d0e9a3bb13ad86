//! The plan panel by keys and mouse: a plan is spread and shared out to officers, results are typed in step by step,
//! points, awards. The expected figures are worked out by hand in the comments.

use browser_tests::Page;

use crate::cases::{open, rows, show_plan, show_tab};
use crate::job::{row, wait_for_figure};

const UNITS: &str = "Đơn vị\tKế hoạch thu (triệu đồng)\nQuận 1\t100\nQuận 3\t200";

fn pasted(text: &str) -> Page {
    let page = Page::open();
    page.paste_text(text);
    page.wait_for("[data-row='1']");
    show_plan(&page);
    page
}

/// Types into a cell of the grid.
fn type_at(page: &Page, row: u32, column: u32, text: &str) {
    page.click(&format!("[data-row='{row}'] [data-column='{column}']"));
    page.type_text(text);
    page.press("Enter");
}

#[test]
fn a_plan_goes_to_officers_and_what_is_achieved_is_typed_in() {
    let page = pasted(UNITS);
    page.click(".plan-officers summary");
    page.click("#officers");
    page.type_text("Lan");
    page.press("Enter");
    page.type_text("Hoa");
    page.press("Tab");
    page.click("#with-actuals");
    page.click("#by-quarter");
    wait_for_figure(&page, "Hoa", "50");
    // Under a header of two rows: Quận 1, Lan, Hoa, Quận 3; the first quarter's figures go into column 3, …
    type_at(&page, 5, 3, "12");
    type_at(&page, 6, 3, "18");
    type_at(&page, 7, 3, "40");
    type_at(&page, 4, 5, "10");
    // Each counts up to its own last entry: Quận 1 has 40 of 50 due in two quarters, Quận 3 40 of 50 in one.
    let pace = page.wait_until("the pace of two quarters", || {
        Some(rows(&page, "#pace")).filter(|r| r.len() == 5 && r[4][3] == "100,0")
    });
    let told: Vec<(&str, &str, &str)> = pace.iter().map(|r| (&*r[0], &*r[3], &*r[4])).collect();
    assert_eq!(
        told,
        [
            ("Quận 1", "50,0", "-10,0"),
            ("Quận 3", "50,0", "-10,0"),
            ("Lan", "13,0", "-1,0"),
            ("Hoa", "12,0", "+6,0"),
            ("Tổng cộng", "100,0", "-20,0"),
        ]
    );
    // One undo removes one figure.
    page.press("Control+z");
    page.wait_until("one quarter less", || Some(rows(&page, "#pace")).filter(|r| r[4][3] == "75,0"));
}

#[test]
fn a_year_s_shape_and_days_off_are_typed_and_wrong_ones_said() {
    let page = pasted(
        "Đơn vị\tKế hoạch thu (triệu đồng)\tThực hiện thu (triệu đồng)\nHuyện A\t1.200\t300\nHuyện B\t600\t30",
    );
    page.choose("#past-months", "3");
    page.choose("#plan-spread", "figures");
    page.wait_for("#plan-figures");
    let type_into = |field: &str, text: &str| {
        page.click(field);
        page.press("Control+a");
        page.type_text(text);
        page.press("Tab");
    };
    type_into("#plan-figures", "1 2 3 4 5 6 7 8 9 10 11 12");
    // 6 of 78 is a thirteenth.
    page.wait_until("what is due", || {
        rows(&page, "#pace").iter().find(|r| r[0] == "Huyện A" && r[3] == "92,3").map(|_| ())
    });
    type_into("#plan-figures", "1 2 3");
    page.wait_for_text(".notice", "Cần 12 số");
    page.choose("#plan-spread", "working");
    page.choose("#plan-months", "1");
    page.choose("#past-months", "4");
    type_into("#plan-year", "2026");
    page.click(".plan-calendar summary");
    type_into("#holidays", "27/4; 30/4–1/5");
    // 84 of 126 working days, counted by numpy.
    page.wait_until("two thirds", || {
        rows(&page, "#pace").iter().find(|r| r[0] == "Huyện A" && r[3] == "800,0").map(|_| ())
    });
    type_into("#holidays", "31/4");
    page.wait_for_text(".notice", "“31/4” không phải là ngày");
}

#[test]
fn points_and_awards_become_sheets() {
    let page = open("Cụm thi đua số IV, 5 tháng 2020");
    show_tab(&page, "Khen thưởng 2019");
    show_plan(&page);
    page.click("#make-tally");
    // The published counts of the cluster.
    page.wait_until("the tally", || {
        Some(row(&page, "Tổng cộng"))
            .filter(|r| r.get(1..4) == Some(&["253".into(), "1.330".into(), "1.583".into()]))
    });
    let page = open("Chiến dịch toàn quốc cuối năm 2017");
    show_plan(&page);
    page.wait_for("#chosen-by");
    page.choose("#chosen-by", "points");
    let points = page.wait_until("points", || Some(rows(&page, "#points")).filter(|r| !r.is_empty()));
    for line in &points {
        let figures: Vec<f64> = line[1..=5].iter().map(|t| crate::cases::number(t)).collect();
        let sum: f64 = figures[..4].iter().sum();
        // Each is printed with two decimals.
        assert!((sum - figures[4]).abs() < 0.025, "{line:?}");
    }
    page.click("#make-points");
    wait_for_figure(&page, &points[0][0], &points[0][5]);
    assert!(page.texts_of(".sheet-tab").contains(&"Bảng điểm".to_owned()));
}
