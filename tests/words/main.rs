//! The room `words`: texts that depend on what is counted.

mod counted;
mod rows;
