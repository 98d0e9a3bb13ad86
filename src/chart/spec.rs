//! What any chart says around its plot, as plain data. All texts come from the caller in their final wording.

use super::annotation::{AnnotationSpec, ListedAnnotation, ValueLine};
use super::look::Look;

/// The chart's size on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width, cm.
    pub width_cm: f64,
    /// Height, cm.
    pub height_cm: f64,
}

impl Default for Size {
    /// 16 cm × 9 cm, the width of a report's text.
    fn default() -> Size {
        Size { width_cm: 16.0, height_cm: 9.0 }
    }
}

/// The texts around the plot of any chart, its size and its look.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PageSpec {
    /// The finding: "5/9 đơn vị đạt 36% kế hoạch".
    pub title: String,
    /// What is drawn, the period, the unit of measure.
    pub subtitle: String,
    /// Where the figures come from, and until when. Examples say here that their figures are invented ("Số liệu giả
    /// định").
    pub source: String,
    /// A description for people who cannot see the chart.
    pub alt: String,
    /// The figures that stand out, by their places in the layout.
    pub highlighted: Vec<usize>,
    /// What is said beside the rows; see [`super::Chart::annotate`].
    pub beside: Vec<AnnotationSpec>,
    /// What is said below the plot.
    pub below: Vec<AnnotationSpec>,
    /// What is said in a list below the plot.
    pub listed: Vec<ListedAnnotation>,
    /// Upright lines across the rows, named below the plot.
    pub uprights: Vec<ValueLine>,
    /// Level lines across a course, named at their ends.
    pub levels: Vec<ValueLine>,
    /// The size asked for. What does not fit makes the chart higher.
    pub size: Size,
    /// Whether the page is exactly as high as asked for, as a slide is.
    pub is_exact: bool,
    /// Typefaces and colours.
    pub look: Look,
}
