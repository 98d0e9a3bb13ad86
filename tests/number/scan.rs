//! How cells are read: published number texts, and texts of every kind that is or is not a number.

use chi_tieu::number::{CellError, Notation, Numeral, Scanned, Unit, UnitKind, scan};

const COMMA: Notation = Notation::CommaDecimal;
const POINT: Notation = Notation::PointDecimal;

#[allow(clippy::panic)]
fn numeral(text: &str) -> Numeral {
    match scan(text) {
        Scanned::Number(n) => n,
        other => panic!("{text:?} is {other:?}"),
    }
}

/// Number texts as they were printed: the text, the value that a careful reader takes, the unit of that value.
#[test]
fn published_number_texts() {
    let mut checked = 0;
    for line in include_str!("number_texts.tsv").lines().skip(1) {
        let mut fields = line.split('\t');
        let (text, value, unit) =
            (fields.next().unwrap(), fields.next().unwrap(), fields.next().unwrap_or_default());
        checked += 1;
        match value {
            "PHÂN SỐ" => assert_eq!(scan(text), Scanned::Fraction, "{text}"),
            "NGÀY" | "NĂM" | "NĂM (sơ bộ)" => assert_eq!(scan(text), Scanned::Date, "{text}"),
            "TRỐNG" => assert_eq!(scan(text), Scanned::Missing, "{text}"),
            _ => {
                let n = numeral(text);
                let scale = n.unit.map_or(1.0, |u| u.scale);
                // A ratio printed without `%` gets the sign from its column.
                let scale = if unit == "tỷ lệ" && !n.percent { 0.01 } else { scale };
                // English words come with English separators, where the table says nothing else.
                let read = n.value(if n.english { POINT } else { COMMA }).unwrap() * scale;
                let expected: f64 = value.parse().unwrap();
                assert!((read - expected).abs() <= expected.abs() * 1e-15, "{text}: {read} for {expected}");
                assert_eq!(n.percent, unit == "tỷ lệ" && !["69,26", "(99,89)"].contains(&text), "{text}");
                let kind = match unit {
                    _ if n.unit.is_none() => continue,
                    "đồng" => UnitKind::Money,
                    "tháng" => UnitKind::Time,
                    _ => UnitKind::Count,
                };
                let found = n.unit.unwrap().kind;
                assert!(found == kind || found == UnitKind::Multiple, "{text}: {found:?}");
            }
        }
    }
    assert_eq!(checked, 37);
}

