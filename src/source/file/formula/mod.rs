//! Formulas as text: decoded from the tokens of binary workbooks (`tokens.rs`, open it first; `functions.rs`), moved
//! from cell to cell, or rewritten from OpenDocument (`text.rs`).

mod functions;
mod text;
mod tokens;

pub(crate) use text::{from_open_document, moved};
pub(crate) use tokens::{Decoded, Names, formula_text, named_cells, quoted_sheet};
