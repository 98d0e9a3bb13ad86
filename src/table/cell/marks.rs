//! Which of its column's counts a cell adds to.

use crate::number::{CellKind, UnitKind};

/// The currencies that a cell may name, and how each is counted.
pub(super) const CURRENCIES: [(UnitKind, Mark); 5] = [
    (UnitKind::Money, Mark::Money),
    (UnitKind::Dollar, Mark::Dollar),
    (UnitKind::Euro, Mark::Euro),
    (UnitKind::Pound, Mark::Pound),
    (UnitKind::Yen, Mark::Yen),
];

/// A figure larger than this is an amount, not a rate in percent.
const LARGE: f64 = 200.0;

/// One of the counts of a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Filled,
    Numbers,
    Percents,
    Texts,
    Missing,
    Errors,
    Dates,
    Codes,
    DigitCodes,
    Years,
    Bracketed,
    Stored,
    WithUnit,
    WithScale,
    WithCount,
    Decimals,
    AllValues,
    Large,
    Months,
    Quarters,
    InEnglish,
    Money,
    Dollar,
    Euro,
    Pound,
    Yen,
}

impl Mark {
    /// Each at its own number.
    pub const ALL: [Mark; 26] = [
        Mark::Filled,
        Mark::Numbers,
        Mark::Percents,
        Mark::Texts,
        Mark::Missing,
        Mark::Errors,
        Mark::Dates,
        Mark::Codes,
        Mark::DigitCodes,
        Mark::Years,
        Mark::Bracketed,
        Mark::Stored,
        Mark::WithUnit,
        Mark::WithScale,
        Mark::WithCount,
        Mark::Decimals,
        Mark::AllValues,
        Mark::Large,
        Mark::Months,
        Mark::Quarters,
        Mark::InEnglish,
        Mark::Money,
        Mark::Dollar,
        Mark::Euro,
        Mark::Pound,
        Mark::Yen,
    ];
}

/// Which counts a cell adds one to: a bit for each. A table has a million cells, and most add to four of twenty-six.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u32);

impl Marks {
    /// By what a cell is and the size of its value.
    pub fn of_kind(kind: CellKind, value: f64) -> Marks {
        let mut marks = Marks::of_size(kind, value);
        let of_kind = match kind {
            CellKind::Blank => return marks,
            CellKind::Missing => Some(Mark::Missing),
            CellKind::Text => Some(Mark::Texts),
            CellKind::Number => Some(Mark::Numbers),
            CellKind::Percent => Some(Mark::Percents),
            CellKind::Date => Some(Mark::Dates),
            CellKind::Code => Some(Mark::Codes),
            CellKind::Error => Some(Mark::Errors),
            CellKind::Fraction | CellKind::Boolean => None,
        };
        marks.set(Mark::Filled, true);
        if let Some(mark) = of_kind {
            marks.set(mark, true);
        }
        marks
    }

    /// By the size of its value alone.
    pub fn of_size(kind: CellKind, value: f64) -> Marks {
        let mut marks = Marks::default();
        marks.set(Mark::Large, value.abs() > LARGE);
        if kind.has_value() {
            let up_to = |most: f64| (1.0..=most).contains(&value) && value.fract() == 0.0;
            marks.set(Mark::AllValues, true);
            marks.set(Mark::Months, up_to(12.0));
            marks.set(Mark::Quarters, up_to(4.0));
        }
        marks
    }

    /// Adds to a count, or not.
    pub fn set(&mut self, mark: Mark, is_set: bool) {
        self.0 |= u32::from(is_set) << mark as u32;
    }

    /// The counts that it adds to.
    pub fn iter(self) -> impl Iterator<Item = Mark> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let mark = Mark::ALL.get(left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(*mark)
        })
    }
}
