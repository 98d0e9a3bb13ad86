//! Where things are: the workspace, cargo's home, the toolchain.

use crate::process::capture;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// The workspace's root.
pub(crate) fn workspace() -> Result<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    Ok(here.parent().context("xtask lies in no workspace")?.to_path_buf())
}

/// The one file that the build makes.
pub(crate) fn page() -> Result<PathBuf> {
    Ok(workspace()?.join("dist").join("index.html"))
}

/// Cargo's home: `$CARGO_HOME`, else `~/.cargo`.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    if let Some(home) = std::env::var_os("CARGO_HOME") {
        return Ok(PathBuf::from(home));
    }
    let home = std::env::home_dir().context("neither CARGO_HOME nor a home directory is known")?;
    Ok(home.join(".cargo"))
}

/// The sysroot of the Rust toolchain in use.
pub(crate) fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(capture(Command::new(rustc()).args(["--print", "sysroot"]))?.trim()))
}

/// The `cargo` that started this program, so that the toolchain is the same.
pub(crate) fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// The compiler in use.
pub(crate) fn rustc() -> PathBuf {
    std::env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from)
}
