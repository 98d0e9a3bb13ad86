//! The room `number`: numerals, units of measure, notation and printing.

mod decide;
mod print;
mod properties;
mod scan;
mod unit;
