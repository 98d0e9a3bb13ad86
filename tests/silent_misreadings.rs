//! Tables that were once misread without a word: what a careful person reads in each, by hand.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::analysis::check_pasted;
use chi_tieu::ingest::{Decisions, Doubt, Role, RowKind, Table, grid_from_text, understand};

fn table(text: &str) -> Table {
    understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default())
}

#[test]
fn columns_mean_what_a_careful_person_takes_them_for() {
    use Role::*;
    for (text, column, expected) in [
        ("Đơn vị|Số người 2023|Số tăng so với 2022\nA|335.311|+35.311\nB|220.450|-1.250", 2, Some(Change)),
        (
            "Đơn vị|LLLĐ|Số người tham gia|Tỷ lệ BHXH\nA|100.000|35.000|35,00\nB|200.000|60.000|30,00",
            3,
            Some(Coverage),
        ),
        ("Đơn vị|KH|TH|Còn phải thu\nA|100|90|10\nB|200|220|-20", 3, None),
        ("Đơn vị|Số tháng nợ|Số tiền nợ\nA|3|120.500.000\nB|12|950.000", 1, None),
        ("Đơn vị|Số ĐV nợ|Số tiền nợ\nA|3|120.500.000\nB|12|950.000", 1, None),
        ("Đơn vị|Số nợ|Nợ/Kế hoạch\nA|1.200,5|2,1\nB|2.200,5|1,9", 2, Some(ArrearsRate)),
        ("Đơn vị|KH|TH|Tăng/giảm so với KH\nA|100|90|-10\nB|200|210|10", 3, None),
        ("Đơn vị|Thực hiện 9T/2024|Thực hiện 9T/2023\nA|800|700\nB|1.500|1.600", 2, Some(Prior)),
        (
            "Đơn vị|KH 2024|TH 9T/2024|+/- so với cùng kỳ|%\nA|1.000|800|+100|14,29\nB|2.000|1.500|-100|-6,25",
            4,
            Some(GrowthRate),
        ),
        (
            "Đơn vị|Năm 2022|Năm 2023|Tăng, giảm|Tỷ lệ\nA|125,5|130,5|5,0|4,0%\nB|12,5|11,8|-0,7|-5,6%",
            4,
            Some(GrowthRate),
        ),
        ("Họ và tên|Số sổ BHXH|Mức lương\nA|7909123456|4.500.000\nB|7911123457|5.200.000", 1, Some(Code)),
        (
            "TỈNH|2020|2021|2021/2020 (%)\nHà Nội|8.246,5|8.330,8|101,02\nHải Phòng|2.053,5|2.072,4|100,92",
            3,
            Some(IndexToPrior),
        ),
        ("Chỉ tiêu|KH|TH\nSố thu (triệu đồng)|100,5|90,5\nSố người (người)|50|40", 0, Some(UnitName)),
        ("Đơn vị|KH (tỷ)|TH (tỷ)|% HT\nA|120,5|100,5|83,4\nB|200,5|190,5|95,0", 3, Some(PlanCompletion)),
    ] {
        assert_eq!(table(text).columns[column].role, expected, "{text}");
    }
}

#[test]
fn what_is_made_of_other_rows_is_never_added_again() {
    use RowKind::*;
    for (text, expected) in [
        // Indentation alone says what belongs to what; a stray space says nothing.
        (
            "Đơn vị|KH|TH\nThành phố|100|90\n   Phường 1|40|35\n   Phường 2|60|55\nHuyện B|200|150\n   Xã X|120|90\n   Xã Y|80|60\nTổng|300|240",
            &[Subtotal, Data, Data, Subtotal, Data, Data, Total][..],
        ),
        ("Đơn vị|KH|TH\nA|100|90\n B|40|35\nC|60|55\n D|10|9", &[Data, Data, Data, Data]),
        ("Đơn vị|KH|TH\nA|40|35\nB|60|55\nC|10|10\nTC|110|100", &[Data, Data, Data, Total]),
        // No word says that it is a total, but every column does.
        (
            "Đơn vị|KH|TH\nA|100|90\nB|200|190\nC|300|270\nD|150|140\n|750|690",
            &[Data, Data, Data, Data, Total],
        ),
        ("Đơn vị|KH|TH\nVăn phòng X|600|550\nA|100|90\nB|200|190\nC|300|270", &[Total, Data, Data, Data]),
        ("Đơn vị|KH|TH\nA|100|90\nB|200|190\nC|300|270\nD|600|551", &[Data, Data, Data, Data]),
        (
            "Đơn vị|KH|TH\nA|100|90\nB|200|190\nTổng 2 huyện|300|280\nC|50|40\nToàn tỉnh|350|320",
            &[Data, Data, Subtotal, Data, Total],
        ),
        (
            "Năm|Số người\n2010|9.441.246\n2011|10.104.497\nTăng trưởng bình quân|7,02%",
            &[Data, Data, Average],
        ),
        ("Tháng|1|2|3\nThu BHXH|100|120|130\nThu BHYT|50|55|52", &[Data, Data]),
    ] {
        assert_eq!(table(text).rows, expected, "{text}");
    }
}

#[test]
fn two_columns_in_doubt_prove_nothing_of_each_other_by_their_ratio_but_do_by_their_difference() {
    for (text, in_doubt) in [
        ("Đơn vị|KH|TH|%\nA|1.250|1.000|80\nB|2.500|1.875|75\nC|3.750|3.000|80", true),
        ("Đơn vị|Năm nay|Năm trước|Tăng/giảm\nA|1.500|1.700|-200\nB|1.800|1.650|150", false),
    ] {
        let table = table(text);
        for column in &table.columns[1..3] {
            assert_eq!(!column.doubts.is_empty(), in_doubt, "{text}");
        }
    }
    let decided = table("Đơn vị|Năm nay|Năm trước|Tăng/giảm\nA|1.500|1.700|-200\nB|1.800|1.650|150");
    assert_eq!(decided.columns[1].value(0), Some(1500.0));
}

#[test]
fn a_formula_in_a_title_is_held_against_the_figures() {
    let table = table(
        "Đơn vị|Kế hoạch (1)|Thực hiện (2)|Tỷ lệ (3)=(2)/(1)\nA|100|90|90,0\nB|200|160|80,0\nC|300|150|55,0",
    );
    let found = check_pasted(&table);
    let differing: Vec<_> = found
        .iter()
        .filter(|w| matches!(w.doubt, Doubt::RatioDiffers { .. }))
        .map(|w| (w.row, w.column))
        .collect();
    assert_eq!(differing, [(Some(2), Some(3))]);
    assert!(table.warnings.iter().all(|w| !matches!(w.doubt, Doubt::TotalDiffers { .. })));
}
