//! What leaves the page as bytes or text: the public JSON ([`table_json`], with the English message of each warning), images
//! with their resolution and description, several files as a ZIP, and a [`Report`] of plain data with a writer for each
//! format: Word (`docx/`), Excel (`xlsx/`), HTML (`report_html/`), text, Markdown, CSV. Open `report/document.rs` first.

mod carried;
mod column_widths;
mod docx;
mod form_words;
mod json;
mod markdown;
mod markup;
mod one_page;
mod order;
mod png;
mod report;
mod report_html;
mod report_text;
mod section_titles;
mod separated;
mod table_places;
mod text_width;
mod warning_text;
mod xlsx;
mod zip;

pub use carried::{png_with_document, svg_with_document};
pub use column_widths::needs_landscape;
pub use docx::{DocxError, FilledTemplate, TemplateError, docx_from_report, filled_template};
pub use json::{AnalysisJson, ErrorJson, IndicatorJson, TableJson, VERSION, WarningJson, table_json};
pub use markdown::markdown_from_table;
pub(crate) use markup::escaped;
pub use one_page::{PastedPicture, page_of_pictures, pasted_pictures};
pub use order::{Order, WriteError, Written};
pub use png::{with_resolution, with_texts};
pub use report::*;
pub use report_html::{html_inside, html_page, html_to_paste, table_to_paste};
pub use report_text::{sentences_from_report, text_from_report};
pub use separated::{csv_from_table, tsv_from_table};
pub use xlsx::{XlsxError, xlsx_from_report};
pub use zip::zip_of;
