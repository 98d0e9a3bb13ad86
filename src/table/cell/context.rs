//! How the cells of a column are read.

use crate::number::{Expected, Notation, Unit};

/// What brackets around a number mean in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Brackets {
    /// A negative, as spreadsheets write it.
    #[default]
    Negative,
    /// A negative for want of anything better: it may be a bare percentage, and must be asked about.
    Doubtful,
    /// A percentage without its sign, as reports write it.
    Percent,
    /// Nothing: the figure is of the kind that its neighbours without brackets are.
    Nothing,
}

/// Which cells of a column that names no unit have one of their own ("1,2 tỷ").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum OwnUnits {
    /// None, or the column names its unit.
    #[default]
    None,
    /// All: their figures are in đồng or persons.
    All,
    /// Most: what the others count is anyone's guess.
    Most,
    /// A few: what the others count is anyone's guess.
    Few,
}

/// How the cells of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Context {
    /// The reading of cells that admit both.
    pub notation: Notation,
    /// Those cells are in doubt.
    pub doubtful: bool,
    /// The same for cells that the source holds as text.
    pub typed: Notation,
    /// The same for them.
    pub typed_doubtful: bool,
    /// What the thing counted says of its figures.
    pub expected: Option<Expected>,
    /// What the column counts.
    pub unit: Option<Unit>,
    /// Numbers without `%` are percentages like their neighbours.
    pub bare_percent: bool,
    /// What brackets mean.
    pub brackets: Brackets,
    /// Numbers are codes.
    pub codes: bool,
    /// Which cells have a unit of their own where the column has none.
    pub own_units: OwnUnits,
    /// The source declares how it displays numbers, so a number with words behind it was typed as text.
    pub declared: bool,
}

impl Context {
    /// Whether some cells of the column name a unit and others do not.
    pub(crate) fn has_odd_units(&self) -> bool {
        matches!(self.own_units, OwnUnits::Most | OwnUnits::Few)
    }

    /// Whether a number may count in another unit than its neighbours: it names one and they do not, or they do.
    pub(super) fn misses_unit(&self, value: f64, names_unit: bool) -> bool {
        value != 0.0
            && match self.own_units {
                OwnUnits::None | OwnUnits::All => false,
                OwnUnits::Most => !names_unit,
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
            declared: false,
        }
    }
}
