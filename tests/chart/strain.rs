//! Every kind of chart of what is hard to draw: 1, 9 and 63 units, each with each kind of figures and of names, in all
//! looks, on a page and on half of one.

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::indicator::{Comparison, Target};
use chi_tieu::number::Notation;

const NOTATION: Notation = Notation::CommaDecimal;

/// The figure of a unit by its number.
type Figure = fn(usize) -> Option<f64>;

/// The figures of units.
const FIGURES: [(&str, Figure); 8] = [
    ("usual", |unit| Some(40.0 + ((unit * 37 + 11) % 29) as f64)),
    ("negative", |unit| Some(-3.0 - unit as f64)),
    ("of both signs", |unit| Some(if unit % 2 == 0 { 7.0 + unit as f64 } else { -5.0 - unit as f64 })),
    ("zero", |_| Some(0.0)),
    ("one outlier", |unit| Some(if unit == 0 { 1e9 } else { 3.0 + unit as f64 })),
    ("missing", |_| None),
    ("some missing", |unit| (unit % 3 != 1).then_some(20.0 + unit as f64)),
    ("equal", |_| Some(42.0)),
];

fn names(unit: usize) -> [String; 2] {
    const LONG: [&str; 3] = [
        "Bảo hiểm xã hội thành phố Phan Rang – Tháp Chàm và huyện Thuận Nam, tỉnh Ninh Thuận",
        "Doanh nghiệp có vốn đầu tư nước ngoài",
        "Văn phòng Bảo hiểm xã hội tỉnh (khối doanh nghiệp ngoài quốc doanh)",
    ];
    [format!("Ấp Ngạn Ự số {unit}"), format!("{} {unit}", LONG[unit % 3])]
}

/// One unit of a table, or its total.
struct Unit {
    name: String,
    value: Option<f64>,
    text: String,
    is_total: bool,
}

fn units(count: usize, figure: Figure, name: usize) -> Vec<Unit> {
    let unit = |at: usize| Unit {
        name: names(at)[name].clone(),
        value: figure(at),
        text: figure(at).map_or("không có số cùng kỳ".to_owned(), |value| format!("{value:.2}")),
        is_total: false,
    };
    let mut all: Vec<Unit> = (0..count).map(unit).collect();
    let sum = all.iter().filter_map(|unit| unit.value).sum();
    all.push(Unit {
        name: "Tổng cộng".into(), value: Some(sum), text: format!("{sum:.2}"), is_total: true
    });
    all
}

