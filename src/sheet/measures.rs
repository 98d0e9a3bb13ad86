//! The measures of a sheet: what its units can be ranked by.

use super::settings::Measure;
use super::worksheet::Sheet;
use crate::analysis::{PastedRate, pasted_rates};

impl Sheet {
    /// What can be ranked: computed rates, then pasted ones.
    pub fn measures(&self) -> Vec<Measure> {
        let computed = self.computed().iter().map(|c| c.indicator).filter(|i| i.is_ratio());
        let pasted = pasted_rates(self.table()).into_iter().filter(PastedRate::is_ratio);
        let pasted = pasted.filter_map(|rate| u32::try_from(rate.column).ok()).map(Measure::Pasted);
        computed.map(Measure::Computed).chain(pasted).collect()
    }

    /// The measure that the chart ranks by: the chosen one, or else the first that has a figure.
    pub fn charted(&self) -> Option<Measure> {
        let choices = self.measures();
        let chosen = self.settings().chart.shown().measure.filter(|m| choices.contains(m));
        // A rate of columns that are still blank shows nothing.
        let first = || choices.iter().copied().find(|m| self.has_figure(*m));
        chosen.or_else(first).or_else(|| choices.first().copied())
    }

    fn has_figure(&self, measure: Measure) -> bool {
        match measure {
            Measure::Pasted(_) => true,
            Measure::Computed(indicator) => {
                let computed = self.computed().iter().find(|c| c.indicator == indicator);
                computed.is_some_and(|c| c.values.iter().flatten().any(Result::is_ok))
            }
        }
    }
}
