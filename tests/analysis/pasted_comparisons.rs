//! Pasted comparisons are held to what they compare: the period before, the rate and its target, the figures of their own
//! group. What is right was worked out by hand.

use super::written::{differing, growths, table};
use chi_tieu::analysis::{Indicator, check_pasted, plan};
use chi_tieu::table::{Doubt, Role, RowKind, Table};

/// The first rows of pasted figures that differ, by their columns.
fn differing_at(table: &Table) -> Vec<(Option<u32>, Option<u32>)> {
    let is_rate = |d: &Doubt| matches!(d, Doubt::RatioDiffers { .. });
    check_pasted(table).into_iter().filter(|w| is_rate(&w.doubt)).map(|w| (w.row, w.column)).collect()
}

#[test]
fn a_growth_on_the_quarter_before_is_held_to_it() {
    // 115 of 100 is 15,0 more, 92 of 115 is 20,0 less, 138 of 92 is 50,0 more.
    let text = |last: &str| {
        format!(
            "Kỳ|Số người hưởng TCTN|Số người so với quý trước (%)\nQuý I/2025|100|\nQuý II/2025|115|15,0\nQuý III/2025|92|-20,0\nQuý IV/2025|138|{last}"
        )
    };
    assert_eq!(differing_at(&table(&text("50,0"))), []);
    assert_eq!(differing_at(&table(&text("-50,0"))), [(Some(3), Some(2))]);
    // Compared with the same month a year before, which is not in the table: nothing is told.
    let other = table(
        "Tháng|Số thu|Tăng so với cùng kỳ (%)\nTháng 1|100|7,0\nTháng 2|130|4,0\nTháng 3|90|-2,0\nTháng 4|95|11,0",
    );
    assert_eq!(differing(&other), 0);
}

#[test]
fn how_far_a_rate_is_from_its_target_is_held_to_both() {
    let text = |title: &str, figure: &str| {
        format!(
            "Xã|Dân số|Số người tham gia BHYT|Tỷ lệ bao phủ (%)|Chỉ tiêu giao (%)|{title}\nA|1.000|900|90,0|94,0|-4,0\nB|2.000|1.900|95,0|94,0|1,0\nC|1.000|800|80,0|94,0|{figure}\nD|4.000|3.840|96,0|95,0|1,0"
        )
    };
    for title in ["Tăng/giảm so với chỉ tiêu (%)", "So với chỉ tiêu (+/-)", "Chênh lệch so chỉ tiêu"]
    {
        assert_eq!(differing_at(&table(&text(title, "-14,0"))), [], "{title}");
        assert_eq!(differing_at(&table(&text(title, "-4,0"))), [(Some(2), Some(5))], "{title}");
    }
}

#[test]
fn the_people_of_one_group_and_the_money_of_another_are_compared_apart() {
    let table = table(
        "STT|Đơn vị|Số người hưởng||||Số tiền (triệu đồng)|||\n||9T/2024|9T/2025|Tăng/giảm|Tỷ lệ (%)|9T/2024|9T/2025|Tăng/giảm|Tỷ lệ (%)\n1|Thủ Dầu Một|400|420|20|5,00|31.200|32.760|1.560|5,00\n2|Bến Cát|500|450|-50|-10,00|41.500|43.575|2.075|5,00\n|Tổng|900|870|-30|-3,33|72.700|76.335|3.635|5,00",
    );
    assert_eq!(growths(&table), [(3, 2, 5.0), (7, 6, 5.0)]);
    assert_eq!(differing(&table), 0);
}

#[test]
fn figures_under_the_heading_of_a_period_are_added_up() {
    let found = table(
        "STT|Cơ sở KCB|9 tháng năm 2024|||9 tháng năm 2025||\n||Số lượt|Chi phí (triệu đồng)|Bình quân/lượt (đồng)|Số lượt|Chi phí (triệu đồng)|Bình quân/lượt (đồng)\n1|BV A|48.605|36.557|752.124|47.275|21.578|456.436\n2|BV B|33.281|14.395|432.529|34.848|19.742|566.517\n|Toàn tỉnh|91.886|50.952|554.513|82.123|41.320|503.148",
    );
    // 48.605 + 33.281 = 81.886.
    let totals: Vec<Option<u32>> = found
        .warnings
        .iter()
        .filter(|w| matches!(w.doubt, Doubt::TotalDiffers { .. }))
        .map(|w| w.column)
        .collect();
    assert_eq!(totals, [Some(2)]);
}

