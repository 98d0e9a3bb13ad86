//! The page: the binary that Trunk builds to WebAssembly.
mod web;

fn main() {
    web::start();
}
