//! What leaves the page as bytes: the public JSON ([`table_json`], with the English message of each warning) and PNG
//! images with their resolution and description; several files as a ZIP. Open `json.rs` first.

mod json;
mod png;
mod warning_text;
mod zip;

pub use json::{AnalysisJson, ErrorJson, IndicatorJson, TableJson, VERSION, WarningJson, table_json};
pub use png::{with_resolution, with_texts};
pub use zip::zip_of;
