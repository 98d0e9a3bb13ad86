//! How the cells of a column are read.

use crate::number::{Expected, Notation, Unit};

/// What brackets around a number mean in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Brackets {
    /// A negative, as spreadsheets write it.
    #[default]
    Negative,
    /// A negative, as a guess: it may be a percentage without its sign, and the user is asked.
    Doubtful,
    /// A percentage without its sign, as reports write it.
    Percent,
    /// Nothing: the figure is of the same kind as its neighbours without brackets.
    Nothing,
}

/// Which cells of a column without a unit have a unit of their own ("1,2 tỷ").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum OwnUnits {
    /// None, or the column names its unit.
    #[default]
    None,
    /// All: their figures are in đồng or persons.
    All,
    /// Most: what the other cells count is not known.
    Most,
    /// A few: what the other cells count is not known.
    Few,
}

/// How the cells of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Context {
    /// The notation of cells that can be read both ways.
    pub notation: Notation,
    /// Whether that notation is in doubt.
    pub doubtful: bool,
    /// The same for cells that the source holds as text.
    pub typed: Notation,
    /// Whether that notation is in doubt.
    pub typed_doubtful: bool,
    /// What is expected of figures of the thing counted.
    pub expected: Option<Expected>,
    /// What the column counts.
    pub unit: Option<Unit>,
    /// Numbers without `%` are percentages like their neighbours.
    pub bare_percent: bool,
    /// What brackets mean.
    pub brackets: Brackets,
    /// Numbers are codes.
    pub codes: bool,
    /// Which cells have a unit of their own if the column has none.
    pub own_units: OwnUnits,
    /// Its cells name several currencies, so no figure can be added to another.
    pub currencies_differ: bool,
    /// The source declares how it displays numbers, so a number with words behind it was typed as text.
    pub declared: bool,
}

impl Context {
    /// Whether some cells of the column name a unit and others do not.
    pub(crate) fn has_odd_units(&self) -> bool {
        matches!(self.own_units, OwnUnits::Most | OwnUnits::Few)
    }

    /// Whether a number may be in another unit than its neighbours, because only it names one, or only they do. Nothing is as
    /// much in any unit, but "0 tỷ" tells that its neighbours may be in tỷ.
    pub(super) fn misses_unit(&self, value: f64, names_unit: bool) -> bool {
        match self.own_units {
            OwnUnits::None | OwnUnits::All => false,
            OwnUnits::Most => !names_unit && value != 0.0,
            OwnUnits::Few => names_unit,
        }
    }
}

impl Default for Context {
    fn default() -> Context {
        Context {
            notation: Notation::CommaDecimal,
            doubtful: true,
            typed: Notation::CommaDecimal,
            typed_doubtful: true,
            expected: None,
            unit: None,
            bare_percent: false,
            brackets: Brackets::Negative,
            codes: false,
            own_units: OwnUnits::None,
            currencies_differ: false,
            declared: false,
        }
    }
}
