//! The user's own Word files, filled in.

use std::io::{Cursor, Write as _};

use chi_tieu::export::{
    Block, FilledTemplate, Paragraph, Report, Section, TemplateError, docx_from_report, filled_template,
};
use chi_tieu::language::Language;
use zip::write::SimpleFileOptions;

use crate::package::{Parts, assert_sound, part, parts};
use crate::{chance, sample};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Binhthuong"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Chuthich"><w:name w:val="caption"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Something else"/></w:style></w:styles>"#;

pub fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"#
    )
}

fn header(text: &str) -> String {
    format!(
        r#"<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:hdr>"#
    )
}

pub fn template(body: &str, header_text: &str) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("word/document.xml", &document(body)),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/styles.xml", STYLES),
        ("word/header1.xml", &header(header_text)),
        ("customXml/item1.xml", "<own   attribute = 'kept'/>"),
    ])
}

fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn filled(body: &str) -> (FilledTemplate, Parts) {
    let filled = filled_template(&template(body, "x"), &sample::report(Language::Vietnamese, false)).unwrap();
    let parts = parts(&filled.bytes);
    assert_sound(&parts);
    (filled, parts)
}

/// The body as filled in, without what stands around it.
fn body_of(parts: &Parts) -> String {
    let text = part(parts, "word/document.xml");
    let (head, tail) =
        document("|").split_once('|').map(|(head, tail)| (head.to_owned(), tail.to_owned())).unwrap();
    text.strip_prefix(&head).unwrap().strip_suffix(&tail).unwrap().to_owned()
}

#[test]
fn marks_within_texts_become_texts_and_all_else_stays() {
    let check = |body: &str, expected: &str| assert_eq!(body_of(&filled(body).1), expected, "{body}");
    let kept = r#"<w:t xml:space="preserve">"#;
    check(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Kính gửi {{don_vi}}, {{ngay}}</w:t></w:r></w:p>",
        &format!(
            "<w:p><w:r><w:rPr><w:b/></w:rPr>{kept}Kính gửi Bảo hiểm xã hội tỉnh An Giang, ngày 05 tháng 6 năm 2020</w:t></w:r></w:p>"
        ),
    );
    // Word splits a mark over runs, with marks of spelling between.
    check(
        "<w:p><w:r><w:t>a {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>{don</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>_vi}} z</w:t></w:r></w:p>",
        &format!(
            "<w:p><w:r>{kept}a Bảo hiểm xã hội tỉnh An Giang</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r></w:r><w:r><w:rPr><w:i/></w:rPr>{kept} z</w:t></w:r></w:p>"
        ),
    );
    // A subject alone keeps the looks of its paragraph.
    check(
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{{tieu_de}}</w:t></w:r></w:p>",
        &format!(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r>{kept}Tình hình thu BHXH, BHYT, BHTN 5 tháng đầu năm 2020</w:t></w:r></w:p>"
        ),
    );
}

#[test]
fn a_table_in_a_text_follows_its_paragraph_once() {
    let kept = r#"<w:t xml:space="preserve">"#;
    let body =
        body_of(&filled(&[paragraph("Bảng: {{bang_2}} (đồng)"), paragraph("theo {{bang_2}}")].concat()).1);
    assert!(body.starts_with(&format!("<w:p><w:r>{kept}Bảng:  (đồng)</w:t></w:r></w:p>")), "{body}");
    assert_eq!(body.matches("<w:tbl>").count(), 1);
    // The second time it is its caption, after the table.
    let caption = format!("<w:p><w:r>{kept}theo Bảng 2. Nợ theo nhóm &lt;A &amp; B&gt;</w:t></w:r></w:p>");
    assert!(body.ends_with(&caption) && body.find("<w:tbl>") < body.rfind("theo"), "{body}");
    // Where the table stands by itself elsewhere, a text only names it.
    let body = body_of(&filled(&[paragraph("theo {{bang_2}}"), paragraph("{{bang_2}}")].concat()).1);
    assert!(body.starts_with(&caption) && body.matches("<w:tbl>").count() == 1, "{body}");
    // A chart too, within a cell and at the end of a section.
    let cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"5000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>Bảng {{bang_2}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>";
    let body = body_of(&filled(cell).1);
    assert!(body.matches("<w:tbl>").count() == 2 && body.contains("</w:p></w:tc></w:tr></w:tbl><w:p/>"));
    let section = "<w:p><w:pPr><w:jc w:val=\"center\"/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr><w:r><w:t>Hình {{bieu_do_1}}</w:t></w:r></w:p>";
    let body = body_of(&filled(section).1);
    assert!(body.starts_with("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"), "{body}");
    assert!(body.matches("<w:sectPr>").count() == 1 && body.matches("<w:drawing>").count() == 1);
    assert!(body.find("<w:drawing>") < body.find("<w:sectPr>"));
}

