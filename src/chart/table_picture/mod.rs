//! A table as a picture: its first rows, with bars in the cells of its rates.
//!
//! [`TablePictureSpec`] says what is in it; [`layout_table_picture`] places its marks.

mod layout;
mod spec;
mod widths;

pub(super) use layout::layout_table_picture;
pub use spec::{PictureCell, PictureColumn, PictureRow, TablePictureSpec};
