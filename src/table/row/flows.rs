//! Rows of what comes in beside rows of what goes out, and rows of the same people counted by fund: they have no sum.

use super::label::is_list_item;
use super::labels::RowLabels;
use super::numbering::without_numbering;
use crate::number::{fold, fold_into};
use crate::table::model::RowKind;

/// Funds that cover the same people.
const FUNDS: [&str; 3] = ["bhxh", "bhyt", "bhtn"];

/// What a row of an account is, by its first word; "Tổng thu" may be the total of all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// "Thu trong kỳ".
    In,
    /// "Chi trong kỳ".
    Out,
    /// "Tồn quỹ": what is left of both.
    Balance,
}

impl Flow {
    /// Of a label. "Thủ Đức" and "Chí Linh" are places: the words are known by their marks, and where a name has none by
    /// the fund after it.
    pub fn of(label: &str) -> Option<Flow> {
        const BALANCES: [&str; 6] = ["tồn", "dư", "kết", "chênh", "cân", "bội"];
        const AGENCIES: [&str; 5] = ["nhánh", "cục", "hội", "đoàn", "ủy"];
        let lower = without_numbering(label.trim()).to_lowercase();
        let mut words = lower.split([' ', ':', ',']).filter(|word| !word.is_empty());
        let first = words.find(|word| !matches!(*word, "số" | "so"))?;
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

/// Whether some rows are of what comes in and some of what goes out: "Tổng thu" and "Tổng chi", or most rows by their
/// first words.
pub(super) fn comes_and_goes(labels: &RowLabels, kinds: &[RowKind]) -> bool {
    let (mut sums, mut words, mut rows) = ([false; 2], [0_usize; 3], 0);
    let mut folded = String::new();
    for (row, kind) in kinds.iter().enumerate() {
        if !matches!(kind, RowKind::Data | RowKind::Subtotal) {
            continue;
        }
        rows += 1;
        if let Some(flow) = may_say(labels.text(row)).then(|| Flow::of(labels.text(row))).flatten() {
            words[flow as usize] += 1;
        }
        fold_into(labels.text(row), &mut folded);
        // Most labels have neither word: these need no look at how they are numbered.
        if !folded.as_bytes().windows(5).any(|word| word == b"tong " || word == b"cong ") {
            continue;
        }
        let name = without_numbering(&folded);
        let is_sum_of = |word: &str| {
            ["tong ", "tong so ", "cong "].iter().any(|sum| {
                let rest = name.strip_prefix(sum).and_then(|r| r.strip_prefix(word));
                rest.is_some_and(|r| !r.starts_with(char::is_alphanumeric))
            })
        };
        sums[0] |= is_sum_of("thu");
        sums[1] |= is_sum_of("chi");
    }
    let [comes, goes, rest] = words;
    sums == [true; 2] || comes > 0 && goes > 0 && (comes + goes + rest) * 2 > rows
}

/// Whether a label can begin with one of the words of [`Flow`], by a look at its letters.
fn may_say(label: &str) -> bool {
    let begins = |c: char| matches!(c, 't' | 'T' | 'c' | 'C' | 'd' | 'D' | 'k' | 'K' | 'b' | 'B' | 's' | 'S');
    let first = label.chars().find(|c| c.is_alphabetic());
    first.is_some_and(begins) || label.starts_with(|c: char| !c.is_alphabetic())
}

/// Whether each row counts the people of one fund, and not all the same: "Số người tham gia BHXH", then "… BHYT".
pub(super) fn counts_people_by_fund(labels: &RowLabels, kinds: &[RowKind]) -> bool {
    let (mut funds, mut rows) = (Vec::new(), 0);
    for row in (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data) {
        let Some(fund) = fund_of_people(labels.text(row)) else { return false };
        rows += 1;
        if !funds.contains(&fund) {
            funds.push(fund);
        }
    }
    rows >= 2 && funds.len() >= 2
}

/// Whether some rows count people and some money: "Số người tham gia" with its funds, then "Số thu" with its own.
pub(super) fn counts_people_and_money(labels: &RowLabels, kinds: &[RowKind]) -> bool {
    let (mut people, mut money) = (false, false);
    for row in (0..kinds.len()).filter(|&r| matches!(kinds[r], RowKind::Data | RowKind::Subtotal)) {
        match measure_said(labels.text(row)) {
            Some(Said::People) => people = true,
            Some(Said::Money) => money = true,
            None => {}
        }
        if people && money {
            return true;
        }
    }
    false
}

/// What the first words of a label say that its row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// "Số người tham gia", "Lao động".
    People,
    /// "Số thu", "Quỹ lương".
    Money,
}

/// What the rows of a table count, by the words of its own rows: in a list "- Lao động nữ" is a part of anything.
pub(super) fn measure_said(label: &str) -> Option<Said> {
    const WORDS: [(Said, &[&str]); 2] = [
        (
            Said::People,
            &[
                "so nguoi",
                "so lao dong",
                "lao dong",
                "so the",
                "so doi tuong",
                "tong so nguoi",
                "tong so lao dong",
            ],
        ),
        (
            Said::Money,
            &[
                "so thu",
                "so tien",
                "tong thu",
                "tong so thu",
                "tong so tien",
                "quy luong",
                "tong quy luong",
                "so phai thu",
                "so da thu",
                "kinh phi",
            ],
        ),
    ];
    let start = label.trim_start();
    if is_list_item(start) {
        return None;
    }
    let is_numbered = start.bytes().take(5).any(|b| matches!(b, b'.' | b')' | b'/'));
    if !is_numbered && !may_say(label) && !start.starts_with(['l', 'L', 'q', 'Q']) {
        return None;
    }
    let folded = fold(label);
    let name = without_numbering(&folded);
    let begins = |words: &[&str]| {
        let rest = words.iter().filter_map(|word| name.strip_prefix(word));
        rest.into_iter().any(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    WORDS.iter().find(|(_, words)| begins(words)).map(|(said, _)| *said)
}

/// The fund whose people a label counts.
pub(super) fn fund_of_people(label: &str) -> Option<&'static str> {
    let folded = fold(label);
    let name = without_numbering(&folded);
    let name = name.strip_prefix("so ").unwrap_or(name);
    let people = ["nguoi ", "lao dong ", "the "].iter().any(|word| name.starts_with(word));
    let mut words = name.split([' ', '(', ')', ',']);
    people.then(|| words.find_map(|word| FUNDS.into_iter().find(|fund| *fund == word))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_known_by_their_words() {
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
            assert_eq!(Flow::of(label), expected, "{label}");
        }
        assert_eq!(fund_of_people("1. Số người tham gia BHYT"), Some("bhyt"));
        assert_eq!(fund_of_people("Số thu BHYT"), None);
        assert_eq!(measure_said("I. Tổng số người tham gia"), Some(Said::People));
        assert_eq!(measure_said("Quỹ lương"), Some(Said::Money));
        assert_eq!(measure_said("Lao động nữ"), Some(Said::People));
        assert_eq!(measure_said("- Lao động nữ"), None);
        assert_eq!(measure_said("Quỹ Nhất"), None);
    }
}
