//! Compares names of units across spellings: "BHXH tỉnh Hà Tĩnh" is Hà Tĩnh, "BR-VT" is Bà Rịa - Vũng Tàu, "hoà" is
//! "hòa", and "H? N?i" was Hà Nội.

use std::collections::HashMap;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

use super::provinces::province_spellings;

/// A name taken apart for comparison.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnitName {
    /// The word for its kind of unit in full, "huyện"; empty if it has none, or is a province.
    kind: &'static str,
    words: Vec<Word>,
}

/// A tier of administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Provinces.
    Province,
    /// Districts, until July 2025.
    District,
    /// Communes, wards, townlets.
    Commune,
}

/// A syllable: its letters and, separately, its tone, because the tone mark is on one letter or another ("hoà", "hòa").
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Word {
    letters: Vec<Letter>,
    tone: Option<char>,
}

/// A letter without its tone: "ế" is `e` with a circumflex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Letter {
    base: char,
    mark: Option<char>,
}

/// Written in place of a letter that was lost.
const LOST: char = '?';

/// The tone marks: grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Names of offices that are written before a unit's name.
const OFFICES: [&str; 6] = ["bao hiem xa hoi", "bhxh", "co quan", "ubnd", "uy ban nhan dan", "hdnd"];

/// Words for a kind of unit: as written, with or without diacritics, and in full. Provinces need none.
const KINDS: [(&str, &str); 24] = [
    ("thành phố", "thành phố"),
    ("thanh pho", "thành phố"),
    ("tp.", "thành phố"),
    ("tp", "thành phố"),
    ("t.p", "thành phố"),
    ("thị xã", "thị xã"),
    ("thi xa", "thị xã"),
    ("tx.", "thị xã"),
    ("tx", "thị xã"),
    ("thị trấn", "thị trấn"),
    ("tt.", "thị trấn"),
    ("tỉnh", ""),
    ("huyện", "huyện"),
    ("huyen", "huyện"),
    ("h.", "huyện"),
    ("quận", "quận"),
    ("q.", "quận"),
    ("phường", "phường"),
    ("phuong", "phường"),
    ("p.", "phường"),
    ("xã", "xã"),
    ("x.", "xã"),
    ("khu vực", "khu vực"),
    ("cơ sở", "cơ sở"),
];

/// English words for a kind of unit, which stand behind its name.
const ENGLISH_KINDS: [(&str, &str); 5] =
    [("city", "thành phố"), ("province", ""), ("district", "huyện"), ("commune", "xã"), ("ward", "phường")];

/// Cities that are provinces.
const CITIES: [&str; 7] =
    ["ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue", "thua thien hue"];

impl UnitName {
    /// Takes a name apart. Numbering, list marks and footnote marks are dropped.
    pub fn of(text: &str) -> UnitName {
        let lower: String = text.nfc().map(unified).collect::<String>().to_lowercase();
        let mut rest = lower.trim().trim_end_matches(|c: char| c == '*' || c == ':' || c.is_whitespace());
        rest = without_footnote(without_numbering(rest));
        let mut kind = "";
        while let Some((found, after)) = leading(rest) {
            kind = found.unwrap_or(kind);
            rest = after;
        }
        // "Ho Chi Minh City", "Ha Giang Province".
        for (word, english) in ENGLISH_KINDS {
            if let Some(name) = rest.strip_suffix(word).filter(|name| name.ends_with(' ')) {
                rest = name.trim_end();
                kind = if kind.is_empty() { english } else { kind };
            }
        }
        let words: Vec<Word> = words(rest);
        let is_city = kind == "thành phố" && CITIES.contains(&folded(&words).as_str());
        UnitName { kind: if is_city { "" } else { kind }, words }
    }

    /// Whether the name has no letters.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether letters of the name were lost before it was pasted ("H? N?i").
    pub fn is_lossy(&self) -> bool {
        self.words.iter().any(|w| w.letters.iter().any(|l| l.base == LOST))
    }

    /// How many letters each of its words has. Names whose words differ in length are not one name that lost letters.
    pub(crate) fn word_lengths(&self) -> Vec<usize> {
        self.words.iter().map(|word| word.letters.len()).collect()
    }

    /// Its letters without diacritics, and without the word for its kind.
    pub fn folded(&self) -> String {
        folded(&self.words)
    }

    /// The same name without the word for its kind.
    pub fn without_kind(&self) -> UnitName {
        UnitName { kind: "", words: self.words.clone() }
    }

