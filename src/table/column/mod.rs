//! What a column is: its profile, role, unit and period; and its cells read.

mod brackets;
mod period_role;
mod profile;
mod read_cells;
mod reader;
mod role;
mod suggested;
mod unit;

pub use profile::{CellsSummary, Profile, profile};
pub use reader::{ColumnDraft, looks_like_index, measure, name_kind, reads_all, weigh};
pub use role::column_roles;
