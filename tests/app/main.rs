//! The room `app`: actions and their effects on the state, without a browser.
// A test reports failure by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cell_names;
mod chart_style;
mod chart_units;
mod charts;
mod charts_page;
mod decide;
mod fill;
mod filter;
mod find;
mod formed;
mod fresh_hands;
mod hands;
mod hidden;
mod joined;
mod keys;
#[path = "../common/keys_table.rs"]
mod keys_table;
mod lines;
mod model;
mod month_of_year;
mod moving;
mod noted;
mod open_several;
mod other_sheets;
mod outline;
mod paste_special;
mod rearranged;
mod recovery;
mod returning;
mod saved_page;
mod series;
mod several;
mod sums;
