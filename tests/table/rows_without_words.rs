//! Rows whose words do not say what they are: sums without "Cộng", lines without a number, a province over its towns.
//! What is right was worked out by hand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::written::{read as table, rows as kinds};
use chi_tieu::table::{Doubt, Table};

fn asked(table: &Table, doubt: &Doubt) -> Vec<u32> {
    table.warnings.iter().filter(|w| w.doubt == *doubt).filter_map(|w| w.row).collect()
}

const HEAD: &str = "STT|Đơn vị|Kế hoạch|Thực hiện\n";

#[test]
fn a_row_without_a_number_that_adds_up_those_above_is_their_sum() {
    // The first is off by 1,0 in the plan, and right in the actual.
    let table = table(&format!(
        "{HEAD}1|Xã A|120,5|60,0\n2|Xã B|130,5|70,2\n|Khu vực ven biển|252,0|130,2\n3|Xã C|90,0|45,0\n4|Xã D|80,0|41,0\n|Khu vực miền núi|170,0|86,0"
    ));
    assert_eq!(kinds(&table), "ddSddS");
    let told = table.warnings.iter().filter(|w| matches!(w.doubt, Doubt::SubtotalDiffers { .. }));
    assert_eq!(told.map(|w| (w.row, w.column)).collect::<Vec<_>>(), [(Some(2), Some(2))]);
}

#[test]
fn a_sum_is_compared_with_the_rows_that_come_nearer() {
    let table = table(&format!(
        "{HEAD}1|Huyện A|500,5|260,5\n2|Huyện B|300,0|150,0\n|Cộng khối huyện|800,0|410,0\n3|Thành phố C|400,0|210,0\n4|Thị xã D|100,0|40,0\n|Tổng cộng|1.300,5|660,5"
    ));
    assert_eq!(kinds(&table), "ddSddT");
    let told: Vec<f64> = table
        .warnings
        .iter()
        .filter_map(|w| match w.doubt {
            Doubt::SubtotalDiffers { summed, .. } => Some(summed),
            _ => None,
        })
        .collect();
    assert_eq!(told, [800.5, 410.5]);
}

#[test]
fn a_province_over_its_towns_is_the_total_or_asked() {
    let towns = "TP Tam Kỳ|1.500,0|800,0\nTP Hội An|1.300,0|640,0\nTX Điện Bàn|1.200,0|569,0";
    let of = |first: &str| table(&format!("Đơn vị|Kế hoạch|Thực hiện\n{first}\n{towns}"));
    // 569 is right for 2.009: one column is a mistake.
    let one_off = of("Tỉnh Quảng Nam|4.000,0|2.010,0");
    assert_eq!(kinds(&one_off), "Tddd");
    assert!(
        one_off.warnings.iter().any(|w| matches!(w.doubt, Doubt::TotalDiffers { .. }) && w.column == Some(2))
    );
    let both_off = of("Tỉnh Quảng Nam|4.010,0|2.010,0");
    assert_eq!(asked(&both_off, &Doubt::MayBeTotal), [0]);
    // Towns beside districts, none above the other.
    let towns = table("Đơn vị|Kế hoạch|Thực hiện\nHuyện A|400,5|201,0\nTP B|150,0|80,0\nTX C|130,0|64,0");
    assert_eq!((kinds(&towns).as_str(), asked(&towns, &Doubt::MayBeTotal).len()), ("ddd", 0));
}

#[test]
fn lines_without_a_number_under_a_larger_numbered_row_are_asked() {
    let schools = table(&format!(
        "{HEAD}1|Xã A|120,5|60,0\n2|Trường học|300,5|150,2\n|Tiểu học|100,0|50,0\n|THCS|120,0|66,0\n3|Xã C|90,0|85,0"
    ));
    assert_eq!(asked(&schools, &Doubt::MayBePart), [2, 3]);
    let households = table(&format!(
        "{HEAD}1|BHYT|980,0|965,5\n|Hộ gia đình|210,0|199,0\n2|BHTN|110,0|108,9\n3|BHXH tự nguyện|32,0|31,1"
    ));
    assert_eq!(asked(&households, &Doubt::MayBePart), [1]);
    // A unit whose number was forgotten is larger than the row above: it can be no part.
    let forgotten = table(&format!("{HEAD}1|Xã A|120,5|60,0\n|Xã B|300,5|150,2\n2|Xã C|90,0|85,0"));
    assert!(asked(&forgotten, &Doubt::MayBePart).is_empty());
    // The total counts it.
    let counted =
        table(&format!("{HEAD}1|Xã A|120,5|60,0\n|Xã B|100,5|50,2\n2|Xã C|90,0|85,0\n|Cộng|311,0|195,2"));
    assert_eq!((kinds(&counted).as_str(), asked(&counted, &Doubt::MayBePart).len()), ("dddT", 0));
}

