//! Which columns a rate is made of: by the pasted figures, by what is planned and counted, by what rows and titles say. What
//! is right was worked out by hand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::written::{differing, growths, table};
use chi_tieu::analysis::{Indicator, compute, plan};
use chi_tieu::table::{Role, RowKind, Table};

/// The first row's completions in percent, with their columns.
fn completions(table: &Table) -> Vec<(usize, usize, f64)> {
    let one = |i: Indicator| match i {
        Indicator::PlanCompletion { actual, plan } => {
            let first = compute(table, i).values[0]?.ok()?;
            Some((actual, plan, (first * 1000.0).round() / 10.0))
        }
        _ => None,
    };
    plan(table).into_iter().filter_map(one).collect()
}

#[test]
fn the_pasted_completion_says_what_it_is_made_of() {
    // 12.000 of 15.000; what was allotted since the beginning stands beside it.
    let projects = table(
        "Tên dự án|Lũy kế vốn đã bố trí|Kế hoạch vốn năm 2025|Giải ngân đến 31/10/2025|Tỷ lệ giải ngân\nTrụ sở Kim Bôi|20.000|15.000|12.000|80,0%\nTrụ sở Lạc Thủy|10.000|10.000|4.500|45,0%\nTổng cộng|30.000|25.000|16.500|66,0%",
    );
    assert_eq!(completions(&projects), [(3, 2, 80.0)]);
    // 900 of the 1.000 that may be spent, not of the 880 given this year.
    let spent = table(
        "Đơn vị|Năm trước chuyển sang|Dự toán giao trong năm|Tổng nguồn được dùng|Kinh phí thực hiện|Tỷ lệ giải ngân (%)\nVăn phòng|120,0|880,0|1.000,0|900,0|90,0\nPhòng Thu|50,0|350,0|400,0|300,0|75,0\nCộng|170,0|1.230,0|1.400,0|1.200,0|85,7",
    );
    assert_eq!(completions(&spent), [(4, 3, 90.0)]);
    assert_eq!(differing(&spent), 0);
}

#[test]
fn the_plan_after_changes_is_the_plan() {
    let given = table(
        "Đơn vị|Giao đầu năm|Giao bổ sung|Tổng giao|Thực hiện\nCơ sở A|500|50|550|495\nCơ sở B|400|20|420|412\nCộng|900|70|970|907",
    );
    assert_eq!(completions(&given), [(4, 3, 90.0)]);
    let changed = table(
        "Đơn vị|Chỉ tiêu đầu năm|Điều chỉnh|Chỉ tiêu sau điều chỉnh|Kết quả\nXã A|500|50|550|495\nXã B|400|-20|380|399",
    );
    assert_eq!(completions(&changed), [(4, 3, 90.0)]);
}

#[test]
fn what_is_to_be_reached_is_a_plan_if_it_is_counted() {
    for (text, expected) in [
        ("Đơn vị|Mục tiêu năm 2025|Thực hiện năm 2025\nXã A|450|405\nXã B|300|315\nCộng|750|720", 90.0),
        ("Đơn vị|Chỉ tiêu|Đạt|Không đạt\nXã A|20|18|2\nXã B|20|15|5\nCộng|40|33|7", 90.0),
        ("Đơn vị|Mục tiêu (người)|Đạt được (người)\nXã A|45|36\nXã B|30|31", 80.0),
    ] {
        let found = completions(&table(text));
        assert_eq!(found, [(2, 1, expected)], "{text}");
    }
    // Rates to reach are not added up.
    let rates = table("Đơn vị|Mục tiêu|Thực hiện\nXã A|95,5|94,1\nXã B|95,0|96,2\nToàn tỉnh|95,2|95,0");
    assert_eq!(rates.columns[1].role, Some(Role::Threshold));
    assert_eq!(completions(&rates), []);
}

#[test]
fn a_share_within_a_title_is_no_percentage_of_its_column() {
    let classes = table(
        "Trường|Tổng số lớp|Số lớp có 100% HS tham gia BHYT|Tổng số HS|HS tham gia\nLê Lợi|20|18|800|790\nTrần Phú|16|15|640|630",
    );
    assert_eq!(classes.columns[2].role, None);
    let due =
        table("Đơn vị|Quỹ lương|Phải đóng 32%|Đã đóng\nCty A|960,0|307,2|280,0\nCty B|560,0|179,2|179,2");
    assert_eq!(due.columns[2].role, Some(Role::Receivable));
    assert!(plan(&due).contains(&Indicator::CollectionRate { collected: 3, receivable: 2 }));
}

