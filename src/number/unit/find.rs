//! Units of measure: what a figure counts and by how much it is scaled.

use super::kind::{NamedUnit, Unit, UnitKind};
use super::vocabulary;
use super::vocabulary::{HEADINGS, Term};
use crate::number::figure::Figure;
use crate::number::fold::base_letter;
use crate::number::plain::plain;

/// Bytes in the longest text that is searched for units. Longer texts are prose.
const LONGEST: usize = 1000;

/// Finds the unit that a header, unit line or cell names: "(triệu đồng)", "Đơn vị tính: nghìn người", "tr.đ". `None`
/// if it names no unit, or several different ones.
///
/// ```
/// use chi_tieu::number::{Unit, UnitKind, find_unit};
///
/// let million_dong = Unit { kind: UnitKind::Money, scale: 1e6 };
/// assert_eq!(find_unit("Số thu BHYT (triệu đồng)"), Some(million_dong));
/// assert_eq!(find_unit("Tên đơn vị"), None);
/// ```
pub fn find_unit(text: &str) -> Option<Unit> {
    let found = find_units(text);
    let shares = |kind| matches!(kind, UnitKind::Percent | UnitKind::PercentagePoint);
    // "Đơn vị tính: triệu đồng, %": columns in % say so themselves, or their figures show it.
    let mut named = found.iter().map(|f| f.unit).filter(|u| !shares(u.kind));
    let Some(first) = named.next() else { return found.first().map(|f| f.unit) };
    named.all(|u| u == first).then_some(first)
}

/// Finds every unit that a text names, in the order of the text: "ĐVT: người, triệu đồng" names two.
pub fn find_units(text: &str) -> Vec<NamedUnit> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let plain = plain(text);
    if let Some(line) = after_marker(&plain) {
        let found = list(line, false);
        if !found.is_empty() {
            return found;
        }
    }
    let found: Vec<NamedUnit> = brackets(&plain).flat_map(|inner| list(inner, true)).collect();
    if !found.is_empty() {
        return found;
    }
    let whole = list(&plain, true);
    if !whole.is_empty() && whole.iter().all(|f| may_stand_alone(&f.name)) {
        return whole;
    }
    let tail = plain.rsplit([',', ':', ';']).next().unwrap_or_default();
    let tail = tail.rsplit(" - ").next().unwrap_or_default();
    let found = list(tail, true);
    if tail.len() < plain.len() && !found.is_empty() && found.iter().all(|f| may_stand_alone(&f.name)) {
        return found;
    }
    loose(&plain).into_iter().collect()
}

/// The text after "đơn vị tính:", "ĐVT:"; `None` without such a marker.
fn after_marker(plain: &str) -> Option<&str> {
    for marker in ["đơn vị tính", "đv tính", "đơn vị đo", "đvt", "đơn vị", "đv", "unit"] {
        for (at, _) in plain.char_indices() {
            if let Some(length) = prefix(&plain[at..], marker)
                && !plain[..at].ends_with(char::is_alphanumeric)
                && let Some(rest) = plain.get(at + length..)
            {
                let rest = rest.trim_start();
                let short = matches!(marker, "đơn vị" | "đv" | "unit");
                match rest.strip_prefix([':', '=']) {
                    Some(rest) => return Some(rest),
                    None if short => {}
                    None => return Some(rest),
                }
            }
        }
    }
    None
}

/// The text inside every pair of brackets.
fn brackets(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(['(', '[']).skip(1).filter_map(|after| Some(after.split_once([')', ']'])?.0))
}

/// Units separated by `,`, `;`, `/` or "và". If `whole`, the text must have nothing else. If not, what follows the last
/// unit is ignored, unless no separator comes before it: "triệu phong" does not name a unit.
fn list(text: &str, whole: bool) -> Vec<NamedUnit> {
    let mut found = Vec::new();
    let mut rest = text.trim_matches([' ', '.', ')', ']']);
    while let Some((phrase, length)) = phrase(rest) {
        let after = rest[length..].trim_start_matches(['.', ' ']);
        let ends = after.is_empty()
            || after.starts_with([',', ';', '/', '-', ')', ']', '('])
            || after.starts_with("và ");
        if !ends {
            break;
        }
        found.push(NamedUnit { unit: phrase.unit, name: rest[..length].trim().to_owned() });
        rest = after.trim_start_matches([',', ';', '/', '-', ' ']);
        rest = rest.strip_prefix("và ").unwrap_or(rest).trim_start();
        if rest.is_empty() {
            return found;
        }
    }
    if whole { Vec::new() } else { found }
}

/// A unit in the middle of a title. Only `%` and a multiple with its noun ("triệu đồng") are taken: these can be
/// nothing else.
fn loose(plain: &str) -> Option<NamedUnit> {
    let mut before = ' ';
    for (at, c) in plain.char_indices() {
        let starts = !before.is_alphanumeric() || c == '%';
        if starts
            && let Some((phrase, length)) = phrase(&plain[at..])
            && (phrase.compound || (c == '%' && !before.is_ascii_digit()))
        {
            return Some(NamedUnit { unit: phrase.unit, name: plain[at..at + length].trim().to_owned() });
        }
        before = c;
    }
    None
}