    /// The tier that its kind tells. A city may be a district or a province, and since July 2025 there are wards of it.
    pub fn tier(&self) -> Option<Tier> {
        match self.kind {
            "huyện" | "quận" | "thị xã" | "thành phố" => Some(Tier::District),
            "xã" | "phường" | "thị trấn" => Some(Tier::Commune),
            "" if self.province().is_some() => Some(Tier::Province),
            _ => None,
        }
    }

    /// Whether the kinds of two names agree: they are equal, or one of the names does not say its kind.
    pub fn kinds_agree(&self, other: &UnitName) -> bool {
        self.kind == other.kind || self.kind.is_empty() || other.kind.is_empty()
    }

    /// Whether two names can be the same name with some diacritics left out: every letter and tone is equal, or has no
    /// diacritic on one side. "Tân Thành" and "Tân Thạnh" are two names.
    pub fn same_but_for_marks(&self, other: &UnitName) -> bool {
        self.words.len() == other.words.len()
            && self
                .words
                .iter()
                .zip(&other.words)
                .all(|(a, b)| a.differences(b) == Some(0) && a.tone_agrees(b))
    }

    /// Compares a name that lost letters with a whole one: `?` may be any letter, and diacritics may be missing. Returns
    /// how many letters differ apart from that, 0 or 1; `None` if more differ, so that it is another name.
    pub fn letters_changed(&self, whole: &UnitName) -> Option<usize> {
        if self.words.len() != whole.words.len() {
            return None;
        }
        let pairs = || self.words.iter().zip(&whole.words);
        let changed = pairs().map(|(a, b)| a.differences(b)).sum::<Option<usize>>()?;
        (changed <= 1 && pairs().all(|(a, b)| a.tone_agrees(b))).then_some(changed)
    }

    /// The name of the province in the list of provinces, if this is its name, another spelling or an abbreviation.
    pub fn province(&self) -> Option<&'static str> {
        static PROVINCES: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
        let provinces = PROVINCES.get_or_init(|| {
            let key = |spelling: &str| UnitName::of(spelling).folded().replace(' ', "");
            let spelt = |text: &str, of| (text.to_owned(), of);
            province_spellings().map(|(spelling, name)| spelt(&key(spelling), name)).collect()
        });
        let found = provinces.get(&self.folded().replace(' ', "")).copied()?;
        // The city of Hòa Bình is not the province of that name, but the city of Hồ Chí Minh is a province.
        let is_city = || CITIES.contains(&UnitName::of(found).folded().as_str());
        (self.kind.is_empty() || (self.kind == "thành phố" && is_city())).then_some(found)
    }
}

impl Word {
    /// How many letters of two syllables differ; `None` if their lengths do.
    fn differences(&self, other: &Word) -> Option<usize> {
        let same = |(a, b): &(&Letter, &Letter)| {
            let marks = a.mark == b.mark || a.mark.is_none() || b.mark.is_none();
            a.base == LOST || b.base == LOST || (a.base == b.base && marks)
        };
        let pairs = || self.letters.iter().zip(&other.letters);
        let equal = self.letters.len() == other.letters.len();
        equal.then(|| pairs().filter(|pair| !same(pair)).count())
    }

    fn tone_agrees(&self, other: &Word) -> bool {
        self.tone == other.tone || self.tone.is_none() || other.tone.is_none()
    }
}

/// The plain character for look-alikes, dashes and spaces, and `?` for the replacement character.
fn unified(c: char) -> char {
    match c {
        'Ð' | 'ð' | 'Ɖ' | 'Ñ' | 'ñ' => 'đ',
        'ƣ' | 'Ƣ' => 'ư',
        '–' | '—' | '−' | '‐' | '‑' => '-',
        '\u{FFFD}' => LOST,
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The name without the numbering before it: "1.", "I.", "a)", "-".
fn without_numbering(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '+', '•', ' ']);
    let Some((number, rest)) = text.split_once(['.', ')']) else { return text };
    let numbers = |n: &str| n.bytes().all(|b| b.is_ascii_digit()) || n.bytes().all(|b| b"ivx".contains(&b));
    let is_number = (1..=4).contains(&number.len()) && numbers(number) && rest.starts_with(' ');
    if is_number { rest.trim_start() } else { text }
}

/// The name without the footnote mark after it: "(*)", "(1)".
fn without_footnote(text: &str) -> &str {
    let Some((name, mark)) = text.rsplit_once('(') else { return text };
    let is_mark = mark.trim_end_matches(')').bytes().all(|b| b.is_ascii_digit() || b == b'*');
    if is_mark && !name.trim().is_empty() { name.trim_end() } else { text }
}

