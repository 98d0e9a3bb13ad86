//! Totals that no certain word names, rows that are no units, rows that number columns, lists under "Trong đó": what the
//! rows of such tables are, which of them are asked about, and what is said of their sums.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::PathBuf;

use chi_tieu::grid::Grid;
use chi_tieu::source::{grid_from_text, sheets_from_file};
use chi_tieu::table::{Decisions, Doubt, RowKind, Table, understand};

fn wild(name: &str) -> Grid {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/wild").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    sheets_from_file(name, &bytes).unwrap().sheets.remove(0).grid
}

/// The kinds of rows, a letter each: Total, Subtotal, data, part, mean, index, note, blank.
fn kinds(table: &Table) -> String {
    let letter = |kind: &RowKind| match kind {
        RowKind::Total => 'T',
        RowKind::Subtotal => 'S',
        RowKind::Data => 'd',
        RowKind::Part => 'p',
        RowKind::Average => 'm',
        RowKind::Index => 'i',
        RowKind::Note => 'n',
        RowKind::Blank => '-',
    };
    table.rows.iter().map(letter).collect()
}

/// What is said of sums: "asked 0" for a row that may be a total, "differs 3 1" for a sum.
fn told(table: &Table) -> Vec<String> {
    let place = |n: Option<u32>| n.map_or(-1, i64::from);
    let mut told = Vec::new();
    for warning in &table.warnings {
        match warning.doubt {
            Doubt::MayBeTotal => told.push(format!("asked {}", place(warning.row))),
            Doubt::TotalDiffers { .. } | Doubt::SubtotalDiffers { .. } | Doubt::PartsDiffer { .. } => {
                told.push(format!("differs {} {}", place(warning.row), place(warning.column)));
            }
            _ => {}
        }
    }
    told
}

fn read(text: &str) -> Table {
    understand(&grid_from_text(text, b'\t'), &Decisions::default())
}

#[test]
fn rows_of_real_shapes_are_what_they_are() {
    for (name, rows, said) in [
        ("T1-opening-sum-over-sections.tsv", "TSddSdd", &[][..]),
        ("T2-opening-sum-over-two-units.tsv", "Tdd", &[]),
        ("K1-total-label-above-its-figures.tsv", "nTdd", &[]),
        ("O1-superscript-on-labels.tsv", "ddT", &[]),
        ("S1-total-one-more-than-its-parts.csv", "dddT", &["differs 3 1"]),
        ("N1-transposed-years.tsv", "dddm", &[]),
        ("N2-transposed-plan-actual.tsv", "ddm", &[]),
        ("J1-index-out-of-order.tsv", "iddT", &[]),
        ("J2-index-with-error.tsv", "iddT", &[]),
        ("J3-index-repeated-number.tsv", "idd", &[]),
        ("L1-averages-by-abbreviation.tsv", "ddT", &[]),
        ("R1-binh-quan-row-among-indicators.tsv", "dddd", &[]),
        ("H1-section-runs-over-named-regions.tsv", "TSddSddSdd", &[]),
        ("S4-of-which-under-numbered-row.tsv", "Sddnpp", &[]),
        ("Q1-shown-in-whole-billions.xlsx", "ddddT", &[]),
    ] {
        let table = understand(&wild(name), &Decisions::default());
        assert_eq!(kinds(&table), rows, "{name}");
        assert_eq!(told(&table), said, "{name}");
    }
}

#[test]
fn rows_that_are_compared_have_no_common_total() {
    for name in ["N1-transposed-years.tsv", "N2-transposed-plan-actual.tsv"] {
        assert!(understand(&wild(name), &Decisions::default()).mixed_measures, "{name}");
    }
    for (text, differ) in [
        ("Kế hoạch năm\t500\t300\nThực hiện\t400\t200\n", true),
        ("Kỳ này\t500\t300\nCùng kỳ\t400\t200\nSo sánh (%)\t125\t150\n", true),
        ("Tổng thu\t500,5\t300,5\nTổng chi\t400,5\t200,5\nCòn lại\t100,0\t100,0\n", true),
        ("Thực hiện\t500\t300\nAn Phú\t400\t200\n", false),
        ("Kế Sách\t500\t300\nThạnh Trị\t400\t200\n", false),
    ] {
        let table = read(&format!("Chỉ tiêu\tBHXH\tBHYT\n{text}"));
        assert_eq!(table.mixed_measures, differ, "{text}");
        assert!(!table.rows.contains(&RowKind::Total), "{text}");
    }
}

