//! What of a column's cells decides how each of them is read, beside its notation, role and unit.

use crate::table::cell::{ColumnEvidence, Counts, OwnUnits};

/// All that the reading of cells knows of the others of their column, beside what they prove of its notation.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReadCells {
    /// Numbers without a sign stand among more percentages.
    pub bare_among_percents: bool,
    /// Which cells name a unit.
    pub own_units: OwnUnits,
    /// The cells name more than one currency.
    pub currencies_differ: bool,
    /// Codes, and no more numbers that may be codes too: one among many numbers is a figure with a slip.
    pub only_codes: bool,
    /// Cells that can be read in two ways name their unit in English.
    pub in_english: bool,
}

impl ReadCells {
    /// Of a column with these counts.
    pub fn of(counts: &Counts, evidence: &ColumnEvidence) -> ReadCells {
        let own_units = match counts.numbers.saturating_sub(counts.with_scale) {
            _ if counts.with_scale == 0 => OwnUnits::None,
            0 => OwnUnits::All,
            bare if bare <= counts.with_scale => OwnUnits::Most,
            _ => OwnUnits::Few,
        };
        let plain_numbers = || evidence.marks.iter().all(|m| !m.is_separated());
        ReadCells {
            bare_among_percents: counts.percents > counts.numbers && counts.numbers > 0,
            own_units,
            currencies_differ: counts.currencies_differ(),
            // "0x7" among "91" and "3" is a figure with a slip, and makes no codes of the others; nor does "11699x7" of "10881".
            only_codes: (counts.digit_codes > 0
                || counts.codes > 1.min(counts.numbers) && counts.codes >= counts.numbers)
                && counts.texts == 0
                && plain_numbers(),
            in_english: counts.in_english > 0,
        }
    }
}
