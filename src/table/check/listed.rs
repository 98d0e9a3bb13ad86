//! How many cells of one kind are listed one by one.

/// Most warnings about single cells of one column. [`Column::doubts`](crate::table::Column::doubts) has no such limit.
pub(super) const LISTED: usize = 100;
