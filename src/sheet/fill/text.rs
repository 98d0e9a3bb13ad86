//! A text as a member of a series: a month, a quarter, a day, a name of a weekday, something counted.

use crate::grid::{Cell, StoredValue};
use crate::number::{Scanned, civil_from_days, days_from_civil, days_in_month, is_year, scan};
use crate::period::{PeriodPart, period_in};

/// What all members of a series have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A name of a list that begins again at its end.
    Listed(&'static [&'static str], Letters),
    /// A month or a quarter, with or without its year.
    Part {
        /// 12 months, or 4 quarters.
        of: i64,
        /// The text before, between and after the two numbers.
        around: [String; 3],
        /// Whether it has a year.
        dated: bool,
        /// Whether the part is written in Roman numerals.
        roman: bool,
    },
    /// A day.
    Day {
        /// What separates the parts of the date.
        separator: char,
        /// Whether the year comes first.
        year_first: bool,
        /// Whether the year has two digits.
        short_year: bool,
        /// The text before and after.
        around: [String; 2],
    },
    /// A number at the end or the beginning of a text.
    Counted {
        /// The text before and after.
        around: [String; 2],
        /// Whether an English ending follows: 1st, 2nd.
        ordinal: bool,
    },
    /// The number of a row in Roman numerals.
    Roman,
}

/// Whether a name is in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    AsListed,
    Capitals,
    Small,
}

/// A member of a series.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) shape: Shape,
    /// Its place in the series.
    pub(super) place: i64,
    /// The least digits of its numbers, if they are written with noughts before them; else 0.
    pub(super) width: usize,
    /// What the source says of the text.
    pub(super) stored: StoredValue,
}

const LISTS: [&[&str]; 5] = [
    &["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"],
    &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    &["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    &crate::period::ENGLISH_MONTHS,
];

const ROMAN_QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// The series that a text belongs to. `numbers_rows` says that it stands in a column that numbers the rows.
pub(super) fn member(cell: Cell<'_>, numbers_rows: bool) -> Option<Member> {
    let text = cell.text.trim();
    let found = listed(text)
        .or_else(|| numbers_rows.then(|| roman_row(text)).flatten())
        .or_else(|| quarter(text))
        .or_else(|| day(text))
        .or_else(|| month(text))
        .or_else(|| counted(text))?;
    Some(Member { stored: cell.stored, ..found })
}

fn listed(text: &str) -> Option<Member> {
    let lower = text.to_lowercase();
    let at = |list: &&'static [&'static str]| list.iter().position(|name| name.to_lowercase() == lower);
    let (list, place) = LISTS.iter().find_map(|list| Some((*list, at(list)?)))?;
    let letters = match text {
        _ if text == list[place] => Letters::AsListed,
        _ if text == lower => Letters::Small,
        _ if text == text.to_uppercase() => Letters::Capitals,
        _ => Letters::AsListed,
    };
    Some(Member {
        shape: Shape::Listed(list, letters),
        place: i64::try_from(place).ok()?,
        width: 0,
        stored: StoredValue::None,
    })
}

