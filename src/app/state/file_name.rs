//! Names of files: what a title says, without what file systems refuse.

use unicode_normalization::UnicodeNormalization;

/// File systems take 255 bytes. The rest is for the ending and for the number that a browser adds to a name in use.
const MOST_BYTES: usize = 200;

/// A file name that says what `title` says, with its ending. Windows refuses some characters; "5/2020" stays readable as
/// "5-2020".
pub(crate) fn file_name(title: &str, ending: &str) -> String {
    let mut name = String::new();
    for word in title.split(|c: char| c.is_whitespace() || is_refused(c)).filter(|word| !word.is_empty()) {
        let word: String = word.replace(['/', '\\'], "-").nfc().collect();
        // "A/ B" is "A B"; a dash between blanks stays one.
        let word = if word == "-" { "-" } else { word.trim_matches('-') };
        if name.len() + word.len() >= MOST_BYTES {
            // Of a single long word, what has room.
            if name.is_empty() {
                name.extend(word.chars().take(MOST_BYTES / 4));
            }
            break;
        }
        if !name.is_empty() && !word.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    // Windows drops dots and blanks at the end; a dot at the start hides a file elsewhere.
    let name = name.trim_matches(|c: char| c == '.' || c == ',' || c.is_whitespace());
    format!("{}{ending}", if name.is_empty() { "Chi Tieu" } else { name })
}

/// What Windows refuses in names, and characters that turn the direction of reading, by which ".exe" is hidden.
fn is_refused(c: char) -> bool {
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') || c.is_control() || turns
}
