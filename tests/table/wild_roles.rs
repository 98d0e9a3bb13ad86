//! Real shapes in which a role, a unit or a pair was wrong without a word: roles by words of the domain, groups, years
//! glued to words, figures that cannot be in their unit.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::written::read as table;
use chi_tieu::analysis::{Indicator, is_cumulative, plan};
use chi_tieu::source::{grid_from_html, grid_from_text};
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, Table, role_from_title, understand};

fn roles(table: &Table) -> Vec<Option<Role>> {
    table.columns.iter().map(|c| c.role).collect()
}

/// Columns that cannot be in the unit or scale that their header names.
fn asked(table: &Table) -> Vec<Option<u32>> {
    let of_scale = |d: &Doubt| matches!(d, Doubt::BeyondBounds { .. } | Doubt::MayBeRatios);
    table.warnings.iter().filter(|w| of_scale(&w.doubt)).map(|w| w.column).collect()
}

#[test]
fn words_are_not_taken_for_others_that_are_near() {
    for text in [
        include_str!("../wild/D1-nguon-is-not-nguong.tsv"),
        include_str!("../wild/D3-bo-sung-co-muc-tieu.tsv"),
    ] {
        let table = table(text);
        assert!(!roles(&table).contains(&Some(Role::Threshold)), "{text}");
    }
    let contractors = table(include_str!("../wild/D2-nha-thau-is-not-nhan-khau.tsv"));
    assert_eq!(roles(&contractors), [Some(Role::UnitName), None, Some(Role::Participants)]);
}

#[test]
fn a_word_inside_another_phrase_is_no_role() {
    for title in [
        "Nguồn kinh phí",
        "NGUON CHI",
        "Nhà thầu",
        "Bổ sung có mục tiêu",
        "Chương trình mục tiêu quốc gia",
        "CTMTQG",
        "Sự nghiệp giáo dục",
        "Tỷ lệ chi giáo dục",
        "Tỷ lệ tai nạn giao thông",
        "Dân số - Kế hoạch hóa gia đình",
        "Chi trả nợ lãi",
        "Chi trả nợ gốc",
        "Dư nợ",
        "Thu nhập bình quân",
        "Thu nhập trung bình",
        "Thủ thuật",
        "Thu hồi",
        "Mật độ dân số",
        "Tỷ lệ tăng huyết áp",
        "Chi giám định",
        "Tỷ lệ giám định",
        "Tỷ lệ đất nông nghiệp",
        "Tỷ lệ xã đạt chuẩn",
        "Số người mắc bệnh",
        "Số người chưa tham gia BHYT",
        "Số người chết",
        "Đối tượng khác",
        "Chưa quyết toán",
        "KTXH",
        "KHXH",
        "BTXH",
        "Kinh phí năm trước chuyển sang",
        "KH 2025/TH 2024",
    ] {
        let role = role_from_title(title).map(|(role, _)| role);
        let allowed = [None, Some(Role::UnitName)];
        // Their rest may still say that they count participants.
        let of_fund = title.contains("BHYT").then_some(Role::Participants);
        assert!(allowed.contains(&role) || (role.is_some() && role == of_fund), "{title}: {role:?}");
    }
}

