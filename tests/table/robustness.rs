//! Whatever is pasted, nothing panics, hangs or grows out of bounds, and the understanding is consistent.
//! `PROPTEST_CASES=100000 cargo test --release --test table robustness` looks longer.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use chi_tieu::export::table_json;
use chi_tieu::grid::Grid;
use chi_tieu::source::{grid_from_clipboard, grid_from_text, grids_from_html};
use chi_tieu::table::{Decisions, understand};
use proptest::prelude::*;
use std::sync::OnceLock;

/// Understands a grid and checks what must hold for every grid.
fn check(grid: &Grid) {
    let table = understand(grid, &Decisions::default());
    assert!(table.header.end <= table.body.start && table.body.end <= grid.rows().max(table.body.start));
    assert_eq!(table.columns.len(), grid.columns() as usize);
    assert_eq!(table.rows.len(), table.body.len());
    for column in &table.columns {
        assert_eq!((column.kinds.len(), column.values.len()), (table.body.len(), table.body.len()));
        assert!(column.values.iter().all(|v| v.is_finite()));
        assert!(column.doubts.iter().all(|d| column.kinds[*d as usize].has_value()));
        assert!(column.kinds.iter().zip(&column.values).all(|(k, v)| k.has_value() || *v == 0.0));
    }
    for merge in &grid.merges {
        assert!(merge.origin.row + merge.rows <= grid.rows());
        assert!(merge.origin.column + merge.columns <= grid.columns());
    }
    if table.body.len() < 500 {
        let json = serde_json::to_string(&table_json("f", None, grid, &table)).unwrap();
        assert!(json.starts_with('{'));
    }
}

fn real() -> &'static [String] {
    static REAL: OnceLock<Vec<String>> = OnceLock::new();
    // Without the one large table, which only slows the search down.
    REAL.get_or_init(|| {
        crate::common::payloads().into_iter().map(|p| p.text).filter(|text| text.len() < 20_000).collect()
    })
}

/// One change of a text: where, how much is removed, what is put in.
fn changed(text: &str, changes: &[(prop::sample::Index, u8, String)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (at, length, put) in changes {
        let start = at.index(letters.len() + 1);
        let end = (start + *length as usize).min(letters.len());
        letters.splice(start..end, put.chars());
    }
    letters.into_iter().collect()
}

const PIECES: &str = "(<td>|</td>|<tr>|</tr>|<table>|</table>|<td colspan=99999 rowspan=99999>|<style>|</style>|<!--|-->|\
    <td x:num=\"1e308\">|<td sdval=\"1,5\" sdnum=\"1066;0;@\">|<br>|&nbsp;|&#0;|<p>|<sup>|style='display:none'|\
    mso-xlrowspan:9999999|\t|\n|\"|\"\"|1\\.234|1,234|-|%|\\(|\\)|2025|I|Tổng cộng|Đơn vị|triệu đồng|####|\u{0}|\u{301})";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&grid_from_text(&text, b'\t'));
        grids_from_html(&text).iter().for_each(check);
    }

    #[test]
    fn any_cells_are_understood(
        rows in prop::collection::vec(prop::collection::vec("[0-9.,%() +\\-/a-zĐđổIVX#:*]{0,9}", 0..7), 0..12)
    ) {
        let text = rows.iter().map(|r| r.join("\t")).collect::<Vec<_>>().join("\n");
        check(&grid_from_text(&text, b'\t'));
    }

    #[test]
    fn any_markup_is_read(pieces in prop::collection::vec(PIECES, 0..60)) {
        let html = pieces.concat();
        grids_from_html(&html).iter().for_each(check);
        check(&grid_from_clipboard(Some(&html), Some(&html)));
    }

    #[test]
    fn real_clipboards_with_errors_in_them_are_read(
        which in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), PIECES), 1..8),
    ) {
        let text = changed(which.get::<String>(real()), &changes);
        check(&grid_from_clipboard(Some(&text), Some(other.get::<String>(real()))));
        check(&grid_from_clipboard(None, Some(&text)));
    }
}

#[test]
fn absurd_sizes_are_cut_and_told() {
    let far = format!(
        "<table><tr style='mso-xlrowspan:1000000'><td>a</td></tr><tr>{}</tr></table>",
        "<td>x</td>".repeat(1000)
    );
    let grid = grid_from_clipboard(Some(&far), None);
    assert!(grid.capped > 0);
    assert!(
        understand(&grid, &Decisions::default()).warnings.iter().any(|w| format!("{w:?}").contains("Capped"))
    );
    let deep = "<table><tr><td>".repeat(20_000);
    assert!(grids_from_html(&deep).is_empty());
    let quotes = "\"a\t".repeat(200_000);
    assert_eq!(grid_from_text(&quotes, b'\t').rows(), 1);
}
