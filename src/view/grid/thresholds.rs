//! Figures that fall short of the threshold of their column.

use crate::analysis::{Computed, PastedRate};
use crate::app::{App, RATE_PLACES, computed_at, computed_of, pasted_columns, pasted_rate};
use crate::indicator::{Ratio, Target};
use crate::number::{Decimals, print_percent};
use crate::sheet::{Measure, RowTargets};
use crate::table::RowKind;

/// A column with a threshold.
struct ThresholdColumn<'a> {
    /// Its place on the screen.
    column: u32,
    targets: RowTargets<'a>,
    figures: RateFigures<'a>,
}

enum RateFigures<'a> {
    Computed(&'a Computed),
    Pasted(PastedRate),
}

/// The columns that have a threshold. Made once for all rows that are drawn.
pub(crate) struct Thresholds<'a> {
    app: &'a App,
    held: Vec<ThresholdColumn<'a>>,
}

impl<'a> Thresholds<'a> {
    pub(crate) fn of(app: &'a App) -> Thresholds<'a> {
        let measures = app.sheet().settings().plan.targets.keys();
        let held = measures.filter_map(|measure| {
            let (column, figures) = match *measure {
                Measure::Pasted(column) => (column, RateFigures::Pasted(pasted_rate(app, *measure)?)),
                Measure::Computed(indicator) => {
                    let place = app.sheet().shown_computed().position(|c| c.indicator == indicator)?;
                    let column = pasted_columns(app) + u32::try_from(place).ok()?;
                    (column, RateFigures::Computed(computed_of(app, *measure)?))
                }
            };
            Some(ThresholdColumn { column, targets: app.sheet().targets(*measure)?, figures })
        });
        Thresholds { app, held: held.collect() }
    }

    /// Whether a column, by its place on the screen, has a threshold.
    pub(crate) fn has(&self, column: u32) -> bool {
        self.held.iter().any(|held| held.column == column)
    }

    /// What to say of a cell whose figure falls short of its threshold.
    pub(crate) fn falls_short(&self, body_row: usize, column: u32) -> Option<String> {
        let held = self.held.iter().find(|held| held.column == column)?;
        let table = self.app.sheet().table();
        // A total is compared too: among marked units, an unmarked total would look as if it passed.
        let kind = table.rows.get(body_row)?;
        if !matches!(kind, RowKind::Data | RowKind::Total | RowKind::Subtotal) {
            return None;
        }
        let value = match &held.figures {
            RateFigures::Computed(computed) => computed.values.get(body_row).copied().flatten()?.ok()?,
            RateFigures::Pasted(rate) => rate.value(table, body_row)?,
        };
        self.said_of(value, held.targets.of(body_row)?)
    }

    /// The same for the computed total.
    pub(crate) fn total_falls_short(&self, column: u32) -> Option<String> {
        let held = self.held.iter().find(|held| held.column == column)?;
        let computed = computed_at(self.app, column)?;
        self.said_of(computed.total.value.ok()?, held.targets.one()?)
    }

    fn said_of(&self, value: f64, target: Target) -> Option<String> {
        if target.is_reached(value) {
            return None;
        }
        let threshold = print_percent(target.value, Decimals::UpTo(4), self.app.language().notation());
        let at_the_edge = target.standing(Ratio(value), RATE_PLACES).is_at_the_edge();
        Some(self.app.words().falls_short(target.comparison, &threshold, at_the_edge))
    }
}
