//! [`LookedUp`]: what charts ask of a table again and again, found once after each change.

use std::fmt;
use std::sync::OnceLock;

use super::settings::Measure;
use super::worksheet::Sheet;
use crate::analysis::{Levels, PartColumns, PastedRate, Timeline, part_columns, ranked_rates, timeline};

/// Found when it is first asked for, so that a table of which no chart is drawn does not wait for it.
#[derive(Clone, Default)]
pub(super) struct LookedUp {
    first_measure: OnceLock<Option<Measure>>,
    timeline: OnceLock<Option<Timeline>>,
    parts: OnceLock<Option<PartColumns>>,
    levels: OnceLock<Option<Levels>>,
    pasted_rates: OnceLock<Vec<PastedRate>>,
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

    pub(super) fn first_measure(&self, find: impl FnOnce() -> Option<Measure>) -> Option<Measure> {
        *self.first_measure.get_or_init(find)
    }
}

impl Sheet {
    /// The periods of the table, if there are at least three of one length.
    pub fn timeline(&self) -> Option<&Timeline> {
        self.looked_up.timeline.get_or_init(|| timeline(self.table())).as_ref()
    }

    /// The columns that are the parts of a whole.
    pub fn parts(&self) -> Option<&PartColumns> {
        self.looked_up.parts.get_or_init(|| part_columns(self.table())).as_ref()
    }

    /// The levels of the table; `None` if all its rows stand on one.
    pub fn levels(&self) -> Option<&Levels> {
        self.looked_up.levels.get_or_init(|| Levels::of(self.table())).as_ref()
    }

    /// The pasted columns of rates that units can be ranked by.
    pub fn pasted_rates(&self) -> &[PastedRate] {
        self.looked_up.pasted_rates.get_or_init(|| ranked_rates(self.table()))
    }
}
