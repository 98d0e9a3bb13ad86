//! The room `intake`: a paste or a file becomes sheets, on the page or in a worker.

mod cell_names;
mod read;
