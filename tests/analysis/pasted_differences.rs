//! Pasted totals and differences of rates that cannot come from their inputs, with the likely cause, or with none if
//! none fits. The tables are made by hand.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::check_pasted;
use chi_tieu::indicator::LikelyCause;
use chi_tieu::indicator::LikelyCause::*;
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Decisions, Doubt, Table, Warning, understand};

fn pasted(lines: &[&str]) -> Table {
    let text = lines.join("\n").replace('|', "\t");
    understand(&grid_from_clipboard(None, Some(&text)), &Decisions::default())
}

/// A finding: the figure as pasted, the interval, the causes.
type Told = (f64, [f64; 2], Vec<LikelyCause>);

fn told(warnings: Vec<Warning>) -> Vec<Told> {
    let one = |w: Warning| match w.doubt {
        Doubt::TotalDiffers { pasted, interval, causes, .. }
        | Doubt::SubtotalDiffers { pasted, interval, causes, .. }
        | Doubt::PartsDiffer { pasted, interval, causes, .. }
        | Doubt::RatioDiffers { pasted, interval, causes, .. } => {
            let two = |v: f64| (v * 100.0).round() / 100.0;
            Some((pasted, interval.map(two), causes))
        }
        _ => None,
    };
    warnings.into_iter().filter_map(one).collect()
}

#[test]
fn a_total_that_its_rows_do_not_give() {
    // 10,5 + 20,3 + 30,1 = 60,9, from 60,75 to 61,05 as each may be rounded by half of 0,1.
    for (total, expected) in [
        ("60,9", None),
        ("61,0", None),
        ("609,0", Some(vec![UnitSlip(1)])),
        ("60.900,0", Some(vec![UnitSlip(3)])),
        ("69,0", Some(vec![DigitsTransposed])),
        ("-60,9", Some(vec![SignLost])),
        ("65,9", Some(vec![])),
    ] {
        let table = pasted(&[
            "Đơn vị tính: tỷ đồng",
            "Đơn vị|Số thu BHXH|Ghi chú",
            "Huyện A|10,5|",
            "Huyện B|20,3|",
            "Huyện C|30,1|",
            &format!("Tổng cộng|{total}|"),
        ]);
        let found = told(table.warnings.clone());
        let value: f64 = total.replace('.', "").replace(',', ".").parse().unwrap();
        let expected: Vec<Told> = expected.into_iter().map(|c| (value, [60.75, 61.05], c)).collect();
        assert_eq!(found, expected, "{total}");
    }
}

#[test]
fn persons_are_not_rounded() {
    let table =
        pasted(&["Đơn vị tính: người", "Đơn vị|Số người", "Huyện A|120", "Huyện B|345", "Tổng cộng|456"]);
    assert_eq!(told(table.warnings.clone()), [(456.0, [465.0, 465.0], vec![DigitsTransposed])]);
}

#[test]
fn a_total_over_columns_has_causes_too() {
    let table = pasted(&[
        "Đơn vị tính: triệu đồng",
        "Đơn vị|BHXH|BHYT|Tổng cộng",
        "Huyện A|100|50|150",
        "Huyện B|200|60|260",
        "Huyện C|300|78|387",
        "Huyện D|400|80|4.800",
    ]);
    let causes: Vec<_> = told(check_pasted(&table)).into_iter().map(|(p, _, c)| (p, c)).collect();
    assert_eq!(causes, [(387.0, vec![DigitsTransposed]), (4800.0, vec![UnitSlip(1)])]);
}

/// A figure as pasted, with its causes.
type Caused = (f64, Vec<LikelyCause>);

/// The findings in the last column: figures with causes, or the causes for the column as a whole.
fn of_last_column(lines: &[&str]) -> (Vec<Caused>, Option<Vec<LikelyCause>>) {
    let table = pasted(lines);
    let last = u32::try_from(table.columns.len() - 1).unwrap();
    let found: Vec<Warning> = check_pasted(&table).into_iter().filter(|w| w.column == Some(last)).collect();
    let whole = found.iter().find_map(|w| match &w.doubt {
        Doubt::RatiosDiffer { causes, .. } => Some(causes.clone()),
        _ => None,
    });
    (told(found).into_iter().map(|(p, _, c)| (p, c)).collect(), whole)
}

