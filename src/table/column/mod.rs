//! What a column is. `profile.rs` looks at its cells once; `suggested.rs`, `role.rs` and `period_role.rs` find its
//! role, `unit.rs` its unit, `brackets.rs` what its brackets mean. `reader.rs` (open it first) collects all this in a
//! draft and reads the cells.

mod beside;
mod brackets;
mod caption;
mod period_role;
mod profile;
mod read_cells;
mod reader;
mod role;
mod suggested;
mod sum_of_periods;
mod unit;

pub use profile::{CellsSummary, Profile, cell_facts, profile, profile_of_read};
pub use reader::{ColumnDraft, looks_like_index, measure, name_kind, reads_all, weigh};
pub use role::column_roles;
