//! Rows whose names say that they have no sum: what comes in beside what goes out, people beside money, the same people
//! counted by fund.

use super::label::is_list_item;
use super::labels::RowLabels;
use super::numbering::without_numbering;
use crate::number::{fold, fold_into};
use crate::table::model::RowKind;

/// Funds that cover the same people.
const FUNDS: [&str; 3] = ["bhxh", "bhyt", "bhtn"];

/// Whether the names of rows say that these have no sum.
pub(super) fn have_no_sum(labels: &RowLabels, kinds: &[RowKind]) -> bool {
    let mut found = FlowNames { all_people: true, ..FlowNames::default() };
    let mut folded = String::new();
    for (row, kind) in kinds.iter().enumerate() {
        if matches!(kind, RowKind::Data | RowKind::Subtotal) {
            fold_into(labels.text(row), &mut folded);
            found.add(&NameSays::of(labels.text(row), &folded), *kind == RowKind::Data);
        }
    }
    found.have_no_sum()
}

/// Whether all units are called by funds: "BHXH bắt buộc", "BHTN", "BHYT hộ gia đình", at least two of them.
pub(super) fn are_funds(labels: &RowLabels, kinds: &[RowKind]) -> bool {
    let mut funds: Vec<&str> = Vec::new();
    let mut units = 0;
    for (row, kind) in kinds.iter().enumerate() {
        if !matches!(kind, RowKind::Data | RowKind::Subtotal) {
            continue;
        }
        let Some(fund) = fund_named(&labels.folded(row)) else { return false };
        units += usize::from(*kind == RowKind::Data);
        if !funds.contains(&fund) {
            funds.push(fund);
        }
    }
    units >= 2 && funds.len() >= 2
}

/// "Tổng BHXH" among rows that are all of other funds is a line of its own and no sum of these: nothing of its fund stands beside
/// it. Returns its row.
pub(super) fn sum_of_single_fund(labels: &RowLabels, kinds: &mut [RowKind]) -> Option<usize> {
    let is_line = |kind: &RowKind| matches!(kind, RowKind::Data | RowKind::Subtotal);
    let rows: Vec<usize> = (0..kinds.len()).filter(|row| is_line(&kinds[*row])).collect();
    let first = rows.iter().find(|row| kinds[**row] == RowKind::Subtotal)?;
    let fund = fund_named(&labels.folded(*first))?;
    let mut others = rows.iter().filter(|row| *row != first);
    // "BHTNLĐ" is a fund too.
    let is_of_another = |row: &usize| {
        let folded = labels.folded(*row);
        let name = without_numbering(&folded);
        kinds[*row] == RowKind::Data
            && (name.starts_with("bh") || name.starts_with("bao hiem") || fund_named(&folded).is_some())
            && fund_named(&folded) != Some(fund)
    };
    if rows.len() < 3 || !others.all(is_of_another) {
        return None;
    }
    kinds[*first] = RowKind::Data;
    Some(*first)
}

/// Whether a row is called what is left of two others: "Kết dư", "Chênh lệch thu chi", "Thặng dư (A-B)".
pub(super) fn is_balance(label: &str) -> bool {
    let folded = fold(label);
    let of_sections = || {
        let inside = folded.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
        inside.is_some_and(|(_, inside)| {
            let mut sides = inside.splitn(2, ['-', '–']).map(str::trim);
            let is_section = |side: Option<&str>| {
                side.is_some_and(|side| {
                    (1..=3).contains(&side.len()) && side.bytes().all(|b| b.is_ascii_alphabetic())
                })
            };
            is_section(sides.next()) && is_section(sides.next())
        })
    };
    Flow::of(label, without_numbering(&folded)) == Some(Flow::Balance) || of_sections()
}

/// The fund that a folded label is called by: "1. Tổng BHXH", "BHYT hộ gia đình".
fn fund_named(folded: &str) -> Option<&'static str> {
    let name = without_numbering(folded);
    const BEFORE: [&str; 9] = ["tong", "cong", "so", "nguoi", "tham", "gia", "lao", "dong", "the"];
    let mut name = name;
    while let Some((_, behind)) = name.split_once(' ').filter(|(word, _)| BEFORE.contains(word)) {
        name = behind;
    }
    const WRITTEN_OUT: [(&str, &str); 7] = [
        ("bh xa hoi", "bhxh"),
        ("bao hiem xa hoi", "bhxh"),
        ("bh y te", "bhyt"),
        ("bao hiem y te", "bhyt"),
        ("bh that nghiep", "bhtn"),
        ("bao hiem that nghiep", "bhtn"),
        ("that nghiep", "bhtn"),
    ];
    let names = FUNDS.into_iter().map(|fund| (fund, fund)).chain(WRITTEN_OUT);
    let is_it =
        |word: &str| name.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    names.into_iter().find(|(word, _)| is_it(word)).map(|(_, fund)| fund)
}

