//! [`Expression`]: a formula taken apart, and the cells that it names.

use super::functions::Function;
use crate::form::NumberFormat;
use crate::grid::{Cell, CellAddress, CellRange, StoredValue};
use serde::{Deserialize, Serialize};

/// A formula of a cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Formula {
    /// What it says.
    pub expression: Expression,
    /// The format in which its value is written; none for a number as it is.
    pub format: Option<NumberFormat>,
    /// For a formula of a file whose value was not yet compared with the one that the file has: the number by which the
    /// comparison knows it, or 0 before it has one.
    pub opened: Option<u32>,
    /// How its file writes its value, if that is not how it would be written here: with other digits than the first fifteen,
    /// or with more of them. Whenever it has that value it is written so.
    pub written: Option<Box<Written>>,
}

/// What a cell holds, as a file writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// Its text.
    pub text: String,
    /// What is stored beside it.
    pub stored: StoredValue,
}

impl Written {
    /// As a cell.
    pub fn cell(&self) -> Cell<'_> {
        Cell { text: &self.text, stored: self.stored }
    }
}

impl Formula {
    /// A formula as it is typed.
    pub fn new(expression: Expression) -> Formula {
        Formula { expression, format: None, opened: None, written: None }
    }

    /// The formula that says something else.
    pub(super) fn saying(&self, expression: Expression) -> Formula {
        Formula { expression, ..self.clone() }
    }
}

/// The name of an error: one of those that a formula may say itself.
pub type ErrorName = &'static str;

/// A formula, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expression {
    /// A number, as its canonical digits: "0.5".
    Number(String),
    /// A text. A criterion or a format is held as Excel's files write it: `>=1.5`, `#,##0.0`.
    Text(String),
    /// A truth value.
    Boolean(bool),
    /// An error's name, as is left where a cell that a formula named was deleted.
    #[serde(with = "super::crossing::error")]
    Error(ErrorName),
    /// An argument left out.
    Missing,
    /// A cell or a range of cells.
    Cells(Reference),
    /// Cells of columns that the page computes.
    Computed(ComputedReference),
    /// Cells by the name that the user gave them.
    Name(String),
    /// A function of its arguments.
    Call(#[serde(with = "super::crossing::called")] &'static Function, Vec<Expression>),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corner {
    /// The column, from 0.
    pub column: Option<(u32, bool)>,
    /// The row, from 0.
    pub row: Option<(u32, bool)>,
}

/// The cells that a formula names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The name of the sheet, if it is named.
    pub sheet: Option<String>,
    /// The cell, or the first corner of a range.
    pub first: Corner,
    /// The other corner of a range.
    pub last: Option<Corner>,
}

/// A column that the page computes, as formulas name it whatever letters it has on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComputedColumn {
    /// The name of its indicator.
    pub indicator: String,
    /// The columns of the table that it is computed from, by the names of the indicator's inputs.
    pub inputs: Vec<(String, u32)>,
}

/// One corner of cells that the page computes: without a row, the whole column. `true` is a `$`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComputedCorner {
    /// The column.
    pub column: ComputedColumn,
    /// Whether there is a `$` before the column.
    pub fixed: bool,
    /// The row, from 0.
    pub row: Option<(u32, bool)>,
}

/// The cells of computed columns that a formula names. Rows go along with copies as others do; columns stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComputedReference {
    /// The name of the sheet, if it is named.
    pub sheet: Option<String>,
    /// The cell, or the first corner of a range.
    pub first: ComputedCorner,
    /// The other corner of a range.
    pub last: Option<ComputedCorner>,
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
    /// Calls `see` with it and every part of it.
    pub fn each<'a>(&'a self, see: &mut dyn FnMut(&'a Expression)) {
        see(self);
        match self {
            Expression::Call(_, arguments) => arguments.iter().for_each(|a| a.each(see)),
            Expression::Sign(_, inner) | Expression::Percent(inner) | Expression::Bracket(inner) => {
                inner.each(see);
            }
            Expression::Binary(_, left, right) => {
                left.each(see);
                right.each(see);
            }
            _ => {}
        }
    }

    /// Calls `see` with every reference in it, except those to computed columns.
    pub fn references<'a>(&'a self, see: &mut dyn FnMut(&'a Reference)) {
        self.each(&mut |part| {
            if let Expression::Cells(reference) = part {
                see(reference);
            }
        });
    }

    /// Calls `see` with the name of every sheet that it names.
    pub fn sheets<'a>(&'a self, see: &mut dyn FnMut(&'a str)) {
        self.each(&mut |part| match part {
            Expression::Cells(Reference { sheet: Some(name), .. })
            | Expression::Computed(ComputedReference { sheet: Some(name), .. }) => see(name),
            _ => {}
        });
    }

    /// Whether it names computed columns.
    pub fn names_computed(&self) -> bool {
        let mut found = false;
        self.each(&mut |part| found = found || matches!(part, Expression::Computed(_)));
        found
    }

    /// Whether it has names of cells.
    pub fn has_names(&self) -> bool {
        let mut found = false;
        self.each(&mut |part| found = found || matches!(part, Expression::Name(_)));
        found
    }

    /// Without brackets around the whole.
    pub(super) fn bare(&self) -> &Expression {
        match self {
            Expression::Bracket(inner) => inner.bare(),
            other => other,
        }
    }
}
