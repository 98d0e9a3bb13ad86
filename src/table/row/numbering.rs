//! How rows are numbered: "A", "I", "1", "1.1", "a)"; and labels without the number before them.

/// The label without "I.", "1.2)", "a/", "-" before it.
pub fn without_numbering(label: &str) -> &str {
    let label = label.trim_start_matches(['-', '+', '*', '•', '–', ' ']);
    match label.split_once([' ', '.', ')', '/']) {
        Some((number, rest)) if number.len() <= 4 && Numbering::of(number).is_some() && !rest.is_empty() => {
            let separated = label[number.len()..].starts_with(['.', ')', '/']);
            let roman_or_digits = number.len() > 1 || number.bytes().all(|b| b.is_ascii_digit());
            if separated || roman_or_digits { rest.trim_start_matches([' ', '.', ')', '/']) } else { label }
        }
        _ => label,
    }
}

/// How a row is numbered; the deeper, the larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Numbering {
    /// "A", "B".
    Capital,
    /// "I", "II".
    Roman,
    /// "1", "2".
    Number,
    /// "1.1", "a".
    Deeper,
}

impl Numbering {
    /// The numbering of a cell that holds nothing else.
    pub fn of(text: &str) -> Option<Numbering> {
        let text = text.trim().trim_matches(['(', ')', '.', '/']);
        if text.is_empty() || text.len() > 8 || !text.is_ascii() {
            return None;
        }
        if text.bytes().all(|b| b.is_ascii_digit()) {
            // Long lists have long numbers; a longer one with a zero in front is a code.
            return (text.len() <= 4 || text.len() <= 7 && !text.starts_with('0'))
                .then_some(Numbering::Number);
        }
        let upper = text.to_ascii_uppercase();
        if upper.bytes().all(|b| b"IVX".contains(&b)) && (text == upper || text.len() > 1) {
            return Some(Numbering::Roman);
        }
        if text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase()) {
            return Some(Numbering::Capital);
        }
        let dotted = text.contains('.') && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let letter = text.len() == 1 && text.bytes().all(|b| b.is_ascii_lowercase());
        (dotted || letter).then_some(Numbering::Deeper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numberings_have_depths() {
        for (text, expected) in [
            ("A", Some(Numbering::Capital)),
            ("II", Some(Numbering::Roman)),
            ("I.", Some(Numbering::Roman)),
            ("12", Some(Numbering::Number)),
            ("100000", Some(Numbering::Number)),
            ("001234", None),
            ("0100231226", None),
            ("1.1", Some(Numbering::Deeper)),
            ("a)", Some(Numbering::Deeper)),
            ("Hà", None),
            ("", None),
        ] {
            assert_eq!(Numbering::of(text), expected, "{text}");
        }
        assert_eq!(without_numbering("1. so nguoi"), "so nguoi");
        assert_eq!(without_numbering("ii tay nguyen"), "tay nguyen");
        assert_eq!(without_numbering("a luoi"), "a luoi");
    }
}
