//! Computed columns that are shown on request, as a user sees them: what exceeds the plan, contributions to growth,
//! distances to targets. The comments show how the expected figures were worked out.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::{Indicator, compute, distance_of_pasted};
use chi_tieu::app::{Action, App, Move, PlanAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::language::Language;
use chi_tieu::sheet::{Measure, Sheet, Workbook};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::store::{document_from_text, text_from_document};
use chi_tieu::table::{Decisions, Role, Table, understand};
use proptest::prelude::*;

fn app(lines: &[&str]) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(lines.join("\n").replace('|', "\t")) });
    app
}

/// Makes the indicator a shown column.
fn column(app: &App, indicator: Indicator) -> u32 {
    let place = app.sheet().shown_computed().position(|c| c.indicator == indicator);
    app.sheet().pasted_columns() + u32::try_from(place.unwrap()).unwrap()
}

/// The texts of a computed column, row by row, and of its total.
fn texts(app: &App, indicator: Indicator) -> (Vec<String>, String) {
    let (table, column) = (chi_tieu::view::table_view(app), column(app, indicator) as usize);
    let rows = chi_tieu::view::grid_view(app, &table).rows;
    let body = app.sheet().table().body.clone();
    let shown = rows.iter().filter(|r| body.contains(&r.row));
    let total = table.total.map(|t| t.cells[column].text.clone()).unwrap_or_default();
    (shown.map(|r| r.cells[column].text.clone()).collect(), total)
}

fn title(app: &App, indicator: Indicator) -> String {
    chi_tieu::view::table_view(app).columns[column(app, indicator) as usize].title.clone()
}

/// Following an edit gives the same as computing the whole sheet.
fn type_and_compare(app: &mut App, row: u32, column: u32, text: &str) {
    app.update(Action::Select { at: CellAddress::new(row, column), extend: false });
    app.update(Action::Edit { typed: None });
    app.update(Action::Commit { text: text.to_owned(), then: Move::Down });
    let sheet = app.sheet();
    assert_eq!(sheet.grid().text(CellAddress::new(row, column)), text);
    let fresh = Sheet::new("", sheet.grid().clone(), sheet.decisions().clone(), sheet.settings().clone());
    assert_eq!(sheet.computed(), fresh.computed());
}

/// The same document, written and read.
fn kept(app: &App) -> Vec<(Indicator, String)> {
    let shown = |s: &Sheet| {
        s.shown_computed().map(|c| (c.indicator, format!("{:?}{:?}", c.values, c.total))).collect::<Vec<_>>()
    };
    let workbook = Workbook::new(vec![app.sheet().clone()], 0);
    let text = text_from_document("a", "", Language::Vietnamese, &workbook);
    let document = document_from_text(&text).unwrap();
    assert_eq!(shown(document.workbook.sheet()), shown(app.sheet()));
    assert_eq!(document.workbook.sheet().settings(), app.sheet().settings());
    shown(app.sheet())
}

#[test]
fn contributions_add_up_to_the_growth_of_all() {
    // Σ base of the rows that have both = 100 + 100 + 0 = 200: (120 − 100) ÷ 200 = 10 points, (90 − 100) ÷ 200 = −5,
    // (40 − 0) ÷ 200 = 20; together 25, and the growth of all is (120 + 90 + 40) ÷ 200 − 1 = 25 %.
    let mut app = app(&[
        "Đơn vị tính: triệu đồng",
        "Đơn vị|Thực hiện|Cùng kỳ",
        "Huyện A|120|100",
        "Huyện B|90|100",
        "Huyện C|50|",
        "Huyện D|40|0",
    ]);
    let contribution = Indicator::Contribution { current: 1, base: 2 };
    let offered = chi_tieu::view::table_view(&app).strip.unwrap().offered;
    assert!(
        offered.iter().any(|o| o.indicator == contribution
            && o.name == "Đóng góp vào tăng trưởng (điểm %): Thực hiện, Cùng kỳ")
    );
    app.update(Action::ShowComputed(contribution));
    let (rows, total) = texts(&app, contribution);
    assert_eq!(rows, ["+10,00", "-5,00", "không có số cùng kỳ", "+20,00"]);
    assert_eq!(total, "+25,00");
    let growth = Indicator::Growth { current: 1, base: 2 };
    assert_eq!(texts(&app, growth).1, "25,00%");
    assert_eq!(title(&app, contribution), "Đóng góp vào tăng trưởng (điểm %)");

    app.update(Action::Select { at: CellAddress::new(2, column(&app, contribution)), extend: false });
    app.update(Action::Edit { typed: None });
    let explained = chi_tieu::view::explain_view(&app).unwrap();
    assert_eq!(explained.formula, "(Thực hiện − Cùng kỳ) ÷ tổng Cùng kỳ các đơn vị");
    assert_eq!(explained.numbers, "(120 − 100) ÷ 200");
    assert_eq!(explained.figure, "+10,00 điểm %");
    app.update(Action::CloseOverlay);
    type_and_compare(&mut app, 4, 2, "100");
    // With one more base, Σ base = 300, and the first row contributes 20 ÷ 300.
    assert_eq!(texts(&app, contribution).0[0], "+6,67");
    assert!(kept(&app).iter().any(|(i, _)| *i == contribution));
}

