//! PNG: adds what browsers leave out, the resolution and a description.

use crate::store::{PNG_SIGNATURE, PngChunk};

const CENTIMETRES_PER_INCH: f64 = 2.54;

/// The PNG with its resolution, so that Word shows the image in its true size. The resolution is in the `pHYs` chunk; one
/// that is there already is replaced. `None` if `png` is not a complete PNG, or if a PNG cannot express the resolution.
pub fn with_resolution(png: &[u8], dots_per_inch: f64) -> Option<Vec<u8>> {
    let dots_per_metre = (dots_per_inch / CENTIMETRES_PER_INCH * 100.0).round();
    if !(dots_per_metre >= 1.0 && dots_per_metre <= f64::from(u32::MAX)) {
        return None;
    }
    // Pixels per metre in both directions, and the unit: 1 is the metre.
    let each = (dots_per_metre as u32).to_be_bytes();
    let data: Vec<u8> = each.into_iter().chain(each).chain([1]).collect();
    with_chunks(png, |kind, _| kind == b"pHYs", &chunk(*b"pHYs", &data)?)
}

/// The PNG with texts in `iTXt` chunks, each a keyword of the specification ("Title", "Description") and the text. `None`
/// if `png` is not a complete PNG, or if it cannot hold the texts.
pub fn with_texts(png: &[u8], language: &str, texts: &[(&str, &str)]) -> Option<Vec<u8>> {
    let mut chunks = Vec::new();
    for (keyword, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
        // The keyword, not compressed, the language, no keyword in that language.
        let parts = [keyword.as_bytes(), b"\0\0\0", language.as_bytes(), b"\0\0", text.as_bytes()];
        chunks.extend_from_slice(&chunk(*b"iTXt", &parts.concat())?);
    }
    let is_given = |data: &[u8]| {
        let keyword = data.split(|byte| *byte == 0).next();
        texts.iter().any(|(given, _)| keyword == Some(given.as_bytes()))
    };
    with_chunks(png, |kind, data| kind == b"iTXt" && is_given(data), &chunks)
}

/// The PNG with these chunks instead of those that they replace. The specification wants `pHYs` before the first `IDAT`, and
/// right after `IHDR` is a valid place for every chunk that is added here.
fn with_chunks(png: &[u8], replaces: impl Fn(&[u8], &[u8]) -> bool, added: &[u8]) -> Option<Vec<u8>> {
    let mut rest = png.strip_prefix(PNG_SIGNATURE)?;
    let mut out = Vec::with_capacity(png.len() + added.len());
    out.extend_from_slice(PNG_SIGNATURE);
    let mut first = true;
    loop {
        let PngChunk { whole, kind, data, after } = PngChunk::first_of(rest)?;
        if first != (kind == b"IHDR") {
            return None;
        }
        if !replaces(kind, data) {
            out.extend_from_slice(whole);
        }
        if first {
            out.extend_from_slice(added);
            first = false;
        }
        if kind == b"IEND" {
            return Some(out);
        }
        rest = after;
    }
}

/// A chunk: the length of its data, its kind, the data, and the checksum of kind and data.
fn chunk(kind: [u8; 4], data: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(data.len()).ok().filter(|length| *length < 1 << 31)?;
    let mut chunk = Vec::with_capacity(data.len() + 12);
    chunk.extend_from_slice(&length.to_be_bytes());
    chunk.extend_from_slice(&kind);
    chunk.extend_from_slice(data);
    let checksum = crc32fast::hash(&chunk[4..]);
    chunk.extend_from_slice(&checksum.to_be_bytes());
    Some(chunk)
}
