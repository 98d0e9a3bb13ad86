//! Which notation a column is read in, and when the user must be asked.

use chi_tieu::number::Notation::{CommaDecimal, PointDecimal};
use chi_tieu::number::Reason::{
    Arithmetic, Chosen, Declared, NothingToDecide, OtherColumns, Proved, StoredValues, Unit, Usage,
};
use chi_tieu::number::{Evidence, Expected, Notation, Reason, Votes, decide, scan};

/// Cells, evidence, notation, why, mixed, ambiguous.
type Row = (&'static [&'static str], Evidence, Notation, Reason, bool, bool);

#[test]
fn decides_columns() {
    let none = Evidence::default();
    let declared = |n| Evidence { declared: Some(n), ..none };
    let document = |n| Evidence { other_columns: Some(n), ..none };
    let arithmetic = |n| Evidence { arithmetic: Some(n), ..none };
    let whole = Evidence { expected: Some(Expected::Whole), ..none };
    let decimals = Evidence { expected: Some(Expected::Decimals), ..none };
    let rows: &[Row] = &[
        (&[], none, CommaDecimal, NothingToDecide, false, false),
        (&["588", "12"], none, CommaDecimal, NothingToDecide, false, false),
        (&["1.234", "588"], none, CommaDecimal, Usage, false, true),
        (&["1,234"], none, CommaDecimal, Usage, false, true),
        // One proof decides for the column.
        (&["1.234", "456,7"], none, CommaDecimal, Proved(1), false, false),
        (&["25,796", "-12,159", "-0,109"], none, CommaDecimal, Proved(1), false, false),
        (&["1,234", "1,234,567"], none, PointDecimal, Proved(1), false, false),
        (&["1.234", "66.890 người"], none, CommaDecimal, Proved(1), false, false),
        // Proofs of both kinds: the cells with a proof are read by it, the others are in doubt.
        (&["306.1", "53,40"], none, CommaDecimal, Proved(1), true, false),
        (&["306.1", "12.5", "53,40", "1.234"], none, PointDecimal, Proved(2), true, true),
        (&["1.234"], declared(PointDecimal), PointDecimal, Declared, false, false),
        (&["787,750", "588"], declared(PointDecimal), PointDecimal, Declared, false, false),
        // The cells prove another notation than the source declares.
        (&["1,234", "1,234.5"], declared(CommaDecimal), PointDecimal, Proved(1), false, true),
        (&["1,234.5", "12,5", "1.234"], declared(CommaDecimal), CommaDecimal, Declared, true, true),
        (&["1.234"], arithmetic(PointDecimal), PointDecimal, Arithmetic, false, false),
        (&["306.1", "53,40", "1.234"], arithmetic(CommaDecimal), CommaDecimal, Arithmetic, true, false),
        (&["1.234", "456,7"], arithmetic(PointDecimal), CommaDecimal, Proved(1), false, true),
        // Counted things.
        (&["1.234", "588"], whole, CommaDecimal, Unit, false, false),
        (&["1,234", "588"], whole, PointDecimal, Unit, false, false),
        (&["1,234", "1.234"], whole, CommaDecimal, Usage, false, true),
        (&["95,123", "101,456"], decimals, CommaDecimal, Unit, false, false),
        (&["95.123", "101.456"], decimals, PointDecimal, Unit, false, false),
        (&["1.234", "12,5"], decimals, CommaDecimal, Proved(1), false, false),
        (&["1.234"], document(PointDecimal), PointDecimal, OtherColumns, false, false),
        (&["588"], document(PointDecimal), CommaDecimal, NothingToDecide, false, false),
        (
            &["1.234", "456,7"],
            Evidence { chosen: Some(PointDecimal), declared: Some(CommaDecimal), ..none },
            PointDecimal,
            Chosen,
            false,
            false,
        ),
        (&["1.234"], Evidence { stored_values: true, ..none }, CommaDecimal, StoredValues, false, false),
    ];
    for (cells, evidence, notation, reason, mixed, ambiguous) in rows {
        let mut tally = Votes::default();
        for cell in *cells {
            tally.add(&scan(cell));
        }
        let decided = decide(tally, evidence);
        assert_eq!(
            (decided.notation, decided.reason, decided.mixed, decided.ambiguous),
            (*notation, *reason, *mixed, *ambiguous),
            "{cells:?} with {evidence:?}"
        );
    }
}

#[test]
fn text_without_numbers_counts_for_nothing() {
    let mut tally = Votes::default();
    for text in ["", "-", "31.3.2017", "461/465", "Hà Tĩnh", "#DIV/0!", "0123"] {
        tally.add(&scan(text));
    }
    assert_eq!(tally, Votes::default());
}
