//! Kinds beside the kept shapes: lists side by side, columns that could not be read, plans beside figures of one fund.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chi_tieu::analysis::{Indicator, plan};
use chi_tieu::source::{grid_from_clipboard, grid_from_text};
use chi_tieu::table::{Decisions, Doubt, RowKind, Table, tables_in, understand};

fn tables(text: &str) -> Vec<Table> {
    let grid = grid_from_text(&text.replace('|', "\t"), b'\t');
    tables_in(grid).iter().map(|grid| understand(grid, &Decisions::default())).collect()
}

#[test]
fn lists_side_by_side_are_two_tables_with_the_units_of_the_line_above() {
    let found = tables(
        "KẾT QUẢ THU||||ĐVT: triệu đồng|\nSTT|Đơn vị|Số thu|STT|Đơn vị|Số thu\n\
         1|Xã An|1.250,5|3|Xã Cư|900,25\n2|Xã Bình|700|4|Xã Dân|1.100\n|Cộng|1.950,5||Cộng|2.000,25",
    );
    let [left, right] = &found[..] else { panic!("{} tables", found.len()) };
    for (table, values) in [(left, [1250.5, 700.0, 1950.5]), (right, [900.25, 1100.0, 2000.25])] {
        let column = &table.columns[2];
        assert_eq!((0..3).map(|row| column.value(row).unwrap()).collect::<Vec<_>>(), values);
        assert_eq!(column.scale(), 1e6);
        assert_eq!(table.rows, [RowKind::Data, RowKind::Data, RowKind::Total]);
    }
}

#[test]
fn a_column_that_promises_amounts_and_could_not_be_read_is_told() {
    for (title, cells, told) in [
        ("Kế hoạch", ["12 bộ x 3", "7 bộ x 2", "9 bộ x 1"], true),
        ("Thực hiện", ["1.2.3,4", "5.6.7,8", "9.1.2,3"], true),
        ("Số tiền đã thu", ["12 345 6", "7 89 1", "4 56 7"], true),
        ("Ghi chú", ["12 bộ x 3", "7 bộ x 2", "9 bộ x 1"], false),
        ("Thực hiện", ["Đã họp 3 lần", "Chưa làm", "Đã họp 2 lần"], false),
        ("Văn bản", ["12/QĐ-UBND", "7/QĐ-UBND", "9/CV"], false),
    ] {
        let [a, b, c] = cells;
        let found = tables(&format!("Đơn vị|{title}|Dân số\nXã An|{a}|100\nXã Bình|{b}|200\nXã Cư|{c}|300"));
        let is_told = found[0].warnings.iter().any(|w| w.doubt == Doubt::UnreadCell && w.column == Some(1));
        assert_eq!(is_told, told, "{title}: {cells:?}: {:?}", found[0].warnings);
    }
}

/// Plan and actual columns that are compared.
fn pairs(table: &Table) -> Vec<(usize, usize)> {
    let pair = |indicator: &Indicator| match indicator {
        Indicator::PlanCompletion { actual, plan } => Some((*plan, *actual)),
        _ => None,
    };
    plan(table).iter().filter_map(pair).collect()
}

#[test]
fn a_plan_is_compared_within_its_group_or_where_the_titles_say_the_same() {
    for (header, expected) in [
        // One plan of all, figures of one fund in a group of its own.
        ("Đơn vị|Kế hoạch giao|BHYT|\n||Thực hiện|Số thẻ", &[][..]),
        ("Đơn vị|Kế hoạch giao|Khối doanh nghiệp|\n||Thực hiện|Số lao động", &[]),
        ("Đơn vị|BHXH||BHYT|\n|KH|TH|KH|TH", &[(1, 2), (3, 4)]),
        ("Đơn vị|Kế hoạch||Thực hiện|\n|BHXH|BHYT|BHXH|BHYT", &[(1, 3), (2, 4)]),
        ("Đơn vị|Năm 2024||Năm 2025|\n|KH|TH|KH|TH", &[(1, 2), (3, 4)]),
        ("Đơn vị|KH BHYT|BHYT|\n||Thực hiện|Số thẻ", &[(1, 2)]),
        ("Đơn vị|Kế hoạch|Thực hiện||\n|||Tỷ lệ|Ghi chú", &[(1, 2)]),
    ] {
        let text = format!("{header}\nXã An|100|90|50|45\nXã Bình|80|84|40|44\nXã Cư|60|30|20|21");
        assert_eq!(pairs(&tables(&text)[0]), expected, "{header}");
    }
}

#[test]
fn pasted_text_with_spaces_between_columns_is_never_cut_at_the_decimal_comma() {
    let text = "Đơn vị, tỷ lệ (%)\nXã Hải Vân 84,6\nXã An 79,3\nXã Cư 91,25";
    let table = understand(&grid_from_clipboard(None, Some(text)), &Decisions::default());
    assert_eq!(table.columns.len(), 2);
    assert_eq!([0, 1, 2].map(|row| table.columns[1].value(row).unwrap()), [84.6, 79.3, 91.25]);
}

#[test]
fn brackets_in_a_column_that_says_nothing_are_asked() {
    for (title, asked) in [("Số liệu", true), ("Chênh lệch", false), ("Tăng, giảm", false), ("Dân số", true)]
    {
        let found = tables(&format!("Đơn vị|{title}\nXã An|(5)\nXã Bình|7\nXã Cư|12"));
        let is_asked =
            found[0].warnings.iter().any(|w| w.doubt == Doubt::BracketedNumber && w.row == Some(0));
        assert_eq!((is_asked, found[0].columns[1].value(0)), (asked, Some(-5.0)), "{title}");
    }
}

#[test]
fn a_region_holds_only_what_is_smaller_than_itself() {
    // "Bắc Trung Bộ và DHMT" is a region that no list has to know: it is larger than the one above.
    let text = "Địa phương|Dân số\nCẢ NƯỚC|100.309,2\nĐồng bằng sông Hồng|23.732,4\n\
                Trung du và miền núi phía Bắc|13.162,8\nKhu vực giữa|20.768,5\nTây Nguyên|6.163,6\n\
                Đông Nam Bộ|19.018,8\nĐồng bằng sông Cửu Long|17.463,1";
    let found = &tables(text)[0];
    assert_eq!(found.rows[0], RowKind::Total);
    assert!(found.rows[1..].iter().all(|kind| *kind == RowKind::Data), "{:?}", found.rows);
    let told = |w: &&chi_tieu::table::Warning| {
        matches!(w.doubt, Doubt::TotalDiffers { .. } | Doubt::SubtotalDiffers { .. })
    };
    assert_eq!(found.warnings.iter().filter(told).count(), 0);
}

#[test]
fn a_quarter_is_not_compared_with_the_plan_of_the_year() {
    let text = "Đơn vị|KH năm|Quý I|||Quý II||\n||KH|TH|%|KH|TH|%\nXã A|400|100|90|90|100|110|110\n\
                Xã B|800|200|210|105|200|150|75";
    assert_eq!(pairs(&tables(text)[0]), [(2, 3), (5, 6)]);
}
