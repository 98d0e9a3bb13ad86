//! PNG: adds the resolution, which browsers leave out.

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

const CENTIMETRES_PER_INCH: f64 = 2.54;

/// The PNG with its resolution, so that Word shows the image in its true size. The resolution is in the `pHYs` chunk; one
/// that is there already is replaced. `None` if `png` is not a complete PNG, or if a PNG cannot express the resolution.
pub fn with_resolution(png: &[u8], dots_per_inch: f64) -> Option<Vec<u8>> {
    let dots_per_metre = (dots_per_inch / CENTIMETRES_PER_INCH * 100.0).round();
    if !(dots_per_metre >= 1.0 && dots_per_metre <= f64::from(u32::MAX)) {
        return None;
    }
    let mut rest = png.strip_prefix(SIGNATURE)?;
    let mut out = Vec::with_capacity(png.len() + 21);
    out.extend_from_slice(SIGNATURE);
    let mut first = true;
    loop {
        let (chunk, kind, after) = next_chunk(rest)?;
        if first != (kind == b"IHDR") {
            return None;
        }
        if kind != b"pHYs" {
            out.extend_from_slice(chunk);
        }
        if first {
            // The specification wants it before the first IDAT, so right after IHDR is always a valid place.
            out.extend_from_slice(&resolution_chunk(dots_per_metre as u32));
            first = false;
        }
        if kind == b"IEND" {
            return Some(out);
        }
        rest = after;
    }
}

/// Splits off the first chunk: the whole chunk, its kind, the bytes after it. `None` if it is cut off.
fn next_chunk(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let length = u32::from_be_bytes(*bytes.first_chunk()?) as usize;
    let kind = bytes.get(4..8)?;
    let (chunk, after) = bytes.split_at_checked(length.checked_add(12)?)?;
    Some((chunk, kind, after))
}

/// A `pHYs` chunk: length, kind, pixels per metre in both directions, the unit (1 = metre), and the checksum of all of
/// that except the length.
fn resolution_chunk(dots_per_metre: u32) -> [u8; 21] {
    let mut chunk = [0; 21];
    chunk[..4].copy_from_slice(&9_u32.to_be_bytes());
    chunk[4..8].copy_from_slice(b"pHYs");
    chunk[8..12].copy_from_slice(&dots_per_metre.to_be_bytes());
    chunk[12..16].copy_from_slice(&dots_per_metre.to_be_bytes());
    chunk[16] = 1;
    let checksum = crc32fast::hash(&chunk[4..17]);
    chunk[17..].copy_from_slice(&checksum.to_be_bytes());
    chunk
}
