//! Pages, pieces to paste, plain text, Markdown, CSV and TSV of a report.

use chi_tieu::export::*;
use chi_tieu::export::{
    csv_from_table, html_page, html_to_paste, markdown_from_table, table_to_paste, text_from_report,
    tsv_from_table,
};
use chi_tieu::language::Language;

use crate::{chance, sample};

const PNG: &str = "data:image/png;base64,iVBORw0KGgo=";

/// The page as XML: what HTML leaves open is closed.
fn parsed(html: &str) -> String {
    let html = html.strip_prefix("<!DOCTYPE html>").unwrap_or(html);
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').map(|end| at + end).expect("an open bracket");
        let tag = &rest[at..end];
        let is_void = ["<br", "<meta", "<img"].iter().any(|name| tag.starts_with(name));
        out.push_str(&rest[..end]);
        out.push_str(if is_void { "/>" } else { ">" });
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out
}

fn texts(xml: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(xml).unwrap_or_else(|error| panic!("{error}\n{xml}"));
    let allowed = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "h2",
        "h3",
        "section",
        "p",
        "ul",
        "li",
        "div",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "b",
        "i",
        "span",
        "figure",
        "figcaption",
        "svg",
        "rect",
        "img",
    ];
    for node in document.descendants().filter(|node| node.is_element()) {
        assert!(allowed.contains(&node.tag_name().name()), "{:?}", node.tag_name());
        assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
    }
    document
        .descendants()
        .filter(|node| node.is_text())
        .filter_map(|node| node.text())
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_page_holds_everything_and_runs_nothing() {
    let page = html_page(&sample::report(Language::Vietnamese, false));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"));
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
    assert!(!page.contains("<script") && page.contains("table-header-group"));
    let texts = texts(&parsed(&page));
    for wanted in [
        "987.654,3 triệu đồng",
        "Nợ giảm <5% & còn lại \"ít\"; dòng",
        "thứ hai.",
        "- Không",
        "Tổng cộng",
        "1.234.567,8",
        "Phụ lục 1",
        "Đơn vị tính: triệu đồng",
        "Biểu đồ 1. Tỷ lệ hoàn thành kế hoạch",
        "2. Nợ",
    ] {
        assert_eq!(texts.iter().any(|text| text == wanted), wanted != "- Không", "{wanted}");
    }
    assert_eq!(page.matches("<svg").count(), 2);
    assert!(
        page.contains("<th colspan=\"2\">Năm 2020</th>") && page.contains("<th rowspan=\"2\">Đơn vị</th>")
    );
    assert!(page.contains("<td class=\"r m\" title=\"chưa đạt (từ 42% trở lên)\">35,00</td>"));
    assert!(html_page(&sample::report(Language::English, false)).contains("<html lang=\"en\">"));
}

#[test]
fn a_drawing_that_could_do_more_is_left_out() {
    let mut report = sample::report(Language::Vietnamese, false);
    let with = |report: &mut Report, svg: &str| {
        report.pictures_mut().for_each(|picture| picture.svg = svg.into());
        html_page(report)
    };
    for bad in [
        "<svg><script>1</script></svg>",
        "<svg onload=\"x()\"/>",
        "<svg><image href=\"http://x/\"/></svg>",
        "<svg><a href=\"#x\"/></svg>",
        "<svg></svg><script>1</script>",
        "<svg><rect></svg>",
        "<svg><foreignObject/></svg>",
        "<svg><style>*{display:none}</style></svg>",
        "<svg>&unknown;</svg><b>",
        "</figure><svg/>x",
        "<svg xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script/></svg>",
        "<svg><!-- a --></svg>",
        "",
    ] {
        let page = with(&mut report, bad);
        assert!(!page.contains("<svg") && !page.contains("<script"), "{bad}");
        assert!(page.contains("Biểu đồ 1."));
    }
    assert!(
        with(&mut report, "<?xml version=\"1.0\"?>\n<svg><use href=\"#a\"/></svg>\n").contains("<svg><use")
    );
}

#[test]
fn a_piece_to_paste_carries_its_looks() {
    let report = sample::report(Language::Vietnamese, false);
    let piece = html_to_paste(&report, &[PNG.to_owned(), "javascript:alert(1)".to_owned()]);
    texts(&parsed(&piece));
    assert_eq!(piece.matches("<img ").count(), 1);
    // 15 × 8.4 cm at 96 pixels an inch.
    assert!(piece.contains(&format!("<img src=\"{PNG}\" width=\"567\" height=\"317\"")), "{piece}");
    assert!(!piece.contains("<style") && !piece.contains("class="));
    for cell in
        piece.split("<td").skip(1).chain(piece.split("<th").skip(1).filter(|cell| !cell.starts_with("ead")))
    {
        assert!(cell.split('>').next().unwrap().contains("border:1px solid #000"), "{cell}");
    }
    let table = table_to_paste(report.tables().next().unwrap(), &report);
    assert!(
        table.contains("<b>Bảng 1. Kết quả thu đến 31/5/2020</b>")
            && table.contains("<i>Đơn vị tính: triệu đồng</i>")
    );
    assert!(table.contains("colspan=\"2\"") && table.contains("<b>1.234.567,8</b>"));
}

