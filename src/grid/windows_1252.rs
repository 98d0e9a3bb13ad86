//! Windows-1252: Latin-1, with signs where that has control characters.

/// Its characters from 0x80 to 0x9F; the bytes that it leaves open are control characters. From 0xA0 on each byte is the
/// character of the same number.
pub(crate) const WINDOWS_1252_SIGNS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