#[test]
fn what_is_to_be_checked_stands_only_where_its_mark_is() {
    let mut report = sample::report(Language::Vietnamese, false);
    report.sections.push(Section {
        blocks: vec![Block::Paragraph(Paragraph::plain("Số liệu còn 1 điểm cần xem lại: Vinh."))],
        is_remarks: true,
        ..Section::default()
    });
    let fill = |body: &str, report: &Report| {
        let filled = filled_template(&template(body, "x"), report).unwrap();
        assert!(filled.unknown_marks.is_empty() && filled.empty_marks.is_empty());
        let parts = parts(&filled.bytes);
        assert_sound(&parts);
        body_of(&parts)
    };
    assert!(!fill(&paragraph("{{nhan_xet}}"), &report).contains("cần xem lại"));
    assert!(!fill(&paragraph("Nhận xét: {{nhan_xet}}"), &report).contains("cần xem lại"));
    assert!(fill(&paragraph("{{can_xem}}"), &report).contains("cần xem lại: Vinh."));
    // Without doubts the mark goes away.
    report.sections.pop();
    assert!(!fill(&paragraph("{{can_xem}}"), &report).contains("{{"));
}

#[test]
fn what_has_no_mark_stays_byte_for_byte() {
    let body = paragraph("không có gì { } {{}} &amp;");
    let bytes = template(&body, "x");
    let filled = filled_template(&bytes, &sample::report(Language::Vietnamese, false)).unwrap();
    assert_eq!(parts(&filled.bytes), parts(&bytes));
    let (_, parts) = self::filled(&format!("{body}{}", paragraph("{{bang}}")));
    assert_eq!(part(&parts, "customXml/item1.xml"), "<own   attribute = 'kept'/>");
    assert_eq!(part(&parts, "word/header1.xml"), header("x"));
    assert!(body_of(&parts).starts_with(&body));
}

