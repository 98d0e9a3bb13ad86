//! Word files: a report as a .docx of our own, and the user's own .docx filled in.
//!
//! The parts are written here as text with everything escaped. docx-rs 0.4.22 was measured instead of tried again
//! (19 findings by `openxml-audit` in a minimal document; no alt text, no repeated header rows, one id for all pictures,
//! Japanese defaults, nothing compressed): of what it writes every part would have to be mended, and what is needed are a dozen
//! small parts. Open `package.rs` first, then `body.rs`; every look is a style in `style_list.rs`.

mod blocks;
mod body;
mod content;
mod error;
mod letterhead;
mod measure;
mod media;
mod package;
mod parts;
mod picture;
mod style;
mod style_list;
mod styles;
mod table;
mod template;

pub use error::DocxError;
pub use package::docx_from_report;
pub use template::{FilledTemplate, TemplateError, filled_template};
