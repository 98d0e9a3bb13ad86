//! Measures text and breaks it into lines, with the same result everywhere: it needs neither a page nor a font file.
//!
//! Widths are upper bounds over the typefaces of a [`Family`], so a text laid out with them is never cut, whichever of
//! these a machine has.

use super::widths::{SANS_BOLD, SANS_REGULAR, SERIF_BOLD, SERIF_REGULAR};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

/// The typefaces that a chart is set in: the first one that the machine has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Family {
    /// Segoe UI, Arial, Liberation Sans.
    #[default]
    Sans,
    /// Times New Roman, Liberation Serif: what administrative documents are set in.
    Serif,
}

impl Family {
    /// The same as a CSS list, with a fallback.
    pub fn css(self) -> &'static str {
        match self {
            Family::Sans => "\"Segoe UI\", Arial, \"Liberation Sans\", sans-serif",
            Family::Serif => "\"Times New Roman\", \"Liberation Serif\", serif",
        }
    }

    /// The list for a file that other programs open. LibreOffice takes the first family only, and where Windows' own is
    /// missing draws with one that is much wider, so that texts are cut; Arial it replaces by one of the same widths.
    pub fn portable_css(self) -> &'static str {
        match self {
            Family::Sans => "Arial, \"Liberation Sans\", sans-serif",
            Family::Serif => self.css(),
        }
    }
}

/// The size, weight and typeface of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Font size, mm.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// The typefaces.
    pub family: Family,
    /// How many times wider the machine's typeface is than the ones of the family; 1 if it has one of them.
    pub stretch: f64,
}

impl Face {
    /// A face of [`Family::Sans`] of a size in points.
    pub fn points(points: f64, bold: bool) -> Face {
        Face { size: points * MM_PER_POINT, bold, family: Family::Sans, stretch: 1.0 }
    }

    /// The same face, bold or not.
    #[must_use]
    pub fn weighted(self, bold: bool) -> Face {
        Face { bold, ..self }
    }

    /// The distance from one baseline to the next, mm, with room for stacked diacritics (ệ, ữ).
    pub fn line_height(self) -> f64 {
        self.size * 1.26
    }

    /// An upper bound of a text's width, mm.
    pub fn width(self, text: &str) -> f64 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    fn advance(self, c: char) -> f64 {
        let table = match (self.family, self.bold) {
            (Family::Sans, false) => &SANS_REGULAR,
            (Family::Sans, true) => &SANS_BOLD,
            (Family::Serif, false) => &SERIF_REGULAR,
            (Family::Serif, true) => &SERIF_BOLD,
        };
        let ascii = |c: char| table.get((c as usize).wrapping_sub(0x20)).map(|w| f64::from(*w) / 1000.0);
        let em = match c {
            ' '..='~' => ascii(c).unwrap_or(1.0),
            '\u{a0}' => 0.29,
            'đ' => 0.63,
            'Đ' | 'Ð' => 0.79,
            '–' | '°' | '±' | '×' | '÷' | '−' | '≤' | '≥' => 0.6,
            '\u{0300}'..='\u{036f}' | '\u{200b}'..='\u{200f}' => 0.0,
            _ => {
                let mut base = c;
                let mut first = true;
                decompose_canonical(c, |part| {
                    if std::mem::take(&mut first) {
                        base = part;
                    }
                });
                let horn = if matches!(c, 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'Ớ'..='ợ' | 'Ứ'..='ự') {
                    0.07
                } else {
                    0.0
                };
                match c {
                    // If the typeface lacks these letters, they come from another, wider one.
                    'Ạ'..='ỹ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ĩ' | 'ũ' | 'Ĩ' | 'Ũ' => {
                        ascii(base).unwrap_or(0.8) * 1.18 + horn
                    }
                    '\u{a1}'..='\u{24f}' => ascii(base).unwrap_or(0.8),
                    '\u{250}'..='\u{2e7f}' => 1.05,
                    _ => 1.4,
                }
            }
        };
        em * self.size * self.stretch
    }
}

const MM_PER_POINT: f64 = 25.4 / 72.0;

