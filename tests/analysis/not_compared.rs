//! Figures that must not be compared, and the pairs that are right instead. What is right was worked out by hand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::written::{differing, growths, table};
use chi_tieu::analysis::{
    Indicator, adds_up_over_units, check_pasted, is_difference_of_rates, part_columns, plan,
};
use chi_tieu::table::{Role, RowKind};

#[test]
fn a_level_at_the_beginning_is_compared_with_that_at_the_end() {
    let people = table(
        "Nhóm|Số người đầu năm|Số người tăng|Số người giảm|Số người cuối kỳ\nBHXH bắt buộc|41.200|3.105|2.760|41.545\nBHTN|36.110|2.990|2.455|36.645",
    );
    // 345 of 41.200.
    assert_eq!(growths(&people), [(4, 1, 0.8)]);
    let fund = table(
        "Đơn vị|Số dư đầu kỳ|Thu trong kỳ|Chi trong kỳ|Số dư cuối kỳ\nQuỹ hưu trí|1.250,5|320,0|210,5|1.360,0\nQuỹ ốm đau|310,0|90,2|85,2|315,0",
    );
    assert!(growths(&fund).iter().all(|(current, ..)| *current == 4));
    let due = table(
        "Tên Đơn Vị|Số phải thu kỳ trước chuyển sang|Số phải thu trong kỳ|Tổng phải thu|Số đã thu\nCty A|1.200.000|15.000.000|16.200.000|14.000.000\nCty C|800.500|7.000.000|7.800.500|5.000.500",
    );
    assert_eq!(growths(&due), []);
}

#[test]
fn what_one_rate_is_above_another_is_no_change_of_persons() {
    let rates = table(
        "Đơn vị|Dân số|Số người tham gia BHYT|Tỷ lệ|Chỉ tiêu|+/-\nXã Bình Minh|8.420|8.010|95,1|95,5|-0,4\nXã Bình Nguyên|7.300|7.050|96,6|96,0|0,6\nXã Bình Sa|6.110|5.720|93,6|94,0|-0,4",
    );
    assert!(!plan(&rates).iter().any(|i| matches!(i, Indicator::GrowthByIncrease { .. })));
    assert!(is_difference_of_rates(&rates, 5));
    let years = table("Đơn vị|Tỷ lệ 2024 (%)|Tỷ lệ 2025 (%)|Chênh lệch\nA|95,1|95,5|0,4\nB|96,6|96,1|-0,5");
    assert!(is_difference_of_rates(&years, 3));
    let amounts = table("Đơn vị|Năm 2024|Năm 2025|Chênh lệch\nA|95,1|95,5|0,4\nB|96,6|96,1|-0,5");
    assert!(!is_difference_of_rates(&amounts, 3));
}

#[test]
fn income_is_not_compared_with_expenditure() {
    let both = table(
        "Đơn vị|Thu 9 tháng|Chi 9 tháng|Chênh lệch thu - chi|Thu cùng kỳ|Chi cùng kỳ\nQuỹ A|420,5|380,0|40,5|400,0|350,0\nQuỹ B|210,0|255,5|-45,5|205,0|240,0",
    );
    // 420,5 against 400,0.
    assert!(growths(&both).iter().all(|(current, base, _)| (*current, *base) != (1, 5)));
    assert!(growths(&both).contains(&(1, 4, 5.1)));
    assert_eq!(differing(&both), 0);
}

#[test]
fn what_is_left_of_income_is_no_growth() {
    for text in [
        "Quỹ|Tổng thu|Tổng chi|Chênh lệch\nQuỹ BHYT|5.210,5|5.004,2|206,3\nQuỹ BHTN|820,0|610,5|209,5",
        "Đơn vị|Số lao động theo thuế|Số lao động tham gia BHXH|Chênh lệch\nA|1.200|1.080|120\nB|800|760|40",
    ] {
        let is_growth = |i: &Indicator| matches!(i, Indicator::GrowthByIncrease { .. });
        assert!(!plan(&table(text)).iter().any(is_growth), "{text}");
    }
    let files = table(
        "Đơn vị|Số hồ sơ tồn kỳ trước|Số hồ sơ tiếp nhận trong kỳ|Số hồ sơ đã giải quyết\nA|15|320|318\nB|42|510|530",
    );
    assert_eq!(growths(&files), []);
    let rest = table("Đơn vị|Thu|Chi|Kết dư\nA|820,5|760,2|60,3\nB|120,0|95,0|25,0");
    assert_eq!(part_columns(&rest), None);
}

