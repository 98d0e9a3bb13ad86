//! A cell's text put on one line, and the comparison of titles.

use crate::number::fold;

/// A text on one line, without white space at its ends.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split([' ', '\n', '\r', '\t']).filter(|w| !w.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Whether two titles are the same once folded.
pub fn same_title(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}
