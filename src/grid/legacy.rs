//! Text whose letters stand for others: for the fonts of TCVN3 and VNI, or UTF-8 read as if it were Windows-1252. Claimed
//! only where Vietnamese words come out.

use std::borrow::Cow;

use super::address::CellAddress;
use super::cells::Grid;
use super::syllable::is_syllable;
use super::tcvn3::{is_tcvn3, text_from_tcvn3};
use super::windows_1252::WINDOWS_1252_SIGNS;

/// What a grid may be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legacy {
    /// Fonts of TCVN3 (.VnTime).
    Tcvn3,
    /// Fonts of VNI (VNI-Times): a sign after its letter.
    Vni,
    /// UTF-8 read as Windows-1252.
    Utf8Twice,
}

/// Rows looked at for what a grid is written in.
const ROWS_LOOKED_AT: u32 = 300;

/// Different words that must come out in any case: bullets and the signs of units become single letters.
const LEAST: usize = 2;

/// Different words that must come out where they are less than a fifth of all.
const CERTAIN: usize = 5;

/// Tones and hats of VNI: a letter, the sign behind it, what both show. Capitals follow in the same way.
const VNI_PAIRS: &[(char, &str, &str)] = &[
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('ö', "ùøûõï", "ứừửữự"),
    ('y', "ùøûõ", "ýỳỷỹ"),
];

/// Letters of VNI that stand alone.
const VNI_LETTERS: (&str, &str) = ("æóòôöîñÆÓÒÔÖÎÑ", "ỉĩịơưỵđỈĨỊƠƯỴĐ");

impl Legacy {
    /// The text as it was meant.
    pub fn text(self, text: &str) -> String {
        match self {
            Legacy::Tcvn3 => text_from_tcvn3(text),
            Legacy::Vni => text_from_vni(text),
            Legacy::Utf8Twice => text_read_once(text).unwrap_or_else(|| text.to_owned()),
        }
    }

    fn may_be(self, text: &str) -> bool {
        match self {
            Legacy::Tcvn3 => is_tcvn3(text),
            Legacy::Vni => !has_unicode_only(text) && text_from_vni(text) != text,
            Legacy::Utf8Twice => text_read_once(text).is_some(),
        }
    }
}

/// What a grid is written in: a fifth of its words at least, and most of those become Vietnamese ones.
pub fn legacy_encoding(grid: &Grid) -> Option<Legacy> {
    let mut tallies: [Tally; 3] = Default::default();
    let (mut words, mut plain) = (0, 0);
    for row in 0..grid.rows().min(ROWS_LOOKED_AT) {
        for column in 0..grid.columns() {
            let text = grid.text(CellAddress { row, column });
            // "16 976,5" is no word, whatever its spaces are.
            if !text.chars().any(char::is_alphabetic) {
                continue;
            }
            if text.is_ascii() {
                words += usize::from(text.bytes().any(|b| b.is_ascii_alphabetic()));
                continue;
            }
            words += 1;
            plain += syllables(text).0;
            for (tally, of) in tallies.iter_mut().zip([Legacy::Utf8Twice, Legacy::Vni, Legacy::Tcvn3]) {
                if of.may_be(text) {
                    tally.add(&of.text(text));
                }
            }
        }
    }
    let enough = |t: &Tally| {
        // Few words among many abbreviations are enough where each becomes one, and most make no sense as they are.
        let is_all = || t.right == t.all && t.found.len() >= CERTAIN && t.right >= 2 * plain;
        let is_told = t.found.len() >= LEAST && (t.cells * 5 >= words || is_all());
        t.cells >= 2 && is_told && t.right * 2 > t.all && t.right > plain
    };
    let candidates = tallies.iter().zip([Legacy::Utf8Twice, Legacy::Vni, Legacy::Tcvn3]);
    // The first of those that are as good.
    let mut best: Option<(usize, Legacy)> = None;
    for (tally, of) in candidates.filter(|(tally, _)| enough(tally)) {
        if best.is_none_or(|(right, _)| tally.right > right) {
            best = Some((tally.right, of));
        }
    }
    best.map(|(_, of)| of)
}

