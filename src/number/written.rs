//! A number with what is written around it: sign, brackets, `%`, unit, footnote mark. The texts must be in the plain
//! spelling of [`crate::number::plain`].

use super::figure::{CODE_DIGITS, Figure};
use super::fold::has_letter;
use super::notation::Notation;
use super::numeral::Numeral;
use super::unit;
use super::unit::{Unit, UnitKind};

/// Both readings of a figure. `shift` moves the decimal mark to the left (2 for a percentage). Inlined for the same
/// reason as [`Figure::take`].
#[inline(always)]
pub(super) fn numeral(figure: &Figure, negative: bool, shift: u8) -> Option<Numeral> {
    let signed = |value: f64| if negative && value != 0.0 { -value } else { value };
    let comma = figure.value(Notation::CommaDecimal, shift).map(signed);
    let point = if figure.comma == figure.point {
        comma
    } else {
        figure.value(Notation::PointDecimal, shift).map(signed)
    };
    if comma.is_none() && point.is_none() {
        return None;
    }
    Some(Numeral {
        comma,
        point,
        percent: false,
        bracketed: false,
        unit: None,
        comma_decimals: figure.printed(figure.comma.or(figure.point)),
        point_decimals: figure.printed(figure.point.or(figure.comma)),
        signed: negative,
        footnote: false,
        both_group: figure.both_group,
        english: false,
        repaired: false,
    })
}

/// Reads a whole text, without its footnote mark, as a number; `None` if it is something else.
pub(super) fn number(text: &str) -> Option<Numeral> {
    if let Some(inner) = text.strip_prefix('(')
        && !inner.starts_with("+)")
        && !inner.starts_with("-)")
    {
        let (inner, after) = inner.split_once(')')?;
        let number = match after.trim() {
            "" => affixed(inner.trim())?,
            "%" => affixed(&format!("{}%", inner.trim()))?,
            _ => return None,
        };
        return Some(Numeral { bracketed: !number.signed, ..number });
    }
    affixed(text)
}

/// What may stand before a figure for its currency, the longer spelling of each first.
const CURRENCIES: &[(&str, UnitKind)] = &[
    ("₫", UnitKind::Money),
    ("vnđ", UnitKind::Money),
    ("vnd", UnitKind::Money),
    ("us$", UnitKind::Dollar),
    ("usd", UnitKind::Dollar),
    ("$", UnitKind::Dollar),
    ("euro", UnitKind::Euro),
    ("eur", UnitKind::Euro),
    ("€", UnitKind::Euro),
    ("gbp", UnitKind::Pound),
    ("£", UnitKind::Pound),
    ("jpy", UnitKind::Yen),
    ("¥", UnitKind::Yen),
];

#[derive(Default)]
struct Before {
    negative: bool,
    signed: bool,
    /// Whether there is a space between the sign and the digits, as accounting formats print it. Before words such a
    /// sign is a bullet.
    apart: bool,
    unit: Option<Unit>,
}

fn before(text: &str) -> (Before, &str) {
    let mut found = Before::default();
    let mut rest = text;
    for (word, negative) in [("tăng ", false), ("tang ", false), ("giảm ", true), ("giam ", true)] {
        if let Some(after) = rest.strip_prefix(word) {
            (found.signed, found.negative, rest) = (true, negative, after);
        }
    }
    for (sign, negative) in [("(+)", false), ("(-)", true)] {
        if let Some(after) = rest.strip_prefix(sign) {
            (found.signed, found.negative, rest) = (true, negative, after.trim_start());
        }
    }
    for (arrow, negative) in [("▲", false), ("△", false), ("↑", false), ("▼", true), ("▽", true), ("↓", true)]
    {
        if let Some(after) = rest.strip_prefix(arrow) {
            (found.signed, found.negative, rest) = (true, negative, after.trim_start());
        }
    }
    if !found.signed
        && let Some(after) = rest.strip_prefix(['-', '+'])
    {
        (found.signed, found.negative) = (true, rest.starts_with('-'));
        rest = after.trim_start();
        found.apart = rest.len() < after.len();
    }
    for (sign, kind) in CURRENCIES {
        if found.unit.is_none()
            && let Some(after) = rest.strip_prefix(sign)
        {
            (found.unit, rest) = (Some(Unit { kind: *kind, scale: 1.0 }), after.trim_start());
        }
    }
    // "€ -310,50", as well as "-€310,50".
    if found.unit.is_some()
        && !found.signed
        && let Some(after) = rest.strip_prefix(['-', '+'])
    {
        (found.signed, found.negative) = (true, rest.starts_with('-'));
        rest = after.trim_start();
    }
    (found, rest)
}

