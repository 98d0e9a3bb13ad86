//! One plain spelling of a cell's text, so that what looks the same is scanned the same.

use unicode_normalization::UnicodeNormalization;

/// Composed, lower case, look-alikes mapped: Ð → đ, full-width → ASCII, every dash that can be a sign → `-`, every
/// space → one blank, every apostrophe → `'`. Invisible characters go, and so do spaces at the ends. Vietnamese
/// marks stay, unlike in [`super::fold`].
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.nfc() {
        let c = match c {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {
                continue;
            }
            c if c.is_whitespace() || c.is_control() => {
                space = !out.is_empty();
                continue;
            }
            'Ð' | 'ð' | 'Ɖ' | 'ɖ' => 'đ',
            'Ƣ' | 'ƣ' => 'ư',
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
            '\'' | '‘' | '’' | '\u{2b9}' | '\u{2bc}' | '´' | '′' => '\'',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => c,
        };
        if space {
            out.push(' ');
            space = false;
        }
        out.extend(c.to_lowercase());
    }
    out
}
