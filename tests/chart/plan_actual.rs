//! Plan against actual: lengths, ticks, what is missing, totals that would dwarf the units.

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn row(label: &str, plan: Option<f64>, actual: Option<f64>, prior: Option<f64>) -> PlanActualRow {
    let (label, text) = (label.to_owned(), "40 / 100 (40,00%)".to_owned());
    PlanActualRow { label, plan, actual, prior, due: None, text, is_total: false }
}

fn words() -> PlanActualWords {
    let [plan, actual, prior, due] = ["Kế hoạch", "Thực hiện", "Cùng kỳ", "Phải đạt"].map(str::to_owned);
    PlanActualWords { plan, actual, prior, due }
}

fn chart(rows: Vec<PlanActualRow>, page: PageSpec) -> Chart {
    Chart::PlanActual(plan_actual(rows, page, words(), Notation::CommaDecimal))
}

fn fills(layout: &Layout, ink: Ink) -> Vec<Area> {
    let fill = |mark: &Mark| match mark {
        Mark::Fill(area, own) if *own == ink => Some(*area),
        _ => None,
    };
    layout.marks.iter().filter_map(fill).collect()
}

#[test]
fn bars_are_as_long_as_plans_and_actuals_and_the_tick_is_at_the_prior() {
    let rows = vec![
        row("A", Some(100.0), Some(40.0), Some(30.0)),
        row("B", Some(50.0), Some(60.0), None),
        row("C", Some(80.0), None, None),
    ];
    let layout = chart(rows, plain_page()).layout();
    // The swatches of the legend are drawn after the plot.
    let (plans, actuals) = (fills(&layout, Ink::Pale), fills(&layout, Ink::Reached));
    assert_eq!((plans.len(), actuals.len()), (4, 3));
    let unit = plans[0].width() / 100.0;
    for (area, value) in [(plans[1], 50.0), (plans[2], 80.0), (actuals[0], 40.0), (actuals[1], 60.0)] {
        assert!(alike(area.width(), value * unit), "{value}: {area:?}");
    }
    assert!(actuals[0].height() < plans[0].height() * 0.6);
    let zero = plans[0].left;
    let ticks = fills(&layout, Ink::Threshold);
    assert!(alike((ticks[0].left + ticks[0].right) / 2.0 - zero, 30.0 * unit));
    assert_eq!(layout.places.iter().flatten().count(), 3);
}

#[test]
fn an_estimate_is_hatched() {
    let rows = vec![row("A", Some(100.0), Some(40.0), None), row("B", Some(50.0), Some(60.0), None)];
    let spec = plan_actual(rows, plain_page(), words(), Notation::CommaDecimal);
    let hatched = |is_estimate: bool| {
        let layout = Chart::PlanActual(PlanActualSpec { is_estimate, ..spec.clone() }).layout();
        layout.marks.iter().filter(|mark| matches!(mark, Mark::Hatch(_, Ink::Reached))).count()
    };
    // Two rows, and the legend.
    assert_eq!((hatched(true), hatched(false)), (3, 0));
    check_chart("estimate", &Chart::PlanActual(PlanActualSpec { is_estimate: true, ..spec.clone() }));
}

#[test]
fn a_pointer_is_at_what_is_due() {
    let due =
        |plan: f64, due: f64| PlanActualRow { due: Some(due), ..row("A", Some(plan), Some(10.0), None) };
    let layout = chart(vec![due(100.0, 40.0), due(80.0, 32.0)], plain_page()).layout();
    let plans = fills(&layout, Ink::Pale);
    let pointers = layout.marks.iter().filter_map(|mark| match mark {
        Mark::Polygon(corners, Ink::Missed) => corners.last(),
        _ => None,
    });
    let tips: Vec<f64> = pointers.map(|tip| tip.0).collect();
    let unit = plans[0].width() / 100.0;
    // Two rows, and the legend.
    assert_eq!(tips.len(), 3);
    assert!(alike(tips[0] - plans[0].left, 40.0 * unit) && alike(tips[1] - plans[1].left, 32.0 * unit));
    assert!(drawn_letters(&layout).contains("Phảiđạt"));
}

#[test]
fn a_total_that_would_dwarf_the_units_has_a_scale_of_its_own_below_the_axis() {
    let units = (0..9).map(|i| row(&format!("Huyện {i}"), Some(100.0), Some(40.0), None));
    let total = PlanActualRow { is_total: true, ..row("Toàn tỉnh", Some(900.0), Some(360.0), None) };
    let many = chart(units.clone().chain([total.clone()]).collect(), plain_page());
    assert!(many.has_totals_apart());
    let many = many.layout();
    assert!(drawn_letters(&many).contains("Toàntỉnh"));
    // The units are not squeezed; the total's plan is as long as the longest of theirs, its actual in proportion.
    assert!(widths(&many)[0] > many.width * 0.3 && alike(widths(&many)[9], widths(&many)[0]));
    let actuals = fills(&many, Ink::Reached);
    assert!(alike(actuals[9].width(), 0.4 * widths(&many)[9]));
    // Neither a grid line nor a tick's label is beside it, so nobody reads it on the axis of the units.
    let total_top = many.places[9].map_or(0.0, |place| place.top);
    let labels = many.marks.iter().filter(|mark| matches!(mark, Mark::Text { ink: Ink::Muted, .. }));
    let ticks: Vec<f64> = labels.filter_map(text_area).map(|area| area.bottom).collect();
    assert!(ticks.len() > 3 && ticks[..4].iter().all(|bottom| *bottom < total_top), "{ticks:?} {total_top}");
    let lines = many.marks.iter().filter_map(|mark| match mark {
        Mark::Line(points, _, Ink::Grid | Ink::Axis)
            if points.len() == 2 && alike(points[0].0, points[1].0) =>
        {
            Some(points[1].1)
        }
        _ => None,
    });
    assert!(lines.fold(0.0, f64::max) < total_top);
    // A total above its units is only written.
    let first = [total.clone()].into_iter().chain(units.clone()).collect();
    assert_eq!(chart(first, plain_page()).layout().places[0], None);
    // Two units and their sum are still to be compared.
    let total = PlanActualRow { plan: Some(200.0), actual: Some(80.0), ..total };
    let two = chart(units.take(2).chain([total]).collect(), plain_page()).layout();
    assert!(alike(widths(&two)[2], 2.0 * widths(&two)[0]));
}

#[test]
fn one_unit_does_not_leave_the_page_empty() {
    let layout = chart(vec![row("Toàn tỉnh", Some(100.0), Some(40.0), None)], plain_page()).layout();
    let bar = layout.places[0].map_or(0.0, |place| place.height());
    assert!(layout.height < 50.0 && bar > 5.0, "{} mm, bar {bar} mm", layout.height);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_whole(
        rows in prop::collection::vec((name(), prop::array::uniform4(amount()), printed(), any::<bool>()), 1..64),
        page in page(),
    ) {
        let row = |(label, [plan, actual, prior, due], text, is_total): (String, [Option<f64>; 4], String, bool)| PlanActualRow { label, plan, actual, prior, due, text, is_total };
        let rows: Vec<PlanActualRow> = rows.into_iter().map(row).collect();
        let chart = chart(rows.clone(), page);
        check_named("plan against actual", &chart, rows.iter().flat_map(|row| [&row.label, &row.text]));
        let layout = chart.layout();
        prop_assert_eq!(layout.places.len(), rows.len());
        prop_assert_eq!(texts_over_places(&layout), Vec::<String>::new());
    }
}
