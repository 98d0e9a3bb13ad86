//! What small multiples show, as plain data.

use crate::chart::annotation::{About, AnnotationSpec, ValueLine, letters_at, listed};
use crate::chart::rows::{finite, is_total_drawn};
use crate::chart::scale::{amount_ticks, percent_ticks};
use crate::chart::spec::PageSpec;
use crate::number::Notation;

/// One panel.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MultiplesPanel {
    /// The fund or group: "BHYT"; with its threshold, if it has one.
    pub name: String,
    /// The threshold of its figures.
    pub threshold: Option<f64>,
}

/// The figure of one unit in one panel.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PanelFigure {
    /// Unrounded, a ratio or an amount; `None` if there is none.
    pub value: Option<f64>,
    /// As printed, or the reason why there is none.
    pub text: String,
    /// Whether it misses its panel's threshold.
    pub is_missed: bool,
}

/// One unit.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MultiplesRow {
    /// The unit's name.
    pub label: String,
    /// One figure for each panel.
    pub figures: Vec<PanelFigure>,
    /// Whether it is a total, which stands apart, and is only written if it would dwarf the units.
    pub is_total: bool,
}

/// Small multiples.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MultiplesSpec {
    /// What is around the panels.
    pub page: PageSpec,
    /// From left to right.
    pub panels: Vec<MultiplesPanel>,
    /// Top first, alike in all panels.
    pub rows: Vec<MultiplesRow>,
    /// Ticks of the axis that all panels have: value and label.
    pub ticks: Vec<(f64, String)>,
}

impl MultiplesSpec {
    /// The figure of a row in a panel that can be drawn as a bar.
    pub(super) fn drawn(&self, row: usize, panel: usize) -> Option<f64> {
        let own = &self.rows[row];
        let value = finite(own.figures.get(panel)?.value)?;
        let units = || {
            let units = self.rows.iter().filter(|row| !row.is_total);
            units.flat_map(|row| &row.figures).filter_map(|figure| finite(figure.value))
        };
        (!own.is_total || is_total_drawn(value, units())).then_some(value)
    }

    /// Gives it lines across its panels, and what is said of its figures: a difference within a panel is drawn there, the
    /// figures of all else have letters.
    pub(in crate::chart) fn annotate(&mut self, annotations: Vec<AnnotationSpec>, lines: Vec<ValueLine>) {
        let panels = self.panels.len();
        let is_drawn = |place: usize| {
            let is_row = place / panels.max(1) < self.rows.len();
            is_row && self.drawn(place / panels, place % panels).is_some()
        };
        let is_bracket = |about: About| match about {
            About::Figure(_) => false,
            About::Between(from, to) => {
                self.panel_of(from) == self.panel_of(to) && is_drawn(from) && is_drawn(to)
            }
        };
        self.page.listed = listed(annotations, is_bracket);
        self.page.uprights = lines;
        for (at, row) in self.rows.iter_mut().enumerate() {
            for (panel, figure) in row.figures.iter_mut().enumerate() {
                let place = at * panels + panel;
                figure.text.push_str(&letters_at(&self.page.listed, place..place + 1));
            }
        }
    }

    fn panel_of(&self, place: usize) -> usize {
        place % self.panels.len().max(1)
    }

    /// The rows between which brackets are drawn in a panel.
    pub(super) fn brackets(&self, panel: usize) -> Vec<(usize, usize)> {
        let panels = self.panels.len().max(1);
        let drawn = self.page.listed.iter().filter(|annotation| annotation.letter.is_none());
        let own = drawn.filter_map(|annotation| match annotation.about {
            About::Between(from, to) if self.panel_of(from) == panel => Some((from / panels, to / panels)),
            _ => None,
        });
        own.collect()
    }
}

/// The small multiples of these rows; the notation is that of the axis, which is in percent for ratios.
pub fn multiples(
    panels: Vec<MultiplesPanel>,
    rows: Vec<MultiplesRow>,
    are_ratios: bool,
    page: PageSpec,
    notation: Notation,
) -> MultiplesSpec {
    let spec = MultiplesSpec { page, panels, rows, ticks: Vec::new() };
    let places = (0..spec.rows.len()).flat_map(|row| (0..spec.panels.len()).map(move |panel| (row, panel)));
    let thresholds = spec.panels.iter().filter_map(|panel| finite(panel.threshold));
    let values: Vec<f64> =
        places.filter_map(|(row, panel)| spec.drawn(row, panel)).chain(thresholds).collect();
    let ticks = if are_ratios { percent_ticks(values, notation) } else { amount_ticks(values, notation) };
    MultiplesSpec { ticks, ..spec }
}