#[test]
fn what_a_group_plans_is_planned() {
    let funds = table(
        "Đơn vị|Kế hoạch năm 2025||Thực hiện đến 31/10/2025||Tỷ lệ hoàn thành (%)|\n|Thu BHXH|Thu BHYT|Thu BHXH|Thu BHYT|Thu BHXH|Thu BHYT\nA|12.000,0|6.000,0|10.800,0|5.100,0|90,00|85,00\nB|10.000,0|5.000,0|8.500,0|4.750,0|85,00|95,00",
    );
    assert_eq!(completions(&funds), [(3, 1, 90.0), (4, 2, 85.0)]);
    assert_eq!(differing(&funds), 0);
}

#[test]
fn figures_of_two_years_are_compared_whatever_they_are() {
    // 110.200 against 104.000, 82.300,5 against 75.100; never costs against visits.
    let both = table(
        "Cơ sở|Số lượt KCB 9T/2025|Số lượt KCB 9T/2024|Chi phí 9T/2025|Chi phí 9T/2024\nBV A|110.200|104.000|82.300,5|75.100,0\nBV B|130.050|133.100|120.400,0|118.000,2",
    );
    assert_eq!(growths(&both), [(1, 2, 6.0), (3, 4, 9.6)]);
}

#[test]
fn arrears_are_not_a_part_of_what_is_to_be_recovered() {
    let recovered = table(
        "Đơn vị|Số tiền nợ|Kế hoạch thu hồi|Đã thu hồi\nCty A|320,5|310,0|300,5\nCty B|110,0|100,0|60,0",
    );
    assert!(!plan(&recovered).iter().any(|i| matches!(i, Indicator::ArrearsRateOfPlan { .. })));
}

#[test]
fn a_row_that_adds_up_all_columns_but_one_is_asked_about() {
    let places = table(
        "Đơn vị|Kế hoạch|Thực hiện|Số người|Mức lương\nAn Phú|1.234,5|1.102,3|12.345|7,5\nBình Hòa|987,6|1.001,2|9.876|6,9\nLong Hải|2.222,1|2.103,5|22.221|14,4",
    );
    // 1.234,5 + 987,6 = 2.222,1 and so on; 7,5 + 6,9 = 14,4 too.
    let total = |table: &Table| table.rows.contains(&RowKind::Total) || table.possible_total.is_some();
    assert!(total(&places));
    let but_one = table(
        "Đơn vị|Kế hoạch|Thực hiện|Số người|Mức\nAn Phú|1.234,5|1.102,3|12.345|7,5\nBình Hòa|987,6|1.001,2|9.876|6,9\nLong Hải|2.222,1|2.103,5|22.221|7,2",
    );
    assert!(total(&but_one));
}

#[test]
fn an_increase_since_the_beginning_is_no_base() {
    let credit = table(
        "Chương trình|Dư nợ 31/12/2024|Dư nợ 30/9/2025|Tăng so đầu năm|Nợ quá hạn\nHộ nghèo|412.300|428.915|16.615|1.205\nHộ cận nghèo|305.640|317.202|11.562|640",
    );
    assert!(growths(&credit).iter().all(|(_, base, _)| *base != 3));
}

#[test]
fn the_total_of_a_planned_group_is_the_plan() {
    // 9.112 of 12.450,5, not of the 12.000,5 given first.
    for parts in
        ["Giao đầu năm|Bổ sung trong năm", "Vốn NSTW|Vốn NSĐP", "Năm trước chuyển sang|Giao trong năm"]
    {
        let text = format!(
            "Đơn vị|Kế hoạch vốn năm 2025|||Giải ngân\n|Tổng số|{parts}|\nBan QLDA|12.450,5|12.000,5|450,0|9.112,0\nSở Y tế|4.860,0|3.900,0|960,0|2.870,0"
        );
        assert_eq!(completions(&table(&text)), [(4, 1, 73.2)], "{parts}");
    }
    // By fund each plan has its result.
    let funds = table(
        "Đơn vị|Kế hoạch|||Thực hiện||\n|Tổng số|BHXH|BHYT|Tổng số|BHXH|BHYT\nA|100,0|60,0|40,0|90,0|57,0|33,0\nB|80,0|50,0|30,0|76,0|46,0|30,0",
    );
    assert_eq!(completions(&funds).len(), 3);
}

