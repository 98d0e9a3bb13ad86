//! Following an edit cell by cell gives the same table as understanding the whole grid again.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::grid::{CellAddress, StoredValue};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Table, reread_cell, understand};
use proptest::prelude::*;

const TABLES: [&str; 4] = [
    "STT\tĐơn vị\tKế hoạch\tThực hiện\tTỷ lệ (%)\n1\tHà Tĩnh\t1.234,5\t456,7\t36,99%\n2\tPhú Yên\t2.000\t1.000\t50%\n\
     3\tĐà Nẵng\t3.000,5\t-\t\n\tTổng cộng\t6.235\t1.456,7\t23,36%\n",
    "Đơn vị\tSố người tham gia\tDân số\nHà Tĩnh\t1.234\t5.678\nPhú Yên\t588\t999\nQuảng Trị\t12.345\t1.234.567\n",
    "Năm\tBHXH\tBHYT\n2015\t1.234\t5.678\n2016\t588\t\n2017\t12.345\t1.234.567\n",
    "Đơn vị\tSố thu\nA Lưới\t1,234.5\nBa Vì\t(12.5)\nCộng\t1,222.0\n",
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

fn same(a: &Table, b: &Table) -> Result<(), String> {
    let columns = |t: &Table| {
        t.columns
            .iter()
            .map(|c| {
                (
                    c.role,
                    c.unit,
                    c.kinds.clone(),
                    c.values.clone(),
                    c.doubts.clone(),
                    c.notation.map(|n| n.notation),
                )
            })
            .collect::<Vec<_>>()
    };
    let warnings = |t: &Table| {
        let mut texts: Vec<String> = t.warnings.iter().map(|w| format!("{w:?}")).collect();
        texts.sort();
        texts
    };
    if columns(a) != columns(b) {
        return Err(format!("columns: {:?}\nanew: {:?}", columns(a), columns(b)));
    }
    if a.rows != b.rows {
        return Err(format!("rows: {:?}\nanew: {:?}", a.rows, b.rows));
    }
    if warnings(a) != warnings(b) {
        return Err(format!("warnings: {:?}\nanew: {:?}", warnings(a), warnings(b)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn following_an_edit_is_understanding_anew(
        which in 0..TABLES.len(),
        edits in prop::collection::vec((0u32..6, 0u32..5, 0..TEXTS.len()), 1..6),
    ) {
        let mut grid = grid_from_text(TABLES[which], b'\t');
        let mut table = understand(&grid, &Decisions::default());
        let mut followed = Vec::new();
        for (row, column, text) in edits {
            let at = CellAddress::new(row % grid.rows(), column % grid.columns());
            grid.set(at, TEXTS[text], StoredValue::None);
            let anew = understand(&grid, &Decisions::default());
            if reread_cell(&grid, &mut table, at.row, at.column) {
                followed.push((at, TEXTS[text]));
                if let Err(why) = same(&table, &anew) {
                    prop_assert!(false, "after {followed:?}\n{why}");
                }
            } else {
                table = anew;
                followed.clear();
            }
        }
    }
}

#[test]
fn ordinary_edits_are_followed() {
    let grid = grid_from_text(TABLES[0], b'\t');
    let table = understand(&grid, &Decisions::default());
    for (row, column, text, value) in [
        (1, 2, "1.300,5", Some(1300.5)),
        (1, 3, "500", Some(500.0)),
        (3, 3, "12,5", Some(12.5)),
        (2, 3, "-", None),
    ] {
        let (mut grid, mut table) = (grid.clone(), table.clone());
        grid.set(CellAddress::new(row, column), text, StoredValue::None);
        assert!(reread_cell(&grid, &mut table, row, column), "{text}");
        assert_eq!(table.columns[column as usize].value(row as usize - 1), value, "{text}");
    }
}
