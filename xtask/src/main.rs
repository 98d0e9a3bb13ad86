//! The project's commands: build, open, test, bench. Being written.
fn main() {}
