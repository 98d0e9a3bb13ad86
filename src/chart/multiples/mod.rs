//! Small multiples: one measure of several funds or groups, a panel each, side by side, on one scale and in one order of
//! units.
//!
//! [`multiples`] makes the [`MultiplesSpec`]; [`layout_multiples`] places its marks.

mod draw;
mod layout;
mod spec;
mod written;

pub(super) use layout::layout_multiples;
pub use spec::{MultiplesPanel, MultiplesRow, MultiplesSpec, PanelFigure, multiples};
