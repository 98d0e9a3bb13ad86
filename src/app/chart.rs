//! What the user decides about targets and the chart, and the ways the chart leaves the page.

use super::{App, Effect, Image, Notice};
use crate::indicator::{Comparison, scaled};
use crate::number::{Scanned, scan};
use crate::sheet::{Against, Aim, Cause, Edit, Measure, PlanSettings, SettingsGroup};

const CM_PER_INCH: f64 = 2.54;

impl App {
    /// What the chart ranks by now.
    pub(super) fn charted(&self) -> Option<Measure> {
        let choices = self.measures();
        let chosen = self.sheet().settings().chart.measure;
        chosen
            .filter(|m| choices.iter().any(|c| c.measure == *m))
            // A rate of columns that are still to be filled in shows nothing.
            .or_else(|| choices.iter().map(|c| c.measure).find(|m| self.has_figure(*m)))
            .or_else(|| choices.first().map(|c| c.measure))
    }

    fn has_figure(&self, measure: Measure) -> bool {
        match measure {
            Measure::Pasted(_) => true,
            Measure::Computed(indicator) => {
                let computed = self.sheet().computed().iter().find(|c| c.indicator == indicator);
                computed.is_some_and(|c| c.values.iter().flatten().any(Result::is_ok))
            }
        }
    }

    pub(super) fn set_chart<G: SettingsGroup>(&mut self, change: impl FnOnce(&mut G)) -> Vec<Effect> {
        self.set(change, Cause::Chart)
    }

    /// Changes one group of the settings of the sheet shown.
    pub(super) fn set<G: SettingsGroup>(&mut self, change: impl FnOnce(&mut G), cause: Cause) -> Vec<Effect> {
        match self.sheet().settings().changed(change) {
            Some(edit) => self.change(Edit::Set(edit), cause),
            None => Vec::new(),
        }
    }

    pub(super) fn set_threshold(&mut self, text: &str) -> Vec<Effect> {
        self.charted().map_or_else(Vec::new, |measure| self.set_target(measure, text))
    }

    pub(super) fn set_target(&mut self, measure: Measure, text: &str) -> Vec<Effect> {
        let value = match scan(text.trim()) {
            Scanned::Blank | Scanned::Missing => None,
            Scanned::Number(number) => match number.value(self.language().notation()) {
                // The field is labelled in percent: 36 and 36% are the same.
                Some(value) => Some(if number.percent { value } else { scaled(value, 0.01) }),
                None => return self.tell(Notice::BadThreshold),
            },
            _ => return self.tell(Notice::BadThreshold),
        };
        self.set_against(measure, value.map(Against::Figure))
    }

    /// Holds a measure against something, or against nothing.
    pub(super) fn set_against(&mut self, measure: Measure, against: Option<Against>) -> Vec<Effect> {
        let usual = if self.lower_is_better(measure) { Comparison::AtMost } else { Comparison::AtLeast };
        self.set(
            |plan: &mut PlanSettings| match against {
                Some(against) => {
                    let before = plan.targets.get(&measure);
                    let comparison = before.map_or(usual, |t| t.comparison);
                    plan.targets.insert(measure, Aim { comparison, against });
                }
                None => {
                    plan.targets.remove(&measure);
                }
            },
            Cause::Target,
        )
    }

    pub(super) fn set_comparison(&mut self, comparison: Comparison) -> Vec<Effect> {
        self.charted().map_or_else(Vec::new, |measure| self.set_comparison_of(measure, comparison))
    }

    pub(super) fn set_comparison_of(&mut self, measure: Measure, comparison: Comparison) -> Vec<Effect> {
        self.set(
            |plan: &mut PlanSettings| {
                if let Some(target) = plan.targets.get_mut(&measure) {
                    target.comparison = comparison;
                }
            },
            Cause::Target,
        )
    }

    /// The chart as a picture to be drawn.
    pub(super) fn picture(&self) -> Option<Image> {
        let chart = self.chart_view();
        let dots_per_inch = chart.picture.dots_per_inch;
        let pixels = |cm: f64| {
            let pixels = (cm / CM_PER_INCH * dots_per_inch).round().clamp(1.0, 20_000.0);
            // In range by the clamp.
            pixels as u32
        };
        (!chart.svg.is_empty()).then(|| Image {
            width: pixels(chart.size.width_cm),
            height: pixels(chart.size.height_cm),
            svg: chart.svg,
            dots_per_inch,
            file_name: self.file_name(".png"),
        })
    }

    pub(super) fn download_svg(&self) -> Vec<Effect> {
        let svg = self.chart_view().svg;
        if svg.is_empty() {
            return Vec::new();
        }
        vec![Effect::Download {
            name: self.file_name(".svg"),
            mime: "image/svg+xml",
            bytes: svg.into_bytes(),
            is_document: false,
        }]
    }
}
