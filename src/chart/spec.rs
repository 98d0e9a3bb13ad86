//! What a chart shows, as plain data. All texts come from the caller in their final wording.

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
