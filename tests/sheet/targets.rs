//! Targets in a pasted column: each unit, or each period, has its own.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::{Indicator, target_columns};
use chi_tieu::app::{Action, App, Panel, PlanAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::indicator::Comparison;
use chi_tieu::sheet::{Measure, TargetSetting, TargetValue};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::store::document_from_text;
use chi_tieu::table::{Decisions, understand};
use chi_tieu::view::PlanView;

fn app(lines: &[&str]) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(lines.join("\n").replace('|', "\t")) });
    app.update(Action::ShowPanel(Panel::Plan));
    app
}

fn hold(app: &mut App, measure: Measure, column: u32) -> PlanView {
    app.update(Action::Plan(PlanAction::SetTargetColumn(measure, Some(column))));
    chi_tieu::view::plan_view(app).unwrap()
}

fn reached(view: &PlanView, measure: Measure) -> String {
    view.targets.iter().find(|t| t.measure == measure).unwrap().reached.clone()
}

const COMPLETION: Indicator = Indicator::PlanCompletion { actual: 2, plan: 1 };
const UNITS: [&str; 6] = [
    "Đơn vị|Kế hoạch|Thực hiện|Chỉ tiêu giao (%)|Tỷ lệ bao phủ",
    "Huyện A|100|45|40|95,00%",
    "Huyện B|100|30|30,5|90,00%",
    "Huyện C|200|80||96,00%",
    "Huyện D||80|36|91,00%",
    "Tổng cộng|400|235|38|93,00%",
];

#[test]
fn each_unit_is_held_to_its_own_target() {
    let mut app = app(&UNITS);
    let measure = Measure::Computed(COMPLETION);
    let view = hold(&mut app, measure, 3);
    assert_eq!(view.target_columns, [(3, "Chỉ tiêu giao (%)".to_owned())]);
    // 45 ≥ 40; 30 < 30,5; C has no target, D no completion.
    assert_eq!(reached(&view, measure), "1/2");
    let row = view.targets.iter().find(|t| t.measure == measure).unwrap();
    assert_eq!((row.target.as_str(), row.column, row.comparison), ("", Some(3), Comparison::AtLeast));

    // The chart has no line, and counts the same.
    app.update(Action::ShowPanel(Panel::Chart));
    let chart = chi_tieu::view::chart_view(&app);
    assert_eq!(chart.title, "1/2 đơn vị đạt chỉ tiêu được giao về tỷ lệ hoàn thành kế hoạch");
    assert!(chart.threshold.is_empty() && !chart.svg.contains("Ngưỡng"));
    let found: Vec<_> =
        chart.findings.iter().map(|f| (f.unit.as_str(), f.reached, f.distance.as_str())).collect();
    assert_eq!(found, [("Huyện B", false, "-0,50 điểm %"), ("Huyện A", true, "+5,00 điểm %")]);

    // Together with one target for all rows, of another measure.
    app.update(Action::ShowPanel(Panel::Plan));
    app.update(Action::Plan(PlanAction::SetTarget(Measure::Pasted(4), "92".to_owned())));
    let view = chi_tieu::view::plan_view(&app).unwrap();
    assert_eq!(view.reach_title, "1/4 đơn vị đạt cả 2 chỉ tiêu");
    let missed: Vec<String> = view.reach.iter().map(|r| r.missed.join("; ")).collect();
    assert_eq!(missed[1], "% kế hoạch (-0,50 điểm %); Tỷ lệ bao phủ (cột đã dán) (-2,00 điểm %)");
    assert_eq!(view.reach[2].unknown, ["% kế hoạch"], "nothing was assigned to C");

    // Distances, and the cell of the target. A total is compared with the target in its own row.
    let distance = COMPLETION.distance().unwrap();
    app.update(Action::ShowComputed(distance));
    let place = app.sheet().shown_computed().position(|c| c.indicator == distance).unwrap();
    let column = app.sheet().pasted_columns() + u32::try_from(place).unwrap();
    let values = &app.sheet().computed().iter().find(|c| c.indicator == distance).unwrap().values;
    // (45 + 30 + 80 + 80) ÷ 400 = 58,75 %, less 38.
    assert_eq!(values[4], Some(Ok(0.2075)));
    app.update(Action::Select { at: CellAddress::new(2, column), extend: false });
    app.update(Action::Edit { typed: None });
    let explained = chi_tieu::view::explain_view(&app).unwrap();
    assert_eq!(explained.numbers, "30 ÷ 100 − ngưỡng 30,5%");
    assert_eq!(explained.inputs.last().unwrap().address, "D3");

    // Kept in the document, and removed again.
    let kept = document_from_text(&app.document_text()).unwrap();
    assert_eq!(kept.workbook.sheet().settings(), app.sheet().settings());
    let own = TargetSetting { comparison: Comparison::AtLeast, against: TargetValue::Column(3) };
    assert_eq!(app.sheet().settings().plan.targets[&measure], own);
    app.update(Action::Plan(PlanAction::SetTargetColumn(measure, None)));
    assert!(!app.sheet().settings().plan.targets.contains_key(&measure));
}

#[test]
fn an_edited_target_is_followed_by_distances_and_counts() {
    let mut app = app(&UNITS);
    let measure = Measure::Computed(COMPLETION);
    hold(&mut app, measure, 3);
    app.update(Action::ShowComputed(COMPLETION.distance().unwrap()));
    app.update(Action::Select { at: CellAddress::new(2, 3), extend: false });
    app.update(Action::Edit { typed: None });
    app.update(Action::Commit { text: "29,5".to_owned(), then: chi_tieu::app::Move::Down });
    assert_eq!(reached(&chi_tieu::view::plan_view(&app).unwrap(), measure), "2/2");
    let distances = app.sheet().computed().iter().find(|c| c.indicator.is_distance()).unwrap();
    // 30 − 29,5.
    assert_eq!(distances.values[1], Some(Ok(0.005)));
}

#[test]
fn each_period_is_held_to_its_own_target() {
    // The national targets of QĐ 546; the coverages are made up. 92,04 < 92,60; 93,35 ≥ 93,20; 94,29 ≥ 94,10; 95,16 ≥ 95,15.
    let mut app = app(&[
        "Năm|Tỷ lệ bao phủ (%)|Mục tiêu (%)",
        "2022|92,04|92,60",
        "2023|93,35|93,20",
        "2024|94,29|94,10",
        "2025|95,16|95,15",
    ]);
    let view = hold(&mut app, Measure::Pasted(1), 2);
    assert_eq!(reached(&view, Measure::Pasted(1)), "3/4");
}

#[test]
fn only_columns_of_rates_hold_targets() {
    for (header, figures, is_one) in [
        ("Chỉ tiêu giao (%)", ["40", "30,5"], true),
        ("Mục tiêu", ["40%", "30,5%"], true),
        ("Mục tiêu", ["95", "92,6"], true),
        // Neither the header nor the size says whether this is 150 % or 1,5 %.
        ("Mục tiêu", ["1,5", "1,2"], false),
        ("Mục tiêu (người)", ["950", "926"], false),
        ("Kế hoạch", ["1.000", "900"], false),
        ("Kế hoạch", ["40%", "36%"], true),
    ] {
        let text = format!("Đơn vị\t{header}\nHuyện A\t{}\nHuyện B\t{}", figures[0], figures[1]);
        let table = understand(&grid_from_clipboard(None, Some(&text)), &Decisions::default());
        assert_eq!(
            !target_columns(&table).is_empty(),
            is_one,
            "{header} {figures:?}: {:?}",
            table.columns[1].role
        );
    }
}
