//! A grid as it is understood: title, columns with roles and read values, row kinds.

use std::borrow::Cow;
use std::ops::Range;

use super::formula::ColumnFormula;
use super::label_columns::LabelColumns;
use super::role::Role;
use super::row_kind::RowKind;
use super::warning::Warning;
use crate::grid::Grid;
use crate::number::{CellKind, Ruling, Unit, find_units};
use crate::period::Period;
use crate::table::cell::{ColumnEvidence, Context as ReadingContext, Counts};
use crate::table::letterhead::{LineAbove, line_above};
use crate::table::text::one_line;

/// How sure a role is that only one letter forgiven gives a title: it is a guess, which computes nothing.
pub(crate) const GUESS: f32 = 0.2;

/// The unit that the unit line or a header gives.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct MeasureUnit {
    /// As written: "triệu đồng".
    pub text: String,
    /// As understood.
    pub unit: Unit,
}

/// A column as understood. `kinds` and `values` have one entry for each body row.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Column {
    /// The lowest header line over it.
    pub title: String,
    /// The header lines above the title, outermost first ("BHXH bắt buộc").
    pub group: Vec<String>,
    /// What it means.
    pub role: Option<Role>,
    /// How sure the role is, from 0 to 1; 1 if the user chose it.
    pub confidence: f32,
    /// How its numbers were read; `None` for a column without numbers.
    pub notation: Option<Ruling>,
    /// What it counts, from its own header or the table's unit line.
    pub unit: Option<Unit>,
    /// What each cell was read as.
    pub kinds: Vec<CellKind>,
    /// Each cell's value, or 0 if its kind has none. Check `kinds` first, or use [`Column::value`].
    pub values: Vec<f64>,
    /// Most decimals printed in its numbers as pasted.
    pub decimals: u8,
    /// Body rows, ascending, whose number can be read both ways with nothing to decide. The value is a guess that the
    /// user must be asked about.
    pub doubts: Vec<u32>,
    /// How its cells are read and on what evidence; needed for cells edited later.
    pub reading: ColumnReading,
}

/// How the cells of a column are read, and on what evidence.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct ColumnReading {
    /// How.
    pub context: ReadingContext,
    /// On what evidence.
    pub evidence: ColumnEvidence,
    /// Most decimals that the source holds in its numbers: more than are printed where a format hides some.
    pub source_decimals: u8,
    /// Noughts that the units in its cells put behind the digits of each of its numbers: 8 if all say "12,4 tỷ".
    pub noughts: u8,
    /// Its cells counted.
    pub counts: Counts,
    /// Body rows, ascending, whose reading depends on the column.
    pub open: Vec<u32>,
    /// What it means by its heading and its own cells, before rates were settled by what they come out of.
    pub role: Option<Role>,
}

impl Column {
    /// The most decimals with which the figures of these rows are written.
    pub fn decimals_in(&self, rows: impl Iterator<Item = usize>) -> u8 {
        let marks = &self.reading.evidence.marks;
        rows.filter_map(|row| marks.get(row)).map(|mark| mark.decimals()).max().unwrap_or(0)
    }

    /// The value of a body row, as printed, before [`Column::scale`].
    pub fn value(&self, row: usize) -> Option<f64> {
        match self.kinds.get(row) {
            Some(k) if k.has_value() => self.values.get(row).copied(),
            _ => None,
        }
    }

    /// Whether its role is only a guess, from a title one letter away from a known one: nothing is computed from it until
    /// the user confirms it.
    pub fn is_guess(&self) -> bool {
        self.role.is_some() && self.confidence <= GUESS
    }

    /// A unit of the last digit that the source holds: of those printed, or of those stored behind them; a hundred million of
    /// "12,4 tỷ".
    pub fn last_digit(&self) -> f64 {
        match self.reading.noughts {
            0 => 10f64.powi(-i32::from(self.reading.source_decimals.max(self.decimals))),
            noughts => 10f64.powi(i32::from(noughts)),
        }
    }

    /// The number of base units (đồng, persons) in one of its units; 1 if unknown.
    pub fn scale(&self) -> f64 {
        self.unit.map_or(1.0, |u| u.scale)
    }
}

/// A row that is the sum of others.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RowSum {
    /// Its body row.
    pub row: u32,
    /// The body rows, in order, that are its parts: most are right below it.
    pub parts: Vec<u32>,
}

