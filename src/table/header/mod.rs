//! Where the title, the unit line, the header and the body are.

mod find;
mod heading;
mod index_formula;
mod index_row;
mod parts;
mod split;
mod tables;
mod unit_line;
mod years;

pub use heading::{Heading, headings};
pub use index_formula::formulas;
pub use parts::TableParts;
pub use split::{LayoutSummary, layout};
pub use tables::tables_in;
