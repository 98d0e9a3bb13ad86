//! Stage 1: what one cell says, given how its column is read.

mod context;
mod evidence;
mod facts;
mod read;
mod shown;

pub use context::{Brackets, Context, OwnUnits};
pub use evidence::{ColumnEvidence, OtherColumns, Rulings, TextOrigin, Vote};
pub use facts::{CellFacts, Counts};
pub use read::{Remark, read_cell};
