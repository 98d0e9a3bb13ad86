//! Finds the parts of a grid: title, unit line, header and body.
//!
//! `tables.rs` and `beside.rs` split a grid that holds several tables; `split.rs` ([`layout`], open it first) divides one table into
//! its parts with `find.rs`, `index_row.rs` and `unit_line.rs`; `heading.rs` gives each column its title and group,
//! `index_formula.rs` the formulas that the header writes.

mod beside;
mod find;
mod heading;
mod index_formula;
mod index_row;
mod parts;
mod split;
mod tables;
mod unit_line;
mod years;

pub use heading::{HeaderCells, Heading, headings};
pub use index_formula::formulas;
pub use parts::TableParts;
pub use split::{LayoutSummary, keeps_header, layout};
pub use tables::{tables_in, tables_with_places};
