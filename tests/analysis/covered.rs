//! Coverage above 100 % is told.

use chi_tieu::analysis::survey;
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::table::{Decisions, Doubt, understand};

/// Where it is told: row, column, column of the base, how many rows.
fn told(text: &str) -> Vec<(Option<u32>, Option<u32>, u32, u32)> {
    let grid = grid_from_clipboard(None, Some(&text.replace('|', "\t")));
    let findings = survey(&understand(&grid, &Decisions::default())).findings;
    let of = findings.iter().filter_map(|w| match w.doubt {
        Doubt::MoreThanAll { base, rows } => Some((w.row, w.column, base, rows)),
        _ => None,
    });
    of.collect()
}

#[test]
fn more_that_take_part_than_there_are_is_told() {
    const HEADER: &str = "Đơn vị|Dân số|Số người tham gia BHYT\n";
    for (rows, expected) in [
        ("A|100|120\nB|200|150\nC|90|91\nTổng cộng|390|361", vec![(Some(0), Some(2), 1, 2)]),
        ("A|100|100\nB|200|199\nTổng cộng|300|299", vec![]),
        // Nobody is to be covered: the rate itself is refused.
        ("A|0|5\nB|200|199", vec![]),
    ] {
        assert_eq!(told(&format!("{HEADER}{rows}")), expected, "{rows}");
    }
    // 12,3 thousand may be 12 349.
    assert_eq!(
        told("Đơn vị|Dân số (nghìn người)|Số người tham gia BHYT (người)\nA|12,3|12.345\nB|20,5|18.100"),
        []
    );
    // The labour force too, and a pasted rate without what it is of.
    let of_labour = "Đơn vị|Lực lượng lao động|Số người tham gia BHXH\nA|1.500|1.700\nB|2.000|900";
    assert_eq!(told(of_labour), [(Some(0), Some(2), 1, 1)]);
    assert_eq!(told("Đơn vị|Tỷ lệ bao phủ (%)\nA|95,5\nB|103,25"), [(Some(1), Some(1), 1, 1)]);
    assert_eq!(told("Đơn vị|Tỷ lệ bao phủ (%)\nA|95,5\nB|100"), []);
}
