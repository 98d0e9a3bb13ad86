//! One pass over a column: what its cells are, what they prove of its notation, and which must be looked at again.

use super::evidence::{ColumnEvidence, Mark, Source};
use super::reading::{Context, Remark, has_words, read};
use super::{CellAddress, Grid, StoredValue};
use crate::number::{CellKind, Scanned, scan};
use std::ops::Range;

/// Rows whose words are looked at for what a column of text is.
const SAMPLE: usize = 200;

/// What one pass finds.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// What each cell is.
    pub kinds: Vec<CellKind>,
    /// Values, final for all rows but those of `open`.
    pub values: Vec<f64>,
    /// Rows whose reading depends on the column: both readings, own units, brackets, typed numbers.
    pub open: Vec<u32>,
    /// What they prove.
    pub evidence: ColumnEvidence,
    /// Whether a number, not a percentage, certainly has decimals.
    pub has_decimals: bool,
    /// Counts by kind of cell.
    pub counts: Counts,
    /// First row that shows fewer digits than the source holds, and how many do.
    pub rounded: Option<(u32, u32)>,
}

/// Counts of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cells with anything in them.
    pub filled: u32,
    /// Numbers without `%`.
    pub numbers: u32,
    /// Numbers with `%`.
    pub percents: u32,
    /// Words.
    pub texts: u32,
    /// Marks for none.
    pub missing: u32,
    /// Errors.
    pub errors: u32,
    /// Dates and periods in words.
    pub dates: u32,
    /// Codes.
    pub codes: u32,
    /// Whole numbers from 1900 to 2099 without a separator.
    pub years: u32,
    /// Numbers in brackets.
    pub bracketed: u32,
    /// Numbers whose value the source gave.
    pub stored: u32,
    /// Numbers with a unit of their own.
    pub with_unit: u32,
}

impl Counts {
    /// Cells with a value.
    pub fn values(&self) -> u32 {
        self.numbers + self.percents
    }
}

/// Profiles a column over the rows of the body.
pub fn profile(grid: &Grid, column: u32, body: Range<u32>) -> Profile {
    let rows = body.len();
    let mut found =
        Profile { kinds: Vec::with_capacity(rows), values: Vec::with_capacity(rows), ..Profile::default() };
    let context = Context::default();
    for (row, grid_row) in (0..).zip(body) {
        let cell = grid.cell(CellAddress { row: grid_row, column });
        if cell.text.is_empty() && cell.stored == StoredValue::None {
            found.kinds.push(CellKind::Blank);
            found.values.push(0.0);
            found.evidence.push(Mark::default());
            continue;
        }
        let scanned = scan(cell.text);
        let reading = read(cell, &scanned, &context);
        found.kinds.push(reading.kind);
        found.values.push(reading.value);
        let stored = matches!(cell.stored, StoredValue::Number { .. });
        let counts = &mut found.counts;
        counts.filled += 1;
        match reading.kind {
            CellKind::Blank => counts.filled -= 1,
            CellKind::Missing => counts.missing += 1,
            CellKind::Text => counts.texts += 1,
            CellKind::Number => counts.numbers += 1,
            CellKind::Percent => counts.percents += 1,
            CellKind::Date => counts.dates += 1,
            CellKind::Code => counts.codes += 1,
            CellKind::Error => counts.errors += 1,
            CellKind::Fraction | CellKind::Boolean => {}
        }
        counts.stored += u32::from(stored);
        if reading.kind == CellKind::Number
            && (1900.0..2100.0).contains(&reading.value)
            && super::header::is_year(cell.text.trim())
        {
            counts.years += 1;
        }
        let mut open = matches!(reading.remark, Remark::Hidden | Remark::Uncalculated);
        let mark = Mark::of(cell, &scanned, grid.declared.is_some()).with_decimals(reading.decimals);
        found.evidence.push(mark);
        if let Scanned::Number(numeral) = &scanned
            && !stored
        {
            counts.bracketed += u32::from(numeral.bracketed);
            if has_words(numeral) {
                counts.with_unit += 1;
                open = true;
            }
            open |= mark.source() == Source::Typed || numeral.bracketed || numeral.is_ambiguous();
        }
        found.has_decimals |= reading.kind == CellKind::Number && mark.is_certain() && mark.decimals() > 0;
        if reading.remark == Remark::Rounded {
            let first = found.rounded.map_or(row, |(first, _)| first);
            found.rounded = Some((first, found.rounded.map_or(1, |(_, n)| n + 1)));
        }
        if open {
            found.open.push(row);
        }
    }
    found
}

/// The first filled cells of a column.
pub fn sample(grid: &Grid, column: u32, body: Range<u32>) -> impl Iterator<Item = &str> {
    body.map(move |row| grid.text(CellAddress { row, column }).trim()).filter(|t| !t.is_empty()).take(SAMPLE)
}