/// Whether a header that is only this name can only be a unit: "Người" is a unit, "Huyện" and "Năm" are headings.
fn may_stand_alone(name: &str) -> bool {
    phrase(name).is_some_and(|(p, _)| p.compound || !matches!(p.unit.kind, UnitKind::Time))
        && !HEADINGS.iter().any(|heading| prefix(name, heading) == Some(name.len()))
}

/// A unit written after a number.
#[derive(Clone, Copy)]
pub(crate) struct AfterNumber {
    pub unit: Unit,
    /// By how many places the decimal mark of a percentage moves: 2 for %, 3 for ‰.
    pub shift: u8,
    /// Whether its name is English.
    pub english: bool,
    /// Whether it is a symbol such as `%` or `₫`, not a word.
    pub symbol: bool,
}

/// The unit that the text after a number names; `None` if there is anything else in it.
pub(crate) fn after_number(text: &str) -> Option<AfterNumber> {
    let text = text.trim();
    let inner = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(text);
    let (phrase, length) = phrase(inner)?;
    let rest = inner[length..].trim_matches([' ', '.']);
    let symbol = inner.starts_with(['%', '‰', '₫', 'đ', '$', '€', '£', '¥']) && !inner.contains(' ')
        || inner == "vnd"
        || inner == "vnđ";
    rest.is_empty().then_some(AfterNumber {
        unit: phrase.unit,
        shift: phrase.shift,
        english: phrase.english,
        symbol,
    })
}

struct Phrase {
    pub(super) unit: Unit,
    shift: u8,
    english: bool,
    /// Whether it has both a multiple and what it counts.
    compound: bool,
}

/// The longest unit at the start of a text, and its length in bytes: "1.000 đồng", "nghìn tỷ đồng", "triệu lượt người".
fn phrase(text: &str) -> Option<(Phrase, usize)> {
    let mut at = leading_power(text);
    let mut scale = at.map_or(1.0, |(scale, _)| scale);
    let mut end = at.take().map_or(0, |(_, length)| length);
    let powered = end > 0;
    let (mut noun, mut multiple, mut bare, mut english) = (None, powered, UnitKind::Multiple, false);
    let mut taken = 0;
    // "nghìn tỷ" is a unit; a seventh word, or a thousand million million, is not part of one.
    while taken < 6 && scale < 1e15 {
        let rest = text.get(end..)?;
        let skipped = rest.len() - rest.trim_start_matches([' ', '.']).len();
        let Some((word, length)) = vocabulary::term(&rest[skipped..], prefix) else {
            // Behind a multiple a lone "d" can only be đồng: "TY D", "1.000D".
            if multiple && noun.is_none() && is_lone_d(&rest[skipped..]) {
                (noun, end) = (Some(UnitKind::Money), end + skipped + 1);
                taken += 1;
                continue;
            }
            break;
        };
        match word.term {
            Term::Share { kind, shift } if taken == 0 && !powered => {
                let unit = Unit { kind, scale: 10f64.powi(-i32::from(shift)) };
                // "điểm %" is as sure as "triệu đồng".
                let compound = kind == UnitKind::PercentagePoint;
                return Some((Phrase { unit, shift, english: word.english, compound }, skipped + length));
            }
            Term::Multiple { factor, money } if noun.is_none() => {
                scale *= factor;
                multiple = true;
                if money {
                    bare = UnitKind::Money;
                }
            }
            Term::Whole { factor } if noun.is_none() && taken == 0 => {
                scale *= factor;
                (noun, multiple) = (Some(UnitKind::Money), true);
            }
            Term::Measure { kind, factor } if noun.is_none() => {
                scale *= factor;
                noun = Some(kind);
            }
            Term::Noun(kind) if noun.is_none_or(|n| n == kind) => noun = Some(kind),
            Term::Qualifier if noun.is_some() => {}
            _ => break,
        }
        english |= word.english;
        end += skipped + length;
        taken += 1;
    }
    if taken == 0 {
        return None;
    }
    let compound = multiple && noun.is_some();
    Some((Phrase { unit: Unit { kind: noun.unwrap_or(bare), scale }, shift: 0, english, compound }, end))
}

fn is_lone_d(text: &str) -> bool {
    text.strip_prefix('d').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The power of ten before a unit, and its length in bytes: "1.000", "1000", "x 1.000.000".
fn leading_power(text: &str) -> Option<(f64, usize)> {
    let digits = text.trim_start_matches(['x', ' ']);
    let (figure, length) = Figure::take(digits.as_bytes())?;
    let power = figure.power_of_ten()?;
    Some((10f64.powi(i32::from(power)), text.len() - digits.len() + length))
}

/// Length in bytes of `term` at the start of `text`; `None` if it is not there as a whole word, written with all of its
/// diacritics or with none.
pub(crate) fn prefix(text: &str, term: &str) -> Option<usize> {
    let mut exact = true;
    let mut letters = text.char_indices();
    let mut end = 0;
    for expected in term.chars() {
        let (at, found) = letters.next()?;
        exact &= found == expected;
        if !exact && base_letter(found) != base_letter(expected) {
            return None;
        }
        end = at + found.len_utf8();
    }
    let spelt = exact || text[..end].is_ascii();
    let joined =
        term.ends_with(char::is_alphabetic) && letters.next().is_some_and(|(_, c)| c.is_alphanumeric());
    // A lone "d" is a letter, not đồng.
    let spelt = spelt && (exact || end > 1);
    (spelt && !joined).then_some(end)
}
