//! Every kind of doubt is reported at its place, and no doubt where there is no reason for one.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chi_tieu::export::table_json;
use chi_tieu::grid::{Grid, text_from_tcvn3};
use chi_tieu::source::{grid_from_clipboard, grid_from_text};
use chi_tieu::table::{Decisions, understand};

/// The doubts about a grid as "kind row column", with `-` for a doubt that is about no row or no column.
fn told(grid: &Grid) -> Vec<String> {
    let table = understand(grid, &Decisions::default());
    let json = table_json("", None, grid, &table);
    let place = |n: Option<u32>| n.map_or("-".to_owned(), |n| n.to_string());
    json.warnings.iter().map(|w| format!("{} {} {}", w.kind, place(w.row), place(w.column))).collect()
}

fn told_of_text(text: &str) -> Vec<String> {
    told(&grid_from_text(text, b'\t'))
}

#[test]
fn doubts_of_texts_are_told() {
    for (name, text, expected) in [
        (
            "nothing to tell",
            "Đơn vị\tKH\tTH\nX\t1.234,5\t600\nY\t2.234,5\t700\nTổng\t3.469\t1.300\n",
            &[][..],
        ),
        (
            "a number that reads two ways",
            "Đơn vị\tQuy mô\nX\t1.234\nY\t2.345\n",
            &["ambiguous_number 0 1", "ambiguous_number 1 1"],
        ),
        ("both notations", "Đơn vị\tTỷ lệ\nX\t92,6\nY\t93.4\n", &["mixed_notation - 1"]),
        (
            "a unit that the column cannot have",
            "Đơn vị\tSố người (người)\nX\t1234,5 triệu đồng\nY\t2.345\nZ\t3.456\n",
            &["unit_mismatch 0 1"],
        ),
        (
            "two units brought together",
            "Đơn vị\tKế hoạch (triệu đồng)\tThực hiện (tỷ đồng)\nX\t873.652\t306,1\nY\t1.873.652\t806,1\n",
            &["unit_mismatch - 2"],
        ),
        (
            "a thousandfold that no header explains",
            "Đơn vị\tKế hoạch\tThực hiện\nX\t873.652,5\t306,1\nY\t1.873.652\t806,1\n",
            &["suspected_scale - 2"],
        ),
        (
            "a thousandfold in one cell",
            "Đơn vị\tKế hoạch\tThực hiện\nX\t1.000.000\t800.000\nY\t2.000.000\t1.700.000\nZ\t3.000.000\t2.400\n",
            &["suspected_scale 2 2"],
        ),
        (
            "rows that differ anyhow",
            "Đơn vị\tKế hoạch\tThực hiện\nX\t1.000.000\t800.000\nY\t2.000.000\t17.000\nZ\t3.000.000\t2.400\n",
            &[],
        ),
        ("a total", "Đơn vị\tKH\nX\t100\nY\t200\nTổng cộng\t310\n", &["total_differs 2 1"]),
        ("rounded parts make up their total", "Đơn vị\tKH\nX\t100,4\nY\t200,4\nTổng cộng\t300,9\n", &[]),
        (
            "subtotals by numbering, level by level",
            "STT\tNội dung\tSố tiền\nA\tThu\t1000\nI\tBHXH\t600\n1\tBắt buộc\t500\n2\tTự nguyện\t110\nII\tBHYT\t400\n",
            &["subtotal_differs 1 2"],
        ),
        (
            "subtotals by name under their parts",
            "Đơn vị\tKH\nX\t100\nY\t200\nCộng khối A\t300\nZ\t50\nW\t60\nCộng khối B\t121\nTổng cộng\t410\n",
            &["subtotal_differs 5 1"],
        ),
        (
            "a list that does not make up its row, where others do",
            "Chỉ tiêu\tKH\tTH\nThu BHXH\t300\t150\n- Bắt buộc\t200\t100\n- Tự nguyện\t100\t50\nThu BHYT\t500\t250\n\
             - HSSV\t200\t100\n- Hộ gia đình\t310\t150\n",
            &["subtotal_differs 3 1"],
        ),
        (
            "funds and their sum, after them",
            "Đơn vị\tBHXH\tBHYT\tBHTN\tTổng số\nX\t1.234,5\t600,1\t100,1\t1.934,7\nY\t2.234,5\t1.600,1\t200,2\t4.043,8\n\
             Z\t10,5\t20,1\t5,2\t35,8\n",
            &["total_differs 1 4"],
        ),
        (
            "funds and their sum, before them",
            "Đơn vị\tTổng số\tTrong đó\t\t\n\t\tBHXH\tBHYT\tBHTN\nX\t1.936,8\t1.234,5\t600,1\t100,1\n\
             Y\t4.034,8\t2.234,5\t1.600,1\t200,2\nZ\t35,8\t10,5\t20,1\t5,2\n",
            &["total_differs 0 1"],
        ),
        (
            "a formula of the index row",
            "Đơn vị\tKH\tTH\tTỷ lệ\n\t(1)\t(2)\t(3)=(2)/(1)\nX\t1.234,5\t600,1\t48,61%\nY\t2.234,5\t1.600,1\t70,61%\n",
            &["ratio_differs 2 3"],
        ),
        (
            "the same in letters, by hundred",
            "Đơn vị\tKH\tTH\tĐạt\tCK\tTăng\na\tb\tc\td=c/b*100\te\tf=c-e\nX\t1.234,5\t600,1\t48,61\t500,1\t100\n\
             Y\t2.234,5\t1.600,1\t71,61\t1.700,1\t-90\nZ\t100\t50\t50\t40\t10\n",
            &["ratio_differs 2 5"],
        ),
        (
            "columns that a formula adds up",
            "Đơn vị\tQuý I\tQuý II\tCả hai\nA\t3\t4\t5=3+4\nX\t1.234,5\t600,1\t1.834,6\nY\t2.234,5\t1.600,1\t3.844,6\n",
            &["total_differs 2 3"],
        ),
        (
            "a mean of rates in a total",
            "Đơn vị\tKH\tTH\tTỷ lệ\nX\t300\t150\t50%\nY\t100\t100\t100%\nTổng cộng\t400\t250\t75%\n",
            &["mean_of_rates 2 3"],
        ),
        (
            "a unit said twice",
            "Đơn vị\tKH\nHà Tĩnh\t100\nNghệ An\t200\nBHXH tỉnh Hà Tĩnh\t300\n",
            &["duplicate_unit 2 0"],
        ),
        (
            "two units that differ in a mark",
            "Đơn vị\tKH\nXã Tân Thành\t100\nXã Tân Thạnh\t200\nXã Tân Thanh\t300\n",
            &[],
        ),
        (
            "a unit spelt without its marks may be any of two",
            "Đơn vị\tKH\nTân Thành\t100\nTân Thạnh\t200\nTan Thanh\t300\n",
            &["duplicate_unit 2 0"],
        ),
        (
            "a column of nothing but malformed figures",
            "Đơn vị\tSố thu\nX\t12,34,567\nY\t1,23,456\n",
            &["unread_cell 0 1", "unread_cell 1 1"],
        ),
        ("sections are no malformed figures", "Mục\tNội dung\n1.1.1\tThu\n1.1.2\tChi\n", &[]),
        (
            "letters lost in one name of many",
            "Đơn vị\tKH\nHà Tĩnh\t1\nNghệ An\t2\nPhú Yên\t3\nBình Định\t4\nQuảng Ngãi\t5\nQuảng Nam\t6\nĐà Nẵng\t7\n\
             Quảng Trị\t8\nQuảng Bình\t9\nGia Lai\t10\nKon Tum\t11\nL?m ?ồng X\t12\n",
            &["lossy_text 11 0", "unmatched_unit 11 0"],
        ),
        (
            "a question is no lost letter",
            "Đơn vị\tKH\tGhi chú\nA\t1\tĐã nộp? (chưa)\nB\t2\tđủ hồ sơ\nC\t3\txong\nD\t4\txong\n",
            &[],
        ),
        (
            "ratios under a header in percent",
            "Đơn vị\tTỷ lệ bao phủ (%)\tTỷ lệ nợ (%)\nX\t0,95\t0,95\nY\t0,9\t0,9\n",
            &["suspected_scale - 1"],
        ),
        (
            "decimal commas that cut rows longer than their header",
            "Đơn vị\tKH\tTH\nX\t100\t5\t90\nY\t101\t5\t91\n",
            &["untitled_column - 3"],
        ),
        (
            "a running total is no sum of those before it",
            "Tháng\tSố thu\tLũy kế\nT1/2024\t100\t100\nT2/2024\t101\t201\nT3/2024\t102\t303\nQuý I/2024\t314\t303\n",
            &["subtotal_differs 3 1"],
        ),
        ("letters lost", "Đơn vị\tKH\nHà T?nh\t100\nNgh? An\t200\n", &["lossy_text 0 0", "lossy_text 1 0"]),
        (
            "letters lost, of which nothing can be told",
            "Đơn vị\tKH\nHuy?n M?t\t100\nXã Ha?\t200\n",
            &["lossy_text 0 0", "lossy_text 1 0"],
        ),
        (
            "a name that is none of the provinces, regions left alone",
            "Đơn vị\tKH\nTây Nguyên\t530\nGia Lai\t100\nĐăk Lăk\t200\nKon Tung\t30\nBHXH tỉnh Lâm Đồng\t200\n",
            &["unmatched_unit 3 0"],
        ),
        (
            "districts, of which one is called like a province",
            "Đơn vị\tKH\nHòa Bình\t100\nMai Châu\t100\nKim Bôi\t200\nTân Lạc\t30\n",
            &[],
        ),
        (
            "a legacy font",
            "§¬n vÞ\tKH\nHµ TÜnh\t100\nNghÖ An\t200\nTæng céng\t300\n",
            &["legacy_encoding - -"],
        ),
        ("a value hidden", "Đơn vị\tKH\nX\t####\nY\t200\n", &["hidden_value 0 1"]),
        (
            "a rate on few persons",
            "Đơn vị\tSố người tham gia BHYT\tDân số\nX\t40\t50\nY\t2.000\t3.000\n",
            &["small_denominator 0 2"],
        ),
    ] {
        assert_eq!(told_of_text(text), expected, "{name}");
    }
}

