//! What a column is: its profile, role, unit and period; and its cells read.

mod brackets;
mod period_role;
mod profile;
mod reader;
mod role;
mod suggested;
mod unit;

pub use profile::{Profile, profile};
pub use reader::{ColumnDraft, measure, weigh};
pub use role::column_roles;
