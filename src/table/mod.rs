//! A [`Grid`](crate::grid::Grid) → a [`Table`]: title, header, columns with roles, read numbers, kinds of rows,
//! warnings.
//!
//! [`understand()`] (`understand.rs`, open it first) is the pipeline. Its stages, a folder each: `header/` finds the
//! parts of the grid; `title/` and `column/` tell what each column means; `cell/` reads the cells; `row/` tells what
//! each row is; `settle/` decides by figures what words leave open; `check/` lists what is doubtful. `model/` is the
//! result as plain data. `follow.rs` follows one edited cell without all of this.
//!
//! Architecture invariant: nothing here fails. What could not be read stays as text, with a [`Warning`].

mod cell;
mod check;
mod column;
mod figures;
mod follow;
mod header;
mod letterhead;
mod means;
mod model;
mod rearranged;
mod row;
mod settle;
mod text;
mod title;
pub(crate) mod understand;

pub use cell::{Brackets, ColumnEvidence, Context, OtherColumns, TextOrigin, Vote};
pub(crate) use figures::{is_mean, names_periods, slack};
pub use follow::{CellInputs, follow};
pub use header::{HeaderCells, tables_in, tables_with_places};
pub use letterhead::{LineAbove, line_above};
pub(crate) use means::names_quotient;
pub use model::{
    Column, ColumnFormula, ColumnReading, Decisions, Doubt, Expression, LabelColumns, MeasureUnit, Role,
    RowKind, RowSum, Sign, Table, Understand, Warning,
};
pub use rearranged::{Former, understand_moved_columns, understand_moved_rows};
pub(crate) use settle::{ACHIEVED, change_fits, quotient_fits};
pub use title::{counts_other_people, role_from_title, same_words, says_percent};
pub use understand::{ReadRows, understand, understand_again, understand_edited, understand_telling};
