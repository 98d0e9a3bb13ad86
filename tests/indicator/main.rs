//! Rates, totals, targets, pace and the figures beside them, from values alone.

mod cases;
mod figure_properties;
mod figures;
mod published;
mod rate;
