//! Pastes and files that once took more than twice as long at twice the size: read and understood.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{Cursor, Write as _};

use chi_tieu::grid::Grid;
use chi_tieu::source::grids_from_clipboard;
use chi_tieu::source::sheets_from_file;
use chi_tieu::table::{Decisions, tables_in, understand};
use zip::write::{SimpleFileOptions, ZipWriter};

/// What is read.
enum Source {
    /// A paste of HTML, of plain text, or of both.
    Clipboard {
        /// `text/html`.
        html: Option<String>,
        /// `text/plain`.
        text: Option<String>,
    },
    /// A file.
    File {
        /// Its name.
        name: &'static str,
        /// Its bytes.
        bytes: Vec<u8>,
    },
}

/// Reads a source and understands all its tables.
fn read(source: &Source) {
    let grids: Vec<Grid> = match source {
        Source::Clipboard { html, text } => grids_from_clipboard(html.as_deref(), text.as_deref()),
        Source::File { name, bytes } => {
            let sheets = sheets_from_file(name, bytes).map(|content| content.sheets).unwrap_or_default();
            sheets.into_iter().map(|sheet| sheet.grid).collect()
        }
    };
    for grid in grids.into_iter().flat_map(tables_in) {
        black_box(understand(&grid, &Decisions::default()));
    }
}

fn reading(source: Source) -> Box<dyn Fn()> {
    Box::new(move || read(black_box(&source)))
}

fn html(html: String) -> Source {
    Source::Clipboard { html: Some(html), text: None }
}

/// Pairs of rows, each pair with a name over both and a figure over two columns.
pub fn html_spans(pairs: usize) -> Box<dyn Fn()> {
    reading({
        let mut text = String::from("<table><tr><td>Đơn vị<td>Kế hoạch<td>Thực hiện<td>Số nợ</tr>");
        for pair in 0..pairs {
            let _ = write!(
                text,
                "<tr><td rowspan=2>Đơn vị {pair}<td colspan=2>1.234,5<td>{pair}</tr><tr><td>1<td>2<td>{pair}</tr>"
            );
        }
        html(text + "</table>")
    })
}

/// Rows that each put one more column beside all below.
pub fn html_rowspans(rows: usize) -> Box<dyn Fn()> {
    reading(html(format!("<table>{}</table>", "<tr><td rowspan=60000>1<td>2</tr>".repeat(rows))))
}

/// Tables with a figure too wide for its column, in a page whose plain text is another one.
pub fn html_tables(tables: usize) -> Box<dyn Fn()> {
    reading({
        let (mut html, mut text) = (String::new(), String::new());
        for table in 0..tables {
            let _ = write!(
                html,
                "<table><tr><td>Đơn vị {table}<td>Thu</tr><tr><td>X<td>###</tr><tr><td>Y<td>7</tr></table>"
            );
            let _ = write!(text, "Tổ {table}\tThu\nX\t8,5\nY\t7\n");
        }
        Source::Clipboard { html: Some(html), text: Some(text) }
    })
}

/// Lines of words after a quote that never closes.
pub fn stray_quote(lines: usize) -> Box<dyn Fn()> {
    reading({
        let line = "Đơn vị nộp chậm, \"đề nghị\" đôn đốc thu hồi nợ\tquý sau\n";
        Source::Clipboard { html: None, text: Some(format!("\"{}", line.repeat(lines))) }
    })
}

fn open_document(table: &str) -> Source {
    let file = format!(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">\
         <office:body><table:table table:name=\"a\">{table}</table:table></office:body></office:document>"
    );
    Source::File { name: "a.fods", bytes: file.into_bytes() }
}

/// Rows that each have a merged area.
pub fn ods_merges(rows: usize) -> Box<dyn Fn()> {
    reading({
        let mut table = String::new();
        for row in 0..rows {
            let _ = write!(
                table,
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Đơn vị {row}</text:p>\
                 </table:table-cell><table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"float\" \
                 office:value=\"{row}\"><text:p>{row}</text:p></table:table-cell><table:covered-table-cell/>\
                 </table:table-row>"
            );
        }
        open_document(&table)
    })
}

/// One row that stands for many, of one cell that stands for eight.
pub fn ods_repeats(rows: usize) -> Box<dyn Fn()> {
    reading(open_document(&format!(
        "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
             table:number-columns-repeated=\"8\" office:value-type=\"float\" office:value=\"1.5\"><text:p>1,5</text:p>\
             </table:table-cell></table:table-row>"
    )))
}

fn workbook(styles: &str, sheets: &[String]) -> Source {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, content: &str| {
        let _ = archive.start_file(name, SimpleFileOptions::default());
        let _ = archive.write_all(content.as_bytes());
    };
    let (mut entries, mut relations) = (String::new(), String::new());
    for (index, sheet) in sheets.iter().enumerate() {
        let _ = write!(entries, "<sheet name=\"{index}\" r:id=\"r{index}\"/>");
        let _ = write!(
            relations,
            "<Relationship Id=\"r{index}\" Type=\"a/worksheet\" Target=\"worksheets/{index}.xml\"/>"
        );
        let content = format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>");
        part(&format!("xl/worksheets/{index}.xml"), &content);
    }
    part("xl/workbook.xml", &format!("<workbook><sheets>{entries}</sheets></workbook>"));
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{relations}</Relationships>"));
    part("xl/styles.xml", &format!("<styleSheet>{styles}</styleSheet>"));
    let bytes = archive.finish().map(Cursor::into_inner).unwrap_or_default();
    Source::File { name: "a.xlsx", bytes }
}

/// Cell formats that share one long number format, and a cell of each.
pub fn xlsx_styles(formats: usize) -> Box<dyn Fn()> {
    reading({
        let code = "#,##0.0&quot; triệu đồng&quot;".to_owned() + &"_-".repeat(100);
        let styles = format!(
            "<numFmts><numFmt numFmtId=\"200\" formatCode=\"{code}\"/></numFmts><cellXfs>{}</cellXfs>",
            "<xf numFmtId=\"200\"/>".repeat(formats)
        );
        let mut rows = String::new();
        for row in 0..formats {
            let _ = write!(rows, "<row><c s=\"{row}\"><v>{row}</v></c></row>");
        }
        workbook(&styles, &[rows])
    })
}

/// Sheets of a few rows each.
pub fn xlsx_sheets(sheets: usize) -> Box<dyn Fn()> {
    reading({
        let row = "<row><c t=\"inlineStr\"><is><t>Đơn vị</t></is></c><c><v>1.5</v></c><c><v>2</v></c></row>";
        workbook("", &vec![row.repeat(20); sheets])
    })
}
