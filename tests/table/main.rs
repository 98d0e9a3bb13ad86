//! The room `table`: grids become understood tables: what each number, column and row is, and what is doubtful.

#[path = "../common/mod.rs"]
mod common;

mod again;
mod clipboard_values;
mod columns_found;
mod doubts;
mod follow;
mod lines_over_tables;
mod misreadings;
mod names_of_rows;
mod office_tables;
mod opposites;
mod rare_shapes;
mod read_right;
mod robustness;
mod role;
mod rows_without_words;
mod shapes_found;
mod silent_misreadings;
mod tables_as_written;
mod wild_cells;
mod wild_kinds;
mod wild_roles;
mod wild_totals;
mod written;
