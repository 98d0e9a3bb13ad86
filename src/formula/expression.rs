//! [`Expression`]: a formula taken apart, and the cells that it names.

use super::functions::Function;
use crate::grid::{CellAddress, CellRange};

/// A formula of a cell. It crosses to a worker and is kept in a tab as its canonical text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Formula {
    /// What it says.
    pub expression: Expression,
}

/// A formula, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number, as its canonical digits: "0.5".
    Number(String),
    /// A text. A criterion or a format is held as Excel's files write it: `>=1.5`, `#,##0.0`.
    Text(String),
    /// A truth value.
    Boolean(bool),
    /// An error's name, as is left where a cell that a formula named was deleted.
    Error(&'static str),
    /// An argument left out.
    Missing,
    /// A cell or a range of cells.
    Cells(Reference),
    /// A function of its arguments.
    Call(&'static Function, Vec<Expression>),
    /// `-` or `+` before an operand.
    Sign(bool, Box<Expression>),
    /// `%` behind an operand.
    Percent(Box<Expression>),
    /// An operator between two operands.
    Binary(Operator, Box<Expression>, Box<Expression>),
    /// Brackets that the user wrote.
    Bracket(Box<Expression>),
}

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Operator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Join,
    Plus,
    Minus,
    Times,
    Divided,
    Power,
}

impl Operator {
    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Operator::Equal => "=",
            Operator::NotEqual => "<>",
            Operator::Less => "<",
            Operator::LessOrEqual => "<=",
            Operator::Greater => ">",
            Operator::GreaterOrEqual => ">=",
            Operator::Join => "&",
            Operator::Plus => "+",
            Operator::Minus => "-",
            Operator::Times => "*",
            Operator::Divided => "/",
            Operator::Power => "^",
        }
    }

    /// How tightly it binds; all bind to the left, as in Excel.
    pub(super) fn strength(self) -> u8 {
        match self {
            Operator::Join => 2,
            Operator::Plus | Operator::Minus => 3,
            Operator::Times | Operator::Divided => 4,
            Operator::Power => 5,
            _ => 1,
        }
    }

    /// Whether it compares.
    pub fn compares(self) -> bool {
        self.strength() == 1
    }
}

/// One corner of a reference: a column without a row means whole columns, and the other way round. `true` is a `$`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner {
    /// The column, from 0.
    pub column: Option<(u32, bool)>,
    /// The row, from 0.
    pub row: Option<(u32, bool)>,
}

/// The cells that a formula names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The name of the sheet, if it is named.
    pub sheet: Option<String>,
    /// The cell, or the first corner of a range.
    pub first: Corner,
    /// The other corner of a range.
    pub last: Option<Corner>,
}

/// The last row and column that a sheet of Excel has.
pub(super) const MOST_ROWS: u32 = 1_048_576;
/// See [`MOST_ROWS`].
pub(super) const MOST_COLUMNS: u32 = 16_384;

impl Reference {
    /// The one cell that it names; `None` for a range.
    pub fn cell(&self) -> Option<CellAddress> {
        let (column, row) = (self.first.column?.0, self.first.row?.0);
        self.last.is_none().then(|| CellAddress::new(row, column))
    }

    /// The cells that it names; whole rows and columns reach to the last of the sheet.
    pub fn range(&self) -> CellRange {
        let last = self.last.unwrap_or(self.first);
        let row = |corner: Corner, else_row| corner.row.map_or(else_row, |(row, _)| row);
        let column = |corner: Corner, else_column| corner.column.map_or(else_column, |(column, _)| column);
        CellRange::between(
            CellAddress::new(row(self.first, 0), column(self.first, 0)),
            CellAddress::new(row(last, MOST_ROWS - 1), column(last, MOST_COLUMNS - 1)),
        )
    }
}

impl Expression {
    /// Calls `see` with every reference in it.
    pub fn references<'a>(&'a self, see: &mut dyn FnMut(&'a Reference)) {
        match self {
            Expression::Cells(reference) => see(reference),
            Expression::Call(_, arguments) => arguments.iter().for_each(|a| a.references(see)),
            Expression::Sign(_, inner) | Expression::Percent(inner) | Expression::Bracket(inner) => {
                inner.references(see);
            }
            Expression::Binary(_, left, right) => {
                left.references(see);
                right.references(see);
            }
            _ => {}
        }
    }

    /// Without brackets around the whole.
    pub(super) fn bare(&self) -> &Expression {
        match self {
            Expression::Bracket(inner) => inner.bare(),
            other => other,
        }
    }
}