#[test]
fn marks_alone_become_tables_and_pictures() {
    let (result, parts) =
        filled(&[paragraph("{{ bang }}"), paragraph("{{bieu_do_2}}"), paragraph("{{phu_luc}}")].concat());
    assert!(result.unknown_marks.is_empty() && result.empty_marks.is_empty());
    let body = body_of(&parts);
    assert!(!body.contains("{{"));
    assert_eq!(body.matches("<w:tbl>").count(), 2);
    assert_eq!(body.matches("<w:drawing>").count(), 1);
    assert_eq!(part(&parts, "[Content_Types].xml").matches(r#"Extension="png""#).count(), 1);
    assert!(parts.contains_key("word/media/picture1.png") && parts.contains_key("word/media/picture2.svg"));
    let styles = part(&parts, "word/styles.xml");
    // The template's own caption serves, under its own id; a strange style with our id is left alone.
    assert!(
        body.contains(r#"<w:pStyle w:val="Chuthich"/>"#)
            && body.contains(r#"<w:tblStyle w:val="ReportTable1"/>"#)
    );
    assert!(styles.contains(r#"w:styleId="ReportTable1""#) && !styles.contains(r#"w:styleId="Caption""#));
    assert!(styles.contains(r#"<w:basedOn w:val="Binhthuong"/>"#));
    assert_eq!(styles.matches(r#"w:default="1""#).count(), 1);
    // 170 mm between the margins of this template.
    assert!(body.contains(r#"<w:tblW w:w="96"#), "{}", &body[..2000]);
}

#[test]
fn sentences_take_the_looks_of_their_mark() {
    let (_, parts) = filled(
        "<w:p><w:pPr><w:ind w:firstLine=\"567\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"30\"/></w:rPr><w:t>{{nhan_xet}}</w:t></w:r></w:p>",
    );
    let body = body_of(&parts);
    assert!(body.starts_with("<w:p><w:pPr><w:ind w:firstLine=\"567\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"30\"/></w:rPr><w:t xml:space=\"preserve\">Đến 31/5/2020, toàn tỉnh thu được </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:b/><w:bCs/><w:sz w:val=\"30\"/></w:rPr>"), "{body}");
    // A paragraph, two lines of a list, a paragraph, a note.
    assert_eq!(body.matches("<w:p>").count(), 5);
}

#[test]
fn cells_and_sections_stay_sound() {
    let cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"5000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>{{bang_2}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>";
    let body = body_of(&filled(cell).1);
    // The last thing in a cell is a paragraph, and the table is as wide as the cell.
    assert!(
        body.contains("</w:p></w:tc></w:tr></w:tbl><w:p/>") && body.contains(r#"<w:tblW w:w="478"#),
        "{body}"
    );
    let section = "<w:p><w:pPr><w:jc w:val=\"center\"/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr><w:r><w:t>{{bang_2}}</w:t></w:r></w:p>";
    let body = body_of(&filled(section).1);
    assert!(
        body.ends_with("<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr></w:p>"),
        "{body}"
    );
    assert_eq!(body.matches("<w:sectPr>").count(), 1);
    // A bookmark around the mark is kept.
    let marked = "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"a\"/><w:r><w:t>{{bang_2}}</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>";
    assert!(
        body_of(&filled(marked).1)
            .starts_with("<w:bookmarkStart w:id=\"0\" w:name=\"a\"/><w:bookmarkEnd w:id=\"0\"/>")
    );
}

#[test]
fn headers_are_filled_too() {
    let bytes = template(&paragraph("x"), "{{don_vi}} {{bieu_do_1}}");
    let filled = filled_template(&bytes, &sample::report(Language::Vietnamese, false)).unwrap();
    assert!(
        part(&parts(&filled.bytes), "word/header1.xml")
            .contains("An Giang Biểu đồ 1. Tỷ lệ hoàn thành kế hoạch<")
    );
    let filled = filled_template(
        &template(&paragraph("x"), "{{bieu_do_1}}"),
        &sample::report(Language::Vietnamese, false),
    )
    .unwrap();
    let parts = parts(&filled.bytes);
    assert_sound(&parts);
    assert!(part(&parts, "word/_rels/header1.xml.rels").contains("/word/media/picture1.png"));
}

#[test]
fn what_means_nothing_is_named_and_left() {
    let body =
        [paragraph("{{bang_9}} {{Tên}} {{bang_9}}"), paragraph("{{bieu_do_0}}"), paragraph("{{don_vi}}")]
            .concat();
    let report = sample::report(Language::Vietnamese, true);
    let filled = filled_template(&template(&body, "x"), &report).unwrap();
    assert_eq!(filled.unknown_marks, ["Tên", "bieu_do_0"]);
    assert_eq!(filled.empty_marks, ["bang_9", "don_vi"]);
    assert_eq!(body_of(&parts(&filled.bytes)), body);
}

#[test]
fn our_own_files_serve_as_templates() {
    let mut report = sample::report(Language::Vietnamese, false);
    report.subject = vec!["{{bieu_do_1}}".into()];
    let template = docx_from_report(&report).unwrap();
    let filled = filled_template(&template, &sample::report(Language::Vietnamese, false)).unwrap();
    let parts = parts(&filled.bytes);
    assert_sound(&parts);
    assert!(parts.contains_key("word/media/picture5.png"));
    assert!(part(&parts, "word/document.xml").contains(r#"<wp:docPr id="3""#));
}

#[test]
fn what_is_no_template_is_refused() {
    let report = sample::report(Language::Vietnamese, false);
    let check = |bytes: &[u8], expected: TemplateError| {
        assert_eq!(filled_template(bytes, &report).unwrap_err(), expected)
    };
    check(b"", TemplateError::NotWord);
    check(b"PK\x03\x04 no zip", TemplateError::NotWord);
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", TemplateError::OldOrLocked);
    check(&packed(&[("a.txt", "b")]), TemplateError::NotWord);
    check(&packed(&[("[Content_Types].xml", TYPES)]), TemplateError::NotWord);
    let strict = document("").replace(
        "schemas.openxmlformats.org/wordprocessingml/2006/main",
        "purl.oclc.org/ooxml/wordprocessingml/main",
    );
    check(
        &packed(&[("[Content_Types].xml", TYPES), ("word/document.xml", &strict)]),
        TemplateError::OtherForm,
    );
    for broken in ["<w:document", &document("<w:p>"), &document(&"<w:x>".repeat(5_000))] {
        let bytes = packed(&[("[Content_Types].xml", TYPES), ("word/document.xml", broken)]);
        assert!(matches!(
            filled_template(&bytes, &report),
            Err(TemplateError::Damaged { .. } | TemplateError::OtherForm)
        ));
    }
    // A part that inflates beyond all reason.
    let bomb = document(&" ".repeat(65 << 20));
    let bytes = packed(&[("[Content_Types].xml", TYPES), ("word/document.xml", &bomb)]);
    assert!(matches!(filled_template(&bytes, &report), Err(TemplateError::TooLarge { .. })));
}

#[test]
fn any_template_and_report_give_a_sound_file() {
    let pieces = [
        "{{bang}}",
        "{{bang_2}}",
        "{{bieu_do_1}}",
        "{{nhan_xet}}",
        "{{tieu_de}}",
        "{{don_vi}}",
        "{{phu_luc}}",
        "{{ngay}}",
        "{{x}}",
        "{{",
        "}}",
        "a &lt;",
        "</w:t></w:r><w:r><w:t>",
        "</w:t></w:r></w:p><w:p><w:r><w:t>",
        "</w:t><w:tab/><w:t>",
    ];
    for seed in 0..400 {
        let rng = &mut fastrand::Rng::with_seed(seed);
        let report = chance::report(rng);
        let text: String = (0..rng.usize(0..8)).map(|_| pieces[rng.usize(..pieces.len())]).collect();
        let bytes = template(&paragraph(&text), pieces[rng.usize(..9)]);
        let filled = filled_template(&bytes, &report).unwrap();
        let parts = parts(&filled.bytes);
        assert_sound(&parts);
    }
    // Bytes by chance, and a template with bytes turned over.
    let report = sample::report(Language::Vietnamese, false);
    let whole = template(&paragraph("{{bang}}"), "x");
    for seed in 0..2_000 {
        let rng = &mut fastrand::Rng::with_seed(seed);
        let mut bytes = whole.clone();
        for _ in 0..rng.usize(1..6) {
            let at = rng.usize(..bytes.len());
            bytes[at] = rng.u8(..);
        }
        bytes.truncate(rng.usize(bytes.len() / 2..=bytes.len()));
        let _ = filled_template(&bytes, &report);
    }
}