#[test]
fn a_total_of_the_numbered_rows_tells_that_the_lines_between_them_are_parts() {
    let of = |district: &str| {
        table(&format!(
            "{HEAD}I|BHXH bắt buộc|500,0|260,5\n|Khối huyện|{district}|150,0\n|Khối tỉnh|190,0|110,5\nII|BHYT|400,0|210,0\n|Hộ gia đình|100,0|40,0\n|HSSV|120,0|80,0\n|Tổng|900,0|470,5"
        ))
    };
    // BHYT lists only some of its people.
    assert_eq!(kinds(&of("310,0")), "SdddppT");
    let slip = of("300,0");
    assert_eq!(kinds(&slip), "SdddppT");
    let told = |w: &&chi_tieu::table::Warning| {
        matches!(w.doubt, Doubt::SubtotalDiffers { .. } | Doubt::TotalDiffers { .. })
    };
    let told: Vec<_> = slip.warnings.iter().filter(told).map(|w| (w.row, w.column)).collect();
    assert_eq!(told, [(Some(0), Some(2))]);
}

#[test]
fn a_sum_after_dashed_lines_is_none_of_them() {
    let table = table(
        "TT|Nội dung|Dự toán|Thực hiện\n1|Chi lương hưu|1.200,5|610,2\n2|Chi khám chữa bệnh|800,0|480,7\n|- Nội trú|500,0|300,0\n|- Ngoại trú|280,0|170,0\n|Tổng chi|2.000,5|1.190,9",
    );
    assert_eq!(kinds(&table), "ddppT");
    // 610,2 and 480,7 are 1.090,9.
    let told = table
        .warnings
        .iter()
        .filter(|w| matches!(w.doubt, Doubt::TotalDiffers { summed, .. } if summed == 1090.9));
    assert_eq!(told.filter_map(|w| w.column).collect::<Vec<_>>(), [3]);
}

#[test]
fn a_section_is_closed_by_a_sum_of_its_name_without_its_number() {
    let table = table(
        "Đơn vị|Dân số|Có thẻ BHYT\nI. Miền núi||\nXã M1|5.200|5.100\nXã M2|4.800|4.750\nCộng miền núi|10.000|9.850\nII. Đồng bằng||\nXã D1|12.000|10.900\nXã D2|9.500|8.700\nCộng đồng bằng|21.500|19.600\nTổng toàn huyện|31.500|29.450",
    );
    assert_eq!(kinds(&table), "nddSnddST");
}

#[test]
fn what_comes_in_and_what_goes_out_have_no_sum() {
    let account = table(
        "Nội dung|Dự toán|Thực hiện\nThu trong kỳ|1.200,5|1.100,2\nChi trong kỳ|1.000,0|950,7\nTồn quỹ|200,5|149,5",
    );
    assert_eq!((kinds(&account).as_str(), account.mixed_measures), ("ddd", true));
    let people = table(
        "TT|Chỉ tiêu|Kế hoạch|Thực hiện\n1|Số người tham gia BHXH|120.000|118.500\n2|Số người tham gia BHTN|100.000|99.250\n3|Số người tham gia BHYT|1.022.000|1.006.000",
    );
    assert!(people.mixed_measures);
    let names = table(
        "Tên|Kế hoạch|Thực hiện\nThu Hà|12,5|11,2\nChi Mai|10,0|9,7\nLan Anh|20,5|14,5\nHồng Vân|20,5|14,5",
    );
    assert!(!names.mixed_measures);
}

#[test]
fn larger_rows_without_a_number_over_numbered_ones_are_their_sums_or_asked() {
    let of = |heads: [&str; 2], total: &str| {
        table(&format!(
            "{HEAD}|Khu vực miền núi|{}\n1|Huyện A|120,5|100,2\n2|Huyện B|80,4|79,9\n|Khu vực đồng bằng|{}\n3|Huyện C|260,1|255,5\n4|Huyện D|239,9|224,5{total}",
            heads[0], heads[1]
        ))
    };
    assert_eq!(kinds(&of(["200,9|180,1", "500,0|480,0"], "")), "SddSdd");
    assert_eq!(asked(&of(["300,5|250,2", "520,0|490,0"], ""), &Doubt::MayBeSubtotal), [0, 3]);
    // The total is the sum of both, so that one of them does not come out.
    let told = of(["200,9|180,1", "505,0|485,0"], "\n|Toàn tỉnh|705,9|665,1");
    assert_eq!(kinds(&told), "SddSddT");
    let told: Vec<_> = told
        .warnings
        .iter()
        .filter(|w| matches!(w.doubt, Doubt::SubtotalDiffers { .. } | Doubt::TotalDiffers { .. }))
        .map(|w| w.row)
        .collect();
    assert_eq!(told, [Some(3), Some(3)]);
}

