//! Pictures that carry their document: they open again as it, damaged ones are refused in words, ordinary ones carry
//! nothing.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, PictureFormat, Start};
use chi_tieu::export::{png_with_document, svg_with_document, with_texts};
use chi_tieu::intake::{Incoming, ReadOutcome, Refusal, read};
use chi_tieu::source::{FileError, ForeignKind};
use chi_tieu::store::{StoreError, document_in_picture};
use chi_tieu::view::{picture, picture_with_data};

/// What XML and JSON take amiss, in a name of a unit; and a sheet that no picture shows.
fn app() -> App {
    let mut app = App::new(Start { document_id: "a".to_owned(), ..Start::default() });
    let text =
        "Đơn vị\tKế hoạch\tThực hiện\nHuyện <A> & \"B\" ]]>\t100\t45\nHuyện \u{FFFF}\\C'\t100\t30".to_owned();
    app.update(Action::Paste { html: None, text: Some(text) });
    app.update(Action::Sheets(chi_tieu::app::SheetAction::Add));
    let other = "Họ tên\tLương\nNguyễn Văn Kín\t12345678".to_owned();
    app.update(Action::Paste { html: None, text: Some(other) });
    app.update(Action::Sheets(chi_tieu::app::SheetAction::Show(0)));
    app.update(Action::Rename("Kết quả".to_owned()));
    app
}

/// A small PNG, as a browser makes one.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[7; 12]).unwrap();
    bytes
}

fn carriers() -> Vec<(PictureFormat, Vec<u8>, String)> {
    let app = app();
    let (image, document) = picture_with_data(&app).unwrap();
    assert!(image.file_name(".svg").ends_with(" - kèm số liệu.svg"), "{}", image.name);
    let svg = svg_with_document(&image.svg_file, &document).unwrap();
    vec![
        (PictureFormat::Png, png_with_document(&png(), &document).unwrap(), document.clone()),
        (PictureFormat::Svg, svg.into_bytes(), document),
    ]
}

fn open(name: &str, bytes: Vec<u8>) -> ReadOutcome {
    read(Incoming::File { name: name.to_owned(), bytes }, &mut |_| ())
}

#[test]
fn a_picture_opens_again_as_the_same_document() {
    let before = app();
    for (format, bytes, document) in carriers() {
        let mut app = App::new(Start { document_id: "b".to_owned(), ..Start::default() });
        app.update(Action::OpenFile { name: "ảnh.png".to_owned(), bytes: bytes.clone() });
        assert_eq!(app.document_text(), document, "{format:?}");
        assert_eq!(app.sheet().grid(), before.sheet().grid(), "{format:?}");
        // It is still a picture.
        match format {
            PictureFormat::Png => {
                let reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
                assert_eq!((reader.info().width, reader.info().height), (2, 2));
            }
            PictureFormat::Svg => {
                let text = String::from_utf8(bytes).unwrap();
                let svg = roxmltree::Document::parse(&text).unwrap();
                let carried = svg.descendants().find(|n| n.tag_name().name() == "chi-tieu-document").unwrap();
                assert_eq!(carried.parent().unwrap().tag_name().name(), "metadata");
            }
        }
    }
}

#[test]
fn an_svg_that_another_program_saved_again_still_opens() {
    let svg = "<?xml version=\"1.0\"?>\n<!-- Inkscape -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/><metadata>\
               <ns0:chi-tieu-document xmlns:ns0=\"urn:chi-tieu-document\">{&quot;a&quot;:<![CDATA[\"b\"]]>,&#x22;c\" : 1}\
               </ns0:chi-tieu-document></metadata></svg>";
    // The prefix hides the element from a search for its usual beginning.
    let svg = svg.replace("ns0:chi", "chi").replace("xmlns:ns0", "xmlns");
    let text = document_in_picture(svg.as_bytes()).unwrap().unwrap();
    assert_eq!(text.trim(), "{\"a\":\"b\",\"c\" : 1}");
}

#[test]
fn a_damaged_or_cut_document_is_refused_as_any_other_damaged_file() {
    for (format, bytes, document) in carriers() {
        let at = bytes.windows(8).position(|w| w == b"\"format\"").unwrap();
        let ends = at + document.len().min(bytes.len() - at);
        for end in (at..ends).step_by(ends.saturating_sub(at).div_ceil(40).max(1)) {
            let cut = open("ảnh.png", bytes[..end].to_vec());
            let refused = matches!(cut, ReadOutcome::Refused(Refusal::DamagedFile));
            assert!(refused, "{format:?} cut at {end}: {cut:?}");
        }
        if format == PictureFormat::Png {
            let mut changed = bytes.clone();
            changed[at + 30] ^= 1;
            assert!(matches!(open("ảnh.png", changed), ReadOutcome::Refused(Refusal::DamagedFile)));
        }
    }
    // A chunk that says it is longer than any file.
    let long = [b"\x89PNG\r\n\x1a\n".as_slice(), &[255; 4], b"iTXtchi-tieu-document\0"].concat();
    assert_eq!(document_in_picture(&long), Some(Err(StoreError::Damaged)));
}

#[test]
fn an_ordinary_picture_carries_nothing_of_the_document_and_is_refused_as_a_picture() {
    let app = app();
    let image = picture(&app).unwrap();
    for svg in [&image.svg, &image.svg_file] {
        for secret in ["metadata", "chi-tieu", "Nguyễn", "12345678", "\"format\"", "Lương"] {
            assert!(!svg.contains(secret), "{secret}");
        }
        let refused = open("ảnh.svg", svg.clone().into_bytes());
        let is_image = |outcome: &ReadOutcome| {
            matches!(outcome, ReadOutcome::Refused(Refusal::File(FileError::Foreign(ForeignKind::Image))))
        };
        assert!(is_image(&refused), "{refused:?}");
        let plain =
            with_texts(&png(), "vi", &[("Title", &image.title), ("Description", &image.alt)]).unwrap();
        assert_eq!(document_in_picture(&plain), None);
        assert!(is_image(&open("ảnh.png", plain)));
    }
}

#[test]
fn any_bytes_are_read_without_a_fault() {
    let mut seed = 7_u32;
    for (_, bytes, _) in carriers() {
        for _ in 0..200 {
            let mut changed = bytes.clone();
            for _ in 0..4 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = seed as usize % changed.len();
                changed[at] = (seed >> 24) as u8;
            }
            // Whatever it says, it says it.
            let _ = document_in_picture(&changed);
        }
    }
}
