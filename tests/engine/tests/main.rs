//! The engine and the translator, against LibreOffice and against one another; the writers of files that travel with them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod against_libreoffice;
mod any_cell;
mod book;
mod following;
mod notation;
#[path = "../../common/office_tools.rs"]
mod office_tools;
mod on_the_page;
mod opened;
mod page;
mod sums_by;
mod titles;
mod writing;
