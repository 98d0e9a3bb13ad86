//! The counts of a column's cells: kept with the column, so that one edited cell is taken out and another put in.

use super::facts::CellFacts;
use super::marks::{CURRENCIES, Mark, Marks};
use crate::number::{Unit, UnitKind};

const MONEY: Unit = Unit { kind: UnitKind::Money, scale: 1.0 };

const COUNT: Unit = Unit { kind: UnitKind::Count, scale: 1.0 };

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
    /// Counts a cell.
    pub fn add(&mut self, cell: &CellFacts) {
        self.each(cell.marks, u32::saturating_add);
        let Some(unit) = cell.other_unit else { return };
        let place = |unit: &Unit| (unit.kind as u8, unit.scale.to_bits());
        match self.other_units.binary_search_by_key(&place(&unit), |(known, _)| place(known)) {
            Ok(at) => self.other_units[at].1 += 1,
            Err(at) => self.other_units.insert(at, (unit, 1)),
        }
    }

    /// Counts a cell no longer.
    pub fn remove(&mut self, cell: &CellFacts) {
        self.each(cell.marks, u32::saturating_sub);
        let Some(unit) = cell.other_unit else { return };
        if let Some(place) = self.other_units.iter().position(|(known, _)| *known == unit) {
            self.other_units[place].1 -= 1;
            if self.other_units[place].1 == 0 {
                self.other_units.remove(place);
            }
        }
    }

    fn each(&mut self, marks: Marks, step: fn(u32, u32) -> u32) {
        for mark in marks.iter() {
            let count = self.count_mut(mark);
            *count = step(*count, 1);
        }
    }

    fn count_mut(&mut self, mark: Mark) -> &mut u32 {
        match mark {
            Mark::Filled => &mut self.filled,
            Mark::Numbers => &mut self.numbers,
            Mark::Percents => &mut self.percents,
            Mark::Texts => &mut self.texts,
            Mark::Missing => &mut self.missing,
            Mark::Errors => &mut self.errors,
            Mark::Dates => &mut self.dates,
            Mark::Codes => &mut self.codes,
            Mark::DigitCodes => &mut self.digit_codes,
            Mark::Years => &mut self.years,
            Mark::Bracketed => &mut self.bracketed,
            Mark::Stored => &mut self.stored,
            Mark::WithUnit => &mut self.with_unit,
            Mark::WithScale => &mut self.with_scale,
            Mark::WithCount => &mut self.with_count,
            Mark::Decimals => &mut self.decimals,
            Mark::AllValues => &mut self.all_values,
            Mark::Large => &mut self.large,
            Mark::Months => &mut self.months,
            Mark::Quarters => &mut self.quarters,
            Mark::InEnglish => &mut self.in_english,
            Mark::Money => &mut self.currencies[0],
            Mark::Dollar => &mut self.currencies[1],
            Mark::Euro => &mut self.currencies[2],
            Mark::Pound => &mut self.currencies[3],
            Mark::Yen => &mut self.currencies[4],
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_stands_at_its_number_and_has_a_count_of_its_own() {
        let mut counts = Counts::default();
        for (at, mark) in Mark::ALL.into_iter().enumerate() {
            assert_eq!(mark as usize, at);
            assert_eq!(std::mem::replace(counts.count_mut(mark), 1), 0, "{mark:?}");
        }
    }
}
