//! What is known of every column of a table, found out once: which figures the table admits and which of the pasted ones
//! come out are asked of the same columns again and again.

use super::amount::{Counted, holds_amounts};
use super::nature::adds_up;
use super::subject::Subject;
use crate::analysis::row_periods::later_rows_follow;
use crate::table::{Column, Table};

/// What is known of a column.
pub(crate) struct ColumnFacts {
    pub subject: Subject,
    /// What its figures count, and in which unit.
    pub counted: Counted,
    /// Whether it holds amounts, not percentages or points.
    pub holds_amounts: bool,
    /// Whether the figures of units add up to the figure of them all.
    pub adds_up: bool,
}

impl ColumnFacts {
    fn of(column: &Column) -> ColumnFacts {
        let holds_amounts = holds_amounts(column);
        ColumnFacts {
            subject: Subject::of(column),
            counted: Counted::of(column),
            holds_amounts,
            adds_up: holds_amounts && adds_up(column),
        }
    }
}

/// A table with what is known of its columns and rows.
pub(crate) struct TableFacts<'a> {
    pub table: &'a Table,
    /// One for each column of the table.
    pub columns: Vec<ColumnFacts>,
    /// Whether the rows are periods that go forward (`Some(true)`), backward (`Some(false)`), or no series.
    pub later_rows_follow: Option<bool>,
}

impl<'a> TableFacts<'a> {
    /// Finds out what there is to know.
    pub fn of(table: &'a Table) -> TableFacts<'a> {
        let columns = table.columns.iter().map(ColumnFacts::of).collect();
        TableFacts { table, columns, later_rows_follow: later_rows_follow(table) }
    }

    /// What a figure of `other` is multiplied by to stand in the unit of `column`; `None` if the two count different
    /// things.
    pub fn unit_factor(&self, column: usize, other: usize) -> Option<f64> {
        self.columns.get(column)?.counted.factor(self.columns.get(other)?.counted)
    }
}
