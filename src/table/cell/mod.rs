//! Reads one cell, given what its column has decided: its [`Context`] (notation, unit, brackets) says how.
//! `evidence.rs` collects what the cells prove of the notation before. Open `read.rs` first.

mod context;
mod counts;
mod evidence;
mod facts;
mod marks;
mod read;
mod shown;

pub use context::{Brackets, Context, OwnUnits};
pub use counts::Counts;
pub use evidence::{ColumnEvidence, OtherColumns, Rulings, THOUSANDTHS, TextOrigin, Vote};
pub use facts::CellFacts;
pub use read::{Remark, read_cell};
