//! Small multiples: one scale in all panels, names once, totals, thresholds, panels below one another on a narrow page.

use super::generated::*;
use super::geometry::drawn_letters;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn panel(name: &str) -> MultiplesPanel {
    MultiplesPanel { name: name.to_owned(), threshold: None }
}

fn row(label: &str, values: &[Option<f64>]) -> MultiplesRow {
    let figure = |value: &Option<f64>| PanelFigure {
        value: *value,
        text: value.map_or("không có số".to_owned(), |value| value.to_string()),
        is_missed: value.is_some_and(|value| value < 15.0),
    };
    MultiplesRow { label: label.to_owned(), figures: values.iter().map(figure).collect(), is_total: false }
}

fn chart(panels: &[&str], rows: Vec<MultiplesRow>, page: PageSpec) -> Chart {
    let panels = panels.iter().map(|name| panel(name)).collect();
    Chart::Multiples(multiples(panels, rows, false, page, Notation::CommaDecimal))
}

#[test]
fn bars_of_all_panels_have_one_scale_and_rows_one_height() {
    let rows =
        vec![row("A", &[Some(10.0), Some(20.0), Some(5.0)]), row("B", &[Some(40.0), None, Some(20.0)])];
    let layout = chart(&["BHXH", "BHYT", "BHTN"], rows, plain_page()).layout();
    let width = widths(&layout);
    assert!(width[0] > 2.0 && alike(width[1], 2.0 * width[0]) && alike(width[2], 0.5 * width[0]));
    assert!(alike(width[3], 4.0 * width[0]) && alike(width[5], 2.0 * width[0]));
    assert_eq!(layout.places[4], None);
    let top = |at: usize| layout.places[at].map(|place| place.top);
    assert_eq!((top(0), top(3)), (top(1), top(5)));
    let left = |at: usize| layout.places[at].map_or(0.0, |place| place.left);
    assert!(alike(left(1) - left(0), left(2) - left(1)) && left(0) == left(3));
    let drawn = drawn_letters(&layout);
    assert_eq!((drawn.matches("BHYT").count(), drawn.matches("khôngcósố").count()), (1, 1));
    // Below 15: two bars are outlined.
    let missed = layout.marks.iter().filter(|mark| matches!(mark, Mark::Fill(_, Ink::Missed))).count();
    assert_eq!(missed, 2);
}

#[test]
fn on_a_narrow_page_panels_stand_below_one_another() {
    let size = Size { width_cm: 8.0, height_cm: 6.0 };
    let rows = (0..5).map(|i| row(&format!("Quảng Nam {i}"), &[Some(20.0); 4])).collect();
    let layout = chart(&["A", "B", "C", "D"], rows, PageSpec { size, ..plain_page() }).layout();
    let tops: std::collections::BTreeSet<i64> =
        layout.places.iter().take(4).flatten().map(|place| (place.top * 10.0) as i64).collect();
    assert!(tops.len() > 1, "{tops:?}");
    // Each band has the names again.
    assert_eq!(drawn_letters(&layout).matches("QuảngNam3").count(), tops.len());
}

#[test]
fn a_total_that_would_dwarf_the_units_is_written_only() {
    let units = (0..5).map(|i| row(&format!("Huyện {i}"), &[Some(20.0), Some(10.0)]));
    let total = MultiplesRow { is_total: true, ..row("Toàn tỉnh", &[Some(100.0), Some(50.0)]) };
    let layout = chart(&["A", "B"], units.chain([total]).collect(), plain_page()).layout();
    assert_eq!((layout.places[10], layout.places[11].is_some()), (None, true));
    assert!(drawn_letters(&layout).contains("Toàntỉnh"));
}

/// A figure, its text, and whether it misses the threshold.
type Figure = (Option<f64>, String, bool);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_whole(
        names in prop::collection::vec(name(), 1..7),
        rows in prop::collection::vec((name(), prop::collection::vec((amount(), printed(), any::<bool>()), 6), any::<bool>()), 1..40),
        threshold in amount(),
        page in page(),
    ) {
        let row = |(label, figures, is_total): (String, Vec<Figure>, bool)| {
            let figures = figures.into_iter().take(names.len());
            let figures = figures.map(|(value, text, is_missed)| PanelFigure { value, text, is_missed });
            MultiplesRow { label, figures: figures.collect(), is_total }
        };
        let rows: Vec<MultiplesRow> = rows.into_iter().map(row).collect();
        let panels = names.iter().map(|name| MultiplesPanel { name: name.clone(), threshold }).collect();
        let chart = Chart::Multiples(multiples(panels, rows.clone(), false, page, Notation::CommaDecimal));
        check_named("multiples", &chart, rows.iter().map(|row| &row.label).chain(&names));
        let layout = chart.layout();
        prop_assert_eq!(layout.places.len(), rows.len() * names.len());
        prop_assert_eq!(super::geometry::texts_over_places(&layout), Vec::<String>::new());
    }
}
