//! The plain spelling of a cell's text: two texts that look the same are scanned the same.

use unicode_normalization::UnicodeNormalization;

/// The text in plain spelling: composed, lower case, with look-alikes replaced (Ð → đ, full-width → ASCII, every dash
/// that can be a sign → `-`, every apostrophe → `'`). A run of spaces becomes one space; spaces at the ends and invisible
/// characters are removed. Vietnamese diacritics are kept, unlike in [`super::fold::fold()`].
pub(super) fn plain(text: &str) -> String {
    // Composing is slow, and nearly all texts are composed already.
    if text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)) {
        spell(text.nfc(), text.len())
    } else {
        spell(text.chars(), text.len())
    }
}

fn spell(text: impl Iterator<Item = char>, capacity: usize) -> String {
    let mut out = String::with_capacity(capacity);
    let mut space = false;
    for c in text {
        let c = match c {
            '!'..='~' => c,
            c if is_invisible(c) => continue,
            c if is_space(c) => {
                space = !out.is_empty();
                continue;
            }
            'Ð' | 'ð' | 'Ɖ' | 'ɖ' => 'đ',
            'Ƣ' | 'ƣ' => 'ư',
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
            '‘' | '’' | '\u{2b9}' | '\u{2bc}' | '´' | '′' => '\'',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => c,
        };
        if space {
            out.push(' ');
            space = false;
        }
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// Whether a text has no visible character.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| is_space(c) || is_invisible(c))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
