//! The computed columns that can be added: the ones shown only on request, and the ones that the user hid.

use crate::analysis::Indicator;
use crate::app::{App, column_name};

/// A computed column that can be added.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferedColumn {
    /// The indicator.
    pub indicator: Indicator,
    /// Its name, with the columns that it is computed from.
    pub name: String,
}

pub(crate) fn offered_columns(app: &App) -> Vec<OfferedColumn> {
    let is_shown = |i: &&Indicator| app.sheet().shown_computed().any(|c| c.indicator == **i);
    let waiting = app.sheet().available().iter().filter(|i| !is_shown(i));
    waiting.map(|i| OfferedColumn { indicator: *i, name: offered_name(app, *i) }).collect()
}

/// "Còn phải thực hiện: Kế hoạch, Thực hiện – BHXH bắt buộc".
fn offered_name(app: &App, indicator: Indicator) -> String {
    let words = app.words();
    let named = |column: usize| u32::try_from(column).map(|c| column_name(app, c)).unwrap_or_default();
    let names = [Some(indicator), indicator.rate()].into_iter().flatten();
    let names: Vec<&str> = names.map(|i| words.indicator(i)).collect();
    let mut inputs: Vec<String> = indicator.inputs().map(|(_, column)| named(column)).collect();
    inputs.dedup();
    let table = app.sheet().table();
    let group = table.columns.get(indicator.first_input()).and_then(|c| c.group.last());
    let group = group.map(|g| format!(" – {g}")).unwrap_or_default();
    format!("{}: {}{group}", names.join(": "), inputs.join(", "))
}
