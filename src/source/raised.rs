//! Writes superscript digits (footnote marks) as raised characters.

use std::borrow::Cow;

/// The text with its digits as raised characters. Raised digits after a number mark a footnote, and stay apart from the number this
/// way.
pub(super) fn raised(text: &str) -> Cow<'_, str> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if text.bytes().any(|b| b.is_ascii_digit()) {
        let digit = |c: char| c.to_digit(10).and_then(|d| RAISED.get(d as usize)).copied().unwrap_or(c);
        Cow::Owned(text.chars().map(digit).collect())
    } else {
        Cow::Borrowed(text)
    }
}
