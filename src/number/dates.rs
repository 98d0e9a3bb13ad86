//! Recognises dates, months, quarters and years with words, and the fractions that look like them. The texts must be in
//! the plain spelling of [`crate::number::plain`].

use super::figure::Figure;
use super::fold::fold_into;
use super::written::without_footnote;

/// Words that occur in the names of periods, but do not make a text the name of a period.
const FILLERS: [&str; 27] = [
    "den", "tinh", "tu", "ky", "dau", "cuoi", "het", "ca", "hang", "cua", "va", "trong", "tai", "thoi",
    "diem", "giua", "truoc", "sau", "luy", "ke", "so", "chinh", "dot", "hoc", "nien", "-", "&",
];

/// Words that make the number beside them a period.
const PERIODS: [&str; 6] = ["ngay", "thang", "nam", "quy", "tuan", "uoc"];

/// Bytes in the longest name of a period.
const LONGEST: usize = 64;

const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Whether the text is a year, 1900 to 2099, and nothing else: it may head a column though it is a number.
pub fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some_and(|year| (1900..2100).contains(&year))
}

/// Whether the text names a day, month, quarter or year: "31.3.2017", "2025-12-31", "25/10/2025 14:30", "10/2025",
/// "30/6", "tháng 4.2025", "Quý I/2025", "Sơ bộ 2021".
pub(super) fn is_period(plain: &str) -> bool {
    let text = without_footnote(plain).0;
    let text = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(text);
    is_date(text) || (text.len() <= LONGEST && is_worded(text))
}

/// Whether the text is so many out of so many: "461/465", "7/9 đơn vị".
pub(super) fn is_fraction(plain: &str) -> bool {
    let Some((_, length)) = Figure::take(plain.as_bytes()) else { return false };
    let Some(below) = plain[length..].trim_start().strip_prefix('/') else { return false };
    let below = below.trim_start();
    let Some((_, length)) = Figure::take(below.as_bytes()) else { return false };
    let words = &below[length..];
    words.is_empty() || (words.starts_with(' ') && !words.bytes().any(|b| b.is_ascii_digit()))
}

fn number(text: &str) -> Option<u32> {
    let short = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    short.then(|| text.parse().ok()).flatten()
}

fn is_date(text: &str) -> bool {
    if is_day(text) || is_time(text) {
        return true;
    }
    let split = text.split_once(' ').or_else(|| text.split_once('t'));
    split.is_some_and(|(day, time)| (is_day(day) && is_time(time)) || (is_time(day) && is_day(time)))
}

/// "14:30", "14:30:05.000z", "2:30 pm"
fn is_time(text: &str) -> bool {
    if !text.contains(':') {
        return false;
    }
    let text = text.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let mut parts = text.split(':');
    let in_range = |part: &str, digits: usize, most: u32| {
        (1..=digits).contains(&part.len()) && number(part).is_some_and(|n| n <= most)
    };
    parts.next().is_some_and(|hour| in_range(hour, 2, 24))
        && parts.next().is_some_and(|minute| minute.len() == 2 && in_range(minute, 2, 59))
        && parts
            .next()
            .is_none_or(|second| in_range(second.split(['.', ',']).next().unwrap_or(second), 2, 60))
        && parts.next().is_none()
}

fn is_day(text: &str) -> bool {
    let Some(separator) = text.chars().find(|c| matches!(c, '/' | '.' | '-')) else { return false };
    let mut parts = [""; 3];
    let mut count = 0;
    for part in text.split(separator) {
        let Some(place) = parts.get_mut(count) else { return false };
        *place = part.trim();
        count += 1;
    }
    let [a, b, c] = parts;
    let within =
        |text: &str, most: u32| text.len() <= 2 && number(text).is_some_and(|n| (1..=most).contains(&n));
    let day_of_month = |day: &str, month: &str| within(day, 31) && within(month, 12);
    let two_digits = |text: &str| text.len() == 2 && number(text).is_some();
    match count {
        // Sections are numbered "1.2.10" too: a short year needs a day of two digits or slashes.
        3 => {
            (is_year(c) && (day_of_month(a, b) || day_of_month(b, a)))
                || (is_year(a) && day_of_month(c, b))
                || (two_digits(c) && day_of_month(a, b) && (separator == '/' || a.len() == 2))
        }
        2 => {
            (within(a, 12) && is_year(b))
                || (is_year(a) && (within(b, 12) || two_digits(b) || is_year(b)))
                || (separator == '/' && day_of_month(a, b) && !may_be_fraction(a, b))
        }
        _ => false,
    }
}

/// Whether two numbers with a slash may be a fraction: "5/9" is five out of nine; "30/6" and "05/9" are days.
fn may_be_fraction(above: &str, below: &str) -> bool {
    !above.starts_with('0') && !below.starts_with('0') && number(above) <= number(below)
}

/// Whether the text has only words that occur in names of periods, and a number among them.
fn is_worded(text: &str) -> bool {
    let (mut period, mut counted) = (false, false);
    let (mut folded, mut before) = (String::new(), String::new());
    for token in text.split([' ', ',', ';', ':', '(', ')']).filter(|t| !t.is_empty()) {
        std::mem::swap(&mut folded, &mut before);
        fold_into(token.trim_end_matches('.'), &mut folded);
        let word = folded.as_str();
        if PERIODS.contains(&word) || matches!((before.as_str(), word), ("so", "bo") | ("chinh", "thuc")) {
            period = true;
        } else if may_count(word) && (is_day(word) || is_time(word) || is_short(word)) {
            (period, counted) = (true, true);
        } else if may_count(word) && is_ordinal(word) {
            counted = true;
        } else if !FILLERS.contains(&word) {
            return false;
        }
    }
    period && counted
}

/// Whether a word may have a number in it, in digits or at its end in Roman letters: most words of names have none.
fn may_count(word: &str) -> bool {
    word.ends_with(['i', 'v', 'x']) || word.bytes().any(|b| b.is_ascii_digit())
}

/// "4", "iii", "4.2025", "i/2025", "2024-2025"
fn is_ordinal(word: &str) -> bool {
    let mut parts = word.splitn(4, ['/', '.', '-']);
    parts.clone().count() <= 3 && parts.all(|p| number(p).is_some() || ROMAN.contains(&p))
}

/// "t10", "t10/2025", "th4.2025", "q1/2025", "qi-2025", "6t/2025", "6t2025", "thang10"
fn is_short(word: &str) -> bool {
    let with_year = |text: &str| text.split(['/', '.', '-']).next_back().is_some_and(is_year);
    for prefix in ["thang", "th", "t", "quy", "q", "nam"] {
        let Some(rest) = word.strip_prefix(prefix) else { continue };
        let rest = rest.trim_start_matches('.');
        let first = rest.split(['/', '.', '-']).next().unwrap_or(rest);
        let month = number(first).is_some_and(|n| (1..=12).contains(&n)) || ROMAN.contains(&first);
        // "Q1" alone is a city's district, "nam5" nothing.
        return match prefix {
            "nam" => is_year(rest),
            "q" => month && is_ordinal(rest) && with_year(rest) && rest.len() > first.len(),
            "t" | "th" => month && number(first).is_some() && is_ordinal(rest),
            _ => month && is_ordinal(rest),
        };
    }
    let Some((months, rest)) = word.split_once('t') else { return false };
    let year = rest.trim_start_matches(['/', '.', '-']);
    number(months).is_some_and(|n| (1..=12).contains(&n)) && is_year(year)
}
