//! Quarters, half years and sums since January beside the columns of their months.

use chi_tieu::analysis::{Indicator, check_pasted, compute, plan};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Table, understand};

fn read(text: &str) -> Table {
    understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default())
}

/// Body row and column of each sum that does not come out, with what the parts add up to.
fn differing(text: &str) -> Vec<(u32, u32, f64)> {
    let sum = |doubt: &Doubt| match doubt {
        Doubt::PartsDiffer { summed, .. } => Some(*summed),
        _ => None,
    };
    let found = check_pasted(&read(text));
    found.iter().filter_map(|w| Some((w.row?, w.column?, sum(&w.doubt)?))).collect()
}

#[test]
fn a_longer_time_is_held_against_its_months() {
    // By hand: 10,1 + 9,8 + 11,2 = 31,1, and 28,7 + 27,8 + 31,2 = 87,7.
    let quarter = "Đơn vị|Tháng 1|Tháng 2|Tháng 3|Quý I\nCao Bằng|10,1|9,8|11,2|33,1\nBắc Kạn|6,2|6,0|6,9|19,1\n\
        Hà Giang|12,4|12,0|13,1|37,5\nTổng|28,7|27,8|31,2|89,7";
    assert_eq!(differing(quarter), [(0, 4, 31.1), (3, 4, 87.7)]);
    for title in [
        "QUÝ 1",
        "Cộng quý I",
        "3 tháng",
        "Lũy kế 3 tháng",
        "Lũy kế đến tháng 3",
        "Lũy kế",
        "Quý I/2025",
        "Q1/2025",
    ] {
        assert_eq!(differing(&quarter.replace("Quý I", title)), [(0, 4, 31.1), (3, 4, 87.7)], "{title}");
    }
    let right = quarter.replace("33,1", "31,1").replace("89,7", "87,7");
    assert_eq!(differing(&right), []);
    // Quarters of half a year; months and quarters side by side; the whole first.
    assert_eq!(differing("Đơn vị|Quý I|Quý II|6 tháng\nA|10,5|20,5|31,0\nB|30,5|40,5|72,0"), [(1, 3, 71.0)]);
    assert_eq!(differing("Đơn vị|6 tháng|Quý I|Quý II\nA|31,0|10,5|20,5\nB|72,0|30,5|40,5"), [(1, 1, 71.0)]);
    assert_eq!(
        differing(
            "Đơn vị|Tháng 1|Tháng 2|Tháng 3|Quý I|Tháng 4|Tháng 5|Tháng 6|Quý II|6 tháng\n\
             A|1,5|2,5|3,5|7,5|4,5|5,5|6,5|16,5|24,0\nB|2,5|3,5|4,5|10,5|5,5|6,5|7,5|19,5|31,0"
        ),
        [(1, 9, 30.0)]
    );
    // Under groups of one indicator each.
    assert_eq!(
        differing(
            "Đơn vị|TH tháng 1|TH tháng 2|TH tháng 3|TH quý I|KH quý I\nA|1,5|2,5|3,5|7,5|9,5\nB|2,5|3,5|4,5|11,5|9,5"
        ),
        [(1, 4, 10.5)]
    );
}

#[test]
fn one_row_tells_a_slip_from_another_kind_of_figure() {
    assert_eq!(differing("Đơn vị|Tháng 1|Tháng 2|Tháng 3|Quý I\nA|10,1|9,8|11,2|33,1"), [(0, 4, 31.1)]);
    for other in [
        // Levels at the end of each month, a mean, and a month of another year.
        "Đơn vị|Tháng 1|Tháng 2|Tháng 3|Quý I\nA|1.010|1.020|1.030|1.030\nB|2.010|2.020|2.030|2.030",
        "Đơn vị|Tháng 1|Tháng 2|Tháng 3|Quý I\nA|10,1|9,8|11,2|10,4\nB|20,1|19,8|21,2|20,4",
        "Đơn vị|Tháng 1/2024|Tháng 2/2024|Tháng 3/2024|Quý I/2025\nA|10,1|9,8|11,2|33,1\nB|10,1|9,8|11,2|33,1",
        // A month is missing.
        "Đơn vị|Tháng 1|Tháng 3|Quý I\nA|10,1|11,2|33,1\nB|20,1|19,8|61,0",
        // The plan of a quarter beside what was done in its months.
        "Đơn vị|KH quý I|TH tháng 1|TH tháng 2|TH tháng 3\nA|9,5|1,5|2,5|3,5\nB|11,5|2,5|3,5|4,5",
    ] {
        assert_eq!(differing(other), [], "{other}");
    }
}

/// The plan completions of a table: the columns of result and plan, and the first unit's.
fn completions(text: &str) -> Vec<(usize, usize, f64)> {
    let table = read(text);
    let of = |indicator: Indicator| match indicator {
        Indicator::PlanCompletion { actual, plan } => {
            Some((actual, plan, compute(&table, indicator).values[0]?.ok()?))
        }
        _ => None,
    };
    plan(&table).into_iter().filter_map(of).collect()
}

#[test]
fn the_sum_of_months_since_january_is_held_against_the_plan() {
    let text = "Đơn vị|Tháng 1|Tháng 2|Tháng 3|Cộng|Kế hoạch năm\nA|10,5|9,5|12,5|32,5|130,0\nB|6,5|6,5|7,5|20,5|80,0";
    for title in ["Cộng", "Tổng cộng", "TỔNG SỐ", "Lũy kế"] {
        assert_eq!(completions(&text.replace("Cộng", title)), [(4, 5, 0.25)], "{title}");
    }
    assert_eq!(
        completions(
            "Đơn vị|KH năm|Tổng cộng|Quý I|Quý II|Quý III\nA|130,0|32,5|10,5|9,5|12,5\nB|80,0|20,5|6,5|6,5|7,5"
        ),
        [(2, 1, 0.25)]
    );
    for other in [
        // Not since January; another result beside it; no months at all.
        text.replace("Tháng 1|Tháng 2|Tháng 3", "Tháng 4|Tháng 5|Tháng 6"),
        text.replace("Tháng 1|Tháng 2|Tháng 3", "BHXH|BHYT|BHTN"),
    ] {
        assert_eq!(completions(&other).iter().filter(|(actual, ..)| *actual == 4).count(), 0, "{other}");
    }
}
