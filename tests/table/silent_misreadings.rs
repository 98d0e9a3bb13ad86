//! Tables that were once misread silently, with the reading of a careful person.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::written::read as table;
use chi_tieu::analysis::{Indicator, check_pasted, plan};
use chi_tieu::grid::{CellAddress, StoredValue};
use chi_tieu::number::CellKind;
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, understand};

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
        // The name of a fund above decimals is not a count of persons, unless they are thousands of persons.
        ("Đơn vị|BHXH|BHYT\nA|1.234,56|567,8\nB|2.345,5|678,9", 1, None),
        ("Thu 6 tháng\nĐơn vị|BHXH|BHYT\nA|1.234,56|567,8\nB|2.345,5|678,9", 1, Some(Actual)),
        ("Đơn vị|BHXH (nghìn người)|BHYT\nA|1.234,56|567\nB|2.345,5|678", 1, Some(Participants)),
        ("Đơn vị|BHXH|BHYT\nA|1.234|567\nB|2.345|678", 1, Some(Participants)),
        ("Đơn vị|Quỹ BHXH|Quỹ BHYT\nA|1.234|567\nB|2.345|678", 1, None),
        ("Đơn vị|Số người tham gia|Chỉ tiêu (%)\nA|1.234|35\nB|2.345|35", 2, Some(Threshold)),
        // The units of measure are in a line of their own.
        ("Đơn vị|Số người|Số tiền\n|(người)|(triệu đồng)\nA|1.234|5.678,9\nB|2.345|678,9", 2, Some(Actual)),
        ("Đơn vị|KH (tỷ)|TH (tỷ)|% HT\nA|120,5|100,5|83,4\nB|200,5|190,5|95,0", 3, Some(PlanCompletion)),
    ] {
        assert_eq!(table(text).columns[column].role, expected, "{text}");
    }
}

