//! Column titles of real reports get their roles, each in a table as it would occur.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Role, RowKind, Table, role_from_title, understand};

const TITLES: &str = include_str!("column_headers.tsv");

fn read(text: &str) -> Table {
    understand(&grid_from_text(text, b'\t'), &Decisions::default())
}

/// A small table with the title above cells that fit its role.
fn table_with(title: &str, role: &str) -> (String, usize) {
    let title = title.replace(['\t', '\n'], " ");
    let (cells, column): ([&str; 3], usize) = match role {
        "row_number" => (["1", "2", "3"], 0),
        "code" => (["001", "002", "003"], 0),
        "unit_name" => (["Hà Tĩnh", "Phú Yên", "Đà Nẵng"], 0),
        "measure_unit" => (["người", "triệu đồng", "%"], 1),
        "note" => (["số ước", "", "chưa đối chiếu"], 2),
        "score" => (["Tốt", "Khá", "Tốt"], 2),
        "coverage" | "plan_completion" | "arrears_rate" => (["91,5", "36,45", "88,2"], 2),
        "growth_rate" => (["-2,1", "6,07", "3,4"], 2),
        "index_to_prior" => (["97,9", "106,1", "103,4"], 2),
        "threshold" => (["36", "36", "40"], 2),
        "rank" => (["3", "1", "2"], 2),
        // Persons are counted whole.
        "participants" => (["1.234", "987", "2.345"], 2),
        _ => (["1.234,5", "987,6", "2.345,1"], 2),
    };
    let others: [[&str; 3]; 2] = [["Hà Tĩnh", "Phú Yên", "Đà Nẵng"], ["12,5", "13,5", "7,25"]];
    let mut columns: Vec<(&str, [&str; 3])> = vec![("Đơn vị", others[0]), ("Quy mô", others[1])];
    if role == "unit_name" {
        columns.remove(0);
    }
    if role == "measure_unit" {
        columns[0].0 = "Chỉ tiêu";
    }
    columns.insert(column, (&title, cells));
    let mut text = columns.iter().map(|c| c.0).collect::<Vec<_>>().join("\t");
    for row in 0..3 {
        text.push('\n');
        text.push_str(&columns.iter().map(|c| c.1[row]).collect::<Vec<_>>().join("\t"));
    }
    (text, column)
}