/// Both readings of a text: with a decimal comma, and with a decimal point.
#[test]
fn both_readings() {
    for (text, comma, point) in [
        ("588", Some(588.0), Some(588.0)),
        ("0", Some(0.0), Some(0.0)),
        ("1.234", Some(1234.0), Some(1.234)),
        ("1,234", Some(1.234), Some(1234.0)),
        ("123.456", Some(123456.0), Some(123.456)),
        ("1234.567", None, Some(1234.567)),
        ("1234,567", Some(1234.567), None),
        ("1.234,5", Some(1234.5), None),
        ("1,234.5", None, Some(1234.5)),
        ("1.234,567", Some(1234.567), None),
        ("1,234.567", None, Some(1234.567)),
        ("1.234.567", Some(1234567.0), None),
        ("1,234,567", None, Some(1234567.0)),
        ("1.234.567,89", Some(1234567.89), None),
        ("1,234,567.89", None, Some(1234567.89)),
        ("0.241", None, Some(0.241)),
        ("0,241", Some(0.241), None),
        ("0,003", Some(0.003), None),
        (".5", None, Some(0.5)),
        (",25", Some(0.25), None),
        ("12.34", None, Some(12.34)),
        ("9.2025", None, Some(9.2025)),
        ("10,2025", Some(10.2025), None),
        ("12,3456", Some(12.3456), None),
        ("1 234", Some(1234.0), Some(1234.0)),
        ("1 234 567", Some(1234567.0), Some(1234567.0)),
        ("1 234,5", Some(1234.5), None),
        ("1 234.567", None, Some(1234.567)),
        ("1\u{a0}234,5", Some(1234.5), None),
        ("1\u{202f}234\u{202f}567", Some(1234567.0), Some(1234567.0)),
        ("1\u{2009}234", Some(1234.0), Some(1234.0)),
        ("1'234'567.8", None, Some(1234567.8)),
        ("1’234’567", Some(1234567.0), Some(1234567.0)),
        ("１．２３４，５", Some(1234.5), None),
        ("+35.311", Some(35311.0), Some(35.311)),
        ("-39", Some(-39.0), Some(-39.0)),
        ("−1.234,5", Some(-1234.5), None),
        ("–12,5", Some(-12.5), None),
        ("12,5-", Some(-12.5), None),
        ("-     1,234.5 ", None, Some(-1234.5)),
        ("-0,0", Some(0.0), None),
        ("1,2E+05", Some(120_000.0), None),
        ("1E-03", Some(0.001), Some(0.001)),
        ("1.5e3", None, Some(1500.0)),
        ("1.234E+05", None, Some(123_400.0)),
        ("9007199254740993", None, None),
        ("9.007.199.254.740.993", Some(9_007_199_254_740_993u64 as f64), None),
        ("0,1000000000000000055511151231257827", Some(0.1), None),
        ("tăng 35.311", Some(35311.0), Some(35.311)),
        ("giảm 0,4", Some(-0.4), None),
        ("▼ 1,5", Some(-1.5), None),
        ("1.23.456", None, None),
        ("1,23,456", None, None),
        ("12.3456.789", None, None),
        ("1.234.56", None, None),
        ("1234.567.890", None, None),
        ("1 23", None, None),
        ("12 3456", None, None),
        ("5.", None, None),
        ("1.2.3,4", None, None),
    ] {
        let read = match scan(text) {
            Scanned::Number(n) => (n.comma, n.point),
            _ => (None, None),
        };
        assert_eq!(read, (comma, point), "{text:?}");
        assert!(!read.0.is_some_and(|v| v == 0.0 && v.is_sign_negative()), "{text:?}");
    }
}

#[test]
fn percentages_are_exact_ratios() {
    for (text, comma, point) in [
        ("36,45%", Some(0.3645), None),
        ("36.45%", None, Some(0.3645)),
        ("45,14 %", Some(0.4514), None),
        ("45,14\u{a0}%", Some(0.4514), None),
        ("100%", Some(1.0), Some(1.0)),
        ("7%", Some(0.07), Some(0.07)),
        ("-6,22%", Some(-0.0622), None),
        ("106,7471%", Some(1.067471), None),
        ("25,796%", Some(0.25796), Some(257.96)),
        ("5‰", Some(0.005), Some(0.005)),
        ("0,07％", Some(0.0007), None),
        ("12,5 phần trăm", Some(0.125), None),
        ("05%", Some(0.05), Some(0.05)),
    ] {
        let n = numeral(text);
        assert_eq!((n.comma, n.point, n.percent, n.unit), (comma, point, true, None), "{text}");
    }
    assert_eq!(numeral("36,45%").decimals(COMMA), 2);
    assert_eq!(numeral("36,45%").decimals(POINT), 2);
    assert_eq!(numeral("25,796%").decimals(POINT), 0);
}

#[test]
fn brackets_stay_for_the_column_to_decide() {
    for (text, value, bracketed, percent) in [
        ("(69,26)", 69.26, true, false),
        ("(69,26%)", 0.6926, true, true),
        ("(69,26)%", 0.6926, true, true),
        ("(1.234,5)", 1234.5, true, false),
        ("( 12 )", 12.0, true, false),
        ("(-12)", -12.0, false, false),
        ("(3)", 3.0, true, false),
        ("（5）", 5.0, true, false),
    ] {
        let n = numeral(text);
        assert_eq!((n.value(COMMA).unwrap(), n.bracketed, n.percent), (value, bracketed, percent), "{text}");
    }
}