#[test]
fn rates_and_means_contribute_nothing_and_periods_are_no_parts() {
    for lines in [
        &["Năm|Thực hiện|Cùng kỳ", "2019|120|100", "2020|90|100", "2021|95|90"][..],
        &["Đơn vị|Mức đóng bình quân|Cùng kỳ", "Huyện A|120|100", "Huyện B|90|100"],
        &["Chỉ tiêu|Đơn vị tính|Thực hiện|Cùng kỳ", "Số thu|triệu đồng|120|100", "Số người|người|90|100"],
    ] {
        let app = app(lines);
        let is_contribution = |i: &Indicator| matches!(i, Indicator::Contribution { .. });
        assert!(!app.sheet().available().iter().any(is_contribution), "{lines:?}");
    }
}

#[test]
fn what_passes_the_plan_is_an_amount() {
    // 107,5 − 100 = 7,5; a plan that was just met, or missed, is not exceeded; 407,5 of 500 in all.
    let mut app = app(&[
        "Đơn vị tính: triệu đồng",
        "Đơn vị|Kế hoạch|Thực hiện",
        "Huyện A|100|107,5",
        "Huyện B|100|100",
        "Huyện C|200|150",
        "Huyện D|0|10",
        "Huyện E||40",
    ]);
    let over = Indicator::OverFulfilment { actual: 2, plan: 1 };
    app.update(Action::ShowComputed(over));
    let (rows, total) = texts(&app, over);
    assert_eq!(rows, ["7,5", "chưa vượt", "chưa vượt", "kế hoạch bằng 0", "không có kế hoạch"]);
    assert_eq!(total, "chưa vượt", "367,5 of 400");
    type_and_compare(&mut app, 4, 2, "200,5");
    assert_eq!(texts(&app, over), (rows_with(&rows, 2, "0,5"), "18,0".to_owned()), "418,0 − 400");
    assert!(kept(&app).iter().any(|(i, _)| *i == over));
}

fn rows_with(rows: &[String], at: usize, text: &str) -> Vec<String> {
    let mut rows = rows.to_vec();
    rows[at] = text.to_owned();
    rows
}

const COMPLETIONS: [&str; 5] = [
    "Đơn vị|Kế hoạch|Thực hiện|Chỉ tiêu giao (%)",
    "Huyện A|100|45|40",
    "Huyện B|100|30|30,5",
    "Huyện C|200|80|",
    "Huyện D||80|36",
];

