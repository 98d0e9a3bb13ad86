//! A mark for none counts as nothing where the total says so.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::analysis::{Indicator, compute, proved_nothing, recompute_row};
use chi_tieu::indicator::Undefined;
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Decisions, Table, understand};

const RATE: Indicator = Indicator::ArrearsRate { arrears: 2, receivable: 1 };

fn table(rows: &str) -> Table {
    let text = format!("Đơn vị|Số phải thu|Số nợ\n{rows}").replace('|', "\t");
    understand(&grid_from_clipboard(None, Some(&text)), &Decisions::default())
}

#[test]
fn the_total_of_a_rate_counts_what_its_own_total_counts() {
    use Undefined::MissingInput;
    let rows = [
        // 6 of 400: B owes 1 of nothing due, C nothing of 300.
        (
            "A|100|5\nB|-|1\nC|300|-\nTổng cộng|400|6",
            6.0 / 400.0,
            [Err(Undefined::ZeroBase), Ok(0.0)],
            &[1, 2][..],
        ),
        // 430 is more than 100 and 300, so that B may have had 30: left out, 5 of 400.
        ("A|100|5\nB|-|1\nC|300|-\nTổng cộng|430|6", 5.0 / 400.0, [Err(MissingInput(1)), Ok(0.0)], &[2]),
        // Without a total nothing is proved: 5 of 100.
        ("A|100|5\nB|-|1\nC|300|-", 5.0 / 100.0, [Err(MissingInput(1)), Err(MissingInput(0))], &[]),
        // A blank beside the mark, and either may be what lacks: 6 of 100.
        (
            "A|100|5\nB|-|1\nC|300|\nD|7|-\nTổng cộng|407|6",
            6.0 / 100.0,
            [Err(Undefined::ZeroBase), Err(MissingInput(0))],
            &[1],
        ),
    ];
    for (rows, total, values, marks) in rows {
        let table = table(rows);
        let computed = compute(&table, RATE);
        assert_eq!([1, 2].map(|row| computed.values[row].unwrap()), values, "{rows}");
        let found: Vec<usize> = proved_nothing(&table).into_iter().flat_map(|(_, rows)| rows).collect();
        assert_eq!(found, marks, "{rows}");
        assert_eq!(computed.total.value, Ok(total), "{rows}");
    }
}

#[test]
fn growth_over_nothing_is_refused_and_counted_in_the_total() {
    let text = "Đơn vị|Cùng kỳ|Thực hiện\nA|100|150\nB|-|30\nTổng cộng|100|180".replace('|', "\t");
    let table = understand(&grid_from_clipboard(None, Some(&text)), &Decisions::default());
    let computed = compute(&table, Indicator::Growth { current: 2, base: 1 });
    assert_eq!(computed.values[1], Some(Err(Undefined::ZeroBase)));
    assert_eq!(computed.total.value, Ok(0.8));
    assert!(computed.total.is_complete());
}

#[test]
fn an_edit_that_ends_the_proof_is_followed() {
    let before = table("A|100|5\nB|-|1\nC|300|-\nTổng cộng|400|6");
    for (after, row) in [
        ("A|170|5\nB|-|1\nC|300|-\nTổng cộng|400|6", 0),
        ("A|100|5\nB|0|1\nC|300|-\nTổng cộng|400|6", 1),
        ("A|100|5\nB|-|1\nC|300|0\nTổng cộng|400|6", 2),
    ] {
        let after = table(after);
        let mut computed = compute(&before, RATE);
        recompute_row(&after, &mut computed, row);
        assert_eq!(computed, compute(&after, RATE));
        let mut back = compute(&after, RATE);
        recompute_row(&before, &mut back, row);
        assert_eq!(back, compute(&before, RATE));
    }
}
