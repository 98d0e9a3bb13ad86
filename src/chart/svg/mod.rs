//! Marks → SVG, by plotters over a backend of our own. Nothing else names plotters.

mod backend;
mod draw;
mod outlines;

pub use draw::{svg_file_from_layout, svg_from_chart, svg_from_layout, svg_outlined_from_layout};
