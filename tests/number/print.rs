//! Printing: rounding half away from zero of the decimal that a person sees, grouping, percentages and points.

use chi_tieu::number::{
    Decimals, Notation, print_change, print_number, print_percent, print_points, round_half_away,
};

const COMMA: Notation = Notation::CommaDecimal;

#[test]
fn prints_grouped() {
    for (value, decimals, comma, point) in [
        (1234.5, Decimals::Fixed(1), "1.234,5", "1,234.5"),
        (1234.5, Decimals::Fixed(0), "1.235", "1,235"),
        (-1234.5, Decimals::Fixed(0), "-1.235", "-1,235"),
        (588.0, Decimals::UpTo(2), "588", "588"),
        (0.0, Decimals::Fixed(2), "0,00", "0.00"),
        (-0.0, Decimals::Fixed(2), "0,00", "0.00"),
        (-0.001, Decimals::Fixed(2), "0,00", "0.00"),
        (-0.005, Decimals::Fixed(2), "-0,01", "-0.01"),
        (0.1 + 0.2, Decimals::UpTo(17), "0,3", "0.3"),
        (0.1 + 0.2, Decimals::Exact, "0,30000000000000004", "0.30000000000000004"),
        (999_999.999, Decimals::Fixed(2), "1.000.000,00", "1,000,000.00"),
        (1e15, Decimals::Fixed(0), "1.000.000.000.000.000", "1,000,000,000,000,000"),
        (123_456_789_012_345_680.0, Decimals::UpTo(3), "123.456.789.012.346.000", "123,456,789,012,346,000"),
        (1e-300, Decimals::Fixed(3), "0,000", "0.000"),
        (1e-300, Decimals::UpTo(3), "0", "0"),
        (0.000_05, Decimals::Fixed(4), "0,0001", "0.0001"),
        (100.0, Decimals::Fixed(0), "100", "100"),
        (1000.0, Decimals::Fixed(0), "1.000", "1,000"),
        (f64::NAN, Decimals::Fixed(0), "–", "–"),
    ] {
        assert_eq!(print_number(value, decimals, COMMA), comma);
        assert_eq!(print_number(value, decimals, Notation::PointDecimal), point);
    }
}

#[test]
fn prints_percentages_points_and_changes() {
    for (ratio, decimals, percent, points) in [
        (0.3645, Decimals::Fixed(2), "36,45%", "+36,45"),
        (0.034, Decimals::Fixed(2), "3,40%", "+3,40"),
        (-0.0622, Decimals::Fixed(2), "-6,22%", "-6,22"),
        (0.0, Decimals::Fixed(2), "0,00%", "0,00"),
        (-0.000_01, Decimals::Fixed(2), "0,00%", "0,00"),
        (1.067_471, Decimals::Fixed(0), "107%", "+107"),
        (16.599_545_454_545_45, Decimals::Fixed(2), "1.659,95%", "+1.659,95"),
        (0.285, Decimals::Fixed(0), "29%", "+29"),
        (0.07, Decimals::UpTo(5), "7%", "+7"),
        (1.0, Decimals::UpTo(2), "100%", "+100"),
    ] {
        assert_eq!(print_percent(ratio, decimals, COMMA), percent);
        assert_eq!(print_points(ratio, decimals, COMMA), points);
    }
    assert_eq!(print_change(578.2, Decimals::Fixed(1), COMMA), "+578,2");
    assert_eq!(print_change(-39.0, Decimals::Fixed(0), COMMA), "-39");
    assert_eq!(print_change(0.0, Decimals::Fixed(0), COMMA), "0");
}

#[test]
fn rounds_the_decimal_that_is_seen() {
    for (value, decimals, rounded) in [
        (0.285, 2, 0.29),
        (1.005, 2, 1.01),
        (2.675, 2, 2.68),
        (-2.675, 2, -2.68),
        (0.5, 0, 1.0),
        (2.5, 0, 3.0),
        (-0.5, 0, -1.0),
        (0.49999999999999994, 0, 1.0),
        (9.995, 2, 10.0),
        (1e300, 2, 1e300),
        (1234.0, 255, 1234.0),
    ] {
        assert_eq!(round_half_away(value, decimals), rounded, "{value}");
    }
    assert!(round_half_away(f64::NAN, 2).is_nan());
    assert!(round_half_away(-0.001, 1).is_sign_positive());
}

/// Compared with Python's decimal: see `number/decimals.py`.
#[test]
fn rounds_as_exact_decimals_do() {
    for line in include_str!("rounding.tsv").lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let value: f64 = fields[0].parse().unwrap();
        let decimals: u8 = fields[1].parse().unwrap();
        let printed = print_number(value, Decimals::Fixed(decimals), Notation::PointDecimal);
        assert_eq!(printed.replace(',', ""), fields[2], "{line}");
        assert_eq!(round_half_away(value, decimals), fields[2].parse::<f64>().unwrap(), "{line}");
    }
}