#[test]
fn every_title_of_the_reports_has_its_role_with_and_without_diacritics() {
    let mut wrong = Vec::new();
    for line in TITLES.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [role, title, plain, ..] = fields.as_slice() else { panic!("{line}") };
        if role.ends_with("_LABEL") || role.ends_with("_ROW") {
            continue;
        }
        for title in [title.to_string(), plain.to_string(), title.to_uppercase(), format!(" {title}\u{a0}")] {
            let (text, column) = table_with(&title, role);
            let found = read(&text).columns[column].role.map_or("NO_ROLE", Role::name);
            if found != *role {
                wrong.push(format!("{title:?} is {role}, read as {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn row_labels_of_the_reports_tell_totals_means_and_column_numbers() {
    for line in TITLES.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [role, title, plain, ..] = fields.as_slice() else { panic!("{line}") };
        let expected = match *role {
            "TOTAL_ROW_LABEL" => RowKind::Total,
            "AVERAGE_ROW_LABEL" => RowKind::Average,
            "COLUMN_INDEX_ROW" => {
                let row = title.replace(" | ", "\t");
                let table =
                    read(&format!("Kế hoạch\tThực hiện\tTỷ lệ\n{row}\n12,5\t10\t80%\n13,5\t10\t74%\n"));
                assert_eq!(table.rows, [RowKind::Index, RowKind::Data, RowKind::Data], "{title}");
                continue;
            }
            _ => continue,
        };
        for label in [*title, *plain] {
            let table = read(&format!("Đơn vị\tKế hoạch\nHà Tĩnh\t12,5\nPhú Yên\t13,5\n{label}\t26\n"));
            assert_eq!(table.rows[2], expected, "{label}");
            assert_eq!(table.rows[..2], [RowKind::Data; 2], "{label}");
        }
    }
}

#[test]
fn a_letter_wrong_is_forgiven() {
    for (title, role) in [
        ("Kế haoch", Role::Plan),
        ("Thuc hein", Role::Actual),
        ("Thực hiệ", Role::Actual),
        ("Luỹ kê", Role::ActualCumulative),
        ("Dân sô", Role::Population),
        ("Ghi chs", Role::Note),
        ("Tỷ lê hoàn thanhf", Role::PlanCompletion),
        ("Ðơn vị", Role::UnitName),
        ("Ke\u{302}\u{301} hoa\u{323}ch", Role::Plan),
    ] {
        assert_eq!(role_from_title(title).map(|(r, _)| r), Some(role), "{title}");
    }
    for title in ["Giới tính", "Lãnh đạo", "Thành thị", "Mức thưởng", "Tổng số", ""] {
        assert_eq!(role_from_title(title), None, "{title}");
    }
}

/// A table's header and first rows, and the roles of its columns.
fn check(text: &str, expected: &[Option<Role>]) {
    let found: Vec<Option<Role>> = read(text).columns.iter().map(|c| c.role).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn words_that_collide_are_told_by_place_and_cells() {
    use Role::*;
    check(
        "No\tDon vi\tNo\n1\tA Luoi\t12,5\n2\tBa Vi\t13,5\n",
        &[Some(RowNumber), Some(UnitName), Some(Arrears)],
    );
    check("Don vi\tKH\tTH\nKH\t12,5\t10,5\nTH\t13,5\t11,5\n", &[Some(UnitName), Some(Plan), Some(Actual)]);
    check(
        "Chỉ tiêu\tĐơn vị tính\tThực hiện\nSố người\tngười\t12\nSố thu\ttriệu đồng\t13\n",
        &[Some(UnitName), Some(MeasureUnit), Some(Actual)],
    );
    check(
        "Chỉ tiêu\tĐơn vị\tThực hiện\nSố người\tngười\t12\nSố thu\ttriệu đồng\t13\n",
        &[Some(UnitName), Some(MeasureUnit), Some(Actual)],
    );
    check(
        "Đơn vị\tChỉ tiêu\tThực hiện\nA Lưới\t1.200,5\t900,5\nBa Vì\t1.300,5\t800,5\n",
        &[Some(UnitName), Some(Plan), Some(Actual)],
    );
    check(
        "Đơn vị\tChỉ tiêu\tTỷ lệ\nA Lưới\t36%\t41,1%\nBa Vì\t36%\t37,5%\n",
        &[Some(UnitName), Some(Threshold), Some(PlanCompletion)],
    );
    check("Đơn vị\tTH/CK (%)\nA Lưới\t97,5\nBa Vì\t104,1\n", &[Some(UnitName), Some(IndexToPrior)]);
    check("Đơn vị\tTH/CK (%)\nA Lưới\t-2,5\nBa Vì\t4,1\n", &[Some(UnitName), Some(GrowthRate)]);
}

#[test]
fn groups_and_periods_give_their_columns_a_role() {
    use Role::*;
    check(
        "TT\tĐơn vị\tBHXH bắt buộc\t\t\tBHYT\t\t\n\t\tKH\tTH\t%\tKH\tTH\t%\n\
         1\tA Lưới\t12,5\t10\t80%\t12,5\t10\t80%\n2\tBa Vì\t12,5\t10\t80%\t12,5\t10\t80%\n",
        &[
            Some(RowNumber),
            Some(UnitName),
            Some(Plan),
            Some(Actual),
            Some(PlanCompletion),
            Some(Plan),
            Some(Actual),
            Some(PlanCompletion),
        ],
    );
    check(
        "Đơn vị\tKế hoạch\t\tThực hiện\t\tNợ\t\n\tBHXH\tBHYT\tBHXH\tBHYT\tSố tiền\tTỷ lệ (%)\n\
         A Lưới\t12,5\t10\t8,5\t10\t1,5\t8\nBa Vì\t12,5\t10\t8,5\t10\t1,5\t8\n",
        &[
            Some(UnitName),
            Some(Plan),
            Some(Plan),
            Some(Actual),
            Some(Actual),
            Some(Arrears),
            Some(ArrearsRate),
        ],
    );
    check(
        "Đơn vị\tThực hiện năm 2024\tKế hoạch năm 2025\tThực hiện năm 2025\nA Lưới\t1,5\t2,5\t2,5\nBa Vì\t1,5\t2,5\t2\n",
        &[Some(UnitName), Some(Prior), Some(Plan), Some(Actual)],
    );
    check(
        "Đơn vị\tSố người tham gia BHXH\tCùng kỳ 2019\tChỉ tiêu giao 2020\tLực lượng lao động\n\
         Tuyên Quang\t59.177\t55.317\t70.544\t436.210\n",
        &[Some(UnitName), Some(Participants), Some(Prior), Some(Plan), Some(LabourForce)],
    );
    check(
        "Đơn vị\tTháng 1\tTháng 2\tTháng 3\nA Lưới\t1,5\t2,5\t2,5\nBa Vì\t1,5\t2,5\t2\n",
        &[Some(UnitName), Some(Period), Some(Period), Some(Period)],
    );
    check(
        "Đơn vị\tCùng kỳ\t\tNăm nay\t\n\tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\n\
         A Lưới\t1,5\t2,5\t2,5\t1\nBa Vì\t1,5\t2,5\t2\t1\n",
        &[Some(UnitName), None, Some(Prior), Some(Plan), Some(Actual)],
    );
}
