//! From a table to each kind of chart: a file a kind. Each says whether it suits a table and why, and makes its spec.

pub(super) mod composition;
pub(super) mod contribution;
pub(super) mod growth;
pub(super) mod multiples;
pub(super) mod periods;
pub(super) mod plan_actual;
pub(super) mod plan_path;
pub(super) mod ranking;
pub(super) mod table_picture;
pub(super) mod target_gap;
pub(super) mod trend;
pub(super) mod two_rates;
