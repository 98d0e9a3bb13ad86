//! What a title means by its words alone: the rules are tried in order, then again with one letter forgiven.

use std::borrow::Cow;

use crate::table::model::Role::*;

use super::entry::without_formula;
use super::matching::{forgiving, matching};
use super::phrases::{figure_or_comparison, with_marks_told, with_phrases_taken};
use super::rules::{ABBREVIATIONS, Rule};
use crate::number::{UnitKind, find_unit, fold, is_year};
use crate::period::{Period, take_period};
use crate::table::model::{GUESS, Role};

/// What a title suggests.
#[derive(Clone, Debug, PartialEq)]
pub struct TitleMeaning {
    /// Its role; `None` if the words say that it has none, or say nothing.
    pub role: Option<Role>,
    /// How sure that is, from 0 to 1; 0 if the words say nothing.
    pub confidence: f32,
    /// What it would mean elsewhere in a table, or over other cells.
    pub other: Option<Role>,
    /// The period it names.
    pub period: Option<Period>,
    /// Its words without the period, folded and with abbreviations written out. They are equal for columns that differ
    /// only in their period.
    pub words: String,
    /// Whether it speaks of a percentage.
    pub percent: bool,
}

/// Reads a title.
pub fn title_meaning(title: &str) -> TitleMeaning {
    let title = without_formula(title);
    let folded = fold(&with_marks_told(&without_shares(&without_unit(title)))).replace(['>', '≥'], " tren ");
    let (period, rest) = take_period(&folded);
    let words = words(&rest);
    let percent = words.split(' ').any(|w| w == "%") || words.contains("ty le") || words.contains("toc do");
    let mut meaning = TitleMeaning { role: None, confidence: 0.0, other: None, period, words, percent };
    if is_measure_unit_line(&folded, title) {
        (meaning.role, meaning.confidence) = (Some(MeasureUnit), 0.95);
        return meaning;
    }
    // "2018/2017"
    if compares_years(&folded) {
        (meaning.role, meaning.confidence, meaning.other) = (Some(GrowthRate), 0.5, Some(IndexToPrior));
        return meaning;
    }
    if let Some(role) = quotient(&meaning.words) {
        (meaning.role, meaning.confidence) = (Some(role), 0.95);
        return meaning;
    }
    if let Some((Rule(_, role, sureness, other), corrected)) = deciding_rule(&folded, &meaning.words) {
        let confidence = if corrected.is_some() { GUESS } else { *sureness };
        (meaning.role, meaning.confidence, meaning.other) = (*role, confidence, *other);
        meaning.words = corrected.unwrap_or(meaning.words);
    }
    // "Dân số/km2", "Nợ bình quân 1 đơn vị": of each, not of all.
    if meaning.role.is_some_and(is_counted) && !meaning.percent && is_of_each(&folded) {
        (meaning.role, meaning.confidence) = (None, 0.9);
    }
    // "Quỹ" heads the names of funds, "Quý" quarters.
    if meaning.role == Some(Role::Period) && folded == "quy" && title.to_lowercase().contains('ỹ') {
        (meaning.role, meaning.confidence) = (Some(UnitName), 0.7);
    }
    // "Số người nộp hồ sơ": whoever that is, it need not be who takes part.
    if meaning.role == Some(Participants) && counts_other_people(&meaning.words) {
        meaning.confidence = meaning.confidence.min(GUESS);
    }
    if let Some(figure) = figure_or_comparison(&meaning.words).filter(|_| title.is_ascii()) {
        (meaning.role, meaning.confidence, meaning.other) = (Some(figure), GUESS, meaning.role);
    }
    if meaning.percent {
        (meaning.role, meaning.confidence) = as_rate(meaning.role, meaning.confidence);
    }
    // "Nợ" never means "No.", and with its diacritics it is certain.
    if meaning.role == Some(RowNumber) && meaning.other == Some(Arrears) && !title.is_ascii() {
        (meaning.role, meaning.confidence, meaning.other) = (Some(Arrears), 0.95, None);
    }
    meaning
}

/// What a title of one figure over another means: "TH quý/KH quý", "Lũy kế/KH năm (%)".
fn quotient(words: &str) -> Option<Role> {
    let (top, below) = words.split_once(" / ").filter(|(_, below)| !below.contains('/'))?;
    let role = |part: &str| matching(part.trim_matches(['%', ' ']), false).and_then(|rule| rule.1);
    match (role(top)?, role(below)?) {
        (Actual | ActualCumulative | ActualEstimate, Plan) => Some(PlanCompletion),
        (Arrears | ArrearsWithInterest | ArrearsAged, Receivable | Plan) => Some(ArrearsRate),
        (Participants, Population | LabourForce) => Some(Coverage),
        _ => None,
    }
}

