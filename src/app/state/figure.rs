//! The figures that the status bar tells of the selected cells.

/// A figure of the selected cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SelectionFigure {
    /// Their sum.
    #[default]
    Sum,
    /// Their mean.
    Mean,
    /// How many figures there are.
    Count,
    /// The smallest.
    Least,
    /// The largest.
    Most,
}

impl SelectionFigure {
    /// All, in the order in which they are told.
    pub const ALL: [SelectionFigure; 5] = [
        SelectionFigure::Sum,
        SelectionFigure::Mean,
        SelectionFigure::Count,
        SelectionFigure::Least,
        SelectionFigure::Most,
    ];
}
