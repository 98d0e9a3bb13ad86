//! The page: the binary that Trunk builds to WebAssembly.

mod web;

use crate::web::start;

fn main() {
    start();
}
