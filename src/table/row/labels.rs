//! What names each row and what those words say: found once for all steps that ask what a row is.

use std::ops::Range;

use super::label::{LabelMeaning, label_meaning};
use super::name_pair::name_pair;
use crate::grid::{CellAddress, Grid};
use crate::number::fold;
use crate::table::model::{Column, LabelColumns, Role};

/// Finds the columns that name rows of a body whose columns are read.
pub fn label_columns(grid: &Grid, body: &Range<u32>, columns: &[Column]) -> LabelColumns {
    let mut found = leading_columns(columns);
    found.pair = name_pair(grid, body, columns, &found);
    found
}

fn leading_columns(columns: &[Column]) -> LabelColumns {
    let find =
        |role: Role| columns.iter().position(|c| c.role == Some(role)).and_then(|i| u32::try_from(i).ok());
    let name = find(Role::UnitName);
    let measures = |c: &Column| !matches!(c.role, Some(Role::RowNumber | Role::UnitName | Role::Code));
    let has_figures = |c: &Column| c.kinds.iter().any(|k| k.has_value());
    let first = columns.iter().position(|c| measures(c) && has_figures(c)).unwrap_or(columns.len().min(2));
    let end = u32::try_from(first).unwrap_or(0).max(name.map_or(0, |n| n + 1));
    LabelColumns {
        name,
        leading: 0..end,
        number: find(Role::RowNumber),
        period: find(Role::Period).filter(|&p| p < 2),
        pair: None,
    }
}

/// The labels of all body rows.
#[derive(Clone, Debug, PartialEq)]
pub struct RowLabels<'a> {
    /// The columns they stand in.
    pub columns: LabelColumns,
    rows: Vec<RowLabel<'a>>,
}

/// The label of one row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct RowLabel<'a> {
    text: &'a str,
    number: &'a str,
    own: LabelMeaning,
    meaning: LabelMeaning,
}

impl<'a> RowLabels<'a> {
    /// Reads the labels of a body whose columns are read.
    pub fn of(grid: &'a Grid, body: Range<u32>, columns: &[Column]) -> RowLabels<'a> {
        let named = label_columns(grid, &body, columns);
        let first = body.start;
        let label = |row: u32| {
            let number = |row: u32| named.number.map_or("", |column| grid.text(CellAddress { row, column }));
            let of_unit = named.pair.filter(|pair| !pair.inner(grid, row).is_empty());
            if let Some(pair) = of_unit
                && let Some(head) = pair.head(grid, first, row)
            {
                // The number of a unit is written once, as its name is.
                let has_figures = columns.iter().any(|c| c.value((row - first) as usize).is_some());
                let text = pair.inner(grid, row);
                let meaning = meaning_in_unit(text, pair.unit(grid, first, row).unwrap_or_default());
                return RowLabel {
                    text,
                    number: number(if has_figures { head } else { row }),
                    own: meaning,
                    meaning,
                };
            }
            let (text, number) = (named.label(grid, row), number(row));
            let own = label_meaning(text);
            let beside = || words_beside(grid, row, &named.leading, text);
            let meaning = if own == LabelMeaning::Name { beside().unwrap_or(own) } else { own };
            RowLabel { text, number, own, meaning }
        };
        let rows = body.map(label).collect();
        RowLabels { columns: named, rows }
    }

    /// The words that name a body row, as they stand in the grid: an indentation may lead them.
    pub fn text(&self, row: usize) -> &'a str {
        self.rows.get(row).map_or("", |label| label.text)
    }

    /// The words that name a body row, without marks and capitals.
    pub fn folded(&self, row: usize) -> String {
        fold(self.text(row))
    }

    /// The text in the column that numbers rows.
    pub fn number(&self, row: usize) -> &'a str {
        self.rows.get(row).map_or("", |label| label.number)
    }

    /// What the label alone says of its row.
    pub fn own_meaning(&self, row: usize) -> LabelMeaning {
        self.rows.get(row).map_or(LabelMeaning::Name, |label| label.own)
    }

    /// What the words of a row say of it: those of its label, else those beside it ("Tổng" under STT, "12 huyện" under
    /// the names).
    pub fn meaning(&self, row: usize) -> LabelMeaning {
        self.rows.get(row).map_or(LabelMeaning::Name, |label| label.meaning)
    }
}

/// What the words that tell rows of a unit apart say: a sum is of the unit ("Cộng" beside "Huyện Đông Anh"), and what is
/// told apart in a total is a sum of that ("BHYT" beside "Tổng cộng").
fn meaning_in_unit(text: &str, unit: &str) -> LabelMeaning {
    let is_sum = |meaning: LabelMeaning| matches!(meaning, LabelMeaning::Total | LabelMeaning::Sum);
    match (label_meaning(text), label_meaning(unit)) {
        (own, of) if is_sum(own) && is_sum(of) => of,
        (own, of) if is_sum(own) || own == LabelMeaning::Name && is_sum(of) => LabelMeaning::PartSum,
        (LabelMeaning::Name, of @ LabelMeaning::Average) => of,
        (own, _) => own,
    }
}

/// The total or mean that words beside a name speak of.
fn words_beside(grid: &Grid, row: u32, leading: &Range<u32>, label: &str) -> Option<LabelMeaning> {
    let beside = leading.clone().map(|column| grid.text(CellAddress { row, column }));
    beside
        .filter(|text| *text != label)
        .filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 1)
        .map(label_meaning)
        .find(|m| matches!(m, LabelMeaning::Total | LabelMeaning::Sum | LabelMeaning::Average))
}
