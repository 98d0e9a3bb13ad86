//! Formulas of binary workbooks as text.

mod functions;
mod text;
mod tokens;

pub(crate) use text::{from_open_document, moved};
pub(crate) use tokens::{Names, Said, formula_text, quoted_sheet};
