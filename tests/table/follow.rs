//! Following an edit cell by cell gives the same table as understanding the whole grid again.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::grid::{CellAddress, Grid, StoredValue};
use chi_tieu::number::Notation;
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{CellInputs, Decisions, RowKind, Table, follow, understand};
use proptest::prelude::*;

const TABLES: [&str; 7] = [
    "STT\tĐơn vị\tKế hoạch\tThực hiện\tTỷ lệ (%)\n1\tHà Tĩnh\t1.234,5\t456,7\t36,99%\n2\tPhú Yên\t2.000\t1.000\t50%\n\
     3\tĐà Nẵng\t3.000,5\t-\t\n\tTổng cộng\t6.235\t1.456,7\t23,36%\n",
    "Đơn vị\tSố người tham gia\tDân số\nHà Tĩnh\t1.234\t5.678\nPhú Yên\t588\t999\nQuảng Trị\t12.345\t1.234.567\n",
    "Năm\tBHXH\tBHYT\n2015\t1.234\t5.678\n2016\t588\t\n2017\t12.345\t1.234.567\n",
    "Đơn vị\tSố thu\nA Lưới\t1,234.5\nBa Vì\t(12.5)\nCộng\t1,222.0\n",
    "STT\tĐơn vị\tQuỹ\tKế hoạch\tThực hiện\n1\tHà Tĩnh\tBHXH\t588\t60\n\t\tBHYT\t100\t140\n\
     2\tPhú Yên\tBHXH\t250\t3\n\t\tBHYT\t12,5\t60\nTổng cộng\t\t\t950,5\t263\n",
    "Đơn vị\tTháng 1\tTháng 2\tTháng 3\tQuý I\nHà Tĩnh\t100\t140\t60\t300\nPhú Yên\t3\t5\t100\t108\n\
     Tổng\t103\t145\t160\t408\n",
    "Đơn vị\tKế hoạch\tThực hiện\nXã 1\t1.234\t1,100\nXã 2\t2,500\t2.300\nXã 3\t1,234.5\t1.000,5\n",
];
const TEXTS: [&str; 26] = [
    "",
    "-",
    "x",
    "0",
    "5",
    "588",
    "2000",
    "1.234",
    "1,234",
    "12,5",
    "12.5",
    "1.234,5",
    "1,234.5",
    "1.234.567",
    "36,45%",
    "12.345%",
    "(12)",
    "1,2 tỷ",
    "5/9",
    "31.3.2017",
    "01",
    "#DIV/0!",
    "####",
    "Hà Tĩnh",
    "Tổng cộng",
    "I",
];

/// Sets a cell and follows that, or understands the table again. Whether it was followed.
pub fn edit(grid: &mut Grid, decisions: &Decisions, table: &mut Table, at: CellAddress, text: &str) -> bool {
    let before = CellInputs::of(grid, decisions, table, at);
    grid.set(at, text, StoredValue::None);
    let followed = before.is_some_and(|before| follow(grid, decisions, table, &before));
    if !followed {
        *table = understand(grid, decisions);
    }
    followed
}

/// What of a table differs from what it should be.
pub fn difference(followed: &Table, anew: &Table) -> Option<String> {
    if followed == anew {
        return None;
    }
    let mut told = String::new();
    let mut tell = |what: &str, a: String, b: String| {
        if a != b {
            told += &format!("\n{what}: {a}\n  again: {b}");
        }
    };
    for (index, (a, b)) in followed.columns.iter().zip(&anew.columns).enumerate() {
        tell(&format!("column {index}"), format!("{a:?}"), format!("{b:?}"));
    }
    tell("rows", format!("{:?}", followed.rows), format!("{:?}", anew.rows));
    tell("figures decide", followed.rows_by_figures.to_string(), anew.rows_by_figures.to_string());
    tell("sums", format!("{:?}", followed.row_sums), format!("{:?}", anew.row_sums));
    tell("labels", format!("{:?}", followed.label_columns), format!("{:?}", anew.label_columns));
    tell("warnings", format!("{:?}", followed.warnings), format!("{:?}", anew.warnings));
    let rest = |t: &Table| (t.title.clone(), t.header.clone(), t.body.clone(), t.mixed_measures);
    tell("rest", format!("{:?}", rest(followed)), format!("{:?}", rest(anew)));
    Some(told)
}

