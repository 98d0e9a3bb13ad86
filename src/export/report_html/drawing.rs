//! Whether a drawing may stand in a page: only one that shows itself and nothing else.

use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};

/// A drawing without its XML head, if it is one well-formed `<svg>` and nothing in it runs or is fetched.
pub(super) fn safe_svg(svg: &str) -> Option<&str> {
    let start = svg.find("<svg")?;
    let drawing = svg.get(start..)?.trim_end();
    is_harmless(drawing).then_some(drawing)
}

/// Holds a drawing against what drawings of ours may be: one `<svg>`, no scripts, handlers, foreign elements, or addresses.
fn is_harmless(svg: &str) -> bool {
    let mut reader = Reader::from_str(svg);
    let (mut depth, mut roots) = (0_usize, 0_usize);
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(_) => return false,
        };
        match event {
            Event::Start(element) | Event::Empty(element) if !is_harmless_element(&element) => return false,
            Event::Start(_) => {
                roots += usize::from(depth == 0);
                depth += 1;
            }
            Event::Empty(_) => roots += usize::from(depth == 0),
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(text) if depth > 0 || text.trim_ascii().is_empty() => {}
            Event::GeneralRef(_) if depth > 0 => {}
            Event::Eof => return roots == 1 && depth == 0,
            _ => return false,
        }
    }
}

fn is_harmless_element(element: &BytesStart<'_>) -> bool {
    const REFUSED: [&str; 10] =
        ["script", "foreignobject", "iframe", "object", "embed", "a", "animate", "set", "style", "handler"];
    let name = element.local_name().as_ref().to_ascii_lowercase();
    let is_harmless = |attribute: &Attribute<'_>| {
        let key = attribute.key.as_ref().to_ascii_lowercase();
        let value = attribute.value.trim().to_ascii_lowercase();
        let is_address = key.ends_with("href") && !value.starts_with('#');
        !(key.starts_with("on") || is_address || value.contains("javascript:"))
    };
    !REFUSED.contains(&name.as_str())
        && element.attributes().all(|found| found.is_ok_and(|found| is_harmless(&found)))
}