#[test]
fn what_comes_in_and_what_goes_out_have_no_sum() {
    let found = table(
        "STT|Nội dung|Dự toán năm 2025|Thực hiện 10 tháng\nA|PHẦN THU|300|200\n1|BHXH bắt buộc|200|120\n2|BHYT|100|80\nB|PHẦN CHI|250|190\n1|Lương hưu|150|120\n2|KCB ngoại trú|100|70",
    );
    assert!(found.mixed_measures);
}

#[test]
fn the_sums_of_two_years_are_each_of_its_own() {
    let found = table(
        "Quý|Số thu (triệu đồng)\nQuý III/2024|405.750\nQuý IV/2024|407.417\nCộng năm 2024|813.167\nQuý I/2025|426.879\nQuý II/2025|446.835\nCộng 6 tháng năm 2025|873.714",
    );
    assert_eq!((found.rows[2], found.rows[5]), (RowKind::Subtotal, RowKind::Subtotal));
    assert!(!found.warnings.iter().any(|w| matches!(w.doubt, Doubt::TotalDiffers { .. })));
}

#[test]
fn a_year_in_the_name_of_a_sum_says_only_when() {
    let found = table(
        "STT|Đơn vị|Nợ năm 2024|Nợ năm 2025\n1|A|100|90\n2|B|200|150\n|Cộng nợ năm 2024 chuyển sang|300|240\n3|C|300|310\n|Tổng cộng năm 2025|600|550",
    );
    assert_eq!((found.rows[2], found.rows[4]), (RowKind::Subtotal, RowKind::Total));
}

#[test]
fn criteria_beside_a_score_are_scores() {
    let found = table(
        "Đơn vị|Công tác thu (30đ)|Giám định BHYT (15đ)|CCHC (15 điểm)|Tổng điểm|Xếp hạng\nXã A|28,5|14,0|13,5|56,0|1\nXã B|25,0|12,0|14,0|51,0|2",
    );
    let roles: Vec<Option<Role>> = found.columns[1..5].iter().map(|c| c.role).collect();
    assert_eq!(roles, [Some(Role::Score); 4]);
}

#[test]
fn a_week_and_a_count_are_no_thousandth_of_a_plan() {
    for text in [
        "Đơn vị|Kế hoạch năm|Thực hiện trong tuần\nA|1.842.500|32.410\nB|1.500.000|28.100\nC|1.200.000|21.000",
        "Đơn vị|Số đơn vị theo kế hoạch|Số tiền đã khắc phục (triệu đồng)\nA|42|11.840,2\nB|30|9.120,5\nC|28|14.000,1",
    ] {
        let found = table(text);
        assert!(!found.warnings.iter().any(|w| matches!(w.doubt, Doubt::SuspectedScale { .. })), "{text}");
    }
}

#[test]
fn an_english_actual_says_until_when() {
    for title in ["Actual as of 31 Oct 2025", "Actual (10 months)", "Actual up to October"] {
        let found = table(&format!("District|Plan 2025|{title}\nA|1,200|900\nB|1,500|1,450"));
        let is_completion = |i: &Indicator| matches!(i, Indicator::PlanCompletion { actual: 2, plan: 1 });
        assert!(plan(&found).iter().any(is_completion), "{title}");
    }
}

#[test]
fn what_is_owed_with_its_interest_is_no_amount_due() {
    let text = |last: &str| {
        format!(
            "STT|Tên đơn vị|Số tiền chậm đóng|Tiền lãi|{last}\n1|Minh Phú|2.028.330.348|139.954.794|2.168.285.142\n2|Ánh Dương|217.373.240|3.260.598|220.633.838\n3|Chế biến gỗ|4.343.384.500|338.783.990|4.682.168.490"
        )
    };
    let is_rate = |i: &Indicator| matches!(i, Indicator::ArrearsRate { .. });
    assert!(!plan(&table(&text("Tổng số tiền phải nộp"))).iter().any(is_rate));
    // What was due before is another figure.
    let due = table("Đơn vị|Số phải thu|Số chậm đóng|Tiền lãi\nA|1.000|100|5\nB|2.000|100|7\nC|3.000|150|9");
    assert!(plan(&due).iter().any(is_rate));
}

