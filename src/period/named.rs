//! Periods in column titles: "Năm 2024", "10 tháng năm 2025", "31/12/2024", "Sơ bộ 2021".

use crate::number::{fold, is_year};

/// The part of a year that a title names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum PeriodPart {
    /// The whole year, or none named.
    Whole,
    /// The first months of the year, so many of them.
    Months(u8),
    /// A quarter.
    Quarter(u8),
    /// A month.
    Month(u8),
    /// A day: month, day.
    Day(u8, u8),
}

/// A period that a title names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Period {
    /// The year, if one is named.
    pub year: Option<u16>,
    /// The part of the year.
    pub part: PeriodPart,
}

impl Period {
    /// The number of months it covers; `None` for a day, which ends a span whose beginning is not named.
    pub fn months(self) -> Option<u8> {
        match self.part {
            PeriodPart::Whole => Some(12),
            PeriodPart::Months(months) => Some(months),
            PeriodPart::Quarter(_) => Some(3),
            PeriodPart::Month(_) => Some(1),
            PeriodPart::Day(..) => None,
        }
    }

    /// Where it ends, for ordering: year, month, day.
    pub fn end(self) -> (u16, u8, u8) {
        let (month, day) = match self.part {
            PeriodPart::Whole => (12, 31),
            PeriodPart::Months(m) | PeriodPart::Month(m) => (m, 31),
            PeriodPart::Quarter(q) => (q * 3, 31),
            PeriodPart::Day(month, day) => (month, day),
        };
        (self.year.unwrap_or(0), month, day)
    }
}

/// Splits a folded title into its period and the rest, in which `@` marks the period's place. Of two periods the first
/// is kept. "2018/2017" is a comparison, not a period, and stays in the rest.
pub fn take_period(folded: &str) -> (Option<Period>, String) {
    let tokens: Vec<&str> = folded
        .split([' ', '(', ')', ',', ';', ':', '*'])
        .map(|t| t.trim_end_matches('.'))
        .flat_map(unglued)
        .filter(|t| !t.is_empty())
        .collect();
    let mut period: Option<Period> = None;
    let mut rest: Vec<&str> = Vec::new();
    let mut i = 0;
    while let Some(&token) = tokens.get(i) {
        match period_at(&tokens[i..]) {
            Some((found, taken)) => {
                if rest.ends_with(&["so", "bo"]) {
                    rest.truncate(rest.len() - 2);
                }
                while rest.last().is_some_and(|w| LEADING.contains(w)) {
                    rest.pop();
                }
                match &mut period {
                    None => {
                        period = Some(found);
                        rest.push("@");
                    }
                    // "10 tháng năm 2025", "Quý I – 2025"
                    Some(first) => *first = joined(*first, found),
                }
                i += taken;
            }
            None => {
                rest.push(token);
                i += 1;
            }
        }
    }
    (period, rest.join(" "))
}

