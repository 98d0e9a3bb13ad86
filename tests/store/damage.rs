//! Damaged documents: nothing that changed is believed in silence, and what stands before a cut comes back.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::grid::{CellAddress, Grid, StoredValue};
use chi_tieu::language::Language;
use chi_tieu::number::Notation;
use chi_tieu::sheet::{Settings, Sheet, Workbook};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::store::{Document, Lost, StoreError, document_from_bytes, text_from_document};
use chi_tieu::table::{Decisions, Role};

/// A small document with something in each kind of part.
fn document() -> String {
    let mut grid = grid_from_clipboard(
        None,
        Some("Đơn vị\tKế hoạch\tThực hiện\nHuyện \"A\"\t100\t85\nHuyện B\t120\t97\n"),
    );
    grid.set(CellAddress::new(2, 2), "97", StoredValue::Number { value: 97.25, percent: false });
    let formula = chi_tieu::formula::read("=SUM(B2:B3)", Notation::PointDecimal).unwrap();
    grid.set(CellAddress::new(3, 1), "220", StoredValue::Number { value: 220.0, percent: false });
    let mut decisions = Decisions::default();
    decisions.roles.insert(1, Some(Role::Plan));
    let mut settings = Settings::default();
    settings.about.source = "Báo cáo".to_owned();
    let formulas = [(CellAddress::new(3, 1), formula)].into();
    let first = Sheet::new("Thu", grid, decisions, settings).with_formulas(formulas);
    let second = grid_from_clipboard(None, Some("Xã\tSố người\nX\t7\n"));
    let second = Sheet::new("Chi", second, Decisions::default(), Settings::default());
    text_from_document("id-1", "Tháng 5", Language::English, &Workbook::new(vec![first, second], 1))
}

/// Every text and stored value of the grid is that of the whole one, unless it stands in a column that is told.
pub(super) fn is_part_of(grid: &Grid, whole: &Grid, told: &[u32], where_: &str) {
    assert!(grid.rows() <= whole.rows().max(1) && grid.columns() <= whole.columns().max(1), "{where_}");
    for column in (0..grid.columns()).filter(|column| !told.contains(column)) {
        for row in 0..grid.rows() {
            let at = CellAddress::new(row, column);
            let is_same = grid.text(at) == whole.text(at) || grid.text(at).is_empty();
            assert!(is_same, "{where_}: {:?} for {:?}", grid.text(at), whole.text(at));
            assert!(grid.stored(at) == whole.stored(at) || grid.stored(at) == StoredValue::None, "{where_}");
        }
    }
}

/// The columns of a sheet that are told to be lost or doubtful.
fn told(lost: &Lost, place: usize) -> Vec<u32> {
    let of_sheet = lost.sheets.iter().filter(|sheet| sheet.place == place);
    of_sheet.flat_map(|sheet| sheet.missing.iter().chain(&sheet.doubtful).copied()).collect()
}

fn sheets_are_part_of(read: &Document, lost: &Lost, whole: &Document, where_: &str) {
    let sheets = read.workbook.sheets().iter().zip(whole.workbook.sheets());
    for (place, (sheet, whole)) in sheets.enumerate() {
        is_part_of(sheet.grid(), whole.grid(), &told(lost, place), where_);
        assert!(
            sheet.decisions() == whole.decisions() || *sheet.decisions() == Decisions::default(),
            "{where_}"
        );
        assert!(sheet.settings() == whole.settings() || *sheet.settings() == Settings::default(), "{where_}");
        assert!(sheet.formulas() == whole.formulas() || sheet.formulas().is_empty(), "{where_}");
    }
}

#[test]
fn a_flipped_bit_is_told_or_changes_nothing() {
    let text = document();
    let (whole, lost) = document_from_bytes(text.as_bytes()).unwrap();
    assert!(lost.is_nothing());
    let mut bytes = text.clone().into_bytes();
    let (mut told, mut same, mut refused) = (0, 0, 0);
    for place in 0..bytes.len() {
        for bit in 0..8 {
            bytes[place] ^= 1 << bit;
            let where_ = format!("bit {bit} of byte {place}");
            match document_from_bytes(&bytes) {
                Ok((document, lost)) if lost.is_nothing() => {
                    same += 1;
                    assert_eq!(document.to_text(), text, "{where_}");
                }
                Ok((document, lost)) => {
                    told += 1;
                    sheets_are_part_of(&document, &lost, &whole, &where_);
                    assert_eq!(document.workbook.sheets().len(), 2, "{where_}");
                }
                Err(_) => refused += 1,
            }
            bytes[place] ^= 1 << bit;
        }
    }
    // Only the first line, which says what the file is, can cost the whole.
    let first_line = text.find('\n').unwrap() * 8;
    assert!(refused <= first_line, "{refused} refused, {told} told, {same} the same");
    assert!(told > 10 * same, "{told} told, {same} the same");
}

