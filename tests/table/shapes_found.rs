//! Kinds of tables that the generator of shapes found to be read wrong: each with the reading of a careful person.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chi_tieu::analysis::{Indicator, adds_up_over_units, compute, plan, survey};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, Table, understand};

fn read(text: &str) -> Table {
    understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default())
}

/// A letter for the kind of each row.
fn rows(table: &Table) -> String {
    let letter = |kind: &RowKind| match kind {
        RowKind::Data => 'd',
        RowKind::Total => 'T',
        RowKind::Subtotal => 'S',
        RowKind::Part => 'p',
        RowKind::Average => 'a',
        RowKind::Index => 'i',
        RowKind::Note => 'n',
        RowKind::Blank => '_',
    };
    table.rows.iter().map(letter).collect()
}

#[test]
fn rows_are_what_a_careful_person_takes_them_for() {
    for (text, kinds) in [
        // Sections without figures, under the row that numbers the columns.
        (
            "STT|Nội dung|DT|TH\n(1)|(2)|(3)|(4)\nA|Cân đối||\n1|Phí|3,0|2,8\n2|Thuế|3,4|2,2\n|Cộng A|6,4|5,0\n\
             B|Ngoài cân đối||\n1|Đất|7,5|3,9\n|Cộng B|7,5|3,9",
            "inddSndS",
        ),
        // A heading that no mark leads, closed by a sum of its name.
        (
            "Đơn vị|KH|TH\nCụm núi||\nAn Phú|10,5|9,5\nTân Lập|20,5|19,5\nCộng cụm núi|31,0|29,0\nCụm biển||\n\
             Hải Vân|5,5|4,5\nCộng cụm biển|5,5|4,5",
            "nddSndS",
        ),
        // Names without a number over numbered units that they add up.
        (
            "STT|Đơn vị|KH|TH\n|Khu ven biển|31,0|29,0\n1|An Phú|10,5|9,5\n2|Tân Lập|20,5|19,5\n|Khu núi|12,0|9,0\n\
             3|Hải Vân|5,5|4,5\n4|Mỹ Thạnh|6,5|4,5",
            "SddSdd",
        ),
        // No numbers at all: each row over the next ones that it adds up.
        (
            "Đơn vị|KH|TH\nKhối huyện|3.117,0|2.911,0\nAn Phú|1.017,5|958,5\nTân Lập|2.099,5|1.952,5\n\
             Khối thành phố|1.275,0|961,0\nHải Vân|556,5|451,5\nMỹ Thạnh|718,5|509,5",
            "SddSdd",
        ),
        // A list that makes up nothing but nothing is of some.
        (
            "Đơn vị|KH|TH\nCao Lãm|8.317,8|0,0\n- Bắt buộc|3.838,1|0,0\n- Lao động nữ|2.599,5|0,0\n\
             An Phú|1.764,2|1.259,5\nTỔNG CỘNG|10.082,0|1.259,5",
            "dppdT",
        ),
        // Units of like size are no groups.
        ("Đơn vị|KH|TH\nA|3|2\nB|1|1\nC|2|1\nD|5|4\nE|2|2\nF|3|2", "dddddd"),
        ("Đơn vị|Dân số|Số người tham gia\nA|7|1\nAn Phú|38.140|7.131\nBa Vinh|6.936|2.299", "idd"),
        ("Đơn vị|KH|TH\nAn Phú|10,5|9,5\nTân Lập|20,5|19,5\nCả tỉnh|31,0|29,0", "ddT"),
    ] {
        assert_eq!(rows(&read(text)), kinds, "{text}");
    }
}

#[test]
fn columns_mean_what_a_careful_person_takes_them_for() {
    use Role::*;
    for (text, column, expected) in [
        (
            "Đơn vị|KH năm|LK từ đầu năm|LK/KH năm\nA|42,4|31,1|0,73\nB|87,7|93,5|1,07",
            3,
            Some(PlanCompletion),
        ),
        (
            "Đơn vị|KH quý II|TH quý II|TH quý/KH quý (%)\nA|42,4|31,1|73,3\nB|87,7|93,5|106,6",
            3,
            Some(PlanCompletion),
        ),
        ("Đơn vị|TH quý II/2025|TH 6 tháng\nA|42,4|71,1\nB|87,7|93,5", 1, Some(Actual)),
        (
            "Đơn vị|LLLĐ|Số người tham gia BHXH|Tỷ lệ (%)\nA|1.678|757|64,8\nB|3.186|1.503|47,2",
            3,
            Some(Coverage),
        ),
        ("Địa phương|Dân số¹|Số thẻ²\nA|412.680|390.115\nB|738.205|701.340", 1, Some(Population)),
        (
            "Nội dung|Đơn vị|KH|TH\nSố người|người|5|4\nSố thu|triệu đồng|5,5|4,5\nSố xã đạt|xã|7|6",
            1,
            Some(MeasureUnit),
        ),
    ] {
        assert_eq!(read(text).columns[column].role, expected, "{text}");
    }
}

#[test]
fn means_under_any_name_have_no_sum() {
    for title in [
        "Lương TB",
        "Mật độ",
        "Năng suất",
        "BQ/người",
        "Thu nhập trung bình",
        "TL bình quân",
        "Mức đóng bình quân",
    ] {
        let table = read(&format!("Đơn vị|Số người|{title}\nA|1.234|8,7\nB|2.345|9,1\nTổng|3.579|8,9"));
        assert!(!adds_up_over_units(&table.columns[2]), "{title}");
        let shares = plan(&table).into_iter().filter(|i| matches!(i, Indicator::Share { part: 2 })).count();
        assert_eq!((shares, table.warnings.len()), (0, 0), "{title}");
    }
}

#[test]
fn the_unit_may_stand_beside_its_words() {
    for line in ["ĐVT|1.000đ", "ĐVT|nghìn đồng", "Đơn vị tính :|1.000 đồng", "ĐVT nghìn đồng|ĐVT nghìn đồng"]
    {
        let table = read(&format!("||{line}\nTT|Đơn vị|KH|TH\n1|A|842,4|731,1\n2|B|987,7|993,5"));
        assert_eq!(table.columns[2].scale(), 1e3, "{line}");
        assert_eq!((table.columns[3].scale(), table.rows.len()), (1e3, 2), "{line}");
    }
}

#[test]
fn rows_in_units_of_their_own_have_no_total() {
    let table = read(
        "Nội dung|Đơn vị|TH 2024|KH 2025|ƯTH 2025\nSố người|người|4|5|4\nSố thu|triệu đồng|5,1|5,5|4,5\nSố xã đạt|xã|5|7|6",
    );
    let totals = plan(&table).into_iter().filter(|i| compute(&table, *i).total.value.is_ok()).count();
    assert_eq!(totals, 0);
}

#[test]
fn a_total_is_held_against_a_single_figure_too() {
    let table =
        read("Đơn vị|Dân số (người)|Số thẻ (người)\nA|116.836|23.127\nB||1.600\nTổng số|124.335|24.727");
    let told =
        |w: &chi_tieu::table::Warning| matches!(w.doubt, Doubt::TotalDiffers { .. }) && w.column == Some(1);
    assert!(table.warnings.iter().chain(&survey(&table).findings).any(told));
}
