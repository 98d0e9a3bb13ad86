//! The chart as a picture that leaves the page.

use super::chart::chart_view;
use crate::app::App;

const CM_PER_INCH: f64 = 2.54;

/// A picture to be made from an SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The very SVG on screen.
    pub svg: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Resolution to write into the file.
    pub dots_per_inch: f64,
    /// Name of the file, with its ending.
    pub file_name: String,
}

/// The chart as a picture to be drawn.
pub fn picture(app: &App) -> Option<Image> {
    let chart = chart_view(app);
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
        file_name: app.file_name(".png"),
    })
}
