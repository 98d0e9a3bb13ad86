//! Marks → SVG, by plotters over a backend of our own. Nothing else names plotters.

mod backend;
mod draw;
mod outlines;
mod replaced;

pub use draw::{svg_file_from_layout, svg_from_chart, svg_from_layout, svg_outlined_from_layout};
pub use replaced::replaced_elements;
