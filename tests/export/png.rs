//! The resolution in PNG bytes, read back by an independent decoder.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::export::with_resolution;
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

#[test]
fn what_is_no_png_is_refused() {
    let whole = encode(4, 4, None);
    for bytes in [&b""[..], b"GIF89a", &whole[..20], &whole[..whole.len() - 1], &whole[1..]] {
        assert_eq!(with_resolution(bytes, 300.0), None);
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
    }
}
