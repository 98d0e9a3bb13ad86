//! The whole check, as `.ci/run` runs it: from the checks that fail fastest to the page in a real browser.

use crate::build::{self, Profile};
use crate::places::{cargo, page, workspace};
use crate::process::{capture, heading, run};
use crate::provision::{self, WASM_TARGET};
use crate::seam;
use crate::supply;
use anyhow::Result;
use std::process::Command;

/// The beginning of the names of the tests in Firefox.
const FIREFOX_TESTS: &str = "firefox::";

/// The module of the tests that open pictures in LibreOffice.
const PICTURE_TESTS: &str = "pictures_in_libreoffice::";

/// The module of the tests that open reports in LibreOffice and have them validated.
const OFFICE_TESTS: &str = "office::";

/// Runs every check and stops at the first failure. The last line of a success comes from the browser tests.
pub(crate) fn test() -> Result<()> {
    heading("format");
    cargo_does(&["fmt", "--all", "--check"])?;
    provision::provide()?;
    provision::chromium::provide()?;

    heading("lints");
    // The page is linted for its own target below.
    cargo_does(&[
        "clippy",
        "--workspace",
        "--exclude",
        "chi-tieu-page",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])?;
    let page_lints =
        ["clippy", "--package", "chi-tieu-page", "--target", WASM_TARGET, "--", "-D", "warnings"];
    cargo_does(&page_lints)?;
    let browser = ["--package", "browser-tests", "--features", "browser"];
    cargo_does(&[&["clippy"], &browser[..], &["--all-targets", "--", "-D", "warnings"]].concat())?;

    seam::check()?;
    supply::check()?;

    heading("native tests");
    cargo_does(&["test", "--workspace", "--exclude", "chi-tieu-page"])?;
    // Prints which share of the numbers is read correctly without a question, and of the tables that are made with their
    // truth known, and of the real ones that are kept, which are read right, asked about, and wrong in silence.
    cargo_does(&["test", "--quiet", "--test", "table", "read_right", "--", "--nocapture"])?;
    cargo_does(&["test", "--quiet", "--test", "shapes", "--", "--nocapture", "--test-threads", "1"])?;
    match provision::office::find() {
        Ok(()) => {
            cargo_does(&["test", "--test", "view", PICTURE_TESTS, "--", "--ignored"])?;
            validated_reports()?;
        }
        Err(reason) => eprintln!("   NOT RUN, because {reason}: {PICTURE_TESTS} {OFFICE_TESTS}"),
    }

    build::build(Profile::Release)?;
    heading("browser tests");
    let mut tests = cargo_command()?;
    tests.arg("test").args(browser).args(["--test", "browser"]).env("CHI_TIEU_PAGE", page()?);
    match provision::firefox::provide() {
        Ok(driver) => {
            tests.env("PATH", build::path_with(&[driver])?);
        }
        Err(reason) => {
            eprintln!("   NOT RUN, because {reason}:");
            for name in firefox_tests(&browser)? {
                eprintln!("   NOT RUN: {name}");
            }
            tests.args(["--", "--skip", FIREFOX_TESTS]);
        }
    }
    run(&mut tests)
}

/// Runs the tests that validate reports, if the validator can be had.
fn validated_reports() -> Result<()> {
    match provision::office::audit() {
        Ok(audit) => {
            for of in [&["--test", "export"][..], &["--package", "chi-tieu-engine", "--test", "engine"]] {
                let mut tests = cargo_command()?;
                tests.arg("test").args(of).args([OFFICE_TESTS, "--", "--ignored", "--test-threads", "1"]);
                run(tests.env("OPENXML_AUDIT", &audit))?;
            }
            Ok(())
        }
        Err(reason) => {
            eprintln!("   NOT RUN, because {reason}: {OFFICE_TESTS}");
            Ok(())
        }
    }
}

/// The names of the tests in Firefox.
fn firefox_tests(browser: &[&str]) -> Result<Vec<String>> {
    let mut list = cargo_command()?;
    list.arg("test").args(browser).args(["--test", "browser", "--", "--list", FIREFOX_TESTS]);
    let names = capture(&mut list)?;
    Ok(names.lines().filter_map(|line| line.strip_suffix(": test").map(str::to_owned)).collect())
}

fn cargo_does(arguments: &[&str]) -> Result<()> {
    run(cargo_command()?.args(arguments))
}

fn cargo_command() -> Result<Command> {
    let mut command = Command::new(cargo());
    command.current_dir(workspace()?);
    Ok(command)
}
