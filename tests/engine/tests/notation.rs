//! What an office types, in either notation; what is refused, and with which reason.

use chi_tieu::formula::{
    Corner, Expression, Formula, Operator, Reference, Refusal, canonical, functions, moved, printed, read,
};
use chi_tieu::number::Notation::{self, CommaDecimal, PointDecimal};
use proptest::prelude::*;

#[test]
fn what_is_typed_becomes_one_canonical_form() {
    for (typed, notation, expected) in [
        ("=sum(b2:b5)", CommaDecimal, "=SUM(B2:B5)"),
        ("=B2/C2", CommaDecimal, "=B2/C2"),
        ("=B2*1,5", CommaDecimal, "=B2*1.5"),
        ("=(B2+1,5)*2", CommaDecimal, "=(B2+1.5)*2"),
        ("=ROUND(B2*1,5;2)", CommaDecimal, "=ROUND(B2*1.5,2)"),
        ("=ROUND((B2*1,5),2)", CommaDecimal, "=ROUND((B2*1.5),2)"),
        ("=ROUND(B2,2)", CommaDecimal, "=ROUND(B2,2)"),
        ("=IF(B2>100, 1, 0)", CommaDecimal, "=IF(B2>100,1,0)"),
        ("=ABS(1,5)", CommaDecimal, "=ABS(1.5)"),
        ("=ROUND(1.5,0)", PointDecimal, "=ROUND(1.5,0)"),
        ("=ROUND(1,5)", PointDecimal, "=ROUND(1,5)"),
        ("=COUNTIF(E2:E9;\">=36,5%\")", CommaDecimal, "=COUNTIF(E2:E9,\">=36.5%\")"),
        ("=COUNTIF(E2:E9,\">=36.5%\")", PointDecimal, "=COUNTIF(E2:E9,\">=36.5%\")"),
        ("=TEXT(B2;\"#.##0,0\")", CommaDecimal, "=TEXT(B2,\"#,##0.0\")"),
        ("=TEXT(B2;\"#,##0\")", CommaDecimal, "=TEXT(B2,\"#,##0\")"),
        ("=TEXT(B2;\"dd/mm/yyyy\")", CommaDecimal, "=TEXT(B2,\"dd/mm/yyyy\")"),
        ("=sum(b:b)+sum($2:$2)", CommaDecimal, "=SUM(B:B)+SUM($2:$2)"),
        ("='Bảng 1'!B2+Quý!$C$3", CommaDecimal, "='Bảng 1'!B2+Quý!$C$3"),
        ("=SUM(B2:B5", CommaDecimal, "=SUM(B2:B5)"),
        ("=-b2^2%", CommaDecimal, "=-B2^2%"),
        ("+B2+1", CommaDecimal, "=B2+1"),
        ("=IF(B2=\"a;b\",1,2)", PointDecimal, "=IF(B2=\"a;b\",1,2)"),
        ("=1,50", CommaDecimal, "=1.5"),
        ("=if(true();1;)", CommaDecimal, "=IF(TRUE,1,)"),
        // Letters composed otherwise are the same.
        ("=COUNTIF(A2:A9;\"Hue\u{302}\u{301}\")", CommaDecimal, "=COUNTIF(A2:A9,\"Huế\")"),
    ] {
        assert_eq!(read(typed, notation).map(|f| canonical(&f)).as_deref(), Ok(expected), "{typed}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_or_is_not_done_right_is_refused() {
    let text = |t: &str| t.to_owned();
    for (typed, expected) in [
        ("=", Refusal::Empty),
        ("=ROUND(1,5)", Refusal::AmbiguousComma(text("1,5"))),
        ("=ROUND(B2*1,5,2)", Refusal::AmbiguousComma(text("1,5"))),
        ("=IF(B2>100,1,0)", Refusal::AmbiguousComma(text("100,1"))),
        ("=B2*1.234", Refusal::GroupedNumber(text("1.234"))),
        ("=B2*1.234,5", Refusal::GroupedNumber(text("1.234"))),
        ("=IF(B2>1;2,A2)", Refusal::MixedSeparators),
        ("=SUM(B2 B3)", Refusal::MissingSeparator(text("B2"), text("B3"))),
        ("=SUM(B2;B3))", Refusal::ExtraBracket),
        ("=\"a", Refusal::UnfinishedText),
        ("=B2+", Refusal::MissingOperand(text(""))),
        ("=SUMM(B2)", Refusal::UnknownFunction(text("SUMM"))),
        ("=$Kế_hoạch*2", Refusal::UnknownName(text("$Kế_hoạch"))),
        ("=ROUND(B2)", Refusal::Arguments { function: "ROUND", least: 2, most: 2, given: 1 }),
        ("=B2:B5", Refusal::RangeForValue(text("B2:B5"))),
        ("=SUM(B2:B5*2)", Refusal::RangeForValue(text("B2:B5"))),
        ("=LEFT(B2:B5;2)", Refusal::RangeForValue(text("B2:B5"))),
        ("=INDEX(B2:C5;0;1)", Refusal::RangeForValue(text("B2:C5"))),
        ("=COUNTIF(1;2)", Refusal::ValueForRange("COUNTIF")),
        ("={1;2}", Refusal::Character('{')),
        ("=SUM(Bảng1[Thu])", Refusal::Character('[')),
        ("=A2<\"Huế\"", Refusal::TextOrder),
        ("=COUNTIF(A2:A9;\">Huế\")", Refusal::TextOrder),
        ("=VLOOKUP(\"Huế\";A2:B9;2)", Refusal::TextOrder),
        ("=YEAR(\"31/3/2017\")", Refusal::TextDate(text("31/3/2017"))),
        ("=TEXT(B2;\"0.000\")", Refusal::Code(text("0.000"))),
        ("=TEXT(B2;A1)", Refusal::Code(text(""))),
        ("=COUNTIF(B2:B9;\">1.234\")", Refusal::Criterion(text(">1.234"))),
        ("=COUNTIF(H2:H9;\">31/3/2017\")", Refusal::Criterion(text(">31/3/2017"))),
        ("=COUNTIF(B2:B9;\">=\"&36&\"%\")", Refusal::Criterion(text("%"))),
        ("=SUBTOTAL(109;B2:B9)", Refusal::UnknownFunction(text("SUBTOTAL(10x)"))),
    ] {
        assert_eq!(read(typed, CommaDecimal), Err(expected), "{typed}");
    }
    let deep = format!("={}1{}", "(".repeat(500), ")".repeat(500));
    assert_eq!(read(&deep, CommaDecimal), Err(Refusal::TooDeep));
    assert_eq!(read(&format!("={}", "-".repeat(500)), CommaDecimal), Err(Refusal::TooDeep));
    assert_eq!(read(&format!("={}", "1+".repeat(9000)), CommaDecimal), Err(Refusal::TooLong));
}

#[test]
fn a_formula_moves_with_its_cell() {
    for (typed, rows, columns, expected) in [
        ("=E7/C7", 1, 0, "=E8/C8"),
        ("=(E7-$D7)/D$7", 2, 1, "=(F9-$D9)/E$7"),
        ("=SUM(C8:C17)", 0, 3, "=SUM(F8:F17)"),
        ("=LOG10(A1)+A1", 1, 0, "=LOG10(A2)+A2"),
        ("='Năm 2024'!B2*2", 1, 1, "='Năm 2024'!C3*2"),
        ("=SUM(A:A)+SUM($2:$2)+SUM(3:3)", 1, 1, "=SUM(B:B)+SUM($2:$2)+SUM(4:4)"),
        ("=A1+1", -1, 0, "=#REF!+1"),
    ] {
        let formula = read(typed, CommaDecimal).unwrap();
        assert_eq!(canonical(&moved(&formula, rows, columns)), expected, "{typed}");
    }
}

fn corner() -> impl Strategy<Value = Corner> {
    (0_u32..60, any::<bool>(), 0_u32..2000, any::<bool>())
        .prop_map(|(column, a, row, b)| Corner { column: Some((column, a)), row: Some((row, b)) })
}

fn cells(last: bool) -> impl Strategy<Value = Expression> {
    let sheet = prop_oneof![
        Just(None),
        Just(Some("Bảng 1".to_owned())),
        Just(Some("Quý_I".to_owned())),
        Just(Some("2024".to_owned()))
    ];
    (sheet, corner(), corner()).prop_map(move |(sheet, first, other)| {
        Expression::Cells(Reference { sheet, first, last: last.then_some(other) })
    })
}

fn number() -> impl Strategy<Value = Expression> {
    (0_u32..100_000, 0_u32..4).prop_map(|(digits, places)| {
        let value = f64::from(digits) / 10f64.powi(i32::try_from(places).unwrap());
        Expression::Number(value.to_string())
    })
}

/// An expression that gives one value.
fn value() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof![
        number(),
        cells(false),
        "[a-zđêô ;,.\"']{0,6}".prop_map(Expression::Text),
        any::<bool>().prop_map(Expression::Boolean),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let call = |name: &'static str, arguments: Vec<Expression>| {
            Expression::Call(functions().iter().find(|f| f.name == name).unwrap(), arguments)
        };
        let bracket = |e: Expression| Box::new(Expression::Bracket(Box::new(e)));
        prop_oneof![
            (inner.clone(), inner.clone(), 0_usize..6).prop_map(move |(a, b, which)| {
                let operators = [
                    Operator::Plus,
                    Operator::Times,
                    Operator::Divided,
                    Operator::Power,
                    Operator::Join,
                    Operator::Equal,
                ];
                Expression::Binary(operators[which], bracket(a), bracket(b))
            }),
            (inner.clone(), any::<bool>()).prop_map(move |(a, minus)| Expression::Sign(minus, bracket(a))),
            inner.clone().prop_map(move |a| Expression::Percent(bracket(a))),
            (inner.clone(), inner.clone()).prop_map(move |(a, b)| call("ROUND", vec![a, b])),
            (inner.clone(), inner.clone()).prop_map(move |(a, b)| call("IF", vec![a, b])),
            inner.clone().prop_map(move |a| call("ABS", vec![a])),
            (cells(true), inner).prop_map(move |(range, a)| call("SUM", vec![range, a])),
            (cells(true), 0_u32..9999, any::<bool>()).prop_map(move |(range, n, percent)| {
                let text = format!(">={}{}", f64::from(n) / 100.0, if percent { "%" } else { "" });
                call("COUNTIF", vec![range, Expression::Text(text)])
            }),
            number().prop_map(move |a| call("SUM", vec![a])),
            (number(), 0_usize..3).prop_map(move |(a, code)| {
                let code = ["#,##0.0", "0.00%", "dd/mm/yyyy"][code];
                call("TEXT", vec![a, Expression::Text(code.to_owned())])
            }),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_shown_is_read_as_the_same(expression in value()) {
        let formula = Formula::new(expression);
        for notation in [CommaDecimal, PointDecimal] {
            let shown = printed(&formula, notation);
            prop_assert_eq!(read(&shown, notation), Ok(formula.clone()), "{}", shown);
        }
        prop_assert_eq!(read(&canonical(&formula), PointDecimal), Ok(formula.clone()));
    }

    #[test]
    fn whatever_is_typed_ends_in_a_formula_or_a_reason(text in "=[-A-Za-z0-9đ(),;:.\"'%$&<>=+*/^ !#{]{0,40}", comma: bool) {
        let notation = if comma { CommaDecimal } else { Notation::PointDecimal };
        if let Ok(formula) = read(&text, notation) {
            let kept = canonical(&formula);
            prop_assert_eq!(read(&kept, PointDecimal), Ok(formula), "{}", kept);
        }
    }
}
