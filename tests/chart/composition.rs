//! Parts of a whole: beside one another, to their amounts or to 100 %.

use super::generated::*;
use chi_tieu::chart::*;
use chi_tieu::colour::relative_luminance;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn chart(rows: Vec<CompositionRow>, names: usize, composed: Composed, page: PageSpec) -> Chart {
    let names = (0..names).map(|i| format!("Quỹ {i}")).collect();
    Chart::Composition(composition(rows, names, composed, page, Notation::CommaDecimal))
}

fn row(label: &str, parts: &[Option<f64>]) -> CompositionRow {
    CompositionRow {
        label: label.to_owned(),
        parts: parts.to_vec(),
        part_texts: parts.iter().map(|part| part.map(|p| p.to_string()).unwrap_or_default()).collect(),
        text: "100".to_owned(),
        is_total: false,
    }
}

#[test]
fn parts_stand_beside_one_another_and_are_as_long_as_their_figures() {
    let rows =
        vec![row("A", &[Some(60.0), Some(30.0), Some(10.0)]), row("B", &[Some(20.0), None, Some(20.0)])];
    let layout = chart(rows, 3, Composed::Amount, plain_page()).layout();
    let lengths = widths(&layout);
    let unit = lengths[0] / 60.0;
    for (at, value) in [(1, 30.0), (2, 10.0), (3, 20.0), (4, 0.0), (5, 20.0)] {
        assert!(alike(lengths[at], value * unit), "{at}");
    }
    let ends: Vec<(f64, f64)> =
        layout.places.iter().flatten().map(|place| (place.left, place.right)).collect();
    assert!(alike(ends[0].1, ends[1].0) && alike(ends[1].1, ends[2].0) && alike(ends[3].1, ends[4].0));
    // The figure of a part stands in it.
    let texts: Vec<&str> = layout
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, ink: Ink::OnSeries(_), .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(texts, ["60", "30", "10", "20", "20"]);
}

#[test]
fn a_negative_part_is_not_drawn() {
    let layout =
        chart(vec![row("A", &[Some(60.0), Some(-30.0)])], 2, Composed::Amount, plain_page()).layout();
    assert_eq!(layout.places, [None, None]);
}

#[test]
fn neighbours_differ_in_grey() {
    for look in [Look::default(), Look::report()] {
        for part in 0..7 {
            let light = |part: u8| relative_luminance(look.rgb(Ink::Series(part))) + 0.05;
            let ratio = light(part) / light(part + 1);
            assert!(ratio.max(1.0 / ratio) > 1.5, "{part}: {ratio}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn any_chart_is_whole(
        rows in prop::collection::vec((name(), prop::collection::vec((amount(), printed()), 4), printed(), any::<bool>()), 1..64),
        is_whole in any::<bool>(),
        page in page(),
    ) {
        let row = |(label, parts, text, is_total): (String, Vec<(Option<f64>, String)>, String, bool)| {
            let (parts, part_texts) = parts.into_iter().unzip();
            CompositionRow { label, parts, part_texts, text, is_total }
        };
        let rows: Vec<CompositionRow> = rows.into_iter().map(row).collect();
        let composed = if is_whole { Composed::Whole } else { Composed::Amount };
        let chart = chart(rows.clone(), 4, composed, page);
        check_named("parts", &chart, rows.iter().flat_map(|row| [&row.label, &row.text]));
        prop_assert_eq!(chart.layout().places.len(), 4 * rows.len());
    }
}
