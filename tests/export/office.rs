//! Tests with programs from outside: `openxml-audit` (PyPI), LibreOffice, poppler. They are ignored unless asked for:
//! `OPENXML_AUDIT=/path/to/openxml-audit cargo test --test export office:: -- --ignored`.

use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader as _};
use chi_tieu::export::xlsx_from_report;
use chi_tieu::export::{Block, CellContent, FormulaValue, Paragraph};
use chi_tieu::export::{docx_from_report, filled_template};
use chi_tieu::export::{html_page, html_to_paste};
use chi_tieu::language::Language;

use crate::office_tools::{assert_valid, converted, converted_as, folder};
use crate::sample;

fn pdf_text(file: &Path) -> String {
    let output = Command::new("pdftotext").arg("-layout").arg(file).arg("-").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
#[ignore = "needs openxml-audit, LibreOffice and pdftotext"]
fn word_files_are_valid_and_lie_as_they_should() {
    for (name, language, is_empty) in [
        ("full", Language::Vietnamese, false),
        ("form", Language::Vietnamese, true),
        ("english", Language::English, false),
    ] {
        let file = folder().join(format!("{name}.docx"));
        std::fs::write(&file, docx_from_report(&sample::report(language, is_empty)).unwrap()).unwrap();
        assert_valid(&file);
        let text = pdf_text(&converted(&file, "pdf", "pdf"));
        let pages: Vec<&str> = text.split('\u{c}').collect();
        let country = match language {
            Language::Vietnamese => "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            Language::English => "SOCIALIST REPUBLIC OF VIET NAM",
        };
        assert!(pages[0].contains(country), "{}", pages[0]);
        // The header repeats, the number of the page stands on top, and not on the first page.
        assert!(pages[1].contains("Kế hoạch") && pages[1].trim_start().starts_with('2'), "{}", pages[1]);
        assert!(!pages[0].trim_start().starts_with('1'), "{}", pages[0]);
    }
}

#[test]
#[ignore = "needs openxml-audit and LibreOffice"]
fn filled_templates_are_valid() {
    let mut form = sample::report(Language::Vietnamese, true);
    let marks = [
        "{{tieu_de}}",
        "{{nhan_xet}}",
        "{{bang}}",
        "{{bieu_do_2}}",
        "{{phu_luc}}",
        "Bảng: {{bang_2}} của {{don_vi}}, {{ngay}}",
    ];
    form.sections.truncate(1);
    form.sections[0].blocks = marks.iter().map(|mark| Block::Paragraph(Paragraph::plain(*mark))).collect();
    let template = docx_from_report(&form).unwrap();
    let filled = filled_template(&template, &sample::report(Language::Vietnamese, false)).unwrap();
    assert!(filled.unknown_marks.is_empty() && filled.empty_marks.is_empty());
    let file = folder().join("filled.docx");
    std::fs::write(&file, filled.bytes).unwrap();
    assert_valid(&file);
    let text = pdf_text(&converted(&file, "pdf", "pdf"));
    assert!(text.contains("Bảng 3. Từng tháng") && !text.contains("{{"), "{text}");
}

#[test]
#[ignore = "needs openxml-audit and LibreOffice"]
fn workbooks_are_valid_and_compute_to_the_values_they_carry() {
    let mut report = sample::report(Language::Vietnamese, false);
    report.sheets = vec![sample::sheet("Thu BHXH: từ 1/1")];
    let file = folder().join("book.xlsx");
    std::fs::write(&file, xlsx_from_report(&report).unwrap()).unwrap();
    assert_valid(&file);
    converted(&file, "pdf", "pdf");
    // The same with false values: what comes out was computed.
    let mut wrong = report.clone();
    for cell in &mut wrong.sheets[0].cells {
        if let CellContent::Formula { value, .. } = &mut cell.content {
            *value = FormulaValue::Number(-999.0);
        }
    }
    let file = folder().join("wrong.xlsx");
    std::fs::write(&file, xlsx_from_report(&wrong).unwrap()).unwrap();
    let computed = converted(&file, "ods", "ods");
    let mut book: calamine::Ods<_> = calamine::open_workbook(computed).unwrap();
    let values = book.worksheet_range_at(0).unwrap().unwrap();
    for cell in &report.sheets[0].cells {
        let CellContent::Formula { formula, value } = &cell.content else { continue };
        let computed = values.get_value((cell.row, cell.column)).unwrap();
        match (value, computed) {
            (FormulaValue::Number(number), Data::Float(found)) => {
                assert!((number - found).abs() < 1e-12, "{formula}: {number} {found}")
            }
            (FormulaValue::Text(text), Data::String(found)) => assert_eq!(text, found),
            (FormulaValue::Logical(is_true), Data::Bool(found)) => assert_eq!(is_true, found),
            // Calamine reads an error of ODS as the text that is shown.
            (FormulaValue::Error(_), found) => assert_ne!(found, &Data::Float(-999.0)),
            (expected, found) => panic!("{formula}: {expected:?}, {found:?}"),
        }
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn writer_keeps_what_is_pasted() {
    let report = sample::report(Language::Vietnamese, false);
    // A PNG of one pixel.
    let pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    let piece = html_to_paste(&report, &[pixel.to_owned(), pixel.to_owned()]);
    let file = folder().join("pasted.html");
    std::fs::write(&file, format!("<html><head><meta charset=\"utf-8\"></head><body>{piece}</body></html>"))
        .unwrap();
    // As Writer takes a clipboard: into a text document, not a web page.
    let made = converted_as(&file, &["--infilter=HTML (StarWriter)"], "odt:writer8", "odt");
    let parts = crate::package::parts(&std::fs::read(made).unwrap());
    let content = crate::package::part(&parts, "content.xml");
    assert!(content.contains("1.234.567,8") && content.contains("table:number-columns-spanned=\"2\""));
    // Each cell has its lines, and both pictures are in the file.
    assert!(content.contains("fo:border=") && content.matches("<draw:image").count() == 2);
    assert!(content.contains("style:column-width"));
}

#[test]
#[ignore = "needs LibreOffice"]
fn pages_print_on_a4() {
    let file = folder().join("page.html");
    std::fs::write(&file, html_page(&sample::report(Language::Vietnamese, false))).unwrap();
    let text = pdf_text(&converted(&file, "pdf:writer_web_pdf_Export", "pdf"));
    assert!(text.contains("1.234.567,8"));
}

/// How many things the validator finds.
fn findings(file: &Path) -> u64 {
    let program = std::env::var("OPENXML_AUDIT").unwrap_or_else(|_| "openxml-audit".into());
    let output = Command::new(program).arg(file).args(["-m", "0", "-o", "json"]).output().unwrap();
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    found[0]["error_count"].as_u64().unwrap()
}

#[test]
#[ignore = "needs openxml-audit and LibreOffice"]
fn a_template_of_another_program_gets_no_new_faults() {
    let form = folder().join("mau.html");
    let page = "<html><head><meta charset=\"utf-8\"></head><body><h1>{{tieu_de}}</h1><p>Kính gửi: {{don_vi}} <b>{{ng</b><i>ay}}</i></p>\
        <p>{{nhan_xet}}</p><p>{{bang}}</p><table border=1><tr><td width=400>{{bang_2}}</td><td>Ô {{don_vi}}</td></tr></table><p>{{bieu_do_1}}</p></body></html>";
    std::fs::write(&form, page).unwrap();
    let template = converted_as(&form, &["--infilter=HTML (StarWriter)"], "docx:MS Word 2007 XML", "docx");
    let before = findings(&template);
    let filled =
        filled_template(&std::fs::read(&template).unwrap(), &sample::report(Language::Vietnamese, false))
            .unwrap();
    assert_eq!((filled.unknown_marks.len(), filled.empty_marks.len()), (0, 0));
    let file = folder().join("mau_da_dien.docx");
    std::fs::write(&file, filled.bytes).unwrap();
    assert!(findings(&file) <= before, "{before} before");
    let text = pdf_text(&converted(&file, "pdf", "pdf"));
    assert!(
        !text.contains("{{") && text.contains("1.234.567,8") && text.contains("ngày 05 tháng 6 năm 2020"),
        "{text}"
    );
}
