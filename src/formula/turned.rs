//! Turns the `$` of the reference at the cursor, as F4 does while a formula is typed.

use std::ops::Range;

/// The part of a typed formula that changes, in characters, and what it becomes: `B2` → `$B$2` → `B$2` → `$B2` → `B2`. Of a
/// range both corners turn. `None` if no reference is at the cursor.
pub fn turned(text: &str, cursor: usize) -> Option<(Range<usize>, String)> {
    let letters: Vec<char> = text.chars().collect();
    if letters.first() != Some(&'=') {
        return None;
    }
    let is_of_it =
        |at: &usize| letters.get(*at).is_some_and(|c| c.is_alphanumeric() || matches!(c, '$' | ':' | '_'));
    let start = (0..cursor).rev().take_while(is_of_it).last().unwrap_or(cursor);
    let end = (cursor..letters.len()).take_while(is_of_it).last().map_or(cursor, |last| last + 1);
    let token: String = letters.get(start..end)?.iter().collect();
    // A function's name is no reference, nor is a text in quotes.
    let is_called = letters.get(end) == Some(&'(');
    let is_quoted = letters[..start].iter().filter(|c| **c == '"').count() % 2 == 1;
    let corners: Vec<Corner<'_>> = token.split(':').map(corner).collect::<Option<_>>()?;
    // Only in a range a number is a row.
    let is_whole = |corner: &Corner<'_>| corner.column.is_empty() || corner.row.is_empty();
    if is_called || is_quoted || corners.len() > 2 || (corners.len() == 1 && corners.iter().any(is_whole)) {
        return None;
    }
    let turned = corners.first()?.turned();
    let written: Vec<String> = corners.iter().map(|corner| corner.written(turned)).collect();
    Some((start..end, written.join(":")))
}

/// A corner of a reference: `$B2`.
struct Corner<'a> {
    column: &'a str,
    row: &'a str,
    fixed: (bool, bool),
}

fn corner(text: &str) -> Option<Corner<'_>> {
    let (column_fixed, rest) = without_sign(text);
    let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let (column, rest) = rest.split_at(letters);
    let (row_fixed, row) = without_sign(rest);
    let is_row = row.len() <= 7 && row.bytes().all(|byte| byte.is_ascii_digit());
    // Whole columns and rows have one of the two, and one sign.
    let is_it = column.len() <= 3 && is_row && !(column.is_empty() && row.is_empty());
    let fixed = match (column.is_empty(), row.is_empty()) {
        (true, _) => (false, column_fixed || row_fixed),
        (_, true) => (column_fixed, false),
        _ => (column_fixed, row_fixed),
    };
    is_it.then_some(Corner { column, row, fixed })
}

fn without_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('$') {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

impl Corner<'_> {
    /// What is fixed after the next turn: column, row.
    fn turned(&self) -> (bool, bool) {
        match (self.column.is_empty(), self.row.is_empty()) {
            (true, _) => (false, !self.fixed.1),
            (_, true) => (!self.fixed.0, false),
            _ => match self.fixed {
                (false, false) => (true, true),
                (true, true) => (false, true),
                (false, true) => (true, false),
                (true, false) => (false, false),
            },
        }
    }

    fn written(&self, fixed: (bool, bool)) -> String {
        let sign = |fixed: bool, part: &str| if fixed && !part.is_empty() { "$" } else { "" };
        format!("{}{}{}{}", sign(fixed.0, self.column), self.column, sign(fixed.1, self.row), self.row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_turn_as_in_excel() {
        for (text, expected) in [
            ("=B2|", Some("=$B$2")),
            ("=$B$2|", Some("=B$2")),
            ("=B$2|", Some("=$B2")),
            ("=$B2|", Some("=B2")),
            ("=SUM(B2:|B9)", Some("=SUM($B$2:$B$9)")),
            ("=b|2+C3", Some("=$b$2+C3")),
            ("=B2+C3|", Some("=B2+$C$3")),
            ("=A:A|", Some("=$A:$A")),
            ("=$2:$9|", Some("=2:9")),
            ("=SU|M(B2)", None),
            ("=\"B2|\"", None),
            ("=1,5|", None),
            ("=Đạt|", None),
            ("=|", None),
            ("B2|", None),
        ] {
            let cursor = text.chars().position(|c| c == '|').unwrap();
            let text = text.replace('|', "");
            let letters: Vec<char> = text.chars().collect();
            let made = turned(&text, cursor).map(|(range, new)| {
                let part = |range: Range<usize>| letters[range].iter().collect::<String>();
                format!("{}{new}{}", part(0..range.start), part(range.end..letters.len()))
            });
            assert_eq!(made.as_deref(), expected, "{text}");
        }
    }
}
