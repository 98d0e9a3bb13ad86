//! Text inside XML and HTML: what must be escaped, and what neither can hold.

/// Appends a text to markup. `&`, `<`, `>` and quotes are escaped, so it may stand in an element or in an attribute with
/// double quotes. Letters that XML cannot hold at all (most control characters) are left out: one of them makes Word refuse
/// the whole file.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ if is_allowed(letter) => out.push(letter),
            _ => {}
        }
    }
}

/// The same as a value of its own, for an attribute: line ends and tabs are kept as references, since a parser would make
/// spaces of them.
pub(crate) fn attribute(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_escaped(&mut out, text);
    out.replace('\n', "&#10;").replace('\t', "&#9;")
}

/// The same as a value of its own, for the inside of an element.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_escaped(&mut out, text);
    out
}

/// Whether XML 1.0 can hold the letter. A carriage return is no letter of a text: line ends are `\n` alone.
pub(crate) fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n') || (letter >= ' ' && !matches!(letter, '\u{7f}' | '\u{fffe}' | '\u{ffff}'))
}
