//! Writes the formats in which results leave the page.

mod json;
mod png;
mod warning_text;

pub use json::{AnalysisJson, ErrorJson, IndicatorJson, TableJson, VERSION, WarningJson, table_json};
pub use png::with_resolution;
