//! What the user lets a chart say of its figures.

/// A figure of a chart by its names, as officers know it: it is found again after a sort or a new paste.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct MarkName {
    /// The unit or the period. Empty for what is computed, whose name changes with the language: a total, or the others.
    pub of: String,
    /// Whether it is what the other units are together ("12 đơn vị khác") and not a total.
    #[serde(default)]
    pub is_others: bool,
    /// Which of its figures: the title of a column, or the unit whose course it is. Empty where there is only one.
    pub series: String,
}

/// What is said of a chart's figures. Its words are made anew from the figures each time the chart is drawn.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Annotation {
    /// How much the second figure differs from the first.
    Difference(MarkName, MarkName),
    /// The average growth a period from the first figure to the second.
    AverageGrowth(MarkName, MarkName),
    /// The user's words about a figure.
    Note(MarkName, String),
    /// A line at a value of the axis; percentages are ratios.
    Line(f64),
    /// The same of the second of two axes.
    SecondLine(f64),
    /// A line at the height of a figure, which it follows.
    Level(MarkName),
    /// In a chart of contributions, what is added up after a step.
    Subtotal(MarkName),
}