/// What comes out of the texts that may be in one of the encodings.
#[derive(Clone, Default)]
struct Tally {
    cells: usize,
    /// Words that are syllables of Vietnamese, of all that are not plain ASCII.
    right: usize,
    all: usize,
    /// Different ones of them, of two letters at least: a bullet may become a letter.
    found: Vec<String>,
}

impl Tally {
    fn add(&mut self, text: &str) {
        let (right, all) = syllables(text);
        (self.cells, self.right, self.all) = (self.cells + 1, self.right + right, self.all + all);
        if self.found.len() < CERTAIN {
            let words =
                words_with_marks(text).filter(|word| is_syllable(word) && word.chars().nth(1).is_some());
            for word in words {
                if !self.found.iter().any(|known| known == word) {
                    self.found.push(word.to_owned());
                }
            }
        }
    }
}

/// How many words that are not plain ASCII are syllables of Vietnamese, of how many.
fn syllables(text: &str) -> (usize, usize) {
    words_with_marks(text)
        .fold((0, 0), |(right, all), word| (right + usize::from(is_syllable(word)), all + 1))
}

/// The words of a text that are not plain ASCII.
fn words_with_marks(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && (c.is_ascii() || c.is_whitespace()));
    words.filter(|word| !word.is_ascii())
}

/// The grid with its words as they are shown in their font.
pub fn grid_as_shown(grid: &Grid) -> Cow<'_, Grid> {
    match legacy_encoding(grid) {
        Some(_) => Cow::Owned(grid_from_legacy(grid)),
        None => Cow::Borrowed(grid),
    }
}

/// The grid with its words as they were meant; unchanged if they are in Unicode.
pub fn grid_from_legacy(grid: &Grid) -> Grid {
    let mut converted = grid.clone();
    let Some(of) = legacy_encoding(grid) else { return converted };
    for row in 0..grid.rows() {
        for column in 0..grid.columns() {
            let at = CellAddress { row, column };
            let text = grid.text(at);
            if !text.is_ascii() {
                converted.set(at, &of.text(text), grid.stored(at));
            }
        }
    }
    converted.compact();
    converted
}

fn has_unicode_only(text: &str) -> bool {
    text.chars().any(|c| ('\u{1EA0}'..='\u{1EF9}').contains(&c) || "ăđĩũơưĂĐĨŨƠƯ".contains(c))
}

fn text_from_vni(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let sign = letters.peek().copied();
        match sign.and_then(|sign| vni_pair(letter, sign)) {
            Some(shown) => {
                letters.next();
                out.push(shown);
            }
            None => {
                let alone =
                    VNI_LETTERS.0.chars().zip(VNI_LETTERS.1.chars()).find(|(from, _)| *from == letter);
                out.push(alone.map_or(letter, |(_, to)| to));
            }
        }
    }
    out
}

fn vni_pair(letter: char, sign: char) -> Option<char> {
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    let (_, signs, shown) = VNI_PAIRS.iter().find(|(of, _, _)| *of == small(letter))?;
    let (_, to) = signs.chars().zip(shown.chars()).find(|(from, _)| *from == small(sign))?;
    if letter.is_uppercase() { to.to_uppercase().next() } else { Some(to) }
}

/// The text whose UTF-8 was taken for Windows-1252; `None` if it was not, or nothing in it is beyond ASCII. Of "à" the
/// second byte is a no-break space, which may have become a plain one or gone.
fn text_read_once(text: &str) -> Option<String> {
    if text.is_ascii() || has_unicode_only(text) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let byte = byte_1252(letter)?;
        bytes.push(byte);
        if byte == 0xC3 && letters.peek().is_none_or(|next| *next == ' ') {
            bytes.push(0xA0);
        }
    }
    String::from_utf8(bytes).ok()
}