/// The office or the word for a kind (`Some` only for a kind) at the start of a name, and the rest of the name.
fn leading(text: &str) -> Option<(Option<&'static str>, &str)> {
    let bare = crate::number::fold(text);
    if let Some(office) =
        OFFICES.iter().find(|o| bare.strip_prefix(**o).is_some_and(|r| r.starts_with([' ', '.'])))
    {
        let words = office.split(' ').count();
        let mut rest = text;
        for _ in 0..words {
            rest = rest.trim_start().find([' ', '.']).and_then(|at| rest.trim_start().get(at..))?;
        }
        let rest = rest.trim_start_matches([' ', '.', '-']);
        return (!rest.is_empty()).then_some((None, rest));
    }
    KINDS.iter().find_map(|(word, kind)| {
        let after = text.strip_prefix(word)?;
        let is_apart = after.starts_with(' ') || word.ends_with('.') || after.starts_with('.');
        let rest = after.trim_start_matches([' ', '.']);
        // "Huyện" alone is a name itself; "TP" is part of "TPHCM".
        (is_apart && !rest.is_empty()).then_some((Some(*kind), rest))
    })
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for part in text.split(|c: char| !c.is_alphanumeric() && c != LOST).filter(|w| !w.is_empty()) {
        let mut word = Word { letters: Vec::new(), tone: None };
        for c in part.nfd() {
            match c {
                c if TONES.contains(&c) => word.tone = Some(c),
                '\u{300}'..='\u{36F}' => {
                    if let Some(last) = word.letters.last_mut() {
                        last.mark = Some(c);
                    }
                }
                'đ' => word.letters.push(Letter { base: 'd', mark: Some('đ') }),
                c => word.letters.push(Letter { base: c, mark: None }),
            }
        }
        words.push(word);
    }
    words
}

fn folded(words: &[Word]) -> String {
    let spelt = |word: &Word| word.letters.iter().map(|l| l.base).collect::<String>();
    words.iter().map(spelt).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn provinces_are_known_by_every_spelling() {
        for (spelling, expected) in [
            ("TP.HCM", Some("TP. Hồ Chí Minh")),
            ("TP. Hồ Chí Minh", Some("TP. Hồ Chí Minh")),
            ("BHXH thành phố Hồ Chí Minh", Some("TP. Hồ Chí Minh")),
            ("Bà Rịa – Vũng Tàu", Some("Bà Rịa - Vũng Tàu")),
            ("BR-VT", Some("Bà Rịa - Vũng Tàu")),
            ("BHXH tỉnh Thừa Thiên Huế", Some("Thừa Thiên Huế")),
            ("TT-Huế", Some("Thừa Thiên Huế")),
            ("1. Hoà Bình", Some("Hòa Bình")),
            ("HOA BINH", Some("Hòa Bình")),
            ("Bình Ðịnh (*)", Some("Bình Định")),
            ("Đăk Lăk", Some("Đắk Lắk")),
            ("Bảo hiểm xã hội tỉnh Nghệ An", Some("Nghệ An")),
            ("Tp. Đà Nẵng", Some("Đà Nẵng")),
            // A city of a province is not the province.
            ("Thành phố Hòa Bình", None),
            ("Huyện Mai Châu", None),
            ("BHXH", None),
            ("", None),
        ] {
            assert_eq!(UnitName::of(spelling).province(), expected, "{spelling}");
        }
    }

    #[test]
    fn one_name_in_two_spellings() {
        let same = |a: &str, b: &str| UnitName::of(a) == UnitName::of(b);
        for (a, b) in [
            ("BHXH huyện Kim Bôi", "Huyện Kim Bôi"),
            ("TX. Kỳ Anh", "thị xã Kỳ Anh"),
            ("Quận 1", "Q.1"),
            ("HOÀ VANG", "Hòa Vang"),
            ("Th\u{1B0}\u{300}a", "Th\u{1EEB}a"),
            ("- Ba Vì", "Ba Vì"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
        for (a, b) in [("Huyện Kỳ Anh", "Thị xã Kỳ Anh"), ("Tân Thành", "Tân Thạnh"), ("Quan Hóa", "Hóa")]
        {
            assert!(!same(a, b), "{a} {b}");
        }
        let marks = |a: &str, b: &str| UnitName::of(a).same_but_for_marks(&UnitName::of(b));
        assert!(marks("Ha Noi", "Hà Nội") && marks("Hà Noi", "Ha Nội") && !marks("Tân Thành", "Tân Thạnh"));
    }
}
