//! Thresholds: the sentence follows the sign that the user chose, the marks follow what is good.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Panel, PlanAction, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::indicator::Comparison;
use chi_tieu::sheet::Measure;
use chi_tieu::view::{chart_view, grid_view, plan_view, table_view};

fn pasted(text: &str) -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

fn compare(app: &mut App, threshold: &str, comparison: Comparison) {
    app.update(Action::SetThreshold(threshold.to_owned()));
    app.update(Action::SetComparison(comparison));
}

/// 45, 42 and 30 % of plan; 43 % together.
const COMPLETION: &str =
    "Đơn vị|Kế hoạch|Thực hiện\nHuyện A|100|45\nHuyện B|100|42\nHuyện C|50|15\nTổng cộng|250|102";
/// 2, 3 and 5 % of what is receivable.
const ARREARS: &str =
    "ĐVT: triệu đồng\nĐơn vị|Số phải thu|Số nợ\nHuyện A|100|2\nHuyện B|100|3\nHuyện C|100|5";

/// The title; the marks of the three units in the chart's findings, those that fall short first; the words of the legend.
fn told(app: &App) -> (String, Vec<(String, bool)>, bool) {
    let chart = chart_view(app);
    let findings = chart.findings.iter().map(|f| (f.unit.clone(), f.reached)).collect();
    (chart.title, findings, chart.svg.contains("Chưa đạt: "))
}

/// The units of the grid whose figure in a column is marked, with what the mark says.
fn marked(app: &App, column: usize) -> Vec<(String, String)> {
    let grid = grid_view(app, &table_view(app));
    let rows = grid.rows.iter().map(|row| &**row).chain(grid.total.as_deref());
    let cell = |row: &chi_tieu::view::RowView| {
        let text = row.cells.get(column)?.falls_short.clone()?;
        Some((row.cells[0].text.clone(), text))
    };
    rows.filter_map(cell).collect()
}

#[test]
fn completion_below_a_threshold_is_asked_for_and_not_praised() {
    let mut app = pasted(COMPLETION);
    let order = |units: &[(&str, bool)]| units.iter().map(|(u, r)| ((*u).to_owned(), *r)).collect::<Vec<_>>();
    for (comparison, title, findings) in [
        (
            Comparison::AtLeast,
            "2/3 đơn vị đạt 42% kế hoạch",
            order(&[("Huyện C", false), ("Huyện B", true), ("Huyện A", true)]),
        ),
        (
            Comparison::LessThan,
            "1/3 đơn vị dưới 42% kế hoạch",
            order(&[("Huyện C", false), ("Huyện B", true), ("Huyện A", true)]),
        ),
        // Strictly above: 42 % is not enough.
        (
            Comparison::MoreThan,
            "1/3 đơn vị đạt trên 42% kế hoạch",
            order(&[("Huyện C", false), ("Huyện B", false), ("Huyện A", true)]),
        ),
        (
            Comparison::AtMost,
            "2/3 đơn vị đạt không quá 42% kế hoạch",
            order(&[("Huyện C", false), ("Huyện B", false), ("Huyện A", true)]),
        ),
    ] {
        compare(&mut app, "42", comparison);
        assert_eq!(told(&app), (title.to_owned(), findings, true), "{comparison:?}");
    }
    // The marks in the grid: the units, the pasted total of 40,80 %, the computed one.
    compare(&mut app, "42", Comparison::LessThan);
    let short = "chưa đạt (từ 42% trở lên)".to_owned();
    let units = ["Huyện C", "Tổng cộng", "Tổng (tính)"];
    assert_eq!(marked(&app, 4), units.map(|unit| (unit.to_owned(), short.clone())));
    // Whoever does not see the marks hears of them: the chart's description, the cell's name.
    let chart = chart_view(&app);
    assert!(
        chart.alt.contains("Huyện C 30,00% (chưa đạt)") && chart.alt.contains("Huyện A 45,00%;"),
        "{}",
        chart.alt
    );
    app.update(Action::Select { at: CellAddress::new(3, 4), extend: false });
    let name = grid_view(&app, &table_view(&app)).editor.name;
    assert!(name.ends_with("30,00%, chưa đạt (từ 42% trở lên)"), "{name}");
    app.update(Action::Run(Command::SwitchLanguage));
    let chart = chart_view(&app);
    assert_eq!(chart.title, "1 of 3 units below 42% of plan");
    assert!(
        chart.svg.contains("Reached: 42% or more") && chart.alt.contains("(not reached)"),
        "{}",
        chart.alt
    );
}

#[test]
fn the_plan_panel_counts_and_scores_what_is_good() {
    let mut app = pasted(COMPLETION);
    compare(&mut app, "42", Comparison::LessThan);
    app.update(Action::ShowPanel(Panel::Plan));
    let plan = plan_view(&app).unwrap();
    assert_eq!((plan.targets[0].reached.as_str(), plan.targets[0].comparison), ("2/3", Comparison::LessThan));
    let reaching: Vec<&str> = plan.reach.iter().filter(|r| r.all).map(|r| r.unit.as_str()).collect();
    assert_eq!(reaching, ["Huyện A", "Huyện B"]);
    // Ten points for the target: 10 × 30 ÷ 42 for the unit below it, and not 10 × 42 ÷ 30.
    app.update(Action::Plan(PlanAction::MakePoints));
    let points = app.sheet().table().columns[1].values.clone();
    assert_eq!(points, [10.0, 10.0, 10.0 * 30.0 / 42.0]);
}

