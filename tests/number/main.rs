//! Numerals, units, notation and printing.

mod decide;
mod print;
mod properties;
mod scan;
mod unit;
