//! Rewrites formulas as text: a shared formula is moved to each of its cells, and OpenDocument's notation becomes
//! Excel's.

use crate::grid::column_letters;

/// The text of a formula after it is moved by `rows` and `columns`. Without the leading `=`.
pub(crate) fn moved(formula: &str, rows: i64, columns: i64) -> String {
    let mut out = String::with_capacity(formula.len() + 4);
    let mut rest = formula;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' | '\'' => quoted_length(rest, c),
            '[' => rest.find(']').map_or(rest.len(), |at| at + 1),
            c if is_word(c) => {
                let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                let (word, after) = rest.split_at(length);
                if after.starts_with(['(', '!']) {
                    out.push_str(word);
                } else {
                    let in_range = after.starts_with(':') || out.ends_with(':');
                    match moved_reference(word, in_range, rows, columns) {
                        Some(reference) => out.push_str(&reference),
                        None => out.push_str(word),
                    }
                }
                rest = after;
                continue;
            }
            c => c.len_utf8(),
        };
        let (kept, after) = rest.split_at(length);
        out.push_str(kept);
        rest = after;
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '_' | '.')
}

/// The length in bytes of a quoted text, including its quotes; quotes inside are doubled.
fn quoted_length(text: &str, quote: char) -> usize {
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == quote {
            match chars.peek() {
                Some((_, next)) if *next == quote => {
                    chars.next();
                }
                _ => return at + 1,
            }
        }
    }
    text.len()
}

/// The reference (`$B4`) after the move; `None` if the word is not a reference. In a range, `B` and `4` alone are
/// references too.
fn moved_reference(word: &str, in_range: bool, rows: i64, columns: i64) -> Option<String> {
    const MOST_ROWS: i64 = 1_048_576;
    const MOST_COLUMNS: i64 = 16_384;
    let (fixed_column, rest) = word.strip_prefix('$').map_or((false, word), |rest| (true, rest));
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, rest) = rest.split_at_checked(letters)?;
    let (fixed_row, digits) = rest.strip_prefix('$').map_or((false, rest), |rest| (true, rest));
    // "$4" has its mark before the row.
    let (fixed_column, fixed_row) =
        if letters.is_empty() { (false, fixed_row || fixed_column) } else { (fixed_column, fixed_row) };
    let whole = in_range && (letters.is_empty() != digits.is_empty());
    if letters.len() > 3 || !digits.bytes().all(|b| b.is_ascii_digit()) || digits.len() > 7 {
        return None;
    }
    if !whole && (letters.is_empty() || digits.is_empty()) {
        return None;
    }
    let mut out = String::with_capacity(word.len() + 2);
    if !letters.is_empty() {
        let column = letters.bytes().fold(0, |n, b| n * 26 + i64::from(b.to_ascii_uppercase() - b'A') + 1);
        let column = if fixed_column { column } else { column + columns };
        let Some(index) = u32::try_from(column - 1).ok().filter(|_| column <= MOST_COLUMNS) else {
            return Some("#REF!".to_owned());
        };
        if fixed_column {
            out.push('$');
        }
        out.push_str(&column_letters(index));
    }
    if !digits.is_empty() {
        let row = digits.parse::<i64>().ok()?;
        let row = if fixed_row { row } else { row + rows };
        if !(1..=MOST_ROWS).contains(&row) {
            return Some("#REF!".to_owned());
        }
        if fixed_row {
            out.push('$');
        }
        out.push_str(&row.to_string());
    }
    Some(out)
}