#[test]
fn one_wrong_figure_accuses_no_second_one() {
    // 5.197 of 5.414, 9.292 of 10.512; all: 14.489 of 15.926 are 91,0 %, not of 16.926.
    let coverage = table(
        "Xã|Dân số|Số người tham gia|Tỷ lệ bao phủ (%)\nTân Hòa|5.414|5.197|96,0\nVĩnh Thạnh|10.512|9.292|88,4\nTổng|16.926|14.489|91,0",
    );
    assert_eq!(differing_at(&coverage), []);
    let change = table(
        "Xã|Số hộ 2024|Số hộ 2025|Tăng/giảm (+/-)\nTân Hòa|289|277|-12\nPhú Lộc|228|194|-34\nĐại Ân|102|159|57\nLong Bình|154|121|33\nAn Thới|170|171|1\nMỹ Hưng|216|199|-17",
    );
    assert_eq!(differing_at(&change), [(Some(3), Some(3))]);
}

#[test]
fn different_figures_in_rows_have_no_composition() {
    let found = table(
        "Chỉ tiêu|ĐVT|Tân Hòa|Phú Lộc|Cộng\nDân số|người|9.626|10.528|20.154\nSố thu|triệu đồng|3.195|4.218|7.413\nSố tiền nợ|triệu đồng|106|100|206",
    );
    assert!(chi_tieu::analysis::part_columns(&found).is_none());
}

#[test]
fn people_are_compared_with_people_and_money_with_money() {
    let found = table(
        "ĐVT: triệu đồng\nTT|Đơn vị|10 tháng năm 2024|||10 tháng năm 2025||\n||Số người nộp hồ sơ|Số người có QĐ hưởng|Số tiền chi trả|Số người nộp hồ sơ|Số người có QĐ hưởng|Số tiền chi trả\n1|Long Xuyên|640|634|9.653|732|668|10.582\n2|Châu Đốc|609|595|8.028|664|605|9.519",
    );
    // 732 of 640, 668 of 634, 10.582 of 9.653.
    let mut found = growths(&found);
    found.sort_by_key(|growth| growth.0);
    assert_eq!(found, [(5, 2, 14.4), (6, 3, 5.4), (7, 4, 9.6)]);
}

#[test]
fn the_week_and_the_month_are_no_part_of_a_years_plan() {
    let found = table(
        "Xã|Chỉ tiêu tăng mới 2025|Thực hiện||\n||Trong tuần|Lũy kế tháng|Lũy kế năm\nMỹ Đức|83|2|8|61\nVĩnh Thạnh Trung|83|8|21|81\nBình Mỹ|103|3|12|88",
    );
    let of_plan = |i: &Indicator| match i {
        Indicator::PlanCompletion { actual, plan } => Some((*actual, *plan)),
        _ => None,
    };
    assert_eq!(plan(&found).iter().filter_map(of_plan).collect::<Vec<_>>(), [(4, 1)]);
}

#[test]
fn a_rate_that_no_role_explains_is_held_to_the_columns_that_give_it() {
    // 328 of 340 are 96,5; 679 of 951 are 71,4; 902 of 1.227 are 73,5; 609 of 700 are 87,0.
    let text = |first: &str| {
        format!(
            "Tên trường|Tổng số HS|HS nhóm khác|HS thuộc diện tham gia tại trường|Đã tham gia|Tỷ lệ tham gia (%)\nChâu Phú|380|40|340|328|{first}\nTrần Văn Thành|1.103|152|951|679|71,4\nThạnh Mỹ Tây|1.391|164|1.227|902|73,5\nMỹ Đức|790|90|700|609|87,0\nBình Mỹ|555|55|500|411|82,2"
        )
    };
    assert_eq!(differing_at(&table(&text("96,5"))), []);
    assert_eq!(differing_at(&table(&text("69,5"))), [(Some(0), Some(5))]);
}