/// Rows of a table, under a header of these titles.
pub fn small_table() -> impl Strategy<Value = String> {
    let title = prop::sample::select(vec![
        "Kế hoạch",
        "Thực hiện",
        "Số tiền (triệu đồng)",
        "Tỷ lệ (%)",
        "Số người tham gia",
        "Cùng kỳ",
        "Chỉ tiêu",
        "Tăng, giảm",
        "Dân số",
        "Năm 2023",
        "Năm 2024",
        "Ghi chú",
        "ĐVT",
        "",
        "So sánh",
        "Quý I",
        "Tháng 1",
        "Tháng 2",
        "Tháng 3",
        "3 tháng",
        "Quỹ",
        "Tháng",
        "Năm",
        "Nợ",
        "Mã số",
        "Tăng trưởng",
        "Điểm",
        "%",
        "Số phải thu (nghìn đồng)",
    ]);
    let name = prop::sample::select(vec![
        "Hà Tĩnh",
        "Phú Yên",
        "Đà Nẵng",
        "Quảng Trị",
        "- BHXH bắt buộc",
        "- BHYT",
        "Trong đó: Nam",
        "Nữ",
        "Tổng cộng",
        "Cộng",
        "Tổng thu",
        "",
        "I. Khối A",
        "1.1 Doanh nghiệp",
        "Tây Nguyên",
        "Thành thị",
        "Nông thôn",
        "Bình quân",
        "Ghi chú: số ước",
        "  Huế",
        "2023",
        "Quý II",
        "Tháng 3",
    ]);
    // Most columns hold figures of one kind, and a few anything.
    let kind = prop::sample::select(vec![
        &["100", "40", "60", "1.234", "2.000", "12.345", "0", "7", "2020", "-"][..],
        &["1.234,5", "12,5", "98,75", "0,95", "40", "1.000.000,25", "60", ""],
        &["1,234.5", "12.5", "98.75", "1,000", "40", "60"],
        &["50%", "36,45%", "98,7%", "100%", "3%", ""],
        &["1.234", "588", "12.345", "999", "2.000"],
        &["BHXH", "BHYT", "BHTN", "Cộng", "BHXH", "BHYT"],
        &[
            "100",
            "1.234,5",
            "1,234",
            "12.5",
            "50%",
            "(12)",
            "-",
            "",
            "1,2 tỷ",
            "5/9",
            "3",
            "2020",
            "x",
            "triệu đồng",
            "0,95",
            "có",
            "01",
            "1",
            "2",
            "(36,5)",
            "1.2.3.4",
            "12,34,567",
        ],
    ]);
    let column = kind.prop_flat_map(|figures| prop::collection::vec(prop::sample::select(figures), 7));
    let number = prop::sample::select(vec!["", "1", "2", "I", "a", "-", "1.1"]);
    let head = prop::sample::select(vec!["", "BIỂU THU\n", "BIỂU\n\t\t\tĐơn vị tính: triệu đồng\n"]);
    let columns = prop::collection::vec((title, column), 1..5);
    let rows = prop::collection::vec((number, name), 2..8);
    let shape = (any::<bool>(), any::<bool>(), 0..7usize);
    (head, columns, rows, shape).prop_map(|(head, columns, rows, (numbered, alike, first))| {
        let titles: Vec<&str> = columns.iter().map(|(title, _)| *title).collect();
        let stt = if numbered { "STT\t" } else { "" };
        let mut text = format!("{head}{stt}Đơn vị\t{}\n", titles.join("\t"));
        for (row, (number, name)) in rows.into_iter().enumerate() {
            // Columns of one kind of figure are read with more certainty than mixed ones.
            let place = |column: usize| if alike { (first + column) % 7 } else { row % 7 };
            let figures: Vec<&str> = columns.iter().enumerate().map(|(c, (_, f))| f[place(c)]).collect();
            let number = if numbered { format!("{number}\t") } else { String::new() };
            text += &format!("{number}{name}\t{}\n", figures.join("\t"));
        }
        text
    })
}