/// A chart of each kind of these units.
fn charts(units: &[Unit], page: &PageSpec) -> Vec<(&'static str, Chart)> {
    let page = || page.clone();
    let of = |unit: &Unit, times: f64| unit.value.map(|value| value * times);
    let rate = |unit: &Unit| of(unit, 0.01);
    let figures: Vec<RankedFigure> = units
        .iter()
        .map(|unit| RankedFigure {
            label: unit.name.clone(),
            value: rate(unit),
            text: unit.text.clone(),
            is_total: unit.is_total,
        })
        .collect();
    let style = RankingStyle {
        target: Some(Target { value: 0.42, comparison: Comparison::AtLeast }),
        order: BarOrder::ByValue,
        lower_is_better: false,
        notation: NOTATION,
    };
    let words = RankingWords {
        threshold: "Ngưỡng 42%".into(),
        legend: Some(("Đạt".into(), "Chưa đạt".into())),
    };
    let growths = units.iter().map(|unit| GrowthRow {
        label: unit.name.clone(),
        value: rate(unit),
        text: unit.text.clone(),
        is_bad: unit.value.is_some_and(|value| value < 0.0),
        is_total: unit.is_total,
    });
    let plans = units.iter().map(|unit| PlanActualRow {
        label: unit.name.clone(),
        plan: of(unit, 1.2),
        actual: unit.value,
        prior: of(unit, 0.9),
        due: of(unit, 0.5),
        text: match unit.value {
            Some(_) => format!("{} / {} (83,33%)", unit.text, unit.text),
            None => unit.text.clone(),
        },
        is_total: unit.is_total,
    });
    let plan_words = PlanActualWords {
        plan: "Kế hoạch năm 2025".into(),
        actual: "Thực hiện 6 tháng năm 2025".into(),
        prior: "Thực hiện 6 tháng năm 2024".into(),
        due: "Phải đạt hết tháng 6: 50,00% kế hoạch".into(),
    };
    let pairs = units.iter().map(|unit| PeriodsRow {
        label: unit.name.clone(),
        current: (unit.value, unit.text.clone()),
        prior: (of(unit, 0.9), unit.text.clone()),
        is_total: unit.is_total,
    });
    let gaps = units.iter().map(|unit| TargetGapRow {
        label: unit.name.clone(),
        value: rate(unit),
        target: Some(0.4),
        is_reached: unit.value.is_some_and(|value| value >= 40.0),
        text: format!("{} (-0,25 điểm %)", unit.text),
        is_total: unit.is_total,
    });
    let gap_words =
        TargetGapWords {
            reached: "Đạt".into(), missed: "Chưa đạt".into(), target: "Mục tiêu".into()
        };
    let steps = units.iter().map(|unit| ContributionStep {
        label: unit.name.clone(),
        value: of(unit, 0.001),
        text: unit.text.clone(),
        kind: if unit.is_total { StepKind::Total } else { StepKind::Part },
    });
    let parts = |times: f64| {
        units.iter().map(move |unit| CompositionRow {
            label: unit.name.clone(),
            parts: vec![of(unit, 0.7 * times), of(unit, 0.2 * times), of(unit, 0.1 * times)],
            part_texts: vec![unit.text.clone(); 3],
            text: unit.text.clone(),
            is_total: unit.is_total,
        })
    };
    let funds: Vec<String> = ["BHXH", "BHYT", "BHTN"].map(str::to_owned).to_vec();
    let points: Vec<TwoRatesPoint> = units
        .iter()
        .filter(|unit| !unit.is_total)
        .filter_map(|unit| {
            let (label, standing) = (unit.name.clone(), Quadrant::One);
            Some(TwoRatesPoint { label, x: rate(unit)?, y: of(unit, 0.02)?, standing })
        })
        .collect();
    let axis = |name: &str| RateAxis {
        name: name.to_owned(),
        line: 0.42,
        label: "ngưỡng 42%".into(),
        lower_is_better: false,
        ticks: Vec::new(),
    };
    let standings = ["Tốt ở cả hai", "Tốt ở một", "Kém ở cả hai"].map(str::to_owned);
    let rate_words = TwoRatesWords {
        standings,
        unnamed: "Chưa ghi tên cạnh điểm".into(),
        numbered: "Tên theo số cạnh điểm".into(),
        missing: String::new(),
    };
    let panels = funds.iter().map(|name| MultiplesPanel { name: name.clone(), threshold: Some(0.42) });
    let rows = units.iter().map(|unit| MultiplesRow {
        label: unit.name.clone(),
        figures: [0.01, 0.02, 0.005]
            .map(|times| PanelFigure { value: of(unit, times), text: unit.text.clone(), is_missed: true })
            .to_vec(),
        is_total: unit.is_total,
    });
    // The page makes no picture of more rows.
    let cells = units.iter().take(25).map(|unit| PictureRow {
        name: unit.name.clone(),
        cells: vec![PictureCell { text: unit.text.clone(), value: rate(unit) }; 3],
        is_total: unit.is_total,
    });
    let column = |title: &str| PictureColumn { title: title.to_owned(), has_bars: true };
    let picture = TablePictureSpec {
        page: page(),
        names: "Đơn vị".into(),
        columns: ["Kế hoạch", "Thực hiện", "% kế hoạch"].map(column).to_vec(),
        rows: cells.collect(),
    };
    let values: Vec<Option<f64>> = units.iter().map(|unit| unit.value).take(12).collect();
    let path = |label: &str| PathLine { label: label.to_owned(), values: values.clone() };
    let periods: Vec<String> = (1..=values.len()).map(|month| format!("Tháng {month}")).collect();
    vec![
        ("ranking", Chart::Ranking(ranking(&figures, page(), words, style))),
        ("growth", Chart::Growth(growth(growths.collect(), page(), NOTATION))),
        ("plan", Chart::PlanActual(plan_actual(plans.collect(), page(), plan_words, NOTATION))),
        ("periods", Chart::Periods(periods_of(pairs.collect(), page()))),
        ("gaps", Chart::TargetGap(target_gap(gaps.collect(), page(), gap_words, NOTATION))),
        (
            "contributions",
            Chart::Contribution(contribution(
                steps.collect(),
                page(),
                ("Làm tăng".into(), "Làm giảm".into()),
                NOTATION,
            )),
        ),
        (
            "amounts",
            Chart::Composition(composition(
                parts(1.0).collect(),
                funds.clone(),
                Composed::Amount,
                page(),
                NOTATION,
            )),
        ),
        (
            "shares",
            Chart::Composition(composition(
                parts(0.01).collect(),
                funds.clone(),
                Composed::Whole,
                page(),
                NOTATION,
            )),
        ),
        (
            "two rates",
            Chart::TwoRates(two_rates(
                points,
                [axis("Tỷ lệ bao phủ"), axis("Tỷ lệ hoàn thành")],
                rate_words,
                page(),
                NOTATION,
            )),
        ),
        ("multiples", Chart::Multiples(multiples(panels.collect(), rows.collect(), true, page(), NOTATION))),
        ("table", Chart::TablePicture(picture)),
        ("course", course_of(&values, page())),
        (
            "path",
            Chart::PlanPath(plan_path(periods, path("Kế hoạch"), path("Thực hiện"), None, page(), NOTATION)),
        ),
    ]
}