#[test]
fn a_cut_gives_back_what_stands_before_it() {
    let text = document();
    let (whole, _) = document_from_bytes(text.as_bytes()).unwrap();
    let first_cells = text.find(r#""texts":["#).unwrap() + 20;
    let mut most = 0;
    for cut in 1..text.len() - 3 {
        let where_ = format!("cut at {cut}");
        match document_from_bytes(&text.as_bytes()[..cut]) {
            Err(error) => {
                assert_eq!(error, StoreError::Damaged, "{where_}");
                assert!(cut < first_cells, "{where_}: cells stand before it");
            }
            Ok((document, lost)) => {
                assert!(lost.rest, "{where_}");
                sheets_are_part_of(&document, &lost, &whole, &where_);
                let cells =
                    document.workbook.sheets().iter().map(|sheet| filled(sheet.grid())).sum::<usize>();
                assert!(cells >= most, "{where_}: {cells} after {most}");
                most = cells;
            }
        }
    }
    assert_eq!(most, 10 + 4, "every cell stands before the last cuts");
}

fn filled(grid: &Grid) -> usize {
    let column =
        |column| (0..grid.rows()).filter(move |row| !grid.text(CellAddress::new(*row, column)).is_empty());
    (0..grid.columns()).map(|c| column(c).count()).sum()
}

#[test]
fn what_is_damaged_is_named() {
    let text = document();
    let lost = |from: &str, to: &str| {
        let damaged = text.replacen(from, to, 1);
        assert_ne!(damaged, text, "{from}");
        document_from_bytes(damaged.as_bytes()).unwrap()
    };
    let (document, figure) = lost("\"85\"", "\"86\"");
    assert_eq!(figure.sheets.len(), 1);
    assert_eq!((&figure.sheets[0].name[..], &figure.sheets[0].doubtful[..]), ("Thu", &[2][..]));
    assert_eq!(document.workbook.sheets()[0].grid().text(CellAddress::new(1, 2)), "86", "shown, and told");
    let (document, role) = lost("\"plan\"", "\"actual\"");
    assert!(role.sheets[0].decisions && role.sheets[0].doubtful.is_empty());
    assert!(document.workbook.sheets()[0].decisions().roles.is_empty());
    let (_, source) = lost("Báo cáo", "Báo cao");
    assert!(source.sheets[0].settings && !source.sheets[0].decisions);
    let (document, sum) = lost("=SUM(B2:B3)", "=SUM(B2:B4)");
    assert!(sum.sheets[0].formulas && document.workbook.sheets()[0].formulas().is_empty());
    // A part that is gone is missed.
    let column = text.lines().find(|line| line.contains("\"sheet\":1,\"column\":1")).unwrap();
    let (_, gone) = lost(column, "");
    assert_eq!((gone.sheets[0].place, &gone.sheets[0].missing[..]), (1, &[1][..]));
    let settings = text.lines().find(|line| line.contains("\"part\":\"about\"")).unwrap();
    assert!(lost(settings, "").1.rest);
    // Another program's line ends change nothing.
    assert!(document_from_bytes(text.replace('\n', "\r\n").as_bytes()).unwrap().1.is_nothing());
}

#[test]
fn a_long_column_is_in_several_parts() {
    let mut grid = Grid::new();
    for row in [0, 8_191, 8_192, 20_000] {
        grid.set(CellAddress::new(row, 1), &format!("{row}"), StoredValue::None);
    }
    grid.set(CellAddress::new(9_000, 0), "x", StoredValue::Number { value: 0.1, percent: true });
    let sheet = Sheet::new("", grid, Decisions::default(), Settings::default());
    let text = text_from_document("7", "", Language::Vietnamese, &Workbook::new(vec![sheet], 0));
    assert_eq!(text.matches("\"part\":\"cells\"").count(), 2 * 3);
    let (read, lost) = document_from_bytes(text.as_bytes()).unwrap();
    assert!(lost.is_nothing());
    assert_eq!(read.to_text(), text);
    assert_eq!(read.workbook.sheet().grid().text(CellAddress::new(20_000, 1)), "20000");
}

#[test]
fn a_small_file_never_takes_much_memory() {
    let sealed = |line: &str| format!("{line},\"sum\":\"{:08x}\"}},\n", crc32fast::hash(line.as_bytes()));
    let mut text = "{\"format\":\"chi-tieu\",\"version\":3,\"parts\":[\n".to_owned();
    for column in 0..2_000 {
        text +=
            &sealed(&format!(r#"{{"part":"cells","sheet":0,"column":{column},"row":1040384,"texts":["1"]"#));
    }
    text += &sealed(r#"{"part":"cells","sheet":4000000000,"column":0,"row":0,"texts":["1"]"#);
    text += &sealed(r#"{"part":"sheet","sheet":0,"name":"a","rows":4000000000,"columns":4000000000"#);
    let (document, lost) = document_from_bytes(text.as_bytes()).unwrap();
    assert!(lost.rest && !lost.sheets.is_empty());
    assert!(document.workbook.sheets()[0].grid().columns() < 8);
}
