//! The room `view`: what components show, as plain data.

mod appendix;
mod computed_columns;
mod key;
mod libreoffice;
mod plan;
mod small_bases;
