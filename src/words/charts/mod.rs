//! Texts of charts: `kinds.rs` names the kinds and the parts that all share, `page.rs` has the texts of the page of
//! charts; a file for the sentences of each kind.

mod annotations;
mod composition;
mod contribution;
mod estimates;
mod growth;
mod kinds;
mod multiples;
mod page;
mod periods;
mod plan_actual;
mod plan_path;
mod style;
mod table_picture;
mod target_gap;
mod trend;
mod two_rates;

pub use growth::Directions;
