//! What is known of every column of a table, found out once, because the plan and the checks ask the same questions
//! again and again.

use super::amount::{Counted, holds_amounts};
use super::difference::is_difference_of_rates;
use super::nature::adds_up;
use super::subject::Subject;
use crate::analysis::row_periods::later_rows_follow;
use crate::table::{Column, Table};

pub(crate) struct ColumnFacts {
    pub subject: Subject,
    /// What its figures count, and in which unit.
    pub counted: Counted,
    /// Whether it holds amounts rather than percentages or points.
    pub holds_amounts: bool,
    /// Whether the units' figures add up to the figure for all units.
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
    /// `Some(true)` if the rows are periods that go forward, `Some(false)` if backward, `None` if they are not a
    /// series.
    pub later_rows_follow: Option<bool>,
}

impl<'a> TableFacts<'a> {
    /// Finds out all facts of a table.
    pub fn of(table: &'a Table) -> TableFacts<'a> {
        let mut columns: Vec<ColumnFacts> = table.columns.iter().map(ColumnFacts::of).collect();
        for (place, known) in columns.iter_mut().enumerate().filter(|(_, known)| known.adds_up) {
            known.adds_up = !is_difference_of_rates(table, place);
        }
        TableFacts { table, columns, later_rows_follow: later_rows_follow(table) }
    }

    /// The factor that brings a figure of `other` to the unit of `column`; `None` if they count different things.
    pub fn unit_factor(&self, column: usize, other: usize) -> Option<f64> {
        self.columns.get(column)?.counted.factor(self.columns.get(other)?.counted)
    }
}
