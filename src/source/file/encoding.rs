//! Bytes of a text file → text: Unicode with or without a byte order mark, otherwise a code page of Vietnamese Windows.

use crate::grid::WINDOWS_1252_SIGNS;

/// The upper half of Windows-1258: Vietnamese, with tones as marks after their letters.
const WINDOWS_1258: &str = "€\u{81}‚ƒ„…†‡ˆ‰\u{8a}‹Œ\u{8d}\u{8e}\u{8f}\u{90}‘’“”•–—˜™\u{9a}›œ\u{9d}\u{9e}Ÿ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ßàáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ";

/// The upper half of code page 850. Where code page 437 has a letter, it is the same one.
const DOS_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Bytes examined to find the encoding.
const LOOKED_AT: usize = 64 << 10;

/// In a table in UTF-16, at least one of this many bytes is zero.
const SHARE: usize = 10;

/// The text of bytes; `None` if they are not text.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Some(String::from_utf8_lossy(rest).trim_end_matches('\0').to_owned());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Some(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Some(utf16(rest, u16::from_be_bytes));
    }
    // A clipboard's text may be saved with the zero that ends it in memory.
    let ended = bytes.iter().rposition(|b| *b != 0).map_or(0, |last| last + 1);
    let bytes = match bytes.get(..ended) {
        Some(text) if zeros(text.get(..LOOKED_AT).unwrap_or(text)) == (0, 0) => text,
        _ => bytes,
    };
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    match zeros(head) {
        (0, 0) => {}
        // Spaces, digits, separators and line ends have a zero upper half.
        (even, odd) if (even + odd) * SHARE < head.len() => return None,
        (even, odd) if odd > 4 * even => return Some(utf16(bytes, u16::from_le_bytes)),
        (even, odd) if even > 4 * odd => return Some(utf16(bytes, u16::from_be_bytes)),
        _ => return None,
    }
    let is_control = |b: &&u8| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A);
    if head.iter().filter(is_control).count() * 100 > head.len() {
        return None;
    }
    Some(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // A letter cut off at the end does not make it another encoding.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(error) if is_mostly_utf8(bytes, error.valid_up_to()) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(_) => code_page(bytes),
    })
}

pub(super) fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    let mut text: String =
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    text.truncate(text.trim_end_matches('\0').len());
    text
}

/// The number of zero bytes at even and at odd places.
fn zeros(bytes: &[u8]) -> (usize, usize) {
    bytes
        .iter()
        .enumerate()
        .filter(|(_, b)| **b == 0)
        .fold((0, 0), |(even, odd), (at, _)| if at % 2 == 0 { (even + 1, odd) } else { (even, odd + 1) })
}

/// Whether the bytes before the first wrong one hold many UTF-8 letters: such a file was glued together from two.
fn is_mostly_utf8(bytes: &[u8], valid: usize) -> bool {
    let letters = |part: &[u8]| part.iter().filter(|b| **b >= 0xC0).count();
    let (before, after) = bytes.split_at(valid.min(bytes.len()));
    letters(before) > 20 && letters(before) > 4 * letters(after)
}

fn code_page(bytes: &[u8]) -> String {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let page = if is_of_dos(head) {
        CodePage::Dos850
    } else if is_vietnamese(head) {
        CodePage::Windows1258
    } else {
        CodePage::Windows1252
    };
    page.decode(bytes)
}

/// Whether bytes between letters are letters in the code pages of DOS, where Windows has signs, and few are letters of
/// Windows. Quotes and dashes of Windows stand between letters too.
fn is_of_dos(bytes: &[u8]) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphabetic();
    let (mut dos, mut windows) = (0usize, 0usize);
    for triple in bytes.windows(3) {
        let &[before, byte, after] = triple else { continue };
        match byte {
            0x85 | 0x91 | 0x92 | 0x96 | 0x97 | 0x99 => {}
            0x81..=0x9A | 0xA0..=0xA5 => dos += usize::from(is_letter(before) && is_letter(after)),
            0xA8.. => windows += usize::from(is_letter(before) || is_letter(after)),
            _ => {}
        }
    }
    dos > windows
}

/// A code page of one-byte letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodePage {
    /// Western; also used by texts for the old Vietnamese fonts.
    Windows1252,
    /// Vietnamese.
    Windows1258,
    /// Western, of DOS.
    Dos850,
}

