//! From a table to each kind of chart: a file a kind. Each says whether it suits a table and why, and makes its spec.

pub(super) mod ranking;
