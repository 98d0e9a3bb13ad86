//! Formulas that users write in cells: read as an office types them, kept in one canonical form, printed again, and made
//! ready for the engine.
//!
//! `read.rs` takes what is typed (`;` or `,` between arguments, decimal comma or point) to an [`Expression`]; `print.rs`
//! writes it in either notation, and in the canonical one that documents keep, which is that of Excel's files. `lower.rs`
//! writes it for the engine, whose answers differ from Excel's in a Vietnamese locale where texts and numbers meet;
//! what cannot be made right is a [`Refusal`]. `typed.rs` looks at a formula while it is
//! typed, for pointing and hints. Open `expression.rs` first, then `read.rs`.
//!
//! Architecture invariant: this room computes nothing and knows no engine. The engine (`src/engine`, a package of its own)
//! knows this room's [`Job`] and nothing of sheets, so a page without formulas carries its bytes and never runs them.

mod apart;
mod check;
mod codes;
mod computed;
mod criteria;
mod crossing;
mod expression;
mod functions;
mod job;
mod lexer;
mod local;
mod lower;
mod lower_calls;
mod moved;
mod name;
mod over_totals;
mod print;
mod read;
mod reference;
mod refusal;
mod titled;
mod turned;
mod typed;

pub use check::checked;
pub use computed::{anchored, placed};
pub use expression::{
    ComputedColumn, ComputedCorner, ComputedReference, Corner, Expression, Formula, Operator, Reference,
    Written,
};
pub use functions::{Function, Kind, function, functions};
pub use job::{Answer, ChangedValue, Job, JobCell, JobFormula, JobSheet, Outcome, Question, Value};
pub(crate) use lexer::written_out;
pub use local::{with_names, without_let};
pub use lower::{Known, Surroundings, lowered};
pub use moved::{following, moved, rearranged, renamed, transposed, with_references, without};
pub use name::{BadName, is_same_name, name_of};
pub use over_totals::{OverTotals, alike};
pub use print::{canonical, printed, quoted_sheet};
pub use read::read;
pub use refusal::Refusal;
pub use titled::{CellsTitled, Wanted, with_titles};
pub use turned::turned;
pub use typed::{Typed, TypedCall};
