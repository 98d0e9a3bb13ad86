//! Growth: bars to both sides of zero.
#![allow(clippy::panic, reason = "a test that cannot go on must fail")]

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::{Decimals, Notation, print_percent};
use proptest::prelude::*;

fn row(label: &str, value: Option<f64>) -> GrowthRow {
    let print = |v| print_percent(v, Decimals::Fixed(2), Notation::CommaDecimal);
    let text = value.map_or("không có số cùng kỳ".to_owned(), print);
    GrowthRow {
        label: label.to_owned(),
        value,
        text,
        is_bad: value.is_some_and(|v| v < 0.0),
        is_total: false,
    }
}

fn chart(rows: Vec<GrowthRow>, page: PageSpec) -> Chart {
    Chart::Growth(growth(rows, page, Notation::CommaDecimal))
}

#[test]
fn bars_diverge_from_one_zero() {
    let rows = vec![row("A", Some(0.12)), row("B", Some(0.0)), row("C", Some(-0.06)), row("D", None)];
    let layout = chart(rows, plain_page()).layout();
    let place = |at: usize| layout.places[at].unwrap_or_else(|| panic!("{at} is not drawn"));
    let (up, none, down) = (place(0), place(1), place(2));
    assert!(alike(up.width(), 2.0 * down.width()) && none.width() == 0.0);
    assert!(alike(up.left, down.right) && alike(up.left, none.left));
    assert_eq!(layout.places[3], None);
    // What fell is light inside an outline: seen without colours.
    let inside =
        |ink: Ink| layout.marks.iter().filter(|m| matches!(m, Mark::Fill(_, own) if *own == ink)).count();
    assert_eq!((inside(Ink::Reached), inside(Ink::MissedInside)), (1, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_whole(
        rows in prop::collection::vec((name(), rate(), printed(), any::<bool>(), any::<bool>()), 1..64),
        page in page(),
    ) {
        let row = |(label, value, text, is_bad, is_total)| GrowthRow { label, value, text, is_bad, is_total };
        let rows: Vec<GrowthRow> = rows.into_iter().map(row).collect();
        let chart = chart(rows.clone(), page);
        check_named("growth", &chart, rows.iter().flat_map(|row| [&row.label, &row.text]));
        prop_assert_eq!(texts_over_places(&chart.layout()), Vec::<String>::new());
    }
}
