//! Whether a word is a syllable of Vietnamese.

use unicode_normalization::UnicodeNormalization;

/// What may open a syllable; the longer ones first where one begins another.
const OPENINGS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l",
    "m", "n", "p", "q", "r", "s", "t", "v", "x", "",
];

/// Vowels of a syllable, without marks.
const VOWELS: &[&str] = &[
    "a", "ai", "ao", "au", "ay", "e", "eo", "eu", "i", "ia", "ie", "ieu", "iu", "o", "oa", "oai", "oao",
    "oay", "oe", "oeo", "oi", "oo", "u", "ua", "uay", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya",
    "uye", "uyu", "y", "ya", "ye", "yeu",
];

/// What may close a syllable.
const CLOSINGS: &[&str] = &["ch", "ng", "nh", "c", "m", "n", "p", "t", ""];

/// Letters with marks that Vietnamese has.
const MARKED: &str = "àáâãèéêìíòóôõùúýăđĩũơư";

/// Whether a word, of any case, is one syllable as Vietnamese builds them. Digits at its ends are passed over.
pub fn is_syllable(word: &str) -> bool {
    let word: String = word.nfc().flat_map(char::to_lowercase).collect();
    let word = word.trim_matches(|c: char| c.is_ascii_digit());
    let known =
        |c: char| c.is_ascii_alphabetic() || MARKED.contains(c) || ('\u{1EA0}'..='\u{1EF9}').contains(&c);
    if word.is_empty() || word.chars().count() > 7 || !word.chars().all(known) {
        return false;
    }
    let base: String =
        word.nfd().map(|c| if c == 'đ' { 'd' } else { c }).filter(char::is_ascii_alphabetic).collect();
    // One tone at most, and one vowel with a hat or horn unless they are "ươ".
    let tones = word.nfd().filter(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'));
    if tones.count() > 1 {
        return false;
    }
    OPENINGS.iter().filter_map(|opening| base.strip_prefix(opening)).any(|rest| {
        let closed = |closing: &&str| rest.strip_suffix(*closing).is_some_and(|v| VOWELS.contains(&v));
        // "gì": the vowel is that of the opening.
        CLOSINGS.iter().any(closed) || (base.starts_with("gi") && CLOSINGS.contains(&rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_words_of_other_languages() {
        for word in ["Đơn", "vị", "nghiêng", "QUYẾT", "Hoà", "hòa", "thuỷ", "khuya", "được", "gì", "Xã"]
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["Straòe", "Lọnge", "Kưnigsplatz", "Brỹcke", "Länge", "año", "cơte", "thọậ"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
