//! What is looked for in texts.

use std::ops::Range;

use super::letters::{Letter, bytes_of, read};

/// How a text must agree with what is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Exactness {
    /// Case and diacritics count.
    pub exact: bool,
    /// The whole text, and not a part of it.
    pub whole: bool,
}

/// A sign of what is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Is(char),
    /// `?`: any letter.
    Any,
}

impl Sign {
    fn fits(self, letter: Letter) -> bool {
        match self {
            Sign::Is(is) => is == letter.is,
            Sign::Any => true,
        }
    }
}

/// What is looked for: letters, `?` for any one of them, `*` for any number; `~` before such a sign means the sign itself.
///
/// ```
/// use chi_tieu::sheet::{Exactness, Needle};
///
/// let needle = Needle::new("ha noi", Exactness::default());
/// let is_in = |text: &str| needle.as_ref().is_some_and(|needle| needle.is_in(text, None));
/// assert!(is_in("Thành phố Hà Nội") && !is_in("Hà Nam"));
/// let replaced = needle.as_ref().and_then(|needle| needle.replaced("TP. Hà  Nội (cũ)", "Huế", None));
/// assert_eq!(replaced.as_deref(), Some("TP. Huế (cũ)"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    how: Exactness,
    /// What stands between stars.
    parts: Vec<Vec<Sign>>,
    star_first: bool,
    star_last: bool,
    /// Whether it is a figure or a part of one, so that the signs that group digits do not count.
    is_figure: bool,
}

impl Needle {
    /// What the user wrote; `None` for nothing. A space at the end is still being typed.
    pub fn new(text: &str, how: Exactness) -> Option<Needle> {
        let text = match how.exact || text.trim().is_empty() {
            true => text,
            false => text.trim(),
        };
        let mut letters = Vec::new();
        read(text, how.exact, None, &mut letters);
        let mut parts: Vec<Vec<Sign>> = vec![Vec::new()];
        let mut escaped = false;
        for (at, letter) in letters.iter().enumerate() {
            let next = letters.get(at + 1).map(|next| next.is);
            let sign = match letter.is {
                '~' if !escaped && matches!(next, Some('*' | '?' | '~')) => {
                    escaped = true;
                    continue;
                }
                '*' if !escaped => {
                    parts.push(Vec::new());
                    continue;
                }
                '?' if !escaped => Sign::Any,
                is => Sign::Is(is),
            };
            escaped = false;
            parts.last_mut()?.push(sign);
        }
        let (star_first, star_last) = (parts.first()?.is_empty(), parts.last()?.is_empty());
        let has_star = parts.len() > 1;
        parts.retain(|part| !part.is_empty());
        let is_of_figure = |sign: &Sign| matches!(sign, Sign::Is('0'..='9' | '-' | '+' | '%' | ',' | '.'));
        let is_figure = !parts.is_empty() && parts.iter().flatten().all(is_of_figure);
        let needle = Needle {
            how,
            parts,
            star_first: star_first && has_star,
            star_last: star_last && has_star,
            is_figure,
        };
        (!letters.is_empty()).then_some(needle)
    }

    /// Whether a text has it. `grouping` is the sign that groups the digits of a figure.
    pub fn is_in(&self, text: &str, grouping: Option<char>) -> bool {
        self.is_in_read(text, grouping, &mut Vec::new())
    }

    /// The same, with a buffer. For loops over many texts.
    pub(super) fn is_in_read(&self, text: &str, grouping: Option<char>, letters: &mut Vec<Letter>) -> bool {
        if text.is_empty() {
            return false;
        }
        read(text, self.how.exact, self.passed_over(grouping), letters);
        self.first_in(letters, 0).is_some()
    }

    /// The text with it replaced wherever it is; `None` if it is nowhere, or if the text stays as it was.
    pub fn replaced(&self, text: &str, with: &str, grouping: Option<char>) -> Option<String> {
        let mut letters = Vec::new();
        read(text, self.how.exact, self.passed_over(grouping), &mut letters);
        let (mut replaced, mut kept, mut from) = (String::new(), 0, 0);
        while let Some(found) = self.first_in(&letters, from).filter(|found| !found.is_empty()) {
            let bytes = bytes_of(letters.get(found.clone())?);
            replaced.push_str(text.get(kept..bytes.start)?);
            replaced.push_str(with);
            (kept, from) = (bytes.end, found.end);
        }
        replaced.push_str(text.get(kept..)?);
        (from > 0 && replaced != text).then_some(replaced)
    }

    /// The sign that groups digits, where it does not count: `1234,5` is in `1.234,5`, and `1.234` as it is written.
    fn passed_over(&self, grouping: Option<char>) -> Option<char> {
        let has = |sign: char| self.parts.iter().flatten().any(|own| *own == Sign::Is(sign));
        grouping.filter(|grouping| self.is_figure && !has(*grouping))
    }

    /// Where it is first, from a letter on.
    fn first_in(&self, letters: &[Letter], from: usize) -> Option<Range<usize>> {
        match self.how.whole {
            true if from > 0 => None,
            true => self.whole(letters),
            false => self.part(letters, from),
        }
    }

    /// A star takes as much as it can.
    fn part(&self, letters: &[Letter], from: usize) -> Option<Range<usize>> {
        let Some((first, others)) = self.parts.split_first() else {
            return (from < letters.len()).then_some(from..letters.len());
        };
        let is_last = others.is_empty();
        let found = match self.star_first && is_last {
            true => last_of(first, letters, from)?,
            false => first_of(first, letters, from)?,
        };
        let start = if self.star_first { from } else { found };
        let mut end = found + first.len();
        for (index, part) in others.iter().enumerate() {
            let found = match index + 1 == others.len() {
                true => last_of(part, letters, end)?,
                false => first_of(part, letters, end)?,
            };
            end = found + part.len();
        }
        Some(start..if self.star_last { letters.len() } else { end })
    }

