//! The user's own .docx with marks in it, filled in. Open `filled.rs` first.
//!
//! | mark | alone in its paragraph | within a text |
//! | --- | --- | --- |
//! | `{{bang}}`, `{{bang_2}}` | the first, second … table | its caption |
//! | `{{bieu_do}}`, `{{bieu_do_1}}` | a picture | its caption |
//! | `{{nhan_xet}}` | all sentences, in the looks of the mark | the same in one line |
//! | `{{phu_luc}}` | the appendices | their titles |
//! | `{{tieu_de}}`, `{{don_vi}}`, `{{ngay}}` | subject, issuing office, date: a text in the looks of the mark | the same |
//!
//! Tables are as wide as the page or cell around their mark: the pages of a template are never turned, so the mark of a wide
//! appendix belongs in a section of the template that lies across.

mod error;
mod fill;
mod filled;
mod layout;
mod mark;
mod package;
mod style_names;
mod values;

pub use error::TemplateError;
pub use filled::{FilledTemplate, filled_template};
