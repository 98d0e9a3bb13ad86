//! The room `chart`: charts as they are laid out and drawn.

mod geometry;
mod ranking;
