//! Folding of Vietnamese text for matching: case, diacritics, look-alike letters and spaces no longer matter.
//!
//! Folded text is only ever compared, never shown.

/// Base letters of U+1EA0 … U+1EF9 (`Ạ` … `ỹ`).
const EXTENDED: &[u8; 90] =
    b"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// Folds a text for comparison: lower case; no diacritics, composed or not; `đ`, `Ð`, `ñ` become `d`, `ƣ` becomes `u`;
/// every run of white space, no-break spaces included, becomes one space, and none is left at the ends; soft hyphens
/// and zero-width characters are removed.
///
/// ```
/// use chi_tieu::number::fold;
///
/// assert_eq!(fold("  Đơn vị tính:\u{a0}Triệu ĐỒNG "), "don vi tinh: trieu dong");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Whether a text has a letter. Most texts of a table have a plain one, which is found without looking others up.
///
/// ```
/// use chi_tieu::number::has_letter;
///
/// assert!(has_letter("12 đ"));
/// assert!(!has_letter("1.234,5 (2)"));
/// ```
pub fn has_letter(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_alphabetic()) || text.chars().any(|c| !c.is_ascii() && c.is_alphabetic())
}

/// Does what [`fold`] does, into a buffer that it clears first. For loops over many texts.
pub fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    let mut space = false;
    for c in text.chars() {
        let Some(letter) = base_letter(c) else { continue };
        if letter == ' ' {
            space = !folded.is_empty();
            continue;
        }
        if space {
            folded.push(' ');
            space = false;
        }
        folded.push(letter);
    }
}

/// The letter that a character folds to: `None` for combining marks and invisible characters, `' '` for any space.
pub fn base_letter(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() });
    }
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' => 'a',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ' | 'ĩ' => 'i',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ơ' | 'ơ' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ƣ' | 'ƣ' => 'u',
        'Ý' | 'ý' | 'ÿ' => 'y',
        'Đ' | 'đ' | 'Ð' | 'ð' | 'Ñ' | 'ñ' | 'Ɖ' => 'd',
        '\u{1EA0}'..='\u{1EF9}' => char::from(EXTENDED[c as usize - 0x1EA0]),
        '\u{0300}'..='\u{036F}' | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {
            return None;
        }
        '–' | '—' | '−' | '‐' | '‑' => '-',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        c if c.is_whitespace() => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn folds_case_diacritics_look_alikes_and_spaces() {
        for (text, folded) in [
            ("Đơn vị tính: triệu đồng", "don vi tinh: trieu dong"),
            ("Ðồng bằng Sông Hồng", "dong bang song hong"),
            ("hoà HÒA hoà", "hoa hoa hoa"),
            ("  Lực\u{a0} lượng\r\n  lao động ", "luc luong lao dong"),
            ("tƣ, ñồng", "tu, dong"),
            ("KẾT QUẢ – Tỷ lệ (%)", "ket qua - ty le (%)"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn agrees_with_unicode_decomposition_for_every_vietnamese_letter() {
        let letters = ('\u{1EA0}'..='\u{1EF9}').chain("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĨĩŨũƠơƯư".chars());
        for letter in letters {
            let base = letter.nfd().next().unwrap().to_ascii_lowercase();
            assert_eq!(base_letter(letter), Some(base), "{letter}");
        }
    }
}
