//! A total that is blank in one column takes the sum of the units where it is certain.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::{Indicator, compute, recompute_row};
use chi_tieu::indicator::Undefined;
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Decisions, Table, understand};

fn table(text: &str) -> Table {
    understand(&grid_from_clipboard(None, Some(&text.replace('|', "\t"))), &Decisions::default())
}

/// What the last row, the total, is computed as.
fn coverage_of_total(text: &str) -> Result<f64, Undefined> {
    let computed = compute(&table(text), Indicator::Coverage { covered: 2, population: 1 });
    computed.values.last().copied().flatten().unwrap()
}

#[test]
fn the_sum_of_the_units_stands_for_a_blank() {
    let rows = [
        // 300 of 400 persons, whichever of the two is blank.
        ("A|150|100\nB|250|200\nTổng cộng||300", Ok(0.75)),
        ("A|150|100\nB|250|200\nTổng cộng|400|", Ok(0.75)),
        // A unit without a figure: the sum is of fewer units.
        ("A|150|100\nB||200\nTổng cộng||300", Err(Undefined::MissingInput(1))),
        // The total counts more than these units.
        ("A|150|100\nB|250|200\nTổng cộng||350", Err(Undefined::MissingInput(1))),
        // A total of its own is not touched.
        ("A|150|100\nB|250|200\nTổng cộng|500|300", Ok(0.6)),
    ];
    for (rows, expected) in rows {
        let text = format!("Đơn vị|Dân số|Số người tham gia BHYT\n{rows}");
        assert_eq!(coverage_of_total(&text), expected, "{rows}");
    }
}

#[test]
fn an_edited_unit_changes_the_total_that_stands_for_a_blank() {
    let indicator = Indicator::Coverage { covered: 2, population: 1 };
    let before = table("Đơn vị|Dân số|Số người tham gia BHYT\nA|150|100\nB|250|200\nTổng cộng||300");
    let after = table("Đơn vị|Dân số|Số người tham gia BHYT\nA|350|100\nB|250|200\nTổng cộng||300");
    let mut computed = compute(&before, indicator);
    recompute_row(&after, &mut computed, 0);
    assert_eq!(computed, compute(&after, indicator));
    assert_eq!(computed.values[2], Some(Ok(0.5)));
}