#[test]
fn relative_to_a_plan_is_its_completion() {
    let settled = table(
        "Nội dung|Dự toán|Quyết toán|So sánh|\n|||Tuyệt đối|Tương đối (%)\nChi đầu tư|2.310.400|2.541.218|230.818|110,0\nChi thường xuyên|5.968.640|5.810.143|-158.497|97,3\nTổng chi|8.279.040|8.351.361|72.321|100,9",
    );
    assert_eq!(settled.columns[4].role, Some(Role::PlanCompletion));
    assert_eq!(differing(&settled), 0);
}

#[test]
fn persons_with_decimals_are_in_the_thousands_of_the_column_beside() {
    let people = table(
        "Địa phương|Dân số (nghìn người)|Số người tham gia BHYT\nTỉnh A|911,4|842,0\nTỉnh B|1.215,0|1.154,3\nTỉnh C|618,3|568,8",
    );
    let coverage = plan(&people).into_iter().find(|i| matches!(i, Indicator::Coverage { .. })).unwrap();
    let first = compute(&people, coverage).values[0].unwrap().unwrap();
    // 842,0 of 911,4.
    assert!((first - 0.9239).abs() < 0.0001);
    // Persons are counted one by one where nothing speaks against it.
    let counted = table("Xã|Dân số (nghìn người)|Số người tham gia BHYT\nA|9,1|8.420\nB|12,2|11.543");
    let first = compute(&counted, coverage).values[0].unwrap().unwrap();
    assert!((first - 0.9253).abs() < 0.0001);
}

#[test]
fn rows_that_are_due_collected_and_owed_have_no_sum() {
    for text in [
        "Chỉ tiêu|Tháng 8|Tháng 9\nSố phải thu|1.200,5|1.210,0\nSố đã thu|1.080,5|1.100,0\nSố nợ|120,0|110,0",
        "Nội dung|Kế hoạch|Thực hiện\nPhát triển BHXH tự nguyện|1.250|1.125\nThu BHXH, BHYT|125.340,5|112.806,5\nGiảm nợ|2.500,0|2.000,0",
        "Nhóm|Tháng 9|Tháng 10|Tăng, giảm\nBHXH bắt buộc|58410|58935|525\nBHXH tự nguyện|7120|7344|224\nTổng số tham gia BHXH|65530|66279|749\nBHTN|55230|55755|525",
    ] {
        let found = table(text);
        assert!(found.mixed_measures, "{text}");
        assert!(!found.rows.contains(&RowKind::Total), "{text}");
    }
    // Money of funds is added up.
    let money = table("Quỹ|Số thu (tr.đ)\nBHXH|1.200\nBHYT|300\nBHTN|100");
    assert!(!money.mixed_measures);
}

#[test]
fn a_pasted_rate_of_the_total_is_not_held_against_a_part() {
    let covered = table(
        "Địa bàn|Lực lượng lao động|Số người tham gia BHXH|||Tỷ lệ tham gia so với LLLĐ (%)\n||Bắt buộc|Tự nguyện|Tổng số|\nTân Châu|41.200|8.350|1.920|10.270|24,93\nAn Phú|36.900|5.120|2.010|7.130|19,32\nTri Tôn|39.055|6.702|1.544|8.246|21,11",
    );
    assert_eq!(differing(&covered), 0);
    // A decrease may be printed without its sign.
    let fell = table(
        "Đơn vị|Số nợ 31/12/2025|Số nợ 31/10/2026|Tỷ lệ giảm (%)\nA|520,5|468,5|10,0\nB|300,0|285,0|5,0\nC|110,0|99,0|10,0",
    );
    assert_eq!(differing(&fell), 0);
    // And an increase must not.
    let rose = table(
        "Đơn vị|Số nợ 31/12/2025|Số nợ 31/10/2026|Tỷ lệ giảm (%)\nA|520,5|572,5|10,0\nB|300,0|285,0|5,0\nC|110,0|99,0|10,0",
    );
    assert_eq!(differing(&rose), 1);
}

