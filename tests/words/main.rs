//! Texts that change with what is counted.

mod counted;
