//! One pass over a column: what its cells are, what they prove of its notation, and which must be looked at again.

use std::ops::Range;

use crate::grid::{CellAddress, Grid, StoredValue};
use crate::number::{CellKind, Scanned, Unit, UnitKind, is_year, scan};
use crate::table::cell::{ColumnEvidence, Context, Remark, TextOrigin, Vote, has_words, read};
use crate::table::header::TableParts;

/// Rows whose words are looked at for what a column of text is.
const SAMPLE: usize = 200;

const MONEY: Unit = Unit { kind: UnitKind::Money, scale: 1.0 };

const COUNT: Unit = Unit { kind: UnitKind::Count, scale: 1.0 };

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
    /// What the units written in the cells count, as far as they are more than one of something.
    pub own_unit: Option<Unit>,
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
    /// Of these, those whose unit is money or more than one of something ("1,2 tỷ", "5 vạn").
    pub with_scale: u32,
}

impl Counts {
    /// Cells with a value.
    pub fn values(&self) -> u32 {
        self.numbers + self.percents
    }
}

/// Profiles a column over the rows of the body. Rows of titles among them have no figures.
pub fn profile(grid: &Grid, column: u32, parts: &TableParts) -> Profile {
    let body = parts.body.clone();
    let rows = body.len();
    let mut found =
        Profile { kinds: Vec::with_capacity(rows), values: Vec::with_capacity(rows), ..Profile::default() };
    let context = Context::default();
    for (row, grid_row) in (0..).zip(body) {
        let cell = grid.cell(CellAddress { row: grid_row, column });
        let blank = cell.text.is_empty() && cell.stored == StoredValue::None;
        if blank || parts.is_titles(grid_row) {
            // A title that is a number ("1", "2020") stays one, of no weight; "(1)" is no negative.
            let number = match scan(cell.text) {
                Scanned::Number(n) if !n.bracketed && !n.signed && !n.is_ambiguous() => n.comma,
                _ => None,
            };
            found.kinds.push(match number {
                _ if blank => CellKind::Blank,
                Some(_) => CellKind::Number,
                None => CellKind::Text,
            });
            found.values.push(number.unwrap_or(0.0));
            found.evidence.push(Vote::default());
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
            && is_year(cell.text.trim())
        {
            counts.years += 1;
        }
        let mut open = matches!(reading.remark, Remark::Hidden | Remark::Uncalculated);
        let mark = Vote::of(cell, &scanned, grid.declared.is_some()).with_decimals(reading.decimals);
        found.evidence.push(mark);
        if let Scanned::Number(numeral) = &scanned {
            let unit = numeral.unit.filter(|u| u.scale != 1.0 || (u.kind == UnitKind::Money && !stored));
            if has_words(numeral) && (!stored || unit.is_some()) {
                counts.with_unit += 1;
                if let Some(unit) = unit {
                    counts.with_scale += 1;
                    let counted = |u: Unit| u.kind == UnitKind::Count;
                    found.own_unit = Some(if found.own_unit.is_some_and(counted) || counted(unit) {
                        COUNT
                    } else {
                        MONEY
                    });
                }
                open = true;
            }
            // Shown as thousands of what is stored, in one notation or the other.
            open |= stored && numeral.is_ambiguous() && reading.remark == Remark::Rounded;
        }
        if let Scanned::Number(numeral) = &scanned
            && !stored
        {
            counts.bracketed += u32::from(numeral.bracketed);
            open |= mark.source() == TextOrigin::Typed || numeral.bracketed || numeral.is_ambiguous();
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
