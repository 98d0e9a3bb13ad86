//! Tables in the forms that officers write: every figure is read as a careful reader would, or asked about, and is
//! added up once.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use super::written::rows;
use chi_tieu::analysis::{Indicator, compute, plan};
use chi_tieu::number::CellKind;
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Role, Table, understand};

fn read(text: &str) -> Table {
    understand(&grid_from_text(text, b'\t'), &Decisions::default())
}

/// A column as read: percentages as ratios with `%`, a `?` after values that are asked about, `_` for no value.
fn column(table: &Table, index: usize) -> Vec<String> {
    let column = &table.columns[index];
    (0..table.rows.len())
        .map(|row| {
            let value = column.value(row).map_or("_".to_owned(), |v| v.to_string());
            let percent = if column.kinds[row] == CellKind::Percent { "%" } else { "" };
            let doubt = if column.doubts.contains(&(row as u32)) { "?" } else { "" };
            format!("{value}{percent}{doubt}")
        })
        .collect()
}

#[test]
fn brackets_are_negatives_where_figures_fall_and_bare_percentages_where_they_are_rates() {
    for (title, cells, expected) in [
        ("Tỷ lệ", ["(99,89)", "(98,12)"], ["0.9989%", "0.9812%"]),
        ("Tỷ lệ đạt KH", ["98,5", "(97,2)"], ["98.5", "97.2"]),
        ("Đạt tỷ lệ", ["98,5%", "(97,2)"], ["0.985%", "0.972%"]),
        ("% bao phủ", ["91,5", "(90,2)"], ["91.5", "90.2"]),
        ("Tỷ lệ nợ", ["(3,09)", "(2,24)"], ["0.0309%", "0.0224%"]),
        ("Tốc độ tăng", ["6,5", "(2,1)"], ["6.5", "-2.1"]),
        ("Tăng, giảm", ["(5)", "(2,1)"], ["-5", "-2.1"]),
        // Where the sign of percentages is written anyway, brackets around some are no decoration.
        ("Biến động", ["12,30%", "(20,53)%"], ["0.123%", "-0.2053%"]),
        ("Increase (%)", ["12,30%", "(20,53)%"], ["0.123%", "-0.2053%"]),
        ("Chênh lệch", ["1.100,5", "(1.050,3)"], ["1100.5", "-1050.3"]),
        ("So với cùng kỳ (%)", ["(97,5)", "(102,5)"], ["97.5", "102.5"]),
        ("So với cùng kỳ (%)", ["(2,5)", "3,5"], ["-2.5", "3.5"]),
        ("Số thu", ["1.100,5", "(12,5)"], ["1100.5", "-12.5"]),
        ("Số thu", ["(306,1)", "(12,5)"], ["-306.1?", "-12.5?"]),
        ("Quy mô", ["(99,89)", "(98,12)"], ["-99.89?", "-98.12?"]),
        ("Số người", ["1.234.567", "(12)"], ["1234567", "-12?"]),
        ("Chênh lệch", ["(+) 25", "(-) 2,5"], ["25", "-2.5"]),
    ] {
        let table = read(&format!("Đơn vị\t{title}\nHà Tĩnh\t{}\nNghệ An\t{}\n", cells[0], cells[1]));
        assert_eq!(column(&table, 1), expected, "{title} {cells:?}");
        let asked = expected.iter().any(|e| e.ends_with('?'));
        let says = table.warnings.iter().any(|w| w.doubt == Doubt::BracketedNumber);
        assert_eq!(says, asked, "{title} {cells:?}");
    }
}

#[test]
fn a_sign_in_the_title_and_again_below_it_is_one() {
    for title in ["Increase (%)", "Tăng, giảm (%)"] {
        let table = read(&format!("Đơn vị\t{title}\n\t(%)\nHà Tĩnh\t12,5\nNghệ An\t(20,5)\nHuế\t(3,1)\n"));
        assert_eq!(column(&table, 1), ["12.5", "-20.5", "-3.1"], "{title}");
        assert_eq!(table.columns[1].role, Some(Role::GrowthRate), "{title}");
    }
}