fn affixed(text: &str) -> Option<Numeral> {
    let (before, rest) = before(text);
    let (mut figure, length) = Figure::take(rest.as_bytes())?;
    let after = with_exponent(&mut figure, rest.get(length..)?)?;
    let signed = before.signed;
    if after.is_empty() {
        let code = figure.is_code() || (signed && is_telephone(text.as_bytes()));
        let number = Numeral { unit: before.unit, signed, ..numeral(&figure, before.negative, 0)? };
        return (!code).then(|| before.unit.map_or(number, |unit| number.counted_in(unit)));
    }
    if after == "-" && !signed && !figure.is_code() {
        return Some(Numeral { unit: before.unit, signed: true, ..numeral(&figure, true, 0)? });
    }
    if before.unit.is_some_and(|u| !u.kind.is_foreign()) || after.starts_with(['/', '.', ',', '-']) {
        return None;
    }
    let glued = !after.starts_with(' ');
    let after = after.trim_start();
    // "đạt 73,3 kế hoạch": the % was forgotten.
    let forgotten =
        matches!(after, "kế hoạch" | "ke hoach" | "kh") && figure.comma.is_none() != figure.point.is_none();
    let named = unit::after_number(if forgotten { "%" } else { after })?;
    if before.apart && !named.symbol {
        return None;
    }
    let kind = named.unit.kind;
    if let Some(own) = before.unit {
        // "$2,1 million"; "$5 người" is none.
        let unit = Unit { kind: own.kind, scale: named.unit.scale };
        let fits = kind == UnitKind::Multiple || kind == own.kind;
        let number = numeral(&figure, before.negative, 0)?;
        return fits.then_some(Numeral { unit: Some(unit), signed, english: named.english, ..number });
    }
    // "10hs" may be ten pupils and is more likely a code.
    if glued
        && matches!(kind, UnitKind::Count | UnitKind::Time)
        && after.bytes().all(|b| b.is_ascii_alphabetic())
    {
        return None;
    }
    if kind == UnitKind::Percent {
        let number = numeral(&figure, before.negative, named.shift)?;
        let (comma, point) = (number.comma_decimals, number.point_decimals);
        let extra = named.shift - 2;
        let (comma_decimals, point_decimals) = (comma + extra, point + extra);
        return Some(Numeral { percent: true, signed, comma_decimals, point_decimals, ..number });
    }
    let number = Numeral { unit: Some(named.unit), signed, ..numeral(&figure, before.negative, 0)? };
    // "15.994 persons" are whole, whoever writes it.
    Some(Numeral { english: named.english, ..number.counted_in(named.unit) })
}

/// The text after an exponent such as "e+05", which goes into `figure`. If the letter does not begin an exponent, the
/// text is returned as it is; `None` for a code: "1e5", with neither sign nor decimals.
fn with_exponent<'a>(figure: &mut Figure, after: &'a str) -> Option<&'a str> {
    let Some(power) = after.strip_prefix('e') else { return Some(after) };
    let unsigned = power.strip_prefix(['+', '-']);
    let digits = unsigned.unwrap_or(power);
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 {
        return Some(after);
    }
    let written_out = unsigned.is_some() || figure.separated;
    if length > 3 || !written_out {
        return None;
    }
    let value: i32 = digits[..length].parse().ok()?;
    *figure = figure.scientific()?;
    figure.exponent = if power.starts_with('-') { -value } else { value };
    Some(&digits[length..])
}

