//! Installs the tools that the build needs, in pinned versions, without touching anything of the user's.
//!
//! Each tool goes under cargo's home, into a directory named after tool and version: another clone of the project finds it
//! there, and a trunk or wasm-bindgen that the user has for other work is not replaced. `wasm-opt` is not used: it needs
//! Node and would make the page only about a tenth smaller.

pub(crate) mod chromium;
pub(crate) mod firefox;
pub(crate) mod office;

use crate::places::{cargo, cargo_home, sysroot, workspace};
use crate::process::{capture, heading, run};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that browsers run.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Newer releases ask for a newer compiler than the project's.
const TRUNK_VERSION: &str = "0.21.14";

/// A tool from the registry of crates, and how it is compiled. Each is compiled on every new machine and runs for seconds, so
/// the optimisation that its authors chose for binaries to hand out would cost minutes and save nothing.
struct Tool {
    package: &'static str,
    binary: &'static str,
    features: &'static [&'static str],
    /// `opt-level` of the profile.
    optimisation: &'static str,
}

/// It calls other tools. Its server and its downloads are not used, so it needs no TLS.
const TRUNK: Tool =
    Tool { package: "trunk", binary: "trunk", features: &["--no-default-features"], optimisation: "0" };

/// It rewrites megabytes of WebAssembly.
const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", binary: "wasm-bindgen", features: &[], optimisation: "1" };

const GECKODRIVER: Tool =
    Tool { package: "geckodriver", binary: "geckodriver", features: &[], optimisation: "0" };

/// Installs what is missing. Returns the directories of the tools, which must come first on `PATH`.
pub(crate) fn provide() -> Result<Vec<PathBuf>> {
    provide_wasm_target()?;
    let bindgen = locked_version("wasm-bindgen")?;
    Ok(vec![provide_tool(&TRUNK, TRUNK_VERSION)?, provide_tool(&WASM_BINDGEN, &bindgen)?])
}

fn provide_wasm_target() -> Result<()> {
    if sysroot()?.join("lib").join("rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    heading(&format!("adding the target {WASM_TARGET}"));
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("the Rust toolchain lacks the target {WASM_TARGET}; please install it"))
}

/// Newer releases of geckodriver are not known to work with the oldest Firefox that the page supports.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// The directory of geckodriver.
pub(crate) fn provide_geckodriver() -> Result<PathBuf> {
    provide_tool(&GECKODRIVER, GECKODRIVER_VERSION)
}

/// Makes sure that a tool is installed in exactly `version`; returns the directory of its binary.
fn provide_tool(tool: &Tool, version: &str) -> Result<PathBuf> {
    let Tool { package, binary, features, optimisation } = tool;
    let root = cargo_home()?.join("chi-tieu").join(format!("{package}-{version}"));
    let directory = root.join("bin");
    let program = directory.join(format!("{binary}{}", std::env::consts::EXE_SUFFIX));
    if !has_version(&program, version) {
        heading(&format!("installing {package} {version} (once for all clones; some minutes)"));
        run(Command::new(cargo())
            .args(["install", "--locked", "--force", "--version", &format!("={version}"), "--root"])
            .arg(&root)
            .args(*features)
            .arg(package)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimisation)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0"))?;
        if !has_version(&program, version) {
            bail!("{} is not {package} {version} even after installing it", program.display());
        }
    }
    Ok(directory)
}

fn has_version(program: &Path, version: &str) -> bool {
    program.is_file()
        && capture(Command::new(program).arg("--version"))
            .is_ok_and(|printed| printed.split_whitespace().any(|word| word == version))
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    let lock = std::fs::read_to_string(workspace()?.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).with_context(|| format!("{package} is not in Cargo.lock"))
}
