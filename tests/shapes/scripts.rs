//! How words are written: in Unicode, in capitals without marks, for the fonts of TCVN3.

use super::shape::Script;

/// Letters with marks, behind the letter that is left without them.
const LETTERS: [&str; 14] = [
    "aàảãáạăằẳẵắặâầẩẫấậ",
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ",
    "eèẻẽéẹêềểễếệ",
    "EÈẺẼÉẸÊỀỂỄẾỆ",
    "iìỉĩíị",
    "IÌỈĨÍỊ",
    "oòỏõóọôồổỗốộơờởỡớợ",
    "OÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ",
    "uùủũúụưừửữứự",
    "UÙỦŨÚỤƯỪỬỮỨỰ",
    "yỳỷỹýỵ",
    "YỲỶỸÝỴ",
    "dđ",
    "DĐ",
];

/// A text as it is written.
pub fn written_in(script: Script, text: &str) -> String {
    match script {
        Script::Unicode => text.to_owned(),
        // Figures stay as they are, with the units behind them.
        Script::Capitals if text.starts_with(|c: char| c.is_ascii_digit()) => text.to_owned(),
        Script::Capitals => text.chars().map(without_marks).flat_map(char::to_uppercase).collect(),
        Script::Tcvn3 => text.chars().map(in_tcvn3).collect(),
    }
}

fn without_marks(letter: char) -> char {
    let of = LETTERS.iter().find(|letters| letters.contains(letter));
    of.and_then(|letters| letters.chars().next()).unwrap_or(letter)
}

/// Capitals with a tone are the small letters in a font of capitals.
fn in_tcvn3(letter: char) -> char {
    let own = |letter: char| {
        let mut lines = include_str!("../domain/tcvn3_map.tsv").lines().skip(1);
        lines.find_map(|line| {
            let mut cells = line.split('\t');
            let is_own = cells.next().is_some_and(|text| text.chars().eq([letter]));
            cells.next().filter(|_| is_own).and_then(|text| text.chars().next())
        })
    };
    if letter.is_ascii() {
        return letter;
    }
    own(letter).or_else(|| letter.to_lowercase().next().and_then(own)).unwrap_or(letter)
}
