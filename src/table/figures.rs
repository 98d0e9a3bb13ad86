//! Which columns hold figures that can be added up, which cells should be figures, and sums to fifteen digits.

use super::means::{holds_years, names_quotient};
use super::model::{Column, Role, RowKind};
use crate::number::{CellKind, UnitKind, fifteen_digits, fold, is_disguised};
use crate::period::take_period;
use crate::table::cell::Vote;
use crate::table::title::title_meaning;

/// Decimals behind which nothing is counted.
const MOST_DECIMALS: usize = 6;

/// Whether a column holds figures, so that a cell of words and digits is likely a figure that could not be read.
pub fn holds_figures(column: &Column) -> bool {
    holds_figures_from(column, 0)
}

/// Whether a column holds figures from a row on: the rows before it number the columns.
pub(super) fn holds_figures_from(column: &Column, first: usize) -> bool {
    is_measure(column)
        && !matches!(column.role, Some(Role::Score | Role::Threshold))
        && !names_periods(column)
        && !column.reading.context.codes
        && {
            let of_words = |k: CellKind| matches!(k, CellKind::Text | CellKind::Code);
            // Signatures may stand under them.
            let last = column.kinds.iter().rposition(|k| k.has_value()).map_or(0, |last| last + 1);
            let more =
                balance(column.kinds.get(first..last).unwrap_or_default(), |k| k.has_value(), of_words);
            // Of two cells one may be damaged, and a row over them may number the columns, "(4)": then what the title says
            // or the table's unit line counts.
            let over = first == 0 && column.kinds.first().is_some_and(|k| of_words(*k));
            more > 0
                || more + i64::from(over) >= 0
                    && (column.role.is_some() || column.unit.is_some())
                    && column.kinds.iter().any(|k| k.has_value())
        }
}

/// Whether a column that was taken for one of words is rather one of figures that could not be read.
pub(super) fn should_hold_figures<'a>(column: &Column, text: impl Fn(u32) -> &'a str) -> bool {
    is_measure(column)
        && !matches!(column.role, Some(Role::Score | Role::Threshold))
        && !names_periods(column)
        && (is_malformed(column, &text)
            || is_titled_as_figures(column, &text)
            || are_some_nearly(column, &text))
}

/// Whether some texts are nearly figures ("l.265.1530l", "11699x7"), no fewer cells have values, and few have anything
/// else.
fn are_some_nearly<'a>(column: &Column, text: impl Fn(u32) -> &'a str) -> bool {
    let of_words = |kind: &CellKind| matches!(kind, CellKind::Text | CellKind::Code);
    let rows = || (0..).zip(&column.kinds).filter(|(_, kind)| of_words(kind));
    let (values, words) = (column.kinds.iter().filter(|k| k.has_value()).count(), rows().count());
    // Most columns are done here.
    if values == 0 || words > 2 * values {
        return false;
    }
    let nearly = rows().filter(|(row, _)| is_nearly_figure(text(*row))).count();
    nearly > 0 && values >= nearly && values + nearly > words - nearly
}

/// Whether a text is a figure but for one letter or two: digits in disguise, or twice as many digits as letters.
fn is_nearly_figure(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 0 && (is_disguised(text) || digits >= 2 * letters)
}

/// Whether the title promises amounts, and most cells begin as figures do: "12 bộ" under "Kế hoạch".
fn is_titled_as_figures<'a>(column: &Column, text: impl Fn(u32) -> &'a str) -> bool {
    let is_filled = |kind: &CellKind| !matches!(kind, CellKind::Blank | CellKind::Missing);
    let filled = column.kinds.iter().filter(|kind| is_filled(kind)).count();
    let begins = |text: &str| {
        text.trim_start().trim_start_matches(['(', '-', '+', '\'']).starts_with(|c: char| c.is_ascii_digit())
    };
    let unread =
        (0..).zip(&column.kinds).filter(|(row, kind)| **kind == CellKind::Text && begins(text(*row)));
    let meaning = title_meaning(&column.title);
    let is_amount = meaning.role.is_some_and(|role| {
        use Role::*;
        matches!(
            role,
            Plan | Actual
                | ActualCumulative
                | ActualEstimate
                | Prior
                | Population
                | LabourForce
                | Participants
                | Arrears
                | Receivable
        )
    });
    is_amount && meaning.confidence >= 0.6 && unread.count() * 2 > filled
}

/// Whether most texts of a column are malformed figures ("12,34,567"), so that it was taken for a column of words.
fn is_malformed<'a>(column: &Column, text: impl Fn(u32) -> &'a str) -> bool {
    let of_words = |kind: &CellKind| matches!(kind, CellKind::Text | CellKind::Code);
    let rows = || (0..).zip(&column.kinds).filter(|(_, kind)| of_words(kind));
    let values = column.kinds.iter().filter(|k| k.has_value()).count();
    let malformed = rows().filter(|(row, _)| is_malformed_figure(text(*row))).count();
    malformed > 0 && values + malformed > rows().count() - malformed
}

