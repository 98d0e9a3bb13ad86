//! Converts text in the fonts of TCVN3 (.VnTime), which show Vietnamese letters in the places of other characters.

use super::cells::Grid;

/// The characters as they come (the Latin-1 reading of the font's bytes), and in [`UNICODE`] the letters that the font
/// showed, in the same order.
const TCVN3: &str = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{AD}õö÷øùúûüýþ®¡¢£¤¥¦§";

const UNICODE: &str = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ";

/// Rows examined to tell how a grid is written.
const ROWS_LOOKED_AT: u32 = 300;

/// The text as its font showed it.
pub fn text_from_tcvn3(text: &str) -> String {
    text.chars().map(letter).collect()
}

fn letter(c: char) -> char {
    let shown = TCVN3.chars().zip(UNICODE.chars()).find(|(from, _)| *from == c);
    shown.map_or(c, |(_, to)| to)
}

/// Whether a text is written in TCVN3: it has characters of the font that are not Vietnamese letters, and no letter
/// that only Unicode has.
pub fn is_tcvn3(text: &str) -> bool {
    // These are Vietnamese letters in Unicode too, so that they prove nothing.
    const SHARED: &str = "ÊÌÐÒÓÔÕÝßáâãèéêìíòóôõùúýÈÉ";
    let only_font = |c: char| TCVN3.contains(c) && !SHARED.contains(c);
    let only_unicode = |c: char| ('\u{1EA0}'..='\u{1EF9}').contains(&c) || "ăđĩũơưĂĐĨŨƠƯ".contains(c);
    text.chars().any(only_font) && !text.chars().any(only_unicode)
}

/// Whether at least a fifth of a grid's words are in TCVN3.
pub fn is_tcvn3_grid(grid: &Grid) -> bool {
    let (mut legacy, mut words) = (0, 0);
    for row in 0..grid.rows().min(ROWS_LOOKED_AT) {
        for column in 0..grid.columns() {
            let text = grid.text(super::address::CellAddress { row, column });
            if !text.is_ascii() || text.bytes().any(|b| b.is_ascii_alphabetic()) {
                words += 1;
                legacy += usize::from(is_tcvn3(text));
            }
        }
    }
    legacy >= 2 && legacy * 5 >= words
}

/// The grid with its words as their font showed them.
pub fn grid_from_tcvn3(grid: &Grid) -> Grid {
    let mut converted = grid.clone();
    for row in 0..grid.rows() {
        for column in 0..grid.columns() {
            let at = super::address::CellAddress { row, column };
            let text = grid.text(at);
            if !text.is_ascii() {
                converted.set(at, &text_from_tcvn3(text), grid.stored(at));
            }
        }
    }
    converted.compact();
    converted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_s_letters_become_what_it_showed() {
        assert_eq!(TCVN3.chars().count(), UNICODE.chars().count());
        for (text, shown) in [
            ("§¬n vÞ", "Đơn vị"),
            ("Thµnh phè Hßa B×nh", "Thành phố Hòa Bình"),
            ("HuyÖn L\u{AD}¬ng S¬n", "Huyện Lương Sơn"),
            ("Tæng céng", "Tổng cộng"),
            ("Sè ph¶i thu", "Số phải thu"),
        ] {
            assert_eq!(text_from_tcvn3(text), shown);
            assert!(is_tcvn3(text), "{text}");
        }
        for text in ["Đơn vị", "Hà Tĩnh", "Cà Mau", "Bến Tre", "café", "TP", "m²", "Sóc Trăng", "Ðà N?ng"]
        {
            assert!(!is_tcvn3(text), "{text}");
        }
    }
}
