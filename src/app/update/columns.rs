//! Changes the widths, the order and the visibility of columns.

use super::settings::set_settings;
use crate::analysis::Indicator;
use crate::app::effect::Effect;
use crate::app::state::{App, Selection, computed_at, fitted_width, measure_at, pasted_columns};
use crate::grid::CellAddress;
use crate::sheet::{Cause, ColumnSettings};

/// Narrowest and widest column, in pixels.
const NARROWEST: u16 = 36;

const WIDEST: u16 = 800;

pub(crate) fn set_width(app: &mut App, column: u32, width: Option<u16>) -> Vec<Effect> {
    let measure = measure_at(app, column);
    let width = width.unwrap_or_else(|| fitted_width(app, column));
    lay_out(app, |columns| {
        columns.widths.insert(measure, width.clamp(NARROWEST, WIDEST));
    })
}

pub(crate) fn hide_column(app: &mut App, column: u32) -> Vec<Effect> {
    let Some(indicator) = computed_at(app, column).map(|c| c.indicator) else { return Vec::new() };
    lay_out(app, |columns| {
        if !columns.shown.remove(&indicator) {
            columns.hidden.insert(indicator);
        }
    })
}

/// Shows a computed column that is hidden by default or by the user.
pub(crate) fn show_computed(app: &mut App, indicator: Indicator) -> Vec<Effect> {
    let mut effects = lay_out(app, |columns| {
        columns.hidden.remove(&indicator);
        if !indicator.is_shown_by_default() {
            columns.shown.insert(indicator);
        }
    });
    // The new column comes into sight, and the keyboard leaves the menu, in which ↓ would add another.
    let place = app.sheet().shown_computed().position(|computed| computed.indicator == indicator);
    if let Some(place) = place.and_then(|place| u32::try_from(place).ok()) {
        let row = app.caret.selection.caret.row;
        app.caret.selection = Selection::cell(CellAddress::new(row, pasted_columns(app) + place));
        effects.extend([Effect::FocusGrid, Effect::Reveal]);
    }
    effects
}

pub(crate) fn show_hidden(app: &mut App) -> Vec<Effect> {
    lay_out(app, |columns| columns.hidden.clear())
}

/// Exchanges a computed column with the one shown beside it.
pub(crate) fn move_column(app: &mut App, column: u32, right: bool) -> Vec<Effect> {
    let Some(index) = column.checked_sub(pasted_columns(app)) else { return Vec::new() };
    let mut order: Vec<Indicator> = app.sheet().shown_computed().map(|c| c.indicator).collect();
    let index = index as usize;
    let other = if right { index.checked_add(1) } else { index.checked_sub(1) };
    let Some(other) = other.filter(|o| *o < order.len() && index < order.len()) else {
        return Vec::new();
    };
    order.swap(index, other);
    lay_out(app, |columns| columns.order = order)
}

fn lay_out(app: &mut App, change: impl FnOnce(&mut ColumnSettings)) -> Vec<Effect> {
    set_settings(app, change, Cause::Layout)
}