/// Whether a text is digits grouped by points or commas as only figures have them; "1.2.10" numbers a section.
fn is_malformed_figure(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['-', '+']).trim_end_matches(['%', ' ']);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let separators = text.bytes().filter(|b| matches!(b, b'.' | b',')).count();
    digits >= 4
        && separators >= 2
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b' '))
        && text.starts_with(|c: char| c.is_ascii_digit() && c != '0')
}

/// Whether a cell of such a column, if it has digits, is a figure that could not be read.
pub fn is_unread(row: RowKind, kind: CellKind) -> bool {
    use RowKind::*;
    let of_figures = matches!(row, Data | Part | Total | Subtotal | Average);
    // "1910 (*)" among figures is read as a year, and "10/2025" is no figure.
    of_figures && matches!(kind, CellKind::Text | CellKind::Code | CellKind::Date | CellKind::Fraction)
}

/// Whether a column has more cells of one sort than of another.
fn outnumber(kinds: &[CellKind], ours: impl Fn(CellKind) -> bool, theirs: impl Fn(CellKind) -> bool) -> bool {
    balance(kinds, ours, theirs) > 0
}

/// How many more cells of one sort than of another a column has.
fn balance(kinds: &[CellKind], ours: impl Fn(CellKind) -> bool, theirs: impl Fn(CellKind) -> bool) -> i64 {
    kinds.iter().map(|k| i64::from(ours(*k)) - i64::from(theirs(*k))).sum()
}

/// Whether a text has a digit.
pub fn has_digit(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

/// Whether a column holds figures of units rather than names, numbering or remarks.
pub fn is_measure(column: &Column) -> bool {
    let names = [Role::RowNumber, Role::Code, Role::UnitName, Role::MeasureUnit, Role::Note, Role::Rank];
    !column.role.is_some_and(|r| names.contains(&r))
}

/// Whether the figures of a column may be added up.
pub fn is_additive(column: &Column) -> bool {
    let rates = [
        Role::GrowthRate,
        Role::IndexToPrior,
        Role::PlanCompletion,
        Role::Coverage,
        Role::ArrearsRate,
        Role::Threshold,
        Role::Rank,
        Role::Score,
        Role::RowNumber,
        Role::Code,
    ];
    let in_percent = column
        .unit
        .is_some_and(|u| matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint | UnitKind::Time));
    let unsaid_rate = is_mean(column) || compares_rates(column);
    is_measure(column)
        && !column.role.is_some_and(|r| rates.contains(&r))
        && !unsaid_rate
        && !in_percent
        && !names_periods(column)
        && outnumber(&column.kinds, |k| k == CellKind::Number, |k| k == CellKind::Percent)
}

/// Whether a column under a rate's heading says how far its rates are from others: "So KH (+/-)" under "Bao phủ BHYT".
fn compares_rates(column: &Column) -> bool {
    let Some(group) = column.group.last() else { return false };
    if !matches!(column.role, None | Some(Role::Change)) {
        return false;
    }
    let title = fold(&column.title);
    let compares = ["+/-", "+, -", "so kh", "so voi", "chenh lech", "tang", "giam"];
    let rate = |role| matches!(role, Role::Coverage | Role::PlanCompletion | Role::ArrearsRate);
    compares.iter().any(|words| title.contains(words)) && title_meaning(group).role.is_some_and(rate)
}

/// Whether a column names the periods of its rows. Under the title "Năm 2024" stand figures of that year, and so do they
/// under "Số lượt" in a group "Năm 2024".
pub(crate) fn names_periods(column: &Column) -> bool {
    let names_one = |line: &String| take_period(&fold(line)).0.is_some();
    column.role == Some(Role::Period) && !column.group.iter().chain([&column.title]).any(names_one)
}

/// Whether a column's title calls it a mean, a rate or an index, and no role says otherwise: "Thu nhập trung bình" is no
/// income, though it looks like one; "Dân số trung bình" is a population.
pub(crate) fn is_mean(column: &Column) -> bool {
    if holds_years(column) {
        return true;
    }
    let unsure = column.confidence < 1.0
        && matches!(column.role, None | Some(Role::Actual | Role::Participants | Role::Period));
    unsure && names_quotient(&column.title)
}

/// A sum to the fifteen digits that decimals allow, fast enough to follow every edit.
pub fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let mut running = RunningSum::default();
    values.for_each(|value| running.add(value));
    running.value()
}

/// A sum that is read while it grows.
#[derive(Clone, Copy, Debug, Default)]
pub struct RunningSum {
    pub(crate) sum: f64,
    lost: f64,
}