fn check(text: &str, decisions: &Decisions, edits: Vec<(u32, u32, &str)>) -> Result<(), TestCaseError> {
    let mut grid = grid_from_text(text, b'\t');
    let mut table = understand(&grid, decisions);
    let mut followed = Vec::new();
    for (row, column, text) in edits {
        let at = CellAddress::new(row % grid.rows(), column % grid.columns());
        if edit(&mut grid, decisions, &mut table, at, text) {
            followed.push((at, text));
            if let Some(why) = difference(&table, &understand(&grid, decisions)) {
                prop_assert!(false, "after {followed:?}{why}");
            }
        } else {
            followed.clear();
        }
    }
    Ok(())
}

pub fn edits() -> impl Strategy<Value = Vec<(u32, u32, &'static str)>> {
    let place = prop_oneof![1 => (0u32..12, 0u32..7), 4 => (2u32..10, 1u32..6)];
    let text = prop_oneof![
        2 => prop::sample::select(TEXTS.to_vec()),
        2 => prop::sample::select(vec!["60", "100", "1.234,5", "98,7", "36,45%", "1.234", "140", "3", "1.000", "250"]),
    ];
    prop::collection::vec((place, text), 1..8)
        .prop_map(|edits| edits.into_iter().map(|((row, column), text)| (row, column, text)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn following_an_edit_is_understanding_again(which in 0..TABLES.len(), edits in edits()) {
        check(TABLES[which], &Decisions::default(), edits)?;
    }

    #[test]
    fn edits_of_any_table_are_followed_exactly(text in small_table(), edits in edits()) {
        check(&text, &Decisions::default(), edits)?;
    }

    /// A table too long for its rows to be found again after each edit.
    #[test]
    fn edits_of_long_tables_are_followed_exactly(text in small_table(), edits in edits(), far in 0u32..2) {
        let (header, rows) = text.split_at(text.rfind("Đơn vị\t").map_or(0, |at| at + text[at..].find('\n').unwrap() + 1));
        let mut long = header.to_owned();
        while long.lines().count() < 450 {
            long += rows;
        }
        let edits = edits.into_iter().map(|(row, column, text)| (row + 300 * far, column, text)).collect();
        check(&long, &Decisions::default(), edits)?;
    }

    #[test]
    fn edits_under_decisions_are_followed_exactly(
        text in small_table(),
        edits in edits(),
        row in 1u32..8,
        kind in prop::sample::select(vec![RowKind::Data, RowKind::Total, RowKind::Note, RowKind::Part]),
    ) {
        let decisions = Decisions { rows: [(row, kind)].into(), ..Decisions::default() };
        check(&text, &decisions, edits)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn edits_under_a_chosen_notation_are_followed_exactly(
        which in 0..=TABLES.len(),
        text in small_table(),
        edits in edits(),
        column in 1u32..5,
        notation in prop::sample::select(vec![Notation::CommaDecimal, Notation::PointDecimal]),
    ) {
        let decisions = Decisions { notations: [(column, notation)].into(), ..Decisions::default() };
        check(TABLES.get(which).unwrap_or(&text.as_str()), &decisions, edits)?;
    }
}

#[test]
fn ordinary_edits_are_followed() {
    let grid = grid_from_text(TABLES[0], b'\t');
    let decisions = Decisions::default();
    let table = understand(&grid, &decisions);
    for (row, column, text, value) in [
        (1, 2, "1.300,5", Some(1300.5)),
        (1, 3, "500", Some(500.0)),
        (3, 3, "12,5", Some(12.5)),
        (2, 3, "-", None),
    ] {
        let (mut grid, mut table) = (grid.clone(), table.clone());
        assert!(edit(&mut grid, &decisions, &mut table, CellAddress::new(row, column), text), "{text}");
        assert_eq!(table.columns[column as usize].value(row as usize - 1), value, "{text}");
    }
}

/// A column that a later stage reads otherwise had no figures that are added up when the rows were told.
#[test]
fn the_first_figure_that_is_added_up_is_followed() {
    let mut text = "Đơn vị\tChỉ tiêu\n".to_owned();
    for _ in 0..90 {
        text += "  Huế\t0\nTổng cộng\t0\nNữ\t100\nNữ\t100\nTổng thu\t0\n";
    }
    let text = format!("BIỂU\n\t\t\tĐơn vị tính: triệu đồng\n{text}");
    check(&text, &Decisions::default(), vec![(3, 2, "250"), (7, 2, "140")]).unwrap();
}
