//! Sentences and workbooks about tables with gaps, slips and targets: what an officer tried, with the figures by hand.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, Start};
use chi_tieu::export::{CellContent, FormulaValue};
use chi_tieu::sheet::ChartKind;
use chi_tieu::store::LocalTime;
use chi_tieu::view::{ReportChoices, chart_view, report, report_sentences};

fn pasted(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

fn said(app: &App) -> Vec<String> {
    report_sentences(app).sentences.iter().map(|told| told.sentence.text()).collect()
}

#[test]
fn a_sum_of_some_units_says_first_of_whom_it_is() {
    // D has no figure of February: 1 010 + 1 650 + 700 = 3 360, against 900 + 1 800 + 650 = 3 350.
    let app = pasted(
        "Đơn vị|Tháng 1|Tháng 2|Tháng 3\nA|900|1.010|1.020\nB|1.800|1.650|2.010\nC|650|700|720\nD|1.200|-|1.300",
    );
    let all = said(&app);
    let of_february = all.iter().find(|sentence| sentence.contains("3.360")).unwrap();
    assert!(of_february.starts_with("Tính trên 3/4 đơn vị: "), "{all:#?}");
    assert!(of_february.contains("tăng 10 (0,30%) so với tháng 1 (3.350)"), "{of_february}");
}

#[test]
fn the_rate_of_units_with_both_figures_is_a_formula_over_them() {
    let app = pasted("Đơn vị|Kế hoạch|Thực hiện\nA|1.000|1.200\nB|2.000|1.800\nC|1.500|chờ\nD|3.500|2.950");
    let report = report(&app, ReportChoices::default(), LocalTime::default());
    let formulas: Vec<(String, f64)> = report.sheets[0]
        .cells
        .iter()
        .filter_map(|cell| match &cell.content {
            CellContent::Formula { formula, value: FormulaValue::Number(value) } => {
                Some((formula.clone(), *value))
            }
            _ => None,
        })
        .collect();
    let paired = formulas.iter().find(|(formula, _)| formula.contains("SUMPRODUCT")).unwrap();
    // 5 950 of 6 500.
    assert!((paired.1 - 5950.0 / 6500.0).abs() < 1e-12, "{paired:?}");
    assert_eq!(paired.0, "=(SUMPRODUCT(--ISNUMBER(B2:B5),C2:C5))/(SUMPRODUCT(--ISNUMBER(C2:C5),B2:B5))");
}

#[test]
fn targets_are_told_beside_a_rate_that_was_pasted_too_and_the_total_is_held_against_its_own() {
    let app = pasted(
        "Xã|Dân số|Tham gia BHYT|Tỷ lệ bao phủ (%)|Chỉ tiêu giao (%)\nXã A|1.201|1.100|91,59|97,0\n\
         Xã B|2.303|2.290|99,44|95,0\nXã C|990|890|89,90|96,5\nCộng|4.494|4.280|95,24|95,5",
    );
    let all = said(&app);
    assert!(all.iter().any(|sentence| sentence.starts_with("1/3 đơn vị đạt")), "{all:#?}");
    // 4 280 of 4 494 are 95,238 %: 0,26 points below.
    assert!(all.iter().any(|sentence| sentence.contains("thấp hơn ngưỡng 95,5% là 0,26 điểm %")), "{all:#?}");
}

#[test]
fn a_pasted_rate_with_a_slip_is_not_told_beside_the_computed_one() {
    let app = pasted(
        "Xã|Dân số|Tham gia BHYT|Tỷ lệ bao phủ (%)\nXã A|7.777|6.999|90,00\nXã B|2.303|2.290|95,44\n\
         Xã C|990|890|89,90\nCộng|11.070|10.179|91,95",
    );
    let all = said(&app);
    assert!(all.iter().any(|sentence| sentence.contains("Xã B (99,44%)")), "{all:#?}");
    assert!(!all.iter().any(|sentence| sentence.contains("95,44%")), "{all:#?}");
}

#[test]
fn no_fall_is_called_whole_and_no_figure_none_by_rounding() {
    let app = pasted("Đơn vị|Thực hiện|Cùng kỳ\nA|1|30.000\nB|500|400\nC|700|650");
    let all = said(&app).join(" ");
    // 1 of 30 000: a fall of 99,9967 %.
    assert!(all.contains("99,997%") && !all.contains("100,00%"), "{all}");
}

#[test]
fn debtors_are_told_by_what_they_owe_and_what_it_is_held_against() {
    let app = pasted(
        "Tên đơn vị|Số lao động|Phải đóng 1 tháng|Số tiền chậm đóng\nCông ty A|120|100,0|800,0\nHTX B|20|15,0|0,0\n\
         Công ty C|300|250,0|416,0",
    );
    let all = said(&app);
    // 1 216 of 365.
    let first = all.first().unwrap();
    assert!(first.contains("1.216") && first.contains("phải đóng 1 tháng"), "{all:#?}");
    let mut app = app;
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::Ranking)));
    let title = chart_view(&app).alt;
    assert!(title.contains("Công ty A") && !title.contains("HTX B thấp nhất"), "{title}");
}

#[test]
fn what_is_left_of_costs_is_not_to_be_done_and_a_unit_is_said_once() {
    let app = pasted(
        "Cơ sở|Chi phí đề nghị (triệu đồng)|\n|Dự toán năm|Thực hiện\nBV tỉnh|140.000,0|115.340,9\n\
         TTYT A|48.000,0|37.111,0",
    );
    let all = said(&app).join(" ");
    // 188 000 less 152 451,9.
    assert!(all.contains("còn lại 35.548,1 triệu đồng"), "{all}");
    assert!(!all.contains("(triệu đồng)"), "{all}");
}
