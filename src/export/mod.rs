//! What leaves the page as bytes: the public JSON ([`table_json`], with the English message of each warning) and PNG
//! images with their resolution and description; several files as a ZIP, as one page, for a clipboard. Open `json.rs` first.

mod carried;
mod json;
mod one_page;
mod png;
mod report;
mod warning_text;
mod zip;

pub use carried::{png_with_document, svg_with_document};
pub use json::{AnalysisJson, ErrorJson, IndicatorJson, TableJson, VERSION, WarningJson, table_json};
pub use one_page::{PastedPicture, page_of_pictures, pasted_pictures};
pub use png::{with_resolution, with_texts};
pub use report::*;
pub use zip::zip_of;
