//! The table on the clipboard as HTML: what Word and spreadsheet programs find in it.

use chi_tieu::app::{Action, App, Command, Start};
use chi_tieu::grid::{CellAddress, StoredValue};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::view::copied;

/// Two lines of merged headers, a title, a unit, a total, a text that looks like a formula.
const HTML: &str = "<table><tr><td colspan=4>KẾT QUẢ THU QUÝ I/2026</td></tr><tr><td colspan=4>Đơn vị tính: tỷ đồng</td></tr>\
    <tr><td rowspan=2>Đơn vị</td><td colspan=2>Năm 2026</td><td rowspan=2>Ghi chú</td></tr>\
    <tr><td>Kế hoạch</td><td>Thực hiện</td></tr>\
    <tr><td>Tổng cộng</td><td sdval=\"1300.5\" sdnum=\"1066;0;0,0\">1.300,5</td><td sdval=\"921\" sdnum=\"1066;0;0,0\">921,0</td><td></td></tr>\
    <tr><td>Huế</td><td sdval=\"800.5\" sdnum=\"1066;0;0,0\">800,5</td><td sdval=\"521.04\" sdnum=\"1066;0;0,0\">521,0</td><td>=1+1</td></tr>\
    <tr><td>Vinh</td><td sdval=\"500\" sdnum=\"1066;0;0,0\">500,0</td><td sdval=\"400\" sdnum=\"1066;0;0,0\">400,0</td><td>-</td></tr></table>";

fn app() -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: Some(HTML.to_owned()), text: Some("x".to_owned()) });
    app
}

fn whole() -> String {
    let mut app = app();
    app.update(Action::Run(Command::SelectAll));
    copied(&app).html
}

#[test]
fn the_whole_table_keeps_title_unit_merged_header_and_a_bold_total() {
    let html = whole();
    assert!(
        html.starts_with("<p style=\"text-align:center;font-weight:bold\">KẾT QUẢ THU QUÝ I/2026</p>"),
        "{html}"
    );
    assert!(html.contains("Đơn vị tính: tỷ đồng</p>"), "{html}");
    // The header: a cell over two rows, one over two columns, and nothing for what they cover.
    assert_eq!(html.matches("rowspan=\"2\"").count(), 2, "{html}");
    assert!(html.contains("<th colspan=\"2\""), "{html}");
    let rows: Vec<&str> = html.split("<tr>").skip(1).collect();
    let cells = |row: usize| rows[row].matches("</td>").count() + rows[row].matches("</th>").count();
    // The rate beside the table has a cell in each row.
    assert_eq!([cells(0), cells(1), cells(2), cells(3)], [4, 3, 5, 5], "{html}");
    assert!(rows[2].matches("font-weight:bold").count() == 5 && !rows[3].contains("font-weight"), "{html}");
}

#[test]
fn figures_leave_whole_with_their_formats() {
    let html = whole();
    // 521.04 ÷ 800.5 and 921 ÷ 1300.5, with all digits of a double.
    for rate in [521.04 / 800.5, 921.0 / 1300.5] {
        let number = format!("x:num=\"{rate}\" sdval=\"{rate}\" sdnum=\"1033;1033;0.00%\"");
        assert!(html.contains(&number), "{html}");
    }
    assert!(
        html.contains("x:num=\"1300.5\"") && html.contains("mso-number-format:&quot;\\#\\,\\#\\#0\\.0&quot;"),
        "{html}"
    );
    // A text that a program would calculate says that it is a text.
    assert!(html.contains("mso-number-format:&quot;\\@&quot;\">=1+1</td>"), "{html}");
}

#[test]
fn another_window_of_the_page_reads_the_same_table() {
    let app = app();
    let read = grid_from_clipboard(Some(&whole()), None);
    let own = app.sheet().grid();
    let first = own.rows() - read.rows();
    for row in 0..read.rows() {
        for column in 0..read.columns() {
            let (there, here) = (CellAddress::new(row, column), CellAddress::new(row + first, column));
            assert_eq!(read.text(there), own.text(here), "row {row}, column {column}");
        }
    }
    let value = |grid: &chi_tieu::grid::Grid, row, column| match grid.stored(CellAddress::new(row, column)) {
        StoredValue::Number { value, .. } => Some(value),
        _ => None,
    };
    // More digits than the cell shows.
    assert_eq!(value(&read, 5 - first, 2), Some(521.04));
}