#[test]
fn sums_of_groups_below_their_rows_need_no_numbers() {
    let of = |total: &str| {
        table(&format!(
            "Đơn vị|Kế hoạch|Thực hiện\nHuyện A|120,5|100,2\nHuyện B|80,4|79,9\nCộng khu vực 1|200,9|180,1\nHuyện C|260,1|255,5\nHuyện D|239,9|224,5\nCộng khu vực 2|500,0|480,0{total}"
        ))
    };
    assert_eq!(kinds(&of("")), "ddSddS");
    assert_eq!(kinds(&of("\nTổng|700,9|660,1")), "ddSddST");
}

#[test]
fn people_and_money_have_no_sum_and_rows_of_rates_are_left_out() {
    let groups = table(
        "Chỉ tiêu|Kế hoạch|Thực hiện\nTổng số người tham gia|150.000|147.500\n- BHXH bắt buộc|60.000|59.500\n- BHXH tự nguyện|10.000|8.000\n- BHTN|80.000|80.000\nTổng số thu|1.500|1.450\n- BHXH|1.100|1.070\n- BHYT|400|380",
    );
    assert!(groups.mixed_measures);
    let shares = table(
        "STT|Nhóm|Nam|Nữ|Tổng\n1|Dưới 30|1.250|1.340|2.590\n2|30-45|3.210|2.980|6.190\n3|Trên 45|2.110|1.870|3.980\n|Cộng|6.570|6.190|12.760\n|Tỷ lệ %|51,5|48,5|100",
    );
    assert_eq!(kinds(&shares), "dddTa");
    assert!(
        shares.warnings.iter().all(|w| !matches!(w.doubt, Doubt::TotalDiffers { .. })),
        "{:?}",
        shares.warnings
    );
}

#[test]
fn a_rate_beside_figures_without_a_plan_is_a_guess() {
    let poor = table("STT|Xã|Số hộ nghèo|Tỷ lệ %\n1|Xã A|120|5,2\n2|Xã B|95|4,1\n|Toàn huyện|215|4,6");
    assert!(poor.columns[3].role.is_none() || poor.columns[3].is_guess());
    let planned = table("STT|Xã|Kế hoạch|Thực hiện|Tỷ lệ %\n1|Xã A|120|60|50,0\n2|Xã B|100|95|95,0");
    assert!(!planned.columns[4].is_guess());
}

#[test]
fn a_month_is_no_sum_of_months_by_chance() {
    // 22 = 10 + 12, and 37 = 22 + 15.
    let months = "Tháng 1|10|9\nTháng 2|12|10\nTháng 3|22|19\nTháng 4|15|14\nTháng 5|37|33";
    for head in ["Tháng|Kế hoạch|Thực hiện", "Nội dung|Kế hoạch|Thực hiện"] {
        assert_eq!(kinds(&table(&format!("{head}\n{months}"))), "ddddd", "{head}");
    }
    let closed = table(&format!("Tháng|Kế hoạch|Thực hiện\n{months}\nCộng|96|85"));
    assert_eq!(kinds(&closed), "dddddT");
}

#[test]
fn what_stands_under_units_that_a_total_adds_up_is_no_unit() {
    let coverage = "Đơn vị|Dân số|Số người tham gia BHYT|Trong đó HSSV\n\
        Tổng số|1.245.300|1.150.220|210.450\n\
        TP. Vinh|350.120|335.870|72.100\n\
        TX. Cửa Lò|60.500|55.340|11.020\n\
        Huyện Nghi Lộc|220.480|204.010|41.330\n\
        Huyện Diễn Châu|314.200|290.000|46.000\n\
        Huyện Quỳnh Lưu|300.000|265.000|40.000";
    for (under, expected) in [
        // A figure with a name, and a sum of the units: the total above adds up without them.
        ("\n\nSố thẻ cấp mới|12.500||\n|1.245.300||", "Tddddd_nn"),
        ("\n|1.245.300||", "Tdddddn"),
        // Named and right under the units: it may be one that the total forgot.
        ("\nHuyện Đô Lương|12.500||", "Tdddddd"),
    ] {
        assert_eq!(kinds(&table(&format!("{coverage}{under}"))), expected, "{under}");
    }
    // The total at the bottom, and a further list under it whose figures it does not hold.
    let units = "Đơn vị|Kế hoạch|Thực hiện\nA|100,5|60,2\nB|200,5|110,1";
    let listed = format!("{units}\nCộng|301,0|170,3\n\nT1/2025||7,5\nT2/2025||8,5");
    assert_eq!(kinds(&table(&listed)), "ddT_nn");
    // Where the total holds what is under the blank row, it is a part of the table.
    let parts = format!("{units}\n\nC|50,0|20,0\nCộng|351,0|190,3");
    assert_eq!(kinds(&table(&parts)), "dd_dT");
}
