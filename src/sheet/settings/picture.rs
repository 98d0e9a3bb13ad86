//! What the chart shows, and its size as a picture.

use std::collections::BTreeMap;

use super::measure::Measure;

/// The user's choices for the chart. The chart panel changes them, and the plan panel changes the measure; only the
/// chart reads them.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ChartSettings {
    /// What it ranks by. `None` means the first measure of the table.
    pub measure: Option<Measure>,
    /// The order of the bars.
    pub order: Order,
    /// The titles that the user wrote, each for the measure that was drawn. A chart of another measure says itself what
    /// it shows.
    pub titles: BTreeMap<Measure, String>,
    /// Size and resolution of the picture.
    pub picture: Picture,
}

/// The order of bars in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Order {
    /// The best first.
    #[default]
    ByValue,
    /// As in the table.
    AsPasted,
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
    /// The text width of an A4 page, for print.
    fn default() -> Picture {
        Picture { width_cm: 16.0, height_cm: 9.0, dots_per_inch: 300.0 }
    }
}

impl Picture {
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
