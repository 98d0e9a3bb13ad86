//! The room `source`: clipboards and files become grids of cells.

#[path = "../common/mod.rs"]
mod common;
#[path = "../fuzz/pieces.rs"]
mod pieces;
#[path = "../fuzz/targets.rs"]
mod targets;
#[path = "../common/workbook.rs"]
mod workbook;

mod bits;
mod bounds;
mod clipboard;
mod corpus;
mod file;
mod file_error;
mod file_robustness;