/// What the unit of a column excludes for a cell that names none.
#[test]
fn the_columns_unit_weighs() {
    let unit = |kind, scale| Unit { kind, scale };
    let people = unit(UnitKind::Count, 1.0);
    for (text, counted, comma, point, repaired) in [
        ("1.234", people, Some(1234.0), None, false),
        ("1,234", people, None, Some(1234.0), false),
        ("2.377,871", people, Some(2_377_871.0), Some(2_377_871.0), true),
        ("12,5", people, Some(12.5), None, false),
        ("588", people, Some(588.0), Some(588.0), false),
        ("1.234%", people, Some(12.34), Some(0.01234), false),
        ("14,551", unit(UnitKind::Count, 1e6), Some(14.551), None, false),
        ("1.234", unit(UnitKind::Count, 1e3), Some(1234.0), Some(1.234), false),
        ("1.234", unit(UnitKind::Money, 1e6), Some(1234.0), Some(1.234), false),
        ("130.000", unit(UnitKind::Money, 1.0), Some(130_000.0), None, false),
        ("2.377,871", unit(UnitKind::Money, 1e6), Some(2377.871), None, false),
    ] {
        let n = numeral(text).counted_in(counted);
        assert_eq!((n.comma, n.point, n.repaired), (comma, point, repaired), "{text}");
    }
}

/// The text, its value in the Vietnamese reading times the scale of its unit, the kind of unit, and whether both
/// readings remain possible.
#[test]
fn units_in_cells() {
    use UnitKind::{Count, Money, Multiple, PercentagePoint, Time};
    for (text, value, kind, ambiguous) in [
        ("1,2 tỷ", 1.2e9, Money, false),
        ("1,2tỷ", 1.2e9, Money, false),
        ("1,2 ty", 1.2e9, Money, false),
        ("50 nghìn tỷ", 5e13, Money, false),
        ("299.800 tỷ đồng", 299.8e12, Money, true),
        ("140.644 triệu", 140_644e6, Multiple, true),
        ("12,5 tr.đ", 12.5e6, Money, false),
        ("12,5trđ", 12.5e6, Money, false),
        ("12 tr đồng", 12e6, Money, false),
        ("130.000 đ", 130_000.0, Money, false),
        ("130.000đ", 130_000.0, Money, false),
        ("130,000 VND", 130_000.0, Money, false),
        ("₫130.000", 130_000.0, Money, false),
        ("1.234.567 ₫", 1_234_567.0, Money, false),
        ("787.750 HSSV", 787_750.0, Count, false),
        ("787.750\n(người)", 787_750.0, Count, false),
        ("5,5 người", 5.5, Count, false),
        ("1.234 nghìn người", 1_234_000.0, Count, true),
        ("1.234 triệu người", 1.234e6, Count, false),
        ("3,2 triệu lượt người", 3.2e6, Count, false),
        ("2 million people", 2e6, Count, false),
        ("0.4 điểm %", 0.004, PercentagePoint, false),
        ("-0,4 điểm phần trăm", -0.004, PercentagePoint, false),
        ("06 tháng", 6.0, Time, false),
        ("12 tháng", 12.0, Time, false),
        ("5 đơn vị", 5.0, Count, false),
    ] {
        let n = numeral(text);
        let unit = n.unit.unwrap_or_else(|| panic!("{text}"));
        let read = n.value(COMMA).unwrap() * unit.scale;
        assert!((read - value).abs() <= value.abs() * 1e-15, "{text}: {read}");
        assert_eq!((unit.kind, n.is_ambiguous()), (kind, ambiguous), "{text}");
    }
}

#[test]
fn footnote_marks_come_off() {
    for (text, value) in [
        ("1.234,5 (*)", 1234.5),
        ("1.234,5*", 1234.5),
        ("12,5 (**)", 12.5),
        ("12,5¹", 12.5),
        ("12,5 1)", 12.5),
        ("12,5 (1)", 12.5),
        ("12,5(a)", 12.5),
        ("12,5 †", 12.5),
    ] {
        let n = numeral(text);
        assert_eq!((n.value(COMMA), n.footnote), (Some(value), true), "{text}");
    }
    assert!(numeral("36,45% (*)").percent);
    assert!(!numeral("12,5").footnote);
}

