//! Computed columns that can be shown and are not: those that wait to be asked for, and those that the user hid.

use crate::analysis::Indicator;
use crate::app::App;

/// A computed column that can be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferedColumn {
    /// Which.
    pub indicator: Indicator,
    /// Its name, with what it is made of.
    pub name: String,
}

impl App {
    pub(super) fn offered_columns(&self) -> Vec<OfferedColumn> {
        let is_shown = |i: &&Indicator| self.sheet().shown_computed().any(|c| c.indicator == **i);
        let waiting = self.sheet().available().iter().filter(|i| !is_shown(i));
        waiting.map(|i| OfferedColumn { indicator: *i, name: self.offered_name(*i) }).collect()
    }

    /// "Còn phải thực hiện: Kế hoạch, Thực hiện – BHXH bắt buộc".
    fn offered_name(&self, indicator: Indicator) -> String {
        let words = self.words();
        let named = |column: usize| u32::try_from(column).map(|c| self.column_name(c)).unwrap_or_default();
        let names = [Some(indicator), indicator.rate()].into_iter().flatten();
        let names: Vec<&str> = names.map(|i| words.indicator(i)).collect();
        let mut inputs: Vec<String> = indicator.inputs().map(|(_, column)| named(column)).collect();
        inputs.dedup();
        let table = self.sheet().table();
        let group = table.columns.get(indicator.first_input()).and_then(|c| c.group.last());
        let group = group.map(|g| format!(" – {g}")).unwrap_or_default();
        format!("{}: {}{group}", names.join(": "), inputs.join(", "))
    }
}
