//! Marks for none ("-") that stand for nothing: the pasted total is the sum of the other units.

use super::column::{adds_up_over_units, amount, series};
use crate::number::{CellKind, exact_sum};
use crate::table::{Column, RowKind, Table, slack};

/// In which of a rate's two columns marks for none stand for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ProvedNothing {
    /// Whether units have such marks at all, proved or not: while they have, each figure of the columns has a say.
    has_marks: bool,
    is_nothing: [bool; 2],
}

impl ProvedNothing {
    /// For the columns of a rate.
    pub fn of(table: &Table, first: Option<&Column>, second: Option<&Column>) -> ProvedNothing {
        let (Some(first), Some(second)) = (first, second) else { return ProvedNothing::default() };
        if table.mixed_measures || !table.rows.contains(&RowKind::Total) {
            return ProvedNothing::default();
        }
        let columns = [first, second];
        let has_marks = columns.iter().any(|column| marks(table, column).next().is_some());
        let is_nothing = columns.map(|column| has_marks && marks_are_nothing(table, column));
        ProvedNothing { has_marks, is_nothing }
    }

    /// Whether an edit of any figure may change what the marks stand for.
    pub fn depends_on_other_rows(self) -> bool {
        self.has_marks
    }

    /// The two figures of a unit's row, with nothing for a mark that stands for it.
    pub fn fill(
        self,
        row: usize,
        kinds: [&[CellKind]; 2],
        (first, second): (Option<f64>, Option<f64>),
    ) -> (Option<f64>, Option<f64>) {
        let nothing = |place: usize| {
            (self.is_nothing[place] && kinds[place].get(row) == Some(&CellKind::Missing)).then_some(0.0)
        };
        (first.or_else(|| nothing(0)), second.or_else(|| nothing(1)))
    }
}

/// The units with a mark for none, of columns in which such a mark stands for nothing: body rows by column.
pub fn proved_nothing(table: &Table) -> Vec<(usize, Vec<usize>)> {
    if table.mixed_measures || !table.rows.contains(&RowKind::Total) {
        return Vec::new();
    }
    let columns = table.columns.iter().enumerate();
    let proved = columns.filter(|(_, column)| marks_are_nothing(table, column));
    proved.map(|(index, column)| (index, marks(table, column).collect())).collect()
}

fn units(table: &Table) -> impl Iterator<Item = usize> + '_ {
    (0..table.rows.len()).filter(|row| table.rows[*row] == RowKind::Data)
}

fn marks<'a>(table: &'a Table, column: &'a Column) -> impl Iterator<Item = usize> + 'a {
    units(table).filter(|row| column.kinds.get(*row) == Some(&CellKind::Missing))
}

/// Whether all units have a figure or a mark for none, and the figures alone make up each total that has one.
fn marks_are_nothing(table: &Table, column: &Column) -> bool {
    if marks(table, column).next().is_none() || !adds_up_over_units(column) {
        return false;
    }
    let figure = |row: usize| amount(series(column), row);
    let is_known = |row: usize| figure(row).is_some() || column.kinds.get(row) == Some(&CellKind::Missing);
    let figures: Vec<f64> = units(table).filter_map(figure).collect();
    let is_total = |row: &usize| table.rows[*row] == RowKind::Total;
    let mut totals = (0..table.rows.len()).filter(is_total).filter_map(figure).peekable();
    if figures.is_empty() || totals.peek().is_none() || !units(table).all(is_known) {
        return false;
    }
    let sum = exact_sum(figures.iter().copied());
    totals.all(|total| (total - sum).abs() <= slack(column, figures.len()))
}
