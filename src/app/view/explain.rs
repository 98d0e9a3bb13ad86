//! "Giải thích số này": a computed cell's formula in words and with its numbers, and where they stand.

use crate::analysis::Workings;
use crate::app::App;
use crate::ingest::{CellAddress, RowKind};
use crate::number::{Decimals, print_number, print_percent};

/// One input of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainInput {
    /// The column's title.
    pub title: String,
    /// Where it stands.
    pub at: CellAddress,
    /// The same as a spreadsheet writes it.
    pub address: String,
    /// As pasted.
    pub text: String,
    /// As read, if it has a value.
    pub read: Option<String>,
}

/// The explanation of a computed cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainView {
    /// The cell explained.
    pub at: CellAddress,
    /// "% kế hoạch – Hà Tĩnh".
    pub title: String,
    /// The formula over the titles of its inputs.
    pub formula: String,
    /// The formula with the numbers.
    pub numbers: String,
    /// The figure as printed, or why there is none.
    pub figure: String,
    /// The figure with more digits, where the printed one is rounded.
    pub unrounded: Option<String>,
    /// Its inputs.
    pub inputs: Vec<ExplainInput>,
    /// What inputs that were re-added on today's units were added from.
    pub origins: Vec<String>,
    /// What else is to be known.
    pub notes: Vec<&'static str>,
}

impl App {
    /// The explanation that is open.
    pub fn explain_view(&self) -> Option<ExplainView> {
        let at = self.selection.caret;
        let computed = self.computed_at(at.column).filter(|_| self.explaining)?;
        let row = self.body_row(at.row)?;
        let value = computed.values.get(row).copied().flatten()?;
        let words = self.words();
        let indicator = computed.indicator;
        let workings = Workings::new(self.sheet().table(), computed);
        let parts = workings.parts(row);
        // A share is held against all units' figures, which stand in no one cell.
        let inputs: Vec<ExplainInput> = indicator
            .inputs()
            .zip([Some(row), parts.base_row])
            .filter_map(|((_, column), row)| {
                let (column, row) = (u32::try_from(column).ok()?, row?);
                let at = CellAddress::new(self.sheet().table().body.start + u32::try_from(row).ok()?, column);
                Some(ExplainInput {
                    title: self.column_name(column),
                    at,
                    address: self.address(at),
                    text: self.cell_text(at),
                    read: self.column_at(column)?.value(row).map(|v| words.figure(v)),
                })
            })
            .collect();
        let notation = self.language().notation();
        let unrounded = value.ok().map(|v| match indicator.is_ratio() {
            true => print_percent(v, Decimals::UpTo(10), notation),
            false => print_number(v, Decimals::UpTo(10), notation),
        });
        let figure = self.computed_text(indicator, value);
        let is_total = matches!(self.sheet().table().rows.get(row), Some(RowKind::Total | RowKind::Subtotal));
        let mut notes = vec![words.rounding_note()];
        if is_total {
            notes.push(words.pasted_total_note());
        }
        notes.push(words.formula_source());
        Some(ExplainView {
            at,
            title: format!("{} – {}", words.computed_title(computed), self.row_name(at.row)),
            formula: self.formula_in_words(computed),
            numbers: self.formula_in_numbers(computed, (parts.first, parts.second), workings.factor()),
            unrounded: unrounded.filter(|u| *u != figure),
            figure,
            inputs,
            origins: self.origins_of(at.row, indicator.inputs().map(|(_, column)| column)),
            notes,
        })
    }
}