#[test]
fn plain_text_has_sentences_and_tables_with_tabs() {
    let text = text_from_report(&sample::report(Language::Vietnamese, false));
    assert!(text.starts_with("Báo cáo\nTình hình thu BHXH, BHYT, BHTN\n5 tháng đầu năm 2020\n\n1. Kết quả thu\n\nĐến 31/5/2020, toàn tỉnh thu được 987.654,3 triệu đồng, đạt 41,50%"));
    assert!(
        text.contains("\n\n- Cao nhất: Huyện số 1 (41,23%).\n- Thấp nhất: Huyện số 5 (35,00%).\n\nBảng 1.")
    );
    assert!(text.contains("\nSTT\tĐơn vị\tNăm 2020\t\tTỷ lệ (%)\n\t\tKế hoạch\tThực hiện\t\n1\tHuyện số 1\t101.000,0\t41.500,5\t41,23\n"));
    assert!(text.contains("\n\tTổng cộng\t1.234.567,8\t987.654,3\t41,50\n"));
}

fn small() -> ReportTable {
    ReportTable {
        caption: "Bảng *1*".into(),
        columns: vec![
            sample::column(Align::Left, 8.0),
            sample::column(Align::Right, 8.0),
            sample::column(Align::Centre, 8.0),
        ],
        header: vec![
            vec![sample::head("Tên", 0, 1, 2), sample::head("Thu", 1, 2, 1)],
            vec![sample::head("KH|TH", 1, 1, 1), sample::head("%", 2, 1, 1)],
        ],
        rows: vec![
            sample::row(RowClass::Unit, &["=1+1", "-3,5", "+12%"]),
            sample::row(RowClass::Unit, &["a;b \"c\"\nd", "-1+cmd|x", "@SUM(A1)"]),
            sample::row(RowClass::Unit, &["\tx", "-", "1.234,5"]),
            sample::row(RowClass::Total, &["+84 912", "-12.345,6"]),
        ],
        ..ReportTable::default()
    }
}

#[test]
fn csv_is_read_by_excel_and_computes_nothing() {
    let expected = "\u{feff}Tên;Thu;\r\n;KH|TH;%\r\n'=1+1;\"-3,5\";+12%\r\n\"a;b \"\"c\"\"\nd\";'-1+cmd|x;'@SUM(A1)\r\n\"'\tx\";-;\"1.234,5\"\r\n'+84 912;\"-12.345,6\";\r\n";
    assert_eq!(csv_from_table(&small()), expected);
}

#[test]
fn tsv_keeps_cells_on_their_line() {
    let expected = "Tên\tThu\t\n\tKH|TH\t%\n'=1+1\t-3,5\t+12%\na;b \"c\" d\t'-1+cmd|x\t'@SUM(A1)\n' x\t-\t1.234,5\n'+84 912\t-12.345,6\t\n";
    assert_eq!(tsv_from_table(&small()), expected);
}

#[test]
fn markdown_joins_header_lines_and_escapes() {
    let expected = "Bảng \\*1\\*\n\n| Tên | Thu – KH\\|TH | Thu – % |\n| :--- | ---: | :---: |\n| =1+1 | -3,5 | +12% |\n| a;b \"c\" d | -1+cmd\\|x | @SUM(A1) |\n| x | - | 1.234,5 |\n| +84 912 | -12.345,6 |  |\n";
    assert_eq!(markdown_from_table(&small()), expected);
}

/// Reads CSV as RFC 4180 says.
fn csv_cells(csv: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for letter in csv.trim_start_matches('\u{feff}').chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ';' | '\r' | '\n' if !is_quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

#[test]
fn nothing_of_any_report_gets_through_as_markup() {
    for seed in 0..500 {
        let mut report = chance::report(&mut fastrand::Rng::with_seed(seed));
        let page = html_page(&report);
        texts(&parsed(&page));
        let addresses: Vec<String> = report.pictures().map(|_| PNG.to_owned()).collect();
        texts(&parsed(&html_to_paste(&report, &addresses)));
        text_from_report(&report);
        for table in report.tables() {
            let columns = |line: &str| line.matches('\t').count();
            let tsv = tsv_from_table(table);
            let counts: Vec<usize> = tsv.lines().map(columns).collect();
            assert!(counts.windows(2).all(|pair| pair[0] == pair[1]), "seed {seed}: {tsv:?}");
            markdown_from_table(table);
            for cell in csv_cells(&csv_from_table(table)) {
                let is_dash_or_figure = cell == "-"
                    || cell.trim_start_matches(['-', '+']).starts_with(|c: char| c.is_ascii_digit());
                assert!(!cell.starts_with(['=', '@', '\t', '\r']), "seed {seed}: {cell:?}");
                assert!(!cell.starts_with(['-', '+']) || is_dash_or_figure, "seed {seed}: {cell:?}");
            }
        }
        report.sections.clear();
        html_page(&report);
    }
}