/// Whether the name of a row is one of those that [`have_no_sum`] asks.
pub(super) fn says_what_counts(label: &str) -> bool {
    let folded = fold(label);
    NameSays::of(label, &folded) != NameSays::default() || fund_named(&folded).is_some()
}

/// What the names of all rows say.
#[derive(Default)]
struct FlowNames {
    rows: usize,
    /// Rows by their first word: what comes in, what goes out, what is left of both.
    flows: [usize; 3],
    /// Whether there are sums of what comes in, and of what goes out.
    sums: [bool; 2],
    people: bool,
    population: bool,
    money: bool,
    /// Rates among them.
    rates: usize,
    /// Whether each unit is the people of a fund.
    all_people: bool,
    funds: Vec<&'static str>,
}

impl FlowNames {
    fn add(&mut self, name: &NameSays, is_unit: bool) {
        self.rows += 1;
        if let Some(flow) = name.flow {
            self.flows[flow as usize] += 1;
        }
        match name.sum_of {
            Some(Flow::In) => self.sums[0] = true,
            Some(Flow::Out) => self.sums[1] = true,
            _ => {}
        }
        self.people |= name.counts == Some(Subject::People);
        self.population |= name.counts == Some(Subject::Population);
        self.money |= name.counts == Some(Subject::Money);
        self.rates += usize::from(name.counts == Some(Subject::Rate));
        if is_unit {
            self.all_people &= name.fund.is_some();
            self.funds.extend(name.fund.filter(|fund| !self.funds.contains(fund)));
        }
    }

    fn have_no_sum(&self) -> bool {
        let [comes, goes, rest] = self.flows;
        let is_account = comes > 0 && goes > 0 && (comes + goes + rest) * 2 > self.rows;
        let by_fund = self.all_people && self.funds.len() >= 2;
        let counts = [self.people, self.population, self.money].into_iter().filter(|is| *is).count();
        let has_rate = self.rates > 0 && self.rates < self.rows;
        self.sums == [true; 2] || is_account || by_fund || counts > 1 || has_rate
    }
}

/// What the name of one row says.
#[derive(Debug, Default, PartialEq, Eq)]
struct NameSays {
    flow: Option<Flow>,
    /// "Tổng thu", "Cộng chi", "Phần thu": the sum of what comes in, or goes out.
    sum_of: Option<Flow>,
    counts: Option<Subject>,
    /// The fund whose people it counts.
    fund: Option<&'static str>,
}

impl NameSays {
    /// Of a label and what it folds to.
    fn of(label: &str, folded: &str) -> NameSays {
        let name = without_numbering(folded);
        if !may_begin_flow(name) {
            return NameSays::default();
        }
        NameSays {
            flow: Flow::of(label, name),
            sum_of: sum_of(name),
            // In a list "- Lao động nữ" is a part of anything.
            counts: Subject::of(name).filter(|_| !is_list_item(label)),
            fund: fund_of_people(name),
        }
    }
}

/// Whether a folded name begins as one of the words that are asked for: most names of units do not ("Huyện", "Xã", "Phường").
fn may_begin_flow(name: &str) -> bool {
    /// The first letters of all words of [`Flow`], [`Subject`], of sums and of funds, and of those that may stand before them.
    const STARTS: [[u8; 3]; 22] = [
        *b"thu", *b"chi", *b"ton", *b"du ", *b"ket", *b"che", *b"can", *b"boi", *b"so ", *b"pha", *b"da ",
        *b"con", *b"lao", *b"quy", *b"kin", *b"gia", *b"ty ", *b"ti ", *b"dan", *b"nha", *b"ngu", *b"the",
    ];
    let mut start = [b' '; 3];
    for (place, letter) in start.iter_mut().zip(name.bytes().take_while(u8::is_ascii_alphanumeric)) {
        *place = letter;
    }
    STARTS.contains(&start)
}

/// What a row of an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flow {
    /// "Thu trong kỳ".
    In,
    /// "Chi trong kỳ".
    Out,
    /// "Tồn quỹ": what is left of both.
    Balance,
}

