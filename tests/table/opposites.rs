//! Titles that say the opposite of what single words of theirs mean, and targets beside results.

use super::written::read as table;
use chi_tieu::table::{Doubt, Role, role_from_title};

fn role(title: &str) -> Option<Role> {
    role_from_title(title).map(|(role, _)| role)
}

#[test]
fn who_does_not_take_part_is_no_participant() {
    for title in [
        "Số người không tham gia",
        "Chưa có thẻ BHYT",
        "Số người chưa tham gia",
        "Chưa tham gia BHYT",
        "Số lao động chưa tham gia",
        "Số lao động thuộc diện tham gia",
        "Số người ngừng tham gia",
        "Số người hết hạn thẻ BHYT",
        "Tỷ lệ chưa bao phủ (%)",
        "Số sổ BHXH phải trả",
        "Số người tăng",
        "Còn phải thực hiện",
        "Số người cần vận động thêm",
        "Số người được tuyên truyền",
        "Số người rút BHXH một lần",
        "Lãi chậm đóng",
        "Dự toán bổ sung",
        "So sánh TH/KH (+/-)",
        "Số LĐ mất việc",
        "Số người giảm",
        "Chưa thực hiện",
    ] {
        assert_eq!(role(title), None, "{title}");
    }
    for (title, expected) in [
        ("Có thẻ BHYT", Role::Participants),
        ("Số thu BHYT (không bao gồm lãi)", Role::Actual),
        ("Nợ của đơn vị ngừng hoạt động", Role::Arrears),
        ("Số thu không dùng tiền mặt", Role::Actual),
        ("Tổng thu khám chữa bệnh BHYT", Role::Actual),
        ("Số tiền chưa đóng, nợ", Role::Arrears),
    ] {
        assert_eq!(role(title), Some(expected), "{title}");
    }
}

#[test]
fn a_rate_to_reach_is_a_threshold() {
    for (title, expected) in [
        ("Chỉ tiêu HĐND giao (%)", Role::Threshold),
        ("Tỷ lệ giao (%)", Role::Threshold),
        ("Chỉ tiêu giao bao phủ BHYT (%)", Role::Threshold),
        ("Tỷ lệ bao phủ BHYT thực hiện (%)", Role::Coverage),
        ("Kết quả bao phủ (%)", Role::Coverage),
        ("Tỷ lệ so với chỉ tiêu giao (%)", Role::PlanCompletion),
        ("Tỷ lệ thực hiện chỉ tiêu (%)", Role::PlanCompletion),
        ("Chỉ tiêu BHXH tự nguyện", Role::Plan),
        ("Chỉ tiêu BHYT HGĐ", Role::Plan),
        ("Đã vận động", Role::Actual),
        ("Chỉ tiêu giao đầu năm", Role::Plan),
        ("Dự toán đầu năm", Role::Plan),
        ("Dự toán sau bổ sung", Role::Plan),
        ("Đã chi 9 tháng", Role::Actual),
    ] {
        assert_eq!(role(title), Some(expected), "{title}");
    }
    assert_eq!(role("Thiếu so với kế hoạch"), None);
}

#[test]
fn sections_are_numbered_under_muc() {
    let sections = table(
        "Mục|Nội dung|Dự toán|Quyết toán\n1|Chi con người|900,5|880,2\n1.1|Lương|700,5|690,2\n1.2|Phụ cấp|200,0|190,0\n2|Chi hoạt động|300,0|310,0\n2.1|Điện nước|120,0|130,0\n2.2|Khác|180,0|180,0\n|Tổng|1.200,5|1.190,2",
    );
    assert_eq!(super::written::rows(&sections), "SddSddT");
    assert_eq!(sections.columns[0].role, Some(Role::RowNumber));
    assert_eq!(sections.warnings, []);
}

#[test]
fn figures_under_a_comparison_in_percent_are_rates() {
    let groups = table(
        "Chế độ|Năm 2024||Năm 2025||So sánh 2025/2024 (%)|\n|Số người|Số tiền|Số người|Số tiền|Số người|Số tiền\nỐm đau|12.040|8.215,5|12.870|9.104,2|106,9|110,8\nThai sản|3.210|55.400,0|3.055|54.980,7|95,2|99,2",
    );
    for column in &groups.columns[5..] {
        assert!(
            matches!(column.role, Some(Role::IndexToPrior | Role::GrowthRate) | None),
            "{}",
            column.title
        );
    }
}

#[test]
fn a_percentage_or_a_date_among_amounts_is_told() {
    let told = |figure: &str| {
        let amounts = table(&format!(
            "Đơn vị|Kế hoạch (tỷ đồng)|Thực hiện\nA|120,5|60,2\nB|130,5|{figure}\nC|90,2|45,1\nD|80,1|41,0"
        ));
        let is_it = |w: &&chi_tieu::table::Warning| w.doubt == Doubt::UnreadCell && w.row == Some(1);
        amounts.warnings.iter().filter(is_it).count()
    };
    assert_eq!(told("50%"), 1);
    assert_eq!(told("2/9"), 1);
    assert_eq!(told("50,5"), 0);
}
