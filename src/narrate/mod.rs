//! Facts worth a sentence: how the whole stands against plan, base and population, which units reach what they are to, who
//! is first and last. Numbers and places only; `words` says them. Open `facts.rs` first.
//!
//! Architecture invariants: no words in any language, so that a fact is the same in both. A figure in doubt is no fact: it
//! is left out, and [`Facts::left_out`] says so.

mod fact;
mod facts;
mod since;
mod standing;
mod whole;

pub use fact::{
    Comparable, Extremes, Fact, Figure, FigureAt, Lacking, Movement, Named, Pace, Printed, Reach, Said,
    Since, Tied, Whole, WholeScope,
};
pub use facts::{Facts, Narrated, facts};
