//! Pictures that carry a document: in a text of a PNG, or in the metadata of an SVG. `export` writes them.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::borrow::Cow;

use super::read::StoreError;

/// The keyword of the text in a PNG, and the name of the element in an SVG.
pub const IN_PICTURE: &str = "chi-tieu-document";

/// The beginning of every PNG.
pub(crate) const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The text of the document that a picture carries; `None` if the bytes are no picture, or one without a document.
///
/// # Errors
/// [`StoreError::Damaged`] if the document is cut off, or was changed by accident.
pub fn document_in_picture(bytes: &[u8]) -> Option<Result<Cow<'_, str>, StoreError>> {
    if let Some(chunks) = bytes.strip_prefix(PNG_SIGNATURE) {
        return Some(in_png(chunks)?.map(Cow::Borrowed));
    }
    let begins = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start().starts_with(b"<");
    let mark = format!("<{IN_PICTURE}");
    let is_marked = begins && memchr::memmem::find(bytes, mark.as_bytes()).is_some();
    is_marked.then(|| in_svg(bytes).map(Cow::Owned))
}

fn in_png(mut rest: &[u8]) -> Option<Result<&str, StoreError>> {
    let is_carrier =
        |data: &[u8]| data.strip_prefix(IN_PICTURE.as_bytes()).is_some_and(|d| d.first() == Some(&0));
    loop {
        let Some(chunk) = PngChunk::first_of(rest) else {
            // Cut off within the document.
            let begun = rest.get(4..8) == Some(b"iTXt") && rest.get(8..).is_some_and(is_carrier);
            return begun.then_some(Err(StoreError::Damaged));
        };
        if chunk.kind == b"iTXt" && is_carrier(chunk.data) {
            let text = chunk.is_whole().then(|| itxt_text(chunk.data)).flatten();
            return Some(text.ok_or(StoreError::Damaged));
        }
        rest = chunk.after;
    }
}

/// The text of an `iTXt` chunk, after keyword, compression, language and translated keyword. `None` if it is compressed.
fn itxt_text(data: &[u8]) -> Option<&str> {
    let (_, data) = split_at_zero(data)?;
    let data = data.strip_prefix(b"\0\0")?;
    let (_, data) = split_at_zero(data)?;
    let (_, text) = split_at_zero(data)?;
    std::str::from_utf8(text).ok()
}

fn split_at_zero(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = memchr::memchr(0, data)?;
    Some((&data[..at], &data[at + 1..]))
}

/// A chunk of a PNG, and the bytes after it.
pub(crate) struct PngChunk<'b> {
    pub(crate) whole: &'b [u8],
    pub(crate) kind: &'b [u8],
    pub(crate) data: &'b [u8],
    pub(crate) after: &'b [u8],
}

impl PngChunk<'_> {
    /// Splits off the first chunk of some bytes. `None` if it is cut off.
    pub(crate) fn first_of(bytes: &[u8]) -> Option<PngChunk<'_>> {
        let length = u32::from_be_bytes(*bytes.first_chunk()?) as usize;
        let kind = bytes.get(4..8)?;
        let (whole, after) = bytes.split_at_checked(length.checked_add(12)?)?;
        Some(PngChunk { whole, kind, data: whole.get(8..8 + length)?, after })
    }

    /// Whether its checksum, of kind and data, is right.
    fn is_whole(&self) -> bool {
        let checked = self.whole.len() - 4;
        let stored = self.whole.last_chunk().map(|bytes| u32::from_be_bytes(*bytes));
        stored == Some(crc32fast::hash(&self.whole[4..checked]))
    }
}

/// The content of the element. Whoever saved the SVG again may have written its text in another way.
fn in_svg(bytes: &[u8]) -> Result<String, StoreError> {
    let mut reader = Reader::from_reader(bytes);
    let (mut buffer, mut text) = (Vec::new(), None::<String>);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| StoreError::Damaged)? {
            Event::Start(element) if element.local_name().as_ref() == IN_PICTURE => {
                text.get_or_insert_default();
            }
            Event::End(element) if element.local_name().as_ref() == IN_PICTURE => {
                return text.map(|text| with_own_letters(&text)).ok_or(StoreError::Damaged);
            }
            Event::Eof => return Err(StoreError::Damaged),
            event => {
                if let Some(text) = &mut text {
                    push_text(text, event);
                }
            }
        }
    }
}

/// Whether a letter of a document is written as `\u003c` in an SVG: XML does not allow it, or programs change it.
pub(crate) fn is_escaped_in_svg(letter: char) -> bool {
    matches!(letter, '<' | '>' | '&' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A document with the letters that were escaped for the SVG as they were: its seals are of these. A document escapes none
/// of them itself.
fn with_own_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escaped)) = rest.split_once('\\') {
        out.push_str(before);
        let code = escaped.strip_prefix('u').and_then(|code| code.get(..4));
        let letter = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        if let Some(letter) = letter.filter(|letter| is_escaped_in_svg(*letter)) {
            out.push(letter);
            rest = escaped.get(5..).unwrap_or_default();
        } else {
            // A backslash and what it escapes, which may be a backslash.
            let next = escaped.chars().next().map_or(0, char::len_utf8);
            out.push('\\');
            out.push_str(escaped.get(..next).unwrap_or_default());
            rest = escaped.get(next..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

fn push_text(text: &mut String, event: Event<'_>) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(letter)) => text.push(letter),
            _ if reference.xml10_content() == "quot" => text.push('"'),
            _ if reference.xml10_content() == "apos" => text.push('\''),
            // The document's own text has no other: see `export/carried.rs`.
            _ => {}
        },
        _ => {}
    }
}