#[test]
fn words_and_abbreviations_of_offices_are_known() {
    use Role::*;
    for (title, role) in [
        ("STT\nNo.", RowNumber),
        ("STT / No.", RowNumber),
        ("TT/No", RowNumber),
        ("SỐ TT", RowNumber),
        ("Số TT", RowNumber),
        ("Số thứ tự", RowNumber),
        ("S.T.T", RowNumber),
        ("Stt", RowNumber),
        ("QT năm 2023", Actual),
        ("Quyết toán", Actual),
        ("Quyết toán năm", Actual),
        ("Giải ngân", Actual),
        ("KH2025", Plan),
        ("K.H", Plan),
        ("Số kế hoạch", Plan),
        ("Số dự toán", Plan),
        ("DT2025", Plan),
        ("Dự toán chi sự nghiệp giáo dục", Plan),
        ("Kế hoạch Thủ tướng giao", Plan),
        ("TH2019", Actual),
        ("TH/2024", Actual),
        ("ƯTH2025", ActualEstimate),
        ("Số cùng kỳ", Prior),
        ("ƯTH/TH 2024", IndexToPrior),
        ("TH2025/TH2024", IndexToPrior),
        ("TH 2025/KH 2025", PlanCompletion),
        ("TH2025/2024", GrowthRate),
        ("QT/DT (%)", PlanCompletion),
        ("Nợ còn lại", Arrears),
        ("Nợ phải tính lãi", ArrearsWithInterest),
        ("ĐVT", MeasureUnit),
        ("Số NLĐ", Participants),
    ] {
        assert_eq!(role_from_title(title).map(|(role, _)| role), Some(role), "{title}");
    }
}

#[test]
fn a_role_by_likeness_alone_computes_nothing() {
    let slip = table("Đơn vị|Kế haoch|Thực hiện\nA|110,5|100,5\nB|210,5|200,5");
    assert_eq!((slip.columns[1].role, slip.columns[1].is_guess()), (Some(Role::Plan), true));
    assert!(!plan(&slip).iter().any(|i| matches!(i, Indicator::PlanCompletion { .. })));
    let confirmed = Decisions { roles: [(1, Some(Role::Plan))].into(), ..Decisions::default() };
    let grid = grid_from_text("Đơn vị\tKế haoch\tThực hiện\nA\t110,5\t100,5\nB\t210,5\t200,5", b'\t');
    let confirmed = understand(&grid, &confirmed);
    assert!(plan(&confirmed).contains(&Indicator::PlanCompletion { actual: 2, plan: 1 }));
}

#[test]
fn a_group_does_not_make_plans_of_all_its_columns() {
    use Role::*;
    let expected = [Some(UnitName), Some(Plan), Some(Actual), Some(PlanCompletion)];
    let used = include_str!("../wild/E1-group-du-toan-turns-all-to-plan.tsv");
    for text in [
        used.to_owned(),
        used.replace("Sử dụng dự toán chi KCB năm 2025", "Tình hình sử dụng dự toán KCB BHYT"),
        used.replace("Tỷ lệ sử dụng (%)", "Tỷ lệ (%)"),
        used.replace("Dự toán giao", "Dự toán được giao"),
        used.replace("Chi KCB", "Chi phí KCB đề nghị"),
    ] {
        let table = table(&text);
        assert_eq!(roles(&table), expected, "{text}");
        assert!(plan(&table).contains(&Indicator::PlanCompletion { actual: 2, plan: 1 }), "{text}");
    }
    // Figures that the rate does not come from are no result.
    let other = table(&used.replace("1.250,2", "950,2"));
    assert_eq!(roles(&other)[2], None);
}

#[test]
fn years_glued_to_words_are_read() {
    use Role::*;
    let glued = include_str!("../wild/E2-glued-years.tsv");
    for text in [
        glued.to_owned(),
        glued.replace("KH2025", "KH/2025").replace("TH2025", "TH/2025"),
        glued.replace("TH2025", "QT2025").replace("TH2024", "QT2024"),
        glued.replace("KH2025", "DT2025"),
    ] {
        assert_eq!(roles(&table(&text)), [Some(UnitName), Some(Plan), Some(Actual), Some(Prior)], "{text}");
    }
}

#[test]
fn figures_that_cannot_be_in_their_unit_are_asked() {
    let times = table(include_str!("../wild/E3-times-under-percent.tsv"));
    assert_eq!(asked(&times), [Some(5), Some(6)]);
    assert_eq!((times.columns[5].role, times.mixed_measures), (Some(Role::IndexToPrior), true));
    let spent = include_str!("../wild/F1-ty-over-dong.tsv");
    for (text, column) in [
        (spent.to_owned(), Some(2)),
        (spent.replace("(tỷ đ)", "(triệu đồng)"), Some(2)),
        (spent.replace("(tỷ đ)", "(đồng)"), None),
        ("Đơn vị|Dân số (nghìn người)\nA|1.310.500\nB|2.410.700".to_owned(), Some(1)),
        ("Đơn vị|Dân số (nghìn người)\nA|1.310,5\nB|2.410,7".to_owned(), None),
        ("Đơn vị|Số thu (tỷ đồng)\nA|113.310,5\nB|92.410,7".to_owned(), None),
    ] {
        let expected: Vec<Option<u32>> = column.map(Some).into_iter().collect();
        assert_eq!(asked(&table(&text)), expected, "{text}");
    }
}

