//! What one cell says before anything is known of its column, and the counts of a column's cells: kept with the column,
//! so that one edited cell is taken out and another put in.

use super::context::Context;
use super::evidence::{TextOrigin, Vote};
use super::read::{Remark, has_words, read};
use crate::grid::{Cell, StoredValue};
use crate::number::{CellKind, Scanned, Unit, UnitKind, is_year, scan};

const MONEY: Unit = Unit { kind: UnitKind::Money, scale: 1.0 };

const COUNT: Unit = Unit { kind: UnitKind::Count, scale: 1.0 };

/// The currencies that a cell may name.
const CURRENCIES: [UnitKind; 5] =
    [UnitKind::Money, UnitKind::Dollar, UnitKind::Euro, UnitKind::Pound, UnitKind::Yen];

/// A figure larger than this is an amount, not a rate in percent.
const LARGE: f64 = 200.0;

/// What one cell says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellFacts {
    /// What it is.
    pub kind: CellKind,
    /// Its value, final unless `open`.
    pub value: f64,
    /// What it proves of the notation.
    pub vote: Vote,
    /// Its reading depends on the column: both readings, own units, brackets, typed numbers.
    pub open: bool,
    /// It shows fewer digits than the source holds.
    pub rounded: bool,
    /// The unit beside it, if it is a foreign currency or measured (ha, kg).
    other_unit: Option<Unit>,
    /// What it adds to the counts of its column.
    counts: Counts,
}

impl CellFacts {
    /// Of a cell; `declared` if the source declares how it displays numbers.
    pub fn of(cell: Cell<'_>, declared: bool) -> CellFacts {
        if cell.text.is_empty() && cell.stored == StoredValue::None {
            return CellFacts::default();
        }
        let scanned = scan(cell.text);
        let reading = read(cell, &scanned, &Context::default());
        let stored = matches!(cell.stored, StoredValue::Number { .. });
        let mut counts = Counts::of_kind(reading.kind, reading.value);
        counts.stored = u32::from(stored);
        let digits = || cell.text.bytes().all(|b| b.is_ascii_digit() || b == b' ');
        counts.digit_codes = u32::from(reading.kind == CellKind::Code && digits());
        let may_be_year = reading.kind == CellKind::Number && (1900.0..2100.0).contains(&reading.value);
        counts.years = u32::from(may_be_year && is_year(cell.text.trim()));
        let vote = Vote::of(cell, &scanned, declared).with_decimals(reading.decimals);
        let has_decimals = reading.kind == CellKind::Number && vote.is_certain() && vote.decimals() > 0;
        counts.decimals = u32::from(has_decimals);
        let mut open = matches!(reading.remark, Remark::Hidden | Remark::Uncalculated);
        let mut other_unit = None;
        if let Scanned::Number(numeral) = &scanned {
            let named = numeral.unit.filter(|_| has_words(numeral));
            counts.in_english = u32::from(numeral.english && numeral.is_ambiguous() && !stored);
            if let Some(place) = named.and_then(|u| CURRENCIES.iter().position(|kind| *kind == u.kind)) {
                counts.currencies[place] = 1;
                open = true;
            }
            let counts_else = |u: &Unit| u.kind.is_measured() || u.kind.is_foreign();
            let unit = named.filter(|u| match counts_else(u) {
                true => !stored,
                false => u.scale != 1.0 || (u.kind == UnitKind::Money && !stored),
            });
            if named.is_some() && (!stored || unit.is_some()) {
                other_unit = unit.filter(counts_else);
                counts.with_unit = 1;
                counts.with_scale = u32::from(unit.is_some());
                counts.with_count = u32::from(unit.is_some_and(|u| u.kind == UnitKind::Count));
                open = true;
            }
            // Shown as thousands of what is stored, in one notation or the other.
            open |= stored && numeral.is_ambiguous() && reading.remark == Remark::Rounded;
            if !stored {
                counts.bracketed = u32::from(numeral.bracketed);
                open |= vote.source() == TextOrigin::Typed || numeral.bracketed || numeral.is_ambiguous();
            }
        }
        let rounded = reading.remark == Remark::Rounded;
        CellFacts { kind: reading.kind, value: reading.value, vote, open, rounded, other_unit, counts }
    }

    /// Of a cell in a row of titles. One that is a number ("1", "2020") stays one, of no weight; "(1)" is no negative.
    pub fn of_title(cell: Cell<'_>) -> CellFacts {
        if cell.text.is_empty() && cell.stored == StoredValue::None {
            return CellFacts::default();
        }
        let number = match scan(cell.text) {
            Scanned::Number(n) if !n.bracketed && !n.signed && !n.is_ambiguous() => n.comma,
            _ => None,
        };
        let kind = if number.is_some() { CellKind::Number } else { CellKind::Text };
        let value = number.unwrap_or(0.0);
        CellFacts { kind, value, counts: Counts::of_size(kind, value), ..CellFacts::default() }
    }
}

