//! Which rows the filters of columns leave out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::find::{Exactness, Needle};
use super::settings::{ColumnFilter, Measure};
use super::worksheet::Sheet;
use crate::grid::{CellAddress, LineSet};
use crate::indicator::Target;
use crate::number::compare;
use crate::table::RowKind;

/// The rows that filters leave out: units that do not answer all of them, each with the parts below it, and blank
/// rows among the units. Totals, headings and notes stay.
pub fn filtered_out(sheet: &Sheet, filters: &BTreeMap<Measure, ColumnFilter>) -> LineSet {
    let asked: Vec<Asked<'_>> = filters.iter().map(|(of, filter)| Asked::new(sheet, *of, filter)).collect();
    let mut leaves_out = false;
    let rows = sheet.table().rows.iter().enumerate().filter(|(row, kind)| {
        leaves_out = match kind {
            RowKind::Data => !asked.iter().all(|asked| asked.is_answered(*row)),
            // Counted in the unit above, and shown with it.
            RowKind::Part => leaves_out,
            RowKind::Blank => asked.iter().any(|asked| !asked.is_answered(*row)),
            _ => false,
        };
        leaves_out
    });
    let start = sheet.table().body.start;
    rows.filter_map(|(row, _)| Some(start + u32::try_from(row).ok()?)).collect()
}

/// The text by which a cell is told from others: without spaces around it, and composed.
pub fn filter_text(sheet: &Sheet, at: CellAddress) -> Cow<'_, str> {
    let text = sheet.grid().text(at).trim();
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// The figure of a body row in a column, computed or not.
pub fn filter_figure(sheet: &Sheet, of: Measure, row: usize) -> Option<f64> {
    match of {
        Measure::Pasted(column) => sheet.table().columns.get(column as usize)?.value(row),
        Measure::Computed(indicator) => {
            let computed = sheet.computed().iter().find(|computed| computed.indicator == indicator)?;
            computed.values.get(row).copied().flatten()?.ok()
        }
    }
}

/// A filter, made ready to be asked of every row.
pub(crate) struct Asked<'a> {
    sheet: &'a Sheet,
    of: Measure,
    filter: &'a ColumnFilter,
    needle: Option<Needle>,
    /// Of the largest or smallest figures, the last one.
    last: Option<f64>,
}

impl<'a> Asked<'a> {
    /// The filter of a column.
    pub(crate) fn new(sheet: &'a Sheet, of: Measure, filter: &'a ColumnFilter) -> Asked<'a> {
        let needle = match filter {
            ColumnFilter::Contains(text) => Needle::new(text, Exactness::default()),
            _ => None,
        };
        let last = match filter {
            ColumnFilter::Top { count, largest } => last_of_top(sheet, of, *count, *largest),
            _ => None,
        };
        Asked { sheet, of, filter, needle, last }
    }

    /// Whether a body row answers it.
    pub(crate) fn is_answered(&self, row: usize) -> bool {
        let figure = || filter_figure(self.sheet, self.of, row);
        match self.filter {
            ColumnFilter::Values(texts) => self.text(row).is_some_and(|text| texts.contains(text.as_ref())),
            ColumnFilter::Contains(_) => {
                let text = self.text(row);
                // Nothing is asked of an empty text.
                self.needle.as_ref().is_none_or(|needle| text.is_some_and(|text| needle.is_in(&text, None)))
            }
            ColumnFilter::Compared(comparison, than) => {
                let target = Target { comparison: *comparison, value: *than };
                figure().is_some_and(|figure| target.is_reached(figure))
            }
            ColumnFilter::Between(first, last) => figure().is_some_and(|figure| {
                compare(figure, first.min(*last)).is_ge() && compare(figure, first.max(*last)).is_le()
            }),
            ColumnFilter::Top { largest, .. } => figure().zip(self.last).is_some_and(|(figure, last)| {
                let order = compare(figure, last);
                if *largest { order.is_ge() } else { order.is_le() }
            }),
            ColumnFilter::Blank => self.is_blank(row),
            ColumnFilter::Filled => !self.is_blank(row),
        }
    }

    /// The text of a row's cell; `None` of a computed column.
    fn text(&self, row: usize) -> Option<Cow<'a, str>> {
        let Measure::Pasted(column) = self.of else { return None };
        let row = self.sheet.table().body.start + u32::try_from(row).ok()?;
        Some(filter_text(self.sheet, CellAddress { row, column }))
    }

    fn is_blank(&self, row: usize) -> bool {
        match self.text(row) {
            Some(text) => text.is_empty(),
            None => filter_figure(self.sheet, self.of, row).is_none(),
        }
    }
}

/// The last of so many largest or smallest figures of units.
fn last_of_top(sheet: &Sheet, of: Measure, count: u16, largest: bool) -> Option<f64> {
    let units = sheet.table().rows.iter().enumerate().filter(|(_, kind)| **kind == RowKind::Data);
    let mut figures: Vec<f64> = units.filter_map(|(row, _)| filter_figure(sheet, of, row)).collect();
    figures.sort_unstable_by(|a, b| if largest { b.total_cmp(a) } else { a.total_cmp(b) });
    let place = usize::from(count).min(figures.len()).checked_sub(1)?;
    figures.get(place).copied()
}
