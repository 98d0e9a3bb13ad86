//! What the user lets a chart say of its figures: how two differ, the average growth between two, words at one, and lines at
//! values.
//!
//! A chart of rows says it beside the rows and writes the names of its lines below them; a course says it below the periods
//! and writes the names of its lines at their ends. Two rates, small multiples and the picture of a table say it in a list below
//! them. So nothing is written over the plot.

mod below;
mod beside;
mod bracket;
mod listed;
mod spec;

pub(super) use below::Below;
pub(super) use beside::Beside;
pub(super) use bracket::{APART, HEAD, draw_arrow, draw_bracket};
pub use listed::ListedAnnotation;
pub(super) use listed::{List, letters_at, listed};
pub use spec::{About, AnnotationSpec, ValueLine};
