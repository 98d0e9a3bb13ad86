//! Pasted rates and differences are recomputed: one that cannot come from its inputs is reported, with the likely
//! cause.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::{Indicator, check_pasted, plan};
use chi_tieu::indicator::{LikelyCause, Printed, likely_causes};
use chi_tieu::source::{grid_from_clipboard, grid_from_html};
use chi_tieu::table::{Decisions, Doubt, Table, understand};

fn pasted(lines: &[&str]) -> Table {
    let text = lines.join("\n").replace('|', "\t");
    understand(&grid_from_clipboard(None, Some(&text)), &Decisions::default())
}

/// Row, column, pasted figure and causes of every finding.
fn found(lines: &[&str]) -> Vec<(Option<u32>, u32, String, Vec<LikelyCause>)> {
    let text = |doubt: Doubt| match doubt {
        Doubt::RatioDiffers { pasted, recomputed, interval, causes, .. } => {
            assert!(interval[0] <= recomputed && recomputed <= interval[1]);
            (format!("{pasted}"), causes)
        }
        Doubt::RatiosDiffer { differing, of, causes } => (format!("{differing}/{of}"), causes),
        other => panic!("{other:?}"),
    };
    check_pasted(&pasted(lines))
        .into_iter()
        .map(|w| {
            let (figure, causes) = text(w.doubt);
            (w.row, w.column.unwrap(), figure, causes)
        })
        .collect()
}

#[test]
fn pasted_figures_are_held_against_their_inputs() {
    use LikelyCause::*;
    let finding = |row: u32, column: u32, figure: &str, causes: &[LikelyCause]| {
        (Some(row), column, figure.to_owned(), causes.to_vec())
    };
    let header = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ|% KH|Tăng, giảm|% tăng, giảm";
    for (what, lines, expected) in [
        (
            "all as it should be",
            &[
                header,
                "Huyện A|1.000|363|330|36,30%|33|10,00%",
                "Huyện B|3.000|1.100|1.200|36,67%|-100|-8,33%",
            ][..],
            vec![],
        ),
        (
            "cut off, digits transposed, a sign lost, a difference that is none",
            &[
                "Đơn vị tính: người",
                header,
                "Huyện A|1.000|363|330|36,30%|33|10,00%",
                "Huyện B|3.000|1.100|1.200|36,66%|-100|8,33%",
                "Huyện C|2.000|825|750|42,15%|76|10,00%",
            ],
            vec![
                finding(1, 4, "36.66", &[Truncated]),
                finding(2, 4, "42.15", &[DigitsTransposed]),
                finding(2, 5, "76", &[]),
                finding(1, 6, "8.33", &[SignLost]),
            ],
        ),
        (
            "another base; ten times too much; a row of zeros has no rates",
            &[
                header,
                "Huyện A|1.000|500|400|50,00%|100|25,00%",
                "Huyện B|3.000|300|200|10,00%|100|33,33%",
                "Huyện C|4.000|1.000|800|250,00%|200|25,00%",
                "Tổng cộng|8.000|1.800|1.400|22,50%|400|28,57%",
                "Huyện D|0|0|0|||",
            ],
            vec![finding(2, 4, "250", &[UnitSlip(1)]), finding(1, 6, "33.33", &[OtherBase])],
        ),
        (
            "Quảng Ninh 2020: 63,4 % was published where the inputs give 65,67 %",
            &[
                "Đơn vị|Thực hiện|Tăng so cùng kỳ|% tăng so cùng kỳ",
                "Quảng Ninh|10.971|4.349|63,4%",
                "Nghệ An|318.011|40.640|14,65%",
            ],
            vec![finding(0, 3, "63.4", &[])],
        ),
        (
            "a column that is something else is told once",
            &[
                "Đơn vị|Kế hoạch|Thực hiện|% KH",
                "Huyện A|1.000|500|12,5%",
                "Huyện B|1.000|600|17,5%",
                "Huyện C|1.000|700|92,5%",
                "Huyện D|1.000|800|14,5%",
                "Huyện E|1.000|900|90%",
            ],
            vec![(None, 3, "4/5".to_owned(), vec![])],
        ),
        (
            "arrears against the plan though something receivable is there",
            &[
                "Đơn vị tính: triệu đồng",
                "Đơn vị|Kế hoạch|Phải thu|Số nợ|Tỷ lệ nợ (%)",
                "Huyện A|1.000|900|90|9,00",
                "Huyện B|2.000|1.900|95|4,75",
            ],
            vec![],
        ),
        (
            "inputs in thousands of millions admit what their rounding leaves",
            &["Đơn vị|Kế hoạch|Thực hiện|% KH", "Huyện A|1,1|0,4|36,45%", "Huyện B|2,2|0,9|40,91%"],
            vec![],
        ),
    ] {
        assert_eq!(found(lines), expected, "{what}");
    }
}

#[test]
fn a_mean_of_rates_is_recognised() {
    let findings = found(&[
        "Đơn vị|Kế hoạch|Thực hiện|% KH",
        "Huyện A|1.000|500|50,00%",
        "Huyện B|3.000|300|10,00%",
        "Huyện C|4.000|3.600|90,00%",
        "Tổng cộng|8.000|4.400|50,00%",
    ]);
    assert_eq!(findings, [(Some(3), 3, "50".to_owned(), vec![LikelyCause::MeanOfRates])]);
}

#[test]
fn causes_show_in_the_two_figures() {
    use LikelyCause::*;
    for (recomputed, published, decimals, causes) in [
        (41.2531, 43.15, 2, &[][..]),
        (41.2531, 14.25, 2, &[DigitsTransposed]),
        (41.2531, 41.52, 2, &[DigitsTransposed]),
        (41.2531, 4.13, 2, &[UnitSlip(-1)]),
        (41.2531, 41_253.1, 1, &[UnitSlip(3)]),
        (-8.3333, 8.33, 2, &[SignLost]),
        (36.6667, 36.66, 2, &[]),
    ] {
        assert_eq!(
            likely_causes(recomputed, Printed::new(published, decimals)),
            causes,
            "{recomputed} {published}"
        );
    }
}

#[test]
fn what_no_rule_knows_is_compared_with_itself_under_two_years() {
    // 12.600 of 12.000 visits is 5,0 % more, and the money grew by 10,0 %.
    let html = "<table><tr><td rowspan=2>Cơ sở</td><td colspan=2>Năm 2024</td><td colspan=2>Năm 2025</td><td colspan=2>Tăng, giảm (%)</td></tr><tr><td>Số lượt</td><td>Số tiền</td><td>Số lượt</td><td>Số tiền</td><td>Số lượt</td><td>Số tiền</td></tr><tr><td>A</td><td>12.000</td><td>5.400</td><td>12.600</td><td>5.940</td><td>5,0</td><td>10,0</td></tr><tr><td>B</td><td>8.000</td><td>3.200</td><td>7.600</td><td>3.360</td><td>-5,0</td><td>5,0</td></tr><tr><td>Cộng</td><td>20.000</td><td>8.600</td><td>20.200</td><td>9.300</td><td>1,0</td><td>8,1</td></tr></table>";
    let table = understand(&grid_from_html(html).unwrap(), &Decisions::default());
    assert_eq!(check_pasted(&table), []);
    let of_visits = Indicator::Growth { current: 3, base: 1 };
    assert!(plan(&table).contains(&of_visits));
}
