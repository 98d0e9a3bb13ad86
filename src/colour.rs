//! Colours: how they are written, how light they are, and how well two of them are told apart.

/// Red, green and blue, 0 to 255.
pub type Rgb = (u8, u8, u8);

/// The colour written as `#1F6F5C`, with the sign or without it.
pub fn colour_from_text(text: &str) -> Option<Rgb> {
    let text = text.trim();
    let digits = text.strip_prefix('#').unwrap_or(text);
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let [_, r, g, b] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some((r, g, b))
}

/// A colour as `#1F6F5C`.
pub fn colour_to_text((r, g, b): Rgb) -> String {
    format!("#{r:02X}{g:02X}{b:02X}")
}

/// The relative luminance of a colour, from 0 to 1. Source: WCAG 2.2, "relative luminance".
pub fn relative_luminance((r, g, b): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// The contrast of two colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio".
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (relative_luminance(a) + 0.05, relative_luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// A colour mixed with another one, of which it takes a share from 0 to 1.
pub fn mixed(colour: Rgb, other: Rgb, share: f64) -> Rgb {
    let part = |a: u8, b: u8| {
        let mixed = f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0);
        // The cast is safe: the value lies between two bytes.
        mixed.round() as u8
    };
    (part(colour.0, other.0), part(colour.1, other.1), part(colour.2, other.2))
}
