//! The chart as a picture for other programs.

use super::chart::chart_view;
use crate::app::App;

const CM_PER_INCH: f64 = 2.54;

/// A picture to be made from an SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The same SVG as on the screen.
    pub svg: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The resolution that the file states.
    pub dots_per_inch: f64,
    /// The file's name, with its ending.
    pub file_name: String,
}

/// The picture of the chart; `None` if there is no chart.
pub fn picture(app: &App) -> Option<Image> {
    let chart = chart_view(app);
    let dots_per_inch = chart.picture.dots_per_inch;
    let pixels = |cm: f64| {
        let pixels = (cm / CM_PER_INCH * dots_per_inch).round().clamp(1.0, 20_000.0);
        // The cast is safe: the value is clamped.
        pixels as u32
    };
    (!chart.svg.is_empty()).then(|| Image {
        width: pixels(chart.size.width_cm),
        height: pixels(chart.size.height_cm),
        svg: chart.svg,
        dots_per_inch,
        file_name: app.file_name(".png"),
    })
}
