//! Which units a chart shows and which stand out: kept by name, undone, kept in the document, and what the chart says of it.

use chi_tieu::app::{Action, App, ChartAction, Command, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::{ChartKind, Order, UnitsShown};
use chi_tieu::store::document_from_text;
use chi_tieu::view::{ChartView, chart_view};

/// 45, 30, 80 and 30 %.
const TABLE: &str =
    "Đơn vị\tKế hoạch\tThực hiện\nHuyện A\t100\t45\nHuyện B\t100\t30\nHuyện C\t50\t40\nHuyện D\t100\t30";

fn app(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.to_owned()) });
    app
}

fn chart(app: &mut App, action: ChartAction) {
    app.update(Action::Chart(action));
}

/// The names of the units that are drawn, without totals.
fn drawn(view: &ChartView) -> Vec<&str> {
    let name = |text: &'_ str| text.split(':').next().map(str::len).unwrap_or_default();
    let spots = view.spots.iter().filter(|spot| spot.row.is_some());
    spots.map(|spot| &spot.text[..name(&spot.text)]).collect()
}

#[test]
fn the_first_units_are_shown_and_the_chart_says_which() {
    let mut app = app(TABLE);
    chart(&mut app, ChartAction::SetUnits(UnitsShown::First(2)));
    let view = chart_view(&app);
    assert_eq!(drawn(&view), ["Huyện C", "Huyện A"]);
    assert!(view.alt.contains("2 đơn vị cao nhất trên 4"), "{}", view.alt);
    // B and D are alike, and one of them is drawn.
    chart(&mut app, ChartAction::SetUnits(UnitsShown::First(3)));
    let view = chart_view(&app);
    assert_eq!(drawn(&view), ["Huyện C", "Huyện A", "Huyện B"]);
    assert!(view.alt.contains("3 đơn vị cao nhất trên 4 (có đơn vị bằng số không vẽ)"), "{}", view.alt);
    app.update(Action::SetOrder(Order::AsPasted));
    assert!(chart_view(&app).alt.contains("3 đơn vị đầu bảng trên 4"));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(drawn(&chart_view(&app)).len(), 4);
}

#[test]
fn every_kind_of_rows_shows_the_chosen_units() {
    let text =
        "Đơn vị\tKế hoạch\tThực hiện\tCùng kỳ\nA\t100\t45\t40\nB\t100\t30\t35\nC\t50\t40\t30\nD\t100\t30\t20";
    let mut app = app(text);
    app.update(Action::SetThreshold("36".to_owned()));
    app.update(Action::Select { at: CellAddress::new(2, 0), extend: false });
    app.update(Action::Select { at: CellAddress::new(3, 1), extend: true });
    chart(&mut app, ChartAction::ShowSelected);
    for kind in [
        ChartKind::Ranking,
        ChartKind::PlanActual,
        ChartKind::Periods,
        ChartKind::Growth,
        ChartKind::TargetGap,
        ChartKind::TwoRates,
        ChartKind::TablePicture,
    ] {
        chart(&mut app, ChartAction::SetKind(kind));
        let view = chart_view(&app);
        let mut names = drawn(&view);
        names.sort_unstable();
        names.dedup();
        assert_eq!(names, ["B", "C"], "{kind:?}");
        assert!(view.alt.contains("2 đơn vị được chọn trên 4"), "{kind:?}: {}", view.alt);
    }
    // The choice is by name: other rows, the same units.
    let kept = document_from_text(&app.document_text());
    assert!(kept.is_ok_and(|kept| kept.workbook.sheet().settings() == app.sheet().settings()));
}

#[test]
fn a_selection_without_units_chooses_nothing() {
    let mut app = app(&format!("{TABLE}\nTổng cộng\t350\t145"));
    app.update(Action::Select { at: CellAddress::new(5, 0), extend: false });
    chart(&mut app, ChartAction::ShowSelected);
    assert_eq!(app.sheet().settings().chart.shown().units.shown, UnitsShown::Fitting);
}

#[test]
fn a_unit_stands_out_until_it_is_chosen_again() {
    let mut app = app(TABLE);
    let ground = "#FFF0C4";
    assert!(!chart_view(&app).svg.contains(ground));
    chart(&mut app, ChartAction::Highlight(2));
    let view = chart_view(&app);
    assert!(view.svg.contains(ground), "{}", view.svg);
    let units = &app.sheet().settings().chart.shown().units;
    assert!(units.highlighted.contains("Huyện B"));
    app.update(Action::Run(Command::Undo));
    assert!(!chart_view(&app).svg.contains(ground));
    app.update(Action::Run(Command::Redo));
    chart(&mut app, ChartAction::Highlight(2));
    assert!(!chart_view(&app).svg.contains(ground));
    // The header is no unit.
    chart(&mut app, ChartAction::Highlight(0));
    assert!(app.sheet().settings().chart.shown().units.highlighted.is_empty());
}

#[test]
fn the_second_of_two_rates_is_chosen() {
    let text = "Đơn vị\tBHXH\t\tBHYT\t\tBHTN\t\n\tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\n\
                A\t100\t45\t100\t60\t10\t4\nB\t100\t30\t100\t50\t10\t5";
    let mut app = app(text);
    chart(&mut app, ChartAction::SetKind(ChartKind::TwoRates));
    let view = chart_view(&app);
    let other = view.second_choices.iter().find(|choice| Some(choice.measure) != view.second);
    let other = other.map(|choice| choice.measure);
    assert!(other.is_some(), "{:?}", view.second_choices);
    if let Some(other) = other {
        chart(&mut app, ChartAction::SetSecond(other));
    }
    assert_eq!(chart_view(&app).second, other);
}
