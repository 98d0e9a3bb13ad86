//! The whole check, as `.ci/run` runs it: from what fails fastest to the page in a real browser.

use crate::build::{self, Profile};
use crate::places::{cargo, page, workspace};
use crate::process::{heading, run};
use crate::provision::{self, WASM_TARGET};
use crate::seam;
use anyhow::Result;
use std::process::Command;

/// Runs every check. The first failure ends it; the last line of success is the browser tests' own.
pub(crate) fn test() -> Result<()> {
    heading("format");
    cargo_does(&["fmt", "--all", "--check"])?;
    provision::provide()?;
    provision::chromium::provide()?;

    heading("lints");
    cargo_does(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    let page_lints = [
        "clippy",
        "--package",
        "chi-tieu",
        "--features",
        "web",
        "--target",
        WASM_TARGET,
        "--",
        "-D",
        "warnings",
    ];
    cargo_does(&page_lints)?;
    let browser = ["--package", "browser-tests", "--features", "browser"];
    cargo_does(&[&["clippy"], &browser[..], &["--all-targets", "--", "-D", "warnings"]].concat())?;

    seam::check()?;

    heading("native tests");
    cargo_does(&["test", "--workspace"])?;

    build::build(Profile::Release)?;
    heading("browser tests");
    run(cargo_command()?.arg("test").args(browser).args(["--test", "browser"]).env("CHI_TIEU_PAGE", page()?))
}

fn cargo_does(arguments: &[&str]) -> Result<()> {
    run(cargo_command()?.args(arguments))
}

fn cargo_command() -> Result<Command> {
    let mut command = Command::new(cargo());
    command.current_dir(workspace()?);
    Ok(command)
}
