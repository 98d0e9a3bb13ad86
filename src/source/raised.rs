//! Raised digits and letters in a text (footnote marks).

use std::borrow::Cow;

/// Digits raised beside a number are a footnote's mark: written with raised characters they stay apart from it.
pub(super) fn raised(text: &str) -> Cow<'_, str> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if text.bytes().any(|b| b.is_ascii_digit()) {
        let digit = |c: char| c.to_digit(10).and_then(|d| RAISED.get(d as usize)).copied().unwrap_or(c);
        Cow::Owned(text.chars().map(digit).collect())
    } else {
        Cow::Borrowed(text)
    }
}
