//! Word files, unzipped, parsed and held against the report.

use std::collections::BTreeSet;

use chi_tieu::export::*;
use chi_tieu::export::{DocxError, docx_from_report};
use chi_tieu::language::Language;
use roxmltree::{Document, Node};

use crate::package::{assert_sound, part, parts};
use crate::{chance, sample};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn named<'a, 'd>(node: Node<'a, 'd>, name: &'static str) -> impl Iterator<Item = Node<'a, 'd>> + use<'a, 'd> {
    node.descendants().filter(move |node| node.has_tag_name((W, name)))
}

/// The text of a node as Word shows it.
fn text(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for inner in node.descendants() {
        match inner.tag_name().name() {
            "t" => out.push_str(inner.text().unwrap_or("")),
            "br" => out.push('\n'),
            "tab" if inner.parent().is_some_and(|parent| parent.has_tag_name((W, "r"))) => out.push('\t'),
            _ => {}
        }
    }
    out
}

fn value<'a>(node: Node<'a, '_>, name: &'static str) -> Option<&'a str> {
    named(node, name).next()?.attribute((W, "val"))
}

#[test]
fn every_text_of_the_report_is_in_the_document() {
    let report = sample::report(Language::Vietnamese, false);
    let parts = parts(&docx_from_report(&report).unwrap());
    assert_sound(&parts);
    let document = Document::parse(part(&parts, "word/document.xml")).unwrap();
    let paragraphs: Vec<String> = named(document.root(), "p").map(text).collect();
    for wanted in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bảo hiểm xã hội Việt Nam",
        "Số: 123/BC-BHXH",
        "An Giang, ngày 05 tháng 6 năm 2020",
        "Báo cáo",
        "5 tháng đầu năm 2020",
        "1. Kết quả thu",
        "2. Nợ",
        "- Cao nhất: Huyện số 1 (41,23%).",
        "Nợ giảm <5% & còn lại \"ít\"; dòng\nthứ hai.",
        "Đơn vị tính: triệu đồng",
        "Số in nghiêng đậm: chưa đạt (từ 42% trở lên).",
        "Biểu đồ 2. Nợ",
        "Hai đơn vị chưa gửi số liệu.",
        "Phụ lục 1",
        "Chi tiết từng tháng",
        "Nơi nhận:",
        "- Lưu: VT, KHTC.",
        "Giám đốc",
        "Nguyễn Văn A",
    ] {
        assert!(paragraphs.iter().any(|paragraph| paragraph == wanted), "{wanted}");
    }
}

#[test]
fn tables_hold_their_cells_spans_and_widths() {
    let report = sample::report(Language::Vietnamese, false);
    let parts = parts(&docx_from_report(&report).unwrap());
    let document = Document::parse(part(&parts, "word/document.xml")).unwrap();
    // The head and the foot are tables too.
    let tables: Vec<Node<'_, '_>> = named(document.root(), "tbl").collect();
    let [_, first, second, _, wide] = tables[..] else { panic!("{} tables", tables.len()) };
    let rows: Vec<Vec<String>> = named(first, "tr").map(|row| named(row, "tc").map(text).collect()).collect();
    assert_eq!(rows.len(), 2 + 63 + 1);
    assert_eq!(rows[0], ["STT", "Đơn vị", "Năm 2020", "Tỷ lệ (%)"]);
    assert_eq!(rows[1], ["", "", "Kế hoạch", "Thực hiện", ""]);
    assert_eq!(rows[2], ["1", "Huyện số 1", "101.000,0", "41.500,5", "41,23"]);
    assert_eq!(rows[65], ["", "Tổng cộng", "1.234.567,8", "987.654,3", "41,50"]);
    let lines: Vec<Node<'_, '_>> = named(first, "tr").collect();
    assert_eq!(
        named(lines[0], "gridSpan").filter_map(|node| node.attribute((W, "val"))).collect::<Vec<_>>(),
        ["2"]
    );
    assert_eq!(named(lines[0], "vMerge").count(), 3);
    assert_eq!(named(lines[1], "vMerge").filter(|node| node.attribute((W, "val")).is_none()).count(), 3);
    for (at, line) in lines.iter().enumerate() {
        assert_eq!(named(*line, "tblHeader").count(), usize::from(at < 2));
        assert_eq!(named(*line, "cantSplit").count(), 1);
    }
    for (table, width) in [(first, 9354), (second, 9354), (wide, 14287)] {
        let number = |node: Node<'_, '_>| node.attribute((W, "w")).unwrap().parse::<u32>().unwrap();
        let grid: u32 = named(table, "gridCol").map(number).sum();
        // 165 and 252 mm, less what rounding down leaves.
        assert!((width - 20..=width + 1).contains(&grid), "{grid}");
        for row in named(table, "tr") {
            assert_eq!(named(row, "tcW").map(number).sum::<u32>(), grid);
        }
    }
    // Figures stand right and totals are bold by styles.
    let cell = named(lines[2], "tc").nth(2).unwrap();
    assert_eq!(value(cell, "pStyle"), Some("ReportTableFigure"));
    let total = named(lines[65], "tc").nth(2).unwrap();
    assert_eq!(value(total, "rStyle"), Some("Strong"));
    assert_eq!(
        named(second, "tr").map(|row| named(row, "tc").count()).collect::<Vec<_>>(),
        [2, 2, 2, 2, 1, 2, 2]
    );
}

