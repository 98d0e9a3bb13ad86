//! The order of names in the Vietnamese alphabet.

use unicode_normalization::UnicodeNormalization as _;

/// The place of a name in the alphabet: letters first ("Đ" after "D", "Ô" after "O"), then tones, as dictionaries have
/// them. Numbers go by their size, and case, spaces and signs do not count.
///
/// ```
/// use chi_tieu::place::NameOrder;
///
/// let mut names = ["Huyện 10", "Ứng Hòa", "Đông Anh", "Huyện 9", "Dương Kinh", "Đống Đa", "Ba Vì"];
/// names.sort_by_cached_key(|name| NameOrder::of(name));
/// assert_eq!(names, ["Ba Vì", "Dương Kinh", "Đông Anh", "Đống Đa", "Huyện 9", "Huyện 10", "Ứng Hòa"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameOrder {
    letters: Vec<Letter>,
    /// The tone of each letter.
    tones: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Letter {
    /// Between two words: "Hà Tĩnh" is before "Hàm Yên".
    Space,
    Number(u64),
    /// The letter without marks, then the place among its own: a, ă, â.
    Plain(char, u8),
}

impl NameOrder {
    /// The place of this name.
    pub fn of(name: &str) -> NameOrder {
        let (mut letters, mut tones) = (Vec::new(), Vec::new());
        for c in name.nfd().flat_map(char::to_lowercase) {
            match (c, letters.last_mut()) {
                ('\u{302}', Some(Letter::Plain(letter, mark))) => *mark = if *letter == 'a' { 2 } else { 1 },
                ('\u{306}', Some(Letter::Plain(_, mark))) => *mark = 1,
                ('\u{31B}', Some(Letter::Plain(_, mark))) => *mark = 2,
                (c, Some(_)) if tone(c).is_some() => {
                    if let Some(last) = tones.last_mut() {
                        *last = tone(c).unwrap_or_default();
                    }
                }
                (c, Some(Letter::Number(number))) if c.is_ascii_digit() => {
                    *number = number.saturating_mul(10).saturating_add(digit(c));
                }
                (c, last) => {
                    let letter = match c {
                        'đ' => Some(Letter::Plain('d', 1)),
                        c if c.is_ascii_digit() => Some(Letter::Number(digit(c))),
                        c if c.is_alphabetic() => Some(Letter::Plain(c, 0)),
                        _ => last.is_some_and(|last| *last != Letter::Space).then_some(Letter::Space),
                    };
                    if let Some(letter) = letter {
                        letters.push(letter);
                        tones.push(0);
                    }
                }
            }
        }
        NameOrder { letters, tones }
    }
}

fn digit(c: char) -> u64 {
    c.to_digit(10).map_or(0, u64::from)
}

/// The place of a tone's mark: à, ả, ã, á, ạ.
fn tone(c: char) -> Option<u8> {
    ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}']
        .iter()
        .position(|mark| *mark == c)
        .map(|at| at as u8 + 1)
}