    fn whole(&self, letters: &[Letter]) -> Option<Range<usize>> {
        let is_space = |letter: &Letter| !self.how.exact && letter.is == ' ';
        let first = letters.iter().position(|letter| !is_space(letter))?;
        let last = letters.iter().rposition(|letter| !is_space(letter))? + 1;
        let all = first..last;
        let own = letters.get(all.clone())?;
        (self.part(own, 0)? == (0..own.len())).then_some(all)
    }
}

fn fits_at(part: &[Sign], letters: &[Letter], at: usize) -> bool {
    let own = letters.get(at..at + part.len());
    own.is_some_and(|own| part.iter().zip(own).all(|(sign, letter)| sign.fits(*letter)))
}

fn first_of(part: &[Sign], letters: &[Letter], from: usize) -> Option<usize> {
    let last = letters.len().checked_sub(part.len())?;
    (from..=last).find(|at| fits_at(part, letters, *at))
}

fn last_of(part: &[Sign], letters: &[Letter], from: usize) -> Option<usize> {
    let last = letters.len().checked_sub(part.len())?;
    (from..=last).rev().find(|at| fits_at(part, letters, *at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needle(text: &str, exact: bool, whole: bool) -> Needle {
        Needle::new(text, Exactness { exact, whole }).unwrap()
    }

    #[test]
    fn a_person_in_a_hurry_types_without_marks() {
        for (typed, text) in [
            ("ha noi", "Hà Nội"),
            ("HA NOI", "hà\u{a0} nội"),
            ("ha noi ", "TP Hà Nội"),
            ("dong", "Đông Anh"),
            ("dong", "triệu đồng"),
            ("hà nội", "Ha Noi"),
            ("noi", "Ha\u{300} No\u{323}\u{302}i"),
        ] {
            assert!(needle(typed, false, false).is_in(text, None), "{typed} in {text}");
        }
        assert!(!needle("ha noi", false, true).is_in("TP Hà Nội", None));
        assert!(needle("ha noi", false, true).is_in(" Hà Nội ", None));
        assert_eq!(Needle::new("", Exactness::default()), None);
    }

    #[test]
    fn exactly_means_case_and_marks_but_not_how_they_are_composed() {
        for (typed, text, is_in) in [
            ("Hà Nội", "TP Hà Nội", true),
            ("Hà Nội", "TP Ha\u{300} No\u{323}\u{302}i", true),
            ("Hà Nội", "TP Ha\u{300} N\u{f4}\u{323}i", true),
            ("Ha\u{300} No\u{302}\u{323}i", "Hà Nội", true),
            ("hà nội", "Hà Nội", false),
            ("Ha Noi", "Hà Nội", false),
            ("Ha", "Ha\u{300}", false),
        ] {
            assert_eq!(needle(typed, true, false).is_in(text, None), is_in, "{typed} in {text}");
        }
    }

    #[test]
    fn stars_and_question_marks_stand_for_letters_as_in_excel() {
        for (typed, text, whole, is_in) in [
            ("h? noi", "Hà Nội", true, true),
            ("h*i", "Hà Nội", true, true),
            ("*noi", "Hà Nội", true, true),
            ("noi*", "Hà Nội", true, false),
            ("h*x", "Hà Nội", false, false),
            ("~*", "Ghi chú (*)", false, true),
            ("~*", "Ghi chú", false, false),
            ("~?", "vì sao?", false, true),
            ("???", "abc", true, true),
            ("??", "abc", true, false),
            ("aa", "aaa", true, false),
            ("a*a", "aba", true, true),
            ("*", "x", true, true),
        ] {
            assert_eq!(needle(typed, false, whole).is_in(text, None), is_in, "{typed} in {text}");
        }
    }

    #[test]
    fn what_is_replaced_is_what_was_found_and_no_letter_beside_it() {
        for (typed, with, text, replaced) in [
            ("ha noi", "Hà Nội", "TP ha noi, HA NOI", Some("TP Hà Nội, Hà Nội")),
            ("xa", "phường", "Xã A", Some("phường A")),
            ("xa", "", "Xa\u{303} A", Some(" A")),
            ("2024", "2025", "Tháng 5/2024", Some("Tháng 5/2025")),
            ("2025", "2025", "Tháng 5/2025", None),
            ("(*)", "", "Thu (lũy kế) (cũ)", Some("Thu ")),
            ("  ", " ", "A   B", Some("A B")),
            ("aa", "a", "aaaa", Some("aa")),
            ("x", "y", "abc", None),
        ] {
            let found = needle(typed, false, false).replaced(text, with, None);
            assert_eq!(found.as_deref(), replaced, "{typed} in {text}");
        }
    }

    #[test]
    fn digits_are_found_in_a_figure_whose_digits_are_grouped() {
        let figure = needle("1234", false, false);
        assert!(figure.is_in("1.234,5", Some('.')));
        assert!(!figure.is_in("1.234,5", None));
        assert!(!figure.is_in("1.234,5", Some(',')));
        assert!(figure.is_in("1\u{a0}234", Some('.')));
        assert_eq!(figure.replaced("1.234.567", "9", Some('.')).as_deref(), Some("9.567"));
        // What is typed with its own signs is found as it is written.
        assert!(needle("1.234", false, false).is_in("1.234,5", Some('.')));
        assert!(needle("1234,5", false, false).is_in("1.234,5", Some('.')));
    }
}
