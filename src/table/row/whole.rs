//! A row that adds up all others though no word says so for certain: told by its figures, or asked about.

use std::collections::HashSet;

use super::label::LabelMeaning;
use super::numbering::{Numbering, without_numbering};
use super::outline::{Outline, place};
use super::possible::may_be_total;
use crate::number::has_letter;
use crate::table::figures::{amount, is_additive, is_unread, slack, sum};
use crate::table::model::{Column, RowKind, RowSum};

/// Rows among which one that adds up all others is looked for without a word for it.
pub(super) const MOST_UNSAID: usize = 200;

/// Digits that must come out, over all columns, to rule out chance.
const NO_CHANCE: f64 = 4.0;

/// Digits that come out by chance in short tables of small figures.
const CHANCE: f64 = 2.5;

/// Rows that add up all others, or may.
#[derive(Default)]
struct Wholes {
    /// The one that does, with `true`; else those that may, with `false`.
    possible: Vec<(usize, bool)>,
    /// Whether words speak for one, so that figures are asked.
    is_said: bool,
}

/// A row held against the sum of the others.
#[derive(Default)]
struct SumFit {
    /// Columns in which it can be held against them.
    tested: usize,
    /// Those in which it is their sum, rounding allowed.
    fitting: usize,
    /// Those in which it is not, and one of their figures could not be read: a sum without it says nothing.
    unread: usize,
    /// Those in which it is so to the last digit.
    exact: usize,
    /// Of these, those that are not nothing.
    nonzero: usize,
    /// Digits that come out in them.
    digits: f64,
    /// Columns in which it is not less than any other row.
    largest: usize,
}