#[test]
fn texts_that_are_no_numbers() {
    let check = |expected: Scanned, texts: &[&str]| {
        for text in texts {
            assert_eq!(scan(text), expected, "{text:?}");
        }
    };
    check(Scanned::Blank, &["", " ", "\u{a0}", "\r\n", "\u{200b}", "\u{feff} \u{2009}"]);
    check(
        Scanned::Missing,
        &[
            "-", " - ", "–", "—", "−", "--", "x", "X", "…", "...", "..", ".", "n/a", "N/A", "-%", "-\u{a0}",
            "－",
        ],
    );
    check(
        Scanned::Date,
        &[
            "25/01/2025",
            "3.2.2025",
            "31.3.2017",
            "31-12-2022",
            "2025-12-31",
            "2025/12/31",
            "25/10/2025 14:30",
            "2025-12-31T00:00:00",
            "30/06/25",
            "30/6",
            "05/09",
            "01/2025",
            "10-2025",
            "2025-10",
            "tháng 4.2025",
            "Tháng 4/2025",
            "Tháng 04 năm 2025",
            "tháng 10",
            "Quý I/2025",
            "Quý III",
            "QUÝ 3/2025",
            "Sơ bộ 2021",
            "2021 (*)",
            "12.2021 (*)",
            "2021*",
            "T10/2025",
            "T10",
            "Năm 2025",
            "Đến 31/01/2025",
            "6 tháng đầu năm",
            "6 tháng đầu năm 2025",
            "10 tháng năm 2025",
            "Ước 2025",
            "2024-2025",
            "2024 - 2025",
            "04.2025",
            "10.2025",
            "12.2024",
            "Cuối năm 2024",
            "ngày 25/10",
            "9T/2025",
            "Q1/2025",
            "14:30",
            "12/31/2025",
            "Ngày 31 tháng 12 năm 2024",
            "NĂM 2024",
            "nam 2024",
            "(31/12/2024)",
        ],
    );
    check(Scanned::Fraction, &["5/9", "461/465", "7/9 đơn vị", "461 / 465", "100/63", "1.234/5.678"]);
    check(
        Scanned::Code,
        &[
            "00",
            "01",
            "007",
            "0123456789",
            "0912.345.678",
            "0912 345 678",
            "0912-345-678",
            "+84912345678",
            "B04a-TS",
            "1E5",
            "12e3",
            "A1",
            "10D",
            "12A",
            "10hs",
            "130.000d",
            "0100109106-001",
            "12345678901234567",
            "HS4010123456789",
            "454/QĐ-BHXH",
            "Q1",
        ],
    );
    check(Scanned::Boolean(true), &["ĐÚNG", "TRUE", "Ðúng", "true"]);
    check(Scanned::Boolean(false), &["SAI", "FALSE"]);
    for (text, error) in [
        ("#DIV/0!", CellError::DivisionByZero),
        ("#N/A", CellError::NotAvailable),
        ("#REF!", CellError::Reference),
        ("#NAME?", CellError::Name),
        ("#VALUE!", CellError::Value),
        ("#NUM!", CellError::Number),
        ("Err:502", CellError::Value),
        ("#SPILL!", CellError::Value),
        ("####", CellError::Overflow),
        ("########", CellError::Overflow),
    ] {
        check(Scanned::Error(error), &[text]);
    }
    check(
        Scanned::Text,
        &[
            "Hà Tĩnh",
            "1. Số người tham gia",
            "BHTN\n(bắt buộc)",
            "+ Trong đó: BHXH",
            "4=3/1",
            "5=(3-2)/2",
            "A",
            "B",
            "(*)",
            "#",
            "-a",
            "5 - 9",
            "1-5",
            "35.311 - 40.000",
            "10.101,8 (36,45%)",
            "5 tỷ 300 triệu",
            "Tỷ lệ 5%",
            "Phụ lục 02",
            "≥ 36%",
            "5 con gà",
            "-5 -",
            "--5",
            "+-5",
            "1+1",
            "%",
            "Năm",
            "Quý",
            "đồng",
            "Kế hoạch năm",
            "xx",
            "588\n123",
            "588  123",
            "1\t234",
            "100 (5)",
            "5 -",
            "5 d",
            "1.234\n5.678",
            "Xã",
            "Sai Sơn",
            "- 5 đơn vị",
            "Nợ 6 tháng trở lên",
            "1..2",
            "1,,2",
            "1.,2",
        ],
    );
}

/// Compared with Python's decimal: see `number/decimals.py`.
#[test]
fn reads_the_nearest_double() {
    for line in include_str!("reading.tsv").lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let text = format!("{}{}", fields[0], if fields[1] == "2" { "%" } else { "" });
        let n = numeral(&text);
        assert_eq!((n.comma, n.point), (Some(fields[2].parse().unwrap()), None), "{line}");
    }
}