/// Counts of cells.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Cells with anything in them.
    pub filled: u32,
    /// Numbers without `%`.
    pub numbers: u32,
    /// Numbers with `%`.
    pub percents: u32,
    /// Words.
    pub texts: u32,
    /// Marks for none.
    pub missing: u32,
    /// Errors.
    pub errors: u32,
    /// Dates and periods in words.
    pub dates: u32,
    /// Codes.
    pub codes: u32,
    /// How many of these are only digits: "0123".
    pub digit_codes: u32,
    /// Whole numbers from 1900 to 2099 without a separator.
    pub years: u32,
    /// Numbers in brackets.
    pub bracketed: u32,
    /// Numbers whose value the source gave.
    pub stored: u32,
    /// Numbers with a unit of their own.
    pub with_unit: u32,
    /// Of these, those whose unit is money or more than one of something ("1,2 tỷ", "5 vạn").
    pub with_scale: u32,
    /// Of these, those whose unit counts persons or things.
    pub with_count: u32,
    /// Numbers, not percentages, that certainly have decimals.
    pub decimals: u32,
    /// Values, those in rows of titles too.
    pub all_values: u32,
    /// Of all values, those too large for a rate in percent.
    pub large: u32,
    /// Of all values, those that may be months.
    pub months: u32,
    /// Of all values, those that may be quarters.
    pub quarters: u32,
    /// Numbers that can be read in two ways and name their unit in English ("2,111 million").
    pub in_english: u32,
    /// Numbers that name each of [`CURRENCIES`].
    currencies: [u32; CURRENCIES.len()],
    /// How many numbers name each foreign currency and measured unit (ha, kg).
    other_units: Vec<(Unit, u32)>,
}

impl Counts {
    fn of_kind(kind: CellKind, value: f64) -> Counts {
        let mut counts = Counts { filled: 1, ..Counts::of_size(kind, value) };
        match kind {
            CellKind::Blank => counts.filled = 0,
            CellKind::Missing => counts.missing = 1,
            CellKind::Text => counts.texts = 1,
            CellKind::Number => counts.numbers = 1,
            CellKind::Percent => counts.percents = 1,
            CellKind::Date => counts.dates = 1,
            CellKind::Code => counts.codes = 1,
            CellKind::Error => counts.errors = 1,
            CellKind::Fraction | CellKind::Boolean => {}
        }
        counts
    }

    fn of_size(kind: CellKind, value: f64) -> Counts {
        if !kind.has_value() {
            return Counts { large: u32::from(value.abs() > LARGE), ..Counts::default() };
        }
        let up_to = |most: f64| u32::from(value.fract() == 0.0 && (1.0..=most).contains(&value));
        Counts {
            all_values: 1,
            large: u32::from(value.abs() > LARGE),
            months: up_to(12.0),
            quarters: up_to(4.0),
            ..Counts::default()
        }
    }

    /// Counts a cell.
    pub fn add(&mut self, cell: &CellFacts) {
        self.each(&cell.counts, u32::saturating_add);
        let Some(unit) = cell.other_unit else { return };
        let place = |unit: &Unit| (unit.kind as u8, unit.scale.to_bits());
        match self.other_units.binary_search_by_key(&place(&unit), |(known, _)| place(known)) {
            Ok(at) => self.other_units[at].1 += 1,
            Err(at) => self.other_units.insert(at, (unit, 1)),
        }
    }

    /// Counts a cell no longer.
    pub fn remove(&mut self, cell: &CellFacts) {
        self.each(&cell.counts, u32::saturating_sub);
        let Some(unit) = cell.other_unit else { return };
        if let Some(place) = self.other_units.iter().position(|(known, _)| *known == unit) {
            self.other_units[place].1 -= 1;
            if self.other_units[place].1 == 0 {
                self.other_units.remove(place);
            }
        }
    }

    fn each(&mut self, other: &Counts, step: fn(u32, u32) -> u32) {
        let pairs = [
            (&mut self.filled, other.filled),
            (&mut self.numbers, other.numbers),
            (&mut self.percents, other.percents),
            (&mut self.texts, other.texts),
            (&mut self.missing, other.missing),
            (&mut self.errors, other.errors),
            (&mut self.dates, other.dates),
            (&mut self.codes, other.codes),
            (&mut self.digit_codes, other.digit_codes),
            (&mut self.years, other.years),
            (&mut self.bracketed, other.bracketed),
            (&mut self.stored, other.stored),
            (&mut self.with_unit, other.with_unit),
            (&mut self.with_scale, other.with_scale),
            (&mut self.with_count, other.with_count),
            (&mut self.decimals, other.decimals),
            (&mut self.all_values, other.all_values),
            (&mut self.large, other.large),
            (&mut self.months, other.months),
            (&mut self.quarters, other.quarters),
            (&mut self.in_english, other.in_english),
        ];
        let currencies = self.currencies.iter_mut().zip(other.currencies);
        for (own, others) in pairs.into_iter().chain(currencies) {
            *own = step(*own, others);
        }
    }

    /// Cells with a value.
    pub fn values(&self) -> u32 {
        self.numbers + self.percents
    }

    /// What the units written in the cells count, as far as they are more than one of something; of foreign currencies
    /// and measured units the one that most cells name, the smaller where two are named as often.
    pub fn own_unit(&self) -> Option<Unit> {
        let more = |a: &&(Unit, u32), b: &&(Unit, u32)| {
            a.1.cmp(&b.1).then(b.0.scale.total_cmp(&a.0.scale)).then((b.0.kind as u8).cmp(&(a.0.kind as u8)))
        };
        let other = self.other_units.iter().max_by(more).map(|(unit, _)| *unit);
        other.or_else(|| (self.with_scale > 0).then_some(if self.with_count > 0 { COUNT } else { MONEY }))
    }

    /// Whether the cells name more than one currency.
    pub fn currencies_differ(&self) -> bool {
        self.currencies.iter().filter(|times| **times > 0).count() > 1
    }
}
