//! The room `export`: what leaves the page for other programs: public JSON, images.

mod json;
mod png;
mod zip;
