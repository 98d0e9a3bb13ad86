//! [`Ink`]: what a mark stands for. A look decides its colour.

/// The purpose of a mark, which decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The page.
    Paper,
    /// Title, names, figures.
    Text,
    /// Subtitle, axis, source, reasons for a missing figure.
    Muted,
    /// Grid lines.
    Grid,
    /// The zero line and the rule beside the total.
    Axis,
    /// A bar that reached the threshold, or any bar if there is no threshold.
    Reached,
    /// The outline of a bar that missed the threshold.
    Missed,
    /// The inside of such a bar.
    MissedInside,
    /// The bar of the total.
    Total,
    /// The inside of the total's bar if it missed the threshold.
    TotalInside,
    /// The threshold's line and label.
    Threshold,
    /// What a figure is compared with, behind it: the plan behind the actual, the range of a forecast.
    Pale,
    /// The figure of the period compared with.
    Prior,
    /// The ground of a unit that stands out.
    Highlight,
    /// One of several parts or lines, by its place among them.
    Series(u8),
    /// A text on [`Ink::Series`].
    OnSeries(u8),
}