impl RunningSum {
    /// Adds a figure.
    pub fn add(&mut self, value: f64) {
        let next = self.sum + value;
        let larger_first = self.sum.abs() >= value.abs();
        self.lost += if larger_first { (self.sum - next) + value } else { (value - next) + self.sum };
        self.sum = next;
    }

    /// The sum so far, to fifteen digits.
    pub fn value(&self) -> f64 {
        fifteen_digits(self.sum + self.lost)
    }

    /// Whether the sum so far, to fifteen digits, is within `slack` of a figure.
    pub fn is_close(&self, figure: f64, slack: f64) -> bool {
        let sum = self.sum + self.lost;
        // A sum that is far off stays far off when rounded, and need not be written out for it.
        let far = slack + 1e-12 * (sum.abs() + figure.abs());
        (sum - figure).abs() <= far && (self.value() - figure).abs() <= slack
    }
}

/// A cell's figure, unless it is a percentage.
pub fn amount(column: &Column, row: usize) -> Option<f64> {
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

/// How far a sum of rounded parts may be from its rounded total.
pub fn slack(column: &Column, parts: usize) -> f64 {
    if is_counted(column) { 1e-6 } else { half_digit(column) * (parts as f64 + 1.0) * 1.000_001 }
}

/// Persons are counted, not rounded; so is what no unit says otherwise of and a title calls a number ("Số ca").
pub(super) fn is_counted(column: &Column) -> bool {
    if column.decimals > 0 || column.reading.source_decimals > 0 || column.reading.noughts > 0 {
        return false;
    }
    match column.unit {
        Some(unit) => matches!(unit.kind, UnitKind::Count) && unit.scale == 1.0,
        None => match column.role {
            Some(role) => {
                use Role::*;
                matches!(role, Participants | Students | Staff | Population | LabourForce)
            }
            None => is_count(&column.title),
        },
    }
}

/// Whether a title says that something is counted: "Số ca", "Số lượng xe"; not "Số thu", "Số tiền".
fn is_count(title: &str) -> bool {
    const MONEY: [&str; 10] = ["thu", "chi", "tien", "no", "von", "du", "kinh", "thue", "phat", "da"];
    let folded = fold(title);
    let Some(counted) = folded.strip_prefix("so ") else { return false };
    counted.split(' ').next().is_some_and(|word| !MONEY.contains(&word))
}

/// The least and the greatest figure that a cell may have been rounded from; a percentage as a ratio. Persons are counted.
pub(super) fn printed_range(column: &Column, row: usize) -> Option<[f64; 2]> {
    let value = column.value(row)?;
    if is_counted(column) {
        return Some([value; 2]);
    }
    let mark = column.reading.evidence.marks.get(row);
    let decimals = mark.map_or(column.decimals, |mark| mark.decimals());
    let digit = match mark.map_or(0, |mark| mark.noughts()) {
        0 => 10_f64.powi(-i32::from(decimals.max(column.reading.source_decimals))),
        noughts => 10_f64.powi(i32::from(noughts)),
    };
    let half = if column.kinds.get(row) == Some(&CellKind::Percent) { 0.005 } else { 0.5 } * digit;
    Some([value - half, value + half])
}

/// Half a unit of the last digit that the source holds.
pub(super) fn half_digit(column: &Column) -> f64 {
    0.5 * column.last_digit()
}

/// The noughts that units in the cells put behind the digits of every number.
pub(super) fn noughts(kinds: &[CellKind], marks: &[Vote]) -> u8 {
    let mut least = None;
    // What numbers the columns has no vote.
    let is_figure = |kind: CellKind, mark: Vote| kind == CellKind::Number && mark != Vote::default();
    for (_, mark) in kinds.iter().zip(marks).filter(|(kind, mark)| is_figure(**kind, **mark)) {
        least = Some(least.unwrap_or(u8::MAX).min(mark.noughts()));
        // Nearly every column is done at its first number.
        if least == Some(0) {
            break;
        }
    }
    least.unwrap_or(0)
}

/// The most decimals that figures hold, at least as many as are `shown`.
pub fn source_decimals(kinds: &[CellKind], values: &[f64], shown: u8) -> u8 {
    let numbers = || kinds.iter().zip(values).filter(|(k, _)| **k == CellKind::Number).map(|(_, v)| *v);
    let scale = 10f64.powi(i32::from(shown));
    let is_shown = |value: f64| {
        let scaled = value * scale;
        (scaled - scaled.round()).abs() <= 1e-6 + 1e-12 * scaled.abs()
    };
    // Nearly every column shows all that it holds.
    if numbers().all(is_shown) {
        return shown;
    }
    let decimals = |value: f64| {
        let text = fifteen_digits(value).to_string();
        text.split_once('.').map_or(0, |(_, decimals)| decimals.len())
    };
    let most = numbers().map(decimals).max().unwrap_or(0);
    u8::try_from(most.min(MOST_DECIMALS)).unwrap_or(shown).max(shown)
}
