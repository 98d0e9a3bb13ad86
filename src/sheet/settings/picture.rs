//! The charts of a sheet: what each shows, and its size as a picture.

use std::collections::BTreeMap;

use super::annotation::Annotation;
use super::measure::Measure;
use super::units::ChartUnits;

/// The charts of a sheet. The chart panel changes them, and the plan panel changes the measure of the shown one; only
/// charts read them.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ChartSettings {
    /// The charts in the user's order. A sheet has at least one; if there is none here, it is a plain one.
    pub charts: Vec<SheetChart>,
    /// Which of them is shown.
    pub shown: usize,
}

impl Default for ChartSettings {
    fn default() -> ChartSettings {
        ChartSettings { charts: vec![SheetChart::default()], shown: 0 }
    }
}

impl ChartSettings {
    /// The chart that is shown.
    pub fn shown(&self) -> &SheetChart {
        static PLAIN: SheetChart = SheetChart::plain();
        self.charts.get(self.shown).or(self.charts.first()).unwrap_or(&PLAIN)
    }

    /// The chart that is shown, to be changed.
    pub fn shown_mut(&mut self) -> &mut SheetChart {
        if self.charts.is_empty() {
            self.charts.push(SheetChart::default());
        }
        self.shown = self.shown.min(self.charts.len() - 1);
        &mut self.charts[self.shown]
    }

    /// Adds a chart after the shown one, and shows it.
    pub fn add(&mut self, chart: SheetChart) {
        let at = (self.shown + 1).min(self.charts.len());
        self.charts.insert(at, chart);
        self.shown = at;
    }

    /// Removes the shown chart, and shows the one before it. The last chart becomes a plain one.
    pub fn remove_shown(&mut self) {
        if self.shown < self.charts.len() {
            self.charts.remove(self.shown);
        }
        if self.charts.is_empty() {
            self.charts.push(SheetChart::default());
        }
        self.shown = self.shown.saturating_sub(1).min(self.charts.len() - 1);
    }
}

/// The user's choices for one chart. What is not chosen follows from the table.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SheetChart {
    /// Its kind. `None` means the kind that suits the table best.
    pub kind: Option<ChartKind>,
    /// What it is about. `None` means the first measure of the table.
    pub measure: Option<Measure>,
    /// The order of the units.
    pub order: Order,
    /// The titles that the user wrote, each for what was drawn. A chart of anything else says itself what it shows.
    pub titles: BTreeMap<ChartSubject, String>,
    /// What is said of its figures, each for what was drawn, as titles are.
    pub annotations: BTreeMap<ChartSubject, Vec<Annotation>>,
    /// A line that the user adds below the source.
    pub note: String,
    /// Size and resolution of the picture.
    pub picture: Picture,
    /// Its typefaces and colours.
    pub preset: Preset,
    /// Whether it is left out of the report.
    pub out_of_report: bool,
    /// Which units it shows, and which stand out.
    pub units: ChartUnits,
}

/// A kind of chart.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize,
)]
pub enum ChartKind {
    /// Units in order of one rate, with a threshold.
    #[default]
    Ranking,
    /// Plan against actual, with the prior figure as a tick.
    PlanActual,
    /// This period against the prior one.
    Periods,
    /// Growth, diverging from zero.
    Growth,
    /// The parts of each unit's figure, to its amount.
    Composition,
    /// The parts of each unit's figure, to 100 %.
    Shares,
    /// A rate against its target, with the gap.
    TargetGap,
    /// What each unit adds to the growth of the total.
    Contribution,
    /// The course over periods.
    Trend,
    /// What was reached, cumulated, against the plan's path.
    PlanPath,
    /// One measure of several funds or groups, a panel each.
    Multiples,
    /// Two rates against each other.
    TwoRates,
    /// A table as a picture.
    TablePicture,
}

impl ChartKind {
    /// Whether it is drawn of one measure; the others are drawn of columns that the table itself names.
    pub fn has_measure(self) -> bool {
        !matches!(self, ChartKind::Composition | ChartKind::Shares | ChartKind::TablePicture)
    }

    /// Whether it cannot be drawn without a measure. Courses are drawn of amounts, which are none.
    pub fn needs_measure(self) -> bool {
        self.has_measure() && !matches!(self, ChartKind::Trend | ChartKind::PlanPath | ChartKind::Multiples)
    }

    /// All kinds.
    pub const ALL: [ChartKind; 13] = [
        ChartKind::Ranking,
        ChartKind::PlanActual,
        ChartKind::Periods,
        ChartKind::Growth,
        ChartKind::Composition,
        ChartKind::Shares,
        ChartKind::TargetGap,
        ChartKind::Contribution,
        ChartKind::Trend,
        ChartKind::PlanPath,
        ChartKind::Multiples,
        ChartKind::TwoRates,
        ChartKind::TablePicture,
    ];
}

/// A set of typefaces, sizes and colours made for a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum Preset {
    /// For the screen and for any document: sans serif, blue and orange.
    #[default]
    Screen,
    /// For an administrative report: Times New Roman, greys and one colour.
    Report,
    /// For slides: as the screen's, larger.
    Slides,
}

/// What a chart shows: a title is true of that only.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub struct ChartSubject {
    /// How it is drawn.
    pub kind: ChartKind,
    /// What is drawn; `None` for a kind that has no measure.
    pub measure: Option<Measure>,
}

impl SheetChart {
    /// A chart for which nothing is chosen.
    const fn plain() -> SheetChart {
        SheetChart {
            kind: None,
            measure: None,
            order: Order::ByValue,
            titles: BTreeMap::new(),
            annotations: BTreeMap::new(),
            note: String::new(),
            picture: Picture::TEXT_WIDTH,
            preset: Preset::Screen,
            out_of_report: false,
            units: ChartUnits::plain(),
        }
    }
}

/// The order of bars in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Order {
    /// The best first.
    #[default]
    ByValue,
    /// As in the table.
    AsPasted,
    /// By name, as in the alphabet.
    ByName,
}

/// The size of the chart as a picture on paper.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Picture {
    /// In cm.
    pub width_cm: f64,
    /// In cm. A chart with many bars may be higher.
    pub height_cm: f64,
    /// Dots per inch.
    pub dots_per_inch: f64,
}

impl Default for Picture {
    fn default() -> Picture {
        Picture::TEXT_WIDTH
    }
}

impl Picture {
    /// The text width of an A4 page, for print.
    pub const TEXT_WIDTH: Picture = Picture { width_cm: 16.0, height_cm: 9.0, dots_per_inch: 300.0 };

    /// The same size within the limits of a page and of a browser's canvas. A side that is not a finite number gets the
    /// default.
    pub fn bounded(self) -> Picture {
        let Picture { width_cm, height_cm, dots_per_inch } = Picture::default();
        let bound = |v: f64, least: f64, most: f64, default: f64| {
            if v.is_finite() { v.clamp(least, most) } else { default }
        };
        Picture {
            width_cm: bound(self.width_cm, 6.0, 40.0, width_cm),
            height_cm: bound(self.height_cm, 4.0, 40.0, height_cm),
            dots_per_inch: bound(self.dots_per_inch, 72.0, 600.0, dots_per_inch),
        }
    }
}
