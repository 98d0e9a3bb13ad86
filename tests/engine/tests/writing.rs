//! The writers as the page calls them: bytes in, bytes out.

use chi_tieu::export::{
    Align, Block, DocxError, Order, Paragraph, Report, ReportColumn, ReportRow, ReportTable, Section,
    SpreadsheetSheet, WriteError, Written,
};
use chi_tieu_engine::write_bytes;
use std::io::{Cursor, Read as _};

const SENTENCE: &str = "Thu 306,1 tỷ đồng, đạt 53,40 % & hơn <kỳ trước>.";

fn written(order: &Order) -> Written {
    Written::from_bytes(&write_bytes(&order.to_bytes().unwrap())).unwrap()
}

fn report(blocks: Vec<Block>) -> Report {
    let sheet = SpreadsheetSheet { name: "Bảng".into(), ..SpreadsheetSheet::default() };
    Report {
        sections: vec![Section { blocks, ..Section::default() }],
        sheets: vec![sheet],
        ..Report::default()
    }
}

fn part(file: &[u8], name: &str) -> String {
    let mut text = String::new();
    zip::ZipArchive::new(Cursor::new(file))
        .unwrap()
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn a_report_is_written_for_word_and_excel() {
    let told = report(vec![Block::Paragraph(Paragraph::plain(SENTENCE))]);
    let Written::File(word) = written(&Order::Word(told.clone())) else { panic!("no Word file") };
    let escaped = SENTENCE.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    assert!(part(&word, "word/document.xml").contains(&escaped));

    let Written::File(excel) = written(&Order::Excel(told.clone())) else { panic!("no Excel file") };
    assert!(part(&excel, "xl/workbook.xml").contains("name=\"Bảng\""));

    // The Word file is its own template: it has no marks.
    let Written::Filled(filled) = written(&Order::Template { template: word, report: told }) else {
        panic!("the template was not read")
    };
    assert!(!filled.has_filled);
}

#[test]
fn what_cannot_be_written_says_why() {
    let table = ReportTable {
        columns: vec![ReportColumn { align: Align::Right, characters: 1.0, is_computed: false }; 64],
        rows: vec![ReportRow::default()],
        ..ReportTable::default()
    };
    // The limit is Word's own.
    let error = DocxError::TooManyColumns { table: 0, columns: 64, limit: 63 };
    let wide = Order::Word(report(vec![Block::Table(table)]));
    assert_eq!(written(&wide), Written::Failed(WriteError::Word(error)));

    let no_template = Order::Template { template: b"%PDF-1.7".to_vec(), report: report(Vec::new()) };
    assert!(matches!(written(&no_template), Written::Failed(WriteError::Template(_))));
}

#[test]
fn bytes_that_are_no_order_give_no_bytes() {
    for bytes in [&b""[..], b"\xff\xff\xff\xff\xff", b"\x00\x01"] {
        assert_eq!(write_bytes(bytes), Vec::<u8>::new(), "{bytes:?}");
    }
    // A cut order.
    let order = Order::Word(report(vec![Block::Note(SENTENCE.into())])).to_bytes().unwrap();
    assert_eq!(write_bytes(&order[..order.len() - 1]), Vec::<u8>::new());
}

#[test]
fn files_become_one() {
    use chi_tieu::store::LocalTime;
    let time = LocalTime { year: 2025, month: 5, day: 31, hour: 17, minute: 30 };
    let file = |name: &str, content: &str| (name.to_owned(), content.as_bytes().to_vec());
    let files = vec![file("Báo cáo.txt", SENTENCE), file("Chưa lập được.txt", "không")];
    let Written::File(zip) = written(&Order::Zip { files, time }) else { panic!("no ZIP") };
    assert_eq!(part(&zip, "Báo cáo.txt"), SENTENCE);

    let files = vec![file("a", "1"), file("a", "2")];
    assert_eq!(written(&Order::Zip { files, time }), Written::Failed(WriteError::Zip));
}
