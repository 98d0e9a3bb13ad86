//! The build: provision, Trunk, pack (Trunk calls the packer back), and opening the page.

use crate::places::{cargo, cargo_home, page, rustc, sysroot, workspace};
use crate::process::{capture, heading, run};
use crate::provision::{self, WASM_TARGET};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the WebAssembly is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast: the page that is handed out and tested.
    Release,
    /// Compiled quickly, for looking at the page while writing it.
    Quick,
}

/// The environment variable that tells the packer, which Trunk calls, that the build is a quick one.
pub(crate) const QUICK: &str = "CHI_TIEU_QUICK";

/// Builds `dist/index.html` and returns its path.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    let tools = provision::provide()?;
    heading("building the page");
    // With `--offline` Trunk uses only the tools on PATH, so cargo must fetch the crates first.
    run(Command::new(cargo()).current_dir(workspace()?).args([
        "fetch",
        "--locked",
        "--target",
        WASM_TARGET,
    ]))?;
    build_engine(profile, &tools)?;
    let mut trunk = Command::new("trunk");
    if profile == Profile::Quick {
        trunk.args(["build", "--release", "--offline", "--cargo-profile", "quick"]).env(QUICK, "1");
    } else {
        trunk.args(["build", "--release", "--offline"]).env_remove(QUICK);
    }
    run(trunk
        .current_dir(workspace()?)
        .env("PATH", path_with(&tools)?)
        // The user's own flags would change the bytes.
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", remapping_flags()?)
        // Trunk shows only its warnings and errors; cargo shows its progress as usual.
        .env("RUST_LOG", "warn")
        // Trunk takes NO_COLOR=1 for a malformed flag.
        .env_remove("NO_COLOR"))?;
    only_file(&page()?)
}

/// Where the engine's WebAssembly and glue are left for the packer.
pub(crate) fn engine_directory() -> Result<PathBuf> {
    Ok(workspace()?.join("target").join("engine"))
}

/// Builds the engine of formulas, a WebAssembly file of its own, before the hook of Trunk packs both into the page.
fn build_engine(profile: Profile, tools: &[PathBuf]) -> Result<()> {
    let name = if profile == Profile::Quick { "quick" } else { "release" };
    run(Command::new(cargo())
        .current_dir(workspace()?)
        .args(["build", "--locked", "--offline", "--package", "chi-tieu-engine", "--target", WASM_TARGET])
        .args(["--profile", name])
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", remapping_flags()?))?;
    let directory = engine_directory()?;
    if directory.exists() {
        std::fs::remove_dir_all(&directory).context("cannot remove the former engine")?;
    }
    let wasm = workspace()?.join("target").join(WASM_TARGET).join(name).join("chi_tieu_engine.wasm");
    run(Command::new("wasm-bindgen")
        .env("PATH", path_with(tools)?)
        .args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"])
        .arg(&directory)
        .arg(&wasm))
}

/// Builds the page and opens it in the user's browser, or prints its path if there is no display.
pub(crate) fn open() -> Result<()> {
    let page = build(Profile::Release)?;
    let no_display = cfg!(target_os = "linux")
        && ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty()));
    if no_display || open::that_detached(&page).is_err() {
        println!("{}", page.display());
    }
    Ok(())
}

/// `PATH` with the tools first. It has the directory of this program too, because Trunk's hook calls it by name.
pub(crate) fn path_with(tools: &[PathBuf]) -> Result<OsString> {
    let this = std::env::current_exe().context("where is xtask?")?;
    let own = this.parent().map(Path::to_path_buf);
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let all = tools.iter().cloned().chain(own).chain(std::env::split_paths(&inherited));
    std::env::join_paths(all).context("a directory on PATH cannot be written into PATH")
}

/// Compiler flags that take this machine's paths out of the page, so that its bytes are the same everywhere.
///
/// The compiler applies the last prefix that fits, so the prefixes go from general to particular.
fn remapping_flags() -> Result<OsString> {
    let commit = capture(Command::new(rustc()).arg("-vV"))?
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: ").map(str::to_owned))
        .unwrap_or_default();
    let sysroot = sysroot()?;
    let prefixes = [
        (workspace()?, "/chi-tieu".to_owned()),
        (cargo_home()?, "/cargo".to_owned()),
        (sysroot.clone(), "/rust".to_owned()),
        (sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{commit}")),
    ];
    let mut flags = OsString::new();
    for (from, to) in prefixes {
        if !flags.is_empty() {
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}

/// Checks that `page` exists and is the only file in its directory.
fn only_file(page: &Path) -> Result<PathBuf> {
    let directory = page.parent().context("the page lies in no directory")?;
    let entries =
        std::fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path != page {
            bail!("{} lies beside the page, which has to be one file", path.display());
        }
    }
    if !page.is_file() {
        bail!("the build left no {}", page.display());
    }
    Ok(page.to_path_buf())
}
