//! What a ranked bar chart shows, as plain data.

use crate::chart::spec::PageSpec;

/// Whether a bar reaches the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThresholdStatus {
    /// It reaches it.
    Reached,
    /// It does not reach it.
    Missed,
    /// The chart has no threshold, or this bar no figure to compare with it.
    NoThreshold,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The unit's name.
    pub label: String,
    /// Its figure on the axis. For `None` no bar is drawn, only the text that says why.
    pub value: Option<f64>,
    /// The figure as printed, `36,45%`, or the reason why there is none.
    pub text: String,
    /// Whether the threshold is reached.
    pub reach: ThresholdStatus,
    /// Whether it is the table's total, which is drawn apart from the units.
    pub is_total: bool,
}

/// A labelled line across the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// Its place on the axis.
    pub value: f64,
    /// Its label: `Ngưỡng 36%`.
    pub label: String,
}

/// A ranked bar chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RankingSpec {
    /// What is around the bars. Many bars may need more height than it asks for.
    pub page: PageSpec,
    /// Bars, top first.
    pub bars: Vec<Bar>,
    /// The threshold, if one is set.
    pub threshold: Option<Threshold>,
    /// Words of the legend for reached and missed, drawn when a threshold is set.
    pub legend: Option<(String, String)>,
    /// Ticks of the axis: value and label.
    pub ticks: Vec<(f64, String)>,
}