#[test]
fn titles_within_a_table_are_no_figures() {
    for (text, kinds) in [
        ("TT\tĐơn vị\tKH\tTH\n(1)\t(2)\t(3)\t(4)\n1\tHà Tĩnh\t12,5\t3\n2\tHuế\t13,5\t4\n", "idd"),
        ("Đơn vị\tKH\tTH\n\t(1)\t(2)\nHà Tĩnh\t12,5\t3\nHuế\t13,5\t4\n", "idd"),
        ("Đơn vị\tKH\tTH\tTỷ lệ\na\tb\tc\td=c/b*100\nHà Tĩnh\t12,5\t5\t40\nHuế\t10\t4\t40\n", "idd"),
        ("Đơn vị\tSố người\nA\t1\nHà Tĩnh\t3\nHuế\t4\n", "idd"),
        ("Đơn vị\tSố người\nA\t1\nB\t2\nC\t4\n", "ddd"),
        ("TT\tĐơn vị\tKH\nA\tB\t1\n1\tX\t5\nTT\tĐơn vị\tKH\nA\tB\t1\n2\tY\t6\n", "idnid"),
        ("Nơi\t2019\t2020\nX\t8,5\t9,5\nNơi\t2019\t2020\nY\t8,5\t9,5\n", "dnd"),
    ] {
        let table = read(text);
        assert_eq!(rows(&table), kinds, "{text}");
        for (row, kind) in table.rows.iter().enumerate() {
            let negative = table.columns.iter().any(|c| c.value(row).is_some_and(|v| v < 0.0));
            assert!(!negative, "{text} row {row} {kind:?}");
            assert!(table.columns.iter().all(|c| c.doubts.is_empty()), "{text}");
        }
    }
}

