//! The digits of a number as a format places them.

use super::code::{Digit, NumberPicture};
use crate::number::{Decimals, Notation, print_number};

/// The number with as many decimals as it has, without grouping.
pub(super) fn general(value: f64, notation: Notation, out: &mut String) {
    let (point, _) = marks(notation);
    const LARGEST: f64 = 1e15;
    const SMALLEST: f64 = 1e-9;
    if value != 0.0 && !(SMALLEST..LARGEST).contains(&value.abs()) {
        let text = format!("{value:E}").replace('.', point);
        // A reader may take 1E20 for a code, but 1E+20 is a number.
        out.push_str(&if text.contains("E-") { text } else { text.replace('E', "E+") });
        return;
    }
    out.push_str(&ungrouped(value, Decimals::UpTo(20), notation));
}

/// The marks of decimals and of thousands.
fn marks(notation: Notation) -> (&'static str, char) {
    match notation {
        Notation::CommaDecimal => (",", '.'),
        Notation::PointDecimal => (".", ','),
    }
}

fn ungrouped(value: f64, decimals: Decimals, notation: Notation) -> String {
    let (_, thousands) = marks(notation);
    let mut text = print_number(value, decimals, notation);
    text.retain(|c| c != thousands);
    text
}

pub(super) fn number_picture(picture: &NumberPicture, value: f64, notation: Notation, out: &mut String) {
    let (point, _) = marks(notation);
    let scale = i32::from(picture.percents) * 2 - i32::from(picture.thousands) * 3;
    let scaled = if scale == 0 { value } else { value * 10f64.powi(scale) };
    if picture.exponent.is_some() {
        out.push_str(&picture.before);
        let decimals = usize::from(picture.most_decimals);
        let text = format!("{scaled:.decimals$E}").replace('.', point);
        out.push_str(&if text.contains("E-") { text } else { text.replace('E', "E+") });
        out.push_str(&picture.after);
        return;
    }
    // The number is rounded in one place only; optional zeros are removed afterwards.
    let mut text = ungrouped(scaled, Decimals::Fixed(picture.most_decimals), notation);
    if picture.most_decimals > picture.fewest_decimals {
        let optional = usize::from(picture.most_decimals - picture.fewest_decimals);
        let zeros = text.bytes().rev().take(optional).take_while(|&b| b == b'0').count();
        text.truncate(text.len() - zeros);
        if text.ends_with(point) {
            text.truncate(text.len() - 1);
        }
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.as_str()),
    };
    let (whole, decimals) = digits.split_once(point).map_or((digits, None), |(w, d)| (w, Some(d)));
    out.push_str(sign);
    out.push_str(&picture.before);
    whole_part(picture, whole, notation, out);
    if let Some(decimals) = decimals {
        out.push_str(point);
        out.push_str(decimals);
    }
    out.push_str(&picture.after);
}

/// Fills the places of the whole part from the right. Digits beyond the places go before the first one.
fn whole_part(picture: &NumberPicture, whole: &str, notation: Notation, out: &mut String) {
    let (_, thousands) = marks(notation);
    let is_place = |part: &&Digit| !matches!(part, Digit::Literal(_));
    let first_always = picture.whole.iter().position(|part| *part == Digit::Always);
    // All places to the right of one that is always written are always written.
    let always = first_always.map_or(0, |at| picture.whole.iter().skip(at).filter(is_place).count());
    let mut digits = whole.trim_start_matches('0').chars().rev().peekable();
    let mut written = 0;
    let mut reversed = String::with_capacity(whole.len() * 2);
    let put = |digit: char, reversed: &mut String, written: &mut usize| {
        if picture.grouped && *written > 0 && written.is_multiple_of(3) {
            reversed.push(thousands);
        }
        reversed.push(digit);
        *written += 1;
    };
    for part in picture.whole.iter().rev() {
        let more = digits.peek().is_some() || written < always;
        match part {
            _ if !more => break,
            Digit::Literal(text) => reversed.extend(text.chars().rev()),
            _ => put(digits.next().unwrap_or('0'), &mut reversed, &mut written),
        }
    }
    for digit in digits {
        put(digit, &mut reversed, &mut written);
    }
    out.extend(reversed.chars().rev());
}

/// The number times a power of ten, computed in decimals.
pub(super) fn shifted(value: f64, power: i32) -> f64 {
    format!("{value}e{power}").parse().unwrap_or(value * 10f64.powi(power))
}
