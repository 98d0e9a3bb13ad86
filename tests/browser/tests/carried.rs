//! Pictures that carry their document, by real downloads and files: saved, opened, dropped. Ordinary ones carry nothing.

use browser_tests::Page;
use std::path::Path;

use crate::accessibility::audit;
use crate::job::{open_file, wait_for_figure};

/// A table, and another one that no picture shows.
fn two_sheets() -> Page {
    let page = Page::open();
    page.resize(1366, 768);
    page.paste_text("Đơn vị\tKế hoạch\tThực hiện\nHuyện <A> & \"B\"\t100\t45\nHuyện C\t50\t15");
    wait_for_figure(&page, "Huyện C", "30,00%");
    page.click(".sheet-add");
    page.wait_for(".sheet-tab:nth-of-type(2)[aria-pressed='true']");
    page.paste_text("Họ tên\tLương\nNguyễn Văn Kín\t12345678");
    page.wait_for_text("[role=grid]", "Nguyễn Văn Kín");
    page.click(".sheet-tab:nth-of-type(1)");
    wait_for_figure(&page, "Huyện C", "30,00%");
    page
}

/// Takes the picture with its document in the format of a button.
fn taken(page: &Page, button: &str, ending: &str) -> Vec<u8> {
    page.press("Control+k");
    page.type_text("ảnh kèm số liệu");
    page.press("Enter");
    page.wait_for_text(".overlay .carried", "2 dòng, 2 cột");
    audit(page, "the warning of what a picture carries");
    page.screenshot("charts-with-data.png");
    page.click(button);
    page.download(&format!(" - kèm số liệu{ending}"))
}

/// Drops a file on the page, as the browser reports it.
fn drop_file(page: &Page, file: &Path) {
    page.eval("const input = document.createElement('input'); input.type = 'file'; input.id = 'dropped'; document.body.append(input);");
    page.choose_file("#dropped", file);
    page.eval(
        "const data = new DataTransfer(); data.items.add(document.querySelector('#dropped').files[0]);
         document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));",
    );
}

#[test]
fn a_picture_with_its_document_is_saved_opened_and_dropped_and_an_ordinary_one_carries_nothing() {
    let page = two_sheets();
    let png = taken(&page, "#png-with-data", ".png");
    let svg = taken(&page, "#svg-with-data", ".svg");
    // Both are pictures to any other program.
    let reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().expect("a PNG");
    assert_eq!((reader.info().width, reader.info().pixel_dims.map(|d| d.xppu)), (1890, Some(11_811)));
    let text = String::from_utf8(svg.clone()).expect("text");
    assert_eq!(roxmltree::Document::parse(&text).expect("XML").root_element().tag_name().name(), "svg");

    for (index, (name, bytes)) in [("ảnh.png", png), ("ảnh.svg", svg)].into_iter().enumerate() {
        let other = Page::open();
        let file = other.file_with(name, &bytes);
        if index == 0 {
            open_file(&other, &file)
        } else {
            drop_file(&other, &file)
        }
        wait_for_figure(&other, "Huyện <A> & \"B\"", "45,00%");
        wait_for_figure(&other, "Huyện C", "30,00%");
        other.click(".sheet-tab:nth-of-type(2)");
        other.wait_for_text("[role=grid]", "Nguyễn Văn Kín");
        // A damaged one is told as a damaged file, and the table stays.
        let cut = other.file_with(&format!("hỏng {name}"), &bytes[..bytes.len().min(400)]);
        if index == 0 {
            drop_file(&other, &cut);
            other.wait_for_text(".notice", "bị hỏng hoặc cắt cụt");
            other.wait_for_text("[role=grid]", "Nguyễn Văn Kín");
        }
    }

    page.click("#download-png");
    let name = "Xếp hạng - Tỷ lệ hoàn thành kế hoạch.png";
    let plain = page.download(name);
    let reader = png::Decoder::new(std::io::Cursor::new(&plain)).read_info().expect("a PNG");
    let info = reader.info();
    let keywords: Vec<&str> = info.utf8_text.iter().map(|text| text.keyword.as_str()).collect();
    assert_eq!(keywords, ["Title", "Description"]);
    assert!(info.compressed_latin1_text.is_empty() && info.uncompressed_latin1_text.is_empty());
    for secret in ["chi-tieu", "Nguyễn Văn Kín", "12345678", "Lương"] {
        let is_there = plain.windows(secret.len()).any(|bytes| bytes == secret.as_bytes());
        assert!(!is_there, "an ordinary picture carries {secret}");
    }
    // Opened, it is called a picture.
    let other = Page::open();
    let file = other.file_with("thường.png", &plain);
    open_file(&other, &file);
    other.wait_for_text(".notice", "tệp ảnh không kèm số liệu");
}
