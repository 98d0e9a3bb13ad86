//! The room `export`: what leaves the page for other programs: public JSON, images, pages of images, and a report as Word,
//! Excel, HTML and text, all read back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

mod carried;
mod chance;
mod docx;
mod json;
mod office;
#[path = "../common/office_tools.rs"]
mod office_tools;
mod one_page;
mod package;
mod png;
mod sample;
mod template;
mod text;
mod xlsx;
mod zip;