fn periods_of(rows: Vec<PeriodsRow>, page: PageSpec) -> PeriodsSpec {
    periods(rows, page, ("Năm 2025".into(), "Năm 2024".into()), NOTATION)
}

/// The first line of what each chart fails in.
fn failures(page: &PageSpec, count: usize, figures: &str, figure: Figure, name: usize) -> Vec<String> {
    let fails = |(kind, chart): &(&str, Chart)| {
        let named = format!("{kind}, {count} {figures}, {} cm, names {name}", page.size.width_cm);
        let checked = std::panic::catch_unwind(|| check_chart(&named, chart));
        let why = checked.err()?;
        Some(why.downcast_ref::<String>().cloned().unwrap_or(named).chars().take(400).collect())
    };
    charts(&units(count, figure, name), page).iter().filter_map(fails).collect()
}

#[test]
fn every_kind_stands_every_strain() {
    let looks = [Look::default(), Look::report(), Look::slides()];
    let mut failed = Vec::new();
    for (figures, figure) in FIGURES {
        for count in [1, 9, 63] {
            for (look, (width_cm, name)) in looks.into_iter().zip([(16.0, 1), (8.0, 1), (25.4, 0)]) {
                let size = Size { width_cm, height_cm: width_cm * 0.5625 };
                let page = PageSpec { size, look, ..plain_page() };
                failed.extend(failures(&page, count, figures, figure, name));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Text of a page of A4 is 24,7 cm high; the picture leaves room for a caption and two lines of text.
#[test]
fn sixty_three_units_are_on_one_page() {
    let mut higher = Vec::new();
    // Where no unit has a figure, the page draws nothing.
    for (figures, figure) in FIGURES.into_iter().filter(|(figures, _)| *figures != "missing") {
        for (kind, chart) in charts(&units(63, figure, 0), &plain_page()) {
            let height = chart.layout().height;
            // In a narrow panel a reason needs several lines.
            let may_be_higher = kind == "multiples" && figures == "some missing";
            higher.extend(
                (height > 230.0 && !may_be_higher).then(|| format!("{kind}, {figures}: {height} mm")),
            );
        }
    }
    assert!(higher.is_empty(), "{}", higher.join("\n"));
}