/// The runs of digits in a text, as ranges of bytes.
fn runs(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for at in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at) {
        match found.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

/// Noughts before a number are kept: so many digits.
fn width(digits: &str) -> usize {
    if digits.len() > 1 && digits.starts_with('0') { digits.len() } else { 0 }
}

/// A part of a year whose number is at `part`, and its year, if there is one, at `year`.
fn part_of_year(
    text: &str,
    of: i64,
    part: std::ops::Range<usize>,
    number: i64,
    year: Option<std::ops::Range<usize>>,
) -> Option<Member> {
    let roman = !text[part.clone()].starts_with(|c: char| c.is_ascii_digit());
    let in_year = match &year {
        Some(year) => text[year.clone()].parse::<i64>().ok()?,
        None => 0,
    };
    let (before, between, after) = match &year {
        // The year comes after in all but dates that begin with it, which are days.
        Some(year) if year.start < part.end => return None,
        Some(year) => (&text[..part.start], &text[part.end..year.start], &text[year.end..]),
        None => (&text[..part.start], "", &text[part.end..]),
    };
    let around = [before, between, after].map(str::to_owned);
    // "10/2025" says that January is "01/2026"; "Tháng 10" does not.
    let is_bare = before.is_empty() && year.is_some() && part.len() == 2;
    let width = if roman { 0 } else { width(&text[part]).max(if is_bare { 2 } else { 0 }) };
    let shape = Shape::Part { of, around, dated: year.is_some(), roman };
    Some(Member { shape, place: in_year * of + number - 1, width, stored: StoredValue::None })
}

/// "Tháng 3", "T1/2025", "01/2025"
fn month(text: &str) -> Option<Member> {
    let period = period_in(text)?;
    let PeriodPart::Month(number) = period.part else { return None };
    let runs = runs(text);
    let (part, year) = match (&runs[..], period.year) {
        ([part], None) => (part.clone(), None),
        ([part, year], Some(_)) if is_year(&text[year.clone()]) => (part.clone(), Some(year.clone())),
        _ => return None,
    };
    let is_it = text[part.clone()].parse::<u8>() == Ok(number);
    is_it.then(|| part_of_year(text, 12, part, number.into(), year)).flatten()
}

/// "Quý I", "Q1", "Quý 3/2025", "Quarter 2"
fn quarter(text: &str) -> Option<Member> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let is_word = |at: usize| !lower[..at].ends_with(char::is_alphanumeric);
    let word = ["quarter", "quý", "qtr", "q"];
    let (from, word) = word.into_iter().find_map(|word| Some((lower.find(word)?, word)))?;
    let behind = &lower[from + word.len()..];
    let start = lower.len() - behind.trim_start_matches([' ', '.']).len();
    let digit = ["1", "2", "3", "4"].iter().position(|digit| lower[start..].starts_with(digit));
    let roman = ROMAN_QUARTERS.iter().rposition(|roman| lower[start..].starts_with(&roman.to_lowercase()));
    let (place, length) = match (digit, roman) {
        (Some(digit), _) => (digit, 1),
        // "iv" begins with "i".
        (None, Some(roman)) => (roman, ROMAN_QUARTERS[roman].len()),
        (None, None) => return None,
    };
    let part = start..start + length;
    if !is_word(from) || lower[part.end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let years: Vec<_> = runs(text).into_iter().filter(|run| run.start >= part.end).collect();
    let year = match &years[..] {
        [] => None,
        [year] if is_year(&text[year.clone()]) => Some(year.clone()),
        _ => return None,
    };
    // "Q1" within other words is a district.
    let is_alone = from == 0 && part.end == text.len();
    if runs(&text[..from]).is_empty() && (word != "q" || year.is_some() || is_alone) {
        return part_of_year(text, 4, part, i64::try_from(place).ok()? + 1, year);
    }
    None
}

/// "31/12/2024", "ngày 1.3.2025", "2025-03-31"
fn day(text: &str) -> Option<Member> {
    let runs = runs(text);
    let [a, b, c] = &runs[..] else { return None };
    let between = [&text[a.end..b.start], &text[b.end..c.start]];
    let separator = between[0].chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    if between != [separator.to_string().as_str(); 2] {
        return None;
    }
    let digits = [a, b, c].map(|run| &text[run.clone()]);
    let year_first = is_year(digits[0]);
    let [day, month, year] = if year_first { [digits[2], digits[1], digits[0]] } else { digits };
    // Sections are numbered 1.2.10 too.
    let short_year = year.len() == 2 && separator == '/';
    if !(is_year(year) || short_year) || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let number = |text: &str| text.parse::<i64>().ok();
    let year = if short_year { 2000 + number(year)? } else { number(year)? };
    let day_and_month = [day, month];
    let (month, date) = (u8::try_from(number(month)?).ok()?, u8::try_from(number(day)?).ok()?);
    let most = days_in_month(i32::try_from(year).ok()?, month.into());
    if !(1..=12).contains(&month) || !(1..=most).contains(&date.into()) {
        return None;
    }
    let around = [&text[..a.start], &text[c.end..]].map(str::to_owned);
    let width = if day_and_month.iter().any(|part| part.len() == 1) { 0 } else { 2 };
    let shape = Shape::Day { separator, year_first, short_year, around };
    Some(Member { shape, place: days_from_civil(year, month, date), width, stored: StoredValue::None })
}

/// "Đơn vị 7", "1st Period", "Mục 1.5", "007"
fn counted(text: &str) -> Option<Member> {
    /// Longer runs of digits are no counts.
    const LONGEST: usize = 15;
    let runs = runs(text);
    match scan(text) {
        Scanned::Date | Scanned::Fraction if runs.len() > 1 => return None,
        // "5 tỷ" is a figure, which is copied.
        Scanned::Number(number) if number.unit.is_some() || number.bracketed || number.footnote => {
            return None;
        }
        _ => {}
    }
    let at_end = runs.last().filter(|run| run.end == text.len());
    let run = at_end.or_else(|| runs.first().filter(|run| run.start == 0))?.clone();
    let digits = &text[run.clone()];
    if digits.len() > LONGEST {
        return None;
    }
    let mut after = &text[run.end..];
    let ending = ["st", "nd", "rd", "th"].into_iter().find_map(|ending| after.strip_prefix(ending));
    let ending = ending.filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let ordinal = ending.is_some();
    after = ending.unwrap_or(after);
    let around = [&text[..run.start], after].map(str::to_owned);
    let place = digits.parse().ok()?;
    Some(Member {
        shape: Shape::Counted { around, ordinal },
        place,
        width: width(digits),
        stored: StoredValue::None,
    })
}

fn roman_row(text: &str) -> Option<Member> {
    let place = (1..=200).find(|number| roman(*number) == text)?;
    Some(Member { shape: Shape::Roman, place, width: 0, stored: StoredValue::None })
}

fn roman(number: i64) -> String {
    const SIGNS: [(i64, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

impl Shape {
    /// After how many members it begins again; `None` if it never does.
    pub(super) fn cycle(&self) -> Option<i64> {
        match self {
            Shape::Listed(list, _) => i64::try_from(list.len()).ok(),
            Shape::Part { of, dated: false, .. } => Some(*of),
            _ => None,
        }
    }

    /// The member at a place, its numbers with at least `width` digits.
    pub(super) fn text(&self, place: i64, width: usize) -> String {
        match self {
            Shape::Listed(list, letters) => {
                let index = usize::try_from(place.rem_euclid(self.cycle().unwrap_or(1))).unwrap_or(0);
                let name = list.get(index).copied().unwrap_or_default();
                match letters {
                    Letters::AsListed => name.to_owned(),
                    Letters::Small => name.to_lowercase(),
                    Letters::Capitals => name.to_uppercase(),
                }
            }
            Shape::Part { of, around: [before, between, after], dated, roman } => {
                let number = place.rem_euclid(*of);
                let part = match usize::try_from(number).ok().filter(|_| *roman) {
                    Some(index) => ROMAN_QUARTERS.get(index).copied().unwrap_or_default().to_owned(),
                    None => format!("{:0width$}", number + 1),
                };
                let year = if *dated { place.div_euclid(*of).to_string() } else { String::new() };
                format!("{before}{part}{between}{year}{after}")
            }
            Shape::Day { separator, year_first, short_year, around: [before, after] } => {
                let (year, month, day) = civil_from_days(place);
                let year = if *short_year { format!("{:02}", year % 100) } else { year.to_string() };
                let (day, month) = (format!("{day:0width$}"), format!("{month:0width$}"));
                let parts = if *year_first { [year, month, day] } else { [day, month, year] };
                format!("{before}{}{after}", parts.join(&separator.to_string()))
            }
            Shape::Counted { around: [before, after], ordinal } => {
                // Below 0 spreadsheet programs count up again.
                let number = place.abs();
                let ending = if *ordinal { ending_of(number) } else { "" };
                format!("{before}{number:0width$}{ending}{after}")
            }
            Shape::Roman => roman(place.max(1)),
        }
    }
}

fn ending_of(number: i64) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}