#[test]
fn a_row_that_adds_up_the_others_is_the_total_or_is_asked() {
    for (text, rows, said) in [
        (
            "TOTAL REVENUE\t3.721,0\t3.350,2\nAn Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\n",
            "Tdd",
            &[][..],
        ),
        ("An Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\nCộng thu\t3.721,0\t3.350,2\n", "ddT", &[]),
        ("An Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\nSumme\t3.721,0\t3.350,2\n", "ddT", &[]),
        (
            "Chung toàn tỉnh\t3.721,0\t3.350,2\nAn Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\n",
            "Tdd",
            &[],
        ),
        ("An Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\nCộng [2]\t3.721,0\t3.350,2\n", "ddT", &[]),
        // No word at all, in two columns of many digits.
        ("Huyện Hải\t3.721,5\t3.350,2\nAn Phú\t1.311,0\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\n", "Tdd", &[]),
        // One column differs: it is a sum of the rows below, and the difference is told.
        (
            "Tổng thu\t3.721,0\t3.390,2\nAn Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\n",
            "Sdd",
            &["differs 0 2"],
        ),
        // Nothing decides.
        (
            "Tổng thu\t4.721,0\t3.390,2\nAn Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\n",
            "ddd",
            &["asked 0"],
        ),
        // It is less than one of them.
        ("Tổng thu\t721,0\t390,2\nAn Phú\t1.310,5\t1.250,2\nBình Hòa\t2.410,5\t2.100,0\n", "ddd", &[]),
        // Names.
        ("Tổng công ty A\t500,5\t300,5\nCông ty B\t200,1\t100,7\nCông ty C\t200,7\t100,1\n", "ddd", &[]),
        ("Cộng đồng A\t500,5\t300,5\nAn Phú\t200,1\t100,7\nTân Lập\t200,7\t100,1\n", "ddd", &[]),
        // Small figures that come out by chance.
        ("An Phú\t3\t5\nBình Hòa\t1\t2\nTân Lập\t2\t3\n", "ddd", &[]),
    ] {
        let table = read(&format!("Đơn vị\tKế hoạch\tThực hiện\n{text}"));
        assert_eq!(kinds(&table), rows, "{text}");
        assert_eq!(told(&table), said, "{text}");
    }
}

#[test]
fn what_the_user_says_of_a_row_is_not_asked_again() {
    let text = "Đơn vị\tKế hoạch\nTổng thu\t4.721,5\nAn Phú\t1.310,5\nBình Hòa\t2.410,5\n";
    let grid = grid_from_text(text, b'\t');
    assert_eq!(told(&understand(&grid, &Decisions::default())), ["asked 0"]);
    let mut decisions = Decisions::default();
    decisions.rows.insert(1, RowKind::Data);
    assert!(told(&understand(&grid, &decisions)).is_empty());
}

#[test]
fn lines_under_of_which_are_parts() {
    for (text, rows) in [
        (
            "A\tBHXH\t900,5\nB\tBHTN\t100,5\nC\tBHYT\t401,5\n\tTrong đó: HSSV\t120,1\n\tHộ gia đình\t80,2\n",
            "dddpp",
        ),
        (
            "A\tBHXH\t900,5\nC\tBHYT\t401,5\n\tTrong đó:\t\n\tHSSV\t120,1\n\tHộ gia đình\t80,2\nD\tKhác\t1,5\n",
            "ddnppd",
        ),
        (
            "1\tBHXH\t900,5\n2\tBHYT\t401,5\n\tTrong đó: - HSSV\t120,1\n\tHộ gia đình\t80,2\n\tNghèo\t7,1\n3\tBHTN\t100,5\n\tTổng cộng\t1.402,5\n",
            "ddpppdT",
        ),
    ] {
        let table = read(&format!("STT\tChỉ tiêu\tKế hoạch\n{text}"));
        assert_eq!(kinds(&table), rows, "{text}");
        assert!(told(&table).is_empty(), "{text}");
    }
}
