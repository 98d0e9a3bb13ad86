//! What the user lets a chart say of its figures: how two differ, the average growth between two, words at one, and lines at
//! values.
//!
//! A chart of rows says it beside the rows and writes the names of its lines below them; a course says it below the periods
//! and writes the names of its lines at their ends. So nothing is written over the plot.

mod below;
mod beside;
mod spec;

pub(super) use below::Below;
pub(super) use beside::Beside;
pub use spec::{About, AnnotationSpec, ValueLine};
