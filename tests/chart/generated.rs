//! What generated charts are made of: names, figures, pages of any width.

use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

/// Names as units have them, long ones, and letters of any kind.
pub fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("BHXH thị xã".to_owned()),
        Just("BHXH thành phố Phan Rang – Tháp Chàm và huyện Thuận Nam, tỉnh Ninh Thuận".to_owned()),
        "[A-ZĐa-zàáảãạăằắâấầẹệỉịọộơợụưựỳỹđ,.–() -]{0,60}",
        "\\w{0,90}",
    ]
}

/// Figures as printed, and reasons.
pub fn printed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("906,4 / 2.205,3 (41,10%)".to_owned()),
        Just("không có số cùng kỳ".to_owned()),
        "[0-9.,%]{0,24}"
    ]
}

/// Amounts: missing, zero, negative, equal, with outliers.
pub fn amount() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(0.0)),
        2 => Just(Some(100.0)),
        6 => (0.0..1e4_f64).prop_map(Some),
        1 => (-1e3..0.0_f64).prop_map(Some),
        1 => Just(Some(1e9)),
    ]
}

/// Rates, most between −20 % and 150 %.
pub fn rate() -> impl Strategy<Value = Option<f64>> {
    amount().prop_map(|amount| amount.map(|amount| amount / 7e3 - 0.02))
}

/// A page, wide or 8 cm narrow, in one of the looks.
pub fn page() -> impl Strategy<Value = PageSpec> {
    let size = prop_oneof![Just((16.0, 9.0)), Just((8.0, 6.0)), Just((25.0, 14.0))];
    let look = prop_oneof![Just(Look::default()), Just(Look::report()), Just(Look::slides())];
    let all = (name(), name(), size, look, proptest::bool::ANY);
    all.prop_map(|(title, subtitle, (width_cm, height_cm), look, is_exact)| PageSpec {
        title,
        subtitle,
        source: "Nguồn: số liệu giả định".to_owned(),
        alt: "Mô tả".to_owned(),
        size: Size { width_cm, height_cm },
        is_exact,
        look,
        highlighted: vec![0, 2],
        ..PageSpec::default()
    })
}

/// A plain page.
pub fn plain_page() -> PageSpec {
    PageSpec {
        title: "Tiêu đề".to_owned(), source: "Nguồn: giả định".to_owned(), ..PageSpec::default()
    }
}

/// Holds a chart to what all are held to; every name is whole.
pub fn check_named<'n>(kind: &str, chart: &Chart, names: impl Iterator<Item = &'n String>) {
    check_chart(kind, chart);
    let drawn = drawn_letters(&chart.layout());
    for name in names {
        assert!(drawn.contains(&letters(&clean(name))), "{kind}: {name} is not whole");
    }
}

/// The widths of places, in their order.
pub fn widths(layout: &Layout) -> Vec<f64> {
    layout.places.iter().map(|place| place.map_or(0.0, |place| place.width())).collect()
}

/// Whether two lengths are equal within a pixel.
pub fn alike(a: f64, b: f64) -> bool {
    (a - b).abs() < PIXEL
}

/// So many districts that grew by 10 %, 20 % and so on.
pub fn growing(count: u32, page: PageSpec) -> Chart {
    let row = |i: u32| GrowthRow {
        label: format!("Huyện {i}"),
        value: Some(f64::from(i) / 10.0),
        text: format!("{i}0%"),
        is_bad: false,
        is_total: false,
    };
    Chart::Growth(growth((1..=count).map(row).collect(), page, Notation::CommaDecimal))
}

/// One line over periods that are numbered from 1.
pub fn course_of(values: &[Option<f64>], page: PageSpec) -> Chart {
    let text = |value: &Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let line = TrendLine {
        name: "Số thu".to_owned(),
        values: values.to_vec(),
        texts: values.iter().map(text).collect(),
        ..TrendLine::default()
    };
    let periods = (1..=values.len()).map(|period| format!("T{period}")).collect();
    Chart::Trend(trend(periods, vec![line], page, Notation::CommaDecimal))
}
