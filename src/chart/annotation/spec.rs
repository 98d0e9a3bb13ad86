//! Annotations as plain data.

/// Words about one figure or two.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotationSpec {
    /// What is said: "Hà Tĩnh so với Phú Yên: +4,10 điểm %".
    pub text: String,
    /// What it is about.
    pub about: About,
}

/// The figures that an annotation is about, by their places in the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// One figure.
    Figure(usize),
    /// The way from one figure to another.
    Between(usize, usize),
}

/// A line across the plot at a value of its axis.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ValueLine {
    /// In the unit of the axis; percentages are ratios.
    pub value: f64,
    /// What it says: "mức 95%".
    pub text: String,
    /// Whether it is on the second of two axes, the one up the page.
    pub is_up: bool,
}
