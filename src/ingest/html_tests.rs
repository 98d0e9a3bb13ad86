//! What HTML becomes, markup by markup.

use super::*;
use crate::ingest::{CellAddress, Merge, StoredValue};

fn rows(html: &str) -> Vec<Vec<String>> {
    let grid = grid_from_html(html).unwrap_or_default();
    let cell = |row, column| grid.text(CellAddress { row, column }).to_owned();
    (0..grid.rows()).map(|r| (0..grid.columns()).map(|c| cell(r, c)).collect()).collect()
}

#[test]
fn cells_are_read_as_they_are_seen() {
    for (html, expected) in [
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", vec![vec!["a", "b"], vec!["c", "d"]]),
        ("<tr><td>a</td><td>b</td></tr>", vec![vec!["a", "b"]]),
        ("<table><tr><td>wrapped\r\n   long\ttext</td></tr></table>", vec![vec!["wrapped long text"]]),
        ("<table><tr><td><p>one</p>\n<p>two<br>three</p></td></tr></table>", vec![vec!["one\ntwo\nthree"]]),
        ("<table><tr><td><b>1</b>.<font>234</font></td></tr></table>", vec![vec!["1.234"]]),
        ("<table><tr><td>1.234<sup>2</sup></td></tr></table>", vec![vec!["1.234²"]]),
        ("<table><tr><td>&nbsp;</td><td>x&amp;y</td></tr></table>", vec![vec!["x&y"]]),
        (
            "<table><tr><td>a<span style='display: none'>b<span>c</span></span>d</td></tr></table>",
            vec![vec!["ad"]],
        ),
        (
            "<table><tr><td><span style='mso-spacerun:yes'>  </span>+ Nam</td></tr></table>",
            vec![vec!["  + Nam"]],
        ),
        ("<table><tr><td>a</td><td style='display:none'>b</td><td>c</td></tr></table>", vec![vec!["a", "c"]]),
        (
            "<table><tr><td>1<a class=comment-indicator></a><comment>note</comment></td></tr></table>",
            vec![vec!["1"]],
        ),
        (
            "<table><tr><td>a</td></tr><tr style='mso-xlrowspan:2'><td colspan=2></td></tr><tr><td>b</table>",
            vec![vec!["a"], vec![""], vec![""], vec!["b"]],
        ),
        (
            "<h2>Kết quả</h2><p>Đơn vị: tỷ đồng</p><table><tr><td>a</td></tr></table><p>after</p>",
            vec![vec!["Kết quả"], vec!["Đơn vị: tỷ đồng"], vec!["a"]],
        ),
        (
            "<table><caption>Bảng 1</caption><tr><td>a</td><td>b</td></tr></table>",
            vec![vec!["Bảng 1", ""], vec!["a", "b"]],
        ),
        ("<p>no table</p>", vec![]),
    ] {
        assert_eq!(rows(html), expected, "{html}");
    }
}

#[test]
fn spans_put_the_value_at_the_top_left() {
    let html =
        "<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>c</td><td>d</td></tr></table>";
    assert_eq!(rows(html), [["A", "B", ""], ["", "c", "d"]]);
    let merge = |row, column, rows, columns| Merge { origin: CellAddress { row, column }, rows, columns };
    assert_eq!(grid_from_html(html).unwrap().merges, [merge(0, 0, 2, 1), merge(0, 1, 1, 2)]);
}

#[test]
fn overflowing_text_is_no_merge_and_absurd_spans_are_capped() {
    let html = "<table><tr><td colspan=2 style='mso-ignore:colspan'>long</td><td>x</td></tr></table>";
    assert_eq!(rows(html), [["long", "", "x"]]);
    assert!(grid_from_html(html).unwrap().merges.is_empty());
    let grid = grid_from_html(
        "<table><tr><td rowspan=4000000000 colspan=4000000000>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    );
    assert!(grid.is_some_and(|g| g.rows() <= 2 && g.columns() <= 1_002));
}

#[test]
fn hidden_rows_and_columns_are_kept_and_told() {
    let html = "<table><col><col style='display:none'><col>
            <tr><td>a</td><td>b</td><td>c</td></tr><tr style='display:none'><td>d</td><td>e</td><td>f</td></tr>
            <tr><td>g</td></tr></table>";
    let grid = grid_from_html(html).unwrap();
    assert_eq!((grid.hidden_rows, grid.hidden_columns), (vec![1], vec![1]));
}

#[test]
fn the_largest_of_several_tables_is_taken_and_all_are_found() {
    let html = "<table><tr><td>menu</td></tr></table>
            <table><tr><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>";
    assert_eq!(rows(html), [["a", "b"], ["c", "d"]]);
    assert_eq!(grids_from_html(html).len(), 2);
}

#[test]
fn what_libreoffice_stores_as_text_is_said_to_be_text() {
    let html = "<table><tr><td>00</td><td sdval=\"1,5\" sdnum=\"1066;0;0,0\">1,5</td></tr></table>";
    let grid = grid_from_html(html).unwrap();
    assert_eq!(grid.stored(CellAddress::new(0, 0)), StoredValue::Text);
    assert_eq!(grid.stored(CellAddress::new(0, 1)), StoredValue::Number { value: 1.5, percent: false });
}
