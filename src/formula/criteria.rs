//! Criteria such as `">=36%"`: between what an office types, what documents keep, and what the engine reads.

use super::refusal::Refusal;
use crate::number::Notation;

/// The comparison that a criterion begins with, and the rest.
fn parts(text: &str) -> (&str, &str) {
    let sign =
        ["<=", ">=", "<>", "<", ">", "="].into_iter().find(|sign| text.starts_with(sign)).unwrap_or("");
    text.split_at(sign.len())
}

/// A number's digits, its mark of decimals if it has one, and whether it is a percentage.
struct Figure<'a> {
    sign: &'a str,
    whole: &'a str,
    mark: Option<(char, &'a str)>,
    percent: bool,
}

/// The figure that a text is: "-1,5%".
fn figure(text: &str) -> Option<Figure<'_>> {
    let text = text.trim();
    let (body, percent) = match text.strip_suffix('%') {
        Some(body) => (body.trim_end(), true),
        None => (text, false),
    };
    let signed = body.len() - body.trim_start_matches(['-', '+']).len();
    let (sign, body) = body.split_at_checked(signed).filter(|(sign, _)| sign.len() < 2)?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, mark) = match body.find([',', '.']) {
        None => (body, None),
        Some(at) => {
            let (whole, rest) = body.split_at(at);
            let mark = rest.chars().next()?;
            (whole, Some((mark, rest.get(1..)?)))
        }
    };
    let fits = digits(whole) && mark.is_none_or(|(_, places)| digits(places));
    fits.then_some(Figure { sign, whole, mark, percent })
}

/// Whether it looks like a figure or a date, though it is none that can be read one way only.
fn is_doubtful(text: &str) -> bool {
    let text = text.trim();
    let marks = text.chars().filter(|c| matches!(c, '.' | ',' | '/' | '-')).count();
    let is_figure = text.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+')
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '-' | '+' | '%'))
        && text.contains(|c: char| c.is_ascii_digit());
    is_figure && marks > 0
}

/// A criterion as Excel's files write it.
pub(super) fn canonical(text: &str, notation: Notation) -> Result<String, Refusal> {
    let (sign, rest) = parts(text);
    let refused = || Refusal::Criterion(text.to_owned());
    let Some(figure) = figure(rest) else {
        return if is_doubtful(rest) { Err(refused()) } else { Ok(text.to_owned()) };
    };
    let decimal_mark = if notation == Notation::CommaDecimal { ',' } else { '.' };
    let places = match figure.mark {
        None => String::new(),
        Some((mark, places)) if mark == decimal_mark || (mark == '.' && places.len() != 3) => {
            format!(".{places}")
        }
        // "1.234": thousands here, decimals elsewhere.
        Some(_) => return Err(refused()),
    };
    let percent = if figure.percent { "%" } else { "" };
    Ok(format!("{sign}{}{}{places}{percent}", figure.sign, figure.whole))
}

/// A kept criterion as the office writes it.
pub(super) fn printed(text: &str, notation: Notation) -> String {
    let (_, rest) = parts(text);
    match (notation, figure(rest)) {
        (Notation::CommaDecimal, Some(Figure { mark: Some(('.', _)), .. })) => text.replacen('.', ",", 1),
        _ => text.to_owned(),
    }
}

/// A kept criterion as the engine reads it: it knows no `%`.
pub(super) fn for_engine(text: &str) -> String {
    let (sign, rest) = parts(text);
    let Some(Figure { sign: minus, whole, mark, percent: true }) = figure(rest) else {
        return text.to_owned();
    };
    // Two places to the left, in decimals: 36.45 % is 0.3645 exactly as it is read in a cell.
    let padded = format!("{whole:0>3}");
    let (units, hundredths) = padded.split_at(padded.len() - 2);
    let places = mark.map_or("", |(_, places)| places);
    format!("{sign}{minus}{units}.{hundredths}{places}")
}

/// What a cell holds, as the engine reads it where the cell is a criterion; the cell is written as the office writes.
pub(super) fn of_cell(text: &str, notation: Notation) -> Result<String, Refusal> {
    let kept = canonical(text, notation)?;
    check(&kept)?;
    Ok(for_engine(&kept))
}

/// Whether a criterion compares with a figure.
pub(super) fn is_of_figure(text: &str) -> bool {
    figure(parts(text).1).is_some()
}

/// Refuses criteria that put texts in order.
pub(super) fn check(text: &str) -> Result<(), Refusal> {
    let (sign, rest) = parts(text);
    match matches!(sign, "<" | ">" | "<=" | ">=") && !rest.trim().is_empty() && figure(rest).is_none() {
        true => Err(Refusal::TextOrder),
        false => Ok(()),
    }
}