#[test]
fn pictures_have_their_size_words_and_ids() {
    let report = sample::report(Language::Vietnamese, false);
    let parts = parts(&docx_from_report(&report).unwrap());
    let document = Document::parse(part(&parts, "word/document.xml")).unwrap();
    let wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    let sizes: Vec<(&str, &str)> = (document.descendants())
        .filter(|node| node.has_tag_name((wp, "extent")))
        .map(|node| (node.attribute("cx").unwrap(), node.attribute("cy").unwrap()))
        .collect();
    // 15 × 8.4 cm; the second of 30 × 17 cm is made as wide as the text, 16.5 cm (9354 twentieths of a point).
    assert_eq!(sizes[0], ("5400000", "3024000"));
    let wide: (f64, f64) = (sizes[1].0.parse().unwrap(), sizes[1].1.parse().unwrap());
    assert!(
        (wide.0 - 5_940_000.0).abs() < 1_000.0 && (wide.0 / wide.1 - 30.0 / 17.0).abs() < 1e-4,
        "{wide:?}"
    );
    let drawings: Vec<Node<'_, '_>> =
        document.descendants().filter(|node| node.has_tag_name((wp, "docPr"))).collect();
    assert_eq!(drawings.iter().map(|node| node.attribute("id").unwrap()).collect::<BTreeSet<_>>().len(), 2);
    assert!(
        drawings
            .iter()
            .all(|node| node.attribute("descr") == Some("Hai nửa: đỏ 50%, xanh 50% & \"hết\" <không hơn>"))
    );
    let pictures: Vec<&ReportPicture> = report.pictures().collect();
    assert_eq!(parts["word/media/picture1.png"], pictures[0].png);
    assert_eq!(parts["word/media/picture2.svg"], pictures[0].svg.as_bytes());
    assert!(part(&parts, "word/document.xml").contains("asvg:svgBlip"));
}

#[test]
fn a_picture_without_png_leaves_words_in_its_place() {
    let mut report = sample::report(Language::English, false);
    report.pictures_mut().for_each(|picture| picture.png.clear());
    let parts = parts(&docx_from_report(&report).unwrap());
    assert_sound(&parts);
    let document = part(&parts, "word/document.xml");
    assert!(!document.contains("<w:drawing>") && document.contains("No picture yet"));
    assert!(document.contains("Biểu đồ 1. Tỷ lệ hoàn thành kế hoạch"));
}

#[test]
fn an_empty_form_has_dots_and_invents_nothing() {
    let parts = parts(&docx_from_report(&sample::report(Language::Vietnamese, true)).unwrap());
    let document = part(&parts, "word/document.xml");
    for wanted in ["Số: ……/BC-……", "…………, ngày …… tháng …… năm ………", "- ……………;"]
    {
        assert!(document.contains(wanted), "{wanted}");
    }
    assert!(!document.contains("GIÁM ĐỐC"));
}

