//! How many cells of one kind are listed one by one.

/// Warnings about single cells of one column that are listed; their number is not limited in [`Column::doubts`].
pub(super) const LISTED: usize = 100;