impl Outline<'_> {
    /// Makes the row that adds up all others the total, where no word makes one so. Whether figures decided.
    pub(super) fn whole(&self, kinds: &mut [RowKind], sums: &[RowSum]) -> bool {
        let found = self.wholes(kinds, sums);
        if let Some(&(row, true)) = found.possible.first() {
            kinds[row] = RowKind::Total;
        }
        found.is_said || !found.possible.is_empty()
    }

    /// The row that could be the total of all others, while nothing decides whether it is.
    pub fn possible_total(&self, kinds: &[RowKind], sums: &[RowSum]) -> Option<usize> {
        self.wholes(kinds, sums).possible.first().map(|(row, _)| *row)
    }

    /// The row that adds up the others, with `true`; else those that may, with `false`.
    fn wholes(&self, kinds: &[RowKind], sums: &[RowSum]) -> Wholes {
        let mut found = Wholes::default();
        if self.rows_differ || kinds.contains(&RowKind::Total) {
            return found;
        }
        let data: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Data).collect();
        let (Some(&first), Some(&last), true) = (data.first(), data.last(), data.len() > 2) else {
            return found;
        };
        let titled = self.under_title(kinds);
        let mut candidates: Vec<usize> = titled.into_iter().chain([last, first]).collect();
        candidates.dedup();
        let says =
            |row: usize| self.is_said(row, row == last, titled == Some(row)) || self.holds_places(row, &data);
        let mut candidates: Vec<(usize, bool)> = candidates.into_iter().map(|row| (row, says(row))).collect();
        found.is_said = candidates.iter().any(|(_, is_said)| *is_said);
        // Words speak louder than figures: beside a unit of nothing, one whose other figure is damaged is all of the total.
        candidates.sort_by_key(|(_, is_said)| !is_said);
        for (row, is_said) in candidates {
            if !is_said && data.len() > MOST_UNSAID {
                continue;
            }
            let leaves: Vec<usize> = data.iter().copied().filter(|r| *r != row).collect();
            let of_leaves = self.hold(row, &leaves);
            let held = if is_said && of_leaves.fitting < of_leaves.tested {
                // Rows that a subtotal adds up are known where it is found by its parts, and not where it is named so: "Cộng A".
                let of_others =
                    [tops(kinds, sums, row), subtotals(kinds, sums)].map(|rows| self.hold(row, &rows));
                of_others
                    .into_iter()
                    .fold(of_leaves, |best, of| if of.fitting > best.fitting { of } else { best })
            } else {
                of_leaves
            };
            let all_exact = held.tested > 0 && held.exact == held.tested;
            let mut is_many = false;
            let is_whole = if is_said {
                held.fitting > 0 && held.fitting * 2 >= held.tested - held.unread
            } else {
                // Two columns of one or two digits come out by chance, and what is numbered as the others are is one of
                // them: "1, 2, 3, 4" over 29, 14, 5, 10.
                let is_numbered = Numbering::of(self.labels.number(row)) == Some(Numbering::Number);
                is_many = leaves.len() >= 3 && held.nonzero >= 2 && !is_numbered;
                let many = is_many && held.digits >= CHANCE;
                all_exact && held.nonzero > 0 && (many || held.digits >= NO_CHANCE)
            };
            if is_whole {
                found.possible = vec![(row, true)];
                return found;
            }
            // One column that is not added up, or has a slip, beside three that come out.
            let nearly = held.nonzero >= 3 && held.exact + 1 == held.tested && held.digits >= NO_CHANCE;
            let could_be = held.largest > 0 && held.largest * 2 >= held.tested;
            let unsaid = || all_exact && (is_many || held.digits >= CHANCE) || nearly;
            if is_said && could_be || !is_said && unsaid() {
                found.possible.push((row, false));
            }
        }
        found
    }

    /// Whether words, or their absence, speak for a total: "Tổng thu", a last row without a name, the row under a line
    /// "TỔNG CỘNG" that has no figures.
    fn is_said(&self, row: usize, is_last: bool, is_titled: bool) -> bool {
        let has_words = |row: usize| has_letter(self.labels.text(row));
        is_titled || may_be_total(self.labels.text(row)) || is_last && !has_words(row) && has_words(0)
    }

    /// Whether a row is named as a place that most of the others lie in: "Tỉnh Quảng Nam" over towns and districts.
    fn holds_places(&self, row: usize, data: &[usize]) -> bool {
        if data.len() > MOST_UNSAID {
            return false;
        }
        let level = |row: usize| PlaceLevel::of(without_numbering(&self.labels.folded(row)));
        level(row).is_some_and(|own| {
            let lower = data.iter().filter(|&&r| r != row && level(r).is_some_and(|of| of > own)).count();
            let as_high = data.iter().any(|&r| r != row && level(r) == Some(own));
            !as_high && lower * 2 > data.len()
        })
    }

    /// The row of figures under a line that is called a total and has none; not if it is numbered as others are.
    fn under_title(&self, kinds: &[RowKind]) -> Option<usize> {
        let is_title = |row: &usize| {
            let meaning = self.labels.meaning(*row);
            kinds[*row] == RowKind::Note && matches!(meaning, LabelMeaning::Total | LabelMeaning::Sum)
        };
        let title = (0..kinds.len()).find(is_title)?;
        let row = (title + 1..kinds.len()).find(|&r| kinds[r] != RowKind::Blank)?;
        (kinds[row] == RowKind::Data && self.labels.number(row).trim().is_empty()).then_some(row)
    }

    fn hold(&self, row: usize, others: &[usize]) -> SumFit {
        let mut held = SumFit::default();
        if others.len() < 2 {
            return held;
        }
        for column in &self.additive {
            let parts: Vec<f64> = others.iter().filter_map(|&r| amount(column, r)).collect();
            let (Some(whole), false) = (amount(column, row), parts.is_empty()) else { continue };
            let summed = sum(parts.iter().copied());
            held.tested += 1;
            held.largest += usize::from(parts.iter().all(|p| (0.0..=whole).contains(p)));
            let fits = (summed - whole).abs() <= slack(column, parts.len());
            held.fitting += usize::from(fits);
            let lacks_some = || others.iter().any(|&r| is_unread(RowKind::Data, column.kinds[r]));
            held.unread += usize::from(!fits && lacks_some());
            if (summed - whole).abs() <= 1e-9 * whole.abs() {
                held.exact += 1;
                held.nonzero += usize::from(whole != 0.0);
                held.digits += digits(column, whole);
            }
        }
        held
    }
}

