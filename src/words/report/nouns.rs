//! Nouns from the titles of columns: "Thực hiện (triệu đồng)" is "kết quả thực hiện", "SỐ THU BHXH" is "số thu BHXH".

use super::english::title_in_english;
use crate::language::Language;
use crate::number::{find_units, fold};
use crate::table::{Role, Table};
use crate::words::texts::Words;

/// The text with a capital first letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|l| l.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A title within a sentence: on one line, without its unit of measure, with a small first letter unless it begins with
/// an abbreviation or a name.
pub(super) fn within_sentence(title: &str) -> String {
    let line = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = without_unit(&line);
    let is_shouted = line.chars().filter(|c| c.is_lowercase()).count() == 0 && line.contains(' ');
    if is_shouted {
        return line.split(' ').map(quiet).collect::<Vec<_>>().join(" ");
    }
    let mut words = line.splitn(2, ' ');
    let first = words.next().unwrap_or_default();
    let rest = words.next().map(|rest| format!(" {rest}")).unwrap_or_default();
    format!("{}{rest}", small_first(first))
}

/// The name of a measure within a sentence; what tells it from others, in brackets behind it, without its unit of measure.
pub(super) fn measure_within_sentence(name: &str) -> String {
    let name = &without_unit(name);
    match name.split_once(" (").and_then(|(own, apart)| Some((own, apart.strip_suffix(')')?))) {
        Some((own, apart)) => format!("{} ({})", within_sentence(own), within_sentence(apart)),
        None => within_sentence(name),
    }
}

/// A word of a title in capitals, in small letters unless it is an abbreviation: those have no vowels with marks and few
/// letters.
fn quiet(word: &str) -> String {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_short = (2..=6).contains(&letters) && word.is_ascii();
    let has_vowel = word.chars().any(|c| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U'));
    let is_abbreviation =
        is_short && !has_vowel || word.starts_with("BH") || word.contains(|c: char| c.is_ascii_digit());
    if is_abbreviation { word.to_owned() } else { word.to_lowercase() }
}

/// The word with a small first letter, unless its second letter is a capital too.
fn small_first(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    if letters.clone().next().is_none_or(char::is_uppercase) && letters.clone().any(|c| c.is_alphabetic()) {
        return word.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// The title without a unit of measure in brackets at its end.
pub(super) fn without_unit(title: &str) -> String {
    let ends = title.trim_end();
    let inner = ends.strip_suffix(')').and_then(|open| open.rfind('(').map(|at| (at, &open[at + 1..])));
    match inner {
        Some((at, inner)) if !find_units(&format!("({inner})")).is_empty() => {
            ends[..at].trim_end().to_owned()
        }
        _ => ends.to_owned(),
    }
}

/// Whether a title says no more than that something was done: "TH", "Đạt".
fn says_only_done(folded: &str) -> bool {
    folded.chars().count() <= 2 || matches!(folded, "dat" | "dat duoc" | "da dat" | "ket qua")
}

impl Words {
    /// What a column counts, within a sentence: its title, or what its role says where the title says no more than that.
    pub(super) fn noun_of(self, table: &Table, column: usize) -> String {
        let about = table.columns.get(column);
        let title = about.map(|column| column.title.as_str()).unwrap_or_default();
        let role = about.and_then(|column| column.role);
        if let Some(noun) = self.in_english(title) {
            return noun;
        }
        let noun = within_sentence(title);
        let folded = fold(&noun);
        let is_done = matches!(role, Some(Role::Actual | Role::ActualCumulative | Role::ActualEstimate));
        if noun.is_empty() || (is_done && says_only_done(&folded)) {
            return self.role_noun(role).to_owned();
        }
        if is_done
            && (folded.starts_with("thuc hien") || folded.starts_with("luy ke") || folded.starts_with("uoc"))
        {
            return self.pick(format!("kết quả {noun}"), noun);
        }
        if is_done && folded.starts_with("th ") {
            let rest: String = noun.chars().skip(2).collect();
            return self.pick(format!("kết quả thực hiện{rest}"), noun);
        }
        noun
    }

    /// A usual title in English, for a report in English.
    fn in_english(self, title: &str) -> Option<String> {
        match self.0 {
            Language::English => title_in_english(&without_unit(title)),
            Language::Vietnamese => None,
        }
    }

    fn role_noun(self, role: Option<Role>) -> &'static str {
        match role {
            Some(Role::Participants) => self.pick("số người tham gia", "the number of participants"),
            Some(Role::Arrears | Role::ArrearsWithInterest) => self.pick("số nợ", "the arrears"),
            Some(Role::Receivable) => self.pick("số phải thu", "the amount receivable"),
            _ => self.pick("kết quả thực hiện", "the result"),
        }
    }

    /// The plan that a result is held against, within a sentence.
    pub(super) fn plan_noun(self, table: &Table, column: usize) -> String {
        let title =
            table.columns.get(column).map(|column| within_sentence(&column.title)).unwrap_or_default();
        let folded = fold(&title);
        let usual = self.pick("kế hoạch", "plan");
        match self.0 {
            Language::English => usual.to_owned(),
            Language::Vietnamese => match folded.split(' ').next() {
                Some("kh") => {
                    let rest: String = title.chars().skip(2).collect();
                    format!("{usual}{rest}")
                }
                Some("ke" | "chi" | "du")
                    if ["ke hoach", "chi tieu", "du toan"].iter().any(|w| folded.starts_with(w)) =>
                {
                    title
                }
                _ => usual.to_owned(),
            },
        }
    }

    /// The base that a figure is compared with, within a sentence: "cùng kỳ năm 2019".
    pub(super) fn base_noun(self, table: &Table, column: usize) -> String {
        let own = table.columns.get(column).and_then(|column| self.in_english(&column.title));
        if let Some(noun) = own {
            return noun;
        }
        let title =
            table.columns.get(column).map(|column| within_sentence(&column.title)).unwrap_or_default();
        if let Some(rest) = title.strip_prefix("TH ").filter(|_| self.0 == Language::Vietnamese) {
            return format!("thực hiện {rest}");
        }
        if title.is_empty() { self.pick("cùng kỳ", "the same period").to_owned() } else { title }
    }
}