/// The text without the footnote marks at its end, and whether it had one: `*`, `(*)`, `(1)`, ` 1)`, `(a)`, `[2]`, `¹`,
/// `ᵃ`, `†`. "100 (5)" is more likely two numbers, and "m²" ends in no mark.
pub(super) fn without_footnote(text: &str) -> (&str, bool) {
    let (mut bare, mut marked) = (text, false);
    // "412.680[2][3]", "412.680*¹": more than a few are none.
    for _ in 0..4 {
        let (next, found) = without_one(bare);
        if !found {
            break;
        }
        (bare, marked) = (next, true);
    }
    (bare, marked)
}

fn without_one(text: &str) -> (&str, bool) {
    let bare = text.trim_end_matches(is_mark).trim_end();
    let is_power = bare.ends_with('m') && text.len() == bare.len() + '²'.len_utf8();
    if bare.len() < text.len() && !is_power {
        return (bare, true);
    }
    if let Some((bare, note)) = text.strip_suffix(']').and_then(|t| t.rsplit_once('[')) {
        let note = note.strip_prefix("note ").or_else(|| note.strip_prefix("chú thích ")).unwrap_or(note);
        let is_note = (1..=3).contains(&note.chars().count())
            && note.chars().all(|c| c.is_ascii_alphanumeric() || is_mark(c));
        return if is_note && !bare.is_empty() { (bare.trim_end(), true) } else { (text, false) };
    }
    let Some(open) = text.strip_suffix(')') else { return (text, false) };
    let starred = open.trim_end_matches('*');
    if starred.len() < open.len()
        && let Some(bare) = starred.strip_suffix('(')
    {
        return (bare.trim_end(), true);
    }
    let Some(bare) = open.strip_suffix(|c: char| c.is_ascii_lowercase() || ('1'..='4').contains(&c)) else {
        return (text, false);
    };
    match bare.strip_suffix('(') {
        Some(bare) if !bare.is_empty() => (bare.trim_end(), true),
        None if bare.ends_with(' ') && !bare.contains('(') => (bare.trim_end(), true),
        _ => (text, false),
    }
}

/// Signs and raised characters that mark a footnote.
fn is_mark(c: char) -> bool {
    matches!(c, '*' | '†' | '‡' | '§' | '¶' | '¹' | '²' | '³' | '⁰' | 'ⁱ' | '⁴'..='⁹' | '⁽' | '⁾' | 'ⁿ')
        || matches!(c, '\u{2b0}'..='\u{2b8}' | '\u{2e1}'..='\u{2e3}' | '\u{1d2c}'..='\u{1d6a}' | '\u{1d9b}'..='\u{1dbf}')
}

/// Whether the text is a telephone number with the country's code: "+84 912 345 678".
pub(super) fn is_telephone(text: &[u8]) -> bool {
    let digits = text.iter().filter(|b| b.is_ascii_digit()).count();
    text.starts_with(b"+84") && (11..=12).contains(&digits) && !text.contains(&b',')
}

/// Whether the text is a figure in which letters stand for the digits that they look like: "l.265.1530l", "1O5".
pub(super) fn is_disguised(text: &str) -> bool {
    let looks = |c: char| matches!(c, 'l' | 'I' | 'O' | 'o');
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| looks(*c)).count();
    letters > 0
        && digits >= 2
        && digits >= letters
        && text.chars().all(|c| c.is_ascii_digit() || looks(c) || matches!(c, '.' | ',' | ' '))
        && !text.starts_with(['0', 'O', 'o', '.', ','])
}

/// Whether the text is a code: digits that begin with 0, more digits than a figure has, or letters and digits in one
/// word.
pub(super) fn is_code(plain: &str) -> bool {
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    if !has_letter(plain) {
        let joined =
            plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | ' ' | '\'' | '+'));
        return joined
            && (plain.trim_start_matches('\'').starts_with('0')
                || digits >= CODE_DIGITS
                || plain.starts_with("+84"));
    }
    // Most texts here are names of several words: a space tells them without looking up their letters.
    digits > 0
        && !plain.contains(' ')
        && plain.chars().next().is_some_and(char::is_alphanumeric)
        && plain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '_'))
}