impl CodePage {
    pub(crate) fn decode(self, bytes: &[u8]) -> String {
        if bytes.is_ascii() {
            return bytes.iter().copied().map(char::from).collect();
        }
        let table = self.upper_half();
        let letter = |b: &u8| match b.checked_sub(0x80) {
            None => char::from(*b),
            Some(upper) => table.get(usize::from(upper)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        };
        bytes.iter().map(letter).collect()
    }

    /// The characters of the bytes from 0x80 on.
    fn upper_half(self) -> Vec<char> {
        match self {
            CodePage::Windows1252 => WINDOWS_1252_SIGNS.chars().chain('\u{a0}'..='\u{ff}').collect(),
            CodePage::Windows1258 => WINDOWS_1258.chars().collect(),
            CodePage::Dos850 => DOS_850.chars().collect(),
        }
    }
}

/// Whether the bytes make Vietnamese words in Windows-1258. There a tone mark follows a vowel; texts for the old fonts
/// (TCVN3) use the same bytes for whole letters, and also signs like `®` and `¬`, which 1258 does not need.
fn is_vietnamese(bytes: &[u8]) -> bool {
    let vowels = b"aeiouyAEIOUY\xE2\xE3\xEA\xF4\xF5\xFD\xC2\xC3\xCA\xD4\xD5\xDD";
    let is_letter = |b: u8| b.is_ascii_alphabetic() || b >= 0xC0;
    let (mut right, mut wrong) = (0usize, 0usize);
    for pair in bytes.windows(2) {
        let &[before, byte] = pair else { continue };
        match byte {
            0xCC | 0xD2 | 0xDE | 0xEC | 0xF2 => {
                if vowels.contains(&before) {
                    right += 2
                } else {
                    wrong += 1
                }
            }
            0xD0 | 0xF0 | 0xE3 | 0xF5 | 0xFD | 0xE2 | 0xEA | 0xF4 => right += 1,
            0xA8..=0xB9 if is_letter(before) => wrong += 2,
            _ => {}
        }
    }
    right >= wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn code_pages_are_those_of_the_standard() {
        let bytes: Vec<u8> = (0x80..=0xFF).collect();
        for (page, encoding) in [
            (CodePage::Windows1252, encoding_rs::WINDOWS_1252),
            (CodePage::Windows1258, encoding_rs::WINDOWS_1258),
        ] {
            assert_eq!(page.decode(&bytes), encoding.decode_without_bom_handling(&bytes).0);
        }
    }

    #[test]
    fn encodings_are_told_apart() {
        let text = "TT;Đơn vị;Thu BHXH\r\n1;Thành phố Hòa Bình;331.876,9\r\n";
        let utf16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(unit).collect() };
        // Written as a Vietnamese Windows does: tones apart from their letters.
        let cp1258 = b"TT;\xD0\xF5n vi\xF2;Thu BHXH\r\n1;Tha\xCCnh ph\xF4\xEC Ho\xCCa Bi\xCCnh;331.876,9\r\n";
        let with_mark = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for (name, bytes) in [
            ("utf-8", text.as_bytes().to_vec()),
            ("utf-8 with the zero at its end", [text.as_bytes(), b"\0"].concat()),
            ("utf-16 with the zero at its end", [utf16(u16::to_le_bytes), vec![0, 0]].concat()),
            ("utf-8 with mark", with_mark(b"\xEF\xBB\xBF", text.as_bytes().to_vec())),
            ("utf-16", utf16(u16::to_le_bytes)),
            ("utf-16 with mark", with_mark(b"\xFF\xFE", utf16(u16::to_le_bytes))),
            ("utf-16be", utf16(u16::to_be_bytes)),
            ("utf-16be with mark", with_mark(b"\xFE\xFF", utf16(u16::to_be_bytes))),
            ("windows-1258", cp1258.to_vec()),
        ] {
            assert_eq!(decode(&bytes).unwrap().nfc().collect::<String>(), text, "{name}");
        }
        // "Tổng cộng", "Đơn vị", "Yên" for the fonts of TCVN3.
        let tcvn3 = b"T\xE6ng c\xE9ng;\xAE\xACn v\xDE;Y\xAAn";
        assert_eq!(decode(tcvn3).unwrap(), "Tæng céng;®¬n vÞ;Yªn");
        assert_eq!(decode(b"Mayag\x81ez;A\xA4asco").unwrap(), "Mayagüez;Añasco");
        assert_eq!(decode(b"L\x84nge;M\x81hle;Fl\x84che").unwrap(), "Länge;Mühle;Fläche");
        assert_eq!(decode(b"don\x92t;1996\x961997;Men\xFC").unwrap(), "don’t;1996–1997;Menü");
        assert_eq!(decode(b"\x00\x01\x02\x03\xFF\x00\x00\x07"), None);
    }
}
