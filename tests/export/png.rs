//! The resolution and the texts in PNG bytes, read back by an independent decoder.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::export::{with_resolution, with_texts};
use proptest::prelude::*;

fn encode(width: u32, height: u32, dots_per_metre: Option<u32>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    if let Some(d) = dots_per_metre {
        encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: d, yppu: d, unit: png::Unit::Meter }));
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![200; (width * height * 4) as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

fn decode(bytes: &[u8]) -> (u32, u32, Option<png::PixelDimensions>, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let info = reader.info();
    (info.width, info.height, info.pixel_dims, pixels)
}

#[test]
fn the_image_keeps_its_pixels_and_gains_its_size_on_paper() {
    // 16 cm × 9 cm at 300 dpi is 1890 × 1063; 300 dpi is 11 811 pixels a metre.
    for (dpi, dots_per_metre) in [(300.0, 11_811), (96.0, 3_780), (600.0, 23_622), (72.0, 2_835)] {
        for old in [None, Some(2_835), Some(11_811)] {
            let source = encode(189, 106, old);
            let (width, height, dims, pixels) = decode(&with_resolution(&source, dpi).unwrap());
            let dims = dims.unwrap();
            assert_eq!((width, height), (189, 106));
            assert_eq!((dims.xppu, dims.yppu, dims.unit), (dots_per_metre, dots_per_metre, png::Unit::Meter));
            assert_eq!(pixels, decode(&source).3);
        }
    }
}

#[test]
fn a_second_pass_replaces_the_first() {
    let once = with_resolution(&encode(4, 4, None), 300.0).unwrap();
    let twice = with_resolution(&with_resolution(&encode(4, 4, None), 96.0).unwrap(), 300.0).unwrap();
    assert_eq!(once, twice);
}

/// The texts of an image: keyword, language, text.
fn texts(bytes: &[u8]) -> Vec<(String, String, String)> {
    let reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let text = |chunk: &png::text_metadata::ITXtChunk| {
        (chunk.keyword.clone(), chunk.language_tag.clone(), chunk.get_text().unwrap())
    };
    reader.info().utf8_text.iter().map(text).collect()
}

#[test]
fn the_image_gains_its_description_and_keeps_all_else() {
    let source = with_resolution(&encode(20, 10, None), 300.0).unwrap();
    let written =
        [("Title", "Huyện Núi Thành dẫn đầu"), ("Description", "Biểu đồ cột ngang. 9 đơn vị: 45,00%")];
    let once = with_texts(&source, "vi", &written).unwrap();
    let expected = written.map(|(keyword, text)| (keyword.to_owned(), "vi".to_owned(), text.to_owned()));
    assert_eq!(texts(&once), expected);
    let (before, after) = (decode(&source), decode(&once));
    assert_eq!((after.0, after.1, &after.3), (before.0, before.1, &before.3));
    assert_eq!(after.2.unwrap().xppu, 11_811);
    // Written again, a text replaces its elder; an empty one is left out; the others stay.
    let twice = with_texts(&once, "en", &[("Title", "Núi Thành leads"), ("Author", "")]).unwrap();
    let kept: Vec<_> = texts(&twice).into_iter().map(|(keyword, _, text)| (keyword, text)).collect();
    let kept: Vec<_> = kept.iter().map(|(keyword, text)| (keyword.as_str(), text.as_str())).collect();
    assert_eq!(kept, [("Title", "Núi Thành leads"), written[1]]);
}

#[test]
fn what_is_no_png_is_refused() {
    let whole = encode(4, 4, None);
    for bytes in [&b""[..], b"GIF89a", &whole[..20], &whole[..whole.len() - 1], &whole[1..]] {
        assert_eq!(with_resolution(bytes, 300.0), None);
        assert_eq!(with_texts(bytes, "vi", &[("Title", "A")]), None);
    }
    for dpi in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(with_resolution(&whole, dpi), None);
    }
}

proptest! {
    #[test]
    fn damaged_bytes_never_panic(at in 0..200_usize, byte in any::<u8>(), cut in 0..200_usize) {
        let mut bytes = encode(4, 4, Some(1));
        if let Some(b) = bytes.get_mut(at) { *b = byte; }
        bytes.truncate(bytes.len().saturating_sub(cut / 4));
        let _ = with_resolution(&bytes, 300.0);
        let _ = with_texts(&bytes, "vi", &[("Title", "A")]);
    }
}