/// Makes the last subtotal the total if, in every column, it is the sum of the units of all groups: "Cộng" in the column of the
/// communes, below two districts. Returns its row.
pub(super) fn total_of_all(columns: &[Column], kinds: &mut [RowKind], sums: &[RowSum]) -> Option<usize> {
    if kinds.contains(&RowKind::Total) {
        return None;
    }
    let row = kinds.iter().rposition(|kind| matches!(kind, RowKind::Subtotal | RowKind::Data))?;
    let units: Vec<usize> = (0..row).filter(|unit| kinds[*unit] == RowKind::Data).collect();
    let of_own = sums.iter().find(|sum| sum.row as usize == row).map(|sum| sum.parts.len());
    if kinds[row] != RowKind::Subtotal || units.len() < 3 || of_own == Some(units.len()) {
        return None;
    }
    let holds = columns.iter().filter(|column| is_additive(column)).filter_map(|column| {
        let parts: Vec<f64> = units.iter().filter_map(|unit| amount(column, *unit)).collect();
        let whole = amount(column, row).filter(|_| !parts.is_empty())?;
        Some(whole != 0.0 && (sum(parts.iter().copied()) - whole).abs() <= slack(column, parts.len()))
    });
    let holds: Vec<bool> = holds.collect();
    (!holds.is_empty() && holds.iter().all(|held| *held)).then(|| {
        kinds[row] = RowKind::Total;
        row
    })
}

/// How high a place stands, by the word before its name; the lower, the larger.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum PlaceLevel {
    Province,
    District,
    Commune,
}

impl PlaceLevel {
    /// Of a folded name, or of the word alone ("Tỉnh"). "Thành phố" may be a province or a town in one, so that it stands
    /// under provinces only.
    fn of(folded: &str) -> Option<PlaceLevel> {
        const WORDS: [(PlaceLevel, &[&str]); 3] = [
            (PlaceLevel::Province, &["tinh "]),
            (PlaceLevel::District, &["huyen ", "quan ", "thi xa ", "tx ", "tx.", "thanh pho ", "tp ", "tp."]),
            (PlaceLevel::Commune, &["xa ", "phuong ", "thi tran ", "tt ", "tt."]),
        ];
        let begins =
            |words: &[&str]| words.iter().any(|word| folded.starts_with(word) || folded == word.trim_end());
        WORDS.iter().find(|(_, words)| begins(words)).map(|(level, _)| *level)
    }
}

/// How many digits a figure has, to the last that its column holds; noughts at its end say nothing.
fn digits(column: &Column, figure: f64) -> f64 {
    let mut steps = (figure.abs() / column.last_digit()).round().max(1.0);
    while steps >= 10.0 && steps % 10.0 == 0.0 {
        steps /= 10.0;
    }
    steps.log10()
}

/// The rows that no other row counts, without one of them.
fn tops(kinds: &[RowKind], sums: &[RowSum], row: usize) -> Vec<usize> {
    let is_part = parts_of(sums);
    let counts = |r: &usize| matches!(kinds[*r], RowKind::Data | RowKind::Subtotal);
    (0..kinds.len()).filter(counts).filter(|&r| r != row && !is_part(r)).collect()
}

/// The subtotals that no other row counts.
fn subtotals(kinds: &[RowKind], sums: &[RowSum]) -> Vec<usize> {
    let is_part = parts_of(sums);
    (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Subtotal && !is_part(r)).collect()
}

/// Whether a row is a part of a sum.
fn parts_of(sums: &[RowSum]) -> impl Fn(usize) -> bool {
    let parts: HashSet<u32> = sums.iter().flat_map(|s| s.parts.iter().copied()).collect();
    move |row| parts.contains(&place(row))
}