#[test]
fn a_unit_line_in_several_cells_counts_for_all_columns() {
    let twice = include_str!("../wild/I1-unit-line-in-two-cells.tsv");
    for text in [
        twice.to_owned(),
        twice.replace("Đơn vị: triệu đồng\tĐơn vị: triệu đồng", "Đơn vị tính:\ttriệu đồng"),
        twice.replace("Đơn vị: triệu đồng\tĐơn vị: triệu đồng", "ĐVT:\tTr.đ"),
        twice.replace(
            "\t\t\tĐơn vị: triệu đồng\tĐơn vị: triệu đồng",
            "Đơn vị: triệu đồng\t\t\t\tĐơn vị: triệu đồng",
        ),
    ] {
        let table = table(&text);
        let scales: Vec<f64> = table.columns.iter().skip(2).map(|c| c.scale()).collect();
        assert_eq!(scales, [1e6; 3], "{text}");
        assert!(table.columns.iter().all(|c| c.group.is_empty()), "{text}");
    }
}

#[test]
fn numbers_of_rows_are_told_in_two_languages() {
    use RowKind::{Data, Subtotal};
    let kinds = [Subtotal, Data, Data, Subtotal, Data, Data];
    let grid = grid_from_html(include_str!("../wild/G1-stt-no.html")).unwrap();
    let both = understand(&grid, &Decisions::default());
    let side = table(include_str!("../wild/S5-side-numbers-title.tsv"));
    for table in [both, side] {
        assert_eq!((table.columns[0].role, &table.rows[..]), (Some(Role::RowNumber), &kinds[..]));
    }
}

#[test]
fn what_is_over_the_plan_is_no_growth() {
    let over = table("Đơn vị|Kế hoạch|Thực hiện|Tăng (+) giảm (-)\nA|110,5|100,5|-10\nB|210,5|230,5|20");
    assert!(!plan(&over).iter().any(|i| matches!(i, Indicator::GrowthByIncrease { .. })));
    let grown = table("Đơn vị|Kế hoạch|Thực hiện|Tăng (+) giảm (-)\nA|110,5|100,5|-7\nB|210,5|230,5|25");
    assert!(plan(&grown).iter().any(|i| matches!(i, Indicator::GrowthByIncrease { .. })));
}

#[test]
fn what_came_in_up_to_a_month_is_cumulative() {
    for title in [
        "Số thu đến hết tháng 5",
        "Số thu đến tháng 5",
        "Số thu đến hết tháng 5 năm 2025",
        "Thực hiện hết T5/2025",
        "Thực hiện 5 tháng",
    ] {
        let table = table(&format!("Đơn vị|Kế hoạch năm 2025|{title}\nA|110,5|100,5\nB|210,5|200,5"));
        assert_eq!(is_cumulative(&table.columns[2]), Some(true), "{title}");
        assert!(plan(&table).contains(&Indicator::PlanCompletion { actual: 2, plan: 1 }), "{title}");
    }
}

#[test]
fn an_english_unit_beside_an_indicator_is_that_of_measure() {
    let text =
        "Indicator|Unit|2024|2025\nVisits|visits|120|131\nSpending|VND million|45|51\nMembers|persons|98|99";
    let table = table(text);
    assert_eq!(
        (table.columns[0].role, table.columns[1].role),
        (Some(Role::UnitName), Some(Role::MeasureUnit))
    );
    assert!(table.mixed_measures);
}