#[test]
fn every_figure_is_added_once() {
    for (name, text, kinds, total) in [
        (
            "lists under numbered rows that they make up",
            "STT\tChỉ tiêu\tKH\tTH\n1\tThu BHXH\t300\t150\n\t- Bắt buộc\t200\t100\n\t- Tự nguyện\t100\t50\n\
             2\tThu BHYT\t500\t250\n\t- Hộ gia đình\t300\t150\n\t- HSSV\t200\t100\n\tTổng cộng\t800\t400\n",
            "SddSddT",
            Some(0.5),
        ),
        (
            "lists of some of what a row counts",
            "STT\tChỉ tiêu\tKH\tTH\n1\tThu BHXH\t300\t150\n\t- Doanh nghiệp\t120\t100\n2\tThu BHYT\t500\t250\n\
             \t+ HSSV\t200\t10\n\tTổng cộng\t800\t400\n",
            "dpdpT",
            Some(0.5),
        ),
        (
            "numbers and letters",
            "STT\tChỉ tiêu\tKH\tTH\n1\tThu BHXH\t300\t150\na\tBắt buộc\t200\t100\nb\tTự nguyện\t100\t50\n\
             2\tThu BHYT\t500\t250\n",
            "Sddd",
            Some(0.5),
        ),
        (
            "dotted numbers, three deep",
            "STT\tChỉ tiêu\tKH\tTH\nI\tThu\t800\t400\n1\tThu BHXH\t300\t150\n1.1\tBắt buộc\t200\t100\n\
             1.2\tTự nguyện\t100\t50\n2\tThu BHYT\t500\t250\n",
            "SSddd",
            Some(0.5),
        ),
        (
            "a group's units without numbers",
            "STT\tĐơn vị\tKH\tTH\nI\tKhối A\t300\t150\n\tX\t100\t50\n\tY\t200\t100\nII\tKhối B\t500\t250\n\
             \tZ\t300\t150\n\tW\t200\t100\n",
            "SddSdd",
            Some(0.5),
        ),
        (
            "sums by their name",
            "Đơn vị\tKH\tTH\nTổng số BHXH\t300\t150\nX\t100\t50\nY\t200\t100\nTổng số BHYT\t500\t250\nX\t300\t150\nY\t200\t100\n",
            "SddSdd",
            Some(0.5),
        ),
        (
            "units in a list beside one that is not are all units, the total says",
            "Đơn vị\tKH\tTH\nVăn phòng tỉnh\t300\t150\n- Huyện A\t100\t50\n- Huyện B\t200\t100\nTổng\t600\t300\n",
            "dddT",
            Some(0.5),
        ),
        (
            "one whole split in two ways, under its total",
            "Chỉ tiêu\tKH\tTH\nTổng số\t1000\t850\nNam\t500\t400\nNữ\t500\t450\nThành thị\t300\t250\nNông thôn\t700\t600\n",
            "Tddpp",
            Some(0.85),
        ),
        (
            "the same under headings, without a total",
            "Chỉ tiêu\tKH\tTH\nPhân theo giới tính\t\t\nNam\t500\t400\nNữ\t500\t450\nPhân theo khu vực\t\t\n\
             Thành thị\t300\t250\nNông thôn\t700\t600\n",
            "nddnpp",
            Some(0.85),
        ),
        (
            "pages carried over",
            "Đơn vị\tKH\tTH\nX\t300\t150\nCộng trang\t300\t150\nMang sang\t300\t150\nY\t100\t50\nTổng cộng\t400\t200\n",
            "dSSdT",
            Some(0.5),
        ),
        (
            "nothing but a total and what it is made of",
            "Đơn vị\tKH\tTH\nTOÀN NGÀNH\t800\t400\nTrong đó:\t\t\n- Hà Tĩnh\t300\t150\n- Nghệ An\t500\t250\n",
            "Tndd",
            Some(0.5),
        ),
        (
            "means are of nothing",
            "Đơn vị\tKH\tTH\nX\t300\t150\nY\t100\t50\nTổng cộng\t400\t200\nBình quân\t200\t100\n",
            "ddTa",
            Some(0.5),
        ),
        (
            "rows of different measures have no total",
            "Chỉ tiêu\tKH\tTH\nSố người tham gia (Người)\t300\t150\nSố thu (Tỷ đồng)\t12,5\t10\n",
            "dd",
            None,
        ),
        (
            "nor have they with a column of units",
            "Chỉ tiêu\tĐVT\tKH\tTH\nSố người tham gia\tNgười\t300\t150\nSố thu\tTỷ đồng\t12,5\t10\n",
            "dd",
            None,
        ),
    ] {
        let table = read(text);
        assert_eq!(rows(&table), kinds, "{name}");
        let is_completion = |i: &Indicator| matches!(i, Indicator::PlanCompletion { .. });
        let completion = plan(&table).into_iter().find(is_completion).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(compute(&table, completion).total.value.ok(), total, "{name}");
        let sums = |d: &Doubt| matches!(d, Doubt::TotalDiffers { .. });
        assert!(!table.warnings.iter().any(|w| sums(&w.doubt)), "{name}: {:?}", table.warnings);
    }
}

#[test]
fn separators_that_contradict_each_other_are_asked_about() {
    // Within one column, and between columns, where nothing decides.
    let table = read("Đơn vị\tSố người\nX\t255,490\nY\t66.890\nZ\t100.4\n");
    assert_eq!(column(&table, 1), ["255490?", "66.89?", "100.4"]);
    let table = read("Đơn vị\tKH\tQuy mô\tGhi chú\nX\t376.370\t346,260\t12,5\nY\t290.125\t145,063\t7,25\n");
    assert_eq!(column(&table, 1), ["376370?", "290125?"]);
    assert_eq!(column(&table, 2), ["346.26?", "145.063?"]);
    // A pasted rate decides.
    let table = read("Đơn vị\tKH\tTH\tTỷ lệ\nX\t376.370\t346,260\t92,00\nY\t290.125\t145,063\t50,00\n");
    assert_eq!(column(&table, 1), ["376.37", "290.125"]);
    // A rate with three decimals beside thousands contradicts nothing.
    let table = read("Đơn vị\tSố người (người)\tTốc độ tăng (%)\nX\t376.370\t25,796\nY\t290.125\t3,494\n");
    assert_eq!(column(&table, 1), ["376370", "290125"]);
    assert_eq!(column(&table, 2), ["25.796", "3.494"]);
}

