//! [`LookedUp`]: what charts ask of a table again and again, found once after each change.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use super::settings::Measure;
use crate::analysis::{Levels, PartColumns, PastedRate, Timeline, part_columns, ranked_rates, timeline};
use crate::table::Table;

/// Found when it is first asked for, so that a table of which no chart is drawn does not wait for it.
#[derive(Clone, Default)]
pub(super) struct LookedUp {
    first_measure: OnceLock<Option<Measure>>,
    timeline: OnceLock<Option<Timeline>>,
    parts: OnceLock<Option<PartColumns>>,
    levels: OnceLock<Option<Levels>>,
    pasted_rates: OnceLock<Vec<PastedRate>>,
    column_formulas: OnceLock<BTreeMap<u32, u32>>,
}

impl fmt::Debug for LookedUp {
    /// Two sheets are alike whether or not somebody has asked.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("LookedUp")
    }
}

impl LookedUp {
    /// Forgets what follows from the computed columns.
    pub(super) fn forget_measures(&mut self) {
        self.first_measure = OnceLock::new();
    }

    /// Forgets in which columns one formula stands.
    pub(super) fn forget_formulas(&mut self) {
        self.column_formulas = OnceLock::new();
    }

    /// What is known after some cells changed in a table that is understood as before. `changes` says whether a column's cell
    /// that holds no formula changed.
    pub(super) fn after(&mut self, changes: impl Fn(u32) -> bool) -> LookedUp {
        let formulas = std::mem::take(&mut self.column_formulas);
        let is_known = formulas.get().is_some_and(|columns| !columns.keys().any(|column| changes(*column)));
        LookedUp { column_formulas: if is_known { formulas } else { OnceLock::new() }, ..LookedUp::default() }
    }

    /// The columns in which one formula stands, with the row of its first.
    pub(super) fn column_formulas(&self, find: impl FnOnce() -> BTreeMap<u32, u32>) -> &BTreeMap<u32, u32> {
        self.column_formulas.get_or_init(find)
    }

    pub(super) fn first_measure(&self, find: impl FnOnce() -> Option<Measure>) -> Option<Measure> {
        *self.first_measure.get_or_init(find)
    }

    pub(super) fn timeline(&self, table: &Table) -> Option<&Timeline> {
        self.timeline.get_or_init(|| timeline(table)).as_ref()
    }

    pub(super) fn parts(&self, table: &Table) -> Option<&PartColumns> {
        self.parts.get_or_init(|| part_columns(table)).as_ref()
    }

    pub(super) fn levels(&self, table: &Table) -> Option<&Levels> {
        self.levels.get_or_init(|| Levels::of(table)).as_ref()
    }

    pub(super) fn pasted_rates(&self, table: &Table) -> &[PastedRate] {
        self.pasted_rates.get_or_init(|| ranked_rates(table))
    }
}
