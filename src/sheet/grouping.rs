//! Why the figures of a sheet are not summed by the values of a column.

/// Why nothing is summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotGrouped {
    /// No column has figures that add up.
    NoSums,
    /// The column holds figures that are added up, or nothing.
    NoGroups,
    /// Each unit has a value of its own.
    AllDifferent,
}