fn byte_1252(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(letter)) {
        return Some(byte);
    }
    let place = WINDOWS_1252_SIGNS.chars().position(|c| c == letter)?;
    u8::try_from(0x80 + place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::{GridBuilder, StoredValue};

    fn grid(words: &[&str]) -> Grid {
        let mut builder = GridBuilder::default();
        for word in words {
            builder.push(word, StoredValue::None);
            builder.end_row();
        }
        builder.finish()
    }

    #[test]
    fn words_are_as_they_were_meant() {
        for (of, text, meant) in [
            (Legacy::Vni, "Ñôn vò", "Đơn vị"),
            (Legacy::Vni, "Keá hoaïch", "Kế hoạch"),
            (Legacy::Vni, "Thöïc hieän", "Thực hiện"),
            (Legacy::Vni, "TOÅNG COÄNG", "TỔNG CỘNG"),
            (Legacy::Vni, "Huyeän Löông Sôn", "Huyện Lương Sơn"),
            (Legacy::Utf8Twice, "Ä\u{90}Æ¡n vá»‹", "Đơn vị"),
            (Legacy::Utf8Twice, "HÃ Ná»™i", "Hà Nội"),
            (Legacy::Utf8Twice, "XÃ£ PhÃº Lá»™c", "Xã Phú Lộc"),
            (Legacy::Tcvn3, "Tæng céng", "Tổng cộng"),
        ] {
            assert_eq!(of.text(text), meant);
        }
    }

    #[test]
    fn an_encoding_is_claimed_where_vietnamese_words_come_out() {
        for (words, of) in [
            (&["Straße", "Länge", "Gärtnerweg", "Mühlgässchen", "Königsplatz", "Brücke"][..], None),
            (&["Größe", "Höhe", "Fläche", "Bevölkerung", "für", "Österreich", "Köln"], None),
            (&["Forêt", "Île-de-France", "Côte-d'Or", "Rhône", "Hérault", "Bouches-du-Rhône"], None),
            (&["Mayagüez", "Añasco", "Peñuelas", "Población", "Año", "Región"], None),
            (&["São Paulo", "Município", "Região", "Produção", "Ceará", "Goiás", "Paraná"], None),
            (&["Malmö", "Göteborg", "Län", "Åre", "Ålesund", "Tromsø", "Møre", "Århus"], None),
            (&["Đơn vị", "Kế hoạch", "Thực hiện", "Xã Hải Vân"], None),
            (&["Hà Tĩnh", "Cà Mau", "Bà Rịa", "Sóc Trăng"], None),
            (&["Ñôn vò", "Keá hoaïch", "Thöïc hieän", "Xaõ Haûi Vaân"], Some(Legacy::Vni)),
            (&["§¬n vÞ", "KÕ ho¹ch", "Thùc hiÖn", "Tæng céng"], Some(Legacy::Tcvn3)),
            (&["Ä\u{90}Æ¡n vá»‹", "Káº¿ hoáº¡ch", "Thá»±c hiá»‡n"], Some(Legacy::Utf8Twice)),
            // Few among the abbreviations of a header, and each becomes a word.
            (
                &[
                    "§¬n vÞ (huyÖn, thµnh phè)",
                    "HuyÖn Nµ TÊu",
                    "KH",
                    "TH",
                    "KH",
                    "TH",
                    "BHXH",
                    "BHYT",
                    "GC",
                    "KH",
                    "TH",
                    "Cao Bang",
                ],
                Some(Legacy::Tcvn3),
            ),
            // Bullets, and the signs of units.
            (
                &[
                    "· Nam",
                    "· Nu",
                    "· Thanh thi",
                    "· Nong thon",
                    "10 µm",
                    "KH",
                    "TH",
                    "BHXH",
                    "© Thu",
                    "BHYT",
                ],
                None,
            ),
        ] {
            assert_eq!(legacy_encoding(&grid(words)), of, "{words:?}");
        }
    }
}