#[test]
fn what_is_made_of_other_rows_is_never_added_again() {
    use RowKind::*;
    for (text, expected) in [
        // Only indentation says what belongs to what; a single space says nothing.
        (
            "Đơn vị|KH|TH\nThành phố|100|90\n   Phường 1|40|35\n   Phường 2|60|55\nHuyện B|200|150\n   Xã X|120|90\n   Xã Y|80|60\nTổng|300|240",
            &[Subtotal, Data, Data, Subtotal, Data, Data, Total][..],
        ),
        ("Đơn vị|KH|TH\nA|100|90\n B|40|35\nC|60|55\n D|10|9", &[Data, Data, Data, Data]),
        ("Đơn vị|KH|TH\nA|40|35\nB|60|55\nC|10|10\nTC|110|100", &[Data, Data, Data, Total]),
        // No word says that the row is a total, but the sums of all columns do.
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
        // Rows after "Trong đó" without a mark add up to the row above, or are other units.
        (
            "Đơn vị|KH|TH\nTổng|300|240\nTrong đó: BHXH|200|160\nBHYT|60|50\nBHTN|40|30",
            &[Total, Data, Data, Data],
        ),
        ("Đơn vị|KH|TH\nTổng|300|240\nTrong đó: BHXH|200|160\nBHYT|60|50", &[Total, Part, Part]),
        (
            "Đơn vị|KH|TH\nThu BHXH|300|150\nTrong đó: Bắt buộc|200|100\nTự nguyện|100|50\nThu BHYT|500|250\nTổng|800|400",
            &[Data, Part, Part, Data, Total],
        ),
        (
            "Đơn vị|KH|TH\nThu BHXH|300|150\nTrong đó: Bắt buộc|200|100\nThu BHYT|500|250\nTổng|800|400",
            &[Data, Part, Data, Total],
        ),
        // The years are titles of figures, though some of the figures look like years.
        ("Huyện|2021|2022|2023\nA|1000|1101|1900\nB|1002|1103|1910", &[Data, Data]),
        ("Đơn vị|2023|2024|Tăng (%)\nA|1950|2001|2,62\nB|1951|2002|2,61", &[Data, Data]),
        // The highest and the lowest figure are not units.
        (
            "Đơn vị|KH|TH\nA|100|90\nB|200|190\nCao nhất|200|190\nThấp nhất|100|90",
            &[Data, Data, Average, Average],
        ),
        ("Tên|Năm sinh|Năm vào ngành\nA|1975|1999\nB|1980|2003", &[Data, Data]),
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

#[test]
fn neighbouring_periods_go_forward_however_they_are_pasted() {
    for (header, expected) in [
        ("Quý II|Quý I", [1, 2]),
        ("Quý I|Quý II", [2, 1]),
        ("Tháng 6|Tháng 5", [1, 2]),
        ("Tháng 12/2024|Tháng 1/2025", [2, 1]),
        ("Tháng 1/2025|Tháng 12/2024", [1, 2]),
        ("Năm 2024|Năm 2023", [1, 2]),
    ] {
        let table = table(&format!("Đơn vị|{header}\nA|120|100\nB|220|200"));
        let growths: Vec<[usize; 2]> = plan(&table)
            .into_iter()
            .filter_map(|i| match i {
                Indicator::Growth { current, base } => Some([current, base]),
                _ => None,
            })
            .collect();
        assert_eq!(growths, [expected], "{header}");
    }
    // As rows: 120 of the second quarter is 20 % more than 100 of the first.
    let table = table("Quý|Số thu\nQuý II|120\nQuý I|100");
    let growth = plan(&table).into_iter().find(|i| matches!(i, Indicator::GrowthOverRows { .. })).unwrap();
    let computed = chi_tieu::analysis::compute(&table, growth);
    assert_eq!(computed.values[0], Some(Ok(0.2)));
}

#[test]
fn each_quarter_s_result_is_held_against_its_own_plan() {
    let completions = |text: &str| -> Vec<[usize; 2]> {
        let completion = |i| match i {
            Indicator::PlanCompletion { actual, plan } => Some([actual, plan]),
            _ => None,
        };
        plan(&table(text)).into_iter().filter_map(completion).collect()
    };
    let quarters = "Đơn vị|Quý 1||Quý 2|\n|KH|TH|KH|TH\nA|100|90|110|115\nB|200|190|210|215";
    assert_eq!(completions(quarters), [[2, 1], [4, 3]]);
    let years = "Đơn vị|Năm 2023||Năm 2024|\n|KH|TH|KH|TH\nA|100|90|110|115\nB|200|190|210|215";
    assert_eq!(completions(years), [[2, 1], [4, 3]]);
    // For an earlier year without results, nothing is computed.
    assert_eq!(completions("Đơn vị|KH 2023|KH 2024|TH 2024\nA|100|110|90\nB|200|210|190"), [[3, 2]]);
    assert_eq!(completions("Đơn vị|BHXH|\n|KH|Cùng kỳ\nA|100|90\nB|200|190"), Vec::<[usize; 2]>::new());
}

#[test]
fn money_under_a_group_of_persons_is_no_count_of_them() {
    for group in ["HSSV", "Người lao động"] {
        let table = table(&format!("Đơn vị|{group}|\n|Số thẻ|Số tiền\nA|1.234|1.234\nB|2.345|2.345"));
        assert_eq!(table.columns[2].unit, None, "{group}");
    }
}

#[test]
fn a_unit_may_be_called_as_a_mark_for_none_is() {
    let table = table("Đơn vị|KH|TH\nX|100|x\nY|200|190");
    assert_eq!(table.columns[0].kinds, [CellKind::Text, CellKind::Text]);
    assert_eq!(table.columns[2].kinds, [CellKind::Missing, CellKind::Number]);
}

#[test]
fn a_line_of_units_under_the_titles_counts_for_the_columns() {
    let table = table(
        "TT|Đơn vị|Số người|Số tiền|Tỷ lệ\n||(người)|(triệu đồng)|(%)\n1|A|1.234|5.678,9|45,6\n2|B|2.345|678,9|50,0",
    );
    let scales: Vec<f64> = table.columns.iter().map(|c| c.scale()).collect();
    assert_eq!(scales, [1.0, 1.0, 1.0, 1e6, 0.01]);
    assert_eq!(table.columns[3].title, "Số tiền (triệu đồng)");
    // Persons are whole numbers.
    assert_eq!((table.columns[2].value(0), table.columns[2].doubts.len()), (Some(1234.0), 0));
}

#[test]
fn figures_under_a_date_keep_what_they_count() {
    let table = table(
        "Đơn vị|31/12/2023||30/6/2024|\n|Số người|Số tiền|Số người|Số tiền\nA|100|1.000,5|110|1.100,5\nB|200|2.000,5|210|2.100,5",
    );
    use Role::*;
    let roles: Vec<_> = table.columns.iter().skip(1).map(|c| c.role).collect();
    assert_eq!(roles, [Some(OtherBase), Some(OtherBase), Some(Participants), Some(Actual)]);
    let growths =
        plan(&table).into_iter().filter(|i| matches!(i, Indicator::Growth { .. })).collect::<Vec<_>>();
    assert_eq!(
        growths,
        [Indicator::Growth { current: 3, base: 1 }, Indicator::Growth { current: 4, base: 2 }]
    );
}

#[test]
fn years_that_a_format_writes_out_head_their_columns() {
    let mut grid = grid_from_text("Đơn vị\tNăm 2023\tNăm 2024\nA\t100\t110\nB\t200\t210", b'\t');
    for (column, value) in [(1, 2023.0), (2, 2024.0)] {
        let at = CellAddress::new(0, column);
        let text = grid.text(at).to_owned();
        grid.set(at, &text, StoredValue::Number { value, percent: false });
    }
    let table = understand(&grid, &Decisions::default());
    assert_eq!((table.header.clone(), table.columns[2].title.as_str()), (0..1, "Năm 2024"));
}

#[test]
fn what_covers_other_spans_or_other_things_is_not_compared() {
    for (header, expected) in [
        ("TH 2023|TH 6 tháng 2024", None),
        ("TH 2023|TH 6T/2024", None),
        ("TH 6T/2023|TH 6T/2024", Some([2, 1])),
        ("TH 2023|TH 2024", Some([2, 1])),
        ("Cùng kỳ 2023|TH 6T/2024", Some([2, 1])),
        ("Số người 2023|Số người 6 tháng 2024", Some([2, 1])),
        ("Nợ kỳ trước chuyển sang|Đã nộp", None),
        ("Nợ kỳ trước chuyển sang|Nợ", Some([2, 1])),
    ] {
        let table = table(&format!("Đơn vị|{header}\nA|100|110\nB|200|210"));
        let growth = plan(&table).into_iter().find_map(|i| match i {
            Indicator::Growth { current, base } => Some([current, base]),
            _ => None,
        });
        assert_eq!(growth, expected, "{header}");
    }
    // The figure of a month or a quarter is not compared with a year's plan; a sum up to a month is.
    for (header, held) in [
        ("KH 2024|TH quý I", false),
        ("KH 2024|TH T6/2024", false),
        ("KH T6/2024|TH T6/2024", true),
        ("KH 2024|TH đến T6/2024", true),
        ("KH 2024|TH đến 30/6/2024", true),
    ] {
        let table = table(&format!("Đơn vị|{header}\nA|100|25\nB|200|50"));
        let is_held = plan(&table).iter().any(|i| matches!(i, Indicator::PlanCompletion { .. }));
        let asks = check_pasted(&table).iter().any(|w| w.doubt == Doubt::MonthOfYear);
        assert_eq!((is_held, asks), (held, !held), "{header}");
    }
}

#[test]
fn the_only_figures_without_decimals_among_thousandths_are_asked_about() {
    let asked = |figures: &str| {
        let rows: Vec<String> = figures.split(' ').map(|f| format!("Phường {f}|{f}")).collect();
        let table = table(&format!("Địa bàn|Số phải thu (triệu đồng)\n{}", rows.join("\n")));
        table.warnings.iter().filter(|w| matches!(w.doubt, Doubt::AmbiguousNumber { .. })).count()
    };
    assert_eq!(asked("11,540.142 20,434.167 2,796.666 907,777"), 1);
    assert_eq!(asked("0.697 1,774 2,109"), 2);
    // Beside whole figures, or figures with other decimals, thousands are thousands.
    assert_eq!(asked("11,540.142 20,434.167 812 907,777"), 0);
    assert_eq!(asked("11,540.14 20,434.1 907,777"), 0);
}

#[test]
fn neighbours_with_equal_figures_are_no_groups() {
    // The same plan for all, and twice the same figure one after the other: no unit is all of the one before.
    let equal = [("An Bình", 5), ("Bình Hoà", 6), ("Châu Thành", 6), ("Dương Minh", 3), ("Gia Lai", 3)];
    let others = [("Hoà An", 7), ("Khánh Hưng", 8), ("Long Phú", 8), ("Mỹ Xuyên", 9)];
    let line = |(name, actual): &(&str, u32)| format!("\n{name}|10|{actual}");
    let rows: String = equal.iter().chain(&others).map(line).collect();
    let read = table(&format!("Đơn vị|KH|TH{rows}"));
    assert_eq!(read.rows, [RowKind::Data; 9]);
    // A row is filled in from above, one unit after the other, and the others are still nought.
    for filled in 1..=9 {
        let line = |n: usize| format!("\nXã {n}|{}|360", if n < filled { n + 1 } else { 0 });
        let rows: String = (0..9).map(line).collect();
        let read = table(&format!("Đơn vị|KH|TH{rows}"));
        assert_eq!(read.rows, [RowKind::Data; 9], "{filled} filled in");
    }
}

#[test]
fn lines_well_below_the_table_are_no_units() {
    let rows = "A|1.200,0|1.100,5|91,71\nB|2.300,0|2.350,0|102,17\nC|900,5|700,0|77,73";
    let total = "\nCộng|4.400,5|4.150,5|94,32";
    for (end, lines) in [("", 3), (total, 4)] {
        // Fewer figures than any unit has, two blank rows below; or two of two, five rows below.
        for (gap, line) in [(2, "Kinh phí chi trả|350|12,5|"), (5, "Kinh phí chi trả|350|12,5|")] {
            let text = format!("Đơn vị|KH|TH|Tỷ lệ\n{rows}{end}{}{line}", "\n".repeat(gap + 1));
            let table = table(&text);
            assert_eq!(table.rows.len(), lines + gap + 1, "{:?}", table.rows);
            assert_eq!(table.rows.last(), Some(&RowKind::Note), "{gap} {end:?}: {:?}", table.rows);
            assert_eq!(table.rows[..3], [RowKind::Data; 3]);
        }
    }
    // One blank row is between the parts of a table, and so are two where the rows below are as full or numbered.
    let parts = table("Đơn vị|KH|TH\nA|10|8\nB|20|21\n\n\nC|30|25\nD|40|44");
    assert_eq!(parts.rows.iter().filter(|kind| **kind == RowKind::Data).count(), 4);
    let numbered = table("STT|Đơn vị|KH|TH\n1|A|10|8\n2|B|20|21\n\n\n3|C|30|");
    assert_eq!(numbered.rows.iter().filter(|kind| **kind == RowKind::Data).count(), 3);
}

#[test]
fn a_sum_right_above_the_total_with_its_figures_is_the_total_too() {
    let read = table(
        "Đơn vị|KH|TH\nKhối doanh nghiệp|300|270\nDN nhà nước|100|95\nDN ngoài quốc doanh|200|175\n\
         Khối hành chính|150|150\nHCSN cấp tỉnh|100|100\nHCSN cấp xã|50|50\nCộng|450|420\nTổng cộng toàn tỉnh|450|420",
    );
    use RowKind::*;
    assert_eq!(read.rows, [Subtotal, Data, Data, Subtotal, Data, Data, Total, Total]);
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
}

#[test]
fn the_word_for_a_place_alone_names_the_total_of_the_places_in_it() {
    let read = table("Đơn vị|KH|TH\nTỉnh|30|27\nXã B|10|8\nXã C|20|19");
    assert_eq!(read.rows, [RowKind::Total, RowKind::Data, RowKind::Data]);
}

#[test]
fn persons_are_counted_and_not_rounded_where_a_rate_is_held_against_them() {
    // 6 999 of 7 777 are 89,996 %, 2 290 of 2 303 are 99,4355 %, 890 of 990 are 89,899 %: cut off, not rounded.
    let rows = "A|7.777|6.999|89,99\nB|2.303|2.290|99,43\nC|990|890|89,89\nCộng|11.070|10.179|91,95";
    let told = |text: &str| {
        let warnings = check_pasted(&table(text));
        warnings.iter().filter(|w| matches!(w.doubt, Doubt::RatioDiffers { .. })).count()
    };
    assert_eq!(told(&format!("Xã|Dân số|Tham gia BHYT|Tỷ lệ bao phủ (%)\n{rows}")), 3);
    // Thousands of persons are rounded.
    assert_eq!(
        told(
            "Xã|Dân số (nghìn người)|Tham gia BHYT (nghìn người)|Tỷ lệ bao phủ (%)\nA|77|69|89,99\nB|23|22|95,21"
        ),
        0
    );
}
