//! [`LookedUp`]: what charts ask of a table again and again, found once after each change.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use super::settings::Measure;
use crate::analysis::{Levels, PartColumns, PastedRate, Timeline, part_columns, ranked_rates, timeline};
use crate::grid::CellAddress;
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
    /// The cells that changed since the engine of formulas was told; `None` for a table that may be understood otherwise.
    changes: Option<Vec<CellAddress>>,
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
        // Formulas may name them.
        self.changes = None;
    }

    /// Forgets in which columns one formula stands, and what the engine was told.
    pub(super) fn forget_formulas(&mut self) {
        self.column_formulas = OnceLock::new();
        self.changes = None;
    }

    /// What is known after some cells changed in a table that is understood as before. `has_formula` says whether a cell holds
    /// a formula.
    pub(super) fn after(
        &mut self,
        changed: &[CellAddress],
        has_formula: impl Fn(&CellAddress) -> bool,
    ) -> LookedUp {
        /// After so many cells everything is told again.
        const FEW: usize = 512;
        let formulas = std::mem::take(&mut self.column_formulas);
        let typed_over = |columns: &BTreeMap<u32, u32>| {
            changed.iter().any(|at| columns.contains_key(&at.column) && !has_formula(at))
        };
        let is_known = formulas.get().is_some_and(|columns| !typed_over(columns));
        let column_formulas = if is_known { formulas } else { OnceLock::new() };
        let mut changes = self.changes.take();
        if let Some(cells) = &mut changes {
            cells.extend(changed);
        }
        let changes = changes.filter(|cells| cells.len() <= FEW);
        LookedUp { column_formulas, changes, ..LookedUp::default() }
    }

    /// The cells that changed since this was last asked; `None` if the table may be understood otherwise since.
    pub(super) fn take_changes(&mut self) -> Option<Vec<CellAddress>> {
        self.changes.replace(Vec::new())
    }

    /// Has the whole sheet told to the engine again.
    pub(super) fn forget_changes(&mut self) {
        self.changes = None;
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
