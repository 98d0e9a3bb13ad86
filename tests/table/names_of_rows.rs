//! Names of rows: units written once over several rows, told apart by a second column; rows without a name.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chi_tieu::analysis::sums_that_hold;
use chi_tieu::grid::Grid;
use chi_tieu::source::{grid_from_clipboard, grid_from_text};
use chi_tieu::table::{Decisions, Doubt, Role, RowKind, Table, understand};

fn read(text: &str) -> (Grid, Table) {
    let grid = grid_from_text(&text.replace('|', "\t"), b'\t');
    let table = understand(&grid, &Decisions::default());
    (grid, table)
}

fn labels(grid: &Grid, table: &Table) -> Vec<String> {
    table.body.clone().map(|row| table.label(grid, row).into_owned()).collect()
}

fn counted(table: &Table) -> usize {
    table.rows.iter().filter(|k| **k == RowKind::Data).count()
}

const FUNDS: [&str; 7] = [
    "Huyện Đông Anh – BHXH",
    "Huyện Đông Anh – BHYT",
    "Huyện Đông Anh – BHTN",
    "Huyện Sóc Sơn – BHXH",
    "Huyện Sóc Sơn – BHYT",
    "Huyện Sóc Sơn – BHTN",
    "Tổng cộng",
];

#[test]
fn a_unit_over_its_funds_names_each_row() {
    let html = "<table><tr><td>STT<td>Đơn vị<td>Quỹ<td>Kế hoạch<td>Thực hiện\
        <tr><td rowspan=3>1<td rowspan=3>Huyện Đông Anh<td>BHXH<td>500,5<td>450,45\
        <tr><td>BHYT<td>200,5<td>190,1<tr><td>BHTN<td>30,5<td>33,55\
        <tr><td rowspan=3>2<td rowspan=3>Huyện Sóc Sơn<td>BHXH<td>400,5<td>320,4\
        <tr><td>BHYT<td>180,5<td>171,2<tr><td>BHTN<td>20,5<td>18,45\
        <tr><td colspan=3>Tổng cộng<td>1.333,0<td>1.184,15</table>";
    let grid = grid_from_clipboard(Some(html), None);
    let table = understand(&grid, &Decisions::default());
    assert_eq!(labels(&grid, &table), FUNDS);
    assert_eq!((table.columns[1].role, table.columns[2].role), (Some(Role::UnitName), None));
    assert_eq!((counted(&table), table.rows[6]), (6, RowKind::Total));
    assert_eq!(table.warnings, []);
}

#[test]
fn a_unit_written_once_names_the_rows_below() {
    let once = "Đơn vị|Quỹ|Kế hoạch|Thực hiện\nHuyện Đông Anh|BHXH|500,5|450,45\n|BHYT|200,5|190,1\n|BHTN|30,5|33,55\n\
        Huyện Sóc Sơn|BHXH|400,5|320,4\n|BHYT|180,5|171,2\n|BHTN|20,5|18,45\nTổng cộng||1.333,0|1.184,15";
    let again =
        once.replace("\n|BHYT|2", "\nHuyện Đông Anh|BHYT|2").replace("\n|BHTN|3", "\nHuyện Đông Anh|BHTN|3");
    let again = again.replace("\n|BH", "\nHuyện Sóc Sơn|BH");
    // A title that names units too takes the role; the unit stands left of it then.
    for text in [once, &again, &once.replace("Quỹ", "Đối tượng"), &once.replace("Quỹ", "")] {
        let (grid, table) = read(text);
        assert_eq!(labels(&grid, &table), FUNDS, "{text}");
        assert_eq!((counted(&table), &table.warnings[..]), (6, &[][..]), "{text}");
    }
}

#[test]
fn sums_of_a_unit_and_of_a_fund_are_not_added_again() {
    let (grid, table) = read(
        "Đơn vị|Quỹ|Kế hoạch|Thực hiện\nHuyện A|BHXH|500,5|450,45\n|BHYT|200,5|190,1\n|Cộng|701,0|640,55\n\
         Huyện B|BHXH|400,5|320,4\n|BHYT|180,5|171,2\n|Cộng|581,0|491,6\n\
         Tổng cộng|BHXH|901,0|770,85\n|BHYT|381,0|361,3\n|Cộng|1.282,0|1.132,15",
    );
    use RowKind::{Data, Subtotal, Total};
    assert_eq!(table.rows, [Data, Data, Subtotal, Data, Data, Subtotal, Subtotal, Subtotal, Total]);
    assert_eq!(table.label(&grid, 8), "Tổng cộng – BHYT");
    assert_eq!(table.warnings, []);
    // Two columns of figures; four sums of parts and one of all.
    let (totals, subtotals) = sums_that_hold(&table);
    assert_eq!((totals.count(), subtotals.count()), (2, 8));
    let (_, wrong) = read(
        "Đơn vị|Quỹ|Kế hoạch|Thực hiện\nHuyện A|BHXH|500,5|450,45\n|BHYT|200,5|190,1\nHuyện B|BHXH|400,5|320,4\n\
         |BHYT|180,5|171,2\nTổng cộng|BHXH|910,0|770,85\n|BHYT|381,0|361,3",
    );
    assert_eq!(wrong.rows, [Data, Data, Data, Data, Subtotal, Subtotal]);
    let places: Vec<_> = wrong.warnings.iter().map(|w| (w.row, w.column)).collect();
    assert_eq!(places, [(Some(4), Some(2))]);
    assert!(matches!(wrong.warnings[0].doubt, Doubt::SubtotalDiffers { summed, .. } if summed == 901.0));
}

