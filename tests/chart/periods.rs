//! This period against the prior one: two bars a unit.

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn chart(rows: Vec<PeriodsRow>, page: PageSpec) -> Chart {
    let words = ("Năm 2020".to_owned(), "Năm 2019".to_owned());
    Chart::Periods(periods(rows, page, words, Notation::CommaDecimal))
}

fn row(label: &str, current: Option<f64>, prior: Option<f64>) -> PeriodsRow {
    let text = |value: Option<f64>| value.map_or("không có số liệu".to_owned(), |v| v.to_string());
    PeriodsRow {
        label: label.to_owned(),
        current: (current, text(current)),
        prior: (prior, text(prior)),
        is_total: false,
    }
}

#[test]
fn both_bars_are_as_long_as_their_figures_and_the_prior_is_thinner() {
    let rows =
        vec![row("A", Some(120.0), Some(100.0)), row("B", Some(60.0), None), row("C", None, Some(30.0))];
    let layout = chart(rows, plain_page()).layout();
    let lengths = widths(&layout);
    let unit = lengths[0] / 120.0;
    for (at, value) in [(1, 100.0), (2, 60.0), (3, 0.0), (4, 0.0), (5, 30.0)] {
        assert!(alike(lengths[at], value * unit), "{at}");
    }
    let height = |at: usize| layout.places[at].map_or(0.0, |place| place.height());
    assert!(height(1) < height(0) * 0.7);
    assert!(drawn_letters(&layout).contains("khôngcósốliệu"));
}

#[test]
fn many_rows_have_one_lane_each_and_fit_a_page() {
    let rows: Vec<PeriodsRow> = (1..=63)
        .map(|i| row(&format!("Tỉnh {i}"), (i != 7).then_some(f64::from(i)), (i != 9).then_some(70.0)))
        .collect();
    let layout = chart(rows, plain_page()).layout();
    assert!(layout.height <= 240.0, "{}", layout.height);
    // Two places a row; a missing figure has none, and does not shift the others.
    assert_eq!(layout.places.len(), 126);
    let missing: Vec<usize> = (0..126).filter(|at| layout.places[*at].is_none()).collect();
    assert_eq!(missing, [12, 17]);
    let (first, last) =
        (layout.places[0].map_or(0.0, |p| p.width()), layout.places[124].map_or(0.0, |p| p.width()));
    assert!((last - 63.0 * first).abs() < 63.0 * PIXEL);
    // The ticks of one value stand under one another.
    let ticks: Vec<f64> =
        (0..63).filter_map(|row| layout.places[2 * row + 1]).map(|tick| tick.left).collect();
    assert!(ticks.windows(2).all(|pair| alike(pair[0], pair[1])));
    assert!(drawn_letters(&layout).contains("khôngcósốliệu/70"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn any_chart_is_whole(
        rows in prop::collection::vec((name(), amount(), printed(), amount(), printed(), any::<bool>()), 1..64),
        page in page(),
    ) {
        let row = |(label, current, text, prior, other, is_total)| PeriodsRow {
            label, current: (current, text), prior: (prior, other), is_total,
        };
        let rows: Vec<PeriodsRow> = rows.into_iter().map(row).collect();
        let chart = chart(rows.clone(), page);
        check_named("two periods", &chart, rows.iter().map(|row| &row.label));
        let layout = chart.layout();
        prop_assert_eq!(layout.places.len(), 2 * rows.len());
        prop_assert_eq!(texts_over_places(&layout), Vec::<String>::new());
    }
}