#[test]
fn differences_of_rates_are_recomputed_in_points() {
    // 95 − 94 = 1 point, and 1 ÷ 94 = 1,06 %; 93 − 90,5 = 2,5.
    let found = of_last_column(&[
        "Đơn vị|Tỷ lệ bao phủ 2024 (%)|Tỷ lệ bao phủ 2023 (%)|Tăng, giảm (điểm %)",
        "Huyện A|92,50|90,00|2,50",
        "Huyện B|91,00|89,00|2,00",
        "Huyện C|95,00|94,00|1,06",
        "Huyện D|93,00|90,50|5,20",
        "Huyện E|90,00|88,00|7,77",
        "Huyện G|88,00|89,10|-1,10",
        "Huyện H|96,00|92,00|4,00",
        "Huyện I|97,00|92,00|0,50",
        "Huyện K|97,50|92,00|5,50",
    ]);
    let expected = vec![
        (1.06, vec![PercentAsPoints]),
        (5.2, vec![DigitsTransposed]),
        (7.77, vec![]),
        (0.5, vec![UnitSlip(-1)]),
    ];
    assert_eq!(found, (expected, None));
}

#[test]
fn points_written_as_percent_are_told() {
    // Growths of rates: 2,5 ÷ 90 = 2,78 %; 2 ÷ 89 = 2,25 %; 4 ÷ 92 = 4,35 %; C has its difference instead of 1,06 %.
    let found = of_last_column(&[
        "Đơn vị|Tỷ lệ bao phủ 2024 (%)|Tỷ lệ bao phủ 2023 (%)|Tốc độ tăng (%)",
        "Huyện A|92,50|90,00|2,78",
        "Huyện B|91,00|89,00|2,25",
        "Huyện C|95,00|94,00|1,00",
        "Huyện D|96,00|92,00|4,35",
    ]);
    assert_eq!(found, (vec![(1.0, vec![PointsAsPercent])], None));
    // A column of differences in "%" is reported once.
    let found = of_last_column(&[
        "Đơn vị|Tỷ lệ bao phủ 2024 (%)|Tỷ lệ bao phủ 2023 (%)|Tốc độ tăng (%)",
        "Huyện A|92,50|90,00|2,50",
        "Huyện B|91,00|89,00|2,00",
        "Huyện C|95,00|94,00|1,00",
    ]);
    assert_eq!(found, (vec![], Some(vec![PointsAsPercent])));
    // So is a column of relative growth in "điểm %".
    let found = of_last_column(&[
        "Đơn vị|Tỷ lệ bao phủ 2024 (%)|Tỷ lệ bao phủ 2023 (%)|Tăng, giảm (điểm %)",
        "Huyện A|92,50|90,00|2,78",
        "Huyện B|91,00|89,00|2,25",
        "Huyện C|96,00|92,00|4,35",
    ]);
    assert_eq!(found, (vec![], Some(vec![PercentAsPoints])));
}

#[test]
fn beside_amounts_a_growth_may_be_a_difference_of_completions() {
    // C: 363 of 330 is 10 % more; the completions differ by 36,30 − 33,00 = 3,30 points.
    let found = of_last_column(&[
        "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ|% KH 2024|% KH 2023|% tăng, giảm",
        "Huyện A|1.000|500|400|50,00%|44,00%|25,00%",
        "Huyện B|3.000|1.200|1.000|40,00%|35,00%|20,00%",
        "Huyện C|1.000|363|330|36,30%|33,00%|3,30%",
        "Huyện D|2.000|900|750|45,00%|40,00%|20,00%",
    ]);
    assert_eq!(found.0, [(3.3, vec![PointsAsPercent])]);
}

#[test]
fn what_is_made_of_neither_is_left_alone() {
    let found = of_last_column(&[
        "Đơn vị|Tỷ lệ bao phủ 2024 (%)|Tỷ lệ bao phủ 2023 (%)|Tăng, giảm (điểm %)",
        "Huyện A|92,50|90,00|7,10",
        "Huyện B|91,00|89,00|3,30",
        "Huyện C|95,00|94,00|8,80",
    ]);
    assert_eq!(found, (vec![], None));
}

#[test]
fn what_came_and_what_went_in_two_columns_is_no_difference() {
    let table = pasted(&[
        "Đơn vị|Năm 2024|Năm 2025|Tăng|Giảm",
        "Xã A|1.200|1.250|50|",
        "Xã B|800|775||25",
        "Xã C|900|930|30|",
        "Cộng|2.900|2.955|80|25",
    ]);
    assert_eq!(told(check_pasted(&table)), []);
    // In one column it is.
    let net = pasted(&["Đơn vị|Năm 2024|Năm 2025|Tăng, giảm", "Xã A|1.200|1.250|50", "Xã B|800|775|25"]);
    assert_eq!(told(check_pasted(&net)).len(), 1);
}
