//! The inputs that fuzzing kept, each read in every way. `cargo xtask fuzz` finds them; see `docs/fuzzing.md`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crate::targets::Target;
use std::path::PathBuf;

#[test]
fn kept_inputs_hold() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut inputs = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        let target = Target::of_name(name.split('-').next().unwrap()).unwrap_or_else(|| panic!("{name}"));
        // The other targets take any bytes too.
        let dear = name.contains("far");
        for other in Target::ALL.into_iter().filter(|other| *other == target || !dear) {
            let holds = std::panic::catch_unwind(|| other.run(&bytes, true)).is_ok();
            assert!(holds, "{name} as {}", other.name());
        }
        inputs += 1;
    }
    assert!(inputs > 0);
}