#[test]
fn units_in_some_cells_only_are_asked_about() {
    let unit_missing =
        |table: &Table| table.warnings.iter().filter(|w| w.doubt == Doubt::UnitMissing).count();
    let table = read("Đơn vị\tThực hiện\nX\t306,1 tỷ\nY\t806.100 triệu\nZ\t500000\nW\t-\n");
    assert_eq!(column(&table, 1), ["306100000000", "806100000000", "500000?", "_"]);
    assert_eq!((unit_missing(&table), table.columns[1].scale()), (1, 1.0));
    let table = read("Đơn vị\tThực hiện\nX\t306,1 tỷ\nY\t806100\nZ\t500000\n");
    assert_eq!(column(&table, 1), ["306100000000?", "806100", "500000"]);
    assert_eq!(unit_missing(&table), 1);
    // Cells with "người" are persons, and a unit in the header decides for the others.
    let table = read("Đơn vị\tSố lượng\nX\t306 người\nY\t806\n");
    assert_eq!((column(&table, 1), unit_missing(&table)), (vec!["306".into(), "806".into()], 0));
    let table = read("Đơn vị\tThực hiện (triệu đồng)\nX\t306,1 tỷ\nY\t806100\n");
    assert_eq!((column(&table, 1), unit_missing(&table)), (vec!["306100".into(), "806100".into()], 0));
}

#[test]
fn what_could_not_be_read_among_figures_is_told() {
    let table = read("Đơn vị\tSố thu\nX\t12,5\nY\t±2,5\nZ\t7,5\nV\t5\nW\t1,2,3\n");
    assert_eq!(
        (rows(&table), column(&table, 1)),
        ("ddddd".into(), vec!["12.5".into(), "_".into(), "7.5".into(), "5".into(), "_".into()])
    );
    let told: Vec<_> =
        table.warnings.iter().filter(|w| w.doubt == Doubt::UnreadCell).map(|w| w.row).collect();
    assert_eq!(told, [Some(1), Some(4)]);
}

#[test]
fn what_stands_under_percent_is_a_rate() {
    let table = read(
        "Đơn vị\tKế hoạch\tThực hiện\t\tSo sánh (%)\t\n\t\t2019\t2020\tKH\tCùng kỳ\n\
         X\t12.345,5\t2.345\t2.456\t19,89\t104,73\nY\t11.345\t2.145\t2.256\t19,89\t105,17\n",
    );
    let roles: Vec<_> = table.columns[4..].iter().map(|c| c.role).collect();
    assert_eq!(roles, [Some(Role::PlanCompletion), Some(Role::IndexToPrior)]);
    let table = read("Đơn vị\tThực hiện\tTăng (+), giảm (-)\nX\t12,5\tgiảm 5\nY\t13,5\ttăng 2\n");
    assert_eq!(
        (table.columns[2].role, column(&table, 2)),
        (Some(Role::Change), vec!["-5".into(), "2".into()])
    );
}

#[test]
fn series_of_months_and_quarters_are_compared_with_the_period_before() {
    for (name, text, kinds, growth) in [
        (
            "months",
            "Tháng\tSố thu\nTháng 1\t100,5\nTháng 2\t201\nTháng 3\t402\n",
            "ddd",
            vec![None, Some(1.0), Some(1.0)],
        ),
        (
            "months by number",
            "Tháng\tSố thu\tSố nợ\n1\t100,5\t1,5\n2\t201\t1,5\n3\t402\t1,5\n",
            "ddd",
            vec![None, Some(1.0), Some(1.0)],
        ),
        (
            "months of years, the latest first",
            "Kỳ\tSố thu\nT2/2020\t402\nT1/2020\t201\nT12/2019\t100,5\n",
            "ddd",
            vec![Some(1.0), Some(1.0), None],
        ),
        (
            "quarters and their year",
            "Thời gian\tSố thu\nQuý I\t100,5\nQuý II\t201\nQuý III\t402\nQuý IV\t804\nCả năm\t1.507,5\n",
            "ddddT",
            vec![None, Some(1.0), Some(1.0), Some(1.0), None],
        ),
        (
            "months with their quarters",
            "\tSố thu\nTháng 1\t100,5\nTháng 2\t201\nTháng 3\t402\nQuý I\t703,5\nTháng 4\t804\n",
            "dddSd",
            vec![None, Some(1.0), Some(1.0), None, Some(1.0)],
        ),
        (
            "years under a title that does not say so",
            "Chỉ tiêu\tSố thu\nNăm 2018\t100,5\nNăm 2019\t201\nSơ bộ 2020\t402\n",
            "ddd",
            vec![None, Some(1.0), Some(1.0)],
        ),
        (
            "half a year is not held against a whole one",
            "Năm\tSố thu\n2018\t100,5\n2019\t201\n6 tháng năm 2020\t100\n",
            "ddd",
            vec![None, Some(1.0), None],
        ),
    ] {
        let table = read(text);
        assert_eq!(rows(&table), kinds, "{name}");
        assert_eq!(table.columns[0].role, Some(Role::Period), "{name}");
        let found = plan(&table).into_iter().find(|i| matches!(i, Indicator::GrowthOverRows { series: 1 }));
        let computed = compute(&table, found.unwrap_or_else(|| panic!("{name}")));
        let values: Vec<_> =
            computed.values.iter().map(|v| v.as_ref().and_then(|v| v.as_ref().ok()).copied()).collect();
        assert_eq!(values, growth, "{name}");
    }
}