#[test]
fn what_runs_from_january_has_no_growth_from_month_to_month() {
    let months = table(
        "Tháng|Số thu trong tháng|Lũy kế\nTháng 1|8.450,0|8.450,0\nTháng 2|7.210,5|15.660,5\nTháng 3|9.105,5|24.766,0",
    );
    let series: Vec<usize> = plan(&months)
        .into_iter()
        .filter_map(|i| match i {
            Indicator::GrowthOverRows { series } => Some(series),
            _ => None,
        })
        .collect();
    assert_eq!(series, [1]);
}

#[test]
fn the_next_plan_is_not_that_of_the_result() {
    for (first, done, next) in [
        ("KH 2026", "Thực hiện 9 tháng", "KH 2027"),
        ("Dự toán năm 2026", "Ước thực hiện", "Dự toán năm 2027"),
        ("Kế hoạch", "Thực hiện", "Kế hoạch 2027"),
    ] {
        let text =
            format!("Đơn vị|{first}|{done}|{next}\nA|5.210,4|4.320,9|5.889,5\nB|3.110,0|2.650,2|3.459,8");
        assert_eq!(completions(&table(&text)), [(2, 1, 82.9)], "{text}");
    }
    let left = table(
        "Đơn vị|KH thu năm 2026|Số đã thu|KH thu 2 tháng cuối năm\nA|5.210,4|4.320,9|889,5\nB|3.110,0|2.650,2|459,8",
    );
    assert_eq!(completions(&left), [(2, 1, 82.9)]);
}

#[test]
fn what_is_above_a_plan_is_no_completion_whatever_it_is_called() {
    for title in ["So KH giao", "So chỉ tiêu giao", "So kế hoạch"] {
        let text =
            format!("Xã|Kế hoạch|Thực hiện|{title}\nA|5.210,5|4.980,2|-230,3\nB|3.300,1|3.412,7|112,6");
        let found = table(&text);
        assert_eq!((found.columns[3].role, differing(&found)), (None, 0), "{title}");
        assert_eq!(completions(&found), [(2, 1, 95.6)], "{title}");
    }
}

#[test]
fn so_many_covered_persons_are_no_rate_and_so_many_each_are_no_sum() {
    let covered = table("Xã|Dân số (người)|Bao phủ BHYT (người)\nA|21.000|19.950\nB|10.250|9.430");
    assert_eq!(covered.columns[2].role, Some(Role::Participants));
    let each =
        table("Xã|Dân số (người)|Dân số/km2|Số người tham gia BHYT\nA|21.000|336|19.950\nB|10.250|250|9.430");
    assert!(plan(&each).contains(&Indicator::Coverage { covered: 3, population: 1 }));
}

#[test]
fn a_pasted_completion_says_which_column_is_the_result() {
    for result in ["Hiện có đến 31/10/2025", "Cuối kỳ", "Giường thực kê"] {
        let text = format!(
            "Xã|Chỉ tiêu giao|{result}|% kế hoạch\nA|1.000|900|90,0\nB|800|840|105,0\nCộng|1.800|1.740|96,7"
        );
        let levels = table(&text);
        assert_eq!(completions(&levels), [(2, 1, 90.0)], "{result}");
        // Where the rate is of something else, nothing is a result.
        let other = table(&text.replace("90,0", "71,0").replace("105,0", "55,0").replace("96,7", "62,0"));
        assert_eq!(completions(&other), [], "{result}");
    }
}

#[test]
fn a_plan_compared_with_a_result_is_no_completion() {
    let next = table(
        "Đơn vị|KH 2026|Ước TH 2026|KH 2027|KH 2027 so ước TH 2026 (%)\nA|1.000|950|1.100|115,8\nB|800|820|900|109,8\nCộng|1.800|1.770|2.000|113,0",
    );
    assert_eq!(completions(&next), [(2, 1, 95.0)]);
    assert_eq!((next.columns[4].role, differing(&next)), (None, 0));
}
