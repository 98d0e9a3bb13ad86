//! Recognises cells that are neither words nor numbers: marks for "none", error values, truth values.

use super::numeral::{CellError, Scanned};

/// Bytes in the longest mark (`#GETTING_DATA`, "quý III" decomposed).
const LONGEST: usize = 24;

/// Bytes in the longest mark that is a word ("ĐÚNG" decomposed), the names of quarters aside.
const LONGEST_WORD: usize = 8;

/// Whether a text without digits may be a mark or the name of a quarter. A cheap test that spares names of people and
/// units the slower steps.
pub(super) fn is_possible(text: &str) -> bool {
    match text.chars().next() {
        Some('q' | 'Q') => text.len() <= LONGEST,
        Some('x' | 'X' | 'n' | 'N' | 't' | 'T' | 'f' | 'F' | 's' | 'S' | 'đ' | 'Đ' | 'Ð' | 'ð') => {
            text.len() <= LONGEST_WORD
        }
        // What does not begin with a letter may also be nothing but invisible characters.
        Some(c) if !c.is_alphabetic() => text.len() <= LONGEST || !c.is_ascii(),
        Some(c) => ('\u{ff01}'..='\u{ff5e}').contains(&c),
        None => true,
    }
}

/// What mark a text in plain spelling (see [`crate::number::plain`]) is; `None` if it is not a mark.
pub(super) fn scan(plain: &str) -> Option<Scanned> {
    Some(match plain {
        "đúng" | "true" => Scanned::Boolean(true),
        "sai" | "false" => Scanned::Boolean(false),
        "x" | "×" | "n/a" | "n.a." | "n.a" | "…" | "-%" | "- %" => Scanned::Missing,
        _ if is_missing(plain) => Scanned::Missing,
        _ => Scanned::Error(error(plain)?),
    })
}

/// Whether the text has only dashes or only dots: `-`, `--`, `...`, `- -`.
fn is_missing(plain: &str) -> bool {
    let all_of = |marks: [char; 3]| plain.chars().all(|c| marks.contains(&c));
    plain.len() <= LONGEST && (all_of(['-', '-', ' ']) || all_of(['.', '…', ' ']))
}

fn error(plain: &str) -> Option<CellError> {
    if let Some(number) = plain.strip_prefix("err:").or_else(|| plain.strip_prefix("lỗi:")) {
        let number = number.trim();
        let digits = number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit());
        return digits.then_some(if number == "503" { CellError::Number } else { CellError::Value });
    }
    let name = plain.strip_prefix('#')?;
    Some(match name {
        "div/0!" => CellError::DivisionByZero,
        "n/a" | "n/a!" | "getting_data" => CellError::NotAvailable,
        "ref!" => CellError::Reference,
        "name?" => CellError::Name,
        "num!" => CellError::Number,
        "value!" | "null!" | "error!" | "spill!" | "calc!" | "field!" | "blocked!" | "unknown!"
        | "connect!" | "busy!" | "python!" | "external!" => CellError::Value,
        _ if !name.is_empty() && name.bytes().all(|b| b == b'#') => CellError::Overflow,
        _ => return None,
    })
}