/// "2018/2017", "TH 2018/2017": an earlier year's figure under a later one's.
fn compares_years(folded: &str) -> bool {
    let bare = folded.trim_end_matches(" (%)").trim_start_matches("% ");
    let bare =
        ["thuc hien", "th", "so sanh", "nam"].iter().find_map(|w| bare.strip_prefix(w)).unwrap_or(bare);
    bare.split_once('/').is_some_and(|(later, earlier)| is_year(later.trim()) && is_year(earlier.trim()))
}

/// The rule that decides what a title means, and the corrected words if letters were forgiven.
fn deciding_rule(folded: &str, words: &str) -> Option<(&'static Rule, Option<String>)> {
    let raw = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = (raw != words).then(|| matching(&raw, true)).flatten();
    let rule = whole.or_else(|| matching(words, false)).map(|rule| (rule, None));
    rule.or_else(|| forgiving(words).map(|(rule, corrected)| (rule, Some(corrected))))
}

/// The meaning of a title that mentions a percentage but otherwise names an amount: "Tỷ lệ thu", "Tỷ lệ BHXH".
fn as_rate(role: Option<Role>, confidence: f32) -> (Option<Role>, f32) {
    match role {
        Some(Actual | ActualCumulative | Plan | Receivable) => (Some(PlanCompletion), 0.4),
        Some(Participants | Students | LabourForce | Population) => (Some(Coverage), 0.4),
        Some(Staff) => (None, 0.0),
        _ => (role, confidence),
    }
}

/// Whether two titles differ in nothing but the period they name: "Chi phí 9T/2025" and "Chi phí 9T/2024".
pub fn same_words(title: &str, other: &str) -> bool {
    title_meaning(title).words == title_meaning(other).words
}

/// Whether a role is of amounts.
fn is_counted(role: Role) -> bool {
    matches!(role, Population | LabourForce | Participants | Students | Staff | Arrears | Receivable | Actual)
}

/// Whether a folded title says that its figures are so many for each of something.
fn is_of_each(folded: &str) -> bool {
    const EACH: [&str; 14] = [
        "km",
        "ho",
        "lop",
        "lao dong",
        "don vi",
        "tram",
        "nguoi",
        "luot",
        "the",
        "giuong",
        "bac si",
        "can bo",
        "co so",
        "doanh nghiep",
    ];
    let begins = |rest: &str| {
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.');
        EACH.iter().any(|word| {
            rest.strip_prefix(word)
                .is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_lowercase()))
        })
    };
    let after_slash = folded.split('/').skip(1).any(begins);
    let after_mean =
        folded.split("binh quan ").skip(1).any(|rest| rest.starts_with("1 ") || rest.starts_with("moi "));
    after_slash || after_mean
}

/// Whether a title counts persons who do something that the rules do not know: "Số người đăng ký". What is known of a
/// fund ("Số người BHXH") or of taking part is left to the rules.
pub fn counts_other_people(words: &str) -> bool {
    const KNOWN: [&str; 34] = [
        "", "tham", "dong", "co", "bhxh", "bhyt", "bhtn", "bhtnld", "bao", "bat", "tu", "thuc", "hien",
        "tai", "den", "tinh", "nam", "thang", "quy", "ky", "luy", "trong", "cuoi", "binh", "moi", "phat",
        "thuoc", "la", "lao", "theo", "ho", "tang", "dat", "mua",
    ];
    let Some((_, behind)) = words.split_once("so nguoi") else { return false };
    let behind = behind.trim_start();
    let behind = behind.strip_prefix("da ").unwrap_or(behind);
    let word = behind.split(' ').next().unwrap_or_default();
    word.bytes().all(|b| b.is_ascii_lowercase()) && !KNOWN.contains(&word)
}

/// Whether a title speaks of percent as what its column is in; "Số lớp có 100% học sinh" and "Phải đóng 32%" do not.
pub fn says_percent(title: &str) -> bool {
    without_shares(title).contains('%')
}

/// A title in which the share of something ("100%", "4,5%") no longer has its sign. A title that is nothing else keeps it.
fn without_shares(title: &str) -> Cow<'_, str> {
    if !title.contains('%') || !title.contains(char::is_alphabetic) {
        return Cow::Borrowed(title);
    }
    let mut kept = String::with_capacity(title.len());
    let mut before = None;
    for c in title.chars() {
        if c != '%' || !before.is_some_and(|c: char| c.is_ascii_digit()) {
            kept.push(c);
        }
        before = Some(c);
    }
    Cow::Owned(kept)
}

/// Whether it is "Đơn vị: triệu đồng" over a column of units.
fn is_measure_unit_line(folded: &str, title: &str) -> bool {
    let named = folded.strip_prefix("don vi").is_some_and(|rest| rest.trim_start().starts_with(':'));
    named && find_unit(title).is_some()
}

