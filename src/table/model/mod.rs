//! The understood table, and the user's decisions about it: plain data. Open `table.rs` first, then `role.rs`,
//! `row_kind.rs` and `warning.rs`.

mod decisions;
mod formula;
mod label_columns;
mod name_pair;
mod role;
mod row_kind;
mod table;
pub(crate) mod warning;

pub use decisions::{Decisions, Understand};
pub use formula::{ColumnFormula, Expression, Sign};
pub use label_columns::LabelColumns;
pub(crate) use name_pair::MOST_OF_UNIT;
pub use name_pair::NamePair;
pub use role::Role;
pub use row_kind::RowKind;
pub(crate) use table::GUESS;
pub use table::{Column, ColumnReading, MeasureUnit, RowSum, Table};
pub use warning::{Doubt, Warning};
