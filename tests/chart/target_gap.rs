//! Rates against their targets.

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn chart(rows: Vec<TargetGapRow>, page: PageSpec) -> Chart {
    let [reached, missed, target] = ["Đạt", "Chưa đạt", "Chỉ tiêu được giao"].map(str::to_owned);
    let words = TargetGapWords { reached, missed, target };
    Chart::TargetGap(target_gap(rows, page, words, Notation::CommaDecimal))
}

fn row(label: &str, value: Option<f64>, target: Option<f64>) -> TargetGapRow {
    let is_reached = value >= target;
    let (label, text) = (label.to_owned(), "35,75% (-0,25 điểm %)".to_owned());
    TargetGapRow { label, value, target, is_reached, text, is_total: false }
}

#[test]
fn each_row_has_its_bar_and_its_tick() {
    let rows =
        vec![row("A", Some(0.9), Some(0.8)), row("B", Some(0.4), Some(0.8)), row("C", None, Some(0.5))];
    let layout = chart(rows, plain_page()).layout();
    let fills = |ink: Ink| -> Vec<Area> {
        let fill = |mark: &Mark| match mark {
            Mark::Fill(area, own) if *own == ink => Some(*area),
            _ => None,
        };
        layout.marks.iter().filter_map(fill).collect()
    };
    let (reached, missed, ticks) = (fills(Ink::Reached), fills(Ink::Missed), fills(Ink::Threshold));
    let unit = reached[0].width() / 0.9;
    let at = |tick: &Area| (tick.left + tick.right) / 2.0 - reached[0].left;
    assert!(alike(missed[0].width(), 0.4 * unit));
    assert!(
        alike(at(&ticks[0]), 0.8 * unit)
            && alike(at(&ticks[1]), 0.8 * unit)
            && alike(at(&ticks[2]), 0.5 * unit)
    );
    // From the bar to its target.
    let gaps = fills(Ink::Axis);
    assert!(gaps.iter().any(|gap| alike(gap.left, missed[0].right) && alike(gap.width(), 0.4 * unit)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_whole(
        rows in prop::collection::vec((name(), rate(), rate(), any::<bool>(), printed(), any::<bool>()), 1..64),
        page in page(),
    ) {
        let row = |(label, value, target, is_reached, text, is_total)| {
            TargetGapRow { label, value, target, is_reached, text, is_total }
        };
        let rows: Vec<TargetGapRow> = rows.into_iter().map(row).collect();
        let chart = chart(rows.clone(), page);
        check_named("gaps", &chart, rows.iter().flat_map(|row| [&row.label, &row.text]));
        prop_assert_eq!(texts_over_places(&chart.layout()), Vec::<String>::new());
    }
}
