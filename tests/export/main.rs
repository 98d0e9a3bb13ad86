//! The room `export`: what leaves the page for other programs: public JSON, images, pages of images.

mod carried;
mod json;
mod one_page;
mod png;
mod zip;
