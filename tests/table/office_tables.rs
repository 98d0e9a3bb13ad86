//! Tables as offices of communes, hospitals and schools have them, which a trial with tables of strangers found to be read
//! wrong: each with the reading of a careful person.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use super::written::{read, rows};
use chi_tieu::number::UnitKind;
use chi_tieu::table::{Doubt, Role, Table};

fn units(table: &Table) -> Vec<Option<UnitKind>> {
    table.columns.iter().map(|c| c.unit.map(|unit| unit.kind)).collect()
}

/// Whether some cell is asked about because it can be read in two ways.
fn is_asked(table: &Table) -> bool {
    table.warnings.iter().any(|w| matches!(w.doubt, Doubt::AmbiguousNumber { .. }))
}

#[test]
fn a_caption_of_shares_makes_no_rates_of_amounts() {
    let found = read(
        "CƠ CẤU CHI PHÍ KCB BHYT THEO TUYẾN\nTuyến|Số lượt KCB|Tỷ trọng lượt (%)|Chi phí (triệu đồng)|Tỷ trọng chi phí (%)\nToàn tỉnh|818.020|100,0|374.380|100,0\nTuyến tỉnh|210.340|25,7|181.200|48,4\nTuyến huyện|402.110|49,2|143.900|38,4\nTuyến xã|118.220|14,5|9.870|2,6\nNgoài công lập|87.350|10,7|39.410|10,5",
    );
    assert_eq!(found.columns[1].value(0), Some(818_020.0));
    assert_eq!(units(&found)[1], None);
    assert_eq!(units(&found)[3], Some(UnitKind::Money));
    // Over years and nothing else all figures are shares.
    let shares =
        read("CƠ CẤU CHI PHÍ THEO TUYẾN\nTuyến|2023|2024\nTỉnh|48,4|47,1\nHuyện|38,4|39,9\nXã|13,2|13,0");
    assert_eq!(units(&shares)[1..], [Some(UnitKind::Percent); 2]);
}

#[test]
fn the_money_of_the_unit_line_is_not_that_of_counts() {
    let found = read(
        "||||ĐVT: đồng|\nSTT|Cơ sở KCB|Số lượt|Số tháng chậm|Chi phí đề nghị quyết toán|Dự toán giao cả năm\n1|BVĐK tỉnh|73.401|3|44.363.417.598|52.814.000.000\n2|BV Sản Nhi|101.365|12|38.751.738.135|57.838.000.000",
    );
    assert_eq!(units(&found)[2..], [None, None, Some(UnitKind::Money), Some(UnitKind::Money)]);
}

#[test]
fn a_title_and_the_unit_of_all_figures_share_a_line() {
    let found = read(
        "PHÂN LOẠI NỢ THEO THỜI GIAN||||Triệu đồng\nĐơn vị|Tổng số nợ|Nợ dưới 1 tháng|Nợ từ 1 đến dưới 3 tháng|Nợ từ 3 tháng\nChâu Sơn|2.854|301|1.526|1.027\nHòa Bình|1.326|-|460|866\nToàn tỉnh|4.180|301|1.986|1.893",
    );
    assert_eq!(found.title, ["PHÂN LOẠI NỢ THEO THỜI GIAN"]);
    assert_eq!(found.header, 1..2);
    assert_eq!(units(&found)[1..], [Some(UnitKind::Money); 4]);
    // A group of columns is no unit line.
    let grouped = read("ĐƠN VỊ|Triệu đồng|\n|Kế hoạch|Thực hiện\nA|10|9\nB|20|19");
    assert_eq!(grouped.header, 0..2);
}

#[test]
fn years_and_what_is_paid_for_each_are_no_amounts() {
    let found = read(
        "Lớp|Sĩ số|Mức thu (đồng/HS)|Số phải thu|Năm dự kiến công nhận\n6A|43|240.000|10.320.000|2028\n6B|45|240.000|10.800.000|2025",
    );
    let sums: Vec<bool> = found.columns.iter().map(chi_tieu::analysis::adds_up_over_units).collect();
    assert_eq!(sums[1..], [true, false, true, false]);
    assert_eq!(found.columns[1].role, Some(Role::Students));
}

#[test]
fn what_a_line_of_percent_says_holds_beside_years_too() {
    let found = read(
        "GIAO CHỈ TIÊU TỶ LỆ BAO PHỦ BHYT\nĐVT: %\nTT|Xã|Thực hiện 2024|2025|2026\n1|Tân Hòa|92,8|93,4|94,2\n2|Phú Lộc|90,3|90,8|91,5\n|Toàn huyện|91,2|92,3|93,1",
    );
    assert_eq!(units(&found)[2..], [Some(UnitKind::Percent); 3]);
    assert_eq!(found.warnings, []);
}