#[test]
fn units_planned_are_no_plan_of_money() {
    let checks = table(
        "Đơn vị|Số cuộc kiểm tra theo kế hoạch|Số cuộc đã kiểm tra|Số tiền truy thu (triệu đồng)|Đã nộp (triệu đồng)\nA|45|41|420,5|380,0\nB|30|30|120,0|120,0",
    );
    let is_of_money = |i: &Indicator| matches!(i, Indicator::PlanCompletion { actual: 3.., plan: 1 });
    assert!(!plan(&checks).iter().any(is_of_money));
}

#[test]
fn the_first_plan_of_a_year_gives_way_to_the_next() {
    let completions = |text: &str| {
        let of = |i: Indicator| match i {
            Indicator::PlanCompletion { actual, plan } => Some((actual, plan)),
            _ => None,
        };
        plan(&table(text)).into_iter().filter_map(of).collect::<Vec<_>>()
    };
    assert_eq!(
        completions("Đơn vị|Chỉ tiêu giao đầu năm|Thực hiện\nCS Ba Tơ|500|395\nCS Mộ Đức|400|312"),
        [(2, 1)]
    );
    assert_eq!(
        completions(
            "Đơn vị|Dự toán đầu năm|Dự toán bổ sung|Dự toán sau bổ sung|Thực hiện\nA|500,0|50,0|550,0|495,0\nB|400,0|0,0|400,0|412,0"
        ),
        [(4, 3)]
    );
}

#[test]
fn a_difference_is_of_the_columns_that_give_it() {
    let both = |second: &str| {
        differing(&table(&format!(
            "Đơn vị|Số thu 2024|Số thu 2025|Chênh lệch|Chi 2024|Chi 2025|Chênh lệch\nA|100,0|110,0|10,0|80,0|85,0|5,0\nB|50,0|60,0|10,0|40,0|44,0|{second}"
        )))
    };
    assert_eq!(both("4,0"), 0);
    assert!(both("14,0") > 0);
    let next = table(
        "Đơn vị|Thực hiện 2024|Dự toán 2025|Ước thực hiện 2025|Dự toán 2026|So sánh DT2026/ƯTH2025 (%)\nA|100,0|110,0|112,0|120,0|107,1\nB|50,0|60,0|57,0|62,0|108,8",
    );
    assert_eq!(differing(&next), 0);
}

#[test]
fn what_an_earlier_day_of_the_year_had_is_no_base_of_growth() {
    for text in [
        "Loại hình|Lũy kế đến tháng 8|Lũy kế đến tháng 9|Kế hoạch năm\nDoanh nghiệp|540,2|611,8|800,0\nHành chính|300,0|338,0|450,0",
        "Đơn vị|KH năm|Lũy kế tháng trước|Thực hiện trong tháng|Lũy kế đến nay\nA|100,5|50,2|10,8|61,0\nB|200,0|120,5|25,0|145,5",
        "Đơn vị|Chỉ tiêu|Kết quả đến 15/9|Kết quả đến 30/9\nXã Phước|500|320|380\nXã Hiệp|420|300|305",
    ] {
        assert_eq!(growths(&table(text)), [], "{text}");
    }
    let dates = table(
        "Đơn vị|KH thu 2025|Thực hiện đến 30/6|Tỷ lệ|Thực hiện đến 30/9|Tỷ lệ\nBHXH Hương Sơn|220,0|118,2|53,7%|171,4|77,9%\nBHXH Vũ Quang|90,0|44,0|48,9%|66,6|74,0%",
    );
    assert_eq!(growths(&dates), []);
    // Each rate is of the figure before it: 118,2 of 220,0 are 53,7 %.
    assert_eq!(differing(&dates), 0);
    // Levels grow within the year, and so does one year's first half against the other's.
    let people = table("Đơn vị|Số người đến 30/6|Số người đến 30/9\nA|1.200|1.260\nB|800|820");
    assert_eq!(growths(&people), [(2, 1, 5.0)]);
    let years = table("Đơn vị|Thực hiện đến 30/6/2024|Thực hiện đến 30/6/2025\nA|120,0|126,0\nB|80,0|88,0");
    assert_eq!(growths(&years), [(2, 1, 5.0)]);
}

#[test]
fn quarters_are_compared_year_on_year_or_in_sequence() {
    let of = |header: &str| {
        growths(&table(&format!("Đơn vị|{header}\nCụm A|100,5|110,5|98,0|99,0\nCụm B|70,2|66,0|75,5|80,0")))
            .into_iter()
            .map(|(current, base, _)| (current, base))
            .collect::<Vec<_>>()
    };
    assert_eq!(of("Quý 1/2024|Quý 1/2025|Quý 2/2024|Quý 2/2025"), [(2, 1), (4, 3)]);
    assert_eq!(of("Quý 3/2024|Quý 4/2024|Quý 1/2025|Quý 2/2025"), [(2, 1), (3, 2), (4, 3)]);
}

