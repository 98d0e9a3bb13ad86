//! What a chart shows, as plain data. All texts are final: the caller words and prints them.

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

/// Whether a bar reaches the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It does.
    Reached,
    /// It does not.
    Missed,
    /// There is no threshold.
    NotHeld,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The unit's name.
    pub label: String,
    /// Its figure as a number on the axis; `None` draws no bar, only the text that says why.
    pub value: Option<f64>,
    /// The figure as printed: `36,45%`.
    pub text: String,
    /// Whether the threshold is reached.
    pub reach: Reach,
    /// Whether it is the total of the table: set apart.
    pub is_total: bool,
}

/// A labelled line across the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// Where it stands on the axis.
    pub value: f64,
    /// `Ngưỡng 36%`.
    pub label: String,
}

/// A ranked bar chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// The finding: "5/9 đơn vị đạt 36% kế hoạch".
    pub title: String,
    /// What the bars are, the period, the unit.
    pub subtitle: String,
    /// Where the figures come from; also "Số liệu giả định".
    pub source: String,
    /// Bars, top first.
    pub bars: Vec<Bar>,
    /// The threshold, if one is set.
    pub threshold: Option<Threshold>,
    /// Words of the legend for reached and missed, drawn when a threshold is set.
    pub legend: Option<(String, String)>,
    /// Tick labels of the axis are printed by this: (position, text).
    pub ticks: Vec<(f64, String)>,
    /// How much wider the machine's type is than [`super::Face::width`] takes it to be: its size is divided by it, so
    /// that every text fits where it was laid out. 1 where one of the families of [`super::FONT_FAMILY`] is there.
    pub type_width: f64,
    /// The size asked for. Many bars may need more height: see [`ChartSpec::fitted_height_cm`].
    pub size: Size,
    /// A description for those who cannot see it.
    pub alt: String,
}

impl ChartSpec {
    /// The height in cm that the chart takes at this width, and that [`super::svg_from_spec`] draws: as asked for
    /// where every name can be read at that height; else more, up to what an A4 page has room for; beyond that the
    /// type shrinks to a legible least, and only then grows the chart past a page.
    pub fn fitted_height_cm(&self) -> f64 {
        super::layout::fitted_height(self) / 10.0
    }
}