/// The title without brackets that hold a unit of measure. Percentages stay, because they are part of the meaning.
fn without_unit(title: &str) -> String {
    let mut kept = String::with_capacity(title.len());
    let mut rest = title;
    let last_close = title.rfind(')').map_or(0, |at| title.len() - at);
    while let Some((before, after)) = rest.split_once('(') {
        kept.push_str(before);
        let closed = (after.len() >= last_close && last_close > 0).then(|| after.split_once(')')).flatten();
        let Some((inside, behind)) = closed else {
            kept.push(' ');
            rest = after;
            continue;
        };
        let is_unit = find_unit(inside).is_some_and(|u| {
            !matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint | UnitKind::Time)
        });
        // "đ" in a title without marks.
        let is_dong = title.is_ascii() && inside.trim().eq_ignore_ascii_case("d");
        if !is_unit && !is_dong {
            kept.push('(');
            kept.push_str(inside);
            kept.push(')');
        }
        kept.push(' ');
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

/// The words for matching: signs separated, abbreviations written out.
fn words(folded: &str) -> String {
    let folded = without_points(folded);
    let mut signs = folded.replace("(+), (-)", " +- ").replace("+/-", " +- ").replace("+, -", " +- ");
    for between in [" ", " / ", "/"] {
        signs = signs.replace(&format!("tang +{between}giam -"), "tang giam");
    }
    let signs = signs.replace("+ -", " +- ").replace('±', " +- ").replace("-/+", " +- ");
    let mut spaced = String::with_capacity(signs.len() + 8);
    let mut before = ' ';
    for c in signs.chars() {
        match c {
            '%' | '/' | '#' | '@' => spaced.extend([' ', c, ' ']),
            '-' if before == '+' => spaced.push('-'),
            c if c.is_alphanumeric() || c == '+' => spaced.push(c),
            _ => spaced.push(' '),
        }
        before = c;
    }
    let mut words: Vec<&str> = Vec::new();
    let spaced = spaced.split_whitespace();
    for word in spaced {
        let after_bhxh = words.last().is_some_and(|w| w.starts_with("bhxh"));
        match ABBREVIATIONS.iter().find(|(short, _)| *short == word) {
            Some((_, long)) => words.extend(long.split(' ')),
            None if word == "tn" && (after_bhxh || words.is_empty()) => words.extend(["tu", "nguyen"]),
            None if word == "ti" => words.push("ty"),
            // The sign is in the title and again in the line of units below it.
            None if word == "%" && words.last() == Some(&"%") => {}
            None if word == "luy" || word == "lu" => words.push("luy"),
            None => words.push(word),
        }
    }
    with_phrases_taken(words.join(" "))
}

/// "k.h", "s.t.t." without the points.
fn without_points(folded: &str) -> String {
    let is_pointed = |word: &str| {
        word.matches('.').count() >= 1
            && word.trim_end_matches('.').split('.').count() >= 2
            && word
                .trim_end_matches('.')
                .split('.')
                .all(|l| l.len() == 1 && l.bytes().all(|b| b.is_ascii_lowercase()))
    };
    let words =
        folded.split(' ').map(|word| if is_pointed(word) { word.replace('.', "") } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

/// The role that a column title suggests by its words alone, with or without diacritics, and how sure that is (0 to 1).
/// If a word has several meanings ("no", "chỉ tiêu"), the table decides: see
/// [`understand`](crate::table::understand()).
pub fn role_from_title(title: &str) -> Option<(Role, f32)> {
    let meaning = title_meaning(title);
    meaning.role.map(|role| (role, meaning.confidence))
}

#[cfg(test)]
mod tests {
    use super::super::rules::RULES;
    use super::*;

    /// Titles that fulfil one alternative of a rule: its parts in their order, the beginning first.
    fn title_of(alternative: &str) -> String {
        let parts = || alternative.split(" & ").filter(|part| !part.starts_with('!'));
        let first = parts().filter(|part| part.starts_with('^'));
        let others = parts().filter(|part| !part.starts_with('^'));
        let words: Vec<&str> = first.chain(others).map(|part| part.trim_start_matches(['=', '^'])).collect();
        words.join(" ").replace('@', "31/12/2024")
    }

    fn rule_of(title: &str) -> Option<&'static Rule> {
        let folded = fold(title);
        let words = words(&take_period(&folded).1);
        deciding_rule(&folded, &words).map(|(rule, _)| rule)
    }

    #[test]
    fn every_rule_decides_a_title() {
        for rule in RULES {
            let own = rule.0.split(" | ").map(title_of);
            // Alone the word is a whole title of another rule.
            let titles: Vec<String> = own.chain(["ma nghe".to_owned()]).collect();
            let decides = |title: &&String| rule_of(title).is_some_and(|found| std::ptr::eq(found, rule));
            assert!(titles.iter().any(|title| decides(&title)), "never reached: {}", rule.0);
        }
    }
}
