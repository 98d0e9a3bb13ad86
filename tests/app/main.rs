//! The room `app`: actions and their effects on the state, without a browser.

mod chart_style;
mod chart_units;
mod charts;
mod charts_page;
mod decide;
mod find;
mod hands;
mod joined;
mod lines;
mod month_of_year;
mod recovery;
mod returning;
mod series;