#[test]
fn appendices_begin_pages_and_wide_ones_lie_across() {
    let parts = parts(&docx_from_report(&sample::report(Language::Vietnamese, false)).unwrap());
    let document = Document::parse(part(&parts, "word/document.xml")).unwrap();
    let sections: Vec<Node<'_, '_>> = named(document.root(), "sectPr").collect();
    let of = |name: &'static str, key: &'static str| -> Vec<Option<&str>> {
        sections
            .iter()
            .map(|section| named(*section, name).next().and_then(|node| node.attribute((W, key))))
            .collect()
    };
    assert_eq!(of("pgSz", "orient"), [None, Some("landscape"), None]);
    assert_eq!(of("pgSz", "w"), [Some("11906"), Some("16838"), Some("11906")]);
    assert_eq!(of("pgMar", "left"), [Some("1701"); 3]);
    assert_eq!(of("pgMar", "right"), [Some("850"); 3]);
    assert_eq!(of("pgMar", "top"), [Some("1134"); 3]);
    let has_title_page: Vec<bool> =
        sections.iter().map(|section| named(*section, "titlePg").next().is_some()).collect();
    assert_eq!(has_title_page, [true, false, false]);
}

#[test]
fn every_style_that_is_used_is_defined() {
    let parts = parts(&docx_from_report(&sample::report(Language::English, false)).unwrap());
    let styles = Document::parse(part(&parts, "word/styles.xml")).unwrap();
    let known: BTreeSet<&str> =
        named(styles.root(), "style").filter_map(|node| node.attribute((W, "styleId"))).collect();
    let document = Document::parse(part(&parts, "word/document.xml")).unwrap();
    for name in ["pStyle", "rStyle", "tblStyle"] {
        for node in named(document.root(), name) {
            assert!(known.contains(node.attribute((W, "val")).unwrap()), "{node:?}");
        }
    }
    assert!(part(&parts, "word/styles.xml").contains(r#"<w:lang w:val="en-US""#));
    // Nothing is underlined, and no rule is made of letters.
    assert!(
        !part(&parts, "word/document.xml").contains("<w:u ")
            && !part(&parts, "word/document.xml").contains('─')
    );
}

#[test]
fn what_word_cannot_hold_is_refused() {
    let with = |columns: usize, rows: usize| {
        let table = ReportTable {
            columns: vec![sample::column(Align::Right, 1.0); columns],
            rows: vec![ReportRow::default(); rows],
            ..ReportTable::default()
        };
        let section = Section { blocks: vec![Block::Table(table)], ..Section::default() };
        docx_from_report(&Report { sections: vec![section], ..Report::default() })
    };
    assert!(with(63, 1).is_ok());
    assert_eq!(with(64, 1).unwrap_err(), DocxError::TooManyColumns { table: 0, columns: 64, limit: 63 });
    assert_eq!(
        with(1, 40_000).unwrap_err(),
        DocxError::TooManyRows { table: 0, rows: 40_000, limit: 32_767 }
    );
}

#[test]
fn any_report_gives_a_sound_file() {
    for seed in 0..400 {
        let report = chance::report(&mut fastrand::Rng::with_seed(seed));
        let bytes = docx_from_report(&report).unwrap();
        assert_eq!(bytes, docx_from_report(&report).unwrap());
        let parts = parts(&bytes);
        assert_sound(&parts);
        let document = Document::parse(part(&parts, "word/document.xml")).unwrap();
        // Each cell holds a paragraph, each table's rows cover its grid, no two tables touch, the last is followed.
        for table in named(document.root(), "tbl") {
            let columns = named(table, "gridCol").count();
            for row in named(table, "tr") {
                let span = |cell| value(cell, "gridSpan").map_or(1, |span| span.parse::<usize>().unwrap());
                assert_eq!(named(row, "tc").map(span).sum::<usize>(), columns, "seed {seed}");
            }
            assert!(named(table, "tc").all(|cell| named(cell, "p").next().is_some()));
            assert!(table.next_sibling().unwrap().has_tag_name((W, "p")), "seed {seed}");
        }
        // No text of a cell is lost, less the letters that XML cannot hold.
        let shown: BTreeSet<String> = named(document.root(), "p").map(text).collect();
        let is_allowed = |letter: &char| {
            !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}') || "\n\t".contains(*letter)
        };
        for row in report.tables().flat_map(|table| &table.rows).filter(|row| row.class != RowClass::Note) {
            for cell in &row.cells {
                let wanted: String = cell.text.chars().filter(is_allowed).collect();
                assert!(shown.contains(&wanted), "seed {seed}: {wanted:?}");
            }
        }
        let ids: Vec<&str> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "docPr")
            .filter_map(|node| node.attribute("id"))
            .collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
}
