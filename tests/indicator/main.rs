//! The room `indicator`: rates, totals, targets, pace and other figures, from values alone.

mod cases;
mod figure_properties;
mod figures;
mod published;
mod rate;
