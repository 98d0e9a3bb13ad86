//! Writes superscript digits (footnote marks) as raised characters.

use std::borrow::Cow;

/// Digits raised beside a number are a footnote's mark, and so is a letter or two: written with raised characters they
/// stay apart from it. Brackets around such a mark go. Longer texts ("th", "(1) note") stay as they are.
pub(super) fn raised(text: &str) -> Cow<'_, str> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const LETTERS: &str = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖᵠʳˢᵗᵘᵛʷˣʸᶻ";
    let inner = text.trim().strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
    let is_letter = inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_lowercase());
    if is_letter {
        let place = inner.bytes().next().map_or(0, |b| usize::from(b - b'a'));
        return LETTERS.chars().nth(place).map_or(Cow::Borrowed(text), |c| Cow::Owned(c.to_string()));
    }
    if inner.bytes().any(|b| b.is_ascii_digit()) {
        let digit = |c: char| c.to_digit(10).and_then(|d| DIGITS.get(d as usize)).copied().unwrap_or(c);
        Cow::Owned(inner.chars().map(digit).collect())
    } else {
        Cow::Borrowed(text)
    }
}
