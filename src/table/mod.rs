//! From a [`crate::grid::Grid`] to a [`Table`]: [`understand`] finds title, header, rows and columns in a grid and reads
//! its numbers. Open `understand.rs` first: it calls the stages, which have a folder each.
//!
//! Architecture invariant: nothing here fails. What could not be read stays as text, with a [`Warning`].

mod cell;
mod check;
mod column;
mod figures;
mod follow;
mod header;
mod model;
mod row;
mod settle;
mod text;
mod title;
pub(crate) mod understand;

pub use cell::{Brackets, ColumnEvidence, Context, OtherColumns, TextOrigin, Vote};
pub use follow::{CellInputs, follow};
pub use header::tables_in;
pub use model::{
    Column, ColumnFormula, ColumnReading, Decisions, Doubt, Expression, LabelColumns, MeasureUnit, Role,
    RowKind, RowSum, Sign, Table, Understand, Warning,
};
pub use title::role_from_title;
pub use understand::{understand, understand_telling};