impl Flow {
    /// By the first word of a label; `name` is the folded one without its number. "Thủ Đức" and "Chí Linh" are places: the
    /// words are known by their marks, and where a name has none by the fund after it.
    fn of(label: &str, name: &str) -> Option<Flow> {
        const FOLDED: [&str; 8] = ["thu", "chi", "ton", "du", "ket", "chenh", "can", "boi"];
        const BALANCES: [&str; 6] = ["tồn", "dư", "kết", "chênh", "cân", "bội"];
        const AGENCIES: [&str; 5] = ["nhánh", "cục", "hội", "đoàn", "ủy"];
        const BETWEEN: [char; 3] = [' ', ':', ','];
        let first = name.split(BETWEEN).find(|word| !matches!(*word, "" | "so" | "phai" | "da" | "thuc"))?;
        if !FOLDED.contains(&first) {
            return None;
        }
        let lower = without_numbering(label.trim()).to_lowercase();
        let mut words = lower.split(BETWEEN).filter(|word| !word.is_empty());
        let first = words
            .find(|word| !matches!(*word, "số" | "so" | "phải" | "phai" | "đã" | "da" | "thực" | "thuc"))?;
        let next = words.next().unwrap_or_default();
        let is_marked = !lower.is_ascii() || FUNDS.contains(&next) || next.is_empty();
        match first {
            "thu" if is_marked => Some(Flow::In),
            "chi" if is_marked && !AGENCIES.contains(&next) => Some(Flow::Out),
            first if BALANCES.contains(&first) => Some(Flow::Balance),
            _ => None,
        }
    }
}

fn sum_of(name: &str) -> Option<Flow> {
    const SUMS: [&str; 5] = ["tong so ", "tong cac khoan ", "tong ", "cong ", "phan "];
    let of = SUMS.iter().find_map(|sum| name.strip_prefix(sum))?;
    let is = |word: &str| of.strip_prefix(word).is_some_and(|r| !r.starts_with(char::is_alphanumeric));
    is("thu").then_some(Flow::In).or_else(|| is("chi").then_some(Flow::Out))
}

/// What a row counts, by the first words of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    /// "Số người tham gia", "Lao động".
    People,
    /// "Dân số": all who may take part.
    Population,
    /// "Số thu", "Quỹ lương".
    Money,
    /// "Tỷ lệ bao phủ (%)".
    Rate,
}

impl Subject {
    fn of(name: &str) -> Option<Subject> {
        const PEOPLE: [&str; 6] =
            ["so nguoi", "so lao dong", "lao dong", "so the", "so doi tuong", "phat trien"];
        const SUMS_OF_PEOPLE: [&str; 2] = ["tong so nguoi", "tong so lao dong"];
        const MONEY: [&str; 8] = [
            "so thu",
            "so tien",
            "quy luong",
            "so phai thu",
            "so da thu",
            "kinh phi",
            "giam no",
            "thu hoi no",
        ];
        const SUMS_OF_MONEY: [&str; 4] = ["tong thu", "tong so thu", "tong so tien", "tong quy luong"];
        let begins = |words: &[&str]| {
            let mut rests = words.iter().filter_map(|word| name.strip_prefix(word));
            rests.any(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let is = |words: &[&str], sums: &[&str]| begins(words) || begins(sums);
        if begins(&["ty le", "ti le", "ty trong"]) {
            return Some(Subject::Rate);
        }
        if begins(&["dan so", "so nhan khau", "nhan khau"]) {
            return Some(Subject::Population);
        }
        let people = is(&PEOPLE, &SUMS_OF_PEOPLE).then_some(Subject::People);
        people.or_else(|| is(&MONEY, &SUMS_OF_MONEY).then_some(Subject::Money))
    }
}

fn fund_of_people(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix("so ").unwrap_or(name);
    let are_people = ["nguoi ", "lao dong ", "the "].iter().any(|word| name.starts_with(word));
    let mut words = name.split([' ', '(', ')', ',']);
    are_people.then(|| words.find_map(|word| FUNDS.into_iter().find(|fund| *fund == word))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_their_rows_count() {
        let says = |label: &str| NameSays::of(label, &fold(label));
        for (label, expected) in [
            ("Thu trong kỳ", Some(Flow::In)),
            ("I. Số thu", Some(Flow::In)),
            ("Tổng thu", None),
            ("Số chi trong kỳ", Some(Flow::Out)),
            ("Chi BHXH", Some(Flow::Out)),
            ("Tồn quỹ cuối kỳ", Some(Flow::Balance)),
            ("Thủ Đức", None),
            ("Chí Linh", None),
            ("Thu Duc", None),
            ("Chi nhánh Hà Nội", None),
            ("Huyện A", None),
        ] {
            assert_eq!(says(label).flow, expected, "{label}");
        }
        assert_eq!(says("A. Tổng số thu").sum_of, Some(Flow::In));
        assert_eq!(says("Tổng thuế").sum_of, None);
        assert_eq!(says("B. PHẦN CHI").sum_of, Some(Flow::Out));
        assert_eq!(says("Phần mềm").sum_of, None);
        assert_eq!(says("1. Số người tham gia BHYT").fund, Some("bhyt"));
        assert_eq!(says("Số thu BHYT").fund, None);
        for (label, expected) in [
            ("I. Tổng số người tham gia", Some(Subject::People)),
            ("Quỹ lương", Some(Subject::Money)),
            ("Lao động nữ", Some(Subject::People)),
            ("- Lao động nữ", None),
            ("Quỹ Nhất", None),
        ] {
            assert_eq!(says(label).counts, expected, "{label}");
        }
    }
}
