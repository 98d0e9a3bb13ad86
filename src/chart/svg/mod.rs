//! Marks → SVG, by plotters over a backend of our own. Nothing else names plotters.

mod backend;
pub(crate) mod draw;

pub use draw::svg_from_spec;