#[test]
fn doubts_of_copied_tables_are_told() {
    let cell = |attributes: &str, text: &str| format!("<td {attributes}>{text}</td>");
    let row = |attributes: &str, cells: &[String]| format!("<tr {attributes}>{}</tr>", cells.concat());
    let header = row("", &[cell("", "Đơn vị"), cell("", "Số thu")]);
    let unit = |name: &str, attributes: &str, text: &str| row("", &[cell("", name), cell(attributes, text)]);
    for (name, rows, expected) in [
        (
            "a number merged over rows",
            vec![unit("X", "rowspan=2", "12,5"), row("", &[cell("", "Y")]), unit("Z", "", "7,5")],
            &["merged_value 0 1"][..],
        ),
        (
            "a row that was hidden",
            vec![
                unit("X", "", "12,5"),
                row("style='display:none'", &[cell("", "Y"), cell("", "5,5")]),
                unit("Z", "", "7,5"),
            ],
            &["hidden_rows - -"],
        ),
        (
            "fewer digits shown than stored",
            vec![
                unit("X", "sdval='12.54' sdnum='1033;'", "12.5"),
                unit("Z", "sdval='7.5' sdnum='1033;'", "7.5"),
            ],
            &["rounded_display 0 1"],
        ),
        (
            "a number kept as text",
            vec![unit("X", "sdnum='1066;0;@'", "12,5"), unit("Z", "sdval='7,5' sdnum='1066;'", "7,5")],
            &["text_number 0 1"],
        ),
    ] {
        let html = format!("<table>{header}{}</table>", rows.concat());
        assert_eq!(told(&grid_from_clipboard(Some(&html), None)), expected, "{name}");
    }
    let html = format!("<table>{header}{}{}</table>", unit("X", "", "12,5"), unit("Z", "", "7,5"));
    let text = "Đơn vị\tẨn\tSố thu\nX\t1\t12,5\nY\t2\t5,5\nZ\t3\t7,5\n";
    assert_eq!(
        told(&grid_from_clipboard(Some(&html), Some(text))),
        ["hidden_rows - -", "hidden_columns - -"]
    );
}

/// Every letter of the font, by its byte.
#[test]
fn letters_of_the_legacy_font_are_known() {
    let mut letters = 0;
    for line in include_str!("../domain/tcvn3_map.tsv").lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [shown, _, byte] = fields[..] else { panic!("{line}") };
        let byte = u8::from_str_radix(byte, 16).unwrap();
        assert_eq!(text_from_tcvn3(&char::from(byte).to_string()), shown, "{line}");
        letters += 1;
    }
    assert_eq!(letters, 74);
}

#[test]
fn a_legacy_table_is_understood_as_its_font_shows_it() {
    let text = "§¬n vÞ\tKÕ ho¹ch\tThùc hiÖn\nHµ TÜnh\t100\t50\nTæng céng\t100\t50\n";
    let legacy = understand(&grid_from_text(text, b'\t'), &Decisions::default());
    let plain = understand(&grid_from_text(&text_from_tcvn3(text), b'\t'), &Decisions::default());
    let roles = |t: &chi_tieu::table::Table| t.columns.iter().map(|c| c.role).collect::<Vec<_>>();
    assert_eq!((roles(&legacy), &legacy.rows), (roles(&plain), &plain.rows));
    assert!(roles(&plain).iter().all(Option::is_some));
}