/// An understood grid. Rows are *body* rows, counted from 0 under the header; add `body.start` for the grid's row.
#[derive(Clone, Debug, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Table {
    /// Lines above the header, top first, without the unit line.
    pub title: Vec<String>,
    /// The table's unit line.
    pub measure_unit: Option<MeasureUnit>,
    /// Grid rows of the header; empty if there is none.
    pub header: Range<u32>,
    /// Grid rows under the header.
    pub body: Range<u32>,
    /// One for each grid column.
    pub columns: Vec<Column>,
    /// The columns that name rows.
    pub label_columns: LabelColumns,
    /// One for each body row.
    pub rows: Vec<RowKind>,
    /// Whether figures decided the kind of some row ("Nam", "Nữ" add up to the row above), so that another figure may
    /// change it.
    pub rows_by_figures: bool,
    /// The period of each row if a column of periods heads them; otherwise empty.
    pub row_periods: Vec<Option<Period>>,
    /// Subtotals whose parts are known from the numbering, a list or their names.
    pub row_sums: Vec<RowSum>,
    /// The body row that could be the total of all others, which then counts twice; the user is asked.
    pub possible_total: Option<u32>,
    /// Body rows counted as units that could be parts of one above ("Trong đó: …"); the user is asked.
    pub possible_parts: Vec<u32>,
    /// Body rows counted as units that could be subtotals of those below; the user is asked.
    pub possible_sums: Vec<u32>,
    /// The formulas of columns in the row that numbers them.
    pub formulas: Vec<ColumnFormula>,
    /// Whether rows count different things ("Số người", "Số thu (tỷ đồng)"), so that they have no common total.
    pub mixed_measures: bool,
    /// What is doubtful or wrong.
    pub warnings: Vec<Warning>,
}

impl Table {
    /// The words that name a grid row, without indentation: its name, with what tells it apart from other rows of its
    /// unit, or else the first words before its figures.
    pub fn label<'a>(&self, grid: &'a Grid, row: u32) -> Cow<'a, str> {
        let of_unit = self.label_columns.pair.filter(|_| self.body.contains(&row));
        if let Some(name) = of_unit.and_then(|pair| pair.name(grid, self.body.start, row)) {
            return Cow::Owned(one_line(&name));
        }
        let label = self.label_columns.label(grid, row).trim();
        if label.contains('\n') { Cow::Owned(one_line(label)) } else { Cow::Borrowed(label) }
    }

    /// The grid row after the last one with figures of the table and the lines right below it: what is written further down
    /// stands apart from it.
    pub fn counted_end(&self) -> u32 {
        let counts = |kind: &RowKind| !matches!(kind, RowKind::Blank | RowKind::Note);
        let Some(last) = self.rows.iter().rposition(counts) else { return self.body.end };
        let below = self.rows.iter().skip(last + 1).take_while(|kind| **kind != RowKind::Blank).count();
        u32::try_from(last + 1 + below).map_or(self.body.end, |rows| self.body.start.saturating_add(rows))
    }

    /// The line over the table that says what it is, if any does: the longest that is no letterhead, else an agency's name.
    pub fn title_line(&self) -> Option<&str> {
        let lines = self.title.iter().map(|line| (line_above(line), line));
        let said = lines.filter(|(kind, _)| *kind != LineAbove::Form);
        said.max_by_key(|(kind, line)| (*kind, line.chars().count())).map(|(_, line)| line.as_str())
    }

    /// The first line over the table that says something of it.
    pub fn first_title(&self) -> Option<&str> {
        let said = self.title.iter().find(|line| line_above(line) == LineAbove::Title);
        said.map(String::as_str).or_else(|| self.title_line())
    }

    /// The unit of measure of a column in words, as its own header or else the table's unit line names it: "triệu đồng".
    pub fn unit_in_words(&self, column: usize) -> Option<String> {
        let column = self.columns.get(column)?;
        let own = column.group.iter().chain([&column.title]).rev().flat_map(|line| find_units(line)).next();
        own.map(|unit| unit.name).or_else(|| self.measure_unit.as_ref().map(|unit| unit.text.clone()))
    }

    /// The first column with a role.
    pub fn column_of(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|c| c.role == Some(role))
    }
}
