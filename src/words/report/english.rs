//! The usual nouns of Vietnamese tables in English: what a column counts, what units are, which period. Names stay as they
//! are.

use crate::number::fold;
use crate::period::{ENGLISH_MONTHS, Period, PeriodPart, take_period};

/// What is counted, folded, as one and as many.
const THINGS: [(&str, &str, &str); 21] = [
    ("nguoi", "person", "people"),
    ("lao dong", "worker", "workers"),
    ("hoc sinh", "student", "students"),
    ("sinh vien", "student", "students"),
    ("the", "card", "cards"),
    ("so", "book", "books"),
    ("ho", "household", "households"),
    ("ho gia dinh", "household", "households"),
    ("don vi", "unit", "units"),
    ("doanh nghiep", "enterprise", "enterprises"),
    ("co so", "office", "offices"),
    ("ho so", "file", "files"),
    ("luot", "visit", "visits"),
    ("truong hop", "case", "cases"),
    ("xa", "commune", "communes"),
    ("phuong", "ward", "wards"),
    ("xa phuong", "commune or ward", "communes and wards"),
    ("huyen", "district", "districts"),
    ("tinh", "province", "provinces"),
    ("thanh pho", "city", "cities"),
    ("truong", "school", "schools"),
];

/// What a title says, folded and without its period.
const TITLES: [(&str, &str); 24] = [
    ("thuc hien", "the result"),
    ("ket qua", "the result"),
    ("ket qua thuc hien", "the result"),
    ("da thuc hien", "the result"),
    ("th", "the result"),
    ("luy ke", "the cumulative result"),
    ("luy ke thuc hien", "the cumulative result"),
    ("thuc hien luy ke", "the cumulative result"),
    ("uoc thuc hien", "the estimated result"),
    ("so thu", "the amount collected"),
    ("so da thu", "the amount collected"),
    ("tong thu", "the amount collected"),
    ("tong so thu", "the amount collected"),
    ("so phai thu", "the amount receivable"),
    ("so chi", "the amount spent"),
    ("so no", "the amount of arrears"),
    ("so tien no", "the amount of arrears"),
    ("so nguoi tham gia", "the number of participants"),
    ("so nguoi", "the number of people"),
    ("so lao dong", "the number of workers"),
    ("so the", "the number of cards"),
    ("so the da cap", "the number of cards issued"),
    ("cung ky", "the same period"),
    ("dan so", "the population"),
];

/// The schemes of social insurance, folded: their abbreviations stay.
const SCHEMES: [(&str, &str); 5] = [
    ("bhxh bat buoc", "compulsory BHXH"),
    ("bhxh tu nguyen", "voluntary BHXH"),
    ("bhxh", "BHXH"),
    ("bhyt", "BHYT"),
    ("bhtn", "BHTN"),
];

/// What is counted, in English: "thẻ" is "cards". None for another word.
pub(super) fn thing_in_english(word: &str, is_one: bool) -> Option<String> {
    let folded = fold(word.trim());
    let (times, thing) = match folded.split_once(' ') {
        Some(("nghin" | "ngan", thing)) => ("thousand ", thing),
        Some(("trieu", thing)) => ("million ", thing),
        _ => ("", folded.as_str()),
    };
    let (one, many) = one_and_many(thing)?;
    // "1 thousand cards".
    let name = if is_one && times.is_empty() { one } else { many };
    Some(format!("{times}{name}"))
}

/// What is counted, in English as one and as many. None for another word.
pub(in crate::words) fn one_and_many(word: &str) -> Option<(&'static str, &'static str)> {
    let folded = fold(word.trim());
    THINGS.into_iter().find(|(own, ..)| *own == folded).map(|(_, one, many)| (one, many))
}

/// What a title says in English, with its scheme and its period: "Số thu BHXH 5 tháng" is "the amount collected (BHXH) of the
/// first 5 months". None for one that says anything else.
pub(super) fn title_in_english(title: &str) -> Option<String> {
    let (period, rest) = take_period(&fold(title));
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let scheme = SCHEMES.into_iter().find_map(|(folded, name)| {
        let before = rest.strip_suffix(folded)?;
        before.ends_with(' ').then(|| (before.trim(), format!(" ({name})")))
    });
    let (rest, scheme) = scheme.unwrap_or((rest, String::new()));
    let (_, name) = TITLES.into_iter().find(|(folded, _)| *folded == rest)?;
    Some(format!("{name}{scheme}{}", period.map(period_in_english).unwrap_or_default()))
}

fn period_in_english(period: Period) -> String {
    let year = period.year.map(|year| format!(" {year}")).unwrap_or_default();
    let month = |month: u8| {
        let names = ENGLISH_MONTHS.get(usize::from(month).wrapping_sub(1));
        names.map_or_else(|| format!("month {month}"), |name| (*name).to_owned())
    };
    let of_year = if year.is_empty() { String::new() } else { format!(" of{year}") };
    match period.part {
        PeriodPart::Whole => of_year,
        PeriodPart::Months(1) => format!(" of the first month{of_year}"),
        PeriodPart::Months(count) => format!(" of the first {count} months{of_year}"),
        PeriodPart::Quarter(quarter) => format!(" of quarter {quarter}{of_year}"),
        PeriodPart::Month(own) => format!(" of {}{year}", month(own)),
        PeriodPart::Day(own, day) => format!(" to {day} {}{year}", month(own)),
    }
}
