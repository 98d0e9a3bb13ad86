//! What holds for every text and every number: scanning never panics, and a printed number reads back.

use chi_tieu::number::{
    Decimals, Notation, Numeral, Scanned, find_units, fold, print_number, print_percent, round_half_away,
    scan,
};
use proptest::prelude::*;

fn notation() -> impl Strategy<Value = Notation> {
    prop_oneof![Just(Notation::CommaDecimal), Just(Notation::PointDecimal)]
}

fn read(text: &str, notation: Notation) -> Option<Numeral> {
    match scan(text) {
        Scanned::Number(n) if n.value(notation).is_some() => Some(n),
        _ => None,
    }
}

/// Pieces of cells, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,4}",
        prop::sample::select(vec![
            ".",
            ",",
            " ",
            "\u{a0}",
            "-",
            "−",
            "+",
            "(",
            ")",
            "%",
            "‰",
            "e",
            "E+",
            "/",
            ":",
            "'",
            "*",
            "(*)",
            "¹",
            "#",
            "tỷ",
            "triệu",
            "tr.đ",
            "nghìn",
            "đồng",
            "₫",
            "người",
            "điểm %",
            "tháng",
            "quý",
            "I",
            "năm",
            "giảm ",
            "x",
            "…",
            "０",
            "Đơn vị tính:",
            "ĐVT",
            "kế hoạch",
            "o\u{309}",
            "\u{200b}",
            "\n",
            "\t",
            "1.000",
            "٣",
            "đ",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|p| p.concat())
}

fn check_reading(text: &str) -> Result<(), TestCaseError> {
    let scanned = scan(text);
    let _ = (find_units(text), fold(text));
    if let Scanned::Number(n) = scanned {
        prop_assert!(n.comma.is_some() || n.point.is_some());
        for value in [n.comma, n.point].into_iter().flatten() {
            prop_assert!(value.is_finite() && !(value == 0.0 && value.is_sign_negative()), "{text:?}");
        }
        prop_assert!(text.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)));
    }
    // Spaces around a text and invisible marks change nothing.
    prop_assert_eq!(scan(&format!(" {text}\u{a0}")), scanned);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,40}") {
        check_reading(&text)?;
    }

    #[test]
    fn pieces_of_cells_are_read_without_panic(text in pieces()) {
        check_reading(&text)?;
    }

    /// An exact print keeps every bit.
    #[test]
    fn exact_print_reads_back(digits in -1e3f64..1e3, power in -30i32..30, notation in notation()) {
        let value = digits * 10f64.powi(power);
        let printed = print_number(value, Decimals::Exact, notation);
        prop_assert_eq!(read(&printed, notation).and_then(|n| n.value(notation)), Some(value), "{}", printed);
    }

    /// A number with 15 digits reads back as it was rounded.
    #[test]
    fn rounded_print_reads_back(digits in -999_999_999_999_999i64..=999_999_999_999_999, point in 0u8..12, kept in 0u8..8, notation in notation()) {
        let value = digits as f64 / 10f64.powi(i32::from(point));
        let printed = print_number(value, Decimals::UpTo(15), notation);
        prop_assert_eq!(read(&printed, notation).and_then(|n| n.value(notation)), Some(value), "{}", printed);
        let printed = print_number(value, Decimals::Fixed(kept), notation);
        let number = read(&printed, notation);
        prop_assert_eq!(number.and_then(|n| n.value(notation)), Some(round_half_away(value, kept)), "{}", printed);
        prop_assert_eq!(number.map(|n| n.decimals(notation)), Some(kept), "{}", printed);
    }

    #[test]
    fn percent_reads_back(hundredths in -10_000_000i64..10_000_000, notation in notation()) {
        let ratio = hundredths as f64 / 1e4;
        let printed = print_percent(ratio, Decimals::Fixed(2), notation);
        let number = read(&printed, notation);
        prop_assert_eq!(number.and_then(|n| n.value(notation)), Some(ratio), "{}", printed);
        prop_assert!(number.is_some_and(|n| n.percent));
    }

    /// Rounding twice is the same as rounding once, and never moves by more than half a unit.
    #[test]
    fn rounding_is_stable(value in -1e12f64..1e12, decimals in 0u8..4) {
        let rounded = round_half_away(value, decimals);
        prop_assert_eq!(round_half_away(rounded, decimals), rounded);
        prop_assert!((rounded - value).abs() <= 0.5 * 10f64.powi(-i32::from(decimals)) * 1.001 + value.abs() * 1e-14);
    }
}

/// Texts made to be slow are read at once.
#[test]
fn long_texts_are_read_in_linear_time() {
    for piece in
        ["1", "1.", "1,234", " ", "\u{a0}", "(", "đ", "tỷ ", "\u{301}", "1 234 ", "%", "-", "ĐVT: ", "(%"]
    {
        let text = piece.repeat(200_000);
        let start = std::time::Instant::now();
        let _ = (scan(&text), find_units(&text));
        assert!(start.elapsed().as_millis() < 1000, "{piece}");
    }
}