/// The text as it can be drawn: composed letters, single spaces, and no characters that XML forbids or that change the
/// direction of a line.
pub fn clean(text: &str) -> String {
    let sets = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // Letters that stand in these blocks are composed: nearly all texts have no others, and composing is slow.
    let is_composed =
        |c: char| matches!(c, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}');
    let spaced = |c: char| if c.is_control() || (c.is_whitespace() && c != '\u{a0}') { ' ' } else { c };
    let composed: String = match text.chars().all(is_composed) {
        true => text.chars().filter(sets).map(spaced).collect(),
        false => text.nfc().filter(sets).map(spaced).collect(),
    };
    composed.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Units of measure in two words.
const UNITS: [&str; 6] = ["tỷ đồng", "triệu đồng", "nghìn đồng", "nghìn người", "triệu người", "điểm %"];

/// Breaks a text into lines as [`wrap`] does, but where that takes no more lines, only at these joints between its parts:
/// after "; ", or in place of " · ".
pub(super) fn wrap_at(text: &str, joint: &str, face: Face, width: f64) -> Vec<String> {
    let even = wrap(text, face, width);
    if even.len() < 2 || !text.contains(joint) {
        return even;
    }
    // What stands between two lines says nothing that the line's end does not say.
    let at_end = if joint.starts_with(' ') { "" } else { joint.trim_end() };
    let mut lines: Vec<String> = Vec::new();
    for part in text.split(joint) {
        match lines.last_mut() {
            Some(last)
                if face.width(last) + face.width(joint) + face.width(part) + face.width(at_end) <= width =>
            {
                last.push_str(joint);
                last.push_str(part);
            }
            last => {
                last.into_iter().for_each(|last| last.push_str(at_end));
                lines.extend(wrap(part, face, width - face.width(at_end)));
            }
        }
    }
    if lines.len() <= even.len() { lines } else { even }
}

/// Breaks a text into lines no wider than `width` mm, evenly filled. A word wider than that is broken. The text must be
/// as [`clean`] returns it.
pub fn wrap(text: &str, face: Face, width: f64) -> Vec<String> {
    // A dash is kept on the line of the word before it.
    let text = &text.replace(" – ", "\u{a0}– ").replace(" - ", "\u{a0}- ");
    let lines = wrap_greedy(text, face, width);
    if lines.len() < 2 {
        return lines;
    }
    // So is a unit of two words, if that takes no more lines.
    let whole =
        UNITS.iter().fold(text.clone(), |text, unit| text.replace(unit, &unit.replace(' ', "\u{a0}")));
    let lines_of_whole = wrap_greedy(&whole, face, width);
    let (text, lines) =
        if lines_of_whole.len() == lines.len() { (&whole, lines_of_whole) } else { (text, lines) };
    // The smallest width that needs no more lines fills them evenly.
    // Below the width of the widest word, words would be broken that need not be.
    let word = text.split(' ').map(|word| face.width(word)).fold(0.0, f64::max);
    let least = if word <= width { word } else { 0.0 };
    let (mut narrow, mut wide) = (least.max(width / lines.len() as f64), width);
    let mut even = lines;
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        let tried = wrap_greedy(text, face, middle);
        if tried.len() > even.len() {
            narrow = middle;
        } else {
            wide = middle;
            even = tried;
        }
    }
    even
}

fn wrap_greedy(text: &str, face: Face, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let word_width = face.width(word);
        let space = if line.is_empty() { 0.0 } else { face.width(" ") };
        if used + space + word_width <= width {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            used += space + word_width;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        for c in word.chars() {
            let advance = face.advance(c);
            if used + advance > width && !line.is_empty() && advance > 0.0 {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(c);
            used += advance;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_letters_are_as_wide_as_their_bases_or_a_little_wider() {
        let face = Face { size: 1.0, ..Face::points(1.0, false) };
        for (letter, base) in
            [("â", "a"), ("ệ", "e"), ("ữ", "u"), ("Đ", "D"), ("ỹ", "y"), ("e\u{323}\u{302}", "e")]
        {
            let (w, b) = (face.width(letter), face.width(base));
            assert!(w >= b && w <= b * 1.35, "{letter}: {w} against {b}");
        }
    }

    #[test]
    fn lines_are_filled_evenly_and_no_letter_is_lost() {
        let face = Face { size: 1.0, ..Face::points(1.0, false) };
        let text = clean("BHXH  thành phố Phan Rang – Tháp Chàm\n(Ninh Thuận)");
        for width in [3.0, 8.0, 12.0, 40.0] {
            let lines = wrap(&text, face, width);
            assert!(lines.iter().all(|l| face.width(l) <= width), "{lines:?}");
            let letters = |text: &str| text.replace([' ', '\u{a0}'], "");
            assert_eq!(letters(&lines.concat()), letters(&text));
        }
        assert_eq!(wrap("Thành phố Hồ Chí Minh", face, 9.0), ["Thành phố", "Hồ Chí Minh"]);
        // A word that fits is not broken to fill the lines evenly.
        assert_eq!(wrap("Tháng 1", face, 3.1), ["Tháng", "1"]);
        assert!(wrap("", face, 5.0).is_empty());
    }

    #[test]
    fn what_cannot_be_set_is_dropped() {
        assert_eq!(clean("a\u{0}b\u{202e}c\r\n  d\u{a0}e\u{ffff}"), "a bc d\u{a0}e");
        assert_eq!(clean("Hòa"), "Hòa");
    }
}