/// `of:=SUM([.C8:.C17];[$'Sheet 2'.A1])` → `=SUM(C8:C17,'Sheet 2'!A1)`.
pub(crate) fn from_open_document(formula: &str) -> String {
    let body = formula.find('=').map_or(formula, |at| formula.get(at + 1..).unwrap_or_default());
    let mut out = String::with_capacity(body.len() + 1);
    out.push('=');
    let mut rest = body;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => quoted_length(rest, c),
            '[' => {
                let end = bracket_end(rest);
                push_references(rest.get(1..end).unwrap_or_default(), &mut out);
                rest = rest.get(end + 1..).unwrap_or_default();
                continue;
            }
            ';' => {
                out.push(',');
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            c => c.len_utf8(),
        };
        let (kept, after) = rest.split_at(length);
        out.push_str(kept);
        rest = after;
    }
    out
}

/// The position of the closing `]` outside quotes.
fn bracket_end(text: &str) -> usize {
    let mut at = 1;
    while let Some(rest) = text.get(at..) {
        match rest.chars().next() {
            None => break,
            Some(']') => return at,
            Some('\'') => at += quoted_length(rest, '\''),
            Some(c) => at += c.len_utf8(),
        }
    }
    text.len()
}

/// `.C8:.C17` or `$Sheet2.A1`.
fn push_references(text: &str, out: &mut String) {
    let mut rest = text;
    loop {
        let quoted = rest.trim_start_matches('$');
        let name = if quoted.starts_with('\'') { quoted_length(quoted, '\'') } else { 0 };
        let name = name + rest.len() - quoted.len();
        let end = rest.get(name..).and_then(|r| r.find(':')).map_or(rest.len(), |at| at + name);
        let (part, after) = rest.split_at(end);
        let point = part.get(name..).and_then(|r| r.rfind('.')).map(|at| at + name);
        match point {
            Some(0) => out.push_str(part.get(1..).unwrap_or_default()),
            Some(at) => {
                out.push_str(part.get(..at).unwrap_or_default().trim_start_matches('$'));
                out.push('!');
                out.push_str(part.get(at + 1..).unwrap_or_default());
            }
            None => out.push_str(part),
        }
        match after.strip_prefix(':') {
            Some(next) => {
                out.push(':');
                rest = next;
            }
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_formulas_move_their_relative_references() {
        for (formula, rows, columns, expected) in [
            ("E7/C7", 1, 0, "E8/C8"),
            ("(E7-$D7)/D$7", 2, 1, "(F9-$D9)/E$7"),
            ("SUM(C8:C17)", 0, 3, "SUM(F8:F17)"),
            ("LOG10(A1)+A1", 1, 0, "LOG10(A2)+A2"),
            ("'Năm 2024'!B2*Sheet1!B2", 1, 1, "'Năm 2024'!C3*Sheet1!C3"),
            ("IF(A1=\"A1\",\"say \"\"A1\"\"\",Z1)", 1, 1, "IF(B2=\"A1\",\"say \"\"A1\"\"\",AA2)"),
            ("SUM(A:A)+SUM($2:$2)+SUM(3:3)", 1, 1, "SUM(B:B)+SUM($2:$2)+SUM(4:4)"),
            ("A1", -1, 0, "#REF!"),
            ("thue_suat*1.5+Bảng1[Cột A1]", 1, 1, "thue_suat*1.5+Bảng1[Cột A1]"),
            ("\"never closed", 1, 1, "\"never closed"),
        ] {
            assert_eq!(moved(formula, rows, columns), expected);
        }
    }

    #[test]
    fn open_document_formulas_become_excels() {
        for (formula, expected) in [
            ("of:=SUM([.C8:.C17])", "=SUM(C8:C17)"),
            ("of:=([.E7]-[.D7])/[.D7]", "=(E7-D7)/D7"),
            (
                "of:=IF([.A1]=\"a;[.b]\";[$'Sheet 2.1'.$A$1];[Sheet3.B2])",
                "=IF(A1=\"a;[.b]\",'Sheet 2.1'!$A$1,Sheet3!B2)",
            ),
            ("of:=#REF!/[.B6]", "=#REF!/B6"),
            ("[.A1", "=A1"),
        ] {
            assert_eq!(from_open_document(formula), expected);
        }
    }
}
