//! The formats of TEXT: `"#.##0,0"` in a Vietnamese office is `"#,##0.0"` in Excel's files.

use super::refusal::Refusal;
use crate::number::Notation;

/// Whether a format is for dates: it has letters of days, months and years, and no digits' places.
pub(super) fn is_of_date(code: &str) -> bool {
    code.contains(['d', 'D', 'm', 'M', 'y', 'Y']) && !code.contains(['0', '#', '?'])
}

/// Whether a format is one that is known: digits' places, marks, `%`; or a date of days, months and years.
fn is_known(code: &str) -> bool {
    let of_date = |c: char| matches!(c, 'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | '/' | '-' | '.' | ' ');
    let of_number = |c: char| matches!(c, '0' | '#' | '.' | ',' | '%');
    !code.is_empty()
        && match is_of_date(code) {
            true => code.chars().all(of_date),
            false => code.chars().all(of_number) && code.contains(['0', '#']),
        }
}

/// A format as Excel's files write it.
pub(super) fn canonical(code: &str, notation: Notation) -> Result<String, Refusal> {
    let refused = || Err(Refusal::Code(code.to_owned()));
    if !is_known(code) {
        return refused();
    }
    if is_of_date(code) {
        return Ok(code.to_owned());
    }
    let marks: Vec<(usize, char)> = code.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let (own_decimal, own_group) = match notation {
        Notation::CommaDecimal => (',', '.'),
        Notation::PointDecimal => ('.', ','),
    };
    let (decimal, group) = match marks.as_slice() {
        [] => return Ok(code.to_owned()),
        [(at, mark)] => {
            let after = code.get(at + 1..).unwrap_or_default().trim_end_matches('%');
            match after {
                // Taught everywhere as the mark of thousands, whichever it is.
                "##0" | "###" => (None, Some(*mark)),
                _ if *mark == own_decimal => (Some(*mark), None),
                // "0.000" in a Vietnamese office.
                _ if after.len() == 3 => return refused(),
                _ => (Some(*mark), None),
            }
        }
        [.., (_, last)] => {
            let others: Vec<char> = marks.iter().map(|(_, c)| *c).filter(|c| c != last).collect();
            match others.first() {
                // The last one, alone of its kind, marks decimals.
                Some(group) if marks.iter().filter(|(_, c)| c == last).count() == 1 => {
                    (Some(*last), Some(*group))
                }
                Some(_) => return refused(),
                None if *last == own_group => (None, Some(*last)),
                None => return refused(),
            }
        }
    };
    let changed = |c: char| match c {
        c if Some(c) == decimal => '.',
        c if Some(c) == group => ',',
        c => c,
    };
    Ok(code.chars().map(changed).collect())
}

/// A kept format as the office writes it.
pub(super) fn printed(code: &str, notation: Notation) -> String {
    if notation == Notation::PointDecimal || is_of_date(code) {
        return code.to_owned();
    }
    let changed = |c: char| match c {
        '.' => ',',
        ',' => '.',
        c => c,
    };
    code.chars().map(changed).collect()
}

/// Whether a kept format is one that is taken.
pub(super) fn check(code: &str) -> Result<(), Refusal> {
    match is_known(code) {
        true => Ok(()),
        false => Err(Refusal::Code(code.to_owned())),
    }
}

/// How many decimals of the value a kept format of numbers shows: two more for a percentage.
pub(super) fn decimals(code: &str) -> usize {
    let places =
        code.split_once('.').map_or(0, |(_, after)| after.chars().filter(|c| matches!(c, '0' | '#')).count());
    places + 2 * code.matches('%').count()
}
