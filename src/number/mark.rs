//! Cells that are neither words nor numbers: marks for "none", error values, truth values.

use super::{CellError, Scanned};

/// No mark takes more bytes (`#GETTING_DATA`).
pub(super) const LONGEST: usize = 24;

/// Tells a mark from its plain spelling (see [`super::plain`]).
pub(super) fn scan(plain: &str) -> Option<Scanned> {
    Some(match plain {
        "đúng" | "true" => Scanned::Boolean(true),
        "sai" | "false" => Scanned::Boolean(false),
        "x" | "×" | "n/a" | "n.a." | "n.a" | "…" | "-%" | "- %" => Scanned::Missing,
        _ if is_missing(plain) => Scanned::Missing,
        _ => Scanned::Error(error(plain)?),
    })
}

/// `-`, `--`, `...`, `- -`: dashes or dots and nothing else.
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
