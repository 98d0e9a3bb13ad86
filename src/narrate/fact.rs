//! [`Fact`]: what one sentence says.

use crate::indicator::{BetterSide, Comparison};
use crate::number::Unit;
use crate::sheet::{Measure, ReportPart};

/// A fact with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The part of the report that it belongs to.
    pub part: ReportPart,
    /// The measure that it is about; none for an amount that nothing is compared with.
    pub measure: Option<Measure>,
    /// The column of the amount that it is about; for a rate, of its first part.
    pub column: usize,
    /// The header groups above its columns: "BHXH bắt buộc". They tell it from facts of other groups.
    pub group: Vec<String>,
    /// The body row that it is about, in a table whose rows count different things.
    pub row: Option<usize>,
    /// What is said.
    pub said: Said,
}

/// What a fact says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// How the whole stands.
    Whole(Box<Whole>),
    /// How many units reach their target, and which do not.
    Reach(Reach),
    /// The first and the last units.
    Extremes(Extremes),
    /// How many units rose and fell.
    Movement(Movement),
    /// What changed since the former period.
    Since(Box<Since>),
    /// What each month that is left needs.
    Pace(Pace),
}

/// What changed since the former period.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// How much the whole rose or fell, with its sign.
    pub change: Option<Figure>,
    /// The units that rose most.
    pub most: Option<Tied>,
    /// The units that fell most.
    pub least: Option<Tied>,
    /// The units that newly reach their target, with their figures.
    pub newly: Vec<(Named, Figure)>,
    /// The units that reach it no more, with their figures.
    pub no_more: Vec<(Named, Figure)>,
}

/// What each month that is left of a plan needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// How many months are left.
    pub months: usize,
    /// What each needs on average.
    pub each: Figure,
}

/// The figures of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// What it is the figure of.
    pub scope: WholeScope,
    /// The amount: collected, participants, arrears. None for a pasted rate.
    pub amount: Option<Figure>,
    /// What it is compared with: the plan, the base, the population.
    pub base: Option<Figure>,
    /// The rate of both, or the growth.
    pub rate: Option<Figure>,
    /// Amount less base, in the amount's unit, with its sign; only if both have one unit.
    pub difference: Option<Figure>,
    /// The target that the rate has, if all units have the same.
    pub target: Option<(Comparison, f64)>,
    /// Units without a figure, where the whole is a total that may count them or not.
    pub lacking: Vec<Lacking>,
    /// The rate of the units that have both figures, where some have not.
    pub comparable: Option<Comparable>,
}

/// Units without a figure in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The column.
    pub column: usize,
    /// The first of them.
    pub units: Vec<Named>,
    /// How many there are.
    pub count: usize,
}

/// The rate of some of the units.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparable {
    /// Their rate.
    pub rate: Figure,
    /// How many they are.
    pub counted: u32,
    /// Of so many.
    pub of: u32,
}

/// What the figures of the whole are of.
#[derive(Clone, Debug, PartialEq)]
pub enum WholeScope {
    /// A total row of the table, by its name.
    Row {
        /// Its body row.
        row: usize,
        /// Its name as pasted.
        name: String,
    },
    /// The only unit of the table.
    Unit(Named),
    /// The sum of the units; so many of them have the figures.
    Units {
        /// Units with all figures.
        counted: u32,
        /// All units.
        of: u32,
    },
}

/// A unit by its row and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its body row.
    pub row: usize,
    /// Its name.
    pub name: String,
}

/// A figure as it is to be printed, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// An amount, a ratio, or a difference of ratios.
    pub value: f64,
    /// How it is printed.
    pub printed: Printed,
    /// Where it stands in the sheet.
    pub at: FigureAt,
}

/// How a figure is printed.
#[derive(Clone, Debug, PartialEq)]
pub enum Printed {
    /// As an amount.
    Amount {
        /// Its decimals, at most.
        decimals: u8,
        /// Its unit of measure.
        unit: Option<Unit>,
        /// The unit of measure as the table writes it: "thẻ".
        named: Option<String>,
        /// Whether persons are counted, for a figure without a unit.
        is_people: bool,
    },
    /// As a percentage.
    Percent {
        /// Its decimals.
        decimals: u8,
    },
    /// As a number as it is: a score.
    Plain {
        /// Its decimals, at most.
        decimals: u8,
    },
}

/// Where a figure stands in the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureAt {
    /// In a cell of the table: its body row and column.
    Cell(usize, usize),
    /// In the computed column of a measure, in a body row.
    Computed(usize, Measure),
    /// In the line of sums, below a column of the table.
    Sum(usize),
    /// In the line of sums, below the computed column of a measure.
    ComputedTotal(Measure),
    /// Nowhere: it is made of two figures that stand somewhere.
    Nowhere,
}

/// Units held against their targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// How many reach their target.
    pub reached: usize,
    /// How many have a figure and a target.
    pub of: usize,
    /// How many units there are.
    pub all: usize,
    /// The target, if all have the same; how good figures compare with it.
    pub target: Option<(Comparison, f64)>,
    /// What the user asks about: the side of those that reach it, or of those that do not.
    pub asked: Comparison,
    /// The best of those that reach it, best first, with their figures.
    pub best: Vec<(Named, Figure)>,
    /// Those that do not reach it, the furthest first, with their figure and the distance as a difference of ratios.
    pub missed: Vec<(Named, Figure, f64)>,
}

/// The first and the last units of a measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Extremes {
    /// How many have a figure.
    pub of: usize,
    /// How many units there are.
    pub all: usize,
    /// Which side is the good one.
    pub better: BetterSide,
    /// The units with the highest figure as printed.
    pub highest: Tied,
    /// The units with the lowest figure as printed; none if that is the highest too.
    pub lowest: Option<Tied>,
}

/// Units whose figures are printed alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Tied {
    /// The first of them: enough to be named in a sentence.
    pub first: Vec<Named>,
    /// How many there are.
    pub count: usize,
    /// Their figure.
    pub figure: Figure,
}

/// How units moved against the base.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// How many have a figure.
    pub of: usize,
    /// How many units there are.
    pub all: usize,
    /// How many rose.
    pub rose: usize,
    /// How many fell.
    pub fell: usize,
    /// The units that rose most, as printed.
    pub most: Option<Tied>,
    /// The units that fell most, as printed.
    pub least: Option<Tied>,
}
