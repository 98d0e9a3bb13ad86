//! Which rows count, in one line, whatever the table looks like.

use chi_tieu::analysis::CountedRows;
use chi_tieu::language::Language;
use chi_tieu::sheet::Counted;
use chi_tieu::words::Words;

fn said(rows: &CountedRows) -> [String; 2] {
    [Language::Vietnamese, Language::English].map(|l| Words(l).rows_that_count(&Counted::Unit, rows))
}

#[test]
fn few_rows_are_named_and_many_are_counted() {
    let rows = |units, ranges: &[(u32, u32)]| CountedRows {
        units,
        ranges: ranges.to_vec(),
        ..CountedRows::default()
    };
    let cases = [
        (
            CountedRows { totals: vec![3], ..rows(12, &[(4, 15)]) },
            "tính 12 đơn vị, dòng 5–16; dòng 4 là tổng",
            "12 units count, rows 5–16; row 4 is the total",
        ),
        (rows(1, &[(4, 4)]), "tính 1 đơn vị, dòng 5", "1 unit count, row 5"),
        (
            rows(2, &[(4, 5)]),
            "tính 2 đơn vị, dòng 5–6; không có dòng tổng",
            "2 units count, rows 5–6; no total row",
        ),
        (
            CountedRows {
                totals: vec![3, 16],
                parts: vec![6],
                left_out: vec![17],
                ..rows(11, &[(4, 5), (7, 15)])
            },
            "tính 11 đơn vị, dòng 5–6, 8–16; dòng 4 và 17 là tổng, dòng 7 là “trong đó”, dòng 18 không tính",
            "11 units count, rows 5–6, 8–16; rows 4 and 17 are totals, row 7 is a part, row 18 is left out",
        ),
        (
            CountedRows {
                totals: vec![3],
                subtotals: vec![4, 14, 24, 34, 44, 54],
                ..rows(63, &[(5, 13), (15, 23), (25, 33), (35, 43), (45, 53), (55, 72)])
            },
            "tính 63 đơn vị trong dòng 6–73; dòng 4 là tổng, 6 dòng tổng nhóm",
            "63 units count, within rows 6–73; row 4 is the total, 6 subtotals",
        ),
        (
            CountedRows { subtotals: vec![4, 14], totals: vec![], ..rows(1_200, &[(5, 13), (15, 1_205)]) },
            "tính 1.200 đơn vị, dòng 6–14, 16–1206; dòng 5 và 15 là tổng nhóm, không có dòng tổng",
            "1,200 units count, rows 6–14, 16–1206; rows 5 and 15 are subtotals, no total row",
        ),
        (rows(0, &[]), "tính 0 đơn vị", "0 units count"),
    ];
    for (rows, vietnamese, english) in cases {
        assert_eq!(said(&rows), [vietnamese, english]);
    }
}