#[test]
fn a_bare_rate_behind_a_count_is_a_share_of_something() {
    let found = read(
        "TT|Ấp|Tổng số hộ dân|Hộ nghèo đầu năm||Hộ nghèo cuối năm|\n|||Số hộ|Tỷ lệ %|Số hộ|Tỷ lệ %\n1|Ấp 1|254|11|4,33|10|3,94\n2|Ấp 2|322|44|13,66|35|10,87",
    );
    assert_eq!((found.columns[4].role, found.columns[6].role), (None, None));
    let school = read(
        "Khối|Tổng số HS|Xếp loại|||\n||Tốt||Khá|\n||SL|%|SL|%\nKhối 6|159|36|22,6|82|51,6\nKhối 7|152|43|28,3|78|51,3",
    );
    let roles: Vec<Option<Role>> = school.columns[2..].iter().map(|c| c.role).collect();
    assert_eq!(roles, [None; 4]);
    // In a table with a plan it may be the completion, and after a comparison it is the growth.
    let planned = read("Đơn vị|Kế hoạch|Kết quả|\n||Số người|%\nA|100|90|90,0\nB|200|180|90,0");
    assert_eq!(planned.columns[3].role, Some(Role::PlanCompletion));
    let owed = read(
        "STT|Họ và tên|Kế hoạch năm|Số chậm đóng|\n|||Số tiền|Tỷ lệ/KH (%)\n1|Hạnh|28.927|1.090|3,77\n2|Đức|36.131|798|2,21",
    );
    assert_eq!(owed.columns[4].role, Some(Role::ArrearsRate));
    let beds = read("Khoa|Giường kế hoạch|Công suất sử dụng giường kế hoạch (%)\nNội|15|82,9\nNgoại|35|85,0");
    assert_eq!((beds.columns[1].role, beds.columns[2].role), (None, None));
}

#[test]
fn rows_that_a_total_leaves_out_after_of_which_are_parts() {
    let found = read(
        "Loại hình|Kế hoạch|Lũy kế\nBHXH bắt buộc|512.340|468.278\nBHTN|39.870|36.720\nBHYT|301.260|277.460\nTrong đó: BHYT hộ gia đình|48.900|45.020\nBHYT học sinh, sinh viên|31.200|30.140\nTỔNG SỐ|853.470|782.458",
    );
    assert_eq!(rows(&found), "dddppT");
}

#[test]
fn what_is_left_of_two_sections_is_a_part_of_neither() {
    for last in ["Kết dư (A-B)", "Chênh lệch thu chi"] {
        let text = format!(
            "Nội dung|Dự toán|Thực hiện\nA. TỔNG THU|1.429.000|1.355.100\nThu hưởng 100%|686.000|675.450\nThu phân chia|743.000|679.650\nB. TỔNG CHI|1.812.000|1.325.360\nChi đầu tư|783.000|466.320\nChi thường xuyên|1.029.000|859.040\n{last}|-383.000|29.740"
        );
        let found = read(&text);
        let told = found.warnings.iter().any(|w| matches!(w.doubt, Doubt::SubtotalDiffers { .. }));
        assert!(!told, "{last}");
        assert_eq!(rows(&found), "SddSddd", "{last}");
    }
}

#[test]
fn one_reading_is_asked_for_by_what_rows_count_and_by_sums() {
    // There is no 9,626th of a person.
    let people =
        read("Chỉ tiêu|ĐVT|Tân Hòa|Phú Lộc\nDân số|người|9.626|10.528\nSố thu|triệu đồng|3.195|4.218");
    assert!(!is_asked(&people));
    assert_eq!(people.columns[2].value(0), Some(9626.0));
    // 978 + 172 = 1150.
    let running = read("Tháng|Mới|Lũy kế\nTháng 8|170|978\nTháng 9|172|1.150\nTháng 10|102|1.252");
    assert!(!is_asked(&running));
    assert_eq!(running.columns[2].value(1), Some(1150.0));
    // 661 + 392 + 489 + 487 = 2029.
    let sums = read(
        "Khoản|Quý I|Quý II|Quý III|Quý IV|Cả năm\nHọc phí|179|139|166|35|519\nBán trú|482|253|323|452|1.510\nTổng|661|392|489|487|2.029",
    );
    assert!(!is_asked(&sums));
    assert_eq!(sums.columns[5].value(2), Some(2029.0));
}