#[test]
fn distances_follow_one_target_in_points() {
    let mut app = app(&COMPLETIONS);
    let completion = Indicator::PlanCompletion { actual: 2, plan: 1 };
    let distance = completion.distance().unwrap();
    assert!(!app.sheet().available().contains(&distance), "there is no target yet");
    app.update(Action::Plan(PlanAction::SetTarget(Measure::Computed(completion), "36,5".to_owned())));
    app.update(Action::ShowComputed(distance));
    // 45 − 36,5; 30 − 36,5; 40 − 36,5; in all 155 ÷ 400 = 38,75 %.
    let (rows, total) = texts(&app, distance);
    assert_eq!(rows, ["+8,50", "-6,50", "+3,50", "không có kế hoạch"]);
    assert_eq!(total, "+2,25");
    assert_eq!(title(&app, distance), "So với ngưỡng (điểm %): % kế hoạch");
    app.update(Action::Select { at: CellAddress::new(1, column(&app, distance)), extend: false });
    app.update(Action::Edit { typed: None });
    let explained = chi_tieu::view::explain_view(&app).unwrap();
    assert_eq!(explained.formula, "Thực hiện ÷ Kế hoạch − ngưỡng 36,5%");
    assert_eq!(explained.numbers, "45 ÷ 100 − ngưỡng 36,5%");
    assert_eq!(explained.figure, "+8,50 điểm %");
    app.update(Action::CloseOverlay);
    type_and_compare(&mut app, 1, 2, "46");
    assert_eq!(texts(&app, distance).0[0], "+9,50");
    app.update(Action::Plan(PlanAction::SetTarget(Measure::Computed(completion), "40".to_owned())));
    assert_eq!(texts(&app, distance).0[0], "+6,00");
    assert!(kept(&app).iter().any(|(i, _)| *i == distance));
    app.update(Action::Plan(PlanAction::SetTarget(Measure::Computed(completion), String::new())));
    assert!(app.sheet().shown_computed().all(|c| c.indicator != distance));
}

#[test]
fn a_pasted_rate_has_a_distance_too() {
    let mut app = app(&["Đơn vị|Tỷ lệ bao phủ (%)", "Huyện A|91,25", "Huyện B|95", "Tổng cộng|93"]);
    assert_eq!(app.sheet().table().columns[1].role, Some(Role::Coverage));
    app.update(Action::Plan(PlanAction::SetTarget(Measure::Pasted(1), "92,6".to_owned())));
    let distance = distance_of_pasted(1);
    app.update(Action::ShowComputed(distance));
    assert_eq!(texts(&app, distance).0, ["-1,35", "+2,40", "+0,40"]);
    assert_eq!(title(&app, distance), "So với ngưỡng (điểm %): Tỷ lệ bao phủ (%)");
    assert!(kept(&app).iter().any(|(i, _)| *i == distance));
}

/// A table of current figures and bases in hundredths.
fn pairs(rows: &[(i64, i64)]) -> Table {
    let mut text = "Đơn vị tính: triệu đồng\nĐơn vị\tThực hiện\tCùng kỳ\n".to_owned();
    let figure = |hundredths: i64| format!("{},{:02}", hundredths / 100, hundredths % 100);
    for (index, (current, base)) in rows.iter().enumerate() {
        text.push_str(&format!("Huyện {index}\t{}\t{}\n", figure(*current), figure(*base)));
    }
    understand(&grid_from_clipboard(None, Some(&text)), &Decisions::default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn contributions_make_up_the_growth_in_any_order(
        rows in proptest::collection::vec((0..99_999_999i64, 1..99_999_999i64), 2..40)
    ) {
        let of = |rows: &[(i64, i64)]| {
            let table = pairs(rows);
            let values = |i: Indicator| {
                let computed = compute(&table, i);
                let values: Vec<f64> = computed.values.iter().map(|v| v.unwrap().unwrap()).collect();
                (values, computed.total.value.unwrap())
            };
            let growth = values(Indicator::Growth { current: 1, base: 2 }).1;
            (values(Indicator::Contribution { current: 1, base: 2 }), growth)
        };
        let ((values, total), growth) = of(&rows);
        // In whole hundredths, exactly: (Σ current − Σ base) ÷ Σ base.
        let (current, base) = rows.iter().fold((0, 0), |(c, b), row| (c + row.0, b + row.1));
        let exact = (current - base) as f64 / base as f64;
        prop_assert!((growth - exact).abs() <= 1e-14 * exact.abs().max(1.0));
        prop_assert_eq!(total, growth);
        prop_assert!((values.iter().sum::<f64>() - growth).abs() <= 1e-12 * growth.abs().max(1.0));
        let reversed: Vec<_> = rows.iter().rev().copied().collect();
        let ((mut back, total_back), _) = of(&reversed);
        back.reverse();
        prop_assert_eq!((back, total_back), (values, total));
    }
}