#[test]
fn an_estimate_is_compared_with_the_year_before_it() {
    let years = table(
        "Địa bàn|2023|2024|Ước 2025|2024/2023|2025/2024\nVùng cao|12,5|13,1|14,0|104,8%|106,9%\nVùng thấp|40,2|41,0|43,3|102,0%|105,6%\nToàn tỉnh|52,7|54,1|57,3|102,7%|105,9%",
    );
    // 14,0 against 13,1.
    assert_eq!(growths(&years), [(3, 2, 6.9)]);
    assert_eq!(differing(&years), 0);
    let wrong = table(
        "Địa bàn|2023|2024|Ước 2025|2024/2023|2025/2024\nVùng cao|12,5|13,1|14,0|108,4%|106,9%\nVùng thấp|40,2|41,0|43,3|102,0%|106,5%",
    );
    assert_eq!(differing(&wrong), 2);
    let plans = table(
        "Nội dung|Thực hiện 2024|Kế hoạch 2025|Ước TH 2025|ƯTH/KH (%)|Kế hoạch 2026\nBHXH bắt buộc|7.210,4|7.900,0|8.010,3|101,4|8.600,0\nBHXH tự nguyện|310,2|400,0|352,9|88,2|450,0",
    );
    assert!(plan(&plans).contains(&Indicator::PlanCompletion { actual: 3, plan: 2 }));
    assert_eq!(differing(&plans), 0);
}

#[test]
fn a_rate_among_amounts_is_left_out() {
    let measures = table(
        "Tiêu chí|Năm 2024|Năm 2025\nSố đơn vị tham gia|1.204|1.310\nSố lao động|45.210|47.005\nTỷ lệ nợ (%)|3,1|2,7",
    );
    assert_eq!(measures.rows[2], RowKind::Average);
    let turned = table(
        "|Xã A1|Xã A2|Cộng\nDân số|5.210|4.870|10.080\nSố người tham gia BHYT|4.900|4.633|9.533\nTỷ lệ bao phủ (%)|94,0|95,1|94,6",
    );
    assert!(turned.mixed_measures);
    assert_eq!(check_pasted(&turned), []);
    // Rates alone are compared with each other.
    let rates =
        table("Chỉ tiêu|Năm 2024|Năm 2025\nTỷ lệ bao phủ BHYT|93,1|94,2\nTỷ lệ bao phủ BHXH|40,2|42,0");
    assert_eq!(rates.rows, [RowKind::Data; 2]);
}

#[test]
fn quotients_have_no_sum() {
    for title in [
        "Cost per member",
        "Chi phí/người",
        "Chi phí/người (nghìn đồng)",
        "Rate per 1,000",
        "Số bác sĩ/vạn dân",
        "Mức lương (đồng)",
        "Tiền lương đóng BHXH bình quân (đồng/tháng)",
        "SCK",
    ] {
        let quotients = table(&format!("Đơn vị|Số lượng|{title}\nA|1.205|30,5\nB|880|40,5\nC|930|35,5"));
        assert!(!adds_up_over_units(&quotients.columns[2]), "{title}");
    }
    for title in ["Số người/Số thẻ cấp", "Chi phí khám chữa bệnh", "Dân số trung bình", "Xã/phường có trạm"]
    {
        let amounts = table(&format!("Đơn vị|Số lượng|{title}\nA|1.205|1.305\nB|880|940\nC|930|935"));
        assert!(adds_up_over_units(&amounts.columns[2]), "{title}");
    }
    // A column of means does not keep a total from being found.
    let total = table(
        "Region|Members|Premium|Cost per member\nNorth|1,200|3,600.5|3.0\nSouth|2,500|8,000.5|3.2\nAll regions|3,700|11,601.0|3.1",
    );
    assert_eq!(total.rows[2], RowKind::Total);
}

#[test]
fn what_remains_is_no_part() {
    let net = table("Đơn vị|Tăng mới|Giảm|Tăng ròng\nXã Đại Lộc|85|10|75\nXã Đại Nghĩa|96|6|90");
    assert_eq!(part_columns(&net), None);
    let balance = table(
        "Year|Revenue|Expenditure|Balance\n2021|1,250.5|1,100.2|150.3\n2022|1,310.0|1,290.4|19.6\n2023|1,402.7|1,450.0|-47.3",
    );
    assert_eq!(part_columns(&balance), None);
    assert_eq!(balance.columns[0].role, Some(Role::Period));
}
