//! Pictures that carry their document, so that they open again as it. `store` reads them.

use std::fmt::Write as _;

use super::png::with_texts;
use crate::store::{IN_PICTURE, is_escaped_in_svg};

/// The PNG with the text of a document in it. `None` if `png` is not a complete PNG, or if the document is too long.
pub fn png_with_document(png: &[u8], document: &str) -> Option<Vec<u8>> {
    with_texts(png, "", &[(IN_PICTURE, document)])
}

/// The SVG with the text of a document in its metadata. `None` if `svg` is not a complete SVG.
///
/// The text is JSON. What XML does not take as it is, is written there in JSON's own way, so that no program that saves
/// the SVG again can spoil it.
pub fn svg_with_document(svg: &str, document: &str) -> Option<String> {
    let (before, _) = svg.trim_end().rsplit_once("</svg>")?;
    let mut out = String::with_capacity(svg.len() + document.len() + 200);
    out.push_str(before);
    // Writing to a string does not fail.
    let _ = write!(out, "<metadata><{IN_PICTURE} xmlns=\"urn:{IN_PICTURE}\">");
    for letter in document.chars() {
        if is_escaped_in_svg(letter) {
            let _ = write!(out, "\\u{:04x}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    let _ = writeln!(out, "</{IN_PICTURE}></metadata></svg>");
    Some(out)
}
