//! Converts text in the fonts of TCVN3 (.VnTime), which show Vietnamese letters in the places of other characters.

/// The characters as they come (the Latin-1 reading of the font's bytes), and in [`UNICODE`] the letters that the font
/// showed, in the same order.
const TCVN3: &str = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{AD}õö÷øùúûüýþ®¡¢£¤¥¦§";

const UNICODE: &str = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ";

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
