//! A formula while it is typed: where a cell may be pointed at, which cells it names so far, and in which function's
//! arguments the cursor is. What is typed need not be a formula yet.

use std::ops::Range;

use super::functions::{Function, function, functions};
use super::name::is_of_name;
use super::reference::range_of;
use crate::grid::CellRange;

/// A text that is typed, and its cursor.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// The text.
    pub text: &'a str,
    /// How many characters are before the cursor.
    pub cursor: usize,
}

/// The call whose arguments are being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedCall {
    /// The function.
    pub function: &'static Function,
    /// Which argument, from 0.
    pub argument: usize,
}

impl<'a> Typed<'a> {
    fn before(&self) -> &'a str {
        let end = self.text.char_indices().nth(self.cursor).map_or(self.text.len(), |(at, _)| at);
        self.text.get(..end).unwrap_or(self.text)
    }

    /// Whether it is a formula.
    pub fn is_formula(&self) -> bool {
        self.text.starts_with('=')
    }

    /// Whether a reference may begin at the cursor: behind an operator, a bracket or a separator.
    ///
    /// ```
    /// use chi_tieu::formula::Typed;
    ///
    /// let takes = |text: &str| Typed { text, cursor: text.chars().count() }.takes_reference();
    /// assert!(takes("=") && takes("=B2+") && takes("=SUM(B2; ") && takes("=B2:"));
    /// assert!(!takes("=B2") && !takes("=\"a(") && !takes("5+"));
    /// ```
    pub fn takes_reference(&self) -> bool {
        let before = self.before();
        self.is_formula()
            && !is_quoted(before)
            && before
                .trim_end()
                .ends_with(['=', '(', ';', ',', ':', '+', '-', '*', '/', '^', '&', '<', '>', '{'])
    }

    /// The innermost function whose brackets are open at the cursor.
    pub fn call(&self) -> Option<TypedCall> {
        let before = self.before();
        if !self.is_formula() || is_quoted(before) {
            return None;
        }
        let by_semicolon = self.text.contains(';');
        // Open brackets: the name before each, and the separators inside it so far.
        let mut open: Vec<(&str, usize)> = Vec::new();
        let (mut word, mut in_text) = (0..0, false);
        for (at, c) in before.char_indices() {
            if c == '"' {
                in_text = !in_text;
            }
            let is_of_word = c.is_alphanumeric() || matches!(c, '.' | '_');
            match c {
                _ if in_text => {}
                '(' => open.push((before.get(word.clone()).unwrap_or_default(), 0)),
                ')' => _ = open.pop(),
                ';' => open.last_mut().into_iter().for_each(|(_, count)| *count += 1),
                ',' if !by_semicolon => open.last_mut().into_iter().for_each(|(_, count)| *count += 1),
                _ => {}
            }
            if is_of_word {
                word = if word.end == at { word.start..at + c.len_utf8() } else { at..at + c.len_utf8() };
            }
        }
        let (name, argument) = open.into_iter().rev().find(|(name, _)| !name.is_empty())?;
        Some(TypedCall { function: function(name)?, argument })
    }

    /// The beginning of a name right before the cursor, where one may stand: `Đạ` of `=SUM(Đạ`.
    pub fn word(&self) -> Option<&'a str> {
        let before = self.before();
        if !self.is_formula() || is_quoted(before) || self.title().is_some() {
            return None;
        }
        let word = before.rsplit(|c| !is_of_name(c)).next()?;
        let follows = before.strip_suffix(word)?.chars().next_back()?;
        let next = self.text.get(before.len()..).and_then(|rest| rest.chars().next());
        let begins = word.starts_with(|c: char| c.is_alphabetic() || c == '_');
        let is_free = !matches!(follows, '$' | '!' | '\'' | '"');
        (begins && is_free && next.is_none_or(|c| !is_of_name(c) && c != '(')).then_some(word)
    }

    /// The beginning of a function's name right before the cursor, and the functions that begin so.
    pub fn completions(&self) -> Option<(&'a str, Vec<&'static Function>)> {
        let before = self.before();
        if !self.is_formula() || is_quoted(before) || self.title().is_some() {
            return None;
        }
        let begin = before.rfind(|c: char| !c.is_ascii_alphabetic() && c != '.').map_or(0, |at| at + 1);
        let begin = if before.is_char_boundary(begin) { begin } else { before.len() };
        let prefix = before.get(begin..)?;
        let follows = before.get(..begin)?.chars().next_back();
        let is_free = follows.is_some_and(|c| !c.is_alphanumeric() && !matches!(c, '$' | '!' | '\'' | '"'));
        let next = self.text.get(before.len()..).and_then(|rest| rest.chars().next());
        let ends = next.is_none_or(|c| !c.is_alphanumeric() && c != '(');
        if prefix.is_empty() || !is_free || !ends {
            return None;
        }
        let upper = prefix.to_ascii_uppercase();
        let found: Vec<&'static Function> =
            functions().iter().filter(|function| function.name.starts_with(&upper)).collect();
        (!found.is_empty()).then_some((prefix, found))
    }

    /// The beginning of a column's title right before the cursor, behind its open bracket: `Kế h` of `=[Kế h`.
    pub fn title(&self) -> Option<&'a str> {
        let before = self.before();
        if !self.is_formula() {
            return None;
        }
        let (outside, title) = before.rsplit_once('[')?;
        let title = title.strip_prefix('@').unwrap_or(title);
        (!title.contains(']') && !is_quoted(outside)).then_some(title)
    }

    /// The cells that it names so far, in their order, each with the name of its sheet if that is written.
    pub fn references(&self) -> Vec<(Option<String>, CellRange)> {
        if !self.is_formula() {
            return Vec::new();
        }
        let reference = |word: Range<usize>| {
            let rest = self.text.get(word.end..)?;
            let before = self.text.get(..word.start)?;
            if rest.starts_with(['(', '!', '\'']) || before.ends_with('\'') {
                return None;
            }
            let range = range_of(self.text.get(word)?)?.range();
            match before.strip_suffix('!') {
                Some(sheet) => Some((Some(sheet_at_end(sheet)?), range)),
                None => Some((None, range)),
            }
        };
        words_outside_texts(self.text).filter_map(reference).collect()
    }

    /// What separates the arguments of the function at the cursor; `None` outside of one.
    pub fn separator(&self) -> Option<char> {
        let call = self.call()?;
        let by_comma = !self.text.contains(';') && call.argument > 0;
        Some(if by_comma { ',' } else { ';' })
    }
}

