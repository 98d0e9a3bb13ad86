//! From what was pasted to a table that is understood. Two steps, each a plain function:
//! [`grid_from_clipboard`] (and later files) reads a source into a [`Grid`] of raw cells; [`understand`] finds title,
//! header, rows and columns in a grid and reads its numbers.
//!
//! Architecture invariant: nothing here fails. What could not be read stays as text, with a [`Warning`].

mod arithmetic;
mod brackets;
mod builder;
mod clipboard;
mod column_reader;
mod comparisons;
mod damage;
mod decisions;
mod doubts;
mod evidence;
pub mod file;
mod grid;
mod header;
mod heading;
mod hierarchy;
mod html;
mod html_events;
mod html_style;
mod html_table;
mod index_formula;
mod index_row;
mod label_columns;
mod layout;
mod merges;
mod of_which;
mod period;
mod profile;
mod province_names;
mod ratio_role;
mod reading;
mod reread;
mod role;
mod role_period;
mod role_title;
mod roles;
mod row_label;
mod row_labels;
mod rows;
mod shown;
mod split;
mod sums;
mod table;
mod tcvn3;
mod text;
mod title_match;
mod title_rules;
mod units;
mod warning;
mod years;

pub use builder::GridBuilder;
pub use clipboard::{grid_from_clipboard, grids_from_clipboard, grids_from_clipboard_telling};
pub use decisions::Understand;
pub use evidence::{ColumnEvidence, OtherColumns, TextOrigin, Vote};
pub use grid::{Cell, CellAddress, Grid, Merge, StoredValue, column_letters};
pub use html::{grid_from_html, grids_from_html};
pub use index_formula::{ColumnFormula, Expression, Sign};
pub use label_columns::LabelColumns;
pub use layout::{understand, understand_telling};
pub use merges::Merges;
pub use period::{Part as PeriodPart, Period, period_in, take_period};
pub use reading::{Brackets, Context as ReadingContext};
pub use reread::reread_cell;
pub use role::{Role, role_from_title};
pub use split::tables_in;
pub use table::{Column, ColumnReading, Decisions, MeasureUnit, RowKind, RowSum, Table};
pub use tcvn3::{grid_from_tcvn3, text_from_tcvn3};
pub use text::grid_from_text;
pub use warning::{Doubt, Warning};