#[test]
fn words_beside_names_stay_remarks() {
    for text in [
        // Each unit has a row; the words beside it are the same for many.
        "Đơn vị|Địa bàn|Kế hoạch|Thực hiện\nXã A|Miền núi|10,5|9,5\nXã B|Ven biển|20,5|19,5\nXã C|Miền núi|30,5|29,5",
        // Units in groups whose name is merged over them keep their own names.
        "Cụm|Đơn vị|Kế hoạch|Thực hiện\nCụm 1|Xã A|10,5|9,5\n|Xã B|20,5|19,5\nCụm 2|Xã C|30,5|29,5\n|Xã D|40,5|39,5",
    ] {
        let (grid, table) = read(text);
        assert!(labels(&grid, &table).iter().all(|label| label.starts_with("Xã ")), "{text}");
    }
}

#[test]
fn a_column_of_words_that_speak_of_time_is_one_of_periods() {
    for cells in [["Quý I", "Quý II"], ["Tháng Một", "Tháng Hai"], ["2024", "2025"], ["Đợt A", "Đợt B"]]
    {
        let (_, table) = read(&format!("Kỳ|Thực hiện\n{}|10,5\n{}|20,5", cells[0], cells[1]));
        assert_eq!(table.columns[0].role, Some(Role::Period), "{cells:?}");
    }
    let (_, table) = read("Quỹ|Kế hoạch|Thực hiện\nBHXH|10,5|9,5\nBHYT|20,5|19,5");
    assert_eq!(table.columns[0].role, Some(Role::UnitName));
}

/// The body rows that are said to have no name.
fn nameless(text: &str, decisions: &Decisions) -> Vec<u32> {
    let table = understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), decisions);
    let of = table.warnings.iter().filter(|w| w.doubt == Doubt::NamelessUnit);
    of.map(|w| w.row.unwrap()).collect()
}

#[test]
fn figures_without_a_name_are_told() {
    let none = Decisions::default();
    let text = "Xếp hạng thu tháng 11\nĐơn vị|Kế hoạch|Thực hiện\nPhòng Thu|200|180\nTổ 1|100|95\n|60|66\nTổ 2|50|45";
    assert_eq!(nameless(text, &none), [2]);
    // The last row too, if it is not the sum of the others.
    assert_eq!(nameless("Đơn vị|KH|TH\nA|200|180\nB|100|95\nC|80|80\n|60|66", &none), [3]);
    for (row, kind) in [(4, RowKind::Data), (4, RowKind::Note), (4, RowKind::Total)] {
        let said = Decisions { rows: [(row, kind)].into(), ..Decisions::default() };
        assert_eq!(nameless(text, &said), [0; 0], "{kind:?}");
    }
    for good in [
        "STT|Đơn vị|KH|TH\n1|A|200|180\n2|B|100|95\nTổng||300|275",
        "STT|Đơn vị|KH|TH\nKhối huyện||300|275\n1|A|200|180\n2|B|100|95",
        "Đơn vị|KH|TH\nA|200,5|180,5\nB|100,5|95,5\n|301,0|276,0",
        "Đơn vị|KH|TH\nA|200|180\n|||\nB|100|95",
        "Tháng|KH|TH\n1|200|180\n2|100|95",
    ] {
        assert_eq!(nameless(good, &none), [0; 0], "{good}");
    }
}