/// The name of a sheet at the end of a text: `Tổng`, or `'Bảng 1'` without its quotes.
fn sheet_at_end(text: &str) -> Option<String> {
    let Some(quoted) = text.strip_suffix('\'') else {
        let name = text.rsplit(|c: char| !c.is_alphanumeric() && c != '_' && c != '.').next()?;
        return (!name.is_empty()).then(|| name.to_owned());
    };
    // A quote within the name is written twice.
    let mut begin = quoted.len();
    loop {
        begin = quoted.get(..begin)?.rfind('\'')?;
        match quoted.get(..begin)?.ends_with('\'') {
            true => begin -= 1,
            false => return Some(quoted.get(begin + 1..)?.replace("''", "'")),
        }
    }
}

/// Whether a text ends inside the quotes of a text or of a sheet's name.
fn is_quoted(text: &str) -> bool {
    let mut open = None;
    for c in text.chars().filter(|c| matches!(c, '"' | '\'')) {
        open = match open {
            None => Some(c),
            Some(quote) if quote == c => None,
            open => open,
        };
    }
    open.is_some()
}

/// The words of a formula that may be references, with the colon of a range.
fn words_outside_texts(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let (mut in_text, mut in_title) = (false, false);
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '"' | '\'' => in_text = !in_text,
            '[' | ']' if !in_text => in_title = c == '[',
            _ => {}
        }
        if in_text || in_title || !(c.is_alphanumeric() || matches!(c, '$' | ':' | '_' | '.')) {
            continue;
        }
        let end = at + c.len_utf8();
        match words.last_mut().filter(|word| word.end == at) {
            Some(word) => word.end = end,
            None => words.push(at..end),
        }
    }
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With the cursor at "|".
    fn with<T>(text: &str, ask: impl Fn(Typed<'_>) -> T) -> T {
        let cursor = text.chars().position(|c| c == '|').unwrap_or(text.chars().count());
        let text = text.replace('|', "");
        ask(Typed { text: &text, cursor })
    }

    #[test]
    fn the_call_at_the_cursor_is_the_innermost() {
        for (text, expected) in [
            ("=SUM(|", Some(("SUM", 0))),
            ("=SUM(B2;C3|", Some(("SUM", 1))),
            ("=IF(B2>1,5;SUM(B2:B9);|", Some(("IF", 2))),
            ("=IF(B2>1,5;SUM(B2:B9|);0)", Some(("SUM", 0))),
            ("=IF(B2,|", Some(("IF", 1))),
            ("=round((B2+C2)*|", Some(("ROUND", 0))),
            ("=SUM(B2)|", None),
            ("=SUM(\"(|", None),
            ("=Đạt(|", None),
            ("SUM(|", None),
        ] {
            let found = with(text, |typed| typed.call().map(|call| (call.function.name, call.argument)));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn names_of_functions_are_completed_where_they_may_stand() {
        let names = |text: &str| {
            with(text, |typed| {
                let (prefix, found) = typed.completions()?;
                Some((prefix.to_owned(), found.iter().map(|f| f.name).collect::<Vec<_>>()))
            })
        };
        let (prefix, found) = names("=sumi|").unwrap();
        assert_eq!((prefix.as_str(), &found[..]), ("sumi", &["SUMIF", "SUMIFS"][..]));
        assert!(names("=B2+COUNT|").unwrap().1.contains(&"COUNTIF"));
        for none in ["=|", "=B2|", "=$SUM|", "=\"SU|", "=SUM|(", "SU|", "=Đạt|", "='Bảng SU|"] {
            assert_eq!(names(none), None, "{none}");
        }
    }

    #[test]
    fn named_cells_are_found_while_the_formula_is_unfinished() {
        for (text, expected) in [
            ("=SUM(B2:$B$9;C3", &["B2:B9", "C3"][..]),
            (
                "=B2+'Tháng 5'!C3+Tổng!D4+'Q''1'!B7:C8+\"E5\"+LOG10(F6)",
                &["B2", "Tháng 5|C3", "Tổng|D4", "Q'1|B7:C8", "F6"],
            ),
            ("=Đ2+", &[]),
            ("B2", &[]),
        ] {
            let named = |text: &&str| match text.split_once('|') {
                Some((sheet, cells)) => (Some(sheet.to_owned()), CellRange::from_text(cells).unwrap()),
                None => (None, CellRange::from_text(text).unwrap()),
            };
            let expected: Vec<(Option<String>, CellRange)> = expected.iter().map(named).collect();
            assert_eq!(with(text, |typed| typed.references()), expected, "{text}");
        }
    }
}