/// "kh2025", "th/2024", "th2025/kh2025" as the words they are made of.
fn unglued(token: &str) -> impl Iterator<Item = &str> {
    let mut rest = token;
    std::iter::from_fn(move || {
        let (piece, behind) = first_piece(rest);
        rest = behind;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The first word of such a token, and what follows it.
fn first_piece(token: &str) -> (&str, &str) {
    const BETWEEN: [char; 5] = ['/', '-', '.', '_', '\''];
    let letter = |text: &str| text.starts_with(|c: char| c.is_ascii_lowercase());
    let starts_with_year = |text: &str| {
        text.get(..4).is_some_and(is_year) && !text[4..].starts_with(|c: char| c.is_ascii_digit())
    };
    if let Some(behind) = token.strip_prefix('/').filter(|behind| letter(behind)) {
        return ("/", behind);
    }
    if starts_with_year(token) && token[4..].strip_prefix('/').is_some_and(letter) {
        return token.split_at(4);
    }
    let word = token.len() - token.trim_start_matches(|c: char| c.is_ascii_lowercase()).len();
    let behind = token[word..].trim_start_matches(BETWEEN);
    if word >= 2 && starts_with_year(behind) { (&token[..word], behind) } else { (token, "") }
}

/// Words that introduce a period and add nothing.
const LEADING: [&str; 6] = ["den", "tinh", "ngay", "het", "trong", "tai"];

fn joined(first: Period, second: Period) -> Period {
    let part = if first.part == PeriodPart::Whole { second.part } else { first.part };
    Period { year: first.year.or(second.year), part }
}

/// The period at the beginning of the tokens, and the number of tokens it takes.
fn period_at(tokens: &[&str]) -> Option<(Period, usize)> {
    let first = *tokens.first()?;
    let second = tokens.get(1).copied().unwrap_or_default();
    let part = |part| Period { year: None, part };
    match first {
        "nam" => Some((Period { year: Some(year(second)?), part: PeriodPart::Whole }, 2)),
        "thang" => month(second).map(|p| (p, 2)),
        "quy" => quarter(second).map(|p| (p, 2)),
        _ if second == "thang" && tokens.get(2).is_none_or(|t| small(t, 12).is_none()) => {
            let months = small(first, 12)?;
            let taken = if tokens.get(2..4) == Some(&["dau", "nam"]) { 4 } else { 2 };
            Some((part(PeriodPart::Months(months)), taken))
        }
        // "6M 2025", "H1 2025": without a year, metres and codes are written so too.
        _ if year(second).is_some() && months_in_english(first).is_some() => {
            let part = PeriodPart::Months(months_in_english(first)?);
            Some((Period { year: year(second), part }, 2))
        }
        "q1" | "q2" | "q3" | "q4" if year(second).is_some() => {
            Some((Period { year: year(second), ..quarter(&first[1..])? }, 2))
        }
        _ if second.starts_with("thang/") => {
            let year = year(second.strip_prefix("thang/")?)?;
            Some((Period { year: Some(year), part: PeriodPart::Months(small(first, 12)?) }, 2))
        }
        _ => {
            let year_alone = year(first).map(|y| Period { year: Some(y), part: PeriodPart::Whole });
            let short = || month(first.strip_prefix("thang").or_else(|| first.strip_prefix('t'))?);
            let quarters = || quarter(first.strip_prefix('q')?).filter(|q| q.year.is_some());
            let months = || months_so_far(first);
            let found = year_alone.or_else(|| date(first)).or_else(short).or_else(quarters).or_else(months);
            found.map(|p| (p, 1))
        }
    }
}

fn year(token: &str) -> Option<u16> {
    if is_year(token) { token.parse().ok() } else { None }
}

fn small(token: &str, most: u8) -> Option<u8> {
    let digits = (1..=2).contains(&token.len()) && token.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| token.parse().ok()).flatten().filter(|n| (1..=most).contains(n))
}

/// "4", "4/2025", "04.2025"
fn month(token: &str) -> Option<Period> {
    let mut parts = token.split(['/', '.', '-']);
    let month = small(parts.next()?, 12)?;
    let year = match parts.next() {
        Some(text) => Some(year(text)?),
        None => None,
    };
    parts.next().is_none().then_some(Period { year, part: PeriodPart::Month(month) })
}

/// "I", "1", "i/2025"
fn quarter(token: &str) -> Option<Period> {
    let mut parts = token.split(['/', '.', '-']);
    let first = parts.next()?;
    let quarter = match first {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        digit => small(digit, 4)?,
    };
    let year = match parts.next() {
        Some(text) => Some(year(text)?),
        None => None,
    };
    parts.next().is_none().then_some(Period { year, part: PeriodPart::Quarter(quarter) })
}

/// The first months of a year: "6m", "h1".
fn months_in_english(token: &str) -> Option<u8> {
    match token {
        "h1" => Some(6),
        _ => small(token.strip_suffix('m')?, 12),
    }
}

/// "9t", "9t/2024", "9t2024"
fn months_so_far(token: &str) -> Option<Period> {
    let (months, rest) = token.split_once('t')?;
    let rest = rest.strip_prefix(['/', '.', '-']).unwrap_or(rest);
    let year = if rest.is_empty() { None } else { Some(year(rest)?) };
    Some(Period { year, part: PeriodPart::Months(small(months, 12)?) })
}

/// "31/12/2024", "31.12.2024", "12/2024", "2024-12-31"
fn date(token: &str) -> Option<Period> {
    let parts: Vec<&str> = token.split(['/', '.', '-']).collect();
    match parts.as_slice() {
        [d, m, y] if year(y).is_some() => {
            Some(Period { year: year(y), part: PeriodPart::Day(small(m, 12)?, small(d, 31)?) })
        }
        [y, m, d] if year(y).is_some() => {
            Some(Period { year: year(y), part: PeriodPart::Day(small(m, 12)?, small(d, 31)?) })
        }
        [m, y] if year(y).is_some() && token.contains(['/', '.']) => month(token),
        [d, m] if token.contains('/') => {
            Some(Period { year: None, part: PeriodPart::Day(small(m, 12)?, small(d, 31)?) })
        }
        _ => None,
    }
}

/// The period that a text names, in Vietnamese or English.
pub fn period_in(text: &str) -> Option<Period> {
    let vietnamese = |word: &str| match word {
        "month" | "months" => "thang".to_owned(),
        "quarter" => "quy".to_owned(),
        "year" => "nam".to_owned(),
        word => word.to_owned(),
    };
    take_period(&fold(text).split(' ').map(vietnamese).collect::<Vec<_>>().join(" ")).0
}

/// The English names of the months, in their order.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The period that is typed for a table: as [`period_in`], or an English month with its year, as the page itself writes it
/// ("June 2020"). In titles such names are not looked for: "May" is a Vietnamese word too.
pub fn typed_period(text: &str) -> Option<Period> {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_end_matches([',', '.'])).collect();
    let is_it = |name: &&str, word: &str| {
        name.eq_ignore_ascii_case(word) || (word.len() == 3 && name[..3].eq_ignore_ascii_case(word))
    };
    let month = |word: &str| {
        let at = ENGLISH_MONTHS.iter().position(|name| is_it(name, word))?;
        Some(PeriodPart::Month(u8::try_from(at).ok()? + 1))
    };
    let english = match words[..] {
        [name] => month(name).map(|part| Period { year: None, part }),
        [name, number] => month(name).zip(year(number)).map(|(part, year)| Period { year: Some(year), part }),
        _ => None,
    };
    english.or_else(|| period_in(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::fold;

    #[test]
    fn periods_are_told_from_the_words_around_them() {
        let period = |year: u16, part| Some(Period { year: (year > 0).then_some(year), part });
        for (title, expected, rest) in [
            ("Kế hoạch năm 2025", period(2025, PeriodPart::Whole), "ke hoach @"),
            ("Thực hiện 10 tháng", period(0, PeriodPart::Months(10)), "thuc hien @"),
            ("Thực hiện 10 tháng năm 2025", period(2025, PeriodPart::Months(10)), "thuc hien @"),
            ("6 tháng đầu năm 2025", period(2025, PeriodPart::Months(6)), "@"),
            ("Lũy kế hết tháng 3/2019", period(2019, PeriodPart::Month(3)), "luy ke @"),
            ("Số lao động 31/12/2024 (người)", period(2024, PeriodPart::Day(12, 31)), "so lao dong @ nguoi"),
            ("Số thu đến ngày 30/9/2025", period(2025, PeriodPart::Day(9, 30)), "so thu @"),
            ("Quý III/2025", period(2025, PeriodPart::Quarter(3)), "@"),
            ("Sơ bộ 2021", period(2021, PeriodPart::Whole), "@"),
            ("2019 (*)", period(2019, PeriodPart::Whole), "@"),
            ("T10/2025", period(2025, PeriodPart::Month(10)), "@"),
            ("Actual 6M 2025", period(2025, PeriodPart::Months(6)), "actual @"),
            ("Collected H1 2024", period(2024, PeriodPart::Months(6)), "collected @"),
            ("Actual Q2 2025", period(2025, PeriodPart::Quarter(2)), "actual @"),
            ("Thực hiện 9T/2024", period(2024, PeriodPart::Months(9)), "thuc hien @"),
            ("5 tháng/2025", period(2025, PeriodPart::Months(5)), "@"),
            ("TH 6T2023", period(2023, PeriodPart::Months(6)), "th @"),
            ("Nợ 6 tháng trở lên", period(0, PeriodPart::Months(6)), "no @ tro len"),
            ("Dân số 2022", period(2022, PeriodPart::Whole), "dan so @"),
            ("KH2025", period(2025, PeriodPart::Whole), "kh @"),
            ("TH/2024", period(2024, PeriodPart::Whole), "th @"),
            ("TH 2025/KH 2025", period(2025, PeriodPart::Whole), "th @ / kh"),
            ("TH2025/TH2024", period(2025, PeriodPart::Whole), "th @ / th"),
            ("Năm trước", None, "nam truoc"),
            ("2018/2017", None, "2018/2017"),
            ("Từ 15 tuổi", None, "tu 15 tuoi"),
        ] {
            assert_eq!(take_period(&fold(title)), (expected, rest.to_owned()), "{title}");
        }
    }

    #[test]
    fn a_typed_month_may_be_english() {
        let month = |year: Option<u16>, month: u8| Some(Period { year, part: PeriodPart::Month(month) });
        for (text, expected) in [
            ("June 2020", month(Some(2020), 6)),
            ("sept", None),
            ("Sep. 2021", month(Some(2021), 9)),
            ("may", month(None, 5)),
            ("Tháng 6/2020", month(Some(2020), 6)),
            ("June 2020 and after", Some(Period { year: Some(2020), part: PeriodPart::Whole })),
        ] {
            assert_eq!(typed_period(text), expected, "{text}");
        }
        for (at, name) in ENGLISH_MONTHS.iter().enumerate() {
            assert_eq!(typed_period(&format!("{name} 2025")), month(Some(2025), at as u8 + 1));
        }
        assert_eq!(period_in("Công ty May 10"), None);
    }
}