#[test]
fn figures_apart_under_the_table_are_told_and_not_counted() {
    let stray = |text: &str, decisions: &Decisions| {
        let table = understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), decisions);
        let told = table.warnings.iter().filter(|w| w.doubt == Doubt::StrayFigures);
        (told.map(|w| w.row.unwrap()).collect::<Vec<u32>>(), table.rows)
    };
    let none = Decisions::default();
    let units = "Đơn vị|KH|TH\nA|200|180\nB|100|95\nC|80|80";
    let (told, rows) = stray(&format!("{units}\nTổng|380|355\n||\n|12|13"), &none);
    assert_eq!((told, rows[3], rows[5]), (vec![5], RowKind::Total, RowKind::Note));
    let (told, rows) = stray(&format!("{units}\n||\n|12|13"), &none);
    assert_eq!((told, rows[4]), (vec![4], RowKind::Note));
    // What the user says holds; what has a number or is the sum of the units is of the table.
    let said = Decisions { rows: [(5, RowKind::Data)].into(), ..Decisions::default() };
    let (told, rows) = stray(&format!("{units}\n||\n|12|13"), &said);
    assert_eq!((told, rows[4]), (vec![], RowKind::Data));
    // Words beside the figures, as a formula gives them, name no unit, nor does a letter behind them.
    let (told, rows) = stray(&format!("{units}\nTổng|380|355\n||\n|12|13\n|Đạt|13"), &none);
    assert_eq!((told, &rows[5..]), (vec![5, 6], &[RowKind::Note, RowKind::Note][..]));
    let (told, rows) = stray("Đơn vị|KH|TH|\nA|200|180|\nB|100|95|\n|||\n|300|275|\n|330|302,5|x", &none);
    assert_eq!((told, &rows[3..]), (vec![4], &[RowKind::Total, RowKind::Note][..]));
    // Lines with names of their own, well below the total and with few figures, are a calculation on the side too.
    let side = format!("{units}\nTổng|380|355\n||\n||\n||\nThuê xe|12|\nPhòng họp|13|");
    let (told, rows) = stray(&side, &none);
    assert_eq!((told, &rows[7..]), (vec![7, 8], &[RowKind::Note, RowKind::Note][..]));
    // A second part of the table fills its columns. What fills less is no unit that the total forgot.
    let (_, rows) = stray(&format!("{units}\nTổng|380|355\n||\n||\nD|12|10\nE|13|11"), &none);
    assert_eq!(rows[6..], [RowKind::Data, RowKind::Data]);
    let (told, rows) = stray(&format!("{units}\nTổng|380|355\n||\nD|12|\nE|13|"), &none);
    assert_eq!((told, &rows[5..]), (vec![5, 6], &[RowKind::Note, RowKind::Note][..]));
    // Without a total one blank row separates nothing.
    let (_, rows) = stray(&format!("{units}\n||\nD|12|\nE|13|"), &none);
    assert_eq!(rows[4..], [RowKind::Data, RowKind::Data]);
    let (told, rows) = stray(&format!("{units}\n||\n|380|355"), &none);
    assert_eq!((told, rows[4]), (vec![], RowKind::Total));
    let (told, rows) = stray("STT|Đơn vị|KH|TH\n1|A|200|180\n2|B|100|95\n|||\n3||80|80", &none);
    assert_eq!((told, rows[3]), (vec![], RowKind::Data));
}

#[test]
fn a_sum_in_the_second_column_of_names_that_adds_up_all_is_the_total() {
    let text = "Huyện|Xã|Số thẻ giao|Số thẻ cấp\nThạch Hà|Xã Tân Lập|1.200|1.180\nThạch Hà|Xã Hòa Bình|2.010|2.100\n\
        Can Lộc|Xã Tân Lập|905|720\nCan Lộc|Xã Tân Tiến|1.005|1.000\n|Cộng|5.120|5.000";
    let table = understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default());
    assert_eq!(table.rows.last(), Some(&RowKind::Total));
    // The sum of its own group stays one.
    let text = text.replace("5.120|5.000", "1.910|1.720");
    let table = understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default());
    assert_eq!(table.rows.last(), Some(&RowKind::Subtotal));
}

#[test]
fn a_sum_of_one_fund_among_lines_of_others_is_a_line() {
    let (_, table) = read("Chỉ tiêu|Số người\nTổng BHXH|150\nBHYT|80\nBHTN|70\nBHTNLĐ|60");
    assert_eq!(table.rows, [RowKind::Data; 4]);
    assert!(table.warnings.is_empty(), "{:?}", table.warnings);
    // With its own lines beside it, it is their sum.
    let (_, table) = read("Nội dung|Số người\nBHXH bắt buộc|120\nBHXH tự nguyện|30\nTổng BHXH|150\nBHYT|80");
    assert_eq!(table.rows[2], RowKind::Subtotal);
    let (_, table) = read("Nội dung|Số người\nTổng BHXH|150\nBắt buộc|120\nTự nguyện|30\nBHYT|80");
    assert_eq!(table.rows[0], RowKind::Subtotal);
}
