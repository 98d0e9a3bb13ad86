//! Units of measure in headers, unit lines and cells, and words that only look like units.

use chi_tieu::number::UnitKind;
use chi_tieu::number::UnitKind::{Count, Money, Multiple, Percent, PercentagePoint, Time};
use chi_tieu::number::{find_unit, find_units};

#[test]
fn named_units() {
    let rows: &[(&str, UnitKind, f64)] = &[
        ("đồng", Money, 1.0),
        ("Đồng", Money, 1.0),
        ("nghìn đồng", Money, 1e3),
        ("ngàn đồng", Money, 1e3),
        ("triệu đồng", Money, 1e6),
        ("Triệu đồng", Money, 1e6),
        ("TRIỆU ĐỒNG", Money, 1e6),
        ("trieu dong", Money, 1e6),
        ("triệu đồng", Money, 1e6),
        ("tr.đ", Money, 1e6),
        ("Tr.đ", Money, 1e6),
        ("trđ", Money, 1e6),
        ("tr đồng", Money, 1e6),
        ("tr. đồng", Money, 1e6),
        ("tr đ", Money, 1e6),
        ("tỷ đồng", Money, 1e9),
        ("tỉ đồng", Money, 1e9),
        ("ty dong", Money, 1e9),
        ("nghìn tỷ đồng", Money, 1e12),
        ("triệu VND", Money, 1e6),
        ("VNĐ", Money, 1.0),
        ("Đơn vị tính: Triệu đồng", Money, 1e6),
        ("Đơn vị tính: triệu đồng.", Money, 1e6),
        ("ĐƠN VỊ TÍNH: TRIỆU ĐỒNG", Money, 1e6),
        ("Don vi tinh: trieu dong", Money, 1e6),
        ("Ðơn vị tính : nghìn người", Count, 1e3),
        ("(Đơn vị tính: tỷ đồng)", Money, 1e9),
        ("Đơn vị tính (triệu đồng)", Money, 1e6),
        ("ĐVT: 1.000 đồng", Money, 1e3),
        ("ĐVT: 1000đ", Money, 1e3),
        ("Đvt: 1.000.000 đ", Money, 1e6),
        ("ĐVT:Tr.đ", Money, 1e6),
        ("ĐVT: %", Percent, 0.01),
        ("Đơn vị: triệu đồng", Money, 1e6),
        ("Đơn vị: người", Count, 1.0),
        ("Đơn vị tính: Triệu đồng, %", Money, 1e6),
        ("Bảng 2. Kết quả thu (ĐVT: tỷ đồng)", Money, 1e9),
        ("Unit: million VND", Money, 1e6),
        ("(nghìn người)", Count, 1e3),
        ("Dân số trung bình (nghìn người)", Count, 1e3),
        ("Dân số trung bình (Nghìn người) - Average population (Thous. pers.)", Count, 1e3),
        ("Số người (người)", Count, 1.0),
        ("Số người\n(người)", Count, 1.0),
        ("Số thẻ (thẻ)", Count, 1.0),
        ("Lao động (lao động)", Count, 1.0),
        ("người", Count, 1.0),
        ("Số tiền (tr.đ)", Money, 1e6),
        ("Số tiền (trđ)", Money, 1e6),
        ("Số tiền (đ)", Money, 1.0),
        ("Số tiền [triệu đồng]", Money, 1e6),
        ("Kế hoạch (tỷ)", Money, 1e9),
        ("Kế hoạch (triệu)", Multiple, 1e6),
        ("Kế hoạch, triệu đồng", Money, 1e6),
        ("Kế hoạch - triệu đồng", Money, 1e6),
        ("Số thu triệu đồng năm 2025", Money, 1e6),
        ("Số phải thu (1000 đồng)", Money, 1e3),
        ("Thời gian (tháng)", Time, 1.0),
        ("Tỷ lệ (%)", Percent, 0.01),
        ("Tỷ lệ %", Percent, 0.01),
        ("TL%", Percent, 0.01),
        ("% KH", Percent, 0.01),
        ("% TH/KH", Percent, 0.01),
        ("TH/KH (%)", Percent, 0.01),
        ("Tổng số tăng %", Percent, 0.01),
        ("Tỷ lệ tăng - Growth rate (%)", Percent, 0.01),
        ("Tăng, giảm (điểm %)", PercentagePoint, 0.01),
        ("So cùng kỳ (điểm phần trăm)", PercentagePoint, 0.01),
        ("+/- điểm %", PercentagePoint, 0.01),
    ];
    for (text, kind, scale) in rows {
        let unit = find_unit(text).map(|u| (u.kind, u.scale));
        assert_eq!(unit, Some((*kind, *scale)), "{text}");
    }
}

#[test]
fn words_that_are_no_units() {
    for text in [
        "",
        "Đơn vị",
        "Đơn vị tính",
        "ĐV",
        "ĐVT",
        "Tỷ lệ",
        "Tỷ lệ nợ",
        "TỶ LỆ",
        "Ty le",
        "Tỷ trọng",
        "Triệu Phong",
        "Triệu Sơn",
        "BHXH huyện Triệu Phong",
        "Trieu Phong",
        "Đơn vị: BHXH tỉnh Hà Tĩnh",
        "Đơn vị: BHXH huyện Triệu Sơn",
        "Huyện",
        "Xã",
        "Tỉnh",
        "Năm",
        "Tháng",
        "Tháng 10",
        "Quý",
        "Ngày chốt",
        "Nợ 6 tháng trở lên",
        "Số người",
        "Số người tham gia BHXH",
        "Lũy kế (tháng 10)",
        "Năm 2025 (*)",
        "So với cùng kỳ (+/-)",
        "Chỉ tiêu",
        "Kế hoạch",
        "KH",
        "Trường",
        "Điểm",
        "Đồng Nai",
        "Đồng Tháp",
        "Lâm Đồng",
        "Dong Nai",
        "Hà Nam",
        "Năm trước",
        "Mức 5% lương",
        "Người lao động đóng",
        "Đồng bằng sông Hồng",
        "Tr",
        "Vạn Ninh",
        "Sổ BHXH đã cấp",
        "ĐVT: người, triệu đồng",
        "Hợp đồng",
        "Hoạt động",
        "BHXH TP. Đồng Hới",
        "Tổ chức",
        "Ghi chú (nếu có)",
        "Đại lý",
    ] {
        assert_eq!(find_unit(text), None, "{text}");
    }
}

#[test]
fn a_line_may_name_several() {
    let names = |text| find_units(text).into_iter().map(|n| n.name).collect::<Vec<_>>();
    assert_eq!(names("Đơn vị tính: Người, triệu đồng"), ["người", "triệu đồng"]);
    assert_eq!(names("ĐVT: triệu đồng; %"), ["triệu đồng", "%"]);
    assert_eq!(names("Đơn vị tính: Triệu đồng"), ["triệu đồng"]);
    assert_eq!(names("Kế hoạch"), Vec::<String>::new());
}