#[test]
fn arrears_below_a_threshold_are_good() {
    let mut app = pasted(ARREARS);
    for (comparison, title, marks) in [
        (Comparison::LessThan, "1/3 đơn vị có tỷ lệ nợ dưới 3% số phải thu", 2),
        (Comparison::AtMost, "2/3 đơn vị có tỷ lệ nợ không quá 3% số phải thu", 1),
        (Comparison::AtLeast, "2/3 đơn vị có tỷ lệ nợ từ 3% số phải thu trở lên", 2),
        (Comparison::MoreThan, "1/3 đơn vị có tỷ lệ nợ trên 3% số phải thu", 1),
    ] {
        compare(&mut app, "3", comparison);
        let (shown, findings, _) = told(&app);
        assert_eq!(shown, title, "{comparison:?}");
        assert_eq!(findings[0], ("Huyện C".to_owned(), false), "{comparison:?}: the worst first");
        let units = marked(&app, 4).into_iter().filter(|(unit, _)| unit.starts_with("Huyện"));
        assert_eq!(units.count(), marks, "{comparison:?}");
    }
    app.update(Action::Run(Command::SwitchLanguage));
    assert_eq!(chart_view(&app).title, "1 of 3 units with arrears above 3% of the amount receivable");
}

#[test]
fn pasted_rates_are_told_by_what_they_are() {
    let mut app = pasted("Đơn vị|% kế hoạch|Tỷ lệ nợ (%)\nHuyện A|45,5|2,5\nHuyện B|30,5|5,5");
    for (measure, threshold, title) in [
        (Measure::Pasted(1), "42", "1/2 đơn vị dưới 42% kế hoạch"),
        (Measure::Pasted(2), "4,5", "1/2 đơn vị có tỷ lệ nợ dưới 4,5%"),
    ] {
        app.update(Action::SetMeasure(measure));
        compare(&mut app, threshold, Comparison::LessThan);
        let (shown, findings, _) = told(&app);
        assert_eq!(shown, title);
        assert_eq!(findings, [("Huyện B".to_owned(), false), ("Huyện A".to_owned(), true)], "{title}");
        assert_eq!(marked(&app, if threshold == "42" { 1 } else { 2 }).len(), 1);
    }
}

#[test]
fn spending_is_good_on_the_side_that_is_asked_for() {
    let mut app = pasted("Đơn vị|Dự toán chi|Thực hiện chi\nHuyện A|100|95\nHuyện B|100|110");
    compare(&mut app, "100", Comparison::AtMost);
    let (title, findings, _) = told(&app);
    assert_eq!(title, "1/2 đơn vị đạt không quá 100% kế hoạch");
    assert_eq!(findings, [("Huyện B".to_owned(), false), ("Huyện A".to_owned(), true)]);
}

#[test]
fn a_printed_figure_that_looks_good_and_is_not_says_so() {
    let mut app = pasted("Đơn vị|Kế hoạch|Thực hiện\nHuyện A|100000|41999\nHuyện B|100000|42000");
    compare(&mut app, "42", Comparison::AtLeast);
    let short = "chưa đạt (từ 42% trở lên), sát ngưỡng (số in ra nói khác)";
    assert_eq!(marked(&app, 4)[0], ("Huyện A".to_owned(), short.to_owned()));
}

#[test]
fn a_threshold_typed_as_a_ratio_is_asked_about() {
    let mut app = pasted(COMPLETION);
    app.update(Action::SetThreshold("0,42".to_owned()));
    let hint = chart_view(&app).threshold_hint.unwrap();
    assert_eq!((hint.question.as_str(), hint.text.as_str()), ("Ý là 42%?", "42"));
    assert_eq!(hint.reason, "Ngưỡng đang là 0,42%, các số ở quanh 42%.");
    app.update(Action::SetThreshold(hint.text));
    assert_eq!(chart_view(&app).title, "2/3 đơn vị đạt 42% kế hoạch");
    assert_eq!(chart_view(&app).threshold_hint, None);
    // Arrears of 0,8 % are what is meant.
    let mut app = pasted(ARREARS);
    app.update(Action::SetThreshold("0,8".to_owned()));
    assert_eq!(chart_view(&app).threshold_hint, None);
}

#[test]
fn of_many_units_those_furthest_from_the_threshold_are_listed_in_their_order() {
    // Unit number n reached n %; they stand in no order.
    let rows: Vec<String> =
        (1..=199).map(|at| (at * 83) % 199 + 1).map(|rate| format!("Xã số {rate}|100|{rate}")).collect();
    let mut app = pasted(&format!("Đơn vị|Kế hoạch|Thực hiện\n{}", rows.join("\n")));
    app.update(Action::SetThreshold("50".to_owned()));
    let listed: Vec<String> = chart_view(&app).findings.into_iter().map(|found| found.unit).collect();
    // 49 miss it, the furthest first, then those that reach it, the nearest first.
    let expected: Vec<String> = (1..=80).map(|rate| format!("Xã số {rate}")).collect();
    assert_eq!(listed, expected);
}
