//! Streaming over XML: elements by local name, text with its references resolved.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::io::BufRead;

use crate::source::file::encoding::utf16;
use crate::source::file::error::FileError;
use crate::source::file::kind::FileKind;

/// Receives the events of an XML text, in order. Names come without their prefix.
pub(crate) trait XmlHandler {
    /// An element begins.
    fn start(&mut self, name: &str, element: &BytesStart<'_>);
    /// An element ends.
    fn end(&mut self, name: &str);
    /// Text, in pieces.
    fn text(&mut self, _text: &str) {}
    /// Whether the rest can be skipped.
    fn is_done(&self) -> bool {
        false
    }
}

/// Streams an XML text in UTF-8 or UTF-16 to a handler.
///
/// # Errors
/// [`FileError::Truncated`] if the text ends inside an element, [`FileError::Damaged`] if it is not XML.
pub(crate) fn read_xml(
    mut source: impl BufRead,
    handler: &mut impl XmlHandler,
    kind: FileKind,
) -> Result<(), FileError> {
    let head = source.fill_buf().map_err(|_| FileError::Truncated(kind))?;
    let Some(unit) = utf16_unit(head) else { return read_utf8(source, handler, kind) };
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes).map_err(|_| FileError::Truncated(kind))?;
    read_utf8(utf16(&bytes, unit).trim_start_matches('\u{FEFF}').as_bytes(), handler, kind)
}

/// How two bytes are a unit of UTF-16, if an XML text begins so: with a byte order mark, or with "<?".
fn utf16_unit(head: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    match head {
        [0xFF, 0xFE, ..] | [b'<', 0, b'?', 0, ..] => Some(u16::from_le_bytes),
        [0xFE, 0xFF, ..] | [0, b'<', 0, b'?', ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn read_utf8(source: impl BufRead, handler: &mut impl XmlHandler, kind: FileKind) -> Result<(), FileError> {
    let mut reader = Reader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::with_capacity(1024);
    let mut depth = 0u32;
    while !handler.is_done() {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => {
                depth += 1;
                handler.start(element.local_name().as_ref(), &element);
            }
            Ok(Event::End(element)) => {
                depth = depth.saturating_sub(1);
                handler.end(element.local_name().as_ref());
            }
            Ok(Event::Text(text)) => handler.text(&text.xml10_content()),
            Ok(Event::CData(text)) => handler.text(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => match reference.resolve_char_ref() {
                Ok(Some(character)) => handler.text(character.encode_utf8(&mut [0; 4])),
                Ok(None) => handler.text(entity(&reference.xml10_content())),
                Err(_) => {}
            },
            Ok(Event::Eof) if depth > 0 => return Err(FileError::Truncated(kind)),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(quick_xml::Error::Syntax(_)) => return Err(FileError::Truncated(kind)),
            Err(_) => return Err(FileError::Damaged(kind)),
        }
    }
    Ok(())
}

fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

/// The attributes of an element: local name and value.
pub(crate) fn attributes<'a>(
    element: &'a BytesStart<'_>,
) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> + use<'a> {
    let mut all = element.attributes();
    all.with_checks(false);
    all.flatten().map(|attribute| {
        let name = attribute.key.local_name().into_inner();
        let value = attribute.value;
        let value = if value.contains('&') {
            match quick_xml::escape::unescape(&value) {
                Ok(plain) => Cow::Owned(plain.into_owned()),
                Err(_) => value,
            }
        } else {
            value
        };
        (name, value)
    })
}

/// One attribute of an element.
pub(crate) fn attribute<'a>(element: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    attributes(element).find(|(found, _)| *found == name).map(|(_, value)| value)
}

/// The text with Excel's escapes such as `_x000D_` replaced by the characters that they encode and XML does not allow.
pub(crate) fn without_escapes(text: &str) -> Cow<'_, str> {
    const LENGTH: usize = "_x000D_".len();
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let code = escape
            .get(2..LENGTH)
            .and_then(|c| c.strip_suffix('_'))
            .filter(|c| c.len() == 4 && c.bytes().all(|b| b.is_ascii_hexdigit()));
        match code.and_then(|c| u32::from_str_radix(c, 16).ok()).and_then(char::from_u32) {
            Some(sign) => {
                // A carriage return before a line end adds nothing.
                if sign != '\r' {
                    out.push(sign);
                }
                rest = escape.get(LENGTH..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = escape.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// `1`, `true`, `on`
pub(crate) fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true" | "on" | "True")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_signs() {
        for (text, expected) in [
            ("ABC_x000D_\nDEF", "ABC\nDEF"),
            ("a_x0009_b", "a\tb"),
            ("_x005F_x000D_", "_x000D_"),
            ("ma_xa_x12", "ma_xa_x12"),
            ("_xZZZZ_ _x+0D_", "_xZZZZ_ _x+0D_"),
            ("ô_xđđđ", "ô_xđđđ"),
        ] {
            assert_eq!(without_escapes(text), expected);
        }
    }
}