#[test]
fn totals_are_known_by_words_in_any_column_before_the_figures() {
    for (total, expected) in [
        ("Tổng\t12 huyện\t30\t15", "ddT"),
        ("Tổng\t2\t30\t15", "ddT"),
        ("\tTổng số: 2 đơn vị\t30\t15", "ddT"),
        ("\tCộng 2 huyện\t30\t15", "ddT"),
        ("\tTổng Công ty 36\t30\t15", "ddd"),
        ("3\tCộng Hòa\t30\t15", "ddd"),
    ] {
        let table = read(&format!(
            "STT\tĐơn vị\tKế hoạch\tThực hiện\n1\tNúi Thành\t10\t5\n2\tPhú Ninh\t20\t10\n{total}\n"
        ));
        assert_eq!(rows(&table), expected, "{total}");
    }
}

#[test]
fn a_rate_whose_title_does_not_say_of_what_is_what_its_figures_make_it() {
    use Role::*;
    for (head, cells, role) in [
        (
            "Học sinh, sinh viên\tSố HSSV tham gia BHYT\tTỷ lệ (%)",
            ["12.345\t12.300\t99,64", "9.876\t9.600\t97,21"],
            Some(Coverage),
        ),
        (
            "Dân số\tSố người có thẻ BHYT\tTỷ lệ",
            ["350.000\t320.000\t91,43%", "250.000\t230.000\t92,00%"],
            Some(Coverage),
        ),
        ("Phải thu\tNợ\tTỷ lệ (%)", ["25.000\t1.250\t5,0", "19.600\t1.176\t6,0"], Some(ArrearsRate)),
        (
            "Kế hoạch\tThực hiện\tTỷ lệ (%)",
            ["25.000\t1.250\t5,0", "19.600\t1.176\t6,0"],
            Some(PlanCompletion),
        ),
        ("2020\t2021\tSo sánh (%)", ["110,2\t121,3\t110,07", "52,2\t55,0\t105,36"], Some(IndexToPrior)),
        ("Năm 2022\tNăm 2023\tTăng, giảm", ["91,2%\t92,5%\t1,3%", "88,0%\t87,5%\t-0,5%"], Some(Change)),
        (
            "Cùng kỳ\tThực hiện\tTăng, giảm",
            ["1.000,5\t1.100,6\t10,0%", "900,1\t880,3\t-2,2%"],
            Some(GrowthRate),
        ),
        // Nothing confirms it.
        ("2020\t2021\tSo sánh (%)", ["110,2\t121,3\t77,1", "52,2\t55,0\t33,3"], None),
    ] {
        let table = read(&format!("Đơn vị\t{head}\nHuyện A\t{}\nHuyện B\t{}\n", cells[0], cells[1]));
        assert_eq!(table.columns[3].role, role, "{head}");
    }
}

