//! Widths, order and visibility of columns: the user's, kept in the document.

use super::{App, Effect};
use crate::analysis::Indicator;
use crate::sheet::{Cause, ColumnSettings, Measure};

/// Narrowest and widest column, in pixels.
const NARROWEST: u16 = 36;
const WIDEST: u16 = 800;

impl App {
    /// What a column shown at a place is.
    pub(super) fn measure_at(&self, column: u32) -> Measure {
        self.computed_at(column).map_or(Measure::Pasted(column), |c| Measure::Computed(c.indicator))
    }

    pub(super) fn set_width(&mut self, column: u32, width: Option<u16>) -> Vec<Effect> {
        let measure = self.measure_at(column);
        let width = width.unwrap_or_else(|| self.fitted_width(column));
        self.lay_out(|columns| {
            columns.widths.insert(measure, width.clamp(NARROWEST, WIDEST));
        })
    }

    pub(super) fn hide_column(&mut self, column: u32) -> Vec<Effect> {
        let Some(indicator) = self.computed_at(column).map(|c| c.indicator) else { return Vec::new() };
        self.lay_out(|columns| {
            if !columns.shown.remove(&indicator) {
                columns.hidden.insert(indicator);
            }
        })
    }

    /// Shows a computed column that is hidden, by the user or by default.
    pub(super) fn show_computed(&mut self, indicator: Indicator) -> Vec<Effect> {
        self.lay_out(|columns| {
            columns.hidden.remove(&indicator);
            if !indicator.is_shown_by_default() {
                columns.shown.insert(indicator);
            }
        })
    }

    pub(super) fn show_hidden(&mut self) -> Vec<Effect> {
        self.lay_out(|columns| columns.hidden.clear())
    }

    /// Changes places with the neighbour shown.
    pub(super) fn move_column(&mut self, column: u32, right: bool) -> Vec<Effect> {
        let Some(index) = column.checked_sub(self.pasted_columns()) else { return Vec::new() };
        let mut order: Vec<Indicator> = self.sheet().shown_computed().map(|c| c.indicator).collect();
        let index = index as usize;
        let other = if right { index.checked_add(1) } else { index.checked_sub(1) };
        let Some(other) = other.filter(|o| *o < order.len() && index < order.len()) else {
            return Vec::new();
        };
        order.swap(index, other);
        self.lay_out(|columns| columns.order = order)
    }

    fn lay_out(&mut self, change: impl FnOnce(&mut ColumnSettings)) -> Vec<Effect> {
        self.set(change, Cause::Layout)
    }
}