#[test]
fn a_figure_with_noughts_too_many_is_told() {
    let found = read(
        "Đơn vị|Số phải đóng (triệu đồng)|Số đã đóng (triệu đồng)\nAn Phát|604,8|562,5\nTấn Lộc|748,8|629.000,0\nXi măng|449,3|354,9\nCộng|1.802,9|1.546,4",
    );
    let told = found.warnings.iter().find(|w| matches!(w.doubt, Doubt::ScaledFigure { .. })).unwrap();
    assert_eq!((told.row, told.column), (Some(1), Some(2)));
    // 562,5 + 629,0 + 354,9 = 1.546,4.
    assert_eq!(told.doubt, Doubt::ScaledFigure { would_be: 629.0 });
}

#[test]
fn what_is_left_is_settled_with_the_columns_that_it_is_left_of() {
    // 174.760 less 175.396 is -636; no thousandth of it is.
    let found = read(
        "Cơ sở KCB|Dự toán năm 2025|Chi phí 10 tháng|Dự toán còn lại\nSản - Nhi|50.951|52.054|-1.103\nMinh Tâm|174.760|175.396|-636\nToàn tỉnh|225.711|227.450|-1.739",
    );
    assert!(!is_asked(&found));
    assert_eq!(found.columns[1].value(1), Some(174_760.0));
    // The quarters before are written as those that the change settles: 17.280 less 17.125 is 155.
    let quarters = read(
        "Loại hình|Quý I/2025|Quý II/2025|Quý III/2025|Quý III/2025 so với quý II/2025 (+/-)\nBHXH bắt buộc|88.926|88.498|90.028|+1.530\nBHXH tự nguyện|17.187|17.125|17.280|+155",
    );
    assert!(!is_asked(&quarters));
    assert_eq!(quarters.columns[1].value(0), Some(88_926.0));
}

#[test]
fn what_compares_is_no_base_and_what_is_to_be_done_no_completion() {
    let since = read(
        "Nhóm|Kế hoạch 2025|Thực hiện đến 31/12/2024|Thực hiện đến 31/10/2025|So với 31/12/2024\nDoanh nghiệp|33.638|32.232|32.283|51\nĐảng, đoàn thể|9.132|8.779|8.473|-306\nSự nghiệp|58.782|55.812|57.964|2.152",
    );
    assert_eq!(since.columns[4].role, Some(Role::Change));
    let due = read(
        "BHXH cơ sở|Kế hoạch năm 2025|Đã thu đến 30/11/2025|Đạt (%)|Số phải thu tháng 12 để hoàn thành KH\nLong Xuyên|213.972|184.244|86,1|29.728\nChâu Đốc|565.117|524.011|92,7|41.106",
    );
    assert_eq!(due.columns[4].role, None);
    assert_eq!(due.columns[4].value(0), Some(29_728.0));
    // The month so far is not the year so far.
    let week = read(
        "Xã|Chỉ tiêu tăng mới 2025|Thực hiện||\n||Trong tuần|Lũy kế tháng|Lũy kế năm\nMỹ Đức|83|2|8|61\nBình Mỹ|103|3|12|88",
    );
    assert_eq!(week.columns[3].role, Some(Role::Actual));
    assert_eq!(week.columns[4].role, Some(Role::ActualCumulative));
}

#[test]
fn words_and_errors_where_a_units_amount_should_be_are_told() {
    let found = read("Đơn vị|Kế hoạch|Thực hiện\nHuế|100|90\nVinh|abc|80\nĐà Lạt|300|#VALUE!\nTổng|400|170");
    let unread = found.warnings.iter().filter(|w| w.doubt == Doubt::UnreadCell);
    let places: Vec<(Option<u32>, Option<u32>)> = unread.map(|w| (w.row, w.column)).collect();
    assert_eq!(places, [(Some(1), Some(1)), (Some(2), Some(2))]);
    // What stands for none is none.
    let none = read("Đơn vị|Kế hoạch|Thực hiện\nHuế|100|90\nVinh|-|80\nĐà Lạt|300|\nTổng|400|170");
    assert!(!none.warnings.iter().any(|w| w.doubt == Doubt::UnreadCell));
}

#[test]
fn persons_are_called_by_their_names_and_not_by_their_districts() {
    let found =
        read("STT|Họ tên|Huyện|Kế hoạch|Thực hiện\n1|Lê An|Huyện A|100|90\n2|Vũ Bình|Huyện A|200|180");
    assert_eq!(found.columns[1].role, Some(Role::UnitName));
    assert_ne!(found.columns[2].role, Some(Role::UnitName));
}