#[test]
fn how_many_owe_and_for_how_long_are_no_arrears() {
    for (title, role) in [
        ("Số đơn vị nợ", None),
        ("Số tháng nợ", None),
        ("Số doanh nghiệp chậm đóng", None),
        ("Số tiền nợ", Some(Role::Arrears)),
        ("Nợ > 3 tháng", Some(Role::ArrearsAged)),
        ("Nợ ≥ 6 tháng", Some(Role::ArrearsAged)),
    ] {
        let table = read(&format!("Đơn vị\t{title}\nHuyện A\t12\nHuyện B\t7\n"));
        assert_eq!(table.columns[1].role, role, "{title}");
    }
}

#[test]
fn an_earlier_year_s_result_beside_a_plan_and_an_estimate_is_what_the_estimate_is_compared_with() {
    let table = read(
        "Đơn vị\tKế hoạch 2024\tThực hiện 2023\tƯớc TH 2024\nA\t1.500,5\t1.200,2\t1.450,3\nB\t2.300,0\t2.100,0\t2.350,0\n",
    );
    assert!(plan(&table).contains(&Indicator::Growth { current: 3, base: 2 }));
    assert!(plan(&table).contains(&Indicator::PlanCompletion { actual: 3, plan: 1 }));
}

#[test]
fn sums_are_known_by_indentation_and_by_what_closes_a_list_where_figures_bear_it_out() {
    for (text, expected) in [
        (
            "  Khối A\t300\t150\n     Xã 1\t100\t50\n     Xã 2\t200\t100\n  Khối B\t700\t350\n     Xã 3\t300\t150\n     Xã 4\t400\t200\n",
            "SddSdd",
        ),
        // Spaces at random.
        ("Xã 1\t100\t50\n  Xã 2\t200\t100\nXã 3\t300\t150\n  Xã 4\t40\t20\n", "dddd"),
        ("Thu BHXH\t100,5\t110,2\nThu BHYT\t50,1\t52,2\nTổng thu\t150,6\t162,4\n", "ddT"),
        ("Thu BHXH\t100,5\t110,2\nThu BHYT\t50,1\t52,2\nTổng thu khác\t15,6\t16,4\n", "ddd"),
        ("Công ty A\t100\t50\nCông ty B\t200\t100\nTổng công ty C\t300\t150\n", "ddd"),
    ] {
        let table = read(&format!("Đơn vị\tKế hoạch\tThực hiện\n{text}"));
        assert_eq!(rows(&table), expected, "{text}");
    }
}

#[test]
fn what_stands_now_is_held_against_what_stood_before() {
    for (head, current, base) in [
        ("TH đến 31/5\tTH đến 31/5/2022", 1, 2),
        ("TH đến 31/5/2022\tTH đến 31/5", 2, 1),
        ("Nợ đầu năm\tNợ cuối tháng 6", 2, 1),
        ("Nợ cuối kỳ\tNợ đầu kỳ", 1, 2),
        ("Thu 10 tháng\tThu 10 tháng năm 2022", 1, 2),
    ] {
        let table = read(&format!("Đơn vị\t{head}\nA\t540,5\t500,1\nB\t470,4\t480,2\n"));
        assert!(plan(&table).contains(&Indicator::Growth { current, base }), "{head}: {:?}", plan(&table));
    }
}

#[test]
fn a_thousandfold_between_columns_of_one_unit_is_suspected() {
    let table =
        read("Đơn vị\tKế hoạch (triệu đồng)\tThực hiện (triệu đồng)\nA\t12.500\t5,6\nB\t20.100\t9,2\n");
    let suspected = |d: &Doubt| matches!(d, Doubt::SuspectedScale { with: 1, .. });
    assert!(table.warnings.iter().any(|w| suspected(&w.doubt)));
}

#[test]
fn a_month_s_estimate_is_not_held_against_the_plan_of_the_year() {
    let table = read(
        "Đơn vị\tKế hoạch\tƯớc thực hiện tháng 12\tLũy kế 12 tháng\nA\t1.200,5\t98,2\t1.180,3\nB\t2.300,1\t190,4\t2.290,0\n",
    );
    let completions: Vec<Indicator> =
        plan(&table).into_iter().filter(|i| matches!(i, Indicator::PlanCompletion { .. })).collect();
    assert_eq!(completions, [Indicator::PlanCompletion { actual: 3, plan: 1 }]);
}
